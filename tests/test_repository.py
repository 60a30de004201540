"""The files around the code hold what they promise."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

import werkbank

ROOT = Path(__file__).resolve().parents[1]


def text(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


def project() -> dict[str, Any]:
    loaded: dict[str, Any] = tomllib.loads(text("pyproject.toml"))["project"]
    return loaded


def locked() -> dict[str, str]:
    """The block of every package in the lock, by name."""
    blocks = re.split(r"\n(?=[a-z0-9])", text("requirements.lock"))
    return {re.split(r"==", block)[0]: block for block in blocks if "==" in block}


def test_every_dependency_stands_in_the_lock() -> None:
    declared = [*project()["dependencies"]]
    for name, extra in project()["optional-dependencies"].items():
        declared += extra if name != "spark" else []  # 450 MB, and a cluster has its own
    names = {re.split(r"[><=\[;]", each)[0].strip().lower() for each in declared}
    assert sorted(names - set(locked())) == []


def test_the_packages_the_project_is_about_are_dependencies() -> None:
    wanted = {"jupyterlab", "pandas", "linkml", "pyyaml", "graphviz", "mkdocs-material"}
    assert wanted | {"openapi-spec-validator", "nbval"} <= set(locked())


def test_every_package_in_the_lock_has_a_hash_and_no_address() -> None:
    assert all("--hash=sha256:" in block for block in locked().values())
    assert not re.search(r"://|--index|--find-links|^-", text("requirements.lock"), re.MULTILINE)


def test_the_licence_is_complete() -> None:
    licence = text("LICENSE")
    assert licence.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert [n for n in range(1, 16) if not re.search(rf"^{n}\.[A-Z]", licence, re.MULTILINE)] == []
    assert licence.endswith("require the production of a new EUPL version.\n")


def test_ci_runs_the_command_of_the_readme() -> None:
    command = "python3 start.py test"
    assert command in text("README.md")
    assert command in text(".ci/run")
    assert "bash .ci/run" in text(".github/workflows/ci.yml")


def test_an_old_python_can_read_start() -> None:
    """To say in Dutch that it is too old, an old Python must get past the syntax."""
    ast.parse(text("start.py"), feature_version=(3, 6))
    assert "from __future__" not in text("start.py")


def test_publiccode_has_what_the_standard_asks() -> None:
    data = yaml.safe_load(text("publiccode.yml"))
    mandatory = {
        "publiccodeYmlVersion",
        "name",
        "url",
        "platforms",
        "categories",
        "developmentStatus",
        "softwareType",
        "description",
        "legal",
        "maintenance",
        "localisation",
    }
    assert mandatory <= set(data)
    assert data["publiccodeYmlVersion"] == "0.4"
    assert data["legal"]["license"] == project()["license"] == "EUPL-1.2"
    assert data["softwareVersion"] == werkbank.__version__
    for description in data["description"].values():
        assert len(description["shortDescription"]) <= 150
        assert 500 <= len(description["longDescription"]) <= 10_000
        assert description["features"]


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"])
def test_the_links_between_the_documents_lead_somewhere(name: str) -> None:
    links = re.findall(r"\]\(([^)#]+)", text(name))
    assert links
    missing = [link for link in links if "://" not in link and not (ROOT / link).exists()]
    assert missing == []


@pytest.mark.parametrize("code", ["0", "1", "2", "3", "4", "130"])
def test_the_exit_codes_are_documented(code: str) -> None:
    assert f"\n| {code} |" in text("docs/opdrachten.md")
