"""The trip read -> rules -> emit -> write; the only room that writes generated files.

Importing this room imports nothing heavy: when nothing has changed, the stamp tells so and the
rest of the trip is never loaded.
"""

from werkbank.build.outcome import BuildResult, CheckResult, Plan, Result, Step
from werkbank.build.trip import build, check, plan

__all__ = ["BuildResult", "CheckResult", "Plan", "Result", "Step", "build", "check", "plan"]
