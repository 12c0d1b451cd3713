"""B12: telephone numbers and e-mail addresses are complete."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.matter import Matter, place_in
from drafter.checking.rule import Example, Finding, Rule
from drafter.returned import ReturnedBlock

_CONTACT = re.compile(
    r"\b(?:call|contact|telephone|phone|tel|fax|facsimile|direct dial|e-?mail|reach)\b|@", re.I
)
_PLACEHOLDERS = (
    re.compile(r"\(?\b[xX]{3}\)?[-.\s]{0,2}(?:[xX\d]{3}[-.\s]{0,2})[xX\d]{4}\b"),
    re.compile(r"\(\s*[_●•]*\s*\)\s*[_●•\d][-_●•\s\d]*"),
    re.compile(r"_{2,}[-.\s]?_{2,}|_{2,}@|@_{2,}"),
    re.compile(r"[\w.+-]{0,64}@(?:example|company|domain|firm)\.com\b", re.I),
    re.compile(r"\[[^\]]{0,99}\b(?:phone|telephone|e-?mail|number|address)\b[^\]]{0,99}\]", re.I),
    re.compile(r"\[[●•_\s]+\](?=\s*[-.@])"),
    re.compile(r"(?<=\bat )\[[●•_\s]+\]"),
)
_PHONE = re.compile(r"(?<![\d+.\-/(])(?:\+?1[-. ]?)?\(?\d{3}\)?[-.‑– ]\s?\d{2,4}[-.‑–]\d{2,6}(?![\d/-])")
_COMPLETE = re.compile(r"(?:\+?1[-. ]?)?\(?\d{3}\)?[-.‑– ]\s?\d{3}[-.‑–]\d{4}")
_EMAIL = re.compile(r"[^\s<>()\[\],;:“”\"]{0,64}@[^\s<>()\[\],;:“”\"]{0,255}")
_VALID_EMAIL = re.compile(r"[\w.+'’&-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}")
_ENDS_WITHOUT = re.compile(r"\b(?:call|contact|reach)\b[^.]{0,300}\b(?:at|on)\s*[.,]?$", re.I)
_ADVICE = "Complete it."


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the blanks and the malformed numbers and addresses in the letterhead and below the last response."""
    frame = matter.frame
    signature = frame.signature.lines if frame.signature else ()
    for block in (*frame.head, *frame.remarks, *signature):
        if _CONTACT.search(block.words) or block in frame.head:
            yield from _in(block)


def _in(block: ReturnedBlock) -> Iterator[Finding]:
    text = block.words
    blank = next(filter(None, (pattern.search(text) for pattern in _PLACEHOLDERS)), None)
    if blank:
        yield Finding(
            place_in(0, block, blank[0].strip()),
            f"“{blank[0].strip()}” is a placeholder, not a contact.",
            _ADVICE,
        )
        return
    for found in _PHONE.finditer(text):
        if not _COMPLETE.fullmatch(found[0]):
            yield Finding(
                place_in(0, block, found[0]), f"The telephone number “{found[0]}” is not complete.", _ADVICE
            )
    for found in _EMAIL.finditer(text):
        address = found[0].rstrip(".?!")
        if "@" in address.strip("@") and not _VALID_EMAIL.fullmatch(address):
            yield Finding(
                place_in(0, block, address), f"The e-mail address “{address}” is not complete.", _ADVICE
            )
    if _ENDS_WITHOUT.search(text):
        yield Finding(place_in(0, block), "The telephone number is missing.", _ADVICE)


RULE = Rule(
    "B12",
    "error",
    "Telephone numbers and e-mail addresses are complete.",
    "The staff calls the number in the letter.",
    find,
    bad=Example(response=(("218-555-0118", "218-555-018"),)),
    good=Example(response=(("218-555-0118", "(218) 555-0118 or d.quill@larkmoor.example"),)),
)
