"""`python -m benchmarks.growth`: check that time grows in proportion to the size of a letter, whatever it contains.

A pattern or search that grows with the square of the size takes a hundred times as long for ten times as much. This
prints what grows faster than it may and ends with exit status 1. With `--all` it tries all pieces of all patterns
(`benchmarks.pumps`). It is separate from the tests because it measures processor time, again if a ratio seems too
large. The tests read the same letters but never measure time.
"""

from __future__ import annotations

import itertools
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import docx

import drafter
from benchmarks.letters import letter
from benchmarks.pumps import slow
from drafter import draft_bytes, writing
from drafter.errors import NotAStaffLetterError
from drafter.exporting.html import html_of
from drafter.exporting.text import text_of
from drafter.reading import read
from drafter.redlining.finding import Finder
from drafter.redlining.paragraphs import FilingParagraph
from drafter.services.export_versions import pair_of
from drafter.validating import problems_of, read_document
from drafter.word.archive import zip_parts
from drafter.word.xml import NAMESPACE

RUNS = 3
MOST = 15
"""The maximum ratio of times for ten times as much."""
DRAFTED_MOST = 30
"""The same for a draft and for findings: memory is taken and collected while many small records are made."""
TAGS_MOST = 2
"""The maximum ratio of times of a letterhead with forty tags to one without, once it is compiled."""

LETTER = """
                                   May 4, 2022
Ines Marchetti
Pelorus Dredging Inc

       Re:    Pelorus Dredging Inc
              Form 10-K{subject}

Dear Ms. Marchetti:

       We have reviewed your filing{opening} and have the following comments.

{comments}Harbor Dues{heading}

2.     Please explain {comment}.

       You may contact Ada Lind{closing} at 202-551-0001 with any questions.

                                   Sincerely,

                                   Division of Corporation Finance
"""
COMMENT = """Harbor Dues, page {n}

{n}.     We note the    net dues    and the company   s rebates of $1,000.00 on page {n}. Please revise to
        address each of the following:
             the basis on which you record each of them; and
             the effect of ASC 606.

"""
PLACES = ("subject", "opening", "heading", "comment", "closing")
LINES = {
    "one letter": "a" * 400,
    "numbers": "1. " * 130,
    "brackets": "(" * 400,
    "lost quotes": '"   ' * 100,
}
"""Lines that are hard to read; many lines of one kind are inserted between two comments."""
PIECES = {
    "one letter": "a",
    "blanks": "a       ",
    "a phrase begun": "response dated ",
    "references begun": "prior comments 1, 2 and ",
    "quotes": '"a" "',
    "lost quotes": "of    a    and ",
    "names": "Ann Bo, ",
    "capitals": "Ann ",
    "brackets": "((",
    "numbers": "1. ",
    "commas": ", ",
    "dates begun": "May 4, ",
    "pages": "page 12, ",
    "a telephone begun": "Ann Bo at (202) 551-",
    "requests": "tell us ",
    "acts": "the Securities Exchange Act of 1934 says so. ",
    "comments applied": "We apply this comment to Form x and ",
    "a word begun": "own",
}
"""The text that a long line repeats, in each of the places."""
DRAFTED = ("a\n", "Re:\n", "1. Please\n", "Note 1. a\n", "Dear Ms. Roe:\n")
"""Lines that a long comment repeats."""

Made = Callable[[int], str]


def of_comments(count: int) -> str:
    """Return a letter with many comments."""
    return _letter(comments="".join(COMMENT.format(n=n) for n in range(1, count + 1)))


def of_lines(line: str) -> Made:
    """Return what makes a letter with many lines of one kind between two comments."""
    return lambda count: _letter(comments=COMMENT.format(n=1) + f"        {line}\n" * count + "\n")


def with_long_line(piece: str, *places: str) -> Made:
    """Return what makes a letter with a line of many characters in each of the places."""
    return lambda characters: _letter(
        comments=COMMENT.format(n=1), **dict.fromkeys(places, " " + (piece * characters)[:characters])
    )


def _letter(**texts: str) -> str:
    return LETTER.format(**{**dict.fromkeys((*PLACES, "comments"), ""), **texts})


def growth(work: Callable[[bytes], object], made: Made, base: int) -> float:
    """Return how many times longer a letter ten times the size takes, the best of some runs."""
    small = large = float("inf")
    for _ in range(RUNS):
        small = min(small, *(_seconds(work, made(base)) for _ in range(RUNS)))
        large = min(large, _seconds(work, made(10 * base)))
        if large <= MOST * small:
            break
    return large / small


def _seconds(work: Callable[[bytes], object], text: str) -> float:
    data = text.encode()
    begun = time.process_time()
    work(data)
    return time.process_time() - begun


def figures() -> Iterator[tuple[str, float, float]]:
    """Return what was measured, the ratio, and the most that it may be."""

    def read_it(data: bytes) -> object:
        with suppress(NotAStaffLetterError):  # a piece may begin like another kind of letter
            return read(data, name="letter.txt")
        return None

    yield "comments", growth(read_it, of_comments, 60), MOST
    for name, line in LINES.items():
        yield f"hard lines: {name}", growth(read_it, of_lines(line), 60), MOST
    for name, piece in PIECES.items():
        for place in PLACES:
            made = with_long_line(piece, place)
            yield f"a long line of {name} in the {place}", growth(read_it, made, 2_000), MOST
    every = 1 if "--all" in sys.argv else 32
    in_a_letter = partial(_letter, comments=COMMENT.format(n=1))
    for piece in slow(lambda text: _seconds(read_it, in_a_letter(comment=text)), 8_000, every=every):
        made = with_long_line(f"{piece} ", "comment")
        yield f"a long line of {piece!r}, from a pattern", growth(read_it, made, 2_000), MOST
    for line in DRAFTED:
        made = in_a_comment(line)
        yield (
            f"a draft of a comment of {line.strip()!r} lines",
            growth(draft_bytes, made, 10_000),
            DRAFTED_MOST,
        )
    yield "a document for EDGAR", growth(validated, of_markup, 2_000), DRAFTED_MOST
    yield "a letter to export", growth(exported, of_word, 100), DRAFTED_MOST
    yield "a filing to find passages in", growth(searched, of_filing, 500), MOST
    yield "a letterhead with forty tags", tags(), TAGS_MOST


def in_a_comment(line: str) -> Made:
    """Return what makes a letter with many characters of short lines in a comment."""
    before, number, after = letter(3).partition("   1.")
    return lambda characters: (
        f"{before}{number} Please tell us\n{line * (characters // len(line))}{after.lstrip()}"
    )


_RUN = itertools.count()


def of_markup(count: int) -> str:
    """Return an HTML document with many things that EDGAR does not accept."""
    return f"<html><body>{'<p><s>a</s> “b” <img src=c.png></p>' * count}</body></html>"


def validated(data: bytes) -> object:
    """Validate a document, whose text is another each time: that of the last one is kept in parts."""
    return problems_of(read_document(b"%b<!-- %d -->" % (data, next(_RUN)), "letter.htm", {}))


def of_word(count: int) -> str:
    """Return the main part of a letter in Word with many paragraphs, tables, and confidential words."""
    words = "<w:r><w:t>Dues of [[the harbor]]</w:t></w:r><w:r><w:tab/><w:t>rose.</w:t></w:r>"
    row = f"<w:tr><w:tc><w:p>{words}</w:p></w:tc><w:tc><w:p>{words}</w:p></w:tc></w:tr>"
    body = f"<w:p>{words}</w:p><w:tbl>{row}</w:tbl>" * count
    return f'<w:document xmlns:w="{NAMESPACE}"><w:body>{body}<w:p/></w:body></w:document>'


def exported(data: bytes) -> object:
    """Write both versions of a letter as HTML and as text."""
    pair = pair_of(zip_parts({"word/document.xml": data}), "letter.docx", redacted=True)
    versions = (pair.public, pair.confidential)
    return [(html_of(one.letter, {}, ""), text_of(one.letter)) for one in versions if one]


def of_filing(count: int) -> str:
    """Return the paragraphs of a long filing, a line each."""
    return "\n".join(
        f"In year {n}, dues of harbor {n % 97} rose by {n} because of rate {n % 13}." for n in range(count)
    )


def searched(data: bytes) -> object:
    """Find the passage that a proposed paragraph replaces."""
    paragraphs = [FilingParagraph(line, "1") for line in data.decode().splitlines()]
    return Finder(paragraphs).find(["In year 7, dues of harbor 7 rose by 12% because of the new rate 7."])


def tags() -> float:
    """Return how many times longer forty tags in a letterhead take."""
    staff = drafter.read(letter(2).encode(), name="letter")
    response = drafter.draft(staff)
    with tempfile.TemporaryDirectory() as folder:
        plain, tagged = Path(folder, "plain.docx"), Path(folder, "tagged.docx")
        for path, text in ((plain, "Own"), (tagged, "{{ company }} {% if amends %}a{% endif %}")):
            document = docx.Document()
            for _ in range(20):
                document.add_paragraph(text)
            document.save(str(path))
        times = [
            min(_seconds(lambda _, path=path: writing.to_bytes(response, path), "") for _ in range(6))
            for path in (tagged, plain)
        ]
    return times[0] / times[1]


def main() -> None:
    """Print what grows too fast."""
    faults = [
        f"{what}: {ratio:.1f} times as long, at most {most}"
        for what, ratio, most in figures()
        if ratio > most
    ]
    print("\n".join(faults) or "Time grows in step with size.")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
