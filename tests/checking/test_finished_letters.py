"""Twenty finished letters: four fictional reviews, answered by hand, on five kinds of paper: no error is found."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from drafter import CommentLetter, Drafter
from drafter.answering.answers_file import read
from drafter.answering.in_word import replace_responses
from drafter.checked import Checked
from drafter.services.check import check
from drafter.services.returned import read_response
from drafter.word.faithful import changed_only, open_faithfully
from drafter.word.package import WordFile, root_of
from drafter.word.xml import W

EXAMPLES = Path(__file__).parents[2] / "examples"
FINISHED = Path(__file__).with_name("finished")
REVIEWS = sorted(path.stem for path in FINISHED.glob("*.md"))

_COUNSEL: Mapping[str, Any] = {
    "signed_by": "counsel",
    "firm": {"name": "Harrow Finch LLP", "address": ["28 Tollgate Street", "New York, New York 10004"]},
    "signer": {
        "name": "Imogen Amadi",
        "title": "Partner",
        "phone": "212-555-0148",
        "email": "imogen.amadi@harrowfinch.example",
    },
}
_COMPANY: Mapping[str, Any] = {
    "signed_by": "company",
    "signer": {
        "name": "Odile Brandt",
        "title": "Chief Financial Officer",
        "phone": "212-555-0199",
        "email": "odile.brandt@company.example",
    },
}
PAPERS: Mapping[str, tuple[str | None, Mapping[str, Any]]] = {
    "company": (None, _COMPANY),
    "counsel": (None, _COUNSEL),
    "numbered labels": (
        None,
        {**_COMPANY, "letter": {"label": "Response to Comment {number}:", "comments": "italic"}},
    ),
    "a firm's letterhead": (str(EXAMPLES / "firm"), {}),
    "plain comments": (
        None,
        {**_COUNSEL, "letter": {"comments": "plain", "label": "Company Response:"}},
    ),
}


@cache
def staff_letter(review: str) -> CommentLetter:
    return Drafter().read(EXAMPLES / f"{review}.txt")


def finished(review: str, paper: str) -> Checked:
    """Return the check of a letter that was drafted, answered by hand and completed."""
    letter = staff_letter(review)
    assert letter.deadline
    firm, profile = PAPERS[paper]
    day = {**profile.get("letter", {}), "date": letter.deadline.due}
    drafter = Drafter(firm, {**profile, "matter": {"amendment": 1}, "letter": day})
    draft = drafter.to_bytes(drafter.draft(letter, notes=False))
    file = open_faithfully(draft)
    answers = read((FINISHED / f"{review}.md").read_text("utf-8"), review)
    result = replace_responses(file, read_response(draft, letter), answers)
    assert len(result.replaced) == len(letter.comments)
    completed = _completed(changed_only(draft, file))
    return check(
        completed, [letter], name=f"{review}.docx", profile=drafter.profile, today=letter.deadline.due
    )


def _completed(data: bytes) -> bytes:
    """Return a letter with its blanks outside the responses filled in as the person who signs it would."""
    file = WordFile(data)
    for run in list(root_of(file.document).iter(f"{W}r")):
        style = run.find(f"{W}rPr/{W}rStyle")
        if style is None or style.get(f"{W}val") != "Blank":
            continue
        texts = list(run.iter(f"{W}t"))
        chosen = re.sub(r"[\[\]]", "", "".join(text.text or "" for text in texts).split(" / ")[0])
        for place, text in enumerate(texts):
            text.text = "" if place else chosen.replace("Signature", "/s/ Imogen Amadi").replace("●", "12")
        look = run.find(f"{W}rPr")
        assert look is not None
        look.remove(style)
    return file.to_bytes()


def test_there_are_twenty() -> None:
    assert len(REVIEWS) * len(PAPERS) == 20


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("review", REVIEWS)
def test_a_finished_letter_has_no_error_and_hardly_a_warning(review: str, paper: str) -> None:
    found = [
        f"{one.severity} {one.rule} comment {one.place.comment}: {one.text}"
        for one in finished(review, paper).problems
        if one.severity != "info"
    ]

    assert not [line for line in found if line.startswith("error")], found
    assert len(found) <= 1, found
