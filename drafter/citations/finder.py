"""Find the citations in a text, in one pass over the words that can begin one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from drafter.citations import pinpoints
from drafter.citations.canonical.spelled import Speller
from drafter.citations.citation import Citation
from drafter.citations.clean import clean
from drafter.citations.lists import Member, read_list
from drafter.citations.names import canonical_form, canonical_name
from drafter.citations.numbers import Labels
from drafter.citations.patterns import BEGINNINGS, TRIGGERS, by_trigger
from drafter.citations.patterns.pattern import Pattern
from drafter.citations.pinpoints import Pinpoint
from drafter.kernel.patterns import pattern

_NO = r" ?(?:Nos?\. ?|Nos? |#)?"
_DEEPEST = 2


class _Found(NamedTuple):
    """A citation to which parts may still be added: how to spell it, and its position in the clean text."""

    spell: Speller
    names: Mapping[str, str]
    labels: Labels
    start: int
    end: int
    parts: tuple[tuple[str, Labels], ...] = ()

    def citation(self, span: tuple[int, int]) -> Citation | None:
        """Return the citation in its canonical spelling, with its parts: "SLB 19 Section III.B"."""
        spelled = self.spell(self.names, self.labels)
        if spelled is None:
            return None
        canonical, parts = spelled.canonical, spelled.parts
        for level, labels in self.parts:
            canonical += f" {level} {pinpoints.number(level, labels)}"
            parts += (level, *labels)
        return Citation(spelled.kind, canonical, parts, *span)

    @property
    def kind(self) -> str:
        spelled = self.spell(self.names, self.labels)
        return spelled.kind if spelled else ""


def find_citations(text: str, *, form: str | None = None) -> tuple[Citation, ...]:
    """Return the citations in a text, in order of appearance.

    Each member of a list is a citation of its own. Where two share words, "Items 303 and 305 of Regulation S-K", each
    has its own number as its span. The members omitted in "(a)(1) through (a)(4)" have the word "through".

    Args:
        text: Any text: a comment, a response, a heading.
        form: The form that the text is about, such as "Form 10-K". Without it, or a form that the text itself names,
            the source of "Item 9A" stays open.
    """
    cleaned = clean(text)
    reader = _Reader(cleaned.text, canonical_form(form) if form else "")
    citations = []
    for found in reader.read():
        citation = found.citation(cleaned.span(found.start, found.end))
        if citation:
            citations.append(citation)
    return tuple(citations)


class _Reader:
    """Reads one clean text."""

    def __init__(self, text: str, form: str) -> None:
        self.text = text
        self.form = form
        self.latest: _Found | None = None
        self._lists: dict[tuple[str, str], list[Member]] = {}
        self._lists_at = -1
        self._ends: dict[str, int] = {}

    def read(self) -> Iterator[_Found]:
        end = 0
        for trigger in _triggers().finditer(self.text):
            # A word inside of a citation that was read begins none: "Item" in "paragraph (b) of Item 402".
            if trigger.start() < end:
                continue
            found = self._read_at(trigger)
            if found:
                end = max(one.end for one in found)
                self.latest = found[-1]
                yield from found

    def _read_at(self, trigger: re.Match[str], depth: int = 0) -> list[_Found]:
        key = trigger.lastgroup or ""
        # A part is named before its authority: "Instruction 3 to paragraph (b) of Item 404".
        if depth < _DEEPEST:
            for pinpoint in _pinpoints(key):
                if found := self._part_of(pinpoint, trigger.start(), depth):
                    return found
        # An authority: "Items 303(b)(2) and 305 of Regulation S-K".
        for one in by_trigger()[key]:
            if found := self._authority(one, trigger.start()):
                return self._with_parts_after(found)
        # A word that cites nothing: "Rule 1 of the game".
        return []

    def _authority(self, one: Pattern, at: int) -> list[_Found]:
        """Return what a pattern finds at an offset: one citation for each member of a list."""
        # The word is short and that of many patterns; the names before it are long, and few texts need each of them.
        if one.head and one.word and not self._has_word(one.word, at):
            return []
        opening = pattern(f"{one.head}(?P<word>{one.word}){_NO if one.number else ''}").match(self.text, at)
        if not opening:
            return []
        members = self._members(one, opening)
        if not members:
            return []
        tail = pattern(one.tail).match(self.text, members[-1].end)
        if not tail:
            return []
        before = self.text[max(0, at - 40) : at]
        names = {
            "text": self.text,
            "before": before,
            "after": self.text[members[-1].end : members[-1].end + 10],
            "about": self.form,
            **one.names,
            **_names(opening),
            **_names(tail),
        }
        found = []
        for member in members:
            if one.spell(names, member.labels) is None:
                break  # the list ends before a number that is none: "Items 303 and 12"
            found.append(_Found(one.spell, names, member.labels, member.start, member.end))
        if found:
            found[0] = found[0]._replace(start=at)
        if found and len(found) == len(members):
            found[-1] = found[-1]._replace(end=tail.end())
        return found

    def _has_word(self, word: str, at: int) -> bool:
        """Return whether a word may be at an offset or later; where it ends last is found once for all offsets."""
        if word not in self._ends:
            self._ends[word] = max((found.end() for found in pattern(word).finditer(self.text)), default=-1)
        return at <= self._ends[word]

    def _members(self, one: Pattern, opening: re.Match[str]) -> list[Member]:
        if one.number is None:
            return [Member((), opening.start(), opening.end())]
        at = opening.end()
        if self._lists_at != at:
            self._lists, self._lists_at = {}, at
        # Many patterns share their word and number: the list is read once for all of them.
        key = (one.word, one.number.full)
        if key not in self._lists:
            plural = opening["word"].strip().lower().endswith("s")
            self._lists[key] = read_list(self.text, at, one.number, one.word, plural=plural)
        return self._lists[key]

    def _part_of(self, pinpoint: Pinpoint, at: int, depth: int) -> list[_Found]:
        """Return the citations of parts named before their authority."""
        word = pattern(f"{pinpoint.word}{_NO}").match(self.text, at)
        if not word:
            return []
        members = read_list(self.text, word.end(), pinpoint.number, pinpoint.word)
        if not members:
            return []
        end = members[-1].end
        if antecedent := pattern(pinpoints.ANTECEDENT).match(self.text, end):
            authority = self._antecedent(antecedent)
        else:
            of = pattern(pinpoints.OF).match(self.text, end)
            trigger = _triggers().match(self.text, of.end()) if of else None
            authority = self._read_at(trigger, depth + 1) if trigger else []
        if not authority or authority[0].kind not in pinpoint.kinds:
            return []
        first, *others = authority
        parts = [_with_part(first, pinpoint, member, member.start, member.end) for member in members]
        parts[0] = parts[0]._replace(start=at)
        parts[-1] = parts[-1]._replace(end=first.end)
        return [*parts, *others]

    def _antecedent(self, match: re.Match[str]) -> list[_Found]:
        """Return what "of that item" refers to: the last authority, if it is an item, without its paragraphs."""
        latest = self.latest
        if latest is None or latest.kind not in pinpoints.ANTECEDENT_KINDS[match["noun"].lower()]:
            return []
        labels = latest.labels[: 2 if latest.kind == "sx_rule" else 1]
        return [latest._replace(labels=labels, parts=(), start=match.start(), end=match.end())]

    def _with_parts_after(self, found: list[_Found]) -> list[_Found]:
        """Return the citations, with the parts named after the last one."""
        last, kind = found[-1], found[-1].kind
        for pinpoint in pinpoints.AFTER:
            if kind in pinpoint.kinds and (members := self._list_after(pinpoint, last.end)):
                parts = [_with_part(last, pinpoint, member, member.start, member.end) for member in members]
                parts[0] = parts[0]._replace(start=last.start)
                return [*found[:-1], *parts]
        if kind in pinpoints.THERETO.kinds:
            members = self._list_after(pinpoints.THERETO, last.end)
            if members and self.text.startswith(" thereto", members[-1].end):
                return found + [_with_part(last, pinpoints.THERETO, m, m.start, m.end) for m in members]
        return found

    def _list_after(self, pinpoint: Pinpoint, at: int) -> list[Member]:
        word = pattern(f"(?:{pinpoint.word}){_NO}").match(self.text, at)
        members = read_list(self.text, word.end(), pinpoint.number) if word else []
        if word and members and "part" in word.groupdict():
            members[0] = members[0]._replace(start=word.start("part"))
        return members


@cache
def _triggers() -> re.Pattern[str]:
    """Return one pattern for all words that can begin a citation, with a group for each trigger."""
    words = "|".join(f"(?P<{key}>{word})" for key, word in TRIGGERS.items())
    return re.compile(rf"(?<![A-Za-z\d-])(?={BEGINNINGS})(?:{words})")


@cache
def _pinpoints(key: str) -> tuple[Pinpoint, ...]:
    return tuple(pinpoint for pinpoint in pinpoints.BEFORE if key in pinpoint.triggers)


def _with_part(found: _Found, pinpoint: Pinpoint, member: Member, start: int, end: int) -> _Found:
    """Return the citation of a part of an authority."""
    if pinpoint.level:
        return found._replace(parts=(*found.parts, (pinpoint.level, member.labels)), start=start, end=end)
    return found._replace(labels=found.labels + member.labels, start=start, end=end)


def _names(match: re.Match[str]) -> dict[str, str]:
    """Return what a match captured, each name in its canonical form."""
    names = {}
    for group, written in match.groupdict().items():
        if written and group != "word":
            names[group] = canonical_form(written) if group == "form" else canonical_name(group, written)
    return names
