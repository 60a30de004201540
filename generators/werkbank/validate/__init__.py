"""Records of data files against every rule of the model."""

from werkbank.validate.finding import Finding
from werkbank.validate.links import Link, Role
from werkbank.validate.validator import Judged, Validator, compile_validator

__all__ = ["Finding", "Judged", "Link", "Role", "Validator", "compile_validator"]
