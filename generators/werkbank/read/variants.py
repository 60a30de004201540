"""Design variants (`model/varianten/*.yaml`): read, and laid over the files of the project."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from werkbank.diagnostics import Diagnostic, Severity, report
from werkbank.diagnostics import variants as problems
from werkbank.ir import (
    Action,
    Agreement,
    CasusChange,
    Change,
    ElementKind,
    Model,
    Move,
    PropertyKind,
    Renames,
    Variant,
)
from werkbank.read.casus import read_casus_change
from werkbank.read.document import Document, Path_, load_document
from werkbank.read.formats_check import check_format
from werkbank.read.overlay import overlay
from werkbank.read.project import MODEL, Loaded, Reading, Reasons, load_project, resolve_project
from werkbank.read.renaming import below, following, members
from werkbank.schema.explain import suggestion

FOLDER = "varianten"
"""The folder in `model/` with a file per variant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantReading:
    """What reading a variant gave.

    Attributes:
        code: the name of the file.
        variant: what the file says; None when it has another form than it should.
        model: the model with the variant in it, without casussen: those are told in the words of
            the base. None when the variant, or what it makes of the model, has errors.
        diagnostics: sorted by place; what the base has as well is left out.
    """

    code: str
    variant: Variant | None = None
    model: Model | None = None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The diagnostics because of which the variant cannot be built."""
        return tuple(each for each in self.diagnostics if each.severity is Severity.FOUT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Variants:
    """A project with its variants, all from one reading of the files."""

    base: Reading
    variants: tuple[VariantReading, ...] = ()


def variant_files(root: Path) -> tuple[Path, ...]:
    """The files of the variants, in the order of their names."""
    return tuple(sorted((root / MODEL / FOLDER).glob("*.yaml")))


def read_variants(root: Path) -> Variants:
    """Read the project in `root` and every variant of it.

    Never raises on what is in the files. Variants are only read when the base has no errors: they
    would all repeat them.
    """
    loaded = load_project(root)
    if not isinstance(loaded, Loaded):
        return Variants(base=loaded)
    base = resolve_project(loaded)
    wrong = any(each.severity is Severity.FOUT for each in base.diagnostics)
    if base.model is None or wrong or not base.complete:
        return Variants(base=base)
    return Variants(
        base=base,
        variants=tuple(_read(path, loaded, base, base.model) for path in variant_files(root)),
    )


def _read(path: Path, loaded: Loaded, base: Reading, model: Model) -> VariantReading:
    document, found = load_document(path, loaded.root)
    if document is not None:
        found += check_format(document, "variant")
    if document is None or found:
        return VariantReading(code=path.stem, diagnostics=tuple(sorted(found)))
    return _laid_over(path.stem, document, loaded, base, model)


def _laid_over(
    code: str, document: Document, loaded: Loaded, base: Reading, model: Model
) -> VariantReading:
    found: list[Diagnostic] = []
    variant = _variant(code, document, model, found)
    changed = overlay(loaded, model, document, variant.changes, variant.renames, found)
    # The casussen stay those of the base: what they do here is no matter of reading.
    reasons = Reasons(questions=model.questions, decisions=model.decisions)
    reading = resolve_project(replace(changed, reasons=reasons))
    found += [each for each in reading.diagnostics if each not in base.diagnostics]
    made = reading.model if reading.complete else None
    if made is not None:
        variant = replace(
            variant,
            moves=tuple(_moves(document, model, made, variant.renames, found)),
            casussen=tuple(_casussen(document, model, made, variant.renames, found)),
        )
    wrong = any(each.severity is Severity.FOUT for each in found)
    return VariantReading(
        code=code,
        variant=variant,
        model=None if wrong else made,
        diagnostics=tuple(sorted(set(found))),
    )


def _variant(code: str, document: Document, model: Model, found: list[Diagnostic]) -> Variant:
    raw: dict[str, Any] = document.data
    if raw["variant"] != code:
        name, file = raw["variant"], f"{code}.yaml"
        found.append(report(problems.NAME, document.at("variant"), name=name, file=file))
    known = {question.code for question in model.questions}
    for index, question in enumerate(raw.get("vragen") or ()):
        if question not in known:
            place = document.at("vragen", index)
            found.append(report(problems.UNKNOWN_QUESTION, place, code=question))
    changes = tuple(_changes(document, found))
    if not changes and not raw.get("hernoemen"):
        found.append(report(problems.UNCHANGED, document.at("variant"), name=code))
    return Variant(
        code=code,
        title=raw["titel"].strip(),
        question=raw["vraagstelling"].strip(),
        summary=raw["samenvatting"].strip(),
        questions=tuple(raw.get("vragen") or ()),
        agreement=Agreement(raw["antwoord"]["verhouding"]),
        answer=raw["antwoord"]["toelichting"].strip(),
        changes=changes,
        renames=following(model, _renames(document, model, found)),
        position=document.at("variant"),
    )


def _changes(document: Document, found: list[Diagnostic]) -> Iterator[Change]:
    """What the file does to elements; a second order about the same element is reported."""
    seen: dict[tuple[ElementKind, str], tuple[Action, int]] = {}
    for action in (Action.REMOVE, Action.CHANGE, Action.ADD):
        section = document.data.get(action.value) or {}
        for kind in ElementKind:
            entries = section.get(kind.value) or {}
            for index, element in enumerate(entries):
                listed = isinstance(entries, list)
                step: str | int = index if listed else element
                place = document.at(action.value, kind.value, step)
                other = seen.setdefault((kind, element), (action, place.line))
                if other[0] is not action:
                    found.append(
                        report(
                            problems.TWICE,
                            place,
                            element=element,
                            other=other[0].value,
                            line=other[1],
                        )
                    )
                    continue
                content = None if listed else entries[element]
                yield Change(
                    action=action, kind=kind, element=element, content=content, position=place
                )


def _renames(document: Document, model: Model, found: list[Diagnostic]) -> Renames:
    """The renames of names that exist into names that do not; others are reported."""
    raw = document.data.get(Action.RENAME.value) or {}
    known = _known(model)
    kept: dict[str, dict[Any, str]] = {}
    for kind, names in known.items():
        for element, new in (raw.get(kind.value) or {}).items():
            place = document.at(Action.RENAME.value, kind.value, element)
            values = {"action": Action.RENAME.value, "kind": kind.value}
            if element not in names:
                hint = suggestion(element, sorted(names))
                found.append(
                    report(
                        problems.UNKNOWN_ELEMENT,
                        place,
                        element=element,
                        suggestion=hint,
                        **values,
                    )
                )
                continue
            holder, dot, _ = element.partition(".")
            if f"{holder}.{new}" in names if dot else new in names:
                found.append(report(problems.EXISTS, place, element=new, **values))
                continue
            key = tuple(element.split(".")) if dot else element
            kept.setdefault(kind.value, {})[key] = new
    return Renames(
        apis=kept.get("apis", {}),
        classes=kept.get("klassen", {}),
        enumerations=kept.get("enumeraties", {}),
        attributes=kept.get("attributen", {}),
        resources=kept.get("resources", {}),
        filters=kept.get("filters", {}),
        expands=kept.get("expand", {}),
        words=raw.get("teksten") or {},
    )


def _known(model: Model) -> dict[ElementKind, frozenset[str]]:
    """The names that can become others, per kind."""
    resources = [resource for _, resource in model.resources()]
    return {
        ElementKind.API: frozenset(api.name for api in model.apis),
        ElementKind.CLASS: frozenset(model.object_types),
        ElementKind.ENUMERATION: frozenset(model.enumerations),
        ElementKind.ATTRIBUTE: frozenset(
            f"{held.name}.{prop.name}"
            for held in model.object_types.values()
            for prop in held.properties
            if prop.owner in ("", held.name)
        ),
        ElementKind.RESOURCE: frozenset(resource.path for resource in resources),
        ElementKind.FILTER: frozenset(
            f"{r.path}.{each.name}" for r in resources for each in r.filters
        ),
        ElementKind.EXPAND: frozenset(
            f"{r.path}.{each.name}" for r in resources for each in r.expands
        ),
    }


def _moves(
    document: Document, base: Model, model: Model, renames: Renames, found: list[Diagnostic]
) -> Iterator[Move]:
    gone = document.data.get("vervallen") or ()
    places = [
        *(
            (source, target, ("afbeelden", source))
            for source, target in (document.data.get("afbeelden") or {}).items()
        ),
        *((source, None, ("vervallen", index)) for index, source in enumerate(gone)),
    ]
    for source, target, at in places:
        holder, *path = source.split(".")
        place = document.at(*at)
        if _misleads(base, holder, path, found, place, source, "de basis"):
            continue
        new = renames.classes.get(holder, holder)
        end = target.split(".") if target else None
        if end and _misleads(model, new, end, found, place, target, "de variant"):
            continue
        yield Move(
            holder=holder,
            source=tuple(path),
            target=tuple(end) if end else None,
            position=place,
        )


def _misleads(
    model: Model,
    holder: str,
    path: list[str],
    found: list[Diagnostic],
    place: Any,
    shown: str,
    side: str,
) -> bool:
    """True, and reported, when a path from a class ends nowhere."""
    if holder not in model.object_types:
        hint = suggestion(holder, list(model.object_types))
        found.append(report(problems.UNKNOWN_SOURCE, place, path=shown, side=side, suggestion=hint))
        return True
    holders = frozenset({holder})
    for step in path:
        if step.isdigit():
            continue
        there = members(model, holders, step)
        if not there:
            names = [p.name for h in sorted(holders) for p in model.object_types[h].properties]
            hint = suggestion(step, names)
            found.append(
                report(problems.UNKNOWN_SOURCE, place, path=shown, side=side, suggestion=hint)
            )
            return True
        groups = [(held, prop) for held, prop in there if prop.kind is PropertyKind.GROUP]
        holders = below(groups)
    return False


def _casussen(
    document: Document, base: Model, model: Model, renames: Renames, found: list[Diagnostic]
) -> Iterator[CasusChange]:
    known = {casus.code: casus for casus in base.casussen}
    for name in document.data.get("casussen") or {}:
        place: Path_ = ("casussen", name)
        if name not in known:
            hint = suggestion(name, list(known))
            found.append(
                report(problems.UNKNOWN_CASUS, document.at(*place), name=name, suggestion=hint)
            )
            continue
        yield read_casus_change(known[name], _part(document, place), model, renames, found)


def _part(document: Document, path: Path_) -> Document:
    """What stands below a path, as a document of its own with the same places."""
    data = document.data
    for step in path:
        data = data[step]
    depth = len(path)
    marks = {at[depth:]: place for at, place in document.marks.items() if at[:depth] == path}
    return Document(document.file, data, marks)
