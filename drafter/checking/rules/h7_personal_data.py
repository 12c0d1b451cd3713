"""H7: the letter contains no numbers that identify a person or an account."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.checking.matter import Matter, place_in
from drafter.checking.own_text import own_texts
from drafter.checking.quoting import quoted
from drafter.checking.rule import Example, Finding, Rule
from drafter.kernel.dates import PATTERN


class _Kind(NamedTuple):
    """A kind of number: what it is called, letters in lower case that its text always has, and how it looks."""

    what: str
    has: str
    pattern: re.Pattern[str]


_IS = r"(?:numbers?|no\.?|#)?\s*(?:is|was|:)?\s*"
_DAY = rf"(?:{PATTERN}|\d{{1,2}}/\d{{1,2}}/\d{{2,4}})"
_KINDS = tuple(
    _Kind(what, has, re.compile(expression, re.I))
    for what, has, expression in (
        (
            "a social security number",
            "-",
            r"(?<![\w+./-])(?<!ASC )(?<!Topic )(?<!paragraph )"
            r"(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w/-])",
        ),
        (
            "a social security number",
            "social security",
            rf"\bsocial security {_IS}(?P<number>\d{{9}}|\d{{3}} \d{{2}} \d{{4}})\b",
        ),
        ("a bank account", "account", rf"\baccount {_IS}(?P<number>\d[\d -]{{6,}}\d)\b(?![.,]\d)"),
        (
            "a bank account",
            "iban",
            rf"\bIBAN {_IS}(?P<number>[A-Z]{{2}}\d{{2}}(?: ?[A-Z\d]{{4}}){{3,7}}(?: ?[A-Z\d]{{1,3}})?)\b",
        ),
        ("a bank’s routing number", "routing", rf"\brouting {_IS}(?P<number>\d{{9}})\b"),
        ("a passport number", "passport", rf"\bpassport {_IS}(?P<number>[A-Z]{{0,2}}\d{{6,9}})\b"),
        (
            "a driver’s license number",
            "license",
            rf"\bdriver[’']?s[’']? license {_IS}(?P<number>[A-Z]?\d{{6,}})\b",
        ),
        ("a date of birth", "b", rf"\b(?:date of birth {_IS}|born on |birth date {_IS})(?P<number>{_DAY})"),
        ("a date of birth", "dob", rf"\bDOB\s*:?\s*(?P<number>{_DAY})"),
    )
)
"""A number that looks like one of these, with the words that say so, except that of social security."""


def find(matter: Matter) -> Iterator[Finding]:
    """Yield each such number, without repeating it in the message."""
    for own in own_texts(matter):
        text = own.block.words
        lowered = text.lower()
        for kind in _KINDS:
            if kind.has in lowered:
                for found in kind.pattern.finditer(text):
                    number = found[found.lastgroup or 0]
                    yield Finding(
                        place_in(own.comment, own.block, number),
                        f"{quoted(_masked(number))} looks like {kind.what}.",
                        "Delete it; EDGAR publishes the letter, and personal data must not be in it.",
                    )


def _masked(number: str) -> str:
    """Return a number with all but its last two digits or letters hidden; the message may be kept anywhere."""
    return re.sub(r"\w(?=\w*\W*\w\W*\w)", "x", number)


_BEFORE = "At that date, the Company could"
RULE = Rule(
    "H7",
    "error",
    "The letter contains no numbers that identify a person or an account.",
    "EDGAR forbids social security numbers, and identity thieves search it.",
    find,
    bad=Example(response=((_BEFORE, f"Its controller (219-09-9999) left. {_BEFORE}"),)),
    good=Example(response=((_BEFORE, f"It opened account 4471 (telephone 218-555-0119). {_BEFORE}"),)),
)
