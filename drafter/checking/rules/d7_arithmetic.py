"""D7: totals add up, changes fit the figures that are given, and words have the numbers of tables and quotations."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from drafter.checking.figures import figure_rows, wrong_totals
from drafter.checking.matter import Matter, place_in
from drafter.checking.quoting import quoted
from drafter.checking.rule import Example, Finding, Rule
from drafter.checking.stated_changes import StatedChange, stated_changes
from drafter.checking.transposed import transposed


def find(matter: Matter) -> Iterator[Finding]:
    """Yield wrong totals, changes that differ from their figures, and numbers with two digits exchanged."""
    for comment, block in matter.blocks:
        if block.kind == "table":
            for total in wrong_totals(figure_rows(block.rows)):
                yield Finding(
                    place_in(comment, block, total.figure.shown),
                    f"{quoted(total.row.label)} is {total.figure.shown}, but the rows above add up to {total.sum:,}.",
                    "Check the table.",
                )
    for said in matter.sentences:
        for change in stated_changes(said.text):
            if message := _wrong(change):
                yield Finding(said.place(change.words), message, "Check the figures.")
    for exchange in matter.exchanges:
        for one in transposed(exchange):
            yield Finding(
                place_in(exchange.number or 0, one.block, one.number),
                f"The response says {one.number}, and its table or quotation says {one.shown}.",
                "Correct the one that is wrong.",
            )


def _wrong(change: StatedChange) -> str:
    difference = change.now - change.then
    if difference and change.is_up != (difference > 0):
        way = "an increase" if change.is_up else "a decrease"
        return f"The sentence says {way}, but {change.then:,} to {change.now:,} is none."
    if change.by is not None and abs(abs(difference) - change.by) > change.rounding:
        return f"The change is given as {change.by:,}, but {change.then:,} to {change.now:,} is {abs(difference):,}."
    if change.percent is not None and change.then and not _is_share(change, change.percent):
        share = abs(difference) * 100 / change.then
        return f"The change is given as {change.percent}%, but {change.then:,} to {change.now:,} is {share:.1f}%."
    return ""


def _is_share(change: StatedChange, percent: Decimal) -> bool:
    """Return whether a percentage is possible, given how it and the figures are rounded."""
    difference = abs(change.now - change.then)
    least = (difference - change.rounding) * 100 / (change.then + change.rounding)
    most = (difference + change.rounding) * 100 / max(change.then - change.rounding, change.rounding)
    slack = Decimal(1).scaleb(int(percent.as_tuple().exponent))
    return least - slack <= percent <= most + slack


_ANSWER = "Its leverage ratio was 2.1 to 1"

RULE = Rule(
    "D7",
    "warning",
    "Totals add up, and changes are the difference between the figures that are given.",
    "An accountant of the staff recomputes every table.",
    find,
    bad=Example(
        response=((_ANSWER, f"Sales increased by $5 million, to $55 million from $45 million. {_ANSWER}"),)
    ),
    good=Example(
        response=((_ANSWER, f"Sales increased by $5 million, to $55 million from $50 million. {_ANSWER}"),)
    ),
)
