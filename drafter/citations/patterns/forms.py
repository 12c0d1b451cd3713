"""Citations of items and instructions of forms and schedules."""

from __future__ import annotations

from drafter.citations.canonical import forms as spell
from drafter.citations.names import FORM
from drafter.citations.numbers import FORM_ITEM, INSTRUCTION, NOTE
from drafter.citations.patterns.pattern import ITEMS, OF_FORM, Pattern

_PART = r"P(?:art|ART) (?P<part>[IV]{1,3}),? ?(?:- ?|, ?|of |\. ?)?"

_OF_ANOTHER = r",? (?:of|on|in|to|from) (?:the|your|our|its|this|that|an?|each|such|Exhibit|Annex)\b"
"""The text after an item of something other than a form: "Item 5 of the agenda"."""

NAMED = (
    Pattern(
        "item of a form",
        ("item", "part"),
        spell.form_item,
        head=rf"(?:{_PART})?",
        word=ITEMS,
        number=FORM_ITEM,
        tail=OF_FORM.replace("(?P<part>", "(?:"),
        examples={
            "Item 4.a of Form 20-F": ("Form 20-F Item 4.A",),
            "Item 16I of Form 20-F": ("Form 20-F Item 16I",),
            "Part I Item 9C of Form 10-K": ("Form 10-K Item 9C",),
            "Part II, Item 1A of Form 10-Q": ("Form 10-Q Part II Item 1A",),
            "Items 3.03 and 5.02(b) of Form 8-K": ("Form 8-K Item 3.03", "Form 8-K Item 5.02(b)"),
            "Item 14(c)(2) of Schedule 14A": ("Schedule 14A Item 14(c)(2)",),
            "Item 7 of your Annual Report on Form 10-K": ("Form 10-K Item 7",),
            "Item 8.A.4 of Form 20-F": ("Form 20-F Item 8.A.4",),
            "Item 1.A of Form 10-K": ("Form 10-K Item 1A",),
            "Item 10(a) of Form S-4": ("Form S-4 Item 10(a)",),
        },
        counter_examples=(
            "Item 5 of the agenda for Form A",
            "Item 7 of the Forms",
        ),
    ),
    Pattern(
        "item of a form, form first",
        ("form",),
        spell.form_item,
        head=rf"(?P<form>{FORM}),? (?:(?:at|in|under) )?(?:{_PART})?",
        word=ITEMS,
        number=FORM_ITEM,
        names={"form_first": "yes"},
        examples={
            "Form 10-K Item 9A": ("Form 10-K Item 9A",),
            "Form 8-K, Items 1.01 and 2.03": ("Form 8-K Item 1.01", "Form 8-K Item 2.03"),
            "Schedule TO Item 10": ("Schedule TO Item 10",),
            "Form 10-Q Part II Item 1A": ("Form 10-Q Part II Item 1A",),
        },
        counter_examples=("Form 10-K items of interest",),
    ),
    Pattern(
        "general instruction of a form",
        ("general_instruction",),
        spell.form_instruction,
        word=r"(?:[Gg]eneral )?[Ii]nstructions?",
        number=INSTRUCTION,
        tail=OF_FORM,
        examples={
            "General Instruction I.B.6 of Form S-3": ("Form S-3 General Instruction I.B.6",),
            "General Instruction VII to Form S-1": ("Form S-1 General Instruction VII",),
            "General Instruction G(3) to Form 10-K": ("Form 10-K General Instruction G(3)",),
            "General Instructions I.A and I.B.1 of Form F-3": (
                "Form F-3 General Instruction I.A",
                "Form F-3 General Instruction I.B.1",
            ),
            "Instruction I.B.6 of Form S-3": ("Form S-3 General Instruction I.B.6",),
        },
        counter_examples=("Instruction I.B.6", "Instruction A of the manual"),
    ),
    Pattern(
        "note of a schedule",
        ("note",),
        spell.form_note,
        word=r"Notes?",
        number=NOTE,
        tail=OF_FORM,
        examples={
            "Note A of Schedule 14A": ("Schedule 14A Note A",),
            "Note D.4 to Schedule 14A": ("Schedule 14A Note D.4",),
        },
        counter_examples=("Note A", "Note 3 of Schedule 14A", "Notes A and B to the agreement"),
    ),
    Pattern(
        "note of a schedule, schedule first",
        ("form",),
        spell.form_note,
        head=rf"(?P<form>{FORM}),? ",
        word=r"Notes?",
        number=NOTE,
        examples={"Schedule 14A Note A": ("Schedule 14A Note A",)},
        counter_examples=("Schedule 14A notes",),
    ),
    Pattern(
        "general instruction of a form, form first",
        ("form",),
        spell.form_instruction,
        head=rf"(?P<form>{FORM}),? ",
        word=r"General Instructions?",
        number=INSTRUCTION,
        examples={"Form S-3 General Instruction I.B.6": ("Form S-3 General Instruction I.B.6",)},
    ),
)

KNOWN_BY_NUMBER = (
    Pattern(
        "item of Form 8-K, known by its number",
        ("item",),
        spell.current_report_item,
        word=ITEMS,
        number=FORM_ITEM,
        examples={
            "an event under Item 4.02": ("Form 8-K Item 4.02",),
            "Items 1.05 and 8.01": ("Form 8-K Item 1.05", "Form 8-K Item 8.01"),
        },
        counter_examples=("Item 9.07 of the list", "Item 4.27"),
    ),
    Pattern(
        "item of Form 20-F, known by its number",
        ("item",),
        spell.annual_20f_item,
        word=ITEMS,
        number=FORM_ITEM,
        examples={"the disclosure required by Item 16I(b)": ("Form 20-F Item 16I(b)",)},
        counter_examples=("Item 16L of the list",),
    ),
    Pattern(
        "item of the form that the text is about, or of no known form",
        ("item", "part"),
        spell.item_in_context,
        head=rf"(?:{_PART})?",
        word=ITEMS,
        number=FORM_ITEM,
        tail=rf"(?!{_OF_ANOTHER})",
        examples={
            "as Item 6 of Form S-4 asks, and the Item 18(a)(5)(i) disclosure": (
                "Form S-4 Item 6",
                "Form S-4 Item 18(a)(5)(i)",
            ),
            "Item 1 of Schedule 14A applies; tell us how you complied with Item 6(b).": (
                "Schedule 14A Item 1",
                "Schedule 14A Item 6(b)",
            ),
            "Part I, Item 3": ("Part I Item 3",),
            "Item 9A. Controls and Procedures": ("Item 9A",),
        },
        counter_examples=(
            "Item 999 is missing.",
            "line item 4",
            "Item 3 on your list",
            "Item 5 of the agenda",
        ),
    ),
    Pattern(
        "general instruction of the form that the text is about, or of no known form",
        ("general_instruction",),
        spell.instruction_in_context,
        word=r"General Instructions?",
        number=INSTRUCTION,
        tail=rf"(?!{_OF_ANOTHER})",
        examples={
            "You file on Form S-3 and rely on General Instruction I.B.6.": (
                "Form S-3 General Instruction I.B.6",
            ),
            "General Instruction I.B.6": ("General Instruction I.B.6",),
        },
        counter_examples=("General Instruction A of the manual",),
    ),
)
"""Tried when no form is named with the number."""
