"""The HTML of wording files on the left, the resulting blocks on the right."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from drafter.drafting.wording import markup
from drafter.drafting.wording.own_text import mark
from drafter.errors import TemplateError
from drafter.response import Block, Paragraph, Run

ROWS = {
    "a paragraph": ("<p>One  two\n three </p>", "body | One two three"),
    "a paragraph of a named style": ('<p class="salutation">Dear all:</p>', "salutation | Dear all:"),
    "a hyphen in a style": ('<p class="proposed-disclosure">x</p>', "proposed disclosure | x"),
    "blank lines": ("One\ntwo.\n\nThree.\n \nFour.", "body | One two.\nbody | Three.\nbody | Four."),
    "a blank line within a p": ("<p>One\n\ntwo</p>", "body | One two"),
    "looks": ("<p>a <b>b <i>c</i></b> <u>d</u></p>", "body | a *b */*c*/ _d_"),
    "proposed changes": ("<p><ins>new</ins> <del>old</del></p>", "body | +new+ -old-"),
    "a line break": ("<p>One <br> two</p>", "body | One↵two"),
    "a tab": ("<p>cc:<tab></tab>Ann</p>", "body | cc:→Ann"),
    "a tab not closed": ("<p>cc:<tab>Ann</p><p>x</p>", "body | cc:→Ann\nbody | x"),
    "a list": ("<ul><li>a</li><li>b</li></ul>", "response bullet | •→a\nresponse bullet | •→b"),
    "a numbered list": ("<ol><li>a<li>b</ol>", "response bullet | 1.→a\nresponse bullet | 2.→b"),
    "text around a list": ("a<ul><li>b</li></ul>c", "body | a\nresponse bullet | •→b\nbody | c"),
    "a table": ("<table><tr><th>H</th></tr><tr><td>[x] a</td></tr></table>", "table | *H*\ntable | «[x]» a"),
    "a cell of two paragraphs": ("<table><tr><td><p>a</p><p>b</p></td></tr></table>", "table | a↵b"),
    "proposed disclosure": ("<blockquote>a</blockquote>b", "proposed disclosure | a\nbody | b"),
    "characters": ("<p>AT&amp;T E*TRADE R&D &lt;x&gt; a&nbsp;b</p>", "body | AT&T E*TRADE R&D <x> a\u00a0b"),
    "a comment": ("<p>a<!-- not seen -->b</p>", "body | ab"),
    "an empty paragraph": ("<p> </p><p>a</p>", "body | a"),
    "a blank": ("<p>on page [●].</p>", "body | on page «[●]»."),
    "alternatives": ("<p>We [have / will] say.</p>", "body | We «[have / will]» say."),
    "a blank within a blank": ("<p>[on page[s] [●]] x</p>", "body | «[on page[s] [●]]» x"),
    "two blanks side by side": ("<p>[a][b]</p>", "body | «[a]»«[b]»"),
    "a blank with looks": ("<p>[a <b>b</b>]</p>", "body | «[a »*«b»*«]»"),
    "a redaction is no blank": ("<p>[***] and [●]</p>", "body | [***] and «[●]»"),
    "a bracket never closed": ("<p>[a b</p><p>c</p>", "body | «[a b»\nbody | c"),
}  # fmt: skip


@pytest.mark.parametrize("row", ROWS)
def test_markup_becomes_blocks(row: str, outline: Callable[[Iterable[Block]], str]) -> None:
    html, expected = ROWS[row]

    assert outline(markup.read(mark(html))) == f"{expected}\n"


def test_half_a_character_ends_nothing(outline: Callable[[Iterable[Block]], str]) -> None:
    assert outline(markup.read("<p>a\ud800b</p><p>c</p>")) == "body | a\ufffdb\nbody | c\n"


def test_an_element_may_stand_for_blocks() -> None:
    quoted = Paragraph("staff comment", (Run("<b>{{ x }}</b> [●]"),))
    stands_for = {"comment": lambda attributes: [quoted] if attributes["number"] == "1" else []}

    for html in ('<p>a</p><comment number="1"></comment><p>b</p>', '<p>a</p><comment number="1"><p>b</p>'):
        blocks = markup.read(html, stands_for=stands_for)
        assert blocks == (Paragraph("body", (Run("a"),)), quoted, Paragraph("body", (Run("b"),)))


MISTAKES = {
    "an element that is not known": ("<quote>b</quote>", "There is no element <quote>; did you mean"),
    "a script": ("<script>alert()</script>", "There is no element <script>; available:"),
    "a style that is not known": (
        '<p class="salutations">b</p>',
        "There is no style 'salutations'; did you mean 'salutation'?",
    ),
    "elements deeper than the parser goes, which would lose what follows": (
        "<b>" * 300 + "x" + "</b>" * 300 + "<p>y</p>",
        "Elements are nested too deeply",
    ),
}  # fmt: skip


@pytest.mark.parametrize("row", MISTAKES)
def test_what_is_not_of_the_vocabulary_is_an_error(row: str) -> None:
    html, message = MISTAKES[row]

    with pytest.raises(TemplateError) as raised:
        markup.read(html)

    assert raised.value.message.startswith(message)
