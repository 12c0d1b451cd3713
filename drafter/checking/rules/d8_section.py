"""D8: a response revises the section or note that the comment is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.matter import Matter, Pair, Said, own_words
from drafter.checking.quoting import quoted
from drafter.checking.rule import Example, Finding, Rule
from drafter.kernel.words import letters_of, plain

_REVISES = re.compile(
    r"\b(?:has|have)\b.{0,60}\b(?:revised|amended|added|updated|expanded|clarified|corrected|disclosed)\b|"
    r"\b(?:will|shall|intends? to|proposes? to|plans? to)\b.{0,30}"
    r"\b(?:revise|expand|amend|update|clarify|disclose|include|add|quantify|describe)\b",
    re.I,
)
_NOTE = re.compile(r"\b(?:foot)?note (?P<number>\d{1,2})(?!\d)", re.I)
_PAGE = re.compile(r",?\s*(?:on )?\bpages?\b.*$", re.I)
_NUMBERED = re.compile(r"^\W*(?:(?:item|note|part) [\dA-Z]+[.:–—-]*|\(?\d+\)|\d+\.)\s*", re.I)
_WHERE = re.compile(
    r"(?:(?!\b(?:in|within|under|as)\b).){0,80}\b(?:in|within|under) "
    r"(?:the |our |its |sections? |heading |caption |entitled )*\"?"
)
"""The words between a verb and the first section that it names."""

_AFTER = re.compile(r"\W*(?:$|[,.]|section|in |of |on |to )")
_FILING = re.compile(r"\b(?:form|filed|general|schedule)\b", re.I)
_SHORTEST = 10
"""The minimum number of letters of a heading that is more than a common word."""


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the revisions of another note or another section than the comment's."""
    titles = {pair.number: title for pair in matter.pairs if (title := _title(pair))}
    for pair in matter.pairs:
        if pair.exchange is None:
            continue
        said = [one for one in matter.sentences if one.comment == pair.exchange.number and not one.proposed]
        revisions = [one for one in said if _REVISES.search(one.own)]
        yield from _other_note(pair, revisions)
        yield from _other_section(pair, revisions, titles)


def _other_note(pair: Pair, revisions: list[Said]) -> Iterator[Finding]:
    asked = set(_NOTE.findall(_asked(pair)))
    if not asked or pair.exchange is None or asked & set(_NOTE.findall(own_words(pair.exchange))):
        return
    for one in revisions:
        if found := _NOTE.search(one.own):
            yield Finding(
                one.place(found[0]),
                f"The comment is about Note {min(asked, key=int)}, but the response revises {found[0]}.",
                "Correct the number, or say why another note is revised.",
            )
            return


def _other_section(pair: Pair, revisions: list[Said], titles: dict[int, str]) -> Iterator[Finding]:
    own = titles.get(pair.number)
    if not own or pair.exchange is None or _has(own_words(pair.exchange), own):
        return
    named = [(one, _first_section(one)) for one in revisions]
    asked = letters_of(_asked(pair)).casefold()
    for number, title in titles.items():
        if letters_of(title).casefold() in asked:
            continue
        for one, section in named:
            if section.startswith(title) and _AFTER.match(section, len(title)):
                yield Finding(
                    one.place(),
                    f"The response revises {quoted(title)}, the section of comment {number}; this comment is "
                    f"about {quoted(own)}.",
                    "Check that the response belongs to this comment, and name its own section.",
                )
                return


def _first_section(said: Said) -> str:
    """Return a sentence from the first section on that it says is revised; "" if it names none."""
    verb = _REVISES.search(said.own)
    after = plain(said.own[verb.end() :]) if verb else ""
    found = _WHERE.match(after)
    return after[found.end() :] if found else ""


def _has(text: str, title: str) -> bool:
    return letters_of(title).casefold() in letters_of(text).casefold()


def _asked(pair: Pair) -> str:
    return "\n".join((*pair.comment.headings, pair.comment.text))


def _title(pair: Pair) -> str:
    """Return the heading just above a comment without number and page; "" if it is short or names a filing."""
    heading = next(iter(pair.comment.headings[-1:]), "")
    title = _NUMBERED.sub("", _PAGE.sub("", plain(heading))).strip(" .").removeprefix("The ")
    return "" if len(letters_of(title)) < _SHORTEST or _FILING.search(title) else title


_FUTURE = "in Results of Operations in its Annual Report"

RULE = Rule(
    "D8",
    "warning",
    "A response revises the section or note that the comment is about.",
    "Another section is the sign of a response that slipped to the wrong comment.",
    find,
    bad=Example(response=((_FUTURE, "in Controls and Procedures in its Annual Report"),)),
    good=Example(response=((_FUTURE, "in the discussion of its operations in its Annual Report"),)),
    needs_letter=True,
)
