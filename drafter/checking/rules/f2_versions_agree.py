"""F2: the version for EDGAR contains none of the confidential words, and differs from the other one in nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.checking.matter import Matter, own_blocks, place_in
from drafter.checking.quoting import quoted
from drafter.checking.rule import Example, Finding, Rule
from drafter.checking.sample_request import OMITTED, REQUESTED
from drafter.checking.versions import Omitted, Paragraph, bracketed, omitted, paragraph_of
from drafter.problems import Place
from drafter.returned import ReturnedBlock, ReturnedLetter

_SAME_LETTER = 0.5
"""The minimum share of paragraphs that two versions of a letter have in common."""


class _Placed(NamedTuple):
    """A paragraph or table of a response."""

    comment: int
    block: ReturnedBlock
    paragraph: Paragraph

    def place(self, words: str = "") -> Place:
        """Return the place of words, or of the whole paragraph if it has them in another form."""
        return place_in(self.comment, self.block, words if words in self.block.words else "")


class _Both(NamedTuple):
    """A paragraph of the public version, the same one of the confidential version, and what the public one omits."""

    public: _Placed
    confidential: _Placed
    omitted: tuple[Omitted, ...]


def find(matter: Matter) -> Iterator[Finding]:
    """Yield where the versions differ otherwise, then confidential words that the public version contains."""
    if matter.confidential is None:
        return
    public, confidential = _paragraphs(matter.response), _paragraphs(matter.confidential)
    each = [(placed, _both(placed, confidential)) for placed in public]
    agreeing = [both for _, both in each if both]
    if len(agreeing) < len(public) * _SAME_LETTER:
        yield Finding(
            Place(part="confidential version"),
            "The confidential version is another letter: most of its responses differ.",
            "Name the confidential version of this letter with --confidential.",
        )
        return
    for placed, both in each:
        if both is None:
            yield Finding(
                placed.place(),
                f"The confidential version has no such paragraph: {quoted(placed.block.words)}.",
                "Make the versions agree in everything but the omitted words.",
            )
    yield from _not_omitted(agreeing)
    yield from _repeated(matter, public, [one for both in agreeing for one in both.omitted])
    yield from _without_brackets(agreeing)


def _paragraphs(letter: ReturnedLetter) -> list[_Placed]:
    return [
        _Placed(exchange.number or 0, block, paragraph)
        for exchange in letter.exchanges
        for block in own_blocks(exchange)
        if (paragraph := paragraph_of(block.words)).words
    ]


def _both(placed: _Placed, others: Sequence[_Placed]) -> _Both | None:
    """Return the paragraph with the one that is the same apart from omissions, in the same response."""
    for other in others:
        if other.comment != placed.comment:
            continue
        if other.paragraph.line == placed.paragraph.line:
            return _Both(placed, other, ())
        if placed.paragraph.has_mark and (found := omitted(placed.paragraph, other.paragraph)) is not None:
            return _Both(placed, other, found)
    return None


def _not_omitted(pairs: Sequence[_Both]) -> Iterator[Finding]:
    """Yield words in brackets in the confidential version that the public one has at the same place."""
    for both in pairs:
        if both.public.paragraph.has_mark:
            continue
        own = set(bracketed(both.public.block.words))
        for words in bracketed(both.confidential.block.words):
            if words not in own:
                yield Finding(
                    both.public.place(words),
                    f"{quoted(words)} is confidential in the other version, and is not omitted here.",
                    "Replace the words with “[***]”.",
                )


def _repeated(matter: Matter, public: Sequence[_Placed], missing: Sequence[Omitted]) -> Iterator[Finding]:
    """Yield omitted words that the public version has elsewhere, unless the staff's comments have them too."""
    known = " ".join(paragraph_of(pair.comment.text).line for pair in matter.pairs)
    distinctive = {one.line: one.text for one in missing if one.is_distinctive}
    for line, text in distinctive.items():
        if line in known:
            continue
        for placed in public:
            if line in placed.paragraph.line:
                yield Finding(
                    placed.place(text),
                    f"{quoted(text)} is omitted elsewhere as confidential, and appears here.",
                    "Omit it here too.",
                )


def _without_brackets(pairs: Sequence[_Both]) -> Iterator[Finding]:
    """Yield omitted words that the confidential version does not mark, if it marks others."""
    if not any(one.bracketed for both in pairs for one in both.omitted):
        return
    for both in pairs:
        for one in both.omitted:
            if one.text and not one.bracketed:
                yield Finding(
                    both.public.place(),
                    f"{quoted(one.text)} is omitted here, and is not in brackets in the confidential version.",
                    "Put the same words in brackets there, or do not omit them.",
                )


RULE = Rule(
    "F2",
    "error",
    "The version for EDGAR contains no confidential words, and is otherwise the same as the confidential version.",
    "Words on EDGAR are public, whatever is asked for afterward; and both versions must be one letter.",
    find,
    bad=Example(
        response=(OMITTED, *REQUESTED),
        confidential=(
            ("could borrow $[***] million", "could borrow $[22] million"),
            ("Its leverage ratio was 2.1 to 1", "Its leverage ratio was [2.1] to 1"),
        ),
    ),
    good=Example(
        response=(OMITTED, *REQUESTED),
        confidential=(("could borrow $[***] million", "could borrow $[22] million"),),
    ),
)
