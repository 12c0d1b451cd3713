"""D4: disclosure that a response quotes from the amended filing has the filing's words."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checking.matter import Matter
from drafter.checking.quotations import Quoted, closest_passage, in_a_filing, quoted_passages
from drafter.checking.quoting import quoted
from drafter.checking.rule import Example, Finding, Rule
from drafter.kernel.words import Change, changes, letters_of, likeness

_ALIKE = 0.6
"""The share of words from which a passage is the quoted one, changed."""


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the quotations of a revision that has been made whose words differ from the filing's."""
    if not matter.filings:
        return
    for exchange in matter.exchanges:
        if exchange.outcome == "revised":
            for passage in quoted_passages(exchange):
                yield from _differs(passage, matter)


def _differs(passage: Quoted, matter: Matter) -> Iterator[Finding]:
    if in_a_filing(passage.text, matter):
        return
    alike = ((closest_passage(passage.text, filing), filing.source) for filing in matter.filings)
    closest, source = max(alike, key=lambda one: likeness(one[0], passage.text))
    if likeness(closest, passage.text) < _ALIKE:
        if passage.is_block:
            yield Finding(
                passage.place,
                f"The disclosure {quoted(passage.text)} is not in {source}.",
                "Quote the filing as it is filed, or say where else this is.",
            )
        return
    changed = [change for change in changes(closest, passage.text) if not _is_alteration(change)]
    if changed:
        more = f", and {len(changed) - 1} more" if len(changed) > 1 else ""
        yield Finding(
            passage.place._replace(words=changed[0].after or passage.text),
            f"The quoted disclosure differs from {source}: its {quoted(changed[0].before)} is "
            f"{quoted(changed[0].after)} here{more}.",
            "Quote the filing as it is filed.",
        )


def _is_alteration(change: Change) -> bool:
    """Return whether a change is marked by brackets, or is one of case only."""
    return "[" in change.added or letters_of(change.missing).casefold() == letters_of(change.added).casefold()


RULE = Rule(
    "D4",
    "warning",
    "Disclosure that a response quotes from the amended filing has the filing's words.",
    "The filing is often changed once more after the response has been drafted.",
    find,
    bad=Example(response=(("procedures were effective at", "procedures were not effective at"),)),
    good=Example(
        response=(("“Our Chief Executive Officer and our", "“[O]ur Chief Executive Officer and our"),)
    ),
)
