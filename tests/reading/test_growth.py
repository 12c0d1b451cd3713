"""Reading time grows in step with the letter's length: no pattern and no search runs away.

Ratios of best times in one run, never times.
"""

from __future__ import annotations

import time

import pytest

from drafter.reading import read

FRONT = """
                                   May 4, 2022
Lin Hua
Tarn Point Ltd

       Re:    Tarn Point Ltd
              Form 10-K

Dear Lin Hua:

       We have reviewed your filing and have the following comments.

"""
COMMENT = """Harbor Dues, page {n}

{n}.     We note the    net dues    and the company   s rebates of $1,000.00 on page {n}. Please revise to
        address each of the following:
             the basis on which you record each of them; and
             the effect of ASC 606.

"""

HARD = {
    "a line of one letter": "a" * 400,
    "a line of blanks within words": ("a" + " " * 7) * 60,
    "a line of numbers": "1. " * 130,
    "a line of commas": ", " * 200,
    "a line of open brackets": "(" * 400,
    "a line of names": "Ann Bo, " * 50,
    "a line of quotes": '"   ' * 100,
}


def seconds(text: str) -> float:
    """The best of some runs."""
    data, best = text.encode(), float("inf")
    for _ in range(5):
        started = time.perf_counter()
        read(data, name="letter.txt")
        best = min(best, time.perf_counter() - started)
    return best


def test_ten_times_the_comments_take_at_most_twelve_times_as_long() -> None:
    def letter(comments: int) -> str:
        return FRONT + "".join(COMMENT.format(n=n) for n in range(1, comments + 1))

    assert seconds(letter(400)) <= 12 * seconds(letter(40))


@pytest.mark.parametrize("what", HARD)
def test_ten_times_as_much_of_what_is_hard_takes_at_most_twelve_times_as_long(what: str) -> None:
    def letter(lines: int) -> str:
        hard = "\n".join("        " + HARD[what] for _ in range(lines))
        return FRONT + COMMENT.format(n=1) + hard + "\n\n" + COMMENT.format(n=2)

    assert seconds(letter(300)) <= 12 * seconds(letter(30))
