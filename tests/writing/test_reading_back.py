"""Reading a letter that counsel has edited in Word."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from drafter import writing
from drafter.errors import InputNotFoundError, InputNotReadableError
from drafter.returning.read_back import read_back

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ANSWER = (
    '<w:sdt><w:sdtPr><w:tag w:val="response-3"/></w:sdtPr><w:sdtContent><w:p>'
    '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>{}</w:p></w:sdtContent></w:sdt>'
)


def word_file(body: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
        )
    return file.getvalue()


def test_comments_and_responses_by_tag(letter, tmp_path):
    path = tmp_path / "response.docx"
    writing.write(letter, path)
    assert read_back(path) == {
        "letter-date": [],
        "subject": ["Re:", "Pemberwick Turbine Corp.", "", "Form 10-K for Fiscal Year Ended June 30, 2025"],
        "comment-1": [
            "1.\tYou sell to Alder & Sons under terms < 1 year. Please address:",
            "•\thow you renew; and",
            "o\twhat {{ happens }} if you do not.",
        ],
        "response-1": [],
        "comment-2": ["2.\tPlease tell us why."],
        "response-2": [
            "The Company has revised page [●] to read:",
            "We renew yearlymonthly.",
            "Prior comment",
            "Prior response",
            "4",
            "[●]",
            "",
        ],
    }


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ("<w:r><w:t>Two</w:t></w:r><w:r><w:t> runs</w:t></w:r>", "Two runs"),
        ("<w:ins><w:r><w:t>added</w:t></w:r></w:ins>", "added"),
        ("<w:del><w:r><w:delText>struck</w:delText></w:r></w:del>", ""),
        ("<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>", ""),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r>", "a\nb\u2011c"),
        ('<w:fldSimple w:instr=" REF Comment_1 "><w:r><w:t>1</w:t></w:r></w:fldSimple>', "1"),
        ("<w:r><w:instrText> PAGE </w:instrText></w:r>", ""),
    ],
)
def test_a_response_typed_in_word(runs, text):
    assert read_back(word_file(ANSWER.format(runs))) == {"response-3": [text]}


def test_a_missing_file(tmp_path):
    with pytest.raises(InputNotFoundError):
        read_back(tmp_path / "absent.docx")


def test_a_file_other_than_word(tmp_path):
    path = tmp_path / "response.docx"
    path.write_text("plain text")
    with pytest.raises(InputNotReadableError, match="not a Word document"):
        read_back(path)
