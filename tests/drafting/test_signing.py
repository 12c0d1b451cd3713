"""Who signs for the company, where the profile's signer may be its law firm's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
import pytest

from drafter import draft
from drafter.drafting import compose
from drafter.model import CommentLetter, Subject
from drafter.profile.model import Firm, Person, Profile
from drafter.response import Paragraph, ResponseLetter

LETTER = CommentLetter(
    "staff.txt",
    "comments",
    subject=Subject("Tarn Ferry Ltd", ("Form 10-K",), forms=("Form 10-K",), review_type="periodic"),
    clients=("Tarn Ferry Ltd",),
)
FIRM = Firm("Ash & Vale LLP")


def signature(letter: ResponseLetter) -> list[str]:
    blocks = [one for one in letter.blocks if isinstance(one, Paragraph) and one.style == "signature"]
    return ["".join(run.text for run in block.runs) for block in blocks]


@pytest.mark.parametrize(
    ("firm", "title", "signed_by", "signs"),
    [
        (FIRM, "Partner", "company", False),
        (FIRM, "Managing Partner", None, False),
        (FIRM, "Of Counsel", None, False),
        (FIRM, None, None, False),  # nothing says for whom
        (FIRM, None, "company", True),
        (FIRM, "Chief Financial Officer", None, True),
        (FIRM, "General Counsel", None, True),
        (FIRM, "President of the General Partner", None, True),
        (Firm(), "Partner", None, True),  # of a partnership that registers its units
    ],
)
def test_no_lawyer_of_the_firm_signs_for_the_company(
    firm: Firm, title: str | None, signed_by: str | None, signs: bool
) -> None:
    signer = Person("Iris Vale", title, "212-555-0100")
    profile = Profile(firm=firm, signer=signer, signed_by=signed_by)  # type: ignore[arg-type]

    letter = compose(LETTER, profile)

    assert ("Iris Vale" in signature(letter)) is signs
    assert ("[Name of officer]" in signature(letter)) is not signs
    assert [f"{title}" in one or not title for one in letter.warnings] == ([] if signs else [True])
    assert letter.tag_values.contact == signer  # whom the staff may call all the same


def test_counsel_signs_without_a_warning() -> None:
    letter = compose(LETTER, Profile(firm=FIRM, signer=Person("Iris Vale", "Partner"), signed_by="counsel"))

    assert "Iris Vale" in signature(letter)
    assert not letter.warnings


@pytest.mark.parametrize(
    ("heading", "signed_by", "warned"),
    [
        ("Ash & Vale LLP", "company", True),
        ("Ash & Vale LLP", "counsel", False),
        ("Tarn Ferry Ltd", "company", False),
    ],
)
def test_the_companys_letter_on_the_firms_paper_has_a_warning(
    heading: str, signed_by: str, warned: bool, tmp_path: Path
) -> None:
    paper = docx.Document()
    paper.add_paragraph(heading)
    paper.add_paragraph("{{ letter }}")
    paper.save(str(tmp_path / "letterhead.docx"))
    profile = replace(Profile(firm=FIRM), signed_by=signed_by)  # type: ignore[arg-type]

    letter = draft(LETTER, profile, firm=tmp_path, force=True)

    assert any("letterhead is that of Ash & Vale LLP" in one for one in letter.warnings) is warned
