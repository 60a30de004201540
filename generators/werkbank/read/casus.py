"""Casussen (`casussen/<naam>/casus.yaml`): from YAML to steps that can be carried out.

What a step refers to is resolved here: its actor, its resource, the objects that earlier steps
made (`$naam`) and the external objects. A typo is a diagnostic at its line, never a failed call.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import casussen as problems
from werkbank.diagnostics import variants as variant_problems
from werkbank.ir import (
    Actor,
    ActorKind,
    Casus,
    CasusChange,
    ExternalObject,
    Measures,
    Model,
    Need,
    OperationKind,
    Renames,
    Resource,
    Route,
    Step,
)
from werkbank.read.document import Document, Path_, load_document
from werkbank.read.expecting import expectation
from werkbank.read.formats_check import check_format
from werkbank.read.renaming import leads_somewhere
from werkbank.read.selections import unknown_path
from werkbank.schema.explain import suggestion


def load_casussen(
    folder: Path, project: Path, found: list[Diagnostic]
) -> tuple[dict[str, Document], bool]:
    """The casus files by folder name, form checked, and whether all could be read."""
    documents: dict[str, Document] = {}
    complete = True
    for path in sorted(folder.glob("*/casus.yaml")):
        document, own = load_document(path, project)
        found += own
        errors = list(check_format(document, "casus")) if document is not None else []
        found += errors
        if document is None or errors:
            complete = False
        else:
            documents[path.parent.name] = document
    return documents, complete


def resolve_casussen(
    documents: Mapping[str, Document], model: Model, found: list[Diagnostic]
) -> tuple[Casus, ...]:
    """The casussen in the order of their numbers, resolved against the model."""
    read = [
        _Reader(folder, document, model, found).read() for folder, document in documents.items()
    ]
    return tuple(sorted(read, key=lambda casus: (casus.number, casus.code)))


@dataclass
class _Scope:
    """The names that a step can use, with the resource of the object behind each."""

    objects: dict[str, str] = field(default_factory=dict)
    """Name of a step -> path of the resource of its object."""

    def copy(self) -> _Scope:
        return _Scope(dict(self.objects))


class _Reader:
    """Reads one casus; holds what every step is resolved against."""

    def __init__(
        self,
        folder: str,
        document: Document,
        model: Model,
        found: list[Diagnostic],
        base: Casus | None = None,
    ) -> None:
        self.folder = folder
        self.document = document
        self.raw: dict[str, Any] = document.data
        self.model = model
        self.resources: Mapping[str, Resource] = {
            resource.path: resource for _, resource in model.resources()
        }
        self.found = found
        self.externals = {name: self._external(name, e) for name, e in self._group("externe")}
        self.actors = {name: self._actor(name, a) for name, a in self._group("actoren")}
        if base is not None:
            self.externals = {**{each.name: each for each in base.externals}, **self.externals}
            self.actors = {**{each.name: each for each in base.actors}, **self.actors}

    def read(self) -> Casus:
        raw = self.raw
        if raw["casus"] != self.folder:
            self._report(problems.NAME, ("casus",), name=raw["casus"], folder=self.folder)
        scope = _Scope()
        given = self._steps(("gegeven",), raw.get("gegeven"), scope)
        wrong = self._steps(("fout",), raw.get("fout"), scope.copy())
        routes = tuple(self._route(name, r, scope.copy()) for name, r in raw["routes"].items())
        measures = raw.get("meten") or {}
        if measures.get("kijker"):
            self._known_actor(measures["kijker"], ("meten", "kijker"))
        return Casus(
            code=self.folder,
            title=raw["titel"].strip(),
            questions=tuple(raw["vragen"]),
            decisions=tuple(raw.get("besluiten") or ()),
            number=raw.get("nummer", 0),
            summary=str(raw.get("samenvatting", "")).strip(),
            occasion=str(raw.get("aanleiding", "")).strip(),
            actors=tuple(self.actors.values()),
            externals=tuple(self.externals.values()),
            given=given,
            routes=routes,
            wrong=wrong,
            measures=Measures(
                phone=str(measures.get("telefoonnummer", "")),
                account=str(measures.get("account", "")),
                viewer=str(measures.get("kijker", "")),
            ),
            needs=tuple(self._needs()),
            conclusion=str(raw.get("conclusie", "")).strip(),
            open_questions=tuple(str(q).strip() for q in raw.get("open_vragen") or ()),
            position=self.document.at("casus"),
        )

    def change(self, base: Casus, renames: Renames) -> CasusChange:
        """What is read is no casus but what a variant does otherwise in one."""
        places = {
            "gegeven": base.given,
            **{route.name: route.steps for route in base.routes},
            "fout": base.wrong,
        }
        steps = {
            name: self._replacing(name, self.raw["stappen"][name], places, renames)
            for name, _ in self._group("stappen")
            if self._known_route(base, name, places, ("stappen", name))
        }
        given = _made(base.given, renames)
        for name, _ in self._group("routes"):
            if name in places:
                place = ("routes", name)
                self._report(variant_problems.ROUTE_EXISTS, place, casus=base.code, name=name)
        return CasusChange(
            casus=base.code,
            note=str(self.raw.get("toelichting", "")).strip(),
            actors=tuple(self.actors.values()),
            externals=tuple(self.externals.values()),
            steps=steps,
            skipped=tuple(self._skipped(base, places)),
            routes=tuple(
                self._route(name, raw, _Scope(dict(given))) for name, raw in self._group("routes")
            ),
            needs=tuple(self._needs()),
            position=self.document.at(),
        )

    def _replacing(
        self,
        route: str,
        raw: list[dict[str, Any]],
        places: Mapping[str, tuple[Step, ...]],
        renames: Renames,
    ) -> tuple[Step, ...]:
        replaced = {str(each["naam"]) for each in raw}
        objects = {**_made(places["gegeven"], renames), **_made(places[route], renames)}
        scope = _Scope({name: path for name, path in objects.items() if name not in replaced})
        for index, each in enumerate(raw):
            self._known_step(route, each["naam"], places, ("stappen", route, index, "naam"))
        return self._steps(("stappen", route), raw, scope)

    def _skipped(
        self, base: Casus, places: Mapping[str, tuple[Step, ...]]
    ) -> Iterator[tuple[str, str]]:
        for index, dotted in enumerate(self.raw.get("overslaan") or ()):
            route, _, step = dotted.partition(".")
            place = ("overslaan", index)
            if self._known_route(base, route, places, place):
                self._known_step(route, step, places, place)
            yield route, step

    def _known_route(
        self, base: Casus, name: str, places: Mapping[str, tuple[Step, ...]], place: Path_
    ) -> bool:
        if name not in places:
            hint = suggestion(name, list(places))
            self._report(
                variant_problems.UNKNOWN_ROUTE, place, casus=base.code, name=name, suggestion=hint
            )
        return name in places

    def _known_step(
        self, route: str, name: str, places: Mapping[str, tuple[Step, ...]], place: Path_
    ) -> None:
        known = [step.name for step in places[route]]
        if name not in known:
            self._report(
                variant_problems.UNKNOWN_STEP,
                place,
                casus=self.folder,
                route=route,
                name=name,
                suggestion=suggestion(name, known),
            )

    def _group(self, key: str) -> Iterator[tuple[str, dict[str, Any]]]:
        yield from (self.raw.get(key) or {}).items()

    def _report(self, problem: Any, path: Path_, **values: object) -> None:
        self.found.append(report(problem, self.document.at(*path), **values))

    def _external(self, name: str, raw: dict[str, Any]) -> ExternalObject:
        kind = raw["soort"]
        return ExternalObject(
            name=name,
            kind=kind,
            title=raw["titel"],
            url=raw.get("url") or f"https://{kind.lower()}.example.org/{name}",
            data=raw.get("gegevens") or {},
            position=self.document.at("externe", name),
        )

    def _actor(self, name: str, raw: dict[str, Any]) -> Actor:
        return Actor(
            name=name,
            title=raw["titel"],
            kind=ActorKind(raw["soort"]),
            identification=raw.get("identificatie") or {},
            scopes=tuple(raw.get("scopes") or ()),
            position=self.document.at("actoren", name),
        )

    def _route(self, name: str, raw: dict[str, Any], scope: _Scope) -> Route:
        return Route(
            name=name,
            title=raw["titel"].strip(),
            description=str(raw.get("omschrijving", "")).strip(),
            steps=self._steps(("routes", name, "stappen"), raw["stappen"], scope),
            verdict=str(raw.get("oordeel", "")).strip(),
            position=self.document.at("routes", name),
        )

    def _steps(self, path: Path_, raw: list[Any] | None, scope: _Scope) -> tuple[Step, ...]:
        return tuple(self._step((*path, i), step, scope) for i, step in enumerate(raw or ()))

    def _step(self, path: Path_, raw: dict[str, Any], scope: _Scope) -> Step:
        kind = OperationKind(raw["doe"])
        self._known_actor(raw["als"], (*path, "als"))
        resource, target = self._resource(path, raw, kind, scope)
        if resource in self.resources and self.resources[resource].find(kind) is None:
            self._report(
                problems.NO_OPERATION,
                (*path, "doe"),
                step=raw["naam"],
                kind=kind,
                resource=resource,
            )
        expected = raw.get("verwacht") or {}
        for key, value in (("inhoud", raw.get("inhoud")), ("filters", raw.get("filters"))):
            self._references((*path, key), value, scope)
        if kind is OperationKind.CREATE:
            if raw["naam"] in scope.objects or raw["naam"] in self.externals:
                self._report(problems.NAME_TAKEN, (*path, "naam"), name=raw["naam"])
            scope.objects[raw["naam"]] = resource
        elif kind.single and target.removeprefix("$") in scope.objects:
            scope.objects.setdefault(raw["naam"], resource)
        self._references((*path, "verwacht"), expected, scope)
        return Step(
            name=raw["naam"],
            title=raw["titel"].strip(),
            actor=raw["als"],
            kind=kind,
            resource=resource,
            target=target,
            body=raw.get("inhoud"),
            filters=raw.get("filters") or {},
            headers={name: str(v) for name, v in (raw.get("koppen") or {}).items()},
            expected=expectation(expected, kind),
            times=raw.get("tegelijk", 1),
            note=str(raw.get("toelichting", "")).strip(),
            position=self.document.at(*path, "naam"),
        )

    def _known_actor(self, name: str, path: Path_) -> None:
        if name not in self.actors:
            hint = suggestion(name, list(self.actors))
            self._report(problems.UNKNOWN_ACTOR, path, name=name, suggestion=hint)

    def _resource(
        self, path: Path_, raw: dict[str, Any], kind: OperationKind, scope: _Scope
    ) -> tuple[str, str]:
        """`(resource path, target)`; the target is empty for a step on a whole collection."""
        named = str(raw["op"])
        if kind.single:
            name = named.removeprefix("$")
            if not named.startswith("$") or name not in scope.objects:
                hint = suggestion(name, list(scope.objects))
                self._report(problems.UNKNOWN_OBJECT, (*path, "op"), name=named, suggestion=hint)
            return scope.objects.get(name, ""), named
        if named not in self.resources:
            hint = suggestion(named, list(self.resources))
            self._report(problems.UNKNOWN_RESOURCE, (*path, "op"), name=named, suggestion=hint)
        return named, ""

    def _references(self, path: Path_, value: Any, scope: _Scope) -> None:
        """Report every `$naam` in a value that nothing has that name for."""
        if isinstance(value, dict):
            for key, nested in value.items():
                self._references((*path, key), nested, scope)
        elif isinstance(value, list):
            for index, nested in enumerate(value):
                self._references((*path, index), nested, scope)
        elif isinstance(value, str) and value.startswith("$"):
            name = value[1:]
            if name not in scope.objects and name not in self.externals:
                known = [*scope.objects, *self.externals]
                hint = suggestion(name, known)
                self._report(problems.UNKNOWN_OBJECT, path, name=value, suggestion=hint)

    def _needs(self) -> Iterator[Need]:
        for index, raw in enumerate(self.raw.get("informatiebehoeften") or ()):
            path = ("informatiebehoeften", index)
            self._known_actor(raw["als"], (*path, "als"))
            if raw["op"] not in self.resources:
                hint = suggestion(raw["op"], list(self.resources))
                self._report(
                    problems.UNKNOWN_RESOURCE, (*path, "op"), name=raw["op"], suggestion=hint
                )
            yield Need(
                question=raw["vraag"].strip(),
                actor=raw["als"],
                resource=raw["op"],
                by=str(raw.get("met", "")),
                about=self._need_path((*path, "over"), raw, "over"),
                wanted=self._need_path((*path, "geeft"), raw, "geeft"),
                position=self.document.at(*path),
            )

    def _need_path(self, place: Path_, raw: dict[str, Any], key: str) -> tuple[str, ...]:
        """The attribute that an information need names, along references and expands."""
        dotted = str(raw.get(key, ""))
        resource = self.resources.get(raw["op"])
        if not dotted or resource is None:
            return ()
        path = tuple(dotted.split("."))
        if not leads_somewhere(self.model, resource, path):
            element = f"{key} van deze informatiebehoefte"
            self.found.append(
                unknown_path(
                    self.model, self.document, place, element, dotted, resource.object_type
                )
            )
        return path


def _made(steps: tuple[Step, ...], renames: Renames) -> dict[str, str]:
    """The objects that steps of the base make, each with the path of its resource."""
    return {
        step.name: renames.resources.get(step.resource, step.resource)
        for step in steps
        if step.kind is OperationKind.CREATE or step.kind.single
    }


def read_casus_change(
    casus: Casus, document: Document, model: Model, renames: Renames, found: list[Diagnostic]
) -> CasusChange:
    """What a variant says about a casus, resolved against the model of the variant.

    Args:
        casus: the casus of the base.
        document: what the variant says about it, as a document of its own.
        model: the model of the variant.
        renames: the resources that have another name there.
        found: gets the diagnostics.
    """
    return _Reader(casus.code, document, model, found, casus).change(casus, renames)
