"""`drafter inspect`: the view for a person, the JSON contract, and the source with the part of each line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

from drafter.errors import ExitStatus

Drafter = Callable[..., Result]


def test_a_person_sees_the_fields_the_due_date_and_each_comment(drafter: Drafter) -> None:
    shown = drafter("inspect", "letter.txt").stdout

    for expected in (
        "March 3, 2025",
        "March 17, 2025. ",
        "Odile Brandt, Chief Financial Officer, Larkmoor Instruments, Inc.",
        "Form 10-K for Fiscal Year Ended September 30, 2024",
        "File No. 001-99417",
        "Perpetua Quill, 202-551-0101",
        "Results of Operations, page 31",
        'You say that sales of gauges fell because of "timing."',
    ):
        assert expected in shown


def test_a_contact_has_the_area_that_the_letter_states(drafter: Drafter) -> None:
    text = Path("letter.txt").read_text()
    contacts = """You may contact Ada Lund at 202-551-0102 if you have questions regarding
the financial statements. Please contact Perpetua Quill at 202-551-0101 with any {} questions."""
    for word in ("other", "legal"):
        Path(f"{word}.txt").write_text(
            text.replace(
                "You may contact Perpetua Quill at 202-551-0101 with any questions.", contacts.format(word)
            )
        )

    assert "202-551-0101, other matters" in drafter("inspect", "other.txt").stdout
    assert "202-551-0101, legal matters" in drafter("inspect", "legal.txt").stdout


def test_piped_output_has_no_color_and_fits_its_width(drafter: Drafter) -> None:
    shown = drafter("inspect", "letter.txt").stdout

    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= 100


def test_staff_text_is_never_markup_in_the_table(drafter: Drafter) -> None:
    text = Path("letter.txt").read_text().replace('"timing."', '"[bold]timing[/]" \x1b[31m')
    Path("letter.txt").write_text(text)

    shown = drafter("inspect", "letter.txt").stdout

    assert "[bold]timing[/]" in shown
    assert "\x1b" not in shown


def test_several_letters_appear_under_their_names(drafter: Drafter) -> None:
    shown = drafter("inspect", "letter.txt", "completed.txt").stdout

    assert shown.startswith("letter.txt\n\n")
    assert "\n\ncompleted.txt\n\n" in shown
    assert "no response is needed" in shown


CONTRACT = {
    "source": "letter.txt",
    "kind": "comments",
    "date": "2025-03-03",
    "addressee": {
        "name": "Odile Brandt",
        "title": "Chief Financial Officer",
        "company": "Larkmoor Instruments, Inc.",
        "address": ["12 Quarry Lane", "Dayton, OH 45402"],
    },
    "subject": {
        "registrant": "Larkmoor Instruments, Inc.",
        "lines": ["Form 10-K for Fiscal Year Ended September 30, 2024", "File No. 001-99417"],
        "forms": ["Form 10-K"],
        "file_numbers": ["001-99417"],
        "response_dates": [],
    },
    "salutation": "Dear Odile Brandt:",
    "deadline": {"business_days": 10, "due": "2025-03-17"},
    "prior_letter_date": None,
    "comments": [
        {
            "number": 1,
            "headings": [
                "Form 10-K for Fiscal Year Ended September 30, 2024",
                "Results of Operations, page 31",
            ],
            "lines": [26, 28],
        },
        {
            "number": 2,
            "headings": ["Note 7. Warranties, page 58"],
            "blocks": [
                {
                    "kind": "paragraph",
                    "level": 0,
                    "text": "Please tell us how you estimate the accrual {{ for gauges }} & <meters>.",
                }
            ],
            "refers_to": [],
            "lines": [31, 32],
        },
    ],
    "contacts": [{"name": "Perpetua Quill", "phone": "202-551-0101", "area": "any"}],
    "signature": {
        "name": None,
        "title": None,
        "division": "Division of Corporation Finance",
        "office": "Office of Manufacturing",
    },
    "cc": [],
    "unplaced": [],
}
"""The keys that programs may rely on. An object may have more keys; none of these is ever removed."""


def _is_part_of(expected: object, actual: object) -> bool:
    if isinstance(expected, dict):
        assert isinstance(actual, dict)
        assert {
            key for key in expected if not _is_part_of(expected[key], actual.get(key, "missing"))
        } == set()
        return True
    if isinstance(expected, list):
        assert isinstance(actual, list)
        assert len(expected) == len(actual)
        return all(_is_part_of(*pair) for pair in zip(expected, actual, strict=True))
    return expected == actual


def test_json_is_the_contract(drafter: Drafter) -> None:
    result = drafter("inspect", "--json", "letter.txt")

    letter = json.loads(result.stdout)
    assert _is_part_of(CONTRACT, letter)
    assert {"warnings"} <= set(letter)
    assert {"topics", "asks", "refers_to", "citations"} <= set(letter["comments"][0])


def test_json_has_the_citations_of_each_comment_with_their_spans(drafter: Drafter) -> None:
    text = Path("letter.txt").read_text().replace('"timing."', '"timing." See Item 303(b) of Regulation S-K.')
    Path("letter.txt").write_text(text)

    first, second = json.loads(drafter("inspect", "--json", "letter.txt").stdout)["comments"]

    [cited] = first["citations"]
    start, end = cited["span"]
    assert (cited["citation"], cited["kind"]) == ("S-K 303(b)", "sk_item")
    words = "\n".join(block["text"] for block in first["blocks"])[start:end]
    assert words == "Item 303(b) of Regulation S-K"
    assert second["citations"] == []


def test_an_item_with_no_form_is_one_of_the_filing(drafter: Drafter) -> None:
    text = Path("letter.txt").read_text().replace('"timing."', '"timing" in Item 7.')
    Path("letter.txt").write_text(text)

    first, _ = json.loads(drafter("inspect", "--json", "letter.txt").stdout)["comments"]

    assert [one["citation"] for one in first["citations"]] == ["Form 10-K Item 7"]


def test_json_is_one_line_a_letter_in_the_order_of_the_arguments(drafter: Drafter) -> None:
    given = ["completed.txt", "./letter.txt", "nowhere.txt", "letter.txt"]

    result = drafter("inspect", "--json", *given)

    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["source"] for row in rows] == given
    assert [row.get("kind") for row in rows] == ["completed", "comments", None, "comments"]


def test_an_input_that_cannot_be_read_is_a_row_and_the_first_one_decides_the_status(drafter: Drafter) -> None:
    Path("empty.txt").touch()

    result = drafter("inspect", "--json", "letter.txt", "empty.txt", "nowhere.txt")

    _, empty, nowhere = (json.loads(line) for line in result.stdout.splitlines())
    assert result.exit_code == ExitStatus.INPUT_EMPTY
    assert empty["source"] == "empty.txt"
    assert empty["error"]["code"] == "input_empty"
    assert "empty.txt" in empty["error"]["message"]
    assert nowhere["error"]["code"] == "input_not_found"
    assert result.stderr == ""


def test_a_letter_that_failed_is_reported_among_the_others(drafter: Drafter) -> None:
    result = drafter("inspect", "nowhere.txt", "letter.txt")

    assert result.exit_code == ExitStatus.INPUT_NOT_FOUND
    assert result.stderr.startswith("Error: ")
    assert "nowhere.txt" in result.stderr
    assert "Results of Operations" in result.stdout


def test_a_letter_that_was_refused_is_read_when_it_is_said_to_be_one(drafter: Drafter) -> None:
    Path("note.txt").write_text("Dear Odile Brandt:\n\n1. Please tell us which orders moved.\n")

    refused = drafter("inspect", "--json", "note.txt")
    read = drafter("inspect", "--json", "note.txt", "--as", "letter")

    assert refused.exit_code == ExitStatus.NOT_A_STAFF_LETTER
    assert "use --as letter" in json.loads(refused.stdout)["error"]["message"]
    assert read.exit_code == ExitStatus.OK
    assert [comment["number"] for comment in json.loads(read.stdout)["comments"]] == [1]


def test_standard_input_is_a_letter_named_dash(drafter: Drafter, folder: Path) -> None:
    result = drafter("inspect", "--json", "-", stdin=(folder / "letter.txt").read_bytes())

    assert json.loads(result.stdout)["source"] == "-"


def test_lines_shows_every_line_of_the_source_with_its_place(drafter: Drafter) -> None:
    shown = drafter("inspect", "--lines", "letter.txt").stdout.splitlines()
    source = Path("letter.txt").read_text().splitlines()

    for number, (line, text) in enumerate(zip(shown, source, strict=False), start=1):
        assert line.startswith(f"{number:>5}  ")
        assert line.endswith(text.rstrip())
    assert len(shown) >= len(source)
    assert shown[25].split()[1:3] == ["comment", "1"]


def test_json_and_lines_exclude_each_other(drafter: Drafter) -> None:
    assert drafter("inspect", "--json", "--lines", "letter.txt").exit_code == ExitStatus.USAGE


def test_lost_quotation_marks_are_restored_unless_no_restore(drafter: Drafter) -> None:
    text = Path("letter.txt").read_text().replace("sales of gauges", "the company   s sales")
    Path("letter.txt").write_text(text)

    restored, as_found = (
        json.loads(drafter("inspect", "--json", *option, "letter.txt").stdout)["comments"][0]["blocks"][0][
            "text"
        ]
        for option in ([], ["--no-restore"])
    )

    assert "the company’s sales" in restored
    assert "the company’s sales" not in as_found
