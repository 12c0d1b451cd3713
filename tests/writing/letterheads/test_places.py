"""Placeholders: for the whole letter, or for its parts one by one, arranged in Word as the firm likes."""

from __future__ import annotations

import pytest
from lxml import etree

from drafter import writing
from drafter.errors import TemplateError
from drafter.response import Paragraph, Part, ResponseLetter, Run

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "<w:r><w:drawing/></w:r>"


def test_the_parts_one_by_one_and_the_rest_where_the_letter_is(filled, word):
    cells = word.p("{{ parts.date }}"), word.p("{{ parts.addressee }}")
    texts = word.lines(
        filled(word.table(cells), word.p("{{ letter }}"), word.p("Own end"))["word/document.xml"]
    )

    assert texts[0] == "May 20, 2025"
    assert texts[1] == "U.S. Securities and Exchange Commission"
    assert texts.count("May 20, 2025") == 1
    assert texts.count("U.S. Securities and Exchange Commission") == 1
    assert texts[-1] == "Own end"


def test_with_only_some_parts_the_others_are_left_out(filled, word):
    texts = word.lines(
        filled(word.p("Harrow & Vale"), word.p("{{ parts.subject }}"), word.p("{{ parts.comments }}"))[
            "word/document.xml"
        ]
    )

    assert texts[:3] == ["Harrow & Vale", "Re:", "Marrow & Pike, Inc."]
    assert "1.\tYou say {{ company }} owes < $5 & more. Why?" in texts
    assert not any(text.startswith("Sincerely") for text in texts)


def test_a_part_inside_another_may_have_its_own_placeholder(filled, word):
    texts = word.lines(
        filled(word.p("{{ parts.subject }}"), word.p("{{ parts.header }}"), word.p("{{ letter }}"))[
            "word/document.xml"
        ]
    )

    assert texts[0] == "Re:"
    assert texts.count("Re:") == 1
    assert texts.index("May 20, 2025") < texts.index("Ladies and Gentlemen:")


def test_a_part_that_the_letter_lacks_leaves_nothing(filled, word):
    texts = word.lines(
        filled(
            word.p("{%p if parts.copies %}"),
            word.p("With copies:"),
            word.p("{%p endif %}"),
            word.p("{{ parts.copies }}"),
            word.p("{{ letter }}"),
        )["word/document.xml"]
    )

    assert texts[0].startswith("Marrow & Pike, Inc.")


def test_tables_are_as_wide_as_the_place(filled, word):
    document = etree.fromstring(
        filled(
            word.table((word.p("{{ parts.subject }}"), word.p(""))),
            word.p("{{ letter }}"),
            section='<w:cols w:num="2" w:space="720"/>',
        )["word/document.xml"]
    )
    inner = next(
        table for table in document.iter(f"{W}tbl") if next(table.iterancestors(f"{W}tc"), None) is not None
    )

    widths = [int(column.get(f"{W}w")) for column in inner.iter(f"{W}gridCol")]
    assert sum(widths) <= 4000


def test_in_a_narrow_place_no_indent_takes_more_than_half(filled, word):
    narrow = etree.fromstring(filled(word.table((word.p("{{ letter }}"), word.p(""))))["word/document.xml"])
    wide = etree.fromstring(filled(word.p("{{ letter }}"))["word/document.xml"])

    def closing(document):
        (paragraph,) = (p for p in document.iter(f"{W}p") if "".join(p.itertext()) == "Sincerely,")
        return paragraph.find(f"{W}pPr/{W}ind")

    assert closing(narrow).get(f"{W}left") == str((4000 - 216) // 2)
    assert closing(wide) is None
    assert narrow.find(f".//{W}p/{W}pPr/{W}ind[@{W}hanging]") is None  # what hangs out a little still does


def test_a_firms_own_indent_stays_on_a_page(filled, word):
    far = (
        '<w:style w:type="paragraph" w:styleId="End"><w:name w:val="Letter Closing"/>'
        '<w:pPr><w:ind w:left="6000"/></w:pPr></w:style>'
    )
    document = etree.fromstring(filled(word.p("{{ letter }}"), styles=far)["word/document.xml"])

    assert document.find(f".//{W}p/{W}pPr/{W}ind") is None


def test_a_cell_ends_with_a_paragraph(filled, word):
    document = etree.fromstring(
        filled(
            word.table((word.p("{{ parts.subject }}"), word.p("{{ parts.copies }}"))), word.p("{{ letter }}")
        )["word/document.xml"]
    )

    for cell in document.iter(f"{W}tc"):
        assert cell[-1].tag in (f"{W}p", f"{W}sdt")


@pytest.mark.parametrize(
    ("behind", "is_left"),
    [
        (["Dear Staff:"], False),
        (["{{ parts.salutation }}"], False),
        (["{{ parts.confidential_legend }}", "Dear Staff:"], False),  # there is none, and its mark goes
        (["{{ parts.confidential_legend }}", "<table>"], True),
        (["<table>"], True),
        ([], True),
    ],
)
def test_an_empty_paragraph_separates_the_subject_if_no_other_does(behind, is_left, filled, word):
    own = [word.table((word.p("Own"),)) if text == "<table>" else word.p(text) for text in behind]
    body = word.p("{{ parts.comments }}"), word.p("{{ parts.subject }}"), *own
    document = etree.fromstring(filled(*body)["word/document.xml"])

    table = next(one for one in document.iter(f"{W}sdt") if one.find(f".//{W}tbl") is not None)
    below = table.getnext()
    assert (below.find(f"{W}pPr/{W}pStyle[@{W}val='LetterTableText']") is not None) == is_left


def test_a_section_that_ends_at_a_placeholder_still_ends(filled, word):
    section = '<w:pPr><w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr></w:pPr>'
    document = etree.fromstring(
        filled(word.p("{{ letter }}", properties=section), word.p("Enclosures"))["word/document.xml"]
    )

    assert len(list(document.iter(f"{W}sectPr"))) == 2
    texts = word.lines(etree.tostring(document))
    assert texts[-1] == "Enclosures"


def test_a_drawing_beside_a_placeholder_stays(filled, word):
    document = etree.fromstring(filled(word.p(DRAWING, "{{ letter }}"))["word/document.xml"])

    first = next(document.iter(f"{W}p"))
    assert first.find(f".//{W}drawing") is not None
    assert "Marrow & Pike, Inc." in "".join(first.itertext())


def test_the_running_header_goes_into_the_header(filled, word):
    parts = filled(word.p("{{ letter }}"), header=word.p("{{ running_header }}") + word.p("{{ company }}"))

    assert word.lines(parts["word/header.xml"])[0] == "U.S. Securities and Exchange Commission"
    assert word.lines(parts["word/header.xml"])[-1] == "Marrow & Pike, Inc."


def test_the_running_header_has_a_page_number_beside_it(filled, word):
    page = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    small = '<w:sz w:val="16"/>'
    beside = filled(
        word.p("{{ letter }}"),
        header=word.p(word.r("To {{ running", small), word.r("_header }}, page ", small), page),
    )
    below = filled(
        word.p("{{ letter }}"), header=word.p("{{ running_header }}", "<w:r><w:br/></w:r>", "Page ", page)
    )

    header = etree.fromstring(beside["word/header.xml"])
    assert word.lines(beside["word/header.xml"])[0].startswith("To U.S. Securities and Exchange Commission\n")
    assert "".join(header.itertext()) == (
        "To U.S. Securities and Exchange CommissionDivision of Corporation FinanceMay 20, 2025, page 2"
    )
    assert any('STYLEREF "Letter Date"' in field.get(f"{W}instr") for field in header.iter(f"{W}fldSimple"))
    runs = [run for run in header.iter(f"{W}r") if "".join(run.itertext()) in ("May 20, 2025", ", page ")]
    assert [run.find(f"{W}rPr/{W}sz").get(f"{W}val") for run in runs] == ["16", "16"]
    assert word.lines(below["word/header.xml"])[0].endswith("\nPage 2")


def test_the_placeholder_may_be_in_each_of_two_branches(filled, word):
    either = ("{%p if amends %}", "{{ letter }}", "{%p else %}", "Own", "{{ letter }}", "{%p endif %}")
    texts = word.lines(filled(*map(word.p, either))["word/document.xml"])

    assert texts[:2] == ["Own", "Marrow & Pike, Inc.\n3 Tern Road\nSalem"]


REFUSED = {
    "two places": (("{{ letter }}", "{{ letter }}"), "paragraph 2 .*“{{ letter }}” already appears in paragraph 1"),
    "a part in a loop": (
        ("{%p for c in letter.contacts %}", "{{ letter }}", "{%p endfor %}"),
        "“{{ letter }}” is inside the loop “{%p for c in letter.contacts %}”",
    ),
    "a place beside one that may be left out": (
        ("{{ letter }}", "{%p if amends %}", "{{letter}}", "{%p endif %}"),
        "paragraph 3 .*“{{letter}}” already appears in paragraph 1",
    ),
    "two places that both come to be": (
        ("{%p if true %}", "{{ letter }}", "{%p endif %}", "{%p if not false %}", "{{ letter }}", "{%p endif %}"),
        "paragraph 5 .*already appears in paragraph 2",
    ),
    "an unknown part": (("{{ parts.adressee }}", "{{ letter }}"), "paragraph 1 .*did you mean 'addressee'"),
    "no place for the comments": (("{{ parts.date }}",), "no place for the staff’s comments"),
    "a mark that is left out": (("{{ parts.date }}", "{% if false %}", "{{ letter }}", "{% endif %}"), "no place"),
    "words beside the mark": (("Now: {{ letter }}",), "paragraph 1 .*only text in its paragraph"),
    "the running header in the body": (("{{ running_header }}", "{{ letter }}"), "header or footer"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_a_placeholder_that_cannot_work_is_refused(case, make, letter, word):
    body, message = REFUSED[case]

    with pytest.raises(TemplateError, match=message):
        writing.to_bytes(letter, make(*map(word.p, body)))


@pytest.mark.parametrize("where", ["header", "text box"])
def test_the_letter_cannot_go_into_a_header_or_text_box(where, make, letter, word):
    mark = word.p("{{ parts.date }}")
    path = make(word.p("x"), header=mark) if where == "header" else make(word.p(word.text_box(mark)))

    with pytest.raises(TemplateError, match="not in a header or text box"):
        writing.to_bytes(letter, path)


def test_what_word_writes_around_a_placeholder_leaves_no_empty_paragraph(filled, word):
    spelling = '<w:proofErr w:type="spellStart"/>', '<w:proofErr w:type="spellEnd"/>'
    marks = '<w:bookmarkStart w:id="4" w:name="here"/>', '<w:bookmarkEnd w:id="4"/>'
    body = filled(
        word.p(marks[0], spelling[0], "{{ parts.", "subject }}", spelling[1], marks[1]),
        word.p("{{ letter }}"),
    )

    texts = word.lines(body["word/document.xml"])
    document = etree.fromstring(body["word/document.xml"])
    assert texts[0] == "Re:"
    assert [mark.get(f"{W}name") for mark in document.iter(f"{W}bookmarkStart")].count("here") == 1


def test_a_damaged_header_is_refused(make, letter, word):
    with pytest.raises(TemplateError, match="cannot be read as a Word document"):
        writing.to_bytes(letter, make(word.p("x"), header="<w:p>"))


@pytest.mark.parametrize(
    ("marks", "behind"),
    [
        (("{{ letter }}",), "Ladies and Gentlemen:"),
        (("{{ parts.salutation }}", "Own words", "{{ parts.opening }}", "{{ parts.closing }}"), "Own words"),
        (("{{ parts.opening }}", "Own words", "{{ parts.extension }}"), "Own words"),
        (("{{ letter }}", "Own words", "{{ parts.extension }}"), "Own words"),
    ],
)
def test_the_request_for_more_time_is_in_the_opening_or_at_its_own_placeholder(
    marks, behind, make, extension, word
):
    texts = word.body(writing.to_bytes(extension, make(*map(word.p, marks))))

    (request,) = (at for at, text in enumerate(texts) if "respectfully requests additional time" in text)
    assert texts[request - 2] == behind


def test_a_letterhead_without_a_placeholder_for_the_request_is_refused(make, extension, word):
    path = make(word.p("{{ parts.header }}"), word.p("{{ parts.comments }}"), word.p("{{ parts.closing }}"))

    with pytest.raises(TemplateError, match=r"no place for the request for more time; .*parts\.extension"):
        writing.to_bytes(extension, path)


@pytest.mark.parametrize(
    ("marks", "texts"),
    [
        (
            ("{{ parts.date }}", "Own", "{{ parts.closing }}"),
            ["May 20", "Typed by the firm.", "Own", "Call us."],
        ),
        (("Own", "{{ parts.closing }}"), ["Own", "Typed by the firm.", "Call us."]),
        (("{{ letter }}", "Own", "{{ parts.date }}"), ["Typed by the firm.", "Call us.", "Own", "May 20"]),
    ],
)
def test_a_block_outside_all_parts_follows_the_one_before_it(marks, texts, make, word):
    said = ("date", "May 20"), ("body", "Typed by the firm."), ("closing", "Call us.")
    blocks = tuple(Paragraph(style, (Run(words),)) for style, words in said)
    letter = ResponseLetter(blocks, parts=(Part("date", 0, 1), Part("closing", 2, 3)))

    assert word.body(writing.to_bytes(letter, make(*map(word.p, marks)))) == texts


def kept_with_next(document):
    """The words of the paragraphs that stay on the page of the next one."""
    paragraphs = etree.fromstring(document).iter(f"{W}p")
    return ["".join(one.itertext()) for one in paragraphs if one.find(f"{W}pPr/{W}keepNext") is not None]


def test_the_signature_stays_with_the_last_words_also_at_its_own_placeholder(filled, word):
    whole = kept_with_next(filled(word.p("{{ letter }}"))["word/document.xml"])
    marks = ("comments", "closing", "copies", "signature")
    apart = kept_with_next(
        filled(*(word.p(f"{{{{ parts.{mark} }}}}") for mark in marks))["word/document.xml"]
    )

    (last_words,) = (words for words in whole if words.startswith("If you have any questions"))
    assert last_words in apart
