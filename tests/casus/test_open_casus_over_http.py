"""A notebook can carry out its casus on a server, which is left as it was."""

from __future__ import annotations

import pytest

from tests.api.loopback import serving
from tests.api.server import SECRET
from tests.conftest import PROJECT
from werkbank.api import Settings, make_app
from werkbank.api.paths import servers
from werkbank.api.serving import listen
from werkbank.api.sources import externals_of
from werkbank.casus import open_casus
from werkbank.casus.project import CasusFout
from werkbank.ir import Model
from werkbank.register import Register


def test_a_casus_on_a_server(real_model: Model) -> None:
    with listen("127.0.0.1", 0) as bound:
        port = bound.getsockname()[1]
    at = f"http://127.0.0.1:{port}"
    with Register.open(
        real_model, resolver=externals_of(real_model.casussen), servers=servers(real_model, at)
    ) as register:
        app = make_app(register, Settings(secret=SECRET), address=at, log=None)
        with serving(app, port):
            casus = open_casus("gastmelding", PROJECT, url=at, geheim=SECRET)
            assert casus.uitvoering.ok
            with pytest.raises(CasusFout, match="zonder `url`"):
                casus.opnieuw()
            assert register.last_change() > 0
            assert register.objects() == []


def test_a_server_without_every_api_is_told() -> None:
    with pytest.raises(CasusFout, match="geef ook het adres van: contactmomenten"):
        open_casus("gastmelding", PROJECT, url={"klanten": "http://localhost:1"})
