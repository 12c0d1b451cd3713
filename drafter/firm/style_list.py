"""The styles of a letter: our names for them, what each is for, and which style it is based on."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from drafter.kernel.shipped import templates_folder
from drafter.response import CHARACTER_STYLES, STYLES

_USES = {
    "letterhead": "The firm's name and address, where no letterhead has them printed.",
    "legend": "“Confidential Treatment Requested”, at the top and at the foot of each page.",
    "date": "The date.",
    "delivery": "How the letter is sent, “VIA EDGAR”.",
    "addressee": "Whom the letter goes to.",
    "attention": "The Attention lines, with the examiners' names.",
    "subject": "The lines of the Re: block.",
    "salutation": "“Ladies and Gentlemen:”",
    "body": "The letter's own paragraphs.",
    "staff heading 1": "The staff's headings, the outermost.",
    "staff heading 2": "The staff's headings, the next.",
    "staff heading 3": "The staff's headings, the innermost.",
    "staff comment": "A comment of the staff, its first paragraph.",
    "staff comment continued": "Its further paragraphs.",
    "staff bullet 1": "Its bullets.",
    "staff bullet 2": "Bullets below a bullet.",
    "response label": "“Response:”",
    "response": "The response.",
    "response bullet": "Lists in a response.",
    "proposed disclosure": "Disclosure that the company proposes, <blockquote>.",
    "closing": "“Sincerely,”",
    "signature": "The lines below it.",
    "copies": "Who gets a copy.",
    "header": "The lines above every page from the second on, {{ running_header }}.",
    "table text": "The text of tables.",
    "blank": "What is to be filled in, [●].",
    "insertion": "New words of proposed disclosure, <ins>.",
    "deletion": "Struck words of proposed disclosure, <del>.",
}
"""By our name; a test holds it to the styles that there are."""


class NamedStyle(NamedTuple):
    """A style: our name, which a wording file's `class` and the profile's `[styles]` use; the name in Word's list."""

    name: str
    in_word: str
    use: str
    based_on: str


def named_styles() -> list[NamedStyle]:
    """All of them, those of paragraphs first."""
    bases = _bases()
    return [
        NamedStyle(name, in_word, _USES[name], bases.get(in_word, ""))
        for name, in_word in {**STYLES, **CHARACTER_STYLES}.items()
    ]


def as_text(styles: Iterable[NamedStyle]) -> str:
    """A line each, for a terminal."""
    return "\n".join(
        f"{style.name:<24}  {style.in_word:<24}  {style.use}{f' Based on {style.based_on}.' if style.based_on else ''}"
        for style in styles
    )


def as_markdown(styles: Iterable[NamedStyle]) -> str:
    """A table for docs/wording-files.md."""
    rows = (f"| `{style.name}` | {style.in_word} | {style.use} | {style.based_on} |" for style in styles)
    return "\n".join(
        ("| our name | in Word's list | what it is for | based on |", "|---|---|---|---|", *rows)
    )


@cache
def _bases() -> dict[str, str]:
    """By the name in Word's list: the name of the style that it is based on, in the shipped letterhead."""
    from drafter.word.package import related
    from drafter.word.xml import W
    from drafter.writing.letterhead.opening import open_letterhead

    (sheet,) = related(open_letterhead(templates_folder() / "letterhead.docx").document, "styles")
    names, bases = {}, {}
    for style in sheet.element.iter(f"{W}style"):
        name, base = style.find(f"{W}name"), style.find(f"{W}basedOn")
        if name is not None:
            names[style.get(f"{W}styleId", "")] = name.get(f"{W}val", "")
            bases[name.get(f"{W}val", "")] = "" if base is None else base.get(f"{W}val", "")
    return {name: names[base] for name, base in bases.items() if base}
