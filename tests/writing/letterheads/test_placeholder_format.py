"""The formatting of a placeholder's paragraph, and what the lines that replace it take from it."""

from __future__ import annotations

import pytest
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BOLD_AND_LARGE = "<w:b/><w:sz w:val='32'/>"


def marked(mark, paragraph="", characters=""):
    """Return the paragraph of a placeholder, with direct formatting."""
    look = f"<w:rPr>{characters}</w:rPr>" if characters else ""
    return f"<w:p><w:pPr>{paragraph}</w:pPr><w:r>{look}<w:t>{mark}</w:t></w:r></w:p>"


def formatting(part, words):
    """Return the formatting of the first paragraph with these words, and of the run in which they begin."""
    paragraphs = etree.fromstring(part).iter(f"{W}p")
    paragraph = next(one for one in paragraphs if "".join(one.itertext()).startswith(words))
    look = (paragraph.find(f"{W}pPr"), next(paragraph.iter(f"{W}r")).find(f"{W}rPr"))
    return {
        etree.QName(child).localname: " ".join(child.attrib.values())
        for properties in look
        if properties is not None
        for child in properties
        if child.tag != f"{W}pStyle"
    }


# the placeholder, its paragraph and character formatting, a line that replaces it, and the formatting of that line
GIVEN = {
    "to the right": ("date", "<w:jc w:val='right'/>", "", "May 20, 2025", {"jc": "right"}),
    "indented": ("date", "<w:ind w:left='5040'/>", "", "May 20, 2025", {"ind": "5040"}),
    "hanging lines move as a whole": ("attention", "<w:ind w:left='1440'/>", "", "Attention:", {"ind": "2880"}),
    "and with their start": ("attention", "<w:ind w:start='1440'/>", "", "Attention:", {"ind": "2880"}),
    "to the right alone": ("attention", "<w:ind w:right='720'/>", "", "Attention:", {"ind": "720"}),
    "as the mark hangs itself": (
        "attention", "<w:ind w:left='1440' w:hanging='0'/>", "", "Attention:", {"ind": "1440 0"},
    ),
    "characters": ("date", "", BOLD_AND_LARGE, "May 20, 2025", {"b": "", "sz": "32"}),
    "a highlight is no look": ("date", "", "<w:highlight w:val='cyan'/>", "May 20, 2025", {}),
    "each line": ("addressee", "<w:jc w:val='center'/>", "", "Division of", {"jc": "center"}),
    "space before the first": ("addressee", "<w:spacing w:before='600'/>", "", "U.S. Securities", {"spacing": "600"}),
    "and only there": ("addressee", "<w:spacing w:before='600' w:after='0'/>", "", "Division of", {}),
    "space after the last": ("addressee", "<w:spacing w:before='600' w:after='9'/>", "", "Washing", {"spacing": "9"}),
    "what the line says itself": ("signature", "", "<w:b/>", "Sincerely,", {"b": "", "keepNext": ""}),
    "the style of the mark is not asked": ("date", "<w:pStyle w:val='HVQuote'/>", "", "May 20, 2025", {}),
    "nothing": ("date", "", "", "May 20, 2025", {}),
}  # fmt: skip


@pytest.mark.parametrize("case", GIVEN)
def test_the_lines_of_a_part_take_the_formatting_of_its_placeholder(case, filled, word):
    part, paragraph, characters, words, expected = GIVEN[case]
    body = marked(f"{{{{ parts.{part} }}}}", paragraph, characters), word.p("{{ parts.comments }}")

    assert formatting(filled(*body)["word/document.xml"], words) == expected


@pytest.mark.parametrize("mark", ["letter", "parts.comments"])
def test_the_letter_and_the_comments_keep_the_formatting_of_their_styles(mark, filled):
    body = marked(f"{{{{ {mark} }}}}", "<w:jc w:val='right'/>", BOLD_AND_LARGE)
    document = filled(body)["word/document.xml"]

    assert formatting(document, "1.") == {"keepNext": ""}


def test_a_table_keeps_its_formatting(filled, word):
    body = marked("{{ parts.subject }}", "<w:jc w:val='right'/>"), word.p("{{ parts.comments }}")

    assert formatting(filled(*body)["word/document.xml"], "Re:") == {}


def subject_table(document):
    """Return the Re: block of a document, and the element after it."""
    control = etree.fromstring(document).find(f"{W}body/{W}sdt")
    return control.find(f".//{W}tbl"), control.getnext()


def measures(table):
    """The indent, the width and the widths of the columns of a table."""
    widths = [table.find(f"{W}tblPr/{W}tblInd"), table.find(f"{W}tblPr/{W}tblW"), *table.iter(f"{W}gridCol")]
    return [int(width.get(f"{W}w")) for width in widths]


@pytest.mark.parametrize(
    ("indent", "expected"),
    [
        ("", [720, 8640, 720, 7920]),
        ("<w:ind w:left='2160'/>", [2160, 7200, 720, 6480]),
        ("<w:ind w:start='0'/>", [0, 9360, 720, 8640]),
    ],
)
def test_the_subject_begins_at_the_indent_of_its_placeholder_and_ends_at_the_margin(
    indent, expected, filled, word
):
    body = marked("{{ parts.subject }}", indent), word.p("Own"), word.p("{{ parts.comments }}")
    table, _ = subject_table(filled(*body)["word/document.xml"])

    assert measures(table) == expected


def test_the_spacing_of_a_placeholder_is_above_and_below_the_subject(filled, word):
    spaces = "<w:spacing w:before='600' w:after='360'/>"
    body = marked("{{ parts.subject }}", spaces), word.p("Own"), word.p("{{ parts.comments }}")
    table, _ = subject_table(filled(*body)["word/document.xml"])

    spacing = [cell.find(f".//{W}spacing") for cell in table.iter(f"{W}tc")]
    assert [one.get(f"{W}before") for one in spacing if one is not None] == ["600", "600", None, None]
    assert [one.get(f"{W}after") for one in spacing if one is not None] == [None, None, "360", "360"]


def test_the_running_header_takes_the_formatting_of_its_placeholder(filled, word):
    header = marked("{{ running_header }}", "<w:jc w:val='right'/>", "<w:i/>")
    part = filled(word.p("{{ letter }}"), header=header)["word/header.xml"]

    assert formatting(part, "U.S. Securities") == {"jc": "right", "i": ""}
    assert formatting(part, "May 20, 2025") == {"jc": "right", "i": ""}


def test_a_blank_in_a_part_stays_a_blank(make, extension, word):
    body = marked("{{ parts.extension }}", "", BOLD_AND_LARGE), word.p("{{ parts.closing }}")
    document = etree.fromstring(word.document(extension, make(*body)))
    looks = [run.find(f"{W}rPr") for run in document.iter(f"{W}r") if "●" in "".join(run.itertext())]

    assert [etree.QName(child).localname for child in looks[0]] == ["rStyle", "b", "sz"]
