"""Parts of a story: one step with its message and answer, a message, a text, a list."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from werkbank.casus import tables, words
from werkbank.casus.fragment import Fragment
from werkbank.casus.running import RouteRun, StepRun
from werkbank.casus.style import inline, judged, paragraphs
from werkbank.ir import OperationKind

LONGEST_MESSAGE = 40
"""Lines of an answer that are shown."""


@dataclass(frozen=True, repr=False)
class Stapverhaal(Fragment):
    """One step: what was asked and what was answered."""

    run: RouteRun
    stap: StepRun

    def html(self) -> str:
        """The message and the answer side by side."""
        step = self.stap.step
        actor = next((a.title for a in self.run.casus.actors if a.name == step.actor), step.actor)
        sent = step.filters or step.body
        left = f"<b><code>{escape(words.call(step), quote=False)}</code></b>"
        if sent:
            left += f"<pre>{escape(words.as_json(sent, {}), quote=False)}</pre>"
        right = f"<b>{escape(words.answer(self.stap))}</b>" + self._answer()
        note = f'<p class="stil">{inline(step.note)}</p>' if step.note else ""
        both = f'<div class="naast"><div>{left}</div><div>{right}</div></div>'
        body = self.stap.response.body
        if step.kind is OperationKind.AUDIT_LIST and isinstance(body, list):
            both = left + tables.audit_table(body, self.run.urls).html()
        return (
            f"<h3>{inline(step.title)}</h3><p class='stil'>{inline(actor)}</p>"
            f"{both}{note}{self._verdict()}"
        )

    def text(self) -> str:
        """The same in plain text."""
        return f"{self.stap.step.title}: {words.call(self.stap.step)}, {words.answer(self.stap)}"

    def _answer(self) -> str:
        body = self.stap.response.body
        if not self.stap.response.ok:
            found = words.faults(self.stap.response)
            lines = [f"{one['name']} ({one['code']}): {one['reason']}" for one in found]
            lines = lines or [str((body or {}).get("detail", ""))]
            return "<ul>" + "".join(f"<li>{inline(line)}</li>" for line in lines) + "</ul>"
        if body is None:
            return ""
        return Bericht(words.as_json(body, self.run.urls)).html()

    def _verdict(self) -> str:
        return "".join(
            f"<p>{judged(False, difference)}</p>" for difference in self.stap.differences
        )


@dataclass(frozen=True, repr=False)
class Bericht(Fragment):
    """A message as JSON, of which the beginning is shown."""

    json: str

    def html(self) -> str:
        """As many lines as fit."""
        return f"<pre>{escape(self.text(), quote=False)}</pre>"

    def text(self) -> str:
        """The same without markup."""
        lines = self.json.splitlines()
        rest = len(lines) - LONGEST_MESSAGE
        if rest > 1:
            lines = [*lines[:LONGEST_MESSAGE], f"… en nog {rest} regels"]
        return "\n".join(lines)


@dataclass(frozen=True, repr=False)
class Tekst(Fragment):
    """Text of a casus."""

    inhoud: str

    def html(self) -> str:
        """Paragraphs."""
        return paragraphs(self.inhoud)

    def text(self) -> str:
        """The text itself."""
        return self.inhoud


@dataclass(frozen=True, repr=False)
class Lijst(Fragment):
    """A list of sentences, or of links."""

    zinnen: tuple[str, ...]
    koppelingen: tuple[tuple[str, str], ...] = ()

    def html(self) -> str:
        """An unordered list."""
        items = [inline(line) for line in self.zinnen]
        items += [f'<a href="{escape(url)}">{escape(name)}</a>' for name, url in self.koppelingen]
        return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"

    def text(self) -> str:
        """One line each."""
        return "\n".join(f"- {line}" for line in (*self.zinnen, *(n for n, _ in self.koppelingen)))
