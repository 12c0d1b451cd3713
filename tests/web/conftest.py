"""A server of the page without processes: work is done where it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("starlette", reason="the extra `web` is not installed")
pytest.importorskip("PIL", reason="the extra `web` is not installed")

from starlette.testclient import TestClient

import drafter
from drafter.web import site as pages
from drafter.web.app import app_of
from drafter.web.guard import Guard
from drafter.web.matters import Matters
from drafter.web.work import Desk
from tests.typed_pdf import typed

EXAMPLES = Path(__file__).parents[2] / "examples"
TOKEN, PORT = "token", 8000


class Here:
    """Does the work of `TimedWorkers` in this process."""

    def run(self, _key: str, work: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
        return work(*arguments, **named)

    def close(self) -> None:
        pass


class Site:
    """The page, as a browser sees it."""

    def __init__(self, folder: Path, *, kept: bool = False) -> None:
        server = pages.Site(Desk(drafter.find_firm(None)), Matters(folder, kept=kept), Here())  # type: ignore[arg-type]
        self.folder = folder
        self.client = TestClient(
            Guard(app_of(server), TOKEN, PORT), base_url=f"http://127.0.0.1:{PORT}", follow_redirects=False
        )

    def get(self, path: str, **headers: str) -> Any:
        return self.client.get(f"/{TOKEN}/{path}", headers=headers)

    def post(self, path: str, data: Any = None, files: Any = None, **headers: str) -> Any:
        sent = {"origin": f"http://127.0.0.1:{PORT}", **headers}
        return self.client.post(f"/{TOKEN}/{path}", data=data, files=files, headers=sent)

    def drop(self, content: bytes, name: str = "letter.txt") -> str:
        """Drop a letter, and return the path of its matter."""
        answer = self.post("letters", files={"file": (name, content)})
        assert answer.status_code == 303, answer.text
        return answer.headers["location"].removeprefix(f"/{TOKEN}/").removesuffix("/letter")


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """The page with a private folder."""
    return Site(tmp_path)


@pytest.fixture
def kept_site(tmp_path: Path) -> Site:
    """The page with a folder that keeps matters."""
    return Site(tmp_path, kept=True)


@pytest.fixture(scope="session")
def text() -> bytes:
    """A staff letter as text."""
    return (EXAMPLES / "second-round.txt").read_bytes()


@pytest.fixture(scope="session")
def pdf(text: bytes) -> bytes:
    """The same letter with pages."""
    return typed(drafter.read(text))
