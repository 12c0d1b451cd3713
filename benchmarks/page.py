"""Time the page in a browser: `python -m benchmarks.page /usr/bin/chromium`.

Prints the median time from the drop of a letter of ten pages to its first page and its comments on the screen, and from
a correction to the changed draft. Needs Chromium and playwright.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

import drafter
from tests.serving import ARGUMENTS, served
from tests.typed_pdf import typed

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "second-round.txt"
TIMES, REPEATED = 9, 6


def ten_pages() -> bytes:
    """A letter with the comments of an example, again and again."""
    letter = drafter.read(EXAMPLE)
    comments = [
        replace(comment, label=f"{at}.") for at, comment in enumerate(letter.comments * REPEATED, start=1)
    ]
    return typed(replace(letter, comments=tuple(comments)))


def dropped(page: Page, address: str, letter: str) -> float:
    page.goto(address)
    start = time.perf_counter()
    page.set_input_files("input[type=file]", letter)
    page.locator("#c1").wait_for()
    page.locator("#page-1 img").evaluate("(one) => one.decode()")
    return time.perf_counter() - start


def corrected(page: Page, last: int) -> float:
    """Correct the last line of the second comment while the draft is shown; the draft is loaded again."""
    page.locator("#correct-2 [name=last]").select_option(index=last)
    start = time.perf_counter()
    with page.expect_response(lambda one: "/draft.html" in one.url) as response:
        page.click("#correct-2 button:has-text('lines')")
    response.value.finished()
    return time.perf_counter() - start


def corrections(page: Page) -> list[float]:
    page.locator("nav.switch a", has_text="Draft").click()
    page.frame_locator("iframe").locator("text=Kestrel").first.wait_for()
    times = []
    for turn in range(TIMES):
        page.click("text=Correct comment 2.")
        page.locator("#correct-2 select").first.wait_for()
        options = page.locator("#correct-2 [name=last] option").count()
        times.append(corrected(page, options // 2 + turn % 2))
        page.locator("#correct-2:empty").wait_for(state="attached")
    return times


def main(chromium: str) -> None:
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file, served() as server, sync_playwright() as started:
        file.write(ten_pages())
        file.flush()
        browser: Any = started.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        page = browser.new_page()
        page.set_default_timeout(90_000)
        for _ in range(3):  # the processes load what they need
            dropped(page, server.address, file.name)
        drops = [dropped(page, server.address, file.name) for _ in range(TIMES)]
        pages = page.locator(".sheet").count()
        changes = corrections(page)
        browser.close()
    print(f"{pages} pages on the screen: median {statistics.median(drops):.2f} s, best {min(drops):.2f} s")
    print(f"draft after a correction: median {statistics.median(changes):.2f} s, best {min(changes):.2f} s")


if __name__ == "__main__":
    main(sys.argv[1])
