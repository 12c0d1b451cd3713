"""Words in a letterhead besides the letter: which are noted, where, and which are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.response import Part
from drafter.writing.letterhead.advice.direct_fonts import direct_fonts
from drafter.writing.letterhead.advice.duplicates import left_in_a_branch, said_twice, unplaced
from drafter.writing.letterhead.advice.word_prompts import EXAMPLES, unanswered_prompts
from drafter.writing.letterhead.typed_text import LEFTOVERS, parts_of

EMPTY_CONTROL = (
    "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
    "<w:r><w:t>[Title]</w:t></w:r></w:sdtContent></w:sdt>"
)
TWICE = "Drafter adds this itself. Delete it from the letterhead, or it will appear twice."

THE_FIRMS_OWN = (
    "Harrow & Vale LLP",
    "Attorneys at Law",
    "Washington, D.C. 20005",
    "1 Quay Street, Boston",
    "Founded in March 1911",
    "Respectfully yours since 1911, Harrow & Vale",
    "By appointment only",
    "Office of the General Counsel",
    "Regards to Boston",
    "Reply to: Boston",
    "Titles and Deeds",
    "Dates of admission on request",
    "Date palms and dates",
    "Gentlemen farmers since 1911",
    "Securities and Exchange Commission practice group",
    "Partners: Ada Marsh, Oren Vance",
    "May 2024",
    "",
)


@pytest.mark.parametrize("words", [words for one in LEFTOVERS for words in one.examples])
def test_a_leftover_belongs_to_its_part(words):
    (rule,) = (one for one in LEFTOVERS if words in one.examples)

    assert rule.part in parts_of(f" {words}")


@pytest.mark.parametrize("words", THE_FIRMS_OWN)
def test_the_firms_own_words_are_not_leftovers(words):
    assert parts_of(words) == set()


def notes(path, letter):
    found = (*unplaced(path, letter), *said_twice(path, letter))
    return [(finding.place.numbered, finding.message) for finding in found]


def test_typed_words_are_noted_with_their_places_also_in_cells(make, letter, word):
    path = make(
        word.table((word.p("VIA EDGAR"), word.p("January __, 20__"))),
        word.p("Attention: [Name]"),
        word.p("{{ letter }}"),
        word.p("By: ______________"),
    )

    assert notes(path, letter) == [
        ("paragraph 1, table 1, row 1, cell 1", TWICE),
        ("paragraph 2, table 1, row 1, cell 2", TWICE),
        ("paragraph 3", TWICE),
        ("paragraph 5", TWICE),
    ]


def test_the_lines_of_a_paragraph_are_read_one_by_one(make, letter, word):
    lines = "<w:r><w:t>Harrow &amp; Vale</w:t><w:br/><w:t>March 1, 2026</w:t></w:r>"
    path = make(f"<w:p>{lines}</w:p>", word.p("{{ letter }}"), header=f"<w:p>{lines}</w:p>")

    assert notes(path, letter)[0] == ("paragraph 1", TWICE)
    assert notes(path, letter)[1][1].startswith("Drafter fills in the addressee and date")


def test_words_of_a_part_without_a_placeholder_may_be_typed(make, letter, word):
    path = make(
        word.p("Via EDGAR"), word.p("{{ parts.date }}"), word.p("{{ parts.comments }}"), word.p("Sincerely,")
    )

    (left_out,) = (message for _, message in notes(path, letter))
    assert "{{ parts.delivery }}" in left_out
    assert "{{ parts.signature }}" in left_out


def test_parts_left_out_of_any_kind_of_letter_are_noted_together(make, letter, extension, word):
    path = make(word.p("{{ parts.opening }}"), word.p("{{ parts.comments }}"))
    has_more = replace(extension, parts=(*extension.parts, Part("thanks", 0, 1)))

    (note,) = unplaced(path, letter, has_more)
    assert note.message.count("{{ parts.closing }}") == 1
    assert "{{ parts.thanks }}" in note.message
    assert "{{ parts.extension }}" not in note.message  # it goes where the opening is


def test_words_of_a_part_with_a_placeholder_must_not_be_typed(make, letter, word):
    path = make(word.p("May 1, 2025"), word.p("{{ parts.header }}"), word.p("{{ parts.comments }}"))

    assert notes(path, letter)[1:] == [("paragraph 1", TWICE)]


def test_without_a_placeholder_the_place_of_the_letter_is_noted(make, letter, word):
    path = make(word.p("Harrow & Vale"), word.p("Partners: Ada Marsh"), word.p(" "))

    assert [str(finding) for finding in unplaced(path, letter)] == [
        "body, paragraph 2 (“Partners: Ada Marsh”): This letterhead has no {{ letter }}; "
        "the letter goes after its last paragraph, here."
    ]
    assert notes(make(word.p("")), letter) == []


@pytest.mark.parametrize(
    ("first", "found"),
    {
        "Securities and Exchange Commission": {
            "paragraph 1": "replace them with {{ running_header }}.",
            "paragraph 2": "replace them with {{ running_header }}.",
        },
        "{{ running_header }}": {"paragraph 2": "delete them here."},
    }.items(),
)
def test_an_addressee_and_date_typed_in_the_header(first, found, make, letter, word):
    path = make(word.p("{{ letter }}"), header=word.p(first) + word.p("March 3, 2024"))

    begin = "Drafter fills in the addressee and date above pages after the first; "
    assert {one.place.numbered: one.message for one in said_twice(path, letter)} == {
        place: begin + way_out for place, way_out in found.items()
    }


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("{{ letter }}", "Very truly yours,", "", "HARROW & VALE LLP"), [2, 4]),
        (("{{ letter }}", "Very truly yours,", "Harrow & Vale  LLP"), [2, 3]),
        (("{{ letter }}", "Very truly yours,", "Ada Marsh", "Harrow & Vale LLP"), [2]),
        (("{{ letter }}", "Harrow & Vale LLP is regulated."), []),
        (("{{ parts.comments }}", "Very truly yours,", "Harrow & Vale LLP"), []),
    ],
)
def test_the_firms_name_below_a_sign_off_is_that_of_the_letter(lines, told, make, letter, word):
    found = said_twice(make(*map(word.p, lines)), letter, firm="Harrow & Vale LLP")

    assert [one.place.paragraph for one in found if one.rule == "duplicate_text"] == told


def test_a_letter_whose_placeholder_a_condition_leaves_out(make, letter, word):
    path = make(word.p("{%p if amends %}"), word.p("{{ letter }}"), word.p("{%p endif %}"), word.p("Own"))
    other = make(
        word.p("{%p if not amends %}"), word.p("{{ letter }}"), word.p("{%p endif %}"), name="other.docx"
    )

    assert str(left_in_a_branch(path, letter)) == (
        "body, paragraph 2 (“{{ letter }}”): “{{ letter }}” is inside a condition that leaves it out, "
        "so the letter goes after the last paragraph."
    )
    assert left_in_a_branch(other, letter) is None


@pytest.mark.parametrize(
    ("line", "told"),
    [
        *((example, True) for example in EXAMPLES),
        (EMPTY_CONTROL, True),
        (EMPTY_CONTROL.replace("[Title]", "{{ company }}"), False),
        (EMPTY_CONTROL.replace("<w:showingPlcHdr/>", ""), False),
        ("We click with our clients.", False),
        ("Press and media: 617-555-0100", False),
    ],
)
def test_a_prompt_of_words_is_noted(line, told, make, word):
    path = make(word.p("{{ letter }}"), footer=word.p(line))

    assert [finding.place.numbered for finding in unanswered_prompts(path)] == ["paragraph 1"] * told


WATERMARK = (
    '<w:r><w:pict><v:shape id="PowerPlusWaterMarkObject1" xmlns:v="urn:schemas-microsoft-com:vml">'
    '<v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'
)


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("«FirstName» «LastName»", "merge_field"),
        ('<w:fldSimple w:instr=" MERGEFIELD Name "><w:r><w:t>Ada</w:t></w:r></w:fldSimple>', "merge_field"),
        ("<w:r><w:instrText> MERGEFIELD Name </w:instrText></w:r>", "merge_field"),
        ("Enclosures", "enclosures"),
        ("Encl.: as stated", "enclosures"),
        ("Type your letter here.", "word_prompt"),
        ("<w:r><w:t>Harrow</w:t><w:br/><w:t>Insert name here</w:t></w:r>", "word_prompt"),
        (WATERMARK, "watermark"),
        ("Enclosed gardens, a practice of Harrow &amp; Vale", None),
        ('<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>', None),
    ],
)
def test_what_no_letter_should_have_is_noted(line, rule, make, word):
    path = make(word.p(line), word.p("{{ letter }}"))

    assert [one.rule for one in unanswered_prompts(path)] == ([rule] if rule else [])


def test_a_watermark_behind_the_running_header_is_noted(make, word):
    path = make(word.p("{{ letter }}"), header=word.p(WATERMARK, "{{ running_header }}"))

    assert [(one.rule, one.place.part) for one in unanswered_prompts(path)] == [("watermark", "header")]


NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:rPr>{}</w:rPr></w:style>"
)
TIMES = '<w:rFonts w:ascii="Times New Roman"/>'
ARIAL = '<w:rFonts w:ascii="Arial"/>'


@pytest.mark.parametrize(
    ("styles", "look", "told"),
    [
        (NORMAL.format(TIMES), ARIAL, "set in “Arial” by hand, and the letter will be in “Times New Roman”"),
        (NORMAL.format(""), ARIAL, "will be in “Times New Roman”"),
        (NORMAL.format(ARIAL), ARIAL, None),
        (NORMAL.format(TIMES), "", None),
        (NORMAL.format('<w:rFonts w:asciiTheme="minorHAnsi"/>'), ARIAL, None),
    ],
)
def test_a_font_set_by_hand_is_noted(styles, look, told, make, word):
    path = make(f"<w:p>{word.r('{{ letter }}', look)}</w:p>", styles=styles)

    found = [one.message for one in direct_fonts(path)]
    assert len(found) == bool(told)
    assert all(told in message for message in found)
