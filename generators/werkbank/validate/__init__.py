"""Records of data files against every rule of the model."""

from werkbank.validate.validator import Validator, compile_validator

__all__ = ["Validator", "compile_validator"]
