"""F4: the FOIA office receives a copy of the request, without the confidential words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.confidential import cites_rule_83, omissions, own_text
from drafter.checking.matter import Matter, top_of
from drafter.checking.rule import Example, Finding, Rule
from drafter.checking.sample_request import IN_THE_OPENING, OMITTED, ON_EACH_PAGE, ON_FIRST_PAGE

_FOIA_OFFICE = re.compile(
    r"\boffice of (?:foia|freedom of information|information and privacy)"
    r"|\b(?:foia|freedom of information(?: (?:and privacy )?act)?) (?:officer?|services|operations|branch)\b",
    re.I,
)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield a reminder if the letter omits words under Rule 83 and does not mention that office."""
    text = own_text(matter)
    if omissions(matter) and cites_rule_83(text) and not _FOIA_OFFICE.search(text):
        yield Finding(
            top_of(matter.response),
            "The letter does not say that the Office of FOIA Services receives a copy of the request.",
            "Send the office a copy of the request without the confidential words (100 F Street, N.E., Mail Stop 2465, "
            "Washington, D.C. 20549); the letter may say so.",
        )


RULE = Rule(
    "F4",
    "info",
    "The FOIA office receives a copy of the request.",
    "Rule 83 asks for the request with the record to the staff, and for the request alone to the FOIA office.",
    find,
    bad=Example(
        response=(
            OMITTED,
            ON_FIRST_PAGE,
            ON_EACH_PAGE,
            (
                IN_THE_OPENING[0],
                IN_THE_OPENING[1].replace("the Office of FOIA Services", "the Company’s auditor"),
            ),
        ),
    ),
    good=Example(response=(OMITTED, ON_FIRST_PAGE, ON_EACH_PAGE, IN_THE_OPENING)),
)
