"""The page of changes: every kind there is, whom it breaks, and the step it asks for."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.diagnostics.changes import (
    CHANGE_AREAS,
    VALUE_RULES,
    ChangeRule,
    Direction,
    Effect,
    Party,
    Step,
)
from werkbank.diagnostics.changes.themes import THEMES
from werkbank.emit.artefact import Artefact
from werkbank.emit.markdown import bullets, heading, page, paragraphs, table, text
from werkbank.emit.places import CHANGES_PAGE, anchor
from werkbank.ir import Model

_OPENING = (
    "`werkbank compare` vergelijkt twee versies van een API en zegt van elk verschil wie eraan"
    " stukloopt. Het gaat om wat er over de lijn gaat, en om de combinatie van een oude en een"
    " nieuwe kant.\n\n"
    "Een wijziging breekt de afnemer als een toepassing die de oude versie volgt, kan vastlopen"
    " op een register dat de nieuwe volgt. Zij breekt de aanbieder als een register dat de oude"
    " versie volgt, niet doet wat de nieuwe versie vraagt; een toepassing die op de nieuwe rekent,"
    " loopt dan op dat register vast.\n\n"
    "Van een afnemer wordt verwacht dat hij met rust laat wat hij niet kent: een attribuut of kop"
    " meer in een antwoord breekt hem niet. Een waarde die hij niet kent, zoals een nieuwe code in"
    " een opsomming, breekt hem wel."
)
_DIRECTIONS = (
    "Wat van een waarde wordt gezegd, kan strenger of ruimer worden. Wie daar last van heeft,"
    " hangt af van de richting. Strenger in een verzoek: wat een afnemer stuurt, wordt geweigerd."
    " Strenger in een antwoord: wat een register antwoordt, mag niet meer. Ruimer is hetzelfde, de"
    " andere kant op. Valt niet te zeggen of iets strenger of ruimer is geworden, zoals bij een"
    " ander patroon, dan telt het voor beide."
)
_VERSIONS = (
    "De versie van een API volgt Semantic Versioning 2.0.0. De grootste"
    " stap van alle wijzigingen telt."
)
_SHARED = (
    "Wat is uitgebracht, verandert niet meer: elke wijziging krijgt een hogere versie. Voor 1.0.0"
    " mag alles nog veranderen; de stap is dan één plaats kleiner. Van een voorversie zoals"
    " 2.0.0-alpha.1 mag ook alles veranderen, zolang de volgende een hogere voorversie is of de"
    " uitgave zelf. `werkbank compare --streng` houdt je daaraan: die opdracht mislukt als iets"
    " afnemers breekt en de versie daar niet bij hoort."
)


def emit_changes(model: Model) -> Iterator[Artefact]:  # noqa: ARG001 - an Emitter takes it
    """`docs/naslag/compatibiliteit.md`; the same for every model."""
    yield Artefact.text(CHANGES_PAGE, page(_parts()))


def _parts() -> Iterator[str]:
    yield heading(1, "Compatibiliteit")
    yield paragraphs(_OPENING)
    yield heading(2, "Welke versie erbij hoort", "versies")
    yield _VERSIONS
    yield _steps()
    yield paragraphs(_SHARED)
    for number, (name, rules) in enumerate(CHANGE_AREAS, start=1):
        yield heading(2, text(name), f"gebied-{number}")
        if set(rules) <= set(VALUE_RULES.values()):
            yield paragraphs(_DIRECTIONS)
            yield from _values()
        else:
            for rule in sorted(rules, key=_code):
                yield from _rule(rule)


def _steps() -> str:
    return table(
        ("Wat er verandert", "Stap", "Van 1.2.3 naar"),
        (
            ("Iets breekt de afnemer", Step.MAJOR.word, "2.0.0"),
            ("Iets breekt alleen de aanbieder, komt erbij of raakt verouderd", Step.MINOR.word,
             "1.3.0"),
            ("Al het andere", Step.PATCH.word, "1.2.4"),
        ),
    )  # fmt: skip


def _code(rule: ChangeRule) -> str:
    return rule.code


def _rule(rule: ChangeRule) -> Iterator[str]:
    yield heading(3, text(rule.code), anchor(rule.code))
    yield paragraphs(f"{rule.title}. {rule.why}")
    yield bullets(
        (
            f"**Breekt:** {_broken(rule)}",
            f"**Stap:** {rule.step.word}",
            f"**Oplossing:** {text(rule.mend)}",
        )
    )


def _broken(rule: ChangeRule) -> str:
    names = [f"de {party}" for party in (Party.CONSUMER, Party.PROVIDER) if party in rule.breaks]
    return " en ".join(names) or "geen van beide"


def _values() -> Iterator[str]:
    """One table per direction: there are too many for a heading each."""
    for direction in Direction:
        yield heading(3, f"In een {direction}", f"waarden-in-{direction}")
        yield table(
            ("Code", "Wat er verandert", "Breekt"),
            (
                (
                    f"{text(rule.code)} {{ #{anchor(rule.code)} }}",
                    text(rule.title.removesuffix(f", in een {direction}")),
                    _broken(rule),
                )
                for theme in THEMES
                for effect in (Effect.NARROWED, Effect.WIDENED, Effect.CHANGED)
                for rule in (VALUE_RULES[theme.code, effect, direction],)
            ),
        )
