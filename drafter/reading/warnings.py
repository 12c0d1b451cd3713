"""Find where the reader may be wrong, and report each such place as a warning with its line.

A comment that is read wrongly without a warning is the worst result that Drafter can have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from drafter.kernel.patterns import pattern
from drafter.model import Comment, CommentLetter, ReadingWarning
from drafter.reading.english import strange_parts
from drafter.reading.merged_comments import find_merged
from drafter.reading.paragraphs import SENTENCE_END
from drafter.reading.parties.address_lines import Known
from drafter.reading.parties.titles import has_title
from drafter.reading.stock_phrases import SEC_TELEPHONE, matches

_LONGEST_HEADING = 250
"""The maximum number of characters in a heading; a longer one is probably the text of a comment."""

_MOST_HEADINGS = 8
"""The maximum number of headings above one comment."""

_SENTENCE_IN_HEADING = re.compile(r"[a-z]{3}\.\s+(Please|We|You|Your|Refer|In|If|For|To|Also|This|The)\b")
_REQUEST = re.compile(r"\b(please|tell us|advise us|revise|disclose|describe|explain|clarify)\b.*[.?]$", re.I)
_NUMBER_ALONE = re.compile(r"\W*\d+\W*$")
_COMPLIMENT = re.compile(r"(^|[.:] )Sincerely,")
_NEXT_COMMENT = re.compile(
    r"[.?!][\"'”’)]*\s+(?P<number>\d{1,3})\.\s+(?=We |Please |You |Your |Refer |In |Tell )"
)
_PAGE = re.compile(r"\bPage \d{1,3}\b")


def find_warnings(letter: CommentLetter) -> Iterator[ReadingWarning]:
    """Yield a warning for each place of a letter that may have been misread."""
    yield from _about_header(letter)
    yield from _about_addressee(letter)
    yield from _about_numbers(letter)
    for comment in letter.comments:
        yield from _about_comment(comment, letter)
    yield from find_merged(letter)


def _about_header(letter: CommentLetter) -> Iterator[ReadingWarning]:
    """Yield a warning for each part that every staff letter has and this one seems to lack."""
    missing = {
        "date": letter.date is None,
        "Re: block": letter.subject.registrant is None,
        "addressee": letter.addressee.name is None and letter.addressee.company is None,
        "salutation": letter.salutation is None,
        "contact": bool(letter.comments) and not letter.contacts,
    }
    for part, lacks in missing.items():
        if lacks:
            yield ReadingWarning("part_missing", f"No {part} was found in the letter.")
    if letter.kind == "comments" and not letter.comments:
        yield ReadingWarning("part_missing", "The letter mentions comments, but none were found.")


def _about_addressee(letter: CommentLetter) -> Iterator[ReadingWarning]:
    """Yield a warning if no name was found although the salutation greets someone, or if the title is no position."""
    name, title, company = letter.addressee.name, letter.addressee.title, letter.addressee.company
    line = next((line.number for line in letter.lines if line.place == "addressee"), None)
    if name is None and company and Known.of(letter.salutation).names:
        message = f"No name was found in the address, but the salutation is “{letter.salutation}”."
        yield ReadingWarning("addressee_uncertain", message, line)
    elif name and title and not has_title(title):
        message = f"The addressee's title was read as “{title}”, which is not a position."
        yield ReadingWarning("addressee_uncertain", message, line)


def _about_numbers(letter: CommentLetter) -> Iterator[ReadingWarning]:
    expected = 1
    for comment in letter.comments:
        if comment.number is None and len(letter.comments) > 1:
            continue
        if comment.number is None:
            yield ReadingWarning(
                "unnumbered_comment", "The letter's only comment has no number.", comment.lines[0]
            )
            continue
        if comment.number != expected:
            message = f"Comment {comment.number} follows where {expected} was expected."
            yield ReadingWarning("number_gap", message, comment.lines[0])
        expected = comment.number + 1


def _about_comment(comment: Comment, letter: CommentLetter) -> Iterator[ReadingWarning]:
    name = f"Comment {comment.number}" if comment.number else "The comment"
    text = comment.text
    if comment.lost:
        places = "; ".join(comment.lost)
        message = (
            f"{name}: the source has lost characters (_) that cannot be restored with certainty: {places}."
        )
        yield ReadingWarning("lost_characters", message, comment.lines[0])
    if not comment.blocks:
        yield ReadingWarning("empty_comment", f"{name} has a number but no text.", comment.lines[0])
    elif comment.blocks[-1].kind != "table" and not SENTENCE_END.search(comment.blocks[-1].text):
        ending = comment.blocks[-1].text[-40:]
        message = f"{name} does not end like a sentence (“...{ending}”): words may be missing, or a heading included."
        yield ReadingWarning("comment_end", message, comment.lines[1])
    following = (comment.number or 0) + 1
    alone = any(block.text.startswith(f"{following}.") for block in comment.blocks[1:])
    if alone or any(int(number["number"]) == following for number in _NEXT_COMMENT.finditer(text)):
        message = f"{name} may include comment {following}, whose number is in the middle of the text."
        yield ReadingWarning("number_in_text", message, comment.lines[0])
    if _COMPLIMENT.search(text) or matches(text, SEC_TELEPHONE):
        yield ReadingWarning(
            "closing_in_text", f"{name} may include part of the letter's closing.", comment.lines[1]
        )
    if _PAGE.search(text) and letter.addressee.name and letter.addressee.name in text:
        yield ReadingWarning("header_in_text", f"{name} may include a running header.", comment.lines[0])
    for strange in islice(strange_parts(text), 1):
        message = (
            f"{name} has text that is not English: “{strange[:60]}”. Compare it with the letter as printed."
        )
        yield ReadingWarning("text_not_english", message, comment.lines[0])
    if len(comment.headings) > _MOST_HEADINGS or any(_may_be_text(heading) for heading in comment.headings):
        message = f"The headings above {name[0].lower() + name[1:]} may include text of a comment."
        yield ReadingWarning("heading_text", message, comment.lines[0])


def _may_be_text(heading: str) -> bool:
    """Return whether a heading may be text of a comment."""
    return (
        len(heading) > _LONGEST_HEADING
        or bool(
            _SENTENCE_IN_HEADING.search(heading) or _REQUEST.search(heading) or _NUMBER_ALONE.match(heading)
        )
        or (heading[:1].islower() and not pattern(r"[a-z]{1,3}[A-Z]").match(heading))
    )
