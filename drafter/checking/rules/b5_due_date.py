"""B5: the letter is submitted by its due date, or mentions the extension."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.frame import place_around, words_of
from drafter.checking.matter import Matter
from drafter.checking.rule import Example, Finding, Rule
from drafter.kernel.dates import first_date, in_letter_style

_EXTENDED = re.compile(
    r"\bexten(?:sion|ded|d)\b|\b(?:additional|more) time\b|\btelephone\b|\bconversations?\b|\bdiscuss(?:ed|ions?)\b|"
    r"\bspoke\b|\bagreed\b|\bsupplement(?:s|al)?\b|\bpermitt?(?:ed|ing)\b|\bcourtesy\b|\bdue date\b|\bas requested\b",
    re.I,
)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield a due date that has passed, if the letter does not mention an extension."""
    frame, response = matter.frame, matter.response
    due = max((one.deadline.due for one in matter.letters if one.deadline and one.deadline.due), default=None)
    day = response.date or matter.today
    if due is None or day is None or day <= due:
        return
    if _EXTENDED.search(words_of((*frame.top, *frame.introduction, *frame.remarks))):
        return
    if response.date is None:
        dated, words = "not dated", ""
    else:
        dated = f"dated {in_letter_style(day)}"
        words = next((block.words for block in frame.head if first_date(block.words) == day), "")
    yield Finding(
        place_around(frame.top, words, "opening"),
        f"The response was due on {in_letter_style(due)}; the letter is {dated} and mentions no extension.",
        "If the staff agreed to a later date, say so in the opening.",
    )


RULE = Rule(
    "B5",
    "warning",
    "The letter is submitted by its due date, or mentions the extension.",
    "The staff expects a response within the time that its letter sets, or a word about when it will come.",
    find,
    bad=Example(response=(("March 14, 2025", "March 19, 2025"),)),
    good=Example(
        response=(
            ("March 14, 2025", "March 19, 2025"),
            (
                "Each comment is set out below",
                "The staff kindly agreed to an extension until March 21, 2025. Each comment is set out below",
            ),
        )
    ),
    needs_letter=True,
)
