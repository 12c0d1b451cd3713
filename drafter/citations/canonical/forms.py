"""Items and instructions of forms and schedules."""

from __future__ import annotations

import re

from drafter.citations.canonical.spelled import Names, Spelled, in_parentheses
from drafter.citations.numbers import Labels

CURRENT_REPORT_ITEMS = frozenset((
    "1.01", "1.02", "1.03", "1.04", "1.05", "2.01", "2.02", "2.03", "2.04", "2.05", "2.06", "3.01", "3.02",
    "3.03", "4.01", "4.02", "5.01", "5.02", "5.03", "5.04", "5.05", "5.06", "5.07", "5.08", "6.01", "6.02",
    "6.03", "6.04", "6.05", "6.06", "6.10", "7.01", "8.01", "9.01",
))  # fmt: skip
"""The items of Form 8-K, which no other form numbers in this way."""

ANNUAL_20F_ITEMS = frozenset(f"16{letter}" for letter in "ABCDEFGHIJK")
"""Items of Form 20-F that no other form has."""

FORMS_IN_PARTS = ("Form 10-Q", "Form 1-A")
"""Forms whose parts each count their items from 1."""

_NEAR = 60
PLACE = re.compile(r"(?:\b(?:the|your|its|our|their|this|that|such|each)|'s?) (?:[A-Za-z\d]+ ){0,6}$")
"""Words before a form's name that mean one filing, where an authority has none: "Item 7 of your Form 10-K"."""


def form_item(names: Names, labels: Labels) -> Spelled:
    """Spell an item of a form: a place in a filing if the words say whose, and a requirement otherwise."""
    form = names["form"]
    number = "".join(_item(form, labels[0]))
    rest = labels[1:]
    dotted = form == "Form 20-F" and "." in number and rest[:1] != () and rest[0].isdigit()
    head = f"{number}.{rest[0]}" if dotted else number
    part = names.get("part", "") if form in FORMS_IN_PARTS else ""
    canonical = (
        f"{form} {f'Part {part} ' if part else ''}Item {head}{in_parentheses(rest[1:] if dotted else rest)}"
    )
    whose = names["before"] if names.get("form_first") else names.get("whose", "")
    place = names.get("place") or PLACE.search(whose[-_NEAR:])
    parts = (
        form,
        *([f"Part {part}"] if part else []),
        "Item",
        *number.split("." if form == "Form 20-F" else " "),
        *rest,
    )
    return Spelled("filing_item" if place else "form_item", canonical, parts)


def current_report_item(_names: Names, labels: Labels) -> Spelled | None:
    """Spell an item of Form 8-K, known by its number."""
    return form_item({"form": "Form 8-K"}, labels) if labels[0] in CURRENT_REPORT_ITEMS else None


def annual_20f_item(_names: Names, labels: Labels) -> Spelled | None:
    """Spell an item of Form 20-F that is known by its number."""
    return (
        form_item({"form": "Form 20-F"}, labels)
        if _item("Form 20-F", labels[0]) in ANNUAL_20F_ITEMS
        else None
    )


def form_instruction(names: Names, labels: Labels) -> Spelled:
    """Spell a general instruction of a form: I.B.6 or G(3), as the forms number them."""
    first, *rest = labels
    nested = len(first) > 1 or (
        rest and not rest[0].isdigit()
    )  # Roman parts have letters, letters have numbers
    number = (
        ".".join(labels[:3]) + in_parentheses(labels[3:]) if nested else first + in_parentheses(tuple(rest))
    )
    form = names["form"]
    return Spelled(
        "form_instruction", f"{form} General Instruction {number}", (form, "General Instruction", *labels)
    )


def _item(form: str, number: str) -> str:
    """Return an item's number as the form has it: "1.A" of Form 10-K is 1A, "3D" of Form 20-F is 3.D.

    Form 20-F has an Item 4A and an Item 4.A; only Items 4A and 16A to 16K have letters without a period.
    """
    number = number.upper().replace(" ", "")
    digits, period, letter = re.fullmatch(r"(\d+)(\.?)(\w*)", number).groups()  # type: ignore[union-attr]  # the shape of every FORM_ITEM
    if not letter.isalpha():
        return number
    if form != "Form 20-F":
        return f"{digits}{letter}" if digits != "4" or not period else f"{digits}.{letter}"
    return f"{digits}{letter}" if digits == "16" or (digits == "4" and not period) else f"{digits}.{letter}"
