"""Two versions of the standard: what changed per API, whom it breaks, which version comes next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from werkbank.compare.behaviours import behaviour_changes
from werkbank.compare.change import Change
from werkbank.compare.comparison import Comparison
from werkbank.compare.difference import Difference, Element, Kind
from werkbank.compare.document import Specification
from werkbank.compare.mapping import PairMapping
from werkbank.compare.named_elements import NamedElements
from werkbank.compare.offer import Offer, offer_of
from werkbank.compare.specifications import compare_documents
from werkbank.compare.versions import parse_version, proposed, suffices
from werkbank.diagnostics.changes import ChangeRule, Party, Step, operations
from werkbank.ir import Api, Model


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiCompatibility:
    """What changed in one API.

    Attributes:
        name: of the API in the new version; in the old one for an API that is gone.
        title: of the API, likewise.
        old_version: None for an API that is new.
        new_version: None for an API that is gone.
        changes: every difference with what it means; first those of the specification, then
            those of the rules of behaviour.
        comparison: the comparison of the specifications; None for an API on one side only.
        file: where the version stands, for a message; empty when that is not known.
    """

    name: str
    title: str
    old_version: str | None
    new_version: str | None
    changes: tuple[Change, ...] = ()
    comparison: Comparison | None = None
    file: str = ""

    @property
    def step(self) -> Step:
        """The step that the changes together ask for."""
        return max((change.step for change in self.changes), default=Step.NONE)

    @property
    def proposed(self) -> str:
        """The version that comes next; empty for an API on one side only, or without versions."""
        old = parse_version(self.old_version or "")
        if old is None or self.new_version is None:
            return ""
        return str(proposed(old, self.step))

    @property
    def suffices(self) -> bool:
        """True when the new version takes the step that the changes ask for.

        An API that is new or gone has no step to take; a version that is no version never does.
        """
        if self.old_version is None or self.new_version is None:
            return True
        old, new = parse_version(self.old_version), parse_version(self.new_version)
        if old is None or new is None:
            return self.step is Step.NONE
        return suffices(old, new, self.step)

    def breaking(self, party: Party) -> tuple[Change, ...]:
        """The changes that break one party."""
        return tuple(change for change in self.changes if party in change.breaks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compatibility:
    """What changed between two versions of the standard, per API in the order of their names."""

    apis: tuple[ApiCompatibility, ...]

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes of all APIs."""
        return tuple(change for api in self.apis for change in api.changes)

    @property
    def step(self) -> Step:
        """The largest step of all APIs."""
        return max((api.step for api in self.apis), default=Step.NONE)

    def breaking(self, party: Party) -> tuple[Change, ...]:
        """The changes of all APIs that break one party."""
        return tuple(change for change in self.changes if party in change.breaks)


def compatibility_of(comparison: Comparison) -> Compatibility:
    """What a comparison of two specifications means, as if they were versions with one API."""
    old, new = comparison.old, comparison.new
    if old is None or new is None:
        return Compatibility(apis=())
    api = ApiCompatibility(
        name=new.title,
        title=new.title,
        old_version=old.version,
        new_version=new.version,
        changes=comparison.changes,
        comparison=comparison,
        file=new.file,
    )
    return Compatibility(apis=(api,))


def compatibility(old: Model, new: Model) -> Compatibility:
    """What it means for applications and registers to go from one model to another."""
    return compare_offers(offer_of(old), offer_of(new))


def compare_offers(
    old: Offer,
    new: Offer,
    mappings: Sequence[PairMapping] = (),
    titles: Mapping[str, str] | None = None,
) -> Compatibility:
    """Compare two versions, API by API.

    Args:
        old: the earlier version.
        new: the later one.
        mappings: what pairs elements, or whole APIs, that are the same under another name.
        titles: title per decision, for the mappings.
    """
    pairs = _paired(old, new, mappings)
    gone = old.specifications.keys() - {name for name, _, _ in pairs}
    come = new.specifications.keys() - {name for _, name, _ in pairs}
    found = [
        *(_both(old, new, before, after, mapping, titles) for before, after, mapping in pairs),
        *(_one_side(old.specifications[name], name, Kind.REMOVED) for name in gone),
        *(_one_side(new.specifications[name], name, Kind.ADDED) for name in come),
    ]
    return Compatibility(apis=tuple(sorted(found, key=lambda api: api.name)))


def _paired(
    old: Offer, new: Offer, mappings: Sequence[PairMapping]
) -> list[tuple[str, str, PairMapping | None]]:
    """The APIs that are the same: by what a mapping says, and otherwise by name."""
    pairs: list[tuple[str, str, PairMapping | None]] = []
    for name, before in old.specifications.items():
        for other, after in new.specifications.items():
            mapping = next((each for each in mappings if each.is_about(before, after)), None)
            if mapping is not None:
                pairs.append((name, other, mapping))
    taken = {name for name, _, _ in pairs}
    given = {name for _, name, _ in pairs}
    pairs += [
        (name, name, None)
        for name in old.specifications
        if name in new.specifications and name not in taken | given
    ]
    return pairs


def _both(
    old: Offer,
    new: Offer,
    before: str,
    after: str,
    mapping: PairMapping | None,
    titles: Mapping[str, str] | None,
) -> ApiCompatibility:
    specifications = old.specifications[before], new.specifications[after]
    comparison = compare_documents(*specifications, mapping, dict(titles or {}))
    api = _api(new.model, after)
    changes = list(comparison.changes)
    if new.model is not None and api is not None:
        elements = NamedElements(old.model, new.model, api)
        changes = [
            change
            if change.decisions
            else replace(change, decisions=elements.decisions(change.difference))
            for change in changes
        ]
        former = _api(old.model, before)
        if former is not None:
            changes += behaviour_changes(former, api, earlier=mapping is not None)
    return ApiCompatibility(
        name=after,
        title=specifications[1].title,
        old_version=specifications[0].version,
        new_version=specifications[1].version,
        changes=tuple(changes),
        comparison=comparison,
        file=api.position.file if api else specifications[1].file,
    )


def _api(model: Model | None, name: str) -> Api | None:
    return next((api for api in model.apis if api.name == name), None) if model else None


def _one_side(specification: Specification, name: str, kind: Kind) -> ApiCompatibility:
    added = kind is Kind.ADDED
    rule: ChangeRule = operations.API_ADDED if added else operations.API_REMOVED
    difference = Difference(
        location=f"api/{name}",
        kind=kind,
        element=Element.API,
        old=None if added else specification.title,
        new=specification.title if added else None,
    )
    return ApiCompatibility(
        name=name,
        title=specification.title,
        old_version=None if added else specification.version,
        new_version=specification.version if added else None,
        changes=(
            Change(difference=difference, rules=(rule,), operations=tuple(_offered(specification))),
        ),
    )


def _offered(specification: Specification) -> Iterator[str]:
    paths = specification.data.get("paths")
    for path, item in paths.items() if isinstance(paths, dict) else ():
        for method in item if isinstance(item, dict) else ():
            if method in {"get", "put", "post", "delete", "head", "patch"}:
                yield f"{method.upper()} {path}"
