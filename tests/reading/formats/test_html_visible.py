"""What of an HTML page is seen: each way to hide words, and what looks like one and is none."""

from __future__ import annotations

import pytest

from drafter.reading.formats.html import html_source
from drafter.returning.formats.html import html_pieces

WORDS = "and the hidden hull"
HIDDEN = {
    "display": f'<span style="display : NONE">{WORDS}</span>',
    "important there": f'<style>.a{{display:block}}</style><p class=a style="display:none!important">{WORDS}</p>',
    "display by class": f"<style>.a {{ display: none }}</style><p class='b a'>{WORDS}</p>",
    "display by id": f"<style>p#x {{ display: none }}</style><p id=x>{WORDS}</p>",
    "display by tag": f"<style>dfn {{ display: none }}</style><p><dfn>{WORDS}</dfn></p>",
    "display in a class": f"<style>.a .b {{ display: none }}</style><div class=a><p><b class=b>{WORDS}</b></p></div>",
    "display for the screen": f"<style>@media screen {{ .a {{ display: none }} }}</style><p class=a>{WORDS}</p>",
    "display in escapes": f"<style>.a {{ d\\69splay: n\\6f ne }}</style><p class=a>{WORDS}</p>",
    "display with a remark": f"<style>.a {{ display/**/:/* block */none }}</style><p class=a>{WORDS}</p>",
    "the attribute": f"<p hidden>{WORDS}</p>",
    "visibility": f'<p style="visibility:hidden">{WORDS}</p>',
    "visibility around": f'<div style="visibility:collapse"><p><i>{WORDS}</i></p></div>',
    "opacity": f'<p style="opacity:0.01">{WORDS}</p>',
    "opacity in opacity": f'<div style="opacity:.2"><p style="opacity:30%">{WORDS}</p></div>',
    "white": f'<font color="white">{WORDS}</font>',
    "white in numbers": f'<p style="color:rgb(254, 255, 254)">{WORDS}</p>',
    "white in hue": f'<p style="color:hsl(0, 0%, 100%)">{WORDS}</p>',
    "white by class": f"<style>.a {{ color: #fefefe }}</style><p class=a>{WORDS}</p>",
    "the color of a cell": f'<table><tr bgcolor="#1f3864"><td style="color:#1f3864">{WORDS}</td></tr></table>',
    "a transparent color": f'<p style="color:rgba(0,0,0,0)">{WORDS}</p>',
    "a transparent word": f'<p style="color:transparent">{WORDS}</p>',
    "no size": f'<p style="font-size:0">{WORDS}</p>',
    "a small size": f'<p style="font-size:1pt">{WORDS}</p>',
    "a size in the shorthand": f'<p style="font:1px/1 serif">{WORDS}</p>',
    "sizes that multiply": f'<div style="font-size:10%"><p style="font-size:.5em">{WORDS}</p></div>',
    "off the screen": f'<p style="position:absolute;left:-9999px">{WORDS}</p>',
    "indented away": f'<p style="text-indent:-999em">{WORDS}</p>',
    "moved away": f'<p style="transform: translateX(-2000px)">{WORDS}</p>',
    "clipped": f'<p style="position:absolute;clip:rect(0,0,0,0)">{WORDS}</p>',
    "clipped by a path": f'<p style="clip-path: inset(50%)">{WORDS}</p>',
    "without height": f'<p style="height:0;overflow:hidden">{WORDS}</p>',
    "scaled to nothing": f'<p style="transform:scale(0)">{WORDS}</p>',
    "for other browsers": f"<noscript>{WORDS}</noscript>",
    "in an object": f"<object data=a>{WORDS}</object>",
    "in a frame": f"<iframe>{WORDS}</iframe>",
    "in a template": f"<template><p>{WORDS}</p></template>",
    "in a video": f"<video>{WORDS}</video>",
    "in closed details": f"<details><summary>More</summary><p>{WORDS}</p></details>",
    "in a layout": f'<pre>Please <span style="display:none">{WORDS}</span></pre>',
    "in a cell": f'<table><tr><td>Net dues</td><td style="display:none">{WORDS}</td></tr></table>',
    "important": f"<style>.a{{display:none!important}}</style><p class=a style=display:block>{WORDS}</p>",
    "a variable": f"<style>:root{{--shown:none}} .a{{display:var(--shown)}}</style><p class=a>{WORDS}</p>",
    "a variable of its own": (
        f"<style>:root{{--a:block}} .a{{--a:none;display:var(--a)}}</style><p class=a>{WORDS}</p>"
    ),
    "a variable that is missing": f'<p style="display:var(--shown, none)">{WORDS}</p>',
    "display by attribute": f"<style>[title^='Q + a' i]{{display:none}}</style><p title='q + a >b'>{WORDS}</p>",
    "display by an attribute without a value": f"<style>[title]{{display:none}}</style><p title>{WORDS}</p>",
    "a rule in a rule": f"<style>div{{color:red;& .a{{display:none}}}}</style><div><p class=a>{WORDS}</p></div>",
    "a matrix": f'<p style="transform:matrix(0,0,0,0,0,0)">{WORDS}</p>',
    "a filter": f'<p style="filter:opacity(0%)">{WORDS}</p>',
    "a perceived color": f'<p style="color:oklch(100% 0 0)">{WORDS}</p>',
    "a color without ink": f'<p style="color:lab(20% 0 0 / 0)">{WORDS}</p>',
    "a size that is computed": f'<p style="font-size:calc(1px - 1px)">{WORDS}</p>',
    "no size in the shorthand": f'<p style="font:0/0 serif">{WORDS}</p>',
    "struck": f"<p><strike>{WORDS}</strike></p>",
    "deleted": f"<p><del>{WORDS}</del></p>",
    "struck by style": f'<p style="text-decoration: line-through">{WORDS}</p>',
}
VISIBLE = {
    "plain": f"<p>{WORDS}</p>",
    "another attribute": f"<style>[title='x']{{display:none}}</style><p title='y'>{WORDS}</p><br title>",
    "a variable of another value": f"<style>:root{{--a:block}} .a{{display:var(--a)}}</style><p class=a>{WORDS}</p>",
    "a variable that others have": (
        f"<style>body{{--a:block}} .b{{--a:none}} .a{{display:var(--a, none)}}</style><p class=a>{WORDS}</p>"
    ),
    "a variable that others have first": (
        f"<style>.b{{--a:none}} .c{{--a:none}} body{{--a:block}} .d{{--a:none}} .a{{display:var(--a)}}</style>"
        f"<p class=a>{WORDS}</p>"
    ),
    "white on a background that others have too": (
        f"<style>.b{{--a:white}} body{{--a:#000}} .a{{background:var(--a);color:white}}</style><p class=a>{WORDS}</p>"
    ),
    "a rule in a rule for others": f"<style>div{{& .a{{display:none}}}}</style><div><p class=b>{WORDS}</p></div>",
    "turned": f'<p style="transform:matrix(0,1,-1,0,0,0)">{WORDS}</p>',
    "a dark perceived color": f'<p style="color:oklch(30% 0.1 20)">{WORDS}</p>',
    "a heavy font": f'<p style="font:700 12px serif">{WORDS}</p>',
    "white on a dark cell": f'<table><tr bgcolor="#1f3864"><td style="color:white">{WORDS}</td></tr></table>',
    "white on a background": f'<p style="color:white;background:#000 none">{WORDS}</p>',
    "black on white": f'<p style="color:#000;background-color:#fff">{WORDS}</p>',
    "only on paper": f"<style>@media print {{ .a {{ display: none }} }}</style><p class=a>{WORDS}</p>",
    "of another class": f"<style>.b {{ display: none }}</style><p class=a>{WORDS}</p>",
    "in a class that is not around": f"<style>.b .a {{ display: none }}</style><p class=a>{WORDS}</p>",
    "shown again": f"<style>.a {{display:none}} .a.b {{display:block}}</style><p class='a b'>{WORDS}</p>",
    "shown by its style": f"<style>.a {{display:none}}</style><p class=a style='display:block'>{WORDS}</p>",
    "visible in what is not": f'<div style="visibility:hidden"><p style="visibility:visible">{WORDS}</p></div>',
    "half opaque": f'<p style="opacity:.5">{WORDS}</p>',
    "small": f'<p style="font-size:6pt">{WORDS}</p>',
    "in another size": f'<p style="font-size:xx-small">{WORDS}</p>',
    "a hanging indent": f'<p style="margin-left:36pt;text-indent:-36pt">{WORDS}</p>',
    "no margin": f'<p style="margin:0;width:0">{WORDS}</p>',
    "in open details": f"<details open><summary>More</summary><p>{WORDS}</p></details>",
    "underlined": f'<p style="text-decoration:underline">{WORDS}</p>',
}


def page(markup: str) -> str:
    return f"<html><body><p>Please tell us how the dredger was insured.</p>{markup}<p>Thank you.</p></body></html>"


@pytest.mark.parametrize("way", HIDDEN)
def test_hidden_words_are_told_and_not_read(way: str) -> None:
    source = html_source(page(HIDDEN[way]), "letter.htm")
    seen = " ".join(line.text for line in source.lines if not line.hidden)
    told = [line.text for line in source.lines if line.hidden] + [note.message for note in source.notes]
    assert "hull" not in seen
    assert seen.startswith("Please tell us how the dredger was insured.")
    assert seen.endswith("Thank you.")
    assert len(told) == 1
    assert WORDS in told[0]


@pytest.mark.parametrize("way", HIDDEN)
def test_a_response_keeps_only_what_is_struck(way: str) -> None:
    read = " ".join(piece.text for piece in html_pieces(page(HIDDEN[way]), "response.htm"))
    assert ("hull" in read) is (way in ("struck", "deleted", "struck by style"))


@pytest.mark.parametrize("way", VISIBLE)
def test_words_that_are_seen_are_read(way: str) -> None:
    source = html_source(page(VISIBLE[way]), "letter.htm")
    assert [line.text for line in source.lines if line.hidden] == []
    assert WORDS in " ".join(line.text for line in source.lines)
    assert WORDS in " ".join(piece.text for piece in html_pieces(page(VISIBLE[way]), "response.htm"))


def test_hidden_words_do_not_break_the_line_around_them() -> None:
    source = html_source('<p>Please <span style="display:none">do not</span> revise.</p>', "letter.htm")
    assert [(line.text, line.hidden) for line in source.lines] == [
        ("Please revise.", ""),
        ("do not", "not displayed"),
    ]


@pytest.mark.parametrize(
    "sheet",
    ['<link rel="stylesheet" href="house.css">', "<style>@import url('house.css');</style>"],
)
def test_a_style_sheet_at_an_address_is_told(sheet: str) -> None:
    (note,) = html_source(
        f"<html><head>{sheet}</head><body>{page(VISIBLE['plain'])}</body></html>", "a.htm"
    ).notes
    assert "“house.css”" in note.message
