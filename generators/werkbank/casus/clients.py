"""The typed clients of a model, imported: the same modules that a build writes for suppliers."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import util
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

from werkbank.emit.python_client import FOLDER, emit_python_client
from werkbank.ir import Model
from werkbank.schema import component_name

_PACKAGE = "werkbank_client"
_number = count(1)


@contextmanager
def client_package(model: Model) -> Iterator[ModuleType]:
    """The package of clients of a model, which is gone again afterwards.

    It is made from the model and not read from `specificatie/`, so that it fits a register that
    runs the same model, whether or not that was built. It stands in files all the while, so that
    a notebook can show the text of a method.
    """
    name = f"{_PACKAGE}_{next(_number)}"  # of another model there may be another
    with TemporaryDirectory(prefix="werkbank-") as folder:
        for artefact in emit_python_client(model):
            (Path(folder) / artefact.path.removeprefix(FOLDER + "/")).write_bytes(artefact.content)
        spec = util.spec_from_file_location(
            name, Path(folder) / "__init__.py", submodule_search_locations=[folder]
        )
        if spec is None or spec.loader is None:
            raise ImportError(name)
        package = sys.modules[name] = util.module_from_spec(spec)
        try:
            spec.loader.exec_module(package)
            yield package
        finally:
            for each in [key for key in sys.modules if key.partition(".")[0] == name]:
                del sys.modules[each]


def clients_of(
    package: ModuleType, bases: dict[str, str], token: Callable[[], str]
) -> dict[str, Any]:
    """A client per API, by the name of the API.

    Args:
        package: of the clients.
        bases: base URL per API name.
        token: gives a bearer token for each request.
    """
    return {
        name: getattr(package, f"{component_name(name)}Api")(base, token)
        for name, base in bases.items()
    }
