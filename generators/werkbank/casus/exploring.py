"""The model as tables and diagrams in a notebook: `model = open_model()`, and then ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from werkbank.casus.diagrams import Drawing
from werkbank.casus.fragment import Fragment
from werkbank.casus.project import CasusFout, find_project, listed, read_model
from werkbank.casus.style import inline
from werkbank.casus.table import Table, table
from werkbank.emit.places import places
from werkbank.emit.words import BEHAVIOUR_KINDS, size, type_label
from werkbank.ir import Behaviour, Model, ObjectType, Property, PropertyKind
from werkbank.schema.explain import suggestion


def open_model(project: Path | None = None) -> Modelverhaal:
    """The model of the project that this notebook stands in.

    Raises:
        CasusFout: when there is none, or there are errors in it.
    """
    root = find_project(project)
    return Modelverhaal(read_model(root), root)


@dataclass(frozen=True, repr=False)
class Modelverhaal(Fragment):
    """The model, to look around in."""

    model: Model
    project: Path

    def html(self) -> str:
        """What it is called, what it is about and how large it is."""
        model = self.model
        own = [each for each in model.object_types.values() if not each.external]
        counted = (
            f"{len(own)} klassen, {len(model.enumerations)} enumeraties, "
            f"{len(model.reference_lists)} referentielijsten, {len(model.apis)} api's, "
            f"{sum(len(api.behaviours) for api in model.apis)} gedragsregels"
        )
        return (
            f"<h2>{inline(model.title)}, versie {escape(model.version)}</h2>"
            f"<p>{inline(model.description)}</p><p class='stil'>{counted}.</p>"
        )

    def text(self) -> str:
        """The title."""
        return f"{self.model.title}, versie {self.model.version}"

    def klassen(self, onderdeel: str = "") -> Table:
        """The classes: all of them, or those of one part of the model.

        Raises:
            CasusFout: when there is no such part.
        """
        names = [subject.name for subject in self.model.subjects]
        if onderdeel and onderdeel not in names:
            raise self._unknown("onderdeel", onderdeel, names)
        titles = {subject.name: subject.title for subject in self.model.subjects}
        return table(
            f"De klassen van {titles.get(onderdeel, 'het model')}",
            ("Klasse", "Onderdeel", "Wat het is"),
            (
                (each.name, titles.get(each.subject, each.subject), each.description)
                for each in self.model.object_types.values()
                if onderdeel in ("", each.subject)
            ),
            code=("Klasse",),
        )

    def klasse(self, naam: str) -> Table:
        """The attributes of a class.

        Raises:
            CasusFout: when there is no such class.
        """
        held = self._class(naam)
        return table(
            f"{held.name}: {held.description}",
            ("Attribuut", "Wat het is", "Type", "Aantal", "Persoonsgegeven"),
            (
                (prop.name, prop.description, self._type(prop), prop.cardinality, prop.personal)
                for prop in held.properties
            ),
            code=("Attribuut",),
        )

    def enumeratie(self, naam: str) -> Table:
        """The values of an enumeration.

        Raises:
            CasusFout: when there is no such enumeration.
        """
        found = self.model.enumerations.get(naam)
        if found is None:
            raise self._unknown("enumeratie", naam, self.model.enumerations)
        return table(
            f"{found.name}: {found.description}",
            ("Waarde", "Betekenis"),
            ((value.code, value.description) for value in found.values),
            code=("Waarde",),
        )

    def zoek(self, woord: str) -> Table:
        """Every attribute with this word in its name or description."""
        wanted = woord.lower()
        return table(
            f"Attributen met “{woord}”",
            ("Attribuut", "Wat het is", "Type", "Aantal"),
            (
                (f"{held.name}.{prop.name}", prop.description, self._type(prop), prop.cardinality)
                for held, prop in self._own()
                if wanted in prop.name.lower() or wanted in prop.description.lower()
            ),
            code=("Attribuut",),
        )

    def persoonsgegevens(self) -> Table:
        """Per class, the attributes that are persoonsgegevens."""
        found: dict[str, list[str]] = {}
        for held, prop in self._own():
            if prop.personal:
                found.setdefault(held.name, []).append(prop.name)
        return table(
            "Persoonsgegevens per klasse",
            ("Klasse", "Attributen", "Aantal"),
            ((name, ", ".join(names), len(names)) for name, names in found.items()),
            code=("Klasse",),
        )

    def gedrag(self, over: str = "") -> Table:
        """The behaviour rules: all of them, those of an api, or those about a class.

        Raises:
            CasusFout: when there is neither an api nor a class of that name.
        """
        apis = [api.name for api in self.model.apis]
        if over and over not in apis and over not in self.model.object_types:
            raise self._unknown("api of klasse", over, [*apis, *self.model.object_types])
        return table(
            f"Gedragsregels{f' over {over}' if over else ''}",
            ("Regel", "Soort", "Wat zij zegt", "Besluiten"),
            (
                (rule.code, BEHAVIOUR_KINDS[rule.kind], rule.title, ", ".join(rule.decisions))
                for rule in self._rules()
                if over in ("", rule.api, rule.object_type)
            ),
            code=("Regel",),
        )

    def regel(self, code: str) -> Table:
        """Everything about one behaviour rule.

        Raises:
            CasusFout: when there is no such rule.
        """
        found = next((rule for rule in self._rules() if rule.code == code), None)
        if found is None:
            raise self._unknown("gedragsregel", code, [rule.code for rule in self._rules()])
        return table(
            f"{found.code}: {found.title}",
            ("Wat", "Inhoud"),
            (
                ("Tekst", " ".join(found.text.split())),
                ("Soort", BEHAVIOUR_KINDS[found.kind]),
                ("Gaat over", found.object_type or "elke resource"),
                ("Attributen", ", ".join(found.properties)),
                ("Besluiten", ", ".join(found.decisions)),
                ("Casussen", ", ".join(self._casussen(found.decisions))),
            ),
        )

    def waarom(self, element: str) -> Table:
        """The decisions behind a class or attribute, and the questions behind those.

        Raises:
            CasusFout: when there is no such class.
        """
        self._class(element.partition(".")[0])
        return table(
            f"Waarom {element} is zoals het is",
            ("Besluit", "Titel", "In het kort", "Vragen", "Casussen"),
            (
                (
                    decision.code,
                    decision.title,
                    decision.summary,
                    ", ".join(decision.questions),
                    ", ".join(self._casussen((decision.code,))),
                )
                for decision in self.model.decisions_for(element)
            ),
        )

    def diagram(self, onderdeel: str = "overzicht") -> Drawing:
        """The class diagram of a part of the model, or of the whole.

        Raises:
            CasusFout: when there is no such part, or nothing has been built yet.
        """
        names = ["overzicht", *(subject.name for subject in self.model.subjects)]
        if onderdeel not in names:
            raise self._unknown("onderdeel", onderdeel, names)
        known = places(self.model).subjects.get(onderdeel)
        path = self.project / (known or "docs/naslag/diagrammen/overzicht.svg")
        if not path.is_file():
            raise CasusFout("Dit diagram is er nog niet. Voer eerst `python3 start.py build` uit.")
        return Drawing(path.read_text("utf-8"), f"Klassendiagram {onderdeel}")

    def _class(self, name: str) -> ObjectType:
        if name not in self.model.object_types:
            raise self._unknown("klasse", name, self.model.object_types)
        return self.model.object_types[name]

    def _unknown(self, what: str, name: str, known: Iterable[str]) -> CasusFout:
        names = list(known)
        return CasusFout(
            f"Er is geen {what} {name!r}{suggestion(name, names)}. Wel: {listed(names)}."
        )

    def _own(self) -> Iterator[tuple[ObjectType, Property]]:
        for held in self.model.object_types.values():
            for prop in held.properties:
                if prop.owner in ("", held.name):
                    yield held, prop

    def _rules(self) -> list[Behaviour]:
        rules = (rule for api in self.model.apis for rule in api.behaviours)
        return list({rule.code: rule for rule in rules}.values())

    def _casussen(self, decisions: Iterable[str]) -> list[str]:
        wanted = set(decisions)
        return [str(c.number) for c in self.model.casussen if wanted & set(c.decisions)]

    def _type(self, prop: Property) -> str:
        if prop.fixed:
            return f"altijd {prop.fixed}"
        if prop.kind is not PropertyKind.SCALAR:
            return prop.range
        label = type_label(self.model.types.get(prop.range), prop.range)
        return ", ".join(part for part in (label, size(prop.facets)) if part)
