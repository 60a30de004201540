"""Semantic Versioning 2.0.0: which step changes ask for, and whether a version took it.

* A breaking change asks for a major step, an addition for a minor one, the rest for a patch.
* A version that was published is never changed (item 3), so any change asks for a higher version.
* Before 1.0.0 anything may change (item 4). The step is then one place lower, as is the custom.
* A prerelease such as `2.0.0-alpha.1` promises nothing yet (item 9): from one prerelease to the
  next, or to the release itself, anything may change. It has to be another, higher one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from werkbank.diagnostics.changes import Step

_FORM = re.compile(
    r"^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)"
    r"(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$"
)


@dataclass(frozen=True, slots=True)
class Version:
    """A version, without its build metadata, which says nothing of precedence."""

    major: int
    minor: int
    patch: int
    pre: tuple[str, ...] = ()

    @property
    def core(self) -> tuple[int, int, int]:
        """The three numbers."""
        return self.major, self.minor, self.patch

    @property
    def unstable(self) -> bool:
        """True for a version that promises nothing: a prerelease, or one before 1.0.0."""
        return bool(self.pre) or not self.major

    def __str__(self) -> str:
        core = ".".join(map(str, self.core))
        return f"{core}-{'.'.join(self.pre)}" if self.pre else core

    def after(self, other: Version) -> bool:
        """True when this one has a higher precedence (item 11)."""
        return precedence(self) > precedence(other)


Precedence = tuple[tuple[int, int, int], bool, tuple[tuple[bool, int, str], ...]]


def precedence(version: Version) -> Precedence:
    """A key to sort versions by (item 11)."""
    parts = tuple(
        (not part.isdigit(), int(part) if part.isdigit() else 0, part) for part in version.pre
    )
    return version.core, not version.pre, parts


def parse_version(text: str) -> Version | None:
    """A version as it is written, with or without a `v`; None when it is none."""
    found = _FORM.match(text.strip())
    if found is None:
        return None
    pre = tuple(found[4].split(".")) if found[4] else ()
    return Version(int(found[1]), int(found[2]), int(found[3]), pre)


def proposed(old: Version, step: Step) -> Version:
    """The version that comes after `old` when changes ask for `step`."""
    if step is Step.NONE:
        return old
    if old.pre:
        return Version(*old.core, _next_prerelease(old.pre))
    if not old.major:
        step = Step(max(Step.PATCH, step - 1))
    if step is Step.MAJOR:
        return Version(old.major + 1, 0, 0)
    if step is Step.MINOR:
        return Version(old.major, old.minor + 1, 0)
    return Version(old.major, old.minor, old.patch + 1)


def _next_prerelease(pre: tuple[str, ...]) -> tuple[str, ...]:
    """`alpha.1` -> `alpha.2`, `beta` -> `beta.1`: the last number one higher."""
    for index in range(len(pre) - 1, -1, -1):
        if pre[index].isdigit():
            return (*pre[:index], str(int(pre[index]) + 1), *pre[index + 1 :])
    return (*pre, "1")


def suffices(old: Version, new: Version, step: Step) -> bool:
    """True when going from `old` to `new` takes the step that the changes ask for."""
    if step is Step.NONE:
        return not old.after(new)
    if not new.after(old):
        return False
    if old.unstable:
        return True
    if step is Step.MAJOR:
        return new.major > old.major
    if step is Step.MINOR:
        return new.core[:2] > old.core[:2]
    return new.core > old.core
