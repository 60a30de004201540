"""What can be wrong, where it stands and how to mend it."""

from werkbank.diagnostics.diagnostic import Diagnostic, Problem, Severity, report

__all__ = ["Diagnostic", "Problem", "Severity", "report"]
