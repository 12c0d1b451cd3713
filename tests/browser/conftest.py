"""Chromium, for tests that see the page as a person does.

They are left out unless DRAFTER_BROWSER names it: `DRAFTER_BROWSER=/usr/bin/chromium pytest tests/browser`. With
DRAFTER_PICTURES=1, they also write the pictures of docs/page.md.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx.oxml.ns import qn

import drafter
from tests.serving import ARGUMENTS, Served, served
from tests.typed_pdf import typed

CHROMIUM = os.environ.get("DRAFTER_BROWSER", "")
PROJECT = Path(__file__).parents[2]
EXAMPLES, PICTURES = PROJECT / "examples", PROJECT / "docs" / "pictures"
_COLORS = 64
TEXT = EXAMPLES / "second-round.txt"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """The browser."""
    if not CHROMIUM:
        pytest.skip("no browser: DRAFTER_BROWSER does not name Chromium")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server(chromium: Any) -> Iterator[Served]:  # noqa: ARG001 - without a browser, nothing is served
    """A server for all tests."""
    with served() as started:
        yield started


class Tab:
    """A tab of the browser: its page, the addresses that it asked for, and what it complained about."""

    def __init__(self, browser: Any, server: Served, **options: Any) -> None:
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
        self.page = self.context.new_page()
        self.page.set_default_timeout(60_000)
        self.server = server
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.context.on("request", lambda request: self.asked.append(request.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._heard)
        self.page.goto(server.address)

    def _heard(self, message: Any) -> None:
        if message.type in ("error", "warning") and "status of 422" not in message.text:
            self.complaints.append(message.text)

    def drop(self, letter: Path) -> None:
        """Choose the staff letter, as dropping it does."""
        self.page.set_input_files("input[type=file]", letter)
        self.page.locator("#c1").wait_for(state="attached")
        self.page.wait_for_load_state("domcontentloaded")  # then the keys are known

    def go(self, step: str) -> None:
        """Go to a step of the matter."""
        self.page.click(f"[data-step={step}]")
        self.page.wait_for_url(f"**/{step}*")

    def picture(self, name: str) -> None:
        """Write what is seen into docs/pictures, if that is asked for."""
        if os.environ.get("DRAFTER_PICTURES"):
            from PIL import Image

            self.page.wait_for_timeout(1500)
            shown = Image.open(BytesIO(self.page.screenshot(caret="initial")))
            shown.convert("RGB").quantize(_COLORS).save(PICTURES / name, optimize=True)

    def saved(self, link: str) -> bytes:
        """Return the file that a link downloads."""
        with self.page.expect_download() as download:
            self.page.click(f"a:has-text('{link}')")
        return Path(download.value.path()).read_bytes()


@pytest.fixture
def tab(chromium: Any, server: Served) -> Iterator[Tab]:
    """A new tab on the start page."""
    opened = Tab(chromium, server)
    yield opened
    opened.context.close()


@pytest.fixture(scope="session")
def letters(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A staff letter as text and as PDF, and an answer with a word that was changed by mistake."""
    folder = tmp_path_factory.mktemp("letters")
    (folder / "letter.pdf").write_bytes(typed(drafter.read(TEXT)))
    document = drafter.to_document(drafter.draft(drafter.read(TEXT)))
    words = next(one for one in document.element.body.iter(qn("w:t")) if "Cayman Islands" in (one.text or ""))
    words.text = words.text.replace("Cayman Islands", "Bermuda")
    content = BytesIO()
    document.save(content)
    (folder / "answer.docx").write_bytes(content.getvalue())
    (folder / "lunch.txt").write_text("Thank you for the lunch.", "utf-8")
    return {"text": TEXT, **{path.name: path for path in folder.iterdir()}}
