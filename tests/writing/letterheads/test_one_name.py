"""The sender's name is printed once: where the letterhead has it in any form, and where it may have it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import drafter
from drafter.firm import Firm
from drafter.firm.scaffold import create
from drafter.writing.letterhead.advice import advice

FIRST_PAGE = "<w:titlePg/>"
EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
LOGO = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:docPr id="1" name="Logo" descr="{}"/><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>'
    "</wp:inline></w:drawing></w:r>"
)
WORDART = (
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="MARROW &amp; PIKE"/></v:shape>'
    "</w:pict></w:r>"
)
NAMED = "The sender’s name is printed here"
PERHAPS = "If this is the sender’s name or shows it"

HEADS = {
    "typed in the body": ({}, ("Marrow & Pike  Inc.",), "body", NAMED),
    "a tag in the header": ({"header": "{{ profile.firm.name }}"}, (), "header", NAMED),
    "in the header of the first page": (
        {"section": FIRST_PAGE, "header": "Page", "header1": "MARROW & PIKE, INC., Boston"},
        (),
        "header of the first page",
        NAMED,
    ),
    "in a picture": ({"header": LOGO.format("Marrow &amp; Pike since 1911")}, (), "header", NAMED),
    "in decorated text": ({"header": WORDART}, (), "header", NAMED),
    "without Inc.": ({"header": "Marrow & Pike"}, (), "header", NAMED),
    "with the word for &": ({"header": "MARROW AND PIKE"}, (), "header", NAMED),
    "letter by letter": ({"header": "M A R R O W  &  P I K E"}, (), "header", NAMED),
    "in a text box": ({}, ("<box>",), "body", NAMED),
    "once is enough": ({"header": "Marrow & Pike, Inc."}, ("Marrow & Pike, Inc.",), "header", NAMED),
    "a picture without words": ({"header": LOGO.format("")}, (), "header", PERHAPS),
    "another name": ({"header": "Tern & Partners"}, (), "header", PERHAPS),
    "an office": ({}, ("Boston, 1 Quay Street",), "body", PERHAPS),
    "on later pages alone": ({"section": FIRST_PAGE, "header": "Marrow & Pike, Inc.", "header1": ""}, (), None, ""),
    "a page number": ({"header": "Page 1 of 2"}, (), None, ""),
    "a leftover": ({}, ("[Date]",), None, ""),
    "nothing": ({}, (), None, ""),
    "below the letter": ({}, ("{{ letter }}", "Attorneys in Boston"), None, ""),
    "the head has no place": ({"header": "Marrow & Pike"}, ("{{ parts.date }}", "{{ parts.comments }}"), None, ""),
}  # fmt: skip


@pytest.mark.parametrize("case", HEADS)
def test_a_name_at_the_head_twice(case, make, letter, word):
    parts, body, where, begins = HEADS[case]
    parts = {name: text if name == "section" else word.p(text) for name, text in parts.items()}
    mark = () if any("{{" in text for text in body) else ("{{ letter }}",)
    lines = [word.text_box(word.p("Marrow & Pike")) if line == "<box>" else line for line in (*body, *mark)]
    path = make(*map(word.p, lines), **parts)

    found = [
        one
        for one in advice(path, [letter], firm="Harrow & Vale LLP", way_out="do so", has_own_head=False)
        if one.rule == "duplicate_name"
    ]
    assert [one.place.part for one in found] == ([where] if where else [])
    assert all(one.message.startswith(begins) for one in found)


def test_the_firms_own_words_do_not_give_way(make, letter, word):
    path = make(word.p("Marrow & Pike, Inc."), word.p("{{ letter }}"))

    found = advice(path, [letter], firm="Harrow & Vale LLP", way_out="make it empty", has_own_head=True)
    assert [one.message for one in found if one.rule == "duplicate_name"] == [
        "The sender’s name would appear twice: make it empty."
    ]


PROFILE = {"signed_by": "counsel", "firm": {"name": "Harrow & Vale LLP", "address": ["1 Quay Street"]}}


@pytest.mark.parametrize(
    ("head", "times"),
    {"HARROW AND VALE": 0, "Attorneys at Law": 1, "{{ profile.firm.name }}": 0}.items(),
)
def test_a_letter_leaves_out_the_name_that_is_on_its_paper(head, times, make, word, tmp_path):
    folder = tmp_path / "firm"
    folder.mkdir()
    shutil.move(make(word.p(head), word.p("{{ letter }}")), folder / "letterhead.docx")
    response = drafter.draft(drafter.read(EXAMPLES / "second-round.txt"), PROFILE, firm=Firm(folder))

    at_the_head = [part for part in response.parts if part.name == "letterhead" and part.start < part.stop]
    assert len(at_the_head) == times
    (date,) = (part for part in response.parts if part.name == "date")
    assert response.blocks[date.start].text == "[Date]"


def test_the_firms_own_lines_are_printed(make, word, tmp_path):
    folder = tmp_path / "firm"
    (folder / "letter").mkdir(parents=True)
    (folder / "letter" / "letterhead.html").write_text('<p class="letterhead">{{ profile.firm.name }}</p>')
    shutil.move(make(word.p("Harrow & Vale"), word.p("{{ letter }}")), folder / "letterhead.docx")
    response = drafter.draft(drafter.read(EXAMPLES / "second-round.txt"), PROFILE, firm=Firm(folder))

    assert response.blocks[0].style == "letterhead"


def test_a_folder_for_a_letterhead_with_a_name_has_an_empty_name_block(make, word, tmp_path):
    own = make(word.p("Any name of a firm"), word.p("{{ letter }}"))
    assert [file.name for file in create(tmp_path / "firm", letterhead=own)] == [
        "letterhead.docx",
        "letter/letterhead.html",
        "profile.toml",
    ]
    bare = make(word.p("{{ letter }}"), name="bare.docx")
    assert "letter/letterhead.html" not in {file.name for file in create(tmp_path / "two", letterhead=bare)}
