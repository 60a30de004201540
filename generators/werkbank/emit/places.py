"""Where every element stands in the generated pages: the one source of links and anchors.

Anchors are stable: an attribute is found under its own name on the page of its class, a value
under `<Enumeratie>-<code>`, a behaviour rule under its code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from werkbank.emit.markdown import code, link, text
from werkbank.ir import Behaviour, Model, Operation, Property, PropertyKind

ROOT = "docs/naslag"
DICTIONARY = f"{ROOT}/gegevenswoordenboek"
DIAGRAMS = f"{ROOT}/diagrammen"
INDEX_PAGE = f"{DICTIONARY}/index.md"
TYPES_PAGE = f"{DICTIONARY}/typen.md"
ENUMERATIONS_PAGE = f"{DICTIONARY}/enumeraties.md"
LISTS_PAGE = f"{DICTIONARY}/referentielijsten.md"
PROBLEMS_PAGE = f"{ROOT}/meldingen.md"
CHANGES_PAGE = f"{ROOT}/compatibiliteit.md"
TRACEABILITY_PAGE = f"{ROOT}/traceerbaarheid.md"
QUESTIONS_PAGE = f"{ROOT}/vragen.md"
OPEN_PAGE = f"{ROOT}/open-vragen.md"
CASUSSEN = f"{ROOT}/casussen"
EVERYTHING_PAGE = f"{DICTIONARY}/attributen.md"
_RESERVED = ("index", "typen", "enumeraties", "referentielijsten", "attributen")
_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


@dataclass(frozen=True, slots=True)
class Place:
    """A page, from the project root, and an identifier in it (empty for its top)."""

    path: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Places:
    """The place of every element of one model."""

    model: Model
    classes: Mapping[str, str]
    """Class to the path of its page."""
    subjects: Mapping[str, str]
    """Subject to the path of its diagram."""
    class_diagrams: Mapping[str, str]
    """Class to the path of its own small diagram."""
    decisions: Mapping[str, str]
    """Decision to the path of its page; only those that stand in `docs/`."""
    titles: Mapping[str, str]
    """Decision to its title."""
    questions: frozenset[str]
    """The codes of the questions."""
    rules: Mapping[str, Behaviour]
    """Code to the first rule that has it; what several APIs share has the same text in each."""

    def object_type(self, name: str) -> Place | None:
        """The page of a class."""
        path = self.classes.get(name)
        return Place(path) if path else None

    def property(self, holder: str, name: str) -> Place | None:
        """The attribute on the page of the class that holds it, inherited or not."""
        path = self.classes.get(holder)
        return Place(path, anchor(name)) if path else None

    def enumeration(self, name: str) -> Place | None:
        """The enumeration on the page of all of them."""
        return Place(ENUMERATIONS_PAGE, anchor(name)) if name in self.model.enumerations else None

    def scalar(self, name: str) -> Place | None:
        """The datatype on the page of all of them."""
        return Place(TYPES_PAGE, anchor(name)) if name in self.model.types else None

    def reference_list(self, name: str) -> Place | None:
        """The reference list on the page of all of them."""
        known = name in self.model.reference_lists
        return Place(LISTS_PAGE, anchor(name)) if known else None

    def range(self, prop: Property) -> Place | None:
        """The place of the type, enumeration or class that a property takes its values from."""
        if prop.kind is PropertyKind.SCALAR:
            return self.scalar(prop.range)
        if prop.kind is PropertyKind.ENUM:
            return self.enumeration(prop.range)
        return self.object_type(prop.range)

    def decision(self, name: str) -> Place | None:
        """The page of a decision, by its code."""
        path = self.decisions.get(name)
        return Place(path) if path else None

    def element(self, name: str) -> Place | None:
        """The place of what a decision names: a class, attribute, enumeration, api or rule."""
        prefix, _, rest = name.partition(":")
        if rest:
            return self._exchanged(prefix, rest)
        holder, _, attribute = name.partition(".")
        if holder in self.classes:
            return self.path(holder, attribute) or self.object_type(holder)
        if holder in self.model.enumerations:
            value = f"{anchor(holder)}-{anchor(attribute)}" if attribute else anchor(holder)
            return Place(ENUMERATIONS_PAGE, value)
        return self.scalar(name) or self.reference_list(name)

    def path(self, holder: str, path: str) -> Place | None:
        """The attribute that a dotted path ends in, through groups, references and subtypes."""
        first, _, rest = path.partition(".")
        if holder not in self.model.object_types:
            return None
        for owner in (self.model.object_types[holder], *self.model.concrete(holder)):
            prop = owner.find(first)
            if prop is None:
                continue
            if not rest:
                return self.property(owner.name, first)
            if found := self.path(prop.range, rest):
                return found
        return None

    def _exchanged(self, prefix: str, name: str) -> Place | None:
        if prefix == "api" and any(api.name == name for api in self.model.apis):
            return Place(behaviour_page(name))
        found = self.rules.get(name) if prefix == "gedrag" else None
        return self.behaviour(found) if found else None

    def operation(self, api: str, operation: Operation) -> Place:
        """The operation on the page of scopes of its API."""
        return Place(scopes_page(api), anchor(operation.operation_id))

    def question_link(self, here: str, name: str) -> str:
        """The question with its answer; in the matrix of traceability, its row there."""
        page = here if here == TRACEABILITY_PAGE else QUESTIONS_PAGE
        place = Place(page, anchor(name)) if name in self.questions else None
        return self.to(here, place, text(name))

    def casus_link(self, here: str, name: str, title: str = "") -> str:
        """The page of a casus; only its title when the model does not know it."""
        known = any(casus.code == name for casus in self.model.casussen)
        return self.to(here, Place(casus_page(name)) if known else None, text(title or name))

    def behaviour(self, rule: Behaviour) -> Place:
        """The rule on the page of behaviour of its API."""
        return Place(behaviour_page(rule.api), anchor(rule.code))

    def to(self, here: str, place: Place | None, label: str) -> str:
        """A link from the page `here`, or the bare label (escaped Markdown) without a place."""
        return link(label, here, place.path, place.anchor) if place else label

    def class_link(self, here: str, name: str) -> str:
        """A link to the page of a class, by its name."""
        return self.to(here, self.object_type(name), text(name))

    def property_link(self, here: str, holder: str, name: str) -> str:
        """A link to an attribute, in code style."""
        return self.to(here, self.property(holder, name), code(name))

    def decision_links(self, here: str, names: Iterable[str]) -> str:
        """Decisions by code, with their titles as far as the model knows them."""
        return ", ".join(
            self.to(here, self.decision(name), text(f"{name} {self.titles.get(name, '')}".strip()))
            for name in names
        )


def places(model: Model) -> Places:
    """Where the elements of this model stand."""
    names = _files(model.object_types, _RESERVED)
    diagrams = _files((subject.name for subject in model.subjects), ("overzicht",))
    return Places(
        model,
        {name: f"{DICTIONARY}/{file}.md" for name, file in names.items()},
        {name: f"{DIAGRAMS}/{file}.svg" for name, file in diagrams.items()},
        {name: f"{DIAGRAMS}/klassen/{file}.svg" for name, file in names.items()},
        {
            decision.code: decision.position.file
            for decision in model.decisions
            if decision.position.file.startswith("docs/") and decision.position.file.endswith(".md")
        },
        {decision.code: decision.title for decision in model.decisions},
        frozenset(question.code for question in model.questions),
        {rule.code: rule for api in reversed(model.apis) for rule in reversed(api.behaviours)},
    )


def behaviour_page(api: str) -> str:
    """The path of the page of behaviour of an API."""
    return f"{ROOT}/gedrag/{api}.md"


def scopes_page(api: str) -> str:
    """The path of the page of scopes of an API."""
    return f"{ROOT}/scopes/{api}.md"


def casus_page(name: str) -> str:
    """The path of the page of a casus."""
    return f"{CASUSSEN}/{slug(name)}.md"


def anchor(name: str) -> str:
    """An identifier for a name. Hyphens are kept for rule codes and values of enumerations."""
    return re.sub(r"[^0-9A-Za-z_-]", lambda match: f"_{ord(match[0]):x}_", name) or "_"


def slug(name: str) -> str:
    """A file name for a class: `NatuurlijkPersoon` as `natuurlijk-persoon`."""
    words = _WORD_START.sub("-", name).lower()
    return re.sub(r"[^0-9a-z]+", "-", words).strip("-") or "naamloos"


def _files(names: Iterable[str], taken: Iterable[str]) -> dict[str, str]:
    """A file name per name, different on file systems without upper and lower case too."""
    used = set(taken)
    found = {}
    for name in names:
        stem = candidate = slug(name)
        count = 2
        while candidate in used:
            candidate, count = f"{stem}-{count}", count + 1
        used.add(candidate)
        found[name] = candidate
    return found
