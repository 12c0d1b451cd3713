"""The staff letter that a response answers, as far as the response restates it."""

from __future__ import annotations

from drafter.filing_names import filings_named
from drafter.model import Block, Comment, CommentLetter, Subject
from drafter.reading.filings import with_filings
from drafter.reading.follow_ups import follows_up
from drafter.reading.references import exhibits, pages, refers_to
from drafter.requests import asks, find_requests
from drafter.returned import Exchange, ReturnedBlock, ReturnedLetter


def restated_letter(response: ReturnedLetter) -> CommentLetter:
    """Return the comments that a response restates, as a staff letter of that date without anything else.

    Args:
        response: The company's letter.
    """
    subject = Subject(
        response.registrant,
        forms=tuple(dict.fromkeys(name for block in response.opening for name in filings_named(block.words))),
        file_numbers=response.file_numbers,
    )
    comments = tuple(restated_comment(exchange) for exchange in response.exchanges)
    return CommentLetter(
        response.source,
        "comments",
        date=response.letter_date,
        subject=subject,
        comments=with_filings(comments, subject),
        clients=(response.registrant,) if response.registrant else (),
    )


def restated_comment(exchange: Exchange) -> Comment:
    """Return the comment of an exchange, with what it asks for and refers to."""
    blocks = tuple(_block(block) for block in exchange.comment if block.kind != "page")
    text = "\n".join(block.text for block in blocks)
    requests = find_requests(blocks)
    place = exchange.place
    first = place.paragraph or place.line
    return Comment(
        exchange.number,
        exchange.headings,
        blocks,
        (first, place.last or first),
        asks=asks(requests),
        requests=requests,
        reissued=follows_up(text),
        refers_to=refers_to(text),
        pages=pages(text),
        exhibits=exhibits(text),
        place=place,
    )


def _block(block: ReturnedBlock) -> Block:
    if block.kind == "table":
        return Block("table", "\n".join("\t".join(row) for row in block.rows), rows=block.rows)
    return Block("bullet" if block.kind == "bullet" else "paragraph", block.text, marker=block.marker)
