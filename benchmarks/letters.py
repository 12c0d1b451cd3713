"""Fictional staff letters of any length, in EDGAR's text format: all different, and the same in every run."""

from __future__ import annotations

import datetime
import random
from textwrap import wrap
from typing import NamedTuple

_FIRST = ("Alder", "Bexley", "Corvane", "Dunmore", "Esker", "Fenwick", "Garrow", "Hollin", "Ibis", "Juniper")
_SECOND = ("Ridge", "Harbor", "Field", "Mill", "Creek", "Point", "Lane", "Bay", "Grove", "Spring")
_KINDS = (
    "Instruments, Inc.",
    "Foods Corp.",
    "Bancorp",
    "Therapeutics, Inc.",
    "Logistics Ltd",
    "Energy Partners LP",
)
_NAMES = ("Odile Brandt", "Tomas Ferreira", "Wen Halloran", "Ines Marchetti", "Piet Okonjo", "Ruth Sandoval")
_HEADINGS = (
    "Results of Operations, page {}",
    "Liquidity and Capital Resources, page {}",
    "Note {}. Revenue Recognition",
    "Item 1A. Risk Factors, page {}",
    "Critical Accounting Estimates, page {}",
)
_COMMENTS = (
    "We note that sales of {thing} fell by {n}% and that you name several causes. Please quantify each of them, "
    "and tell us which ones you expect to continue.",
    "Please tell us how you determined that {thing} are one reportable segment, and provide us with the report "
    "that your chief operating decision maker received for the {n} months ended on that date.",
    "You present a measure that leaves out the cost of {thing}. Please revise to give the comparable GAAP measure "
    "with equal or greater prominence, and explain why the {n}% adjustment is not a normal operating expense.",
    "Please expand your disclosure to say how {thing} & related services are recognized over {n} months, and "
    "refer to the paragraphs of ASC 606 on which you rely.",
    "In future filings, please describe the risk that {n} customers may stop buying {thing}, and name each one "
    "that accounts for more than a tenth of your revenue.",
)
_THINGS = ("gauges", "frozen dinners", "bridge loans", "trial doses", "chartered hulls", "turbine blades")


class Content(NamedTuple):
    """What a letter says, before it has a form."""

    date: str
    person: str
    company: str
    street: str
    form: str
    file_number: str
    comments: tuple[tuple[str, str], ...]
    """Heading and words of each."""


def content(comments: int, number: int = 0, *, sentences: int = 1) -> Content:
    """Return what a letter says.

    Args:
        comments: How many comments it has.
        number: Which letter of that length.
        sentences: How many requests each comment makes.
    """
    chance = random.Random(number)
    company = f"{chance.choice(_FIRST)} {chance.choice(_SECOND)} {chance.choice(_KINDS)}"
    person = chance.choice(_NAMES)
    day = datetime.date(2015, 1, 5) + datetime.timedelta(days=chance.randrange(3500))
    return Content(
        f"{day:%B} {day.day}, {day.year}",
        person,
        company,
        f"{12 + number} Quarry Lane",
        f"Form 10-K for Fiscal Year Ended December 31, {day.year - 1}",
        f"001-{10000 + number % 90000}",
        tuple(_comment(chance, sentences) for _ in range(comments)),
    )


def _comment(chance: random.Random, sentences: int) -> tuple[str, str]:
    heading = chance.choice(_HEADINGS).format(chance.randrange(2, 90))
    requests = (
        chance.choice(_COMMENTS).format(thing=chance.choice(_THINGS), n=chance.randrange(3, 40))
        for _ in range(sentences)
    )
    return heading, " ".join(requests)


def letter(comments: int, number: int = 0) -> str:
    """Return the text of a letter with so many comments; `number` selects one of them."""
    says = content(comments, number)
    lines = [
        f"{'':28}{says.date}",
        "",
        *(
            f"       {line}"
            for line in (
                says.person,
                "Chief Financial Officer",
                says.company,
                says.street,
                "Dayton, OH 45402",
            )
        ),
        "",
        *(
            f"{'':30}{line}"
            for line in (f"Re: {says.company}", f"    {says.form}", f"    File No. {says.file_number}")
        ),
        "",
        f"       Dear {says.person}:",
        "",
        "              We have reviewed your filing and have the following comments.",
        "",
        "              Please respond within ten business days, or tell us in that time when you",
        "       will respond.",
        "",
        f"       {says.form}",
        "",
    ]
    for count, (heading, words) in enumerate(says.comments, 1):
        first, *rest = wrap(words, 56)
        lines += [f"       {heading}", "", f"   {f'{count}.':<5}          {first}"]
        lines += [*(f"{'':18}{line}" for line in rest), ""]
    lines += [
        "              You may contact Perpetua Quill at 202-551-0101 or Basil Thorn at 202-551-0102",
        "       with any questions.",
        "",
        f"{'':37}Sincerely,",
        "",
        f"{'':37}Division of Corporation Finance",
        f"{'':37}Office of Manufacturing",
    ]
    return "\n".join(lines) + "\n"
