"""D6: each defined term is defined once, is used, and is the one name for what it means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.defined_terms import Definition, definitions, uses
from drafter.checking.matter import Matter
from drafter.checking.quoting import quoted
from drafter.checking.rule import Example, Finding, Rule

_STAFF = re.compile(
    r"\b(?:the (?:SEC |SEC[’']s |Commission )?staff|SEC staff)\b(?! (?:of|\(|accounting|legal))"
)
_CUSTOMARY = frozenset({"Comment Letter", "Letter", "Staff", "Commission", "SEC", "Company", "Registrant"})
"""Terms of the first sentence that nobody misses if they are not used."""


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the terms that are defined twice or never used, and responses that call the Staff by another name."""
    seen: dict[str, Definition] = {}
    for definition in definitions(matter):
        if definition.term in seen:
            yield Finding(
                definition.place,
                f"{quoted(definition.term)} is defined twice.",
                "Keep the first definition.",
            )
        seen.setdefault(definition.term, definition)
    for term, definition in seen.items():
        if term not in _CUSTOMARY and all(uses(one, matter) < 2 for one in definition.alternatives):
            yield Finding(
                definition.place,
                f"{quoted(term)} is defined and not used.",
                "Leave the definition out.",
                severity="info",
            )
    if "Staff" in seen:
        yield from _another_staff(matter)


def _another_staff(matter: Matter) -> Iterator[Finding]:
    """Yield the first of the responses' other names for the Staff."""
    for said in matter.sentences:
        if said.comment and not said.proposed and (found := _STAFF.search(said.own)):
            yield Finding(
                said.place(found[0]),
                f"The letter defines “Staff”, and says {quoted(found[0])} here.",
                "Use the defined term.",
                severity="info",
            )
            return


_ANSWER = "Its leverage ratio was 2.1 to 1"
_DEFINED = (
    "The covenant (the “Leverage Covenant”) is tested quarterly. The Leverage Covenant has not changed. "
)

RULE = Rule(
    "D6",
    "warning",
    "Each defined term is defined once, is used, and is the one name for what it means.",
    "A term with two definitions, or none that is used, shows where text was copied from.",
    find,
    bad=Example(
        response=((_ANSWER, f"{_DEFINED}The covenant (the “Leverage Covenant”) was amended once. {_ANSWER}"),)
    ),
    good=Example(response=((_ANSWER, f"{_DEFINED}The Leverage Covenant was amended once. {_ANSWER}"),)),
)
