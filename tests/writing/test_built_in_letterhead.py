"""templates/letterhead.docx: every style that a letter uses, one font, and the same bytes as the script writes."""

from __future__ import annotations

import runpy
import zipfile
from pathlib import Path

import docx
import pytest

from drafter.kernel.built_in import templates_folder
from drafter.response import CHARACTER_STYLES, STYLES
from drafter.writing.styles import NEEDED

PROJECT = Path(__file__).resolve().parents[2]
LETTERHEAD = templates_folder() / "letterhead.docx"


@pytest.fixture(scope="module")
def letterhead():
    return docx.Document(str(LETTERHEAD))


def test_every_style_that_a_letter_may_use_is_there(letterhead):
    kinds = {1: "paragraph", 2: "character", 3: "table"}
    there = {(kinds.get(style.type), style.name) for style in letterhead.styles}
    assert set(NEEDED) <= there


@pytest.mark.parametrize("name", STYLES.values())
def test_one_font_changes_the_letter(letterhead, name):
    chain = [letterhead.styles[name]]
    while chain[-1].base_style is not None:
        chain.append(chain[-1].base_style)
    assert [style.name for style in chain][-2:] == ["Letter Text", "Normal"]
    assert all(style.font.name is None and style.font.size is None for style in chain)


def test_a_blank_is_seen(letterhead):
    assert letterhead.styles[CHARACTER_STYLES["blank"]].font.highlight_color is not None


@pytest.mark.parametrize("level", [1, 2, 3])
def test_staff_headings_are_the_table_of_contents_and_stay_with_their_comment(letterhead, level):
    style = letterhead.styles[f"Staff Heading {level}"]
    assert style.element.xpath("w:pPr/w:outlineLvl/@w:val") == [str(level - 1)]
    first = letterhead.styles["Staff Heading 1"].paragraph_format
    assert first.keep_with_next
    assert first.keep_together


def test_comments_hang_on_their_number(letterhead):
    look = letterhead.styles["Staff Comment"].paragraph_format
    assert (look.left_indent.inches, look.first_line_indent.inches) == (0.5, -0.5)


def test_us_letter_with_one_inch_margins_and_a_first_page_of_its_own(letterhead):
    (section,) = letterhead.sections
    assert (section.page_width.inches, section.page_height.inches) == (8.5, 11)
    margins = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert [margin.inches for margin in margins] == [1, 1, 1, 1]
    assert section.different_first_page_header_footer


def test_it_has_the_placeholders_of_the_letter(letterhead):
    assert [p.text for p in letterhead.paragraphs] == ["{{ letter }}"]
    assert [p.text for p in letterhead.sections[0].header.paragraphs] == ["{{ running_header }}", "Page "]


def test_word_opens_it_without_compatibility_mode(letterhead):
    modes = letterhead.settings.element.xpath("//w:compatSetting[@w:name='compatibilityMode']/@w:val")
    assert modes == ["15"]


def test_it_is_what_the_script_makes():
    script = PROJECT / "docs" / "make" / "letterhead.py"
    made = runpy.run_path(str(script))["parts"]()
    with zipfile.ZipFile(LETTERHEAD) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == made
