"""A draft is no precedent; a letter that was sent is one, whatever brackets it has."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest

import drafter
from drafter.precedents.unsent import is_unsent
from drafter.services.precedents_add import add_precedents
from drafter.services.precedents_read import PassedOver
from tests.precedents.letters import GOODWILL, SEGMENTS, Company

ASKED = "February 27, 2025"
STAFF = Company().letter(ASKED, SEGMENTS, GOODWILL)


def in_word(date: str, *answers: str) -> bytes:
    """A response in Word without controls, notes or styles, as a firm keeps it."""
    document = docx.Document()
    for line in (
        date,
        "U.S. Securities and Exchange Commission",
        "Division of Corporation Finance",
        "100 F Street, N.E.",
        "Washington, D.C. 20549",
        "Re: Calder Ridge Mills, Inc.",
        "Dear Ms. Quill:",
        f"We respond to the staff's comments in its letter dated {ASKED}.",
    ):
        document.add_paragraph(line)
    for number, (comment, response) in enumerate(zip((SEGMENTS, GOODWILL), answers, strict=True), start=1):
        document.add_paragraph().add_run(f"{number}. {comment}").bold = True
        document.add_paragraph(f"Response: {response}")
    for line in ("Sincerely,", "/s/ Tobias Wren"):
        document.add_paragraph(line)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.mark.parametrize("notes", [True, False], ids=["with notes", "without notes"])
def test_a_draft_is_passed_over_with_the_reason(tmp_path: Path, notes: bool) -> None:
    (tmp_path / "staff.txt").write_bytes(STAFF)
    draft = tmp_path / "draft.docx"
    draft.write_bytes(drafter.to_bytes(drafter.draft(drafter.read(STAFF), notes=notes)))
    added = add_precedents([str(draft), str(tmp_path / "staff.txt")], store=tmp_path / "kept.sqlite3", jobs=1)

    assert added.passed_over == {PassedOver.UNSENT: (str(draft),)}
    assert (added.letters, added.answers, added.exchanges) == (1, 0, 0)


def test_a_draft_among_letters_of_one_company_is_reported() -> None:
    draft = drafter.to_bytes(drafter.draft(drafter.read(STAFF)))
    found = drafter.exchanges_of({"staff.txt": STAFF, "draft.docx": draft})

    assert found.found == ()
    ((name, why),) = found.failures
    assert (name, "draft with open blanks" in why) == ("draft.docx", True)


@pytest.mark.parametrize(
    ("name", "date", "answer", "unsent"),
    [
        ("a.docx", "March 14, 2025", "It has one segment.", False),
        ("a.docx", "March 14, 2025", "The Company [will revise] Note 4.", True),
        ("a.docx", "March 14, 2025", "The percentage was [●]%.", True),
        ("a.docx", "March 14, 2025", "The percentage was [***]%.", False),  # omitted under Rule 83
        ("a.docx", "March 14, 2025", "ASC 280 says “[t]he segments” [emphasis added].", False),
        ("0009990000-25-000001.docx", "March 14, 2025", "The percentage was [●]%.", False),  # as filed
        ("a.docx", "[Date]", "It has one segment, and [●] mills.", True),
    ],
)
def test_what_is_a_draft(name: str, date: str, answer: str, unsent: bool) -> None:
    letter = drafter.read_response(in_word(date, answer, "It exceeded it by 40%."), name=name)

    assert len(letter.exchanges) == 2
    assert is_unsent(letter) is unsent


def test_brackets_in_html_make_no_draft_of_a_letter_with_a_date() -> None:
    answers = ((SEGMENTS, "The Company deleted “will” and [the word] “may”."), (GOODWILL, "By 40%."))

    assert not is_unsent(drafter.read_response(Company().response("March 14, 2025", ASKED, *answers)))
    assert is_unsent(drafter.read_response(Company().response("[Date]", ASKED, *answers)))
