"""Comments, tracked changes and settings left in a letterhead are noted before they go out with every letter."""

from __future__ import annotations

import pytest

from drafter.problems import Place, Problem
from drafter.writing.letterhead.advice.review_marks import left_over_reviews
from drafter.writing.letterhead.annotate import annotate

PETRA = 'w:id="9" w:author="Petra" w:date="2024-01-03T10:00:00Z"'
INSERTED = f"<w:ins {PETRA}><w:r><w:t>Floor 9</w:t></w:r></w:ins>"
STRUCK = f"<w:del {PETRA}><w:r><w:delText>Paris</w:delText></w:r></w:del>"
MOVED = f'<w:pPr><w:jc w:val="left"/><w:pPrChange {PETRA}><w:pPr/></w:pPrChange></w:pPr>'
NEW_ROW = f"<w:tr><w:trPr><w:ins {PETRA}/></w:trPr><w:tc><w:p/></w:tc></w:tr>"
ASKED = '<w:r><w:commentReference w:id="4"/></w:r>'
QUESTION = (
    '<w:comment w:id="4" w:author="Petra"><w:p><w:r><w:t>Still the right floor?</w:t></w:r></w:p></w:comment>'
)
CHANGE = "A tracked change by Petra would appear in every letter; accept or reject it."
COMMENT = "A comment by Petra (“Still the right floor?”) would appear in every letter; delete it."

LEFT = {
    "an insertion": ({"body": f"<w:p>{INSERTED}</w:p>"}, ["body, paragraph 1 (“Floor 9”): " + CHANGE]),
    "a deletion": ({"body": f"<w:p>{STRUCK}</w:p>"}, ["body, paragraph 1: " + CHANGE]),
    "another alignment": ({"body": f"<w:p>{MOVED}</w:p>"}, ["body, paragraph 1: " + CHANGE]),
    "two in a paragraph": ({"body": f"<w:p>{STRUCK}{INSERTED}</w:p>"}, ["body, paragraph 1 (“Floor 9”): " + CHANGE]),
    "a row": (
        {"body": f"<w:tbl><w:tblPr/><w:tblGrid/>{NEW_ROW}</w:tbl>"},
        ["body, paragraph 1, table 1, row 1, cell 1: " + CHANGE],
    ),
    "in a footer": ({"footer": f"<w:p>{INSERTED}</w:p>"}, ["footer, paragraph 1 (“Floor 9”): " + CHANGE]),
    "a comment": ({"body": f"<w:p>{ASKED}</w:p>", "comments": QUESTION}, ["body, paragraph 1: " + COMMENT]),
    "nothing": ({"body": "<w:p><w:r><w:t>Floor 9</w:t></w:r></w:p>"}, []),
}  # fmt: skip


@pytest.mark.parametrize("case", LEFT)
def test_comments_and_changes_are_noted_with_their_places(case, make):
    parts, expected = LEFT[case]
    rest = {name: xml for name, xml in parts.items() if name != "body"}

    assert [str(finding) for finding in left_over_reviews(make(parts.get("body", ""), **rest))] == expected


@pytest.mark.parametrize(
    ("settings", "beginning"),
    [
        ('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>', "The letterhead is protected"),
        ('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>', None),
        ('<w:writeProtection w:recommended="1"/>', "The letterhead asks to be opened read-only"),
        ("<w:trackRevisions/>", "Track Changes is on"),
        ('<w:trackRevisions w:val="0"/>', None),
    ],
)
def test_settings_that_would_hinder_counsel_are_noted(settings, beginning, make, word):
    found = list(left_over_reviews(make(word.p("Own"), settings=settings)))

    assert [finding.place.part for finding in found] == ["settings"] * (beginning is not None)
    assert all(finding.message.startswith(beginning) for finding in found)


def test_comments_written_by_the_check_are_not_noted(make, word, tmp_path):
    path = make(word.p("Own"))
    annotate(
        path,
        [Problem("trial", "error", Place(part="body", paragraph=1), "Mend this.")],
        tmp_path / "annotated.docx",
    )

    assert list(left_over_reviews(tmp_path / "annotated.docx")) == []
