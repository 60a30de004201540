"""`werkbank conform`, as someone at a supplier would use it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api.loopback import serving
from tests.api.server import SECRET, every_scope
from tests.cli.conftest import Run, run
from werkbank.api import Settings, make_app
from werkbank.api.paths import servers
from werkbank.api.serving import listen
from werkbank.api.tokens import make_token
from werkbank.ir import Model
from werkbank.register import Register

__all__ = ["run"]


@pytest.fixture(scope="module")
def address(real_model: Model) -> Iterator[str]:
    with listen("127.0.0.1", 0) as bound:
        port = bound.getsockname()[1]
    at = f"http://127.0.0.1:{port}"
    with Register.open(real_model, servers=servers(real_model, at)) as register:
        app = make_app(register, Settings(secret=SECRET), address=at, log=None)
        with serving(app, port):
            yield at


def test_what_passes(run: Run, address: str, tmp_path: Path) -> None:
    junit, page = tmp_path / "uit.xml", tmp_path / "uit.html"
    shown = run(
        *("conform", address, "--geheim", SECRET, "--junit", junit, "--certificaat", page),
        *("--alleen", "kla-001", "--alleen", "api-version", "--alleen", "scopes"),
    )
    assert shown.code == 0, shown.out
    assert "Voldoet aan alles wat de standaard verplicht stelt." in shown.out
    assert "100,0 %" in shown.out
    assert "kla-001" in junit.read_text("utf-8")
    assert "Conformiteit van een server" in page.read_text("utf-8")


def test_what_does_not_pass(run: Run, address: str) -> None:
    """A zaak that the register may not ask for is a reason to refuse, and so a casus fails."""
    shown = run(
        *("conform", address, "--geheim", SECRET, "--alleen", "gastmelding", "--startwaarde", "7"),
    )
    assert shown.code == 3
    assert "voldoet niet casus/gastmelding" in shown.out
    assert "--startwaarde 7" in shown.out


def test_with_a_token_only(run: Run, address: str, real_model: Model) -> None:
    """Whether scopes count cannot be seen then, and that is said."""
    token = make_token(SECRET, "proef", every_scope(real_model))
    shown = run(
        *("conform", f"{address}/klanten/api/v2", "--token", token, "--json"),
        *("--alleen", "scopes", "--alleen", "kla-005", "--alleen", "zonder-token"),
    )
    assert shown.code == 3
    outcomes = {each["code"]: each["uitkomst"] for each in shown.data["onderdelen"]}
    assert outcomes == {
        "scopes": "niet te bepalen",
        "kla-005": "voldoet",
        "zonder-token": "voldoet",
    }
    assert shown.data["verplicht"] == {"voldoet": 2, "van": 3}
    (specification,) = shown.data["specificaties"]
    assert len(specification["sha256"]) == 64


def test_a_declaration(run: Run, address: str, tmp_path: Path) -> None:
    path = tmp_path / "verklaring.yaml"
    path.write_text("leverancier: Proef\nniet-geimplementeerd: [kla-001]\n", "utf-8")
    given = ("conform", address, "--geheim", SECRET, "--verklaring", path)
    shown = run(*given, "--alleen", "kla-001")
    assert shown.code == 3
    assert "niet geïmplementeerd klanten/kla-001" in shown.out
    path.write_text("niet-geimplementeerd: [kla-9]\n", "utf-8")
    shown = run(*given)
    assert (shown.code, "kla-9 bestaat niet" in shown.err) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "adres"),
        (("localhost:8000",), "http"),
        (("http://localhost/anders",), "API=URL"),
        (("http://localhost:9", "--alleen", "kla-99"), "kla-99"),
    ],
)
def test_wrong_use(run: Run, arguments: tuple[str, ...], told: str) -> None:
    shown = run("conform", *arguments)
    assert (shown.code, told in shown.err) == (2, True), shown.err


def test_nobody_there(run: Run) -> None:
    shown = run("conform", "http://127.0.0.1:9", "--token", "x")
    assert shown.code == 3
    assert "niet te bereiken" in shown.err


def test_what_must_exist_elsewhere(run: Run) -> None:
    shown = run("conform", "--bronnen", "--json")
    sources = {each["url"]: each for each in shown.data["bronnen"]}
    assert {"Zaak", "Product"} <= {each["soort"] for each in sources.values()}
    assert any(each["relatieOnbekend"] for each in sources.values())
    told = run("conform", "--bronnen").out
    assert all(url in told for url in sources)


def test_an_example_of_a_declaration(run: Run) -> None:
    shown = run("conform", "--voorbeeld")
    assert shown.code == 0
    assert "niet-geimplementeerd" in shown.out
