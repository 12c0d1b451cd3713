"""The paragraphs and tables of each response, as elements of the Word file."""

from __future__ import annotations

from lxml import etree

import drafter
from drafter.problems import Place
from drafter.returned import Exchange, ReturnedBlock
from drafter.returning.formats.word.responses import response_elements
from drafter.word.package import WordFile, root_of
from drafter.word.text import name_of, words
from tests.returning.word_files import document, elements, paragraph, saved

PICTURE = paragraph("<w:r><w:drawing/></w:r>")
TABLE = f"<w:tbl><w:tr><w:tc>{paragraph('2024')}</w:tc><w:tc>{paragraph('$4.0')}</w:tc></w:tr></w:tbl>"
DELETED = paragraph('<w:del w:id="8"><w:r><w:delText>An earlier try.</w:delText></w:r></w:del>')
MARKED = '<w:bookmarkStart w:id="7" w:name="Sales"/>'


def control(title: str, content: str, *, properties: str = "") -> str:
    """Return a content control as XML."""
    names = f'<w:alias w:val="{title}"/>{properties}'
    return f"<w:sdt><w:sdtPr>{names}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def found(*body: str) -> list[list[str]]:
    """Return the elements of each response: the words of a paragraph, the name of anything else."""
    top = paragraph("Dear Ms. Quill:"), paragraph("We respond to your letter of March 3, 2025.")
    end = paragraph("Sincerely,"), paragraph("Tobias Wren")
    data = saved(document(*top, *body, *end))
    root = root_of(WordFile(data).document)
    responses = response_elements(root, drafter.read_response(data).exchanges)
    return [list(map(_shown, elements)) for elements in responses]


def _shown(element: etree._Element) -> str:
    return (words(element) if name_of(element) == "p" else "") or name_of(element)


def test_in_a_control_of_a_draft() -> None:
    first = control("Staff comment 1", paragraph("1. Please quantify it."))
    content = (
        f"<w:p/>{paragraph('As follows:')}{MARKED}{TABLE}{PICTURE}{DELETED}{control('Source', TABLE)}<w:p/>"
    )
    second = control("Staff comment 2", paragraph("2. Please revise it."))
    assert found(
        first, paragraph("Response:"), control("Response 1", content), paragraph("Below it."),
        second, paragraph("Response:"), control("Response 2", paragraph("We did.")),
    ) == [["As follows:", "bookmarkStart", "tbl", "p", "p", "sdt", "p", "Below it."], ["We did."]]  # fmt: skip


def test_a_control_with_its_prompt_has_none() -> None:
    first = control("Staff comment 1", paragraph("1. Please quantify it."))
    prompt = control("Response 1", paragraph("Type here."), properties="<w:showingPlcHdr/>")
    assert found(first, paragraph("Response:"), prompt) == [[]]


def test_without_controls() -> None:
    bold = [paragraph(f"<w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r>") for text in (
        "1. Please quantify it.", "2. Please revise it.",
    )]  # fmt: skip
    assert found(
        bold[0], "<w:p/>", paragraph("Response:"), paragraph("As follows:"), TABLE, PICTURE,
        paragraph("These are dollars."), "<w:p/>", bold[1], paragraph("Response: We did."),
    ) == [["As follows:", "tbl", "p", "These are dollars."], ["Response: We did."]]  # fmt: skip


def test_in_the_cells_of_a_table() -> None:
    see = "See page 4 of the amended filing, " * 9
    rows = "".join(
        f"<w:tr><w:tc>{paragraph(f'{number}. Please {verb} the third paragraph of the risk factor.')}</w:tc>"
        f"<w:tc>{paragraph(f'Response: We {verb}d it.')}{paragraph(see)}</w:tc></w:tr>"
        for number, verb in enumerate(("revise", "delete"), start=1)
    )
    assert found(f"<w:tbl>{rows}</w:tbl>") == [
        ["Response: We revised it.", see],
        ["Response: We deleted it.", see],
    ]


def test_a_damaged_file_without_a_body_is_no_error() -> None:
    text = paragraph("1. Please quantify it.") + paragraph("Response: We did.")
    root = elements(f"<w:bod>{text}</w:bod>")[0]
    place = Place(paragraph=1, last=2)
    blocks = (ReturnedBlock("paragraph", "Please quantify it.", place=Place(paragraph=1)),)
    exchange = Exchange(1, (), blocks, (), place)
    (found,) = response_elements(root, [exchange])
    assert [_shown(element) for element in found] == ["Response: We did."]
