"""The pages that are served tell the browser when there is another edition, or an error."""

from __future__ import annotations

import json
import re
import socket
import struct
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import pytest

from werkbank.site.live import WAITING, Live


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Live]:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("<html><body><p>Begin</p></body></html>", "utf-8")
    (folder / "site.css").write_text("p {}", "utf-8")
    (tmp_path / "geheim.html").write_text("geheim", "utf-8")
    served = Live(folder, "127.0.0.1", 0)
    yield served
    served.close()


def get(live: Live, path: str) -> str:
    with urllib.request.urlopen(live.address + path, timeout=30) as found:  # noqa: S310 - ours
        return str(found.read().decode("utf-8"))


def news(live: Live, after: int) -> dict[str, object]:
    found: dict[str, object] = json.loads(get(live, f"{WAITING[1:]}?na={after}"))
    return found


def edition(page: str) -> int:
    found = re.search(r"var seen = (\d+)", page)
    assert found
    return int(found[1])


def test_a_page_gets_the_script_at_its_end_and_another_file_does_not(live: Live) -> None:
    page = get(live, "")
    assert page.index("<p>Begin</p>") < page.index("<script>") < page.index("</body>")
    assert get(live, "site.css") == "p {}"


def test_a_page_that_waits_hears_of_the_next_edition(live: Live) -> None:
    seen = edition(get(live, "index.html"))
    heard: list[dict[str, object]] = []
    waiting = threading.Thread(target=lambda: heard.append(news(live, seen)))
    waiting.start()
    live.renewed()
    waiting.join(20)
    assert heard[0]["opnieuw"] == edition(get(live, "")) > seen


def test_errors_are_shown_without_another_edition_and_go_away_again(live: Live) -> None:
    seen = edition(get(live, ""))
    live.broken(["model/klant.yaml:3: fout"])
    told = news(live, seen)
    assert told["fouten"] == ["model/klant.yaml:3: fout"]
    assert told["opnieuw"] == seen
    assert live.troubled
    live.broken(())
    after = told["uitgave"]
    assert isinstance(after, int)
    assert news(live, after)["fouten"] == []


def test_nothing_outside_the_folder_is_served(live: Live) -> None:
    for path in ("../geheim.html", "%2e%2e/geheim.html", "..%2fgeheim.html"):
        with pytest.raises(HTTPError, match="404"):
            get(live, path)


def test_a_tab_that_is_closed_while_it_waits_makes_no_noise(
    live: Live, capfd: pytest.CaptureFixture[str]
) -> None:
    host, _, port = live.address.removeprefix("http://").rstrip("/").partition(":")
    with socket.create_connection((host, int(port)), timeout=10) as tab:
        tab.sendall(f"GET {WAITING}?na=1 HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        tab.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    live.renewed()
    get(live, "site.css")
    live.close()
    assert capfd.readouterr().err == ""
