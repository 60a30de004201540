"""What is kept is given back as it was, or not at all."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from werkbank.project.kept import recall, remember


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WERKBANK_CACHE", str(tmp_path))
    return tmp_path


def _file(cache: Path) -> Path:
    (path,) = cache.glob("soort/*")
    return path


def test_what_is_kept_is_given_back_under_its_own_key_only() -> None:
    remember("soort", "a", b"content")
    assert recall("soort", "a") == b"content"
    assert recall("soort", "b") is None
    assert recall("ander", "a") is None


@pytest.mark.parametrize("size", [0, 5, 16, 20])
def test_what_is_cut_off_is_not_there(size: int, cache: Path) -> None:
    remember("soort", "a", b"content")
    path = _file(cache)
    path.write_bytes(path.read_bytes()[:size])
    assert recall("soort", "a") is None
    remember("soort", "a", b"again")
    assert recall("soort", "a") == b"again"


def test_what_has_one_other_bit_is_not_there(cache: Path) -> None:
    remember("soort", "a", b"content")
    path = _file(cache)
    held = path.read_bytes()
    for at in range(len(held)):
        path.write_bytes(held[:at] + bytes([held[at] ^ 1]) + held[at + 1 :])
        assert recall("soort", "a") is None


@pytest.mark.skipif(os.name != "posix", reason="files have owners")
def test_what_someone_else_put_there_is_not_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    remember("soort", "a", b"content")
    monkeypatch.setattr(os, "getuid", lambda: -1)
    assert recall("soort", "a") is None


def test_a_reader_never_sees_half_of_what_others_write() -> None:
    whole = {bytes([number]) * 100_000 for number in range(8)}
    remember("soort", "a", next(iter(whole)))

    def write(content: bytes) -> bool:
        remember("soort", "a", content)
        return recall("soort", "a") in whole

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(write, [*whole] * 5))


def test_only_so_many_are_kept(cache: Path) -> None:
    for number in range(6):
        remember("soort", str(number), b"content", most=3)
        os.utime(cache / "soort" / f"{number}.bewaard", ns=(number, number))
    remember("soort", "last", b"content", most=3)
    assert recall("soort", "last") is not None
    assert recall("soort", "0") is None
    assert len(list(cache.glob("soort/*"))) == 3


def test_a_cache_that_cannot_be_written_to_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    monkeypatch.setenv("WERKBANK_CACHE", str(blocked))
    remember("soort", "a", b"content")
    assert recall("soort", "a") is None
