"""Make the pictures of docs/page.md: `python docs/make/page.py /usr/bin/chromium`.

Needs Chromium and playwright; run it in the checkout.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from docx.oxml.ns import qn
from PIL import Image
from playwright.sync_api import Page, sync_playwright

import drafter

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from tests.serving import ARGUMENTS, served  # noqa: E402
from tests.typed_pdf import typed  # noqa: E402

LETTER, PICTURES = PROJECT / "examples" / "second-round.txt", PROJECT / "docs" / "pictures"
LARGE, SMALL = {"width": 1280, "height": 800}, {"width": 390, "height": 800}
COLORS = 64


def answer(path: Path) -> None:
    """Write a draft in which a word of the staff was changed by mistake."""
    document = drafter.to_document(drafter.draft(drafter.read(LETTER)))
    words = next(one for one in document.element.body.iter(qn("w:t")) if "Cayman Islands" in (one.text or ""))
    words.text = words.text.replace("Cayman Islands", "Bermuda")
    document.save(str(path))


def letter(page: Page) -> None:
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("j")


def draft(page: Page) -> None:
    page.click("[data-step=draft]")
    page.frame_locator("iframe").locator("text=Kestrel").first.wait_for()


def check(page: Page, of: Path) -> None:
    page.click("[data-step=check]")
    page.set_input_files("#answer", of)
    page.locator(".problem", has_text="Bermuda").click()


def picture(
    browser: Any, address: str, file: Path, name: str, see: Callable[[Page], None], **looks: Any
) -> None:
    """Drop a letter in a new tab, and write a picture of what is then seen."""
    context = browser.new_context(**looks)
    page = context.new_page()
    page.set_default_timeout(90_000)
    page.goto(address)
    page.set_input_files("input[type=file]", file)
    page.locator("#c1").wait_for()
    see(page)
    page.wait_for_timeout(1500)
    path = PICTURES / name
    page.screenshot(path=path)
    Image.open(path).convert("RGB").quantize(COLORS).save(path, optimize=True)
    context.close()


def main(chromium: str) -> None:
    with tempfile.TemporaryDirectory() as folder, served() as server, sync_playwright() as started:
        pdf, word = Path(folder, "letter.pdf"), Path(folder, "answer.docx")
        pdf.write_bytes(typed(drafter.read(LETTER)))
        answer(word)
        browser = started.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        picture(browser, server.address, pdf, "page-letter.png", letter, viewport=LARGE)
        picture(browser, server.address, pdf, "page-draft.png", draft, viewport=LARGE)
        picture(
            browser, server.address, pdf, "page-check.png", lambda page: check(page, word), viewport=LARGE
        )
        picture(browser, server.address, pdf, "page-small.png", letter, viewport=SMALL, color_scheme="dark")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])
