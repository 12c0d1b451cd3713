"""Tags in a letterhead: anywhere in its text, however Word has split them, and always filled with plain text."""

from __future__ import annotations

import re

import pytest
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def before_letter(xml: bytes, word) -> list[str]:
    """Return the text of the body before the letter begins (whose first line is the company's own letterhead)."""
    texts = word.lines(xml)
    return texts[: next(at for at, text in enumerate(texts) if text.startswith("Marrow & Pike, Inc.\n"))]


SPELLINGS = {
    "plain": ("Re {{ company }}!", "Re Marrow & Pike, Inc.!"),
    "no spaces": ("{{company}}", "Marrow & Pike, Inc."),
    "no-break spaces": ("{{\u00a0company\u202f|\u00a0upper }}", "MARROW & PIKE, INC."),
    "curly quotes": ("{{ company | replace(“Pike”, ‘Pine’) }}", "Marrow & Pine, Inc."),
    "curly quotes within straight ones": ("{{ \"the “Company”\" }}", "the “Company”"),
    "an apostrophe in a string": ("{{ \"client’s\" }}", "client’s"),
    "a dash for a minus": ("{{ 3 – 1 }}", "2"),
    "docxtpl's run tag": ("{{r company }}", "Marrow & Pike, Inc."),
    "a remark": ("a{# not printed #}b", "ab"),
    "a remark about a tag": ("a{# once {{ compny }} and {% if x %} #}b", "ab"),
    "a choice in the line": ("{% if signed_by == “company” %}we{% else %}they{% endif %} write", "we write"),
    "docxtpl's run choice": ("{%r if false %}we{%r else %}they{%r endif %}", "they"),
    "a loop in the line": ("{% for c in letter.contacts %}{{ c.name }};{% endfor %}", "Oren Vance;Pia Lund;"),
    "a date": ("{{ letter.date }}", "May 6, 2025"),
    "a comparison": ("{% if 1 < 2 and 3 > 2 %}less & more{% endif %}", "less & more"),
    "what is not known": ("Tel. {{ profile.signer.phone }}", "Tel. [●]"),
    "a blank of one's own": ("{{ blank(“direct dial”) }}", "[direct dial]"),
    "markup in a value": ("{{ profile.signer.name }}", "Ada <b>Marsh</b>"),
    "markup marked safe": ("{{ profile.signer.name | safe }}", "Ada <b>Marsh</b>"),
    "what was put together before": ("{% set x = company ~ '!' %}{{ x }}", "Marrow & Pike, Inc.!"),
    "staff text": ("{{ letter.comments[0].text }}", "You say {{ company }} owes < $5 & more. Why?"),
    "an address": ("{{ company_address | join(“\\n”) }}", "3 Tern Road\nSalem"),
    "braces of one's own": ("a { b } c {2A0-44C}", "a { b } c {2A0-44C}"),
}  # fmt: skip


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_tag_as_people_type_it(spelling, filled, word):
    tag, printed = SPELLINGS[spelling]

    assert before_letter(filled(word.p(tag))["word/document.xml"], word) == [printed]


def test_a_tag_in_pieces_is_one_and_looks_like_its_first_piece(filled, word):
    pieces = (
        word.r("Dear {", "<w:b/>"),
        word.r("{ com"),
        '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="7" w:name="here"/>',
        word.r("pany", "<w:i/>"),
        '<w:bookmarkEnd w:id="7"/><w:proofErr w:type="spellEnd"/>',
        word.r(" }", "<w:u w:val=\"single\"/>"),
        word.r("}, yes", "<w:i/>"),
    )  # fmt: skip
    document = etree.fromstring(filled(word.p(*pieces))["word/document.xml"])
    paragraph = next(document.iter(f"{W}p"))

    looks = [
        ("".join(run.itertext()), [look.tag for look in run.iterfind(f"{W}rPr/*")])
        for run in paragraph.iter(f"{W}r")
    ]
    assert looks == [("Dear Marrow & Pike, Inc.", [f"{W}b"]), (", yes", [f"{W}i"])]
    assert paragraph.find(f"{W}bookmarkStart").get(f"{W}name") == "here"


@pytest.mark.parametrize("cut", range(1, len("{{ company }}")))
def test_wherever_word_cuts_a_tag(cut, filled, word):
    tag = "{{ company }}"
    document = filled(word.p(tag[:cut], tag[cut:]))["word/document.xml"]

    assert before_letter(document, word) == ["Marrow & Pike, Inc."]


def test_a_condition_keeps_the_formatting_around_it(filled, word):
    runs = (
        word.r("a {% if false %}", "<w:b/>"),
        word.r("gone", "<w:i/>"),
        word.r("{% endif %} z", '<w:u w:val="single"/>'),
    )
    document = etree.fromstring(filled(word.p(*runs))["word/document.xml"])

    looks = [
        ("".join(run.itertext()), [look.tag for look in run.iterfind(f"{W}rPr/*")])
        for run in next(document.iter(f"{W}p")).iter(f"{W}r")
    ]
    assert looks == [("a ", [f"{W}b"]), (" z", [f"{W}u"])]


def test_a_blank_has_the_style_of_blanks(filled, word):
    document = etree.fromstring(
        filled(word.p(word.r("Tel. {{ profile.signer.phone }}!", "<w:b/>")))["word/document.xml"]
    )

    runs = [
        (
            "".join(run.itertext()),
            run.find(f"{W}rPr/{W}rStyle") is not None,
            run.find(f"{W}rPr/{W}b") is not None,
        )
        for run in next(document.iter(f"{W}p")).iter(f"{W}r")
    ]
    assert runs == [("Tel. ", False, True), ("[●]", True, True), ("!", False, True)]


PLACES = ["header", "header1", "header2", "footer", "footer1"]


@pytest.mark.parametrize("place", PLACES)
def test_tags_in_headers_and_footers(place, filled, word):
    parts = filled(word.p("Own"), **{place: word.p("{{ com", "pany }}")})

    assert word.lines(parts[f"word/{place}.xml"]) == ["Marrow & Pike, Inc."]


def test_tags_in_tables_footnotes_and_comments(filled, word):
    parts = filled(
        word.table((word.p("{{ company }}"), word.p("{{ filing.term }}"))),
        footnotes=f'<w:footnote w:id="2">{word.p("See {{ filing.term }}.")}</w:footnote>',
        comments=f'<w:comment w:id="0" w:author="KM">{word.p("Ask {{ profile.signer.title }}")}</w:comment>',
    )

    assert before_letter(parts["word/document.xml"], word)[:2] == ["Marrow & Pike, Inc.", "Form 10-K"]
    assert word.lines(parts["word/footnotes.xml"]) == ["See Form 10-K."]
    assert word.lines(parts["word/comments.xml"])[0] == "Ask Treasurer"


def test_tags_in_a_text_box_are_filled_both_times(filled, word):
    box = word.text_box(
        word.p("{{ profile.firm.na", "me }}"), word.p("{%p if false %}"), word.p("no"), word.p("{%p endif %}")
    )
    document = etree.fromstring(filled(word.p("Own", box))["word/document.xml"])

    assert ["".join(box.itertext()) for box in document.iter(f"{W}txbxContent")] == ["Harrow & Vale LLP"] * 2


def test_tags_in_the_properties(filled, word):
    parts = filled(
        word.p("Own"),
        core="<dc:title>{{ company }}: our answer</dc:title><dc:creator>IT</dc:creator>"
        "<cp:keywords>{{ letter.subject.file_numbers | first }}</cp:keywords>",
        app="<Company>{{ profile.firm.name }}</Company><Application>Writer</Application><Manager>Bo</Manager>",
    )

    said = {
        element.tag.rpartition("}")[2]: element.text
        for name in ("docProps/core.xml", "docProps/app.xml")
        for element in etree.fromstring(parts[name])
    }
    assert said["title"] == "Marrow & Pike, Inc.: our answer"
    assert said["keywords"] == "001-98765"
    assert said["creator"] == "Ada <b>Marsh</b>"  # the signer, not the letterhead's author
    assert said["Company"] == "Harrow & Vale LLP"
    assert said["Manager"] == "Bo"
    assert "Application" not in said


def test_conditions_and_loops_over_paragraphs_rows_and_cells(filled, word):
    document = filled(
        word.p("{%p if signed_by == 'counsel' %}"),
        word.p("By counsel"),
        word.p("{%p else %}"),
        word.p("By the company"),
        word.p("{%p endif %}"),
        word.table(
            (word.p("{%tr for c in letter.contacts %}"), word.p("")),
            (word.p("{{ loop.index }}"), word.p("{{ c.name }}")),
            (word.p("{%tr endfor %}"), word.p("")),
            (word.p("{%tc if false %}"), word.p("gone"), word.p("{%tc endif %}"), word.p("last")),
        ),
    )["word/document.xml"]

    assert before_letter(document, word) == ["By the company", "1", "Oren Vance", "2", "Pia Lund", "last"]


def test_a_paragraph_of_nothing_but_conditions_needs_no_p(filled, word):
    body = [
        word.p(text)
        for text in ("{% if false %}", "one", "{% else %}", "two", "{% endif %}", "{% set x = 1 %}")
    ]

    assert before_letter(filled(*body)["word/document.xml"], word) == ["two"]


def test_a_cell_and_a_text_box_always_have_a_paragraph(filled, word):
    gone = word.p("{%p if false %}") + word.p("x") + word.p("{%p endif %}")
    document = etree.fromstring(
        filled(word.table((gone, word.p("z"))), word.p(word.text_box(gone)))["word/document.xml"]
    )

    for kind in ("tc", "txbxContent"):
        assert all(place[-1].tag == f"{W}p" for place in document.iter(f"{W}{kind}"))


def test_a_table_whose_rows_are_all_left_out_is_left_out(filled, word):
    rows = [(word.p(text),) for text in ("{%tr for c in letter.cc %}", "{{ c }}", "{%tr endfor %}")]
    document = etree.fromstring(filled(word.table(*rows))["word/document.xml"])

    assert all(len(list(found.iter(f"{W}tr"))) for found in document.iter(f"{W}tbl"))


def test_what_a_loop_repeats_has_numbers_of_its_own(filled, word):
    control = (
        '<w:sdt><w:sdtPr><w:id w:val="77"/></w:sdtPr><w:sdtContent>'
        '<w:p w14:paraId="00000007"><w:bookmarkStart w:id="5" w:name="b"/><w:r><w:t>x</w:t></w:r>'
        '<w:bookmarkEnd w:id="5"/></w:p></w:sdtContent></w:sdt>'
    )
    document = etree.fromstring(
        filled(word.p("{%p for c in letter.contacts %}"), control, word.p("{%p endfor %}"))[
            "word/document.xml"
        ]
    )

    ids = [number.get(f"{W}val") for number in document.iterfind(f".//{W}sdtPr/{W}id")]
    names = [mark.get(f"{W}name") for mark in document.iter(f"{W}bookmarkStart")]
    assert len(ids) == len(set(ids))
    assert names.count("b") == 1
    assert "".join(document.itertext()).count("x") >= 2


def test_a_word_comment_in_a_loop_stays_one(filled, word):
    edge = '<w:commentRange{} w:id="1"/>'
    reference = '<w:r><w:commentReference w:id="1"/></w:r>'
    parts = filled(
        word.p("{%p for c in letter.contacts %}"),
        word.p(edge.format("Start"), "{{ c.name }}", edge.format("End"), reference),
        word.p("{%p endfor %}"),
        comments=f'<w:comment w:id="1" w:author="a">{word.p("Ask Oren.")}</w:comment>',
    )

    document = etree.fromstring(parts["word/document.xml"])
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert [mark.get(f"{W}id") for mark in document.iter(f"{W}{name}")].count("1") == 1


def test_processing_instructions_of_the_file_are_ignored(filled, word):
    """Drafter marks the places of tags with them; those already in the file are not ours."""
    parts = filled("<?tag 7?><w:p><?place x?><w:r><w:t>a</w:t></w:r></w:p>", word.p("{{ company }}"))

    assert before_letter(parts["word/document.xml"], word) == ["a", "Marrow & Pike, Inc."]


def test_with_blanks_for_unknown_names_a_letter_can_be_drafted(filled, word):
    document = filled(
        word.p("Dear {{ addresee.name }}, {{ matter_number | upper }} of {{ due_day | letter_date }}"),
        word.p("{%p if approved %}"),
        word.p("Approved"),
        word.p("{%p endif %}"),
        undefined="blank",
    )["word/document.xml"]

    assert before_letter(document, word) == ["Dear [addresee.name], [matter_number] of [due_day]"]
    assert len(re.findall(rb'w:val="Blank"', document)) >= 3
