"""A small web server for one developer: shows a folder, and tells the browser when it changed.

Every page that it serves gets a script that waits for the next edition of the site. When the
project has errors the pages stay as they were, and the script shows what is wrong above them.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

WAITING = "/werkbank-live"
"""Where the script of a page asks for news."""
_PATIENCE = 25.0
"""Seconds until a browser without news is answered all the same."""

_SCRIPT = """
<script>
(function () {
  var seen = %s, bar = null;
  function show(problems) {
    if (bar) { bar.remove(); bar = null; }
    if (!problems.length) { return; }
    bar = document.createElement("div");
    bar.setAttribute("role", "alert");
    bar.style.cssText = "position:fixed;inset:auto 0 0 0;max-height:40vh;overflow:auto;" +
      "z-index:99;padding:.8rem 1.2rem;background:#8b1a10;color:#fff;" +
      "font:16px/1.5 system-ui,sans-serif";
    var head = document.createElement("strong");
    head.textContent = "Dit is de vorige versie: er staan fouten in het model.";
    bar.appendChild(head);
    problems.forEach(function (text) {
      var line = document.createElement("div");
      line.textContent = text;
      bar.appendChild(line);
    });
    document.body.appendChild(bar);
  }
  function wait() {
    fetch("%s?na=" + seen, {cache: "no-store"}).then(function (found) { return found.json(); })
      .then(function (news) {
        if (news.uitgave !== seen && news.uitgave > 0) {
          if (news.opnieuw > seen || news.uitgave < seen) { location.reload(); return; }
          seen = news.uitgave;
          show(news.fouten);
        }
        wait();
      })
      .catch(function () { setTimeout(wait, 1500); });
  }
  wait();
})();
</script>
"""


class Live:
    """The site in a folder, served on this machine until `close`.

    Args:
        folder: the site.
        host: the address to listen on.
        port: the port; 0 for any that is free.

    Raises:
        OSError: when the port is taken.
    """

    def __init__(self, folder: Path, host: str, port: int) -> None:
        self._news = threading.Condition()
        self._edition = 1
        self._reload = 1
        self._problems: tuple[str, ...] = ()
        self._closed = False
        handler = partial(_Handler, directory=str(folder), live=self)
        self._server = ThreadingHTTPServer((host, port), handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        """Where the site is to be seen."""
        host, port = self._server.server_address[:2]
        shown = host.decode() if isinstance(host, bytes) else str(host)
        return f"http://{f'[{shown}]' if ':' in shown else shown}:{port}/"

    @property
    def troubled(self) -> bool:
        """True while the pages show that something is wrong."""
        with self._news:
            return bool(self._problems)

    def renewed(self) -> None:
        """The site is another one: every browser fetches its page again."""
        with self._news:
            self._edition += 1
            self._reload = self._edition
            self._problems = ()
            self._news.notify_all()

    def broken(self, problems: Sequence[str]) -> None:
        """The site stays; every browser shows what is wrong, or that nothing is any more."""
        with self._news:
            if tuple(problems) != self._problems:
                self._edition += 1
                self._problems = tuple(problems)
                self._news.notify_all()

    def close(self) -> None:
        """Stops serving; a browser that waits is let go."""
        with self._news:
            self._closed = True
            self._news.notify_all()
        self._server.shutdown()
        self._server.server_close()

    def edition(self) -> int:
        """The number of the edition that is served now."""
        with self._news:
            return self._reload

    def news(self, after: int) -> dict[str, object]:
        """Waits for another edition than this one, but not forever."""
        with self._news:
            self._news.wait_for(lambda: self._edition != after or self._closed, _PATIENCE)
            return {
                "uitgave": self._edition,
                "opnieuw": self._reload,
                "fouten": list(self._problems),
            }


class _Handler(SimpleHTTPRequestHandler):
    """Serves files, with the script in every page; never anything outside the folder."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, live: Live, **kwargs: Any) -> None:
        self._live = live
        super().__init__(*args, **kwargs)

    def handle(self) -> None:
        """Answers until the browser has had enough; a tab that was closed is nobody's mistake."""
        try:
            super().handle()
        except ConnectionError:
            self.close_connection = True

    def do_GET(self) -> None:
        """A file, a page with the script in it, or news."""
        asked = urlsplit(self.path)
        if asked.path == WAITING:
            given = parse_qs(asked.query).get("na", ["0"])[0]
            news = self._live.news(int(given) if given.isdecimal() else 0)
            self._answer(json.dumps(news).encode(), "application/json")
            return
        edition = self._live.edition()
        path = Path(self.translate_path(self.path))
        if path.is_dir() and asked.path.endswith("/"):
            path /= "index.html"
        if path.suffix == ".html":
            self._page(path, edition)
        else:
            super().do_GET()

    def _page(self, path: Path, edition: int) -> None:
        status = HTTPStatus.OK
        if not path.is_file():
            status = HTTPStatus.NOT_FOUND
            path = Path(self.directory) / "404.html"
        text = path.read_text("utf-8") if path.is_file() else "<p>De site wordt nog gebouwd.</p>"
        before, end, after = text.rpartition("</body>")
        page = f"{before or text}{_SCRIPT % (edition, WAITING)}{end}{after if before else ''}"
        self._answer(page.encode(), "text/html; charset=utf-8", status)

    def _answer(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def end_headers(self) -> None:
        """Nothing is kept by the browser: the next edition can be a second away."""
        if not any(b"Cache-Control" in line for line in getattr(self, "_headers_buffer", [])):
            self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - name of http.server
        """Silent: the terminal is for what changed in the model."""
