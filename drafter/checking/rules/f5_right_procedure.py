"""F5: a request for confidential treatment cites Rule 83, and Rule 83 is not used for filed exhibits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.confidential import cites_rule_83, omissions, own_text
from drafter.checking.matter import Matter, top_of
from drafter.checking.quoting import quoted
from drafter.checking.rule import Example, Finding, Rule
from drafter.checking.sample_request import IN_THE_OPENING, OMITTED, ON_EACH_PAGE, ON_FIRST_PAGE

_REQUESTED = re.compile(r"\bconfidential treatment\b", re.I)
_OTHER_PROCEDURE = re.compile(
    r"\b(?:rule )?(?:24b-2|406)\b|\b601\(b\)\((?:10|2)\)|\bconfidential treatment order\b", re.I
)
_OF_EXHIBIT = re.compile(
    r"\b(?:redact|omit|portions? of|confidential treatment)\w*\b[^.]{0,80}\b(?:filed )?exhibits? \d+"
    r"|\bexhibits? \d+\S*[^.]{0,80}\b(?:redact|omit|confidential treatment)\w*",
    re.I,
)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield a request without its rule, then each sentence that applies Rule 83 to an exhibit."""
    text = own_text(matter)
    if (
        omissions(matter)
        and (asked := _REQUESTED.search(text))
        and not cites_rule_83(text)
        and not _OTHER_PROCEDURE.search(text)
    ):
        yield Finding(
            top_of(matter.response, asked[0]),
            "The request for confidential treatment does not cite its rule.",
            "Cite Rule 83, 17 C.F.R. § 200.83.",
        )
    for said in matter.sentences:
        if "83" in said.text and cites_rule_83(said.own) and (exhibit := _OF_EXHIBIT.search(said.own)):
            yield Finding(
                said.place(exhibit[0]),
                f"Rule 83 does not cover a filed exhibit: {quoted(said.text)}.",
                "Redact an exhibit under Item 601(b)(10)(iv) or 601(b)(2)(ii) of Regulation S-K, or request "
                "confidential treatment under Rule 406 or Rule 24b-2.",
            )


def _without_rule(change: tuple[str, str]) -> tuple[str, str]:
    return change[0], change[1].replace(" under 17 C.F.R. § 200.83", "")


RULE = Rule(
    "F5",
    "warning",
    "A request for confidential treatment cites Rule 83, which is not used for filed exhibits.",
    "Rule 83 applies only where no other procedure does; a request under the wrong rule protects nothing.",
    find,
    bad=Example(response=(OMITTED, _without_rule(ON_FIRST_PAGE), ON_EACH_PAGE, IN_THE_OPENING)),
    good=Example(
        response=(
            OMITTED,
            ON_FIRST_PAGE,
            ON_EACH_PAGE,
            IN_THE_OPENING,
            (
                "At that date, the Company could",
                "It redacted Exhibit 10.1 under Item 601(b)(10)(iv). At that date, the Company could",
            ),
        ),
    ),
)
