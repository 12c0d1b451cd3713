"""Reading time grows in step with the letter's length: no pattern and no search runs away.

Ratios of processor time, the best of some runs of each: never times, which are the machine's.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from drafter.reading import read

FRONT = """
                                   May 4, 2022
Ines Marchetti
Pelorus Dredging Inc

       Re:    Pelorus Dredging Inc
              Form 10-K{subject}

Dear Ms. Marchetti:

       We have reviewed your filing{opening} and have the following comments.

"""
COMMENT = """Harbor Dues, page {n}

{n}.     We note the    net dues    and the company   s rebates of $1,000.00 on page {n}. Please revise to
        address each of the following:
             the basis on which you record each of them; and
             the effect of ASC 606.

"""
LAST = """Harbor Dues{heading}

2.     Please explain {comment}.

       You may contact Ada Lind{closing} at 202-551-0001 with any questions.

                                   Sincerely,

                                   Division of Corporation Finance
"""
PLACES = ("subject", "opening", "heading", "comment", "closing")
RUNS = 3
MOST = 15
"""How much longer ten times as much may take; a search that grows with the square takes a hundred times."""

LINES = {
    "one letter": "a" * 400,
    "numbers": "1. " * 130,
    "brackets": "(" * 400,
    "lost quotes": '"   ' * 100,
}
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
}


def seconds(text: str) -> float:
    data = text.encode()
    started = time.process_time()
    read(data, name="letter.txt")
    return time.process_time() - started


def growth(letter: Callable[[int], str], base: int) -> float:
    """How many times longer a letter ten times the size takes; measured again only where it seems too long."""
    small = large = float("inf")
    for _ in range(RUNS):
        small = min(small, *(seconds(letter(base)) for _ in range(RUNS)))
        large = min(large, seconds(letter(10 * base)))
        if large <= MOST * small:
            break
    return large / small


def test_ten_times_the_comments() -> None:
    def of_comments(count: int) -> str:
        comments = "".join(COMMENT.format(n=n) for n in range(1, count + 1))
        return FRONT.format(subject="", opening="") + comments

    assert growth(of_comments, 60) <= MOST


@pytest.mark.parametrize("what", LINES)
def test_ten_times_as_many_hard_lines(what: str) -> None:
    def of_lines(count: int) -> str:
        hard = "\n".join("        " + LINES[what] for _ in range(count))
        return (
            FRONT.format(subject="", opening="") + COMMENT.format(n=1) + hard + "\n\n" + COMMENT.format(n=2)
        )

    assert growth(of_lines, 60) <= MOST


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("what", PIECES)
def test_a_line_ten_times_as_long(what: str, place: str) -> None:
    def of_length(characters: int) -> str:
        long = " " + (PIECES[what] * characters)[:characters]
        texts = {**dict.fromkeys(PLACES, ""), place: long}
        return (FRONT + COMMENT.replace("{n}", "1") + LAST).format(**texts)

    assert growth(of_length, 2_000) <= MOST
