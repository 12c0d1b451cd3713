"""Straight quotation marks of a wording file on the left, those of the letter on the right."""

from __future__ import annotations

import doctest

import pytest

from drafter.drafting.wording import markup
from drafter.drafting.wording.environment import Wording
from drafter.drafting.wording.own_text import mark
from drafter.response import Paragraph
from drafter.templating import smart_quotes

ROWS = {
    "an apostrophe": ("the Staff's comment", "the Staff’s comment"),
    "a term": ('(the "Company")', "(the “Company”)"),
    "terms in a row": ('(the "Company," "we" or "our")', "(the “Company,” “we” or “our”)"),
    "a quotation in a quotation": ("\"'Mill' is ours,\" it says", "“‘Mill’ is ours,” it says"),
    "a quotation that closes twice": ("\"we own 'Mill'\"", "“we own ‘Mill’”"),
    "around a blank": ('reads "[●]" and [name]\'s', "reads “[●]” and [name]’s"),
    "within a blank": ('[have said "yes" / "no"]', "[have said “yes” / “no”]"),
    "after a dash": ('it was—"late"', "it was—“late”"),
    "across a change of look": ('the <b>Company</b>\'s <i>"plan"</i>', "the Company’s “plan”"),
    "after a tab": ('a<tab></tab>"b"', "a\t“b”"),
    "curly ones stay": ("the Staff’s “letter”", "the Staff’s “letter”"),
    "an entity is no tag": ("R&amp;D's a < b's", "R&D’s a < b’s"),
}


@pytest.mark.parametrize("row", ROWS)
def test_straight_quotes_turn_curly(row: str) -> None:
    wording, expected = ROWS[row]

    assert words(mark(f"<p>{wording}</p>")) == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ('<p>{{ name }}\'s "{{ name }}"</p>', 'O\'Hara "Mill"’s “O\'Hara "Mill"”'),
        ('<p class="{{ style }}">the "Company"</p>', "the “Company”"),
        ('<p {% if name %}class="body"{% endif %}>the "Company"</p>', "the “Company”"),
        ('{% set term %}"Form"{% endset %}<p>the {{ term }}</p>', "the “Form”"),
    ],
)
def test_what_is_printed_and_what_stands_in_a_tag_is_left_alone(wording: str, expected: str) -> None:
    values = {"name": 'O\'Hara "Mill"', "style": "response"}
    rendered = Wording((), values).render_text(wording, values, place="here")

    assert words(rendered) == expected


def test_the_example_in_its_docstring_is_right() -> None:
    assert doctest.testmod(smart_quotes).failed == 0


def words(html: str) -> str:
    (block,) = markup.read(html)
    assert isinstance(block, Paragraph)
    return "".join(run.text for run in block.runs)
