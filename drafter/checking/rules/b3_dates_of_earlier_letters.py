"""B3: earlier letters are cited by their dates."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checking.letter_dates import cited_letters, dates_of_letters, nearly
from drafter.checking.matter import Matter, place_in
from drafter.checking.rule import Example, Finding, Rule
from drafter.kernel.dates import in_letter_style
from drafter.problems import Correction


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the dates of letters that are nearly, but not quite, those of an earlier letter that the staff names."""
    known = dates_of_letters(matter.letters)
    cited = [
        (number, block, letter) for number, block in matter.blocks for letter in cited_letters(block.words)
    ]
    earlier = known - {letter.date for letter in matter.letters} - {letter.day for _, _, letter in cited}
    for number, block, letter in cited:
        meant = None if letter.day in known else nearly(letter.day, earlier)
        if meant:
            right = in_letter_style(meant)
            yield Finding(
                place_in(number, block, letter.words),
                f"The letter cites a letter dated {letter.words}; the staff's letter has {right}.",
                "Correct the date.",
                corrections=(Correction(block.place, letter.words, right),) if not number else (),
            )


_RE_LINE = "Filed November 22, 2024"
RULE = Rule(
    "B3",
    "error",
    "Earlier letters are cited by their dates.",
    "A wrong date sends the staff to a letter that does not exist.",
    find,
    bad=Example(
        staff=((_RE_LINE, f"{_RE_LINE}\n                Response dated January 10, 2025"),),
        response=((_RE_LINE, f"{_RE_LINE}\nResponse dated January 16, 2025"),),
    ),
    good=Example(
        staff=((_RE_LINE, f"{_RE_LINE}\n                Response dated January 10, 2025"),),
        response=((_RE_LINE, f"{_RE_LINE}\nResponse dated January 10, 2025"),),
    ),
    needs_letter=True,
)
