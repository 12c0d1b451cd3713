"""The page in a browser, from the drop of a letter to a Word file."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

import drafter
from drafter.services.correcting import Correcting
from drafter.services.corrections import NO_CORRECTIONS, read_once, with_corrections
from tests.browser.conftest import Tab
from tests.serving import served


def comes_into_view(locator: Any, *, view: bool = True) -> bool:
    """Return whether an element is in view (or out of it) within five seconds; the panes scroll smoothly."""
    return bool(
        locator.evaluate(
            """(one, view) => new Promise((done) => {
              const ends = performance.now() + 5000;
              const look = () => {
                const box = one.getBoundingClientRect(), pane = one.closest(".pane").getBoundingClientRect();
                const seen = box.bottom > pane.top && box.top < pane.bottom;
                if (seen === view) done(true);
                else if (performance.now() > ends) done(false);
                else requestAnimationFrame(look);
              };
              look();
            })""",
            view,
        )
    )


def test_from_the_drop_to_a_word_file(tab: Tab, letters: dict[str, Path]) -> None:
    tab.drop(letters["text"])
    tab.page.click("text=Draft the response")
    tab.page.frame_locator("iframe").locator("text=Kestrel").first.wait_for()
    tab.picture("page-draft.png")
    tab.page.fill("[name='signer.name']", "Ada Merrow")
    tab.page.fill("[name='letter.date']", "2023-02-21")
    with tab.page.expect_response(lambda one: one.url.endswith("/draft") and one.status == 200):
        tab.page.click("text=Put it into the draft")
    tab.page.frame_locator("iframe").locator("text=Ada Merrow").first.wait_for()

    word = tab.saved("Download Word")

    letter = drafter.read(letters["text"])
    profile = {"signer": {"name": "Ada Merrow"}, "letter": {"date": "2023-02-21"}}
    assert word == drafter.to_bytes(drafter.draft(letter, profile))
    assert tab.complaints == []


def test_a_box_and_what_was_read_there_show_one_another(tab: Tab, letters: dict[str, Path]) -> None:
    tab.drop(letters["letter.pdf"])
    page = tab.page

    page.locator("#s-c5").scroll_into_view_if_needed()
    page.locator("#s-c5 rect").click()
    page.locator("#c5.is-active").wait_for()
    assert comes_into_view(page.locator("#c5"))

    page.locator("#c2 .where").first.click()
    page.locator("#s-c2.is-active").wait_for()
    assert comes_into_view(page.locator("#s-c2"))


def test_both_sides_scroll_together(tab: Tab, letters: dict[str, Path]) -> None:
    tab.drop(letters["letter.pdf"])
    page = tab.page

    page.mouse.move(1000, 500)
    page.mouse.wheel(0, 100_000)

    assert comes_into_view(page.locator("#s-c6"))
    assert comes_into_view(page.locator("#s-f-date"), view=False)


def test_the_keys_go_from_comment_to_comment(tab: Tab, letters: dict[str, Path]) -> None:
    tab.drop(letters["letter.pdf"])
    page = tab.page

    for key in "jjjjk":
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.id") == "c3"
    tab.picture("page-letter.png")
    page.keyboard.press("?")
    assert page.locator("dialog").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    page.locator("#correct-3 select").first.wait_for()
    page.keyboard.press("d")
    page.wait_for_url("**/draft")


def test_a_correction_changes_the_draft(tab: Tab, letters: dict[str, Path]) -> None:
    tab.drop(letters["text"])
    page = tab.page
    page.locator("nav.switch a", has_text="Draft").click()
    page.frame_locator("iframe").locator("text=arrowhead for a relationship").first.wait_for()
    page.click("text=Correct comment 2.")
    page.select_option("#correct-2 [name=last]", "71")

    page.click("text=Correct the lines")

    page.frame_locator("iframe").locator("text=/^arrowhead for a relationship/").first.wait_for()
    page.locator("text=Undo all corrections").wait_for(state="attached")
    tab.go("draft")
    firm = drafter.find_firm(None)
    read = read_once(letters["text"].read_bytes(), "letter.txt", firm)
    corrections = Correcting(read, NO_CORRECTIONS, read.letter).lines(2, 62, 71, 2)
    corrected = with_corrections(read, corrections, firm)
    assert tab.saved("Download Word") == drafter.to_bytes(drafter.draft(corrected))


def test_a_correction_shows_the_comment_or_what_is_wrong_with_it(tab: Tab, letters: dict[str, Path]) -> None:
    tab.drop(letters["text"])
    page = tab.page
    page.click("text=Correct comment 3.")

    page.click("text=Join it to the comment above")

    page.locator("#c2.is-active").wait_for()
    assert page.locator("[data-comment]").count() == 5
    assert comes_into_view(page.locator("#c2 h3"))
    page.click("text=Correct comment 2.")
    page.fill("#correct-2 [name=filing]", "lunch")
    page.click("text=Correct topics and filing")
    page.locator("[role=alert]", has_text="lunch").wait_for()
    assert comes_into_view(page.locator("[role=alert]"))


def test_a_problem_opens_both_letters_at_the_place(tab: Tab, letters: dict[str, Path]) -> None:
    tab.drop(letters["letter.pdf"])
    tab.go("check")
    page = tab.page
    page.set_input_files("#answer", letters["answer.docx"])
    page.locator(".problem", has_text="Bermuda").click()
    page.wait_for_timeout(900)

    quoted = page.locator("#answer-pane .quoted.is-active")
    assert "Bermuda" in quoted.inner_text()
    tab.picture("page-check.png")
    assert comes_into_view(quoted)
    assert comes_into_view(page.locator("#s-c1"))
    marks = drafter.read_response(tab.saved("Word with corrections")).marks
    assert any(mark.kind == "insertion" and "Cayman" in mark.words for mark in marks)


def test_a_bad_file_is_a_message_and_the_next_one_is_read(tab: Tab, letters: dict[str, Path]) -> None:
    tab.page.set_input_files("input[type=file]", letters["lunch.txt"])

    assert "staff" in tab.page.locator("[role=alert]").inner_text()

    tab.drop(letters["text"])
    assert tab.page.locator("[data-comment]").count() == 6


def test_a_dead_worker_is_a_message_and_not_a_broken_page(tab: Tab, letters: dict[str, Path]) -> None:
    tab.drop(letters["text"])
    workers = tab.server.workers()
    assert workers
    for worker in workers:
        os.kill(worker, signal.SIGSTOP)
    tab.page.click("[data-step=draft]", no_wait_after=True)
    tab.page.wait_for_timeout(1000)

    for worker in workers:
        os.kill(worker, signal.SIGKILL)

    assert "is gone" in tab.page.locator("[role=alert]").inner_text()
    tab.page.reload()
    tab.page.locator("text=Download Word").wait_for()


def test_back_and_reload_show_what_was_there(tab: Tab, letters: dict[str, Path]) -> None:
    tab.drop(letters["text"])
    tab.go("draft")
    tab.page.fill("[name='signer.title']", "Treasurer")
    tab.page.click("text=Put it into the draft")
    tab.page.frame_locator("iframe").locator("text=Treasurer").first.wait_for()

    tab.page.reload()
    assert tab.page.input_value("[name='signer.title']") == "Treasurer"
    tab.page.go_back()
    tab.page.locator("#c6").wait_for()
    tab.page.go_forward()
    tab.page.locator("text=Download Word").wait_for()


def test_two_tabs_do_not_meet(tab: Tab, chromium: Any, letters: dict[str, Path]) -> None:
    other = Tab(chromium, tab.server)
    tab.drop(letters["text"])
    other.drop(letters["letter.pdf"])

    assert tab.page.url != other.page.url
    assert tab.page.locator(".sheet").count() == 0
    other.context.close()


def test_nothing_leaves_the_computer(tab: Tab, letters: dict[str, Path]) -> None:
    tab.drop(letters["letter.pdf"])
    tab.page.wait_for_load_state("networkidle")
    tab.go("draft")
    tab.page.frame_locator("iframe").locator("text=Kestrel").first.wait_for()
    tab.go("check")
    tab.page.set_input_files("#answer", letters["answer.docx"])
    tab.page.locator(".problem").first.wait_for()

    assert [url for url in tab.asked if not url.startswith(tab.server.address)] == []
    assert len(tab.asked) > 10
    assert tab.complaints == []


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_is_wider_than_the_screen(
    chromium: Any, server: Any, letters: dict[str, Path], width: int
) -> None:
    tab = Tab(chromium, server, viewport={"width": width, "height": 800})
    tab.drop(letters["text"])
    for step in ("letter", "draft", "check"):
        tab.go(step)
        assert tab.page.evaluate("document.documentElement.scrollWidth") <= width
        wide = tab.page.evaluate(
            "[...document.querySelectorAll('.pane')].filter((one) => one.scrollWidth > one.clientWidth + 1).length"
        )
        assert wide == 0
    tab.context.close()


def test_a_small_screen_shows_one_side_at_a_time(
    chromium: Any, server: Any, letters: dict[str, Path]
) -> None:
    tab = Tab(chromium, server, viewport={"width": 390, "height": 800}, color_scheme="dark")
    tab.drop(letters["letter.pdf"])

    assert not tab.page.locator("#left-pane").is_visible()
    tab.page.locator("#c1 .where").first.click()
    assert tab.page.locator("#left-pane").is_visible()
    assert not tab.page.locator("#right-pane").is_visible()
    tab.page.click("[data-side=right]")
    assert tab.page.locator("#c1").is_visible()
    for _ in range(2):
        tab.page.keyboard.press("j")
    tab.picture("page-small.png")
    for _ in range(3):
        tab.page.keyboard.press("j")
    tab.page.click("[data-side=left]")
    assert comes_into_view(tab.page.locator("#s-c6"))
    tab.context.close()


AXE = os.environ.get("DRAFTER_AXE", "")


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_a_screen_reader_meets_nothing_serious(
    chromium: Any, server: Any, letters: dict[str, Path], scheme: str, width: int
) -> None:
    if not AXE:
        pytest.skip("axe-core is missing: DRAFTER_AXE does not name axe.min.js")
    tab = Tab(
        chromium, server, viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
    )
    found = [*_serious(tab)]
    tab.drop(letters["letter.pdf"])
    tab.page.keyboard.press("j")
    tab.page.keyboard.press("e")
    tab.page.locator("#correct-1 select").first.wait_for()
    found += _serious(tab)
    tab.go("draft")
    found += _serious(tab)
    tab.go("check")
    tab.page.set_input_files("#answer", letters["answer.docx"])
    tab.page.locator(".problem").first.wait_for()
    found += _serious(tab)
    tab.context.close()

    assert found == []


def _serious(tab: Tab) -> list[str]:
    tab.page.add_script_tag(path=AXE)
    result = tab.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:160]}"
        for one in result["violations"]
        if one["impact"] in ("serious", "critical")
    ]


def test_ctrl_c_ends_the_server_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with served() as started:
        assert urlopen(started.address).status == 200
        assert [path.name.startswith("drafter-") for path in tmp_path.iterdir()].count(True) == 1

    assert started.process.returncode == 0
    assert list(tmp_path.iterdir()) == []
