"""No word of English reaches the user, whatever the language of the computer."""

from __future__ import annotations

import ast
import gettext
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import click
import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from tests.cli.conftest import Run
from werkbank.cli.language import CATALOGUES, dutch
from werkbank.cli.main import COMMANDS

PO = CATALOGUES / "nl" / "LC_MESSAGES" / "werkbank.po"
ENGLISH = re.compile(
    r"\b(the|this|usage|options?|commands?|show|exit|message|error|missing|no such|"
    r"invalid|value|requires?|unexpected|did you mean|try|help for|file|directory|exists?|"
    r"default|required|and|with|for|from)\b",
    re.IGNORECASE,
)
ALLOWED = re.compile(r"--help|--version|--debug|--json|--project|OpenAPI|JSON Schemas?|`\w+`")

HERE = Path(__file__)
MISTAKES = (
    ("buidl",),
    ("--onzin",),
    ("build", "te", "veel"),
    ("build", "--onzin"),
    ("build", "--opneuw"),
    ("build", "--project"),
    ("build", "--opnieuw=ja"),
    ("build", "--project", "/bestaat/niet"),
    ("build", "--project", str(HERE)),
    ("compare",),
    ("compare", str(HERE)),
    ("compare", "/bestaat/niet", str(HERE)),
    ("compare", str(HERE.parent), str(HERE)),
    ("init",),
    ("init", "nieuw", "--naam", "Geen Naam"),
    ("init", str(HERE.parent)),
    ("info", "Onzin.onzin"),
)


def english(text: str) -> list[str]:
    return [found.group() for found in ENGLISH.finditer(ALLOWED.sub("", text))]


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_help_is_dutch(run: Run, command: tuple[str, ...]) -> None:
    shown = run(*command, "--help")
    assert shown.code == 0
    assert "Gebruik:" in shown.out
    assert english(shown.out) == []


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_help_documents_the_exit_codes(run: Run, command: tuple[str, ...]) -> None:
    assert "Eindcodes: 0 goed; 1 fouten" in run(*command, "--help").out


@pytest.mark.parametrize("arguments", MISTAKES, ids=range(len(MISTAKES)))
def test_a_usage_error_is_dutch(run: Run, arguments: tuple[str, ...]) -> None:
    shown = run(*arguments)
    assert shown.code == 2
    assert "Fout: " in shown.err
    assert english(shown.err.replace(str(HERE), "").replace(str(HERE.parent), "")) == []


def test_without_a_command_the_help_is_shown(run: Run) -> None:
    shown = run()
    assert shown.code == 2
    assert "Opdrachten:" in shown.err


@pytest.mark.parametrize("language", ["en_GB.UTF-8", "de_DE.UTF-8", "C"])
def test_the_language_of_the_computer_does_not_matter(
    run: Run, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(variable, language)
    assert run("--help").out.startswith("Gebruik:")


def test_outside_the_command_gettext_is_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "de")
    before = gettext.textdomain()
    with dutch():
        assert gettext.gettext("Usage:") == "Gebruik:"
    assert gettext.textdomain() == before
    assert gettext.gettext("Usage:") == "Usage:"


def texts_of_click() -> Iterator[str]:
    """Every text that click offers to gettext."""
    for source in sorted(Path(click.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(source.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                count = {"_": 1, "ngettext": 2}.get(node.func.id, 0)
                for argument in node.args[:count]:
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                        yield argument.value


def test_the_catalogue_knows_every_text_of_click() -> None:
    """A newer click with new texts fails here and not before a user."""
    with PO.open("rb") as source:
        catalogue = read_po(source, locale="nl")
    known: set[str] = set()
    for message in catalogue:
        known |= set(message.id) if isinstance(message.id, tuple) else {str(message.id)}
    assert sorted(set(texts_of_click()) - known) == []


def test_a_translation_keeps_the_placeholders() -> None:
    with PO.open("rb") as source:
        for message in read_po(source, locale="nl"):
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            texts = message.string if isinstance(message.string, tuple) else (message.string,)
            allowed = {name for each in ids for name in re.findall(r"\{(\w+)", str(each))}
            for text in texts:
                assert set(re.findall(r"\{(\w+)", str(text))) <= allowed, message.id


def test_the_compiled_catalogue_is_up_to_date() -> None:
    """After a change: pybabel compile -D werkbank -d generators/werkbank/cli/taal."""
    fresh = BytesIO()
    with PO.open("rb") as source:
        write_mo(fresh, read_po(source, locale="nl"))
    fresh.seek(0)
    wanted = gettext.GNUTranslations(fresh)
    with PO.with_suffix(".mo").open("rb") as source:
        shipped = gettext.GNUTranslations(source)
    for text in texts_of_click():
        assert shipped.gettext(text) == wanted.gettext(text)
        for number in (1, 2):
            assert shipped.ngettext(text, text, number) == wanted.ngettext(text, text, number)
