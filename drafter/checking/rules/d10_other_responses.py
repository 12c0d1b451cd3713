"""D10: a response that refers to another one of this letter names one that exists, in the right direction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.checking.matter import Matter, Said
from drafter.checking.rule import Example, Finding, Rule

_NUMBER = r"(?:nos?\. ?|numbers? |#)? ?#?\d{1,3}(?![\d.]*\d)"
_REFERENCE = re.compile(
    rf"\b(?P<what>(?:responses? to|responses? below to|see|refer to|under|discussed in|described in|noted in|"
    rf"provided in|included in|set forth in) (?:the )?(?:sec |staff['’]?s? )?(?:comments?|questions?|responses?)) "
    rf"(?P<list>{_NUMBER}(?:(?:,| and|, and| or|, or| through) (?:comments? )?{_NUMBER})*)(?: (?P<way>above|below))?",
    re.I,
)
_NEARBY = 80
_OF_ANOTHER_LETTER = re.compile(
    r"\b(?:prior|previous(?:ly)?|initial|earlier|original|first|dated|letters?|same|C&DIs?|interpretations?|FAQs?|"
    r"bulletin|topic|section|non-GAAP)\b",
    re.I,
)
_SENDS = re.compile(r"\b(?:see|refer|discussed|described|noted|stated|set forth|provided)\b", re.I)
_EARLIER_LETTER = re.compile(r"\b(?:letters?|correspondence|prior comments?)\b", re.I)
"""A word of a response that goes back to earlier letters, whose comments it may mean."""


class _Reference(NamedTuple):
    """A reference to other responses: the sentence, its words, the numbers, and "above" or "below", if it says so."""

    said: Said
    words: str
    numbers: tuple[int, ...]
    way: str

    @property
    def sends_there(self) -> bool:
        """True if the reader is sent there, rather than told that it exists."""
        to = self.said.own.find(self.words) + len(self.words)
        return bool(_SENDS.search(self.said.own, 0, to))


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the references to comments that this letter does not have, and those in the wrong direction."""
    of_earlier = {said.comment for said in matter.sentences if _EARLIER_LETTER.search(said.own)}
    order = {exchange.number: at for at, exchange in enumerate(matter.exchanges) if exchange.number}
    if not order:
        return
    for reference in _references(matter):
        for number in reference.numbers:
            if number not in order:
                yield Finding(
                    reference.said.place(reference.words),
                    f"The response refers to comment {number}, which this letter does not have.",
                    "Correct the number, or name the letter that has it.",
                    severity="info" if reference.said.comment in of_earlier else None,
                )
        yield from _misdirected(reference, order)


def _misdirected(reference: _Reference, order: dict[int, int]) -> Iterator[Finding]:
    here = order.get(reference.said.comment)
    there = [order[number] for number in reference.numbers if number in order]
    if here is None or not there:
        return
    if all(one == here for one in there) and reference.sends_there:
        yield Finding(
            reference.said.place(reference.words),
            f"The response to comment {reference.said.comment} refers to itself.",
            "Correct the number.",
            severity="warning",
        )
    elif (
        reference.way
        and here not in there
        and not any((one < here) == (reference.way == "above") for one in there)
    ):
        right = "below" if reference.way == "above" else "above"
        yield Finding(
            reference.said.place(reference.words),
            f"The response to comment {reference.numbers[0]} is {right}, not {reference.way}.",
            "Correct the number or the word.",
            severity="warning",
        )


def _references(matter: Matter) -> Iterator[_Reference]:
    """Yield the references of the responses to others of the same letter."""
    for said in matter.sentences:
        if not said.comment or said.proposed:
            continue
        for found in _REFERENCE.finditer(said.own):
            around = said.own[max(0, found.start() - _NEARBY // 2) : found.end() + _NEARBY]
            if not _OF_ANOTHER_LETTER.search(around):
                numbers = tuple(int(number) for number in re.findall(r"\d+", found["list"]))
                yield _Reference(said, found[0], numbers, (found["way"] or "").lower())


_ANSWER = "At that date, the Company could borrow"

RULE = Rule(
    "D10",
    "error",
    "A response that refers to another one names one that the letter has.",
    "Numbers shift when comments are split or joined, and the examiner looks for an answer that is not there.",
    find,
    bad=Example(response=((_ANSWER, f"Please see our response to comment 6 below. {_ANSWER}"),)),
    good=Example(
        response=(
            (
                _ANSWER,
                "Please see our response to comment 4 below, and our response to comment 6 of the Staff’s letter dated "
                f"May 2, 2023. {_ANSWER}",
            ),
        )
    ),
)
