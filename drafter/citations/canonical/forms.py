"""Items and instructions of forms and schedules."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from drafter.citations.canonical.spelled import OPEN, Names, Spelled, in_parentheses
from drafter.citations.names import FORM, canonical_form
from drafter.citations.numbers import Labels
from drafter.kernel.patterns import pattern

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

PRINTED_ITEMS = {
    "Form 10-K": r"1[ABC]?|[2-6]|7A?|8|9[ABC]?|1[0-6]",
    "Form 10-Q": r"1A?|[2-6]",
    "Form 20-F": r"(?:[1-9]|1[0-9])(?:\.?[A-K])?",
    "Form 10": r"1A?|[2-9]|1[0-5]",
    "Schedule TO": r"[1-9]|1[0-3]",
    "Schedule 13D": r"[1-7]",
    "Schedule 13E-3": r"[1-9]|1[0-6]",
    "Schedule 14D-9": r"[1-9]",
}
"""Forms whose items are headings of the filing, and their items. In a comment on a 10-K, "Item 9A" is a part of it."""

REQUIRED_ITEMS = {
    "Form S-1": r"[1-9]|1[0-7]|1[12]A",
    "Form S-3": r"[1-9]|1[0-7]|12A",
    "Form S-4": r"[1-9]|1\d|2[0-2]",
    "Form S-8": r"[1-9]",
    "Form S-11": r"[1-9]|[12]\d|3[0-7]",
    "Form F-1": r"[1-9]|4A",
    "Form F-3": r"[1-9]|10",
    "Form F-4": r"[1-9]|1\d|2[0-2]",
    "Form 8-K": r"\d\.\d\d",
    "Schedule 14A": r"[1-9]|1\d|2[0-5]",
    "Schedule 14C": r"[1-5]",
}
"""Forms whose items are requirements, not headings. "Item 3" in a comment on a proxy statement is usually the third
proposal, so the item counts only with words of requirement before it or paragraphs after it."""

REQUIREMENT = (
    r"(?:[Rr]equired by|[Rr]equirements? (?:of|in)|[Pp]ursuant to|[Cc]ompl(?:y|ied|ies|iance) with|[Rr]efer to|[Ss]ee"
    r"|[Ii]n accordance with|[Uu]nder|[Pp]er|[Cc]alled for by|[Rr]esponsive to|[Ss]atisf(?:y|ies|ied)) $"
)
"""Words before an item that make it a requirement even if the filing has it as a heading."""

_TITLED = r"[.,]? ?(?:-|:|\"|on page|page )"
"""The text after an item quoted with its title or page ("Item 1A - Risk Factors"), which is a part of the filing."""

_IN_A_TABLE = r"\b(?:[Ll]ine|[Aa]genda|[Aa]ction|[Ss]pecial) $"
"""Words before "item 4" that show that it is not an item of a form."""

_NEAR = 60
PLACE = r"(?:\b(?:the|your|its|our|their|this|that|such|each)|'s?) (?:[A-Za-z\d]+ ){0,6}$"
"""Words before a form's name that make it one filing: "Item 7 of your Form 10-K"."""


def form_item(names: Names, labels: Labels) -> Spelled:
    """Spell an item of a form: a part of a filing if the words say whose, and otherwise a requirement."""
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
    place = names.get("place") or pattern(PLACE).search(whose[-_NEAR:])
    parts = (
        form,
        *([f"Part {part}"] if part else []),
        "Item",
        *number.split("." if form == "Form 20-F" else " "),
        *rest,
    )
    return Spelled("filing_item" if place else "form_item", canonical, parts)


def item_in_context(names: Names, labels: Labels) -> Spelled | None:
    """Spell an item without a form: one of the form that the text is about, or else the only form that it names.

    If neither has an item of that number, the form stays open.
    """
    if labels[0].isdigit() and labels[1:2] and labels[1].isdigit():
        return None  # "Item 5.2" of a table or an agreement
    required = pattern(REQUIREMENT).search(names["before"]) and not pattern(_TITLED).match(names["after"])
    for form in (names.get("about", ""), _only_form(names["text"])):
        part = {"part": names["part"]} if "part" in names else {}
        if _has(PRINTED_ITEMS, form, labels):
            return form_item({"form": form, **part} | ({} if required else {"place": "yes"}), labels)
        if (required or labels[1:]) and _has(REQUIRED_ITEMS, form, labels):
            return form_item({"form": form}, labels)
    return open_item(names, labels)


def open_item(names: Names, labels: Labels) -> Spelled | None:
    """Spell an item of an unknown form: "Item 9A"."""
    number = _item("", labels[0])
    if not re.fullmatch(r"(?:[1-9]|1\d|2[0-5])(?:\.?[A-K])?", number) or pattern(_IN_A_TABLE).search(
        names["before"]
    ):
        return None
    part = f"Part {names['part']} " if names.get("part") else ""
    canonical = f"{part}Item {number}{in_parentheses(labels[1:])}"
    return Spelled("item", canonical, (OPEN, *filter(None, [part.strip()]), "Item", number, *labels[1:]))


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
        "form_instruction",
        f"{form} General Instruction {number}".strip(),
        (form, "General Instruction", *labels),
    )


def form_note(names: Names, labels: Labels) -> Spelled:
    """Spell a note of a schedule: Schedule 14A Note A."""
    form = names["form"]
    return Spelled("form_instruction", f"{form} Note {labels[0]}", (form, "Note", *labels[0].split(".")))


def instruction_in_context(names: Names, labels: Labels) -> Spelled:
    """Spell a general instruction without a form, as `item_in_context` does."""
    about = names.get("about", "")
    known = about if about in PRINTED_ITEMS or about in REQUIRED_ITEMS else _only_form(names["text"])
    return form_instruction({"form": known or OPEN}, labels)


def _has(forms: Mapping[str, str], form: str, labels: Labels) -> bool:
    return form in forms and bool(re.fullmatch(forms[form], _item(form, labels[0])))


@lru_cache(maxsize=4)  # the citations of one text ask in turn, and a long text is searched once
def _only_form(text: str) -> str:
    """Return the only form with items that a text names, if there is exactly one."""
    named = {canonical_form(match[0]) for match in pattern(rf"(?<![\w-]){FORM}").finditer(text)}
    known = named & (PRINTED_ITEMS.keys() | REQUIRED_ITEMS.keys())
    return known.pop() if len(known) == 1 else ""


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
