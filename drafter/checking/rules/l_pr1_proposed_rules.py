"""L-PR1: a rule that is only proposed is not cited as law."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checking.matter import Matter
from drafter.checking.pending_law import NOT_LAW_YET, PROPOSALS
from drafter.checking.rule import Example, Finding, Rule
from drafter.kernel.dates import in_letter_style


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the sentences that cite a proposal, and do not say that it is one."""
    for said in matter.sentences:
        for proposal in PROPOSALS:
            found = proposal.pattern.search(said.text)
            if found and not NOT_LAW_YET.search(said.text):
                yield Finding(
                    said.place(found[0]),
                    f"{proposal.what} is cited as law; it was proposed on {in_letter_style(proposal.proposed)} "
                    f"({proposal.source}).",
                    "Unless it has been adopted since, cite the present rule, and call this a proposal.",
                )


_ANSWER = "At that date, the Company could borrow"

RULE = Rule(
    "L-PR1",
    "warning",
    "A rule that is only proposed is not cited as law.",
    "Until a rule is adopted, the present one applies.",
    find,
    bad=Example(response=((_ANSWER, f"The Company will report it on Form 10-S. {_ANSWER}"),)),
    good=Example(
        response=((_ANSWER, f"The Company would report it on Form 10-S if it is adopted. {_ANSWER}"),)
    ),
)
