"""The subject of a check: a response letter, its staff letters, and each comment beside its response."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from drafter.checking.frame import Frame, frame_of
from drafter.checking.letter_file import LetterFile
from drafter.filings import Filing
from drafter.model import Comment, CommentLetter
from drafter.problems import Place
from drafter.returned import Exchange, ReturnedBlock, ReturnedLetter
from drafter.returning.substance.own_words import sentences, without_quotations


class Pair(NamedTuple):
    """A staff comment, and the exchange in which the response letter restates it, if it does.

    Attributes:
        letter: The staff letter.
        comment: The comment.
        number: Its number; its position, if the staff does not number comments.
        exchange: The exchange; None if the response letter omits the comment.
    """

    letter: CommentLetter
    comment: Comment
    number: int
    exchange: Exchange | None


class Said(NamedTuple):
    """A sentence of the company's letter.

    Attributes:
        comment: The number of the comment to which it responds; 0 outside of the responses.
        block: The paragraph or bullet that contains it.
        text: The sentence, as written.
    """

    comment: int
    block: ReturnedBlock
    text: str

    @property
    def proposed(self) -> bool:
        """True if it is part of disclosure that the response proposes or quotes."""
        return self.block.proposed

    @property
    def own(self) -> str:
        """Its words, with each long quotation empty."""
        return without_quotations(self.text)

    def place(self, words: str = "") -> Place:
        """Return the place of some of its words; of the whole sentence by default."""
        return place_in(self.comment, self.block, words or self.text)


@dataclass(frozen=True)
class Matter:
    """A response letter with all that it is checked against.

    Attributes:
        response: The response letter.
        letters: The staff letters that it responds to, the earliest first.
        pairs: Each comment of those letters, in order, with its exchange.
        today: The day of the check; None leaves out what depends on it.
        file: The file of the response letter; None leaves out the rules about it.
        confidential: The confidential version of the response letter, if it has one (Rule 83).
        filings: The filings to which it refers, as amended; without any, what depends on them is left out.
    """

    response: ReturnedLetter
    letters: tuple[CommentLetter, ...] = ()
    pairs: tuple[Pair, ...] = ()
    today: datetime.date | None = None
    file: LetterFile | None = None
    confidential: ReturnedLetter | None = None
    filings: tuple[Filing, ...] = ()

    @property
    def as_of(self) -> datetime.date | None:
        """The day whose law applies: the date of the response letter, or that of the check."""
        return self.response.date or self.today

    @cached_property
    def sentences(self) -> tuple[Said, ...]:
        """Every sentence of the company's own letter, in order, with the disclosure that it proposes."""
        return tuple(
            Said(comment, block, sentence)
            for comment, block in self.blocks
            if block.kind != "table"
            for sentence in sentences(block.text)
        )

    @cached_property
    def frame(self) -> Frame:
        """The letter around the comments: addressee, Re: block, signature."""
        return frame_of(self.response)

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        """The comments and responses of the response letter."""
        return self.response.exchanges

    @property
    def answered(self) -> Iterator[tuple[Comment, Exchange]]:
        """Each staff comment that the response letter restates, with its exchange."""
        return ((pair.comment, pair.exchange) for pair in self.pairs if pair.exchange)

    @property
    def blocks(self) -> Iterator[tuple[int, ReturnedBlock]]:
        """Every block of the company's own words, with the number of its comment; 0 outside of the responses.

        Restated comments and the headers and footers of pages are left out.
        """
        yield from ((0, block) for block in self.response.opening if block.kind != "page")
        for exchange in self.exchanges:
            yield from ((exchange.number or 0, block) for block in own_blocks(exchange))
        yield from ((0, block) for block in self.response.closing if block.kind != "page")


def own_blocks(exchange: Exchange) -> Iterator[ReturnedBlock]:
    """Yield the blocks of a response, without headers and footers of pages."""
    return (block for block in exchange.response if block.kind != "page")


def own_words(exchange: Exchange, *, proposed: bool = True) -> str:
    """Return the text of a response, one block per line.

    Args:
        exchange: The exchange.
        proposed: Whether to include the disclosure that it proposes or quotes.
    """
    return "\n".join(block.words for block in own_blocks(exchange) if proposed or not block.proposed)


def comment_words(exchange: Exchange) -> str:
    """Return the text of a comment as the response letter restates it, one block per line."""
    return "\n".join(block.words for block in comment_blocks(exchange))


def comment_blocks(exchange: Exchange) -> list[ReturnedBlock]:
    """Return the blocks of a comment as the response letter restates it, without headers and footers of pages."""
    return [block for block in exchange.comment if block.kind != "page"]


def place_in(comment: int, block: ReturnedBlock, words: str = "") -> Place:
    """Return a place in a block of the response letter.

    Args:
        comment: The number of the comment; 0 outside of the responses.
        block: The block.
        words: The words that are meant; the whole block by default.
    """
    return block.place._replace(comment=comment, words=words or block.words)


def place_of(exchange: Exchange, words: str = "") -> Place:
    """Return the place of an exchange as a whole."""
    return exchange.place._replace(comment=exchange.number or 0, words=words)


def top_of(response: ReturnedLetter, words: str = "") -> Place:
    """Return the place of a problem with the letter's opening, at the first block that contains the words, if any."""
    block = next((one for one in response.opening if words and words in one.words), None)
    return block.place._replace(words=words) if block else Place(part="opening", words=words)


def in_file(place: Place) -> int:
    """Return the position of a place in the file: its paragraph, or its line in a format with lines."""
    return place.paragraph or place.line
