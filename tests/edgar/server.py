"""A server on this machine that plays EDGAR: its files, its moods, and a record of what it was asked."""

from __future__ import annotations

import gzip
import json
import threading
import time
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple

from drafter.edgar.addresses import Addresses

SLOW = 1.5
"""Seconds for which a slow answer stops in its middle; the tests' clients wait less."""


class Asked(NamedTuple):
    """A request.

    Attributes:
        path: What it asked for.
        user_agent: Who asked.
        encoding: The forms that the client takes.
        moment: When it came.
    """

    path: str
    user_agent: str
    encoding: str
    moment: float


class Edgar:
    """What the server has, and how it behaves.

    Attributes:
        files: Its files by path.
        moods: How it answers the next requests for a path: a status, "cut", "slow", "gzip", or an address to go to;
            after these, the file.
        asked: What it was asked.
        retry_after: What it says of when to come back, with 429 and 503.
    """

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.moods: dict[str, deque[int | str]] = {}
        self.asked: list[Asked] = []
        self.retry_after: str | None = None
        self.address = ""

    @property
    def addresses(self) -> Addresses:
        """Where it is."""
        folders = (f"{self.address}/{name}" for name in ("data", "submissions", "tickers.json", "search"))
        return Addresses(*folders)

    def paths(self) -> list[str]:
        """Return what was asked for, in order."""
        return [one.path for one in self.asked]

    def behave(self, path: str, *moods: int | str) -> None:
        """Answer the next requests for a path in these ways."""
        self.moods[path] = deque(moods)

    def company(
        self, cik: int, *filings: tuple[str, str, str], pages: Mapping[str, Any] | None = None
    ) -> None:
        """Have a company with filings: accession number, form and date of each."""
        older = [
            {"name": name, "filingCount": len(rows), "filingFrom": rows[-1][2], "filingTo": rows[0][2]}
            for name, rows in (pages or {}).items()
        ]
        listed = {"cik": f"{cik:010}", "filings": {"recent": columns(filings), "files": older}}
        self.files[f"/submissions/CIK{cik:010}.json"] = json.dumps(listed).encode()
        for name, rows in (pages or {}).items():
            self.files[f"/submissions/{name}"] = json.dumps(columns(rows)).encode()


def columns(filings: Any) -> dict[str, list[str]]:
    """Return filings column by column, as EDGAR lists them."""
    accessions, forms, dates = zip(*filings, strict=True) if filings else ((), (), ())
    return {"accessionNumber": list(accessions), "form": list(forms), "filingDate": list(dates)}


@contextmanager
def playing() -> Iterator[Edgar]:
    """Run the server while the block runs."""
    edgar = Edgar()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            edgar.asked.append(
                Asked(
                    self.path,
                    self.headers.get("User-Agent", ""),
                    self.headers.get("Accept-Encoding", ""),
                    time.monotonic(),
                )
            )
            moods = edgar.moods.get(self.path)
            self._answer(moods.popleft() if moods else "")

        def _answer(self, mood: int | str) -> None:
            content = edgar.files.get(self.path.partition("?")[0])
            if isinstance(mood, int):
                self._send(mood, b"no", {"Retry-After": edgar.retry_after} if edgar.retry_after else {})
            elif mood.startswith(("http", "/")):
                self._send(301, b"", {"Location": mood})
            elif content is None:
                self._send(404, b"no such file", {})
            elif mood == "gzip":
                self._send(200, gzip.compress(content), {"Content-Encoding": "gzip"})
            else:
                self._send(200, content, {}, mood)

        def _send(self, status: int, content: bytes, headers: Mapping[str, str], mood: str = "") -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if mood == "ends early":  # as if it were whole: nothing says how long it should be
                content = content[: len(content) // 2]
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            half = len(content) // 2
            self.wfile.write(content[:half] if mood in ("cut", "slow") else content)
            if mood == "cut":
                self.close_connection = True
            elif mood == "slow":
                self.wfile.flush()
                time.sleep(SLOW)
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Print nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        edgar.address = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield edgar
        finally:
            server.shutdown()
            thread.join()
