"""L-FL1: the safe harbor for forward-looking statements is not claimed where the statutes exclude it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.checking.matter import Matter
from drafter.checking.rule import Example, Finding, Rule


class _Exclusion(NamedTuple):
    """A filing without a safe harbor: its name in a message, how a matter shows it, the statutes, and since when."""

    what: str
    shown: re.Pattern[str]
    source: str
    since: datetime.date = datetime.date.min


_EXCLUSIONS = (
    _Exclusion(
        "a tender offer",
        re.compile(r"\btender offer\b|\bSchedule (?:TO|14D-?9)\b|\bSC TO\b", re.I),
        "Securities Act Section 27A(b)(2)(C), Exchange Act Section 21E(b)(2)(C)",
    ),
    _Exclusion(
        "an initial public offering",
        re.compile(r"\binitial public offering\b|\bIPO\b", re.I),
        "Securities Act Section 27A(b)(2)(D), Exchange Act Section 21E(b)(2)(D)",
    ),
    _Exclusion(
        "a blank check company",
        re.compile(r"\bblank check\b|\bSPACs?\b|\bspecial purpose acquisition\b|\bde-SPAC\b", re.I),
        "Securities Act Section 27A(b)(1)(B), Exchange Act Section 21E(b)(1)(B)",
        datetime.date(2024, 7, 1),  # Release No. 33-11265: until then, only one that issues penny stock
    ),
    _Exclusion(
        "a going private transaction",
        re.compile(r"\bgoing[- ]private\b|\bSchedule 13E-?3\b|\bSC 13E-?3\b", re.I),
        "Securities Act Section 27A(b)(1)(E), Exchange Act Section 21E(b)(1)(E)",
    ),
    _Exclusion(
        "an issuer that does not yet report under the Exchange Act",
        re.compile(r"\bdraft registration statement\b", re.I),
        "Securities Act Section 27A(a)(1), Exchange Act Section 21E(a)(1)",
    ),
)
_CLAIM = re.compile(
    r"\bPrivate Securities Litigation Reform Act\b|\bPSLRA\b|\bSections? 27A\b|\bSections? 21E\b|"
    r"\bsafe harbor\b.{0,60}\bforward-looking\b|\bforward-looking\b.{0,60}\bsafe harbor\b",
    re.I,
)
_NO_CLAIM = re.compile(
    r"\b(?:not|no|nor|never|unavailable|inapplicable|exclud\w+|delet\w+|remov\w+|eliminat\w+|omit\w*|strik\w+|revis\w+|"
    r"other than|except)\b",
    re.I,
)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the sentences that claim the safe harbor in a matter that shows something without it."""
    shown = "\n".join(
        (
            *(line for letter in matter.letters for line in letter.subject.lines),
            *(heading for pair in matter.pairs for heading in pair.comment.headings),
            *(pair.comment.text for pair in matter.pairs),
        )
    )
    day = matter.as_of or datetime.date.max
    excluded = next((one for one in _EXCLUSIONS if one.since <= day and one.shown.search(shown)), None)
    if excluded is None:
        return
    for said in matter.sentences:
        found = _CLAIM.search(said.text)
        if found and not _NO_CLAIM.search(said.text):
            yield Finding(
                said.place(found[0]),
                f"The letter claims the safe harbor for forward-looking statements, which excludes {excluded.what}.",
                f"Remove the claim, or say that it does not apply here ({excluded.source}).",
            )


_ANSWER = "At that date, the Company could borrow"
_CLAIMED = (
    "These forward-looking statements are within the safe harbor of Section 27A of the Securities Act. "
)
_COMMENT = "Please explain to us how you determine the net realizable value of your sensor inventory."
_OFFER = "Please explain how the tender offer affects the net realizable value of your sensor inventory."

RULE = Rule(
    "L-FL1",
    "warning",
    "The safe harbor for forward-looking statements is not claimed where the statutes exclude it.",
    "A claim that the statute rules out is itself a misleading statement, and the staff asks for its removal.",
    find,
    bad=Example(both=((_COMMENT, _OFFER),), response=((_ANSWER, _CLAIMED + _ANSWER),)),
    good=Example(
        both=((_COMMENT, _OFFER),),
        response=((_ANSWER, _CLAIMED.replace("are within", "are not within") + _ANSWER),),
    ),
    needs_letter=True,
)
