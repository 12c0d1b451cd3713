"""Find what is still to be completed in a text: blanks, alternatives, and stand-ins such as "TBD".

Square brackets have other uses in a finished letter: a changed letter in a quotation ("[t]he"), an omission under Rule
83 ("[***]"), a remark ("[emphasis added]"). `_FINISHED` lists them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from drafter.checking.confidential import TYPED

BlankKind = Literal["blank", "alternatives"]


class Blank(NamedTuple):
    """A part of a text that is to be completed.

    Attributes:
        words: The words, with their brackets.
        kind: Whether there is something to fill in or something to choose.
        quoted: Whether it is inside quotation marks, as in proposed disclosure.
    """

    words: str
    kind: BlankKind
    quoted: bool = False

    @property
    def is_choice(self) -> bool:
        """True if all the words are there, and counsel only chooses or confirms them."""
        return self.kind == "alternatives" or self.is_alternative or self.is_verb

    @property
    def is_alternative(self) -> bool:
        """True if it is a paragraph of its own to choose instead of another: "[Alternatively: ...]"."""
        return _ALTERNATIVELY.match(self.words) is not None

    @property
    def is_verb(self) -> bool:
        """True if it says what the company did or will do, to be confirmed: "[has revised]", "[will revise]"."""
        return _VERB.fullmatch(self.words) is not None


_ALTERNATIVELY = re.compile(r"\[alternative(?:ly)?\b", re.I)
_VERB = re.compile(
    r"\[(?:has|have|had|will|would|is|are|was|were|does|do|did)(?: [a-z]+){1,6}\]|\[(?:revised|revises|amended|filed)\]"
)
_SYMBOLS = r"[\s●•○_.?–—-]*"
_FINISHED = tuple(
    re.compile(expression, re.I | re.S)
    for expression in (
        r"[\s*]*\*[\s*]*",  # an omission under Rule 83: [***]
        r".*\b(?:confidential treatment|redacted|omitted)\b.*",  # the same in words
        r"\s*(?:\. ?\. ?\.|…)\s*",  # words left out of a quotation
        r"\(?[0-9]{1,3}\)?",  # a footnote
        r"sic\.?|.*\bemphasis\b.*|.*\bemphasi[sz]ed\b.*|(?:citations?|footnotes?) .*",
        r".*\bletterhead\b.*|.*\bsignature pages?\b.*follows?.*|.*\bintentionally\b.*|.*\bremainder of\b.*",
        r"(?:add|del(?:ete)?|new|begin|end)\b.*:.*",  # changed disclosure where EDGAR's text shows no underlining
        r"\(.*[A-Za-z]{3}.*\).*|[^=]+=[^=]+",  # a formula
        r"tel\.?|fax|phone\s*:|e-?mail\s*:",  # before a number
    )
)
_PLURALS = ("s", "es")
_ALTERNATIVES = re.compile(r"\S\s/\s\S")
_STAND_IN = re.compile(
    rf"""{_SYMBOLS} | .*[●•].* | .*_{{2,}}.*
    | [$€£]?\s?X+(?:[.,]X+)*\s?%? (?:\s(?:thousand|million|billion|percent))? | [$(]+\s?X+\)?
    | tbd | tbc | tk | to\scome | to\sbe\s(?:confirmed|determined|provided|inserted|completed|updated|supplied)\b.*
    | insert\b.* | n\.?t\.?d\b.* | note\sto\s(?:draft|file|client|counsel|reviewer)\b.*
    | (?:the\s)?(?:company|client|counsel|auditors?|issuer|registrant)\sto\s.*
    | date | name | title | amount | number | month | year | period | page | code | address | signature""",
    re.I | re.X | re.S,
)
"""Marks of missing words even in a quotation, where other words in brackets are an alteration."""

_UNBRACKETED = re.compile(
    r"\b(?:TBD|TBC|NTD)\b|(?i:\bnote to draft\b:?)|(?i:\binsert here\b)|\?{2,}|«[^»]{0,200}»|\{\{.{0,200}?\}\}"
    r"|(?<!Article )(?<!Section )(?<!Part )(?<!Title )(?<!Chapter )(?<!Volume )\$?(?<![\w-])X{2,}(?:[.,]X+)*(?![\w-])%?"
    r"|(?<=\s)[$€£]?●|(?<=[A-Za-z0-9,$] )\$?_{2,}|\$_{2,}"
)


def blanks(text: str) -> Iterator[Blank]:
    """Yield the blanks and alternatives of a text, in order; of nested ones, the outermost."""
    text = TYPED.sub(lambda found: f"  {found['words']}  ", text)
    rest = list(text)
    for start, end in _brackets(text):
        words = text[start:end]
        rest[start:end] = " " * len(words)
        if found := _kind(text, start, end):
            yield Blank(words, found, quoted=is_quoted(text, start))
    without = "".join(rest)
    if re.search(r"[^\W_]", without):  # underscores alone are a line to sign on
        for match in _UNBRACKETED.finditer(without):
            yield Blank(match[0], "blank", quoted=is_quoted(text, match.start()))


def is_quoted(text: str, position: int) -> bool:
    """Return whether a position of a text is inside quotation marks."""
    before = text[:position]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each outermost pair of square brackets begins and ends."""
    depth = start = 0
    for at, character in enumerate(text):
        if character == "[":
            start = start if depth else at
            depth += 1
        elif character == "]" and depth:
            depth -= 1
            if not depth:
                yield start, at + 1


def _kind(text: str, start: int, end: int) -> BlankKind | None:
    inside = text[start + 1 : end - 1]
    if _joins_a_word(text, start, end) or any(finished.fullmatch(inside) for finished in _FINISHED):
        return None
    if _ALTERNATIVES.search(inside):
        return "alternatives"
    if _STAND_IN.fullmatch(inside.strip()) or not is_quoted(text, start):
        return "blank"
    return None


def _joins_a_word(text: str, start: int, end: int) -> bool:
    """Return whether brackets are around some letters of a word, as in "[a]ll" or "report[ed]", but not "page[s]"."""
    inside = text[start + 1 : end - 1]
    if not inside.isalpha() or (inside.isupper() and len(inside) > 1):
        return False
    if inside in _PLURALS and not is_quoted(text, start):
        return False
    return (end < len(text) and text[end].isalpha()) or (start > 0 and text[start - 1].isalpha())
