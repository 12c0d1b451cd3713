"""D2: the exhibits and annexes that a response mentions exist, and each annex of the letter is mentioned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.annexes import is_mentioned_anywhere, mentioned, titles
from drafter.checking.matter import Matter
from drafter.checking.rule import Example, Finding, Rule

_FILED = re.compile(
    r"\bexhibits? (?P<list>\d{1,3}\.\d{1,2}(?:(?:,|,? and) \d{1,3}\.\d{1,2})*)",
    re.I,
)
_WITH_THE_AMENDMENT = re.compile(r"\bamend(?:ment|ed)\b", re.I)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the annexes that are missing or not mentioned, and the exhibits that the amended filing does not have."""
    shown = {annex.name for annex in titles(matter)}
    for annex in mentioned(matter):
        if annex.name not in shown:
            yield Finding(
                annex.place,
                f"{annex.name} is not attached to the letter.",
                "Attach it, or correct its name.",
            )
    for annex in titles(matter):
        if not is_mentioned_anywhere(annex.name, matter):
            yield Finding(
                annex.place,
                f"No response mentions {annex.name}.",
                "Say in a response what it shows, or leave it out.",
                severity="warning",
            )
    yield from _not_filed(matter)


def _not_filed(matter: Matter) -> Iterator[Finding]:
    """Yield the exhibits that a response says are filed with an amendment, and that are nowhere in it."""
    if not matter.filings:
        return
    for said in matter.sentences:
        if said.comment == 0 or said.proposed or not _WITH_THE_AMENDMENT.search(said.own):
            continue
        for found in _FILED.finditer(said.own):
            for number in re.findall(r"\d+\.\d+", found["list"]):
                if not any(
                    re.search(rf"(?<![\d.]){re.escape(number)}(?![\d.]*\d)", one.text)
                    for one in matter.filings
                ):
                    yield Finding(
                        said.place(found[0]),
                        f"{matter.filings[0].source} does not list Exhibit {number}.",
                        "Add it to the exhibit index, or correct the number.",
                    )


_ANSWER = "At that date, the Company could borrow"
_CLOSE = "cc: Leonie Hartsook, Hartsook & Bell LLP"
_TABLE = f"{_CLOSE}\n\nAnnex A\n\nAmounts available at the end of each quarter"

RULE = Rule(
    "D2",
    "error",
    "Each exhibit or annex that a response mentions exists, and each annex of the letter is mentioned.",
    "A missing annex costs a telephone call and a second filing.",
    find,
    bad=Example(
        response=((_ANSWER, f"Please see Annex B attached to this letter. {_ANSWER}"), (_CLOSE, _TABLE)),
    ),
    good=Example(
        response=((_ANSWER, f"Please see Annex A attached to this letter. {_ANSWER}"), (_CLOSE, _TABLE)),
    ),
)
