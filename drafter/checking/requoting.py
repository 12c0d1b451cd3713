"""Make a restated comment the staff's own words again, if it is certain which words are meant.

It is not certain if a paragraph has little in common with the staff's words (it may be a summary, or the beginning of
the response), or if words that are missing are elsewhere in the letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from drafter.checking.edits import Edit, edits, words_of
from drafter.checking.matter import own_words
from drafter.kernel.words import letters_of, without_labels
from drafter.model import Block, Comment
from drafter.problems import Correction
from drafter.returned import Exchange, ReturnedBlock

_KEPT = 0.5
"""The share of the words of a restated paragraph that must be the staff's."""

_SHORT = 4
"""The number of words up to which a paragraph, such as a bullet, may be wrong as a whole."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word, and the index of its block."""

    text: str
    block: int


@dataclass(slots=True)
class _Paragraph:
    """The words that a restated paragraph should have, and the staff's blocks that are missing below it."""

    words: list[str] = field(default_factory=list)
    kept: int = 0
    below: list[int] = field(default_factory=list)


class _UncertainError(Exception):
    """It is not certain which words of the staff belong where."""


def requoted(comment: Comment, blocks: Sequence[ReturnedBlock], exchange: Exchange) -> tuple[Correction, ...]:
    """Return what makes a restated comment the staff's words again; nothing if that is uncertain.

    Args:
        comment: The staff's comment.
        blocks: The blocks that restate it.
        exchange: The comment and its response in the response letter.
    """
    kinds = {*(block.kind for block in blocks), *(block.kind for block in comment.blocks)}
    if not blocks or "table" in kinds:
        return ()
    restated, staff = ([without_labels(block.text) for block in own] for own in (blocks, comment.blocks))
    try:
        paragraphs = _rewritten(_all_words(restated), _all_words(staff), len(blocks))
    except _UncertainError:
        return ()
    if not all(map(_is_the_staffs, paragraphs, restated)):
        return ()
    response = letters_of(own_words(exchange))
    if any(letters_of(staff[one]) in response for paragraph in paragraphs for one in paragraph.below):
        return ()
    return tuple(_corrections(paragraphs, blocks, restated, comment.blocks))


def _all_words(texts: list[str]) -> list[_Word]:
    return [_Word(word.text, at) for at, text in enumerate(texts) for word in words_of(text)]


def _rewritten(old: list[_Word], new: list[_Word], count: int) -> list[_Paragraph]:
    """Return the words that each restated paragraph should have."""
    paragraphs = [_Paragraph() for _ in range(count)]
    done = 0
    for edit in edits([word.text for word in old], [word.text for word in new]):
        _keep(paragraphs, old[done : edit.first])
        _apply(paragraphs, edit, old, new)
        done = edit.last
    _keep(paragraphs, old[done:])
    return paragraphs


def _keep(paragraphs: list[_Paragraph], words: list[_Word]) -> None:
    for word in words:
        paragraphs[word.block].words.append(word.text)
        paragraphs[word.block].kept += 1


def _apply(paragraphs: list[_Paragraph], edit: Edit, old: list[_Word], new: list[_Word]) -> None:
    gone = _by_block(old[edit.first : edit.last])
    come = _by_block(new[edit.begin : edit.end])
    if len(gone) > 1 and come and len(gone) != len(come):
        raise _UncertainError
    for here, there in zip(gone, come, strict=False):
        paragraphs[here[0].block].words += [word.text for word in there]
    if len(come) > len(gone):
        _add(paragraphs, come[len(gone) :], edit, old, new)


def _add(
    paragraphs: list[_Paragraph], groups: list[list[_Word]], edit: Edit, old: list[_Word], new: list[_Word]
) -> None:
    """Add words that are missing: to the paragraph whose sentence they belong to, or as paragraphs of their own."""
    before = old[edit.last - 1].block if edit.last else None
    after = old[edit.last].block if edit.last < len(old) else None
    for group in groups:
        texts = [word.text for word in group]
        if before is not None and (before == after or _is_block_of(group, new, edit.begin - 1)):
            paragraphs[before].words += texts
        elif after is not None and _is_block_of(group, new, edit.end):
            paragraphs[after].words += texts
        elif before is not None:
            paragraphs[before].below.append(group[0].block)
        else:
            raise _UncertainError


def _is_block_of(group: list[_Word], words: list[_Word], at: int) -> bool:
    return 0 <= at < len(words) and words[at].block == group[0].block


def _by_block(words: list[_Word]) -> list[list[_Word]]:
    return [list(group) for _, group in groupby(words, key=lambda word: word.block)]


def _is_the_staffs(paragraph: _Paragraph, restated: str) -> bool:
    count = len(words_of(restated))
    return bool(paragraph.words) and (count <= _SHORT or paragraph.kept >= _KEPT * count)


def _corrections(
    paragraphs: list[_Paragraph], blocks: Sequence[ReturnedBlock], restated: list[str], staff: Sequence[Block]
) -> Iterator[Correction]:
    for at, (paragraph, block) in enumerate(zip(paragraphs, blocks, strict=True)):
        # Added paragraphs go directly below this one, so the last is added first.
        for missing in reversed(paragraph.below):
            model = _like(staff[missing], blocks[at + 1 :], block)
            text = without_labels(staff[missing].text)
            yield Correction(block.place, "", text, like=model.place.paragraph)
        if paragraph.words != [word.text for word in words_of(restated[at])]:
            yield Correction(block.place, restated[at], " ".join(paragraph.words))


def _like(missing: Block, below: Sequence[ReturnedBlock], above: ReturnedBlock) -> ReturnedBlock:
    """Return the restated paragraph that a missing one looks like: the next one of its kind, or the one above."""
    return next((block for block in below if block.kind == missing.kind), above)
