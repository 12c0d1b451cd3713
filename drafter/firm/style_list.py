"""The styles of a letter: Drafter's names for them, what each is for, and the style that it is based on."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from drafter.kernel.built_in import templates_folder
from drafter.response import CHARACTER_STYLES, STYLES

_USES = {
    "letterhead": "The firm's name and address, if the letterhead does not print them.",
    "legend": "“Confidential Treatment Requested”, at the top and bottom of each page.",
    "date": "The date.",
    "delivery": "The method of delivery, “VIA EDGAR”.",
    "addressee": "The recipient.",
    "attention": "The Attention lines, with the examiners' names.",
    "subject": "The lines of the Re: block.",
    "salutation": "“Ladies and Gentlemen:”",
    "body": "The letter's own paragraphs.",
    "staff heading 1": "The staff's headings, first level.",
    "staff heading 2": "The staff's headings, second level.",
    "staff heading 3": "The staff's headings, third level.",
    "staff comment": "The first paragraph of a staff comment.",
    "staff comment continued": "The other paragraphs of a staff comment.",
    "staff bullet 1": "The bullets of a staff comment, first level.",
    "staff bullet 2": "The bullets of a staff comment, second level.",
    "staff table": "The text of the tables of a staff comment.",
    "response label": "“Response:”",
    "response": "The response.",
    "response bullet": "Lists in a response.",
    "proposed disclosure": "Disclosure proposed by the company, <blockquote>.",
    "closing": "“Sincerely,”",
    "signature": "The lines below the closing.",
    "copies": "Recipients of copies.",
    "header": "The lines at the top of every page after the first, {{ running_header }}.",
    "table text": "The text of tables.",
    "blank": "Blanks to complete, [●].",
    "insertion": "New words of proposed disclosure, <ins>.",
    "deletion": "Struck words of proposed disclosure, <del>.",
    "confidential": "Words that counsel marks as confidential, and `drafter export --redacted` omits.",
}
"""The use of each style, by Drafter's name; a test compares this list with the styles that exist."""


class NamedStyle(NamedTuple):
    """A style: Drafter's name, for `[styles]` in the profile and `class` in wording files, and the name in Word."""

    name: str
    in_word: str
    use: str
    based_on: str


def named_styles() -> list[NamedStyle]:
    """Return all styles, paragraph styles first."""
    bases = _bases()
    return [
        NamedStyle(name, in_word, _USES[name], bases.get(in_word, ""))
        for name, in_word in {**STYLES, **CHARACTER_STYLES}.items()
    ]


def as_text(styles: Iterable[NamedStyle]) -> str:
    """Return one line for each style, for a terminal."""
    return "\n".join(
        f"{style.name:<24}  {style.in_word:<24}  {style.use}{f' Based on {style.based_on}.' if style.based_on else ''}"
        for style in styles
    )


def as_markdown(styles: Iterable[NamedStyle]) -> str:
    """Return the table in docs/wording-files.md."""
    rows = (f"| `{style.name}` | {style.in_word} | {style.use} | {style.based_on} |" for style in styles)
    return "\n".join(("| Drafter's name | name in Word | use | based on |", "|---|---|---|---|", *rows))


@cache
def _bases() -> dict[str, str]:
    """Return, by the name in Word, the name of the style on which each is based in the built-in letterhead."""
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
