"""L-HF4: a response to a comment that asks for revisions throughout says where each was made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.matter import Matter, own_words, place_of
from drafter.checking.rule import Example, Finding, Rule

_ASKED = re.compile(
    r"\b(?:revise|conform|update|amend|correct|clarify|disclose)\b[^.]{0,60}\bthroughout\b", re.I
)
_WHERE = re.compile(
    r"\bpages?\b|\b(?:Item|Items|Note|Exhibit|Annex|Section|Part) [\dA-Z]|“[^”]{3,120}”|"
    r"\bcover page\b|\brisk factors?\b|\bprospectus summary\b|\bas follows\b|"
    r"\b(?:only|following) (?:place|passage|section)s?\b",
    re.I,
)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the responses that say that the filing was revised, and name no place."""
    for comment, exchange in matter.answered:
        found = _ASKED.search(comment.text)
        if found and exchange.outcome == "revised" and not _WHERE.search(own_words(exchange)):
            yield Finding(
                place_of(exchange, own_words(exchange)),
                "The staff asks for a revision throughout, and the response does not say where it was made.",
                "List the pages and sections.",
            )


_ANSWER = (
    "Response: The Company measures its sensor inventory at the lower of cost and net realizable value under ASC "
    "330-10-35-1B. It determines net realizable value from the contract prices of open orders and, for inventory "
    "without orders, from average selling prices of the preceding two quarters, less the costs of completion and sale."
)
_COMMENT = (
    "Please explain to us how you determine the net realizable value of your sensor inventory. Cite the accounting "
    "literature on which you rely."
)
_THROUGHOUT = "Please revise throughout where you describe your sensor inventory."

RULE = Rule(
    "L-HF4",
    "warning",
    "Revisions throughout a filing are listed by page or section.",
    "The staff looks for each place; one that was missed brings the comment back.",
    find,
    bad=Example(
        both=((_COMMENT, _THROUGHOUT),),
        response=((_ANSWER, "Response: The Company has revised its descriptions accordingly."),),
        also=("A6",),
    ),
    good=Example(
        both=((_COMMENT, _THROUGHOUT),),
        response=(
            (
                _ANSWER,
                "Response: The Company has revised its descriptions on pages 2 and 3 of Amendment No. 1.",
            ),
        ),
    ),
    needs_letter=True,
)
