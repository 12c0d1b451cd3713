"""The words of a letter that are marked as confidential under Rule 83, and its two versions.

Counsel marks them with the character style "Rule 83", or with one named "Confidential", or types `[[` before them and
`]]` after them. The version for EDGAR has `[***]` in their place; the version for the staff has them in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from drafter.checking.confidential import STYLE_NAMES, TYPED
from drafter.checking.versions import Omitted, paragraph_of
from drafter.word.find_words import Span, runs_of
from drafter.word.package import WordFile, related, root_of
from drafter.word.text import NO_TEXT, PARAGRAPH, RUN, TEXT, name_of, set_text, words
from drafter.word.xml import COMPATIBILITY, W

if TYPE_CHECKING:
    from lxml.etree import _Element

OMITTED = "[***]"
"""The mark in place of confidential words in the version for EDGAR."""

_PARTS = ("header", "footer", "footnotes", "endnotes")
_LOOSE = re.compile(r"\[\[|\]\]")
_SPOKEN = 40


class Confidential(NamedTuple):
    """The passages that a letter marks as confidential.

    Attributes:
        spans: The words of each span.
        unpaired: The text around each `[[` without `]]` in its paragraph, and the reverse.
    """

    spans: tuple[str, ...] = ()
    unpaired: tuple[str, ...] = ()


class _Marked(NamedTuple):
    """A span: its runs and all that is in them, its words, and whether it was typed in brackets."""

    runs: tuple[_Element, ...]
    text: str
    typed: bool = False


def confidential_words(file: WordFile) -> Confidential:
    """Return what a letter marks as confidential. Runs are divided where a span begins or ends."""
    return Confidential(tuple(span.text for span in _spans(file)), tuple(_unpaired(file)))


def make_public(file: WordFile) -> None:
    """Replace each confidential span with `[***]`; its words, pictures and notes are removed from the file."""
    for span in _spans(file):
        _replace(span, OMITTED)


def make_confidential(file: WordFile) -> None:
    """Put each confidential span into single brackets, however it was marked."""
    for span in _spans(file):
        _bracket(span)


def leaked(spans: tuple[str, ...], public: str, known: str) -> list[str]:
    """Return the confidential words that a text has all the same.

    Args:
        spans: The words of each span.
        public: The text of the version for EDGAR.
        known: The comments of the staff, whose words are public anyway.
    """
    line, staff = paragraph_of(public).line, paragraph_of(known).line
    found = (Omitted(text.strip(), paragraph_of(text).line, bracketed=False) for text in spans)
    return [one.text for one in found if one.is_distinctive and one.line in line and one.line not in staff]


def _spans(file: WordFile) -> list[_Marked]:
    ids = _ids_of_styles(file)
    return [
        span
        for paragraph, is_margin in _paragraphs(file)
        for span in _spans_of(paragraph, ids, is_margin=is_margin)
    ]


def _paragraphs(file: WordFile) -> Iterator[tuple[_Element, bool]]:
    """Yield each paragraph of the letter, and whether it is in a header or footer."""
    for part in (file.document, *related(file.document, *_PARTS)):
        root = root_of(part)
        for paragraph in root.iter(PARAGRAPH):
            if next(paragraph.iterancestors(f"{COMPATIBILITY}Fallback"), None) is None:
                yield paragraph, name_of(root) in ("hdr", "ftr")


def _spans_of(paragraph: _Element, ids: frozenset[str], *, is_margin: bool) -> Iterator[_Marked]:
    """Yield the spans of a paragraph: those in typed brackets, then those with a style."""
    taken: set[_Element] = set()
    if "[[" in words(paragraph):
        for found in TYPED.finditer(words(paragraph)):
            runs = _between(paragraph, runs_of(paragraph, Span(found.start(), found.end())))
            taken.update(runs)
            yield _Marked(tuple(runs), found["words"], typed=True)
    if not ids:
        return
    group: list[_Element] = []
    is_whole = not is_margin and _style_of(paragraph, "pPr/{}pStyle") in ids  # a legend may have such a style
    for run in _own_runs(paragraph):
        if run not in taken and (is_whole or _style_of(run, "rPr/{}rStyle") in ids):
            group.append(run)
        else:
            yield from _group(group)
            group = []
    yield from _group(group)


def _between(paragraph: _Element, runs: list[_Element]) -> list[_Element]:
    """Return runs with those between them, which have no text, such as a picture."""
    own = list(_own_runs(paragraph))
    return own[own.index(runs[0]) : own.index(runs[-1]) + 1]


def _style_of(element: _Element, path: str) -> str:
    style = element.find(f"{W}{path.format(W)}")
    return "" if style is None else style.get(f"{W}val", "")


def _group(runs: list[_Element]) -> Iterator[_Marked]:
    text = "".join(map(words, runs))
    has_object = any(name_of(child) in ("drawing", "pict", "object") for run in runs for child in run)
    if text.strip() or has_object:
        yield _Marked(tuple(runs), text)


def _own_runs(element: _Element) -> Iterator[_Element]:
    """Yield the runs of a paragraph in order, without those of text boxes in it."""
    for child in element:
        if child.tag == RUN:
            yield child
        elif name_of(child) not in NO_TEXT:
            yield from _own_runs(child)


def _ids_of_styles(file: WordFile) -> frozenset[str]:
    """Return the ids of the styles that mark confidential words."""
    return frozenset(
        style.get(f"{W}styleId", "")
        for part in related(file.document, "styles")
        for style in root_of(part).iterchildren(f"{W}style")
        if _is_meant(style)
    )


def _is_meant(style: _Element) -> bool:
    name = style.find(f"{W}name")
    said = "" if name is None else name.get(f"{W}val", "").casefold().removesuffix(" char")
    return said in STYLE_NAMES


def _replace(span: _Marked, text: str) -> None:
    """Leave one text in the place of a span; what only marks where a field begins or ends stays."""
    first = span.runs[0]
    for run in span.runs:
        for child in list(run):
            if name_of(child) not in ("rPr", "fldChar"):
                run.remove(child)
        _unstyle(run)
    first.append(_text(first, text))


def _bracket(span: _Marked) -> None:
    for run in span.runs:
        _unstyle(run)
    if span.typed:  # one bracket at each end goes
        texts = [text for run in span.runs for text in run.iterchildren(TEXT) if text.text]
        set_text(texts[0], (texts[0].text or "")[1:])
        set_text(texts[-1], (texts[-1].text or "")[:-1])
        return
    first, last = span.runs[0], span.runs[-1]
    first.insert(0 if first.find(f"{W}rPr") is None else 1, _text(first, "["))
    last.append(_text(last, "]"))


def _text(run: _Element, text: str) -> _Element:
    element = run.makeelement(TEXT)
    set_text(element, text)
    return element


def _unstyle(run: _Element) -> None:
    """Remove the style that marks words; the marks are in the text now."""
    for look in run.findall(f"{W}rPr"):
        for style in look.findall(f"{W}rStyle"):
            look.remove(style)


def _unpaired(file: WordFile) -> Iterator[str]:
    for paragraph, _ in _paragraphs(file):
        text = words(paragraph)
        rest = TYPED.sub(lambda found: " " * len(found[0]), text)
        if _is_balanced(rest):
            continue  # nested brackets of a draft, such as [[Date] / [Day]]
        for found in _LOOSE.finditer(rest):
            yield text[max(0, found.start() - _SPOKEN) : found.end() + _SPOKEN].strip()


def _is_balanced(text: str) -> bool:
    depth = 0
    for character in text:
        depth += (character == "[") - (character == "]")
        if depth < 0:
            return False
    return depth == 0
