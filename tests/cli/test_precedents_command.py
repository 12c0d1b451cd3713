"""`drafter precedents` keeps letters and finds how others answered."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from python_calamine import CalamineWorkbook

from drafter.errors import ExitStatus
from tests.precedents.letters import GOODWILL, NON_GAAP, SEGMENTS, Company

Drafter = Callable[..., Result]

REVISES = "In future filings, the Company will revise the order of these measures."


@pytest.fixture(autouse=True)
def letters(drafter: Drafter, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - in its folder
    """Two companies' reviews in a folder, and a new letter beside it."""
    monkeypatch.setenv("DRAFTER_PRECEDENTS", "kept/precedents.sqlite3")
    folder = Path("reviews")
    folder.mkdir()
    mills, barges = Company(), Company("Larkmoor Barge Lines Corp.", "001-99417")
    (folder / "mills.txt").write_bytes(mills.letter("February 27, 2025", SEGMENTS, NON_GAAP))
    (folder / "mills.htm").write_bytes(
        mills.response(
            "March 14, 2025", "February 27, 2025", (SEGMENTS, "It has one segment."), (NON_GAAP, REVISES)
        )
    )
    (folder / "mills-end.txt").write_bytes(mills.completed("April 1, 2025"))
    (folder / "barges.txt").write_bytes(barges.letter("May 2, 2023", GOODWILL))
    (folder / "barges.htm").write_bytes(
        barges.response("May 16, 2023", "May 2, 2023", (GOODWILL, "It exceeded it by 40%."))
    )
    Path("new.txt").write_bytes(
        Company("Tern & Holt Corp.", "001-99555").letter("June 2, 2025", NON_GAAP, GOODWILL)
    )


@pytest.fixture
def added(drafter: Drafter) -> Result:
    return drafter("precedents", "add", "reviews")


def test_add_says_what_it_keeps(added: Result) -> None:
    assert added.exit_code == ExitStatus.OK
    assert added.stdout == (
        "Read: 5 files.\nKept: 3 staff letters, 2 responses (2 with their staff letter), 3 exchanges.\n"
    )


@pytest.mark.usefixtures("added")
def test_adding_again_reads_nothing(drafter: Drafter) -> None:
    assert drafter("precedents", "add", "reviews").stdout.startswith("Read: 0 files; 5 read before.\n")


def test_a_file_that_fails_gives_the_exit_status(drafter: Drafter) -> None:
    Path("reviews/scan.pdf").write_bytes(b"%PDF-1.4 and nothing more")
    result = drafter("precedents", "add", "reviews")

    assert result.exit_code == ExitStatus.INPUT_NOT_READABLE
    assert "scan.pdf" in result.stderr
    assert "3 exchanges" in result.stdout


def test_a_folder_or_a_name_without_letters_stops_no_other(drafter: Drafter) -> None:
    Path("empty").mkdir()
    result = drafter("precedents", "add", "empty", "nowhere.txt", "none/*.pdf", "reviews")

    assert result.exit_code == ExitStatus.INPUT_NOT_FOUND
    assert "empty: No letters were found in this folder." in result.stderr
    assert "none/*.pdf: No file matches this pattern." in result.stderr
    assert "nowhere.txt: There is no such file or folder." in result.stderr
    assert "3 exchanges" in result.stdout


def test_a_name_of_nothing_makes_no_file_with_precedents(drafter: Drafter) -> None:
    result = drafter("precedents", "add", "nowhere")

    assert (result.exit_code, result.stdout) == (ExitStatus.INPUT_NOT_FOUND, "")
    assert not Path("kept").exists()


def test_if_nothing_names_a_letter_nothing_is_kept(drafter: Drafter) -> None:
    Path("empty").mkdir()
    result = drafter("precedents", "add", "empty", "none/*.pdf")

    assert result.exit_code == ExitStatus.INPUT_NOT_FOUND
    assert not Path("kept/precedents.sqlite3").exists()


@pytest.mark.usefixtures("added")
def test_find_prints_a_table(drafter: Drafter) -> None:
    result = drafter("precedents", "find", "new.txt#1", "--limit", "1")

    assert result.exit_code == ExitStatus.OK
    words = " ".join(result.stdout.split())
    assert "Calder Ridge Mills," in words
    assert "“Non-GAAP" in words  # the rest of the title may be in another line of its cell
    assert "measures”" in words
    assert "non_gaap" not in words
    assert "Larkmoor" not in words


@pytest.mark.usefixtures("added")
def test_the_table_is_in_the_order_of_the_likeness_that_it_shows(drafter: Drafter) -> None:
    shown = drafter("precedents", "find", "the order of the measures, and how many segments").stdout

    likeness = [int(found) for found in re.findall(r"Likeness (\d+)%", shown)]
    assert len(likeness) > 1
    assert likeness == sorted(likeness, reverse=True)


@pytest.mark.usefixtures("added")
def test_json_has_an_object_a_line_the_best_first(drafter: Drafter) -> None:
    lines = drafter("precedents", "find", "new.txt#2", "--json").stdout.splitlines()
    found = [json.loads(line) for line in lines]

    best = found[0]
    assert [one["score"] for one in found] == sorted((one["score"] for one in found), reverse=True)
    assert (best["comment"], best["response"]) == (GOODWILL, "It exceeded it by 40%.")
    assert (best["company"], best["date"], best["outcome"]) == (
        "Larkmoor Barge Lines Corp.",
        "2023-05-16",
        "explained",
    )
    assert {"topics", "citations", "accession", "score", "why", "alike", "source", "place"} <= best.keys()


@pytest.mark.usefixtures("added")
@pytest.mark.parametrize(
    ("options", "number"),
    [
        ((), 3),
        (("--topic", "non_gaap"), 1),
        (("--since", "2024"), 2),
        (("--until", "2024"), 1),
        (("--until", "2023-05-15"), 0),
        (("--outcome", "will_revise", "--outcome", "explained"), 3),
        (("--outcome", "completed"), 2),
        (("--cites", "Regulation S-K"), 1),
        (("--company", "larkmoor"), 1),
        (("--form", "S-1"), 0),
    ],
)
def test_filters(drafter: Drafter, options: tuple[str, ...], number: int) -> None:
    result = drafter("precedents", "find", "please us company", "--json", *options)

    assert len(result.stdout.splitlines()) == number


@pytest.mark.usefixtures("added")
@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--topic", "non_gap"), "did you mean 'non_gaap'?"),
        (("--cites", "the usual rule"), "is not one authority"),
        (("--since", "last year"), "is not a date"),
        (("--outcome", "won"), "'won' is not one of"),
    ],
)
def test_a_filter_that_cannot_be_understood(drafter: Drafter, options: tuple[str, ...], message: str) -> None:
    result = drafter("precedents", "find", "words", *options)

    assert (result.exit_code, message in result.stderr) == (ExitStatus.USAGE, True)


@pytest.mark.usefixtures("added")
def test_show_prints_an_exchange_whole(drafter: Drafter) -> None:
    (line,) = drafter("precedents", "find", "non-GAAP", "--json", "--limit", "1").stdout.splitlines()
    page = drafter("precedents", "show", json.loads(line)["id"]).stdout

    assert page.startswith("Calder Ridge Mills, Inc., March 14, 2025\n")
    assert "Outcome: will revise, not reissued, review completed\n" in page
    assert f"\nComment 2\n\n{Company().form}\nNotes to Financial Statements, page 61\n{NON_GAAP}\n" in page
    assert f"\nResponse\n\n{REVISES}\n" in page
    assert "mills.htm, paragraph" in page


@pytest.mark.usefixtures("added")
def test_export_prints_every_exchange(drafter: Drafter) -> None:
    exported = [json.loads(line) for line in drafter("precedents", "export").stdout.splitlines()]

    assert {one["comment"] for one in exported} == {SEGMENTS, NON_GAAP, GOODWILL}


@pytest.mark.usefixtures("added")
def test_an_unknown_id(drafter: Drafter) -> None:
    result = drafter("precedents", "show", "0001234567-25-000001#9")

    assert (result.exit_code, "no precedent" in result.stderr) == (ExitStatus.INPUT_NOT_FOUND, True)


@pytest.mark.parametrize("command", [("find", "words"), ("show", "a#1"), ("export",)])
def test_without_precedents_the_way_out_is_said(drafter: Drafter, command: tuple[str, ...]) -> None:
    result = drafter("precedents", *command)

    assert result.exit_code == ExitStatus.INPUT_NOT_FOUND
    assert "drafter precedents add" in result.stderr


@pytest.mark.usefixtures("added")
def test_the_notes_of_a_draft_name_precedents_and_the_letter_does_not(drafter: Drafter) -> None:
    plain = drafter("draft", "new.txt", "-o", "plain.docx")
    named = drafter("draft", "new.txt", "-o", "named.docx", "--precedents")

    assert (plain.exit_code, named.exit_code) == (ExitStatus.OK, ExitStatus.OK)
    assert part("named.docx", "document") == part("plain.docx", "document")
    notes = part("named.docx", "comments")
    assert (
        "Precedent: Calder Ridge Mills, Inc., March 14, 2025 (will revise, not reissued, review completed)"
        in notes
    )
    assert "; drafter precedents show " in notes
    assert REVISES not in notes
    assert "Precedent:" not in part("plain.docx", "comments")


@pytest.mark.usefixtures("added")
def test_a_profile_may_have_them_quoted_and_the_letter_does_not(drafter: Drafter) -> None:
    drafter("draft", "new.txt", "-o", "plain.docx")
    drafter("draft", "new.txt", "-o", "quoted.docx", "--precedents", "--set", "letter.precedents=quoted")

    assert f"“{REVISES}”" in part("quoted.docx", "comments")
    assert part("quoted.docx", "document") == part("plain.docx", "document")


def test_a_draft_with_precedents_needs_some(drafter: Drafter) -> None:
    result = drafter("draft", "new.txt", "--precedents")

    assert result.exit_code == ExitStatus.INPUT_NOT_FOUND
    assert not Path("new-response.docx").exists()


@pytest.mark.usefixtures("added")
def test_several_drafts_have_precedents_too(drafter: Drafter) -> None:
    Path("other.txt").write_bytes(Path("new.txt").read_bytes().replace(b"Tern &", b"Gull &"))
    drafter("draft", "new.txt", "other.txt", "-o", "drafts", "--precedents")

    drafts = list(Path("drafts").glob("*.docx"))
    assert len(drafts) == 2
    assert all("Precedent:" in part(str(draft), "comments") for draft in drafts)


@pytest.mark.usefixtures("added")
def test_the_tracker_has_a_column_if_it_is_asked_for(drafter: Drafter) -> None:
    drafter("tracker", "new.txt", "-o", "tracker.xlsx")
    before = heads()
    drafter("tracker", "new.txt", "-o", "tracker.xlsx", "--precedents")
    first, *_ = rows()

    assert "Precedents" not in before
    assert heads() == [*before, "Precedents"]
    assert str(first[-1]).startswith("Calder Ridge Mills, Inc., March 14, 2025 (will revise")


def heads() -> list[object]:
    return sheet()[0]


def rows() -> list[list[object]]:
    return sheet()[1:]


def sheet() -> list[list[object]]:
    with CalamineWorkbook.from_path("tracker.xlsx") as book:
        return book.get_sheet_by_name("Comments").to_python()  # type: ignore[return-value]


def part(file: str, name: str) -> str:
    """A part of a Word file."""
    with zipfile.ZipFile(file) as archive:
        return archive.read(f"word/{name}.xml").decode()
