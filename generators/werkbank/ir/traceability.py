"""Why the model is as it is: the questions that were put and the decisions they led to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from werkbank.position import NOWHERE, Position


class QuestionStatus(StrEnum):
    """How firm an answer or a decision is."""

    BESLOTEN = "besloten"
    VOORSTEL = "voorstel"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question put to the working group (`casussen/vragen.yaml`)."""

    code: str
    """`V01` ... `V28`, the numbering used everywhere."""
    title: str
    question: str
    answer: str
    status: QuestionStatus
    date: date
    modelling: bool
    """True when the answer shapes the model, so that a casus must work it out."""
    related: tuple[str, ...] = ()
    source: str = ""
    position: Position = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision (`docs/besluiten/*.md`): front matter plus a Markdown body."""

    code: str
    """`B01`, `B02`, ..."""
    title: str
    status: QuestionStatus
    date: date
    questions: tuple[str, ...]
    elements: tuple[str, ...]
    """`Klant`, `Klant.contactgegevens`, `SoortKlant`, `api:klanten`, `gedrag:kla-001`."""
    body: str
    summary: str = ""
    position: Position = NOWHERE
