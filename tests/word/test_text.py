"""The text of a paragraph, and what does not count as text."""

from __future__ import annotations

import pytest
from lxml import etree

from drafter.word.text import words, words_on_one_line

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:r><w:t>Two</w:t></w:r><w:r><w:t> runs</w:t></w:r>", "Two runs"),
        ("<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>", "a"),
        ("<w:ins><w:r><w:t>added</w:t></w:r></w:ins>", "added"),
        ("<w:del><w:r><w:delText>struck</w:delText></w:r></w:del>", ""),
        ("<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>", ""),
        ("<w:r><w:fldChar/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>2</w:t></w:r>", "2"),
        ('<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>', "2"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a\tb\nc"),
        ("<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>GAAP</w:t></w:r>", "non\u2011GAAP"),
        ("<w:sdt><w:sdtContent><w:r><w:t>in a control</w:t></w:r></w:sdtContent></w:sdt>", "in a control"),
        (
            "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>",
            "",
        ),
        (
            "<w:r><mc:AlternateContent><mc:Choice><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback>"
            "</mc:AlternateContent></w:r>",
            "new",
        ),
    ],
)
def test_words(inside: str, text: str) -> None:
    paragraph = etree.fromstring(f"<w:p {SPACES}>{inside}</w:p>")
    assert words(paragraph) == text
    assert len(words_on_one_line(paragraph)) == len(text)
