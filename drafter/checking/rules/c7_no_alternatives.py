"""C7: no alternatives are left to choose from."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checking.blanks import blanks
from drafter.checking.matter import Matter, place_in
from drafter.checking.own_text import own_texts
from drafter.checking.quoting import listed
from drafter.checking.rule import Example, Finding, Rule


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the alternatives of each paragraph, such as "[has revised / will revise]"."""
    for own in own_texts(matter):
        found = dict.fromkeys(
            blank.words for blank in blanks(own.block.words) if blank.kind == "alternatives"
        )
        if found:
            yield Finding(
                place_in(own.comment, own.block, next(iter(found))),
                f"{'Alternatives are' if len(found) > 1 else 'An alternative is'} still open: {listed(found)}.",
                "Choose one and remove the brackets.",
            )


RULE = Rule(
    "C7",
    "warning",
    "No alternatives are left to choose from.",
    "The staff would read that the company has not decided what it did.",
    find,
    bad=Example(
        response=(
            (
                "The Company will quantify the effect",
                "The Company [has quantified / will quantify] the effect",
            ),
        )
    ),
    good=Example(
        response=(
            (
                "Its leverage ratio was 2.1 to 1",
                "Its leverage ratio (consolidated debt / adjusted EBITDA) was 2.1 to 1",
            ),
        )
    ),
)
