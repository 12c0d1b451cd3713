"""The copy of a request for confidential treatment that goes to the FOIA office, with what the response says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from drafter.checking.matter import Matter
    from drafter.exporting.page import Letter, Paragraph
    from drafter.model import CommentLetter
    from drafter.profile.model import Confidential, Person, Profile
    from drafter.response import ResponseLetter, Run
    from drafter.services.drafter import Drafter

_FIRST, _LAST, _THROUGH = "first number", "last number", " through "
"""The blanks of that letter for the numbers of pages, and what is between them, with the code of the pages."""

_CODE = re.compile(r"(?P<code>[A-Za-z][\w&.]*)[-\u2013]$")
_PHONE = r"(?:\+\d{1,3}[ .-])?\(?\d{3}\)?[ .\u2013-]{1,2}\d{3}[ .\u2013-]\d{4}"
_REQUEST = re.compile(r"\bRule 83\b.*\bby\n(?P<by>.+\n(?:.+\n?)+)")
_NOTIFY = re.compile(rf"\bnotify\b.*?\bby telephone at (?P<phone>{_PHONE})")
_UNDERSIGNED = re.compile(r"\b(?:contact|call|reach)\b.{0,60}\bundersigned\b")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


class Range(NamedTuple):
    """The numbers of the first and the last of some pages in a row."""

    first: str
    last: str


def foia_letter(
    letter: CommentLetter, drafter: Drafter, matter: Matter, public: Letter, pages: Sequence[Range]
) -> bytes:
    """Return the request as a Word file. What neither the profile nor the response says stays a blank.

    Args:
        letter: The staff letter.
        drafter: Drafts the request.
        matter: The response, as it was checked.
        public: The version of the response for EDGAR.
        pages: The numbers of its pages with omitted words.
    """
    from drafter.services.drafter import Drafter as WithProfile

    profile = _with_facts(drafter.profile, matter, public)
    request = WithProfile(drafter.firm, profile, lenient=drafter.lenient).companion(
        letter, "confidential-request", force=True
    )
    return drafter.to_bytes(_with_pages(request, pages))


def _with_facts(profile: Profile, matter: Matter, public: Letter) -> Profile:
    """Return the profile with what the response adds to it: its date, who requests, and who signed."""
    request = profile.confidential or _request_in(public)
    style = profile.letter
    return replace(
        profile,
        letter=replace(style, date=style.date or matter.response.date),
        confidential=request._replace(
            code=request.code or _code(public), phone=request.phone or _phone_of_request(matter)
        ),
        signer=_signer(profile.signer, matter),
    )


def _request_in(public: Letter) -> Confidential:
    """Return who requests confidential treatment, if the first page names that person line by line as a draft does."""
    from drafter.exporting.page import Paragraph
    from drafter.profile.model import Confidential

    for block in public.blocks:
        if isinstance(block, Paragraph) and (found := _REQUEST.search("\n".join(_lines(block)))):
            name, *others = found["by"].split("\n")
            address = tuple(line for line in others if not re.fullmatch(_PHONE, line))
            phone = next((line for line in others if line not in address), None)
            return Confidential(name, address, phone)
    return Confidential()


def _lines(paragraph: Paragraph) -> Iterator[str]:
    from drafter.exporting.page import LineBreak

    for is_break, pieces in groupby(paragraph.pieces, lambda piece: isinstance(piece, LineBreak)):
        if not is_break:
            yield paragraph._replace(pieces=tuple(pieces)).text.strip()


def _code(public: Letter) -> str | None:
    """Return the code before the number of each page: "KQH" of "KQH-0001"."""
    from drafter.exporting.page import PageNumber, Text, paragraphs_of

    for paragraph in paragraphs_of((*public.later.above, *public.later.below)):
        before = ""
        for piece in paragraph.pieces:
            if isinstance(piece, PageNumber) and (found := _CODE.search(before)):
                return found["code"]
            before += piece.text if isinstance(piece, Text) else " "
    return None


def _phone_of_request(matter: Matter) -> str | None:
    found = (_NOTIFY.search(block.words) for block in matter.response.opening)
    return next((one["phone"] for one in found if one), None)


def _signer(known: Person, matter: Matter) -> Person:
    """Return the person who signs, as the response has the name; what counsel signs needs the profile anyway."""
    if known.name or matter.response.law_firm or not matter.response.signer:
        return known
    signature = matter.frame.signature
    lines = [line.words for line in signature.lines] if signature else []
    name = matter.response.signer
    title = lines[lines.index(name) + 1 : lines.index(name) + 2] if name in lines else []
    contact = next((block.words for block in matter.frame.remarks if _UNDERSIGNED.search(block.words)), "")
    phone, email = re.search(_PHONE, contact), _EMAIL.search(contact)
    return known._replace(
        name=name,
        title=known.title or next(iter(title), None),
        phone=known.phone or (phone and phone[0]),
        email=known.email or (email and email[0]),
    )


def _with_pages(request: ResponseLetter, pages: Sequence[Range]) -> ResponseLetter:
    """Return the request with the numbers of the pages in place of its blanks for the first and the last one."""
    from drafter.response import Paragraph

    blocks: tuple[Any, ...] = tuple(
        block._replace(runs=_with_numbers(block.runs, pages)) if isinstance(block, Paragraph) else block
        for block in request.blocks
    )
    return replace(request, blocks=blocks)


def _with_numbers(runs: tuple[Run, ...], pages: Sequence[Range]) -> tuple[Run, ...]:
    """Return runs with the numbers; what is between the two blanks, as in "A-[1] through A-[9]", is before each."""
    at = {run.text.strip("[]"): place for place, run in enumerate(runs) if run.kind == "blank"}
    if not at.keys() >= {_FIRST, _LAST}:
        return runs
    first, last = at[_FIRST], at[_LAST]
    between = runs[first + 1 : last]
    code = (between[0]._replace(text=between[0].text.removeprefix(_THROUGH)), *between[1:])

    def numbered(number: str, before: str) -> Iterator[Run]:
        if before:
            yield from (between[0]._replace(text=before), *code)
        yield runs[first]._replace(text=number, kind="text")

    found: list[Run] = []
    for place, (begin, end) in enumerate(pages):
        found += numbered(begin, "" if not place else " and " if place == len(pages) - 1 else ", ")
        found += numbered(end, _THROUGH) if begin != end else ()
    return (*runs[:first], *found, *runs[last + 1 :])
