"""Read the end of a staff letter: closing paragraphs, contacts and their areas, signature, copies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.model import Contact, ContactArea, Signature
from drafter.reading.delivery import is_delivery
from drafter.reading.ledger import Ledger
from drafter.reading.names import PERSON, is_title, split_title
from drafter.reading.paragraphs import paragraphs, squeeze
from drafter.reading.signature import read_signature, signature_index
from drafter.reading.source import Line

_COPIES = re.compile(r"((cc|c\.c\.|copies)\s*(?:\([^()]*\)\s*)?:|cc(?=\s{2,}))\s*(?P<rest>.*)", re.I)
_ENCLOSURE = r"(?i)enclosures?\b"
_VIA = r"(?i)\s*[(,]?\s*\b(via|by)\s+(e-?mail|facsimile|fax)\b.*"

PHONE = re.compile(r"\(?\b(\d{3})\)?[ .–-]{0,3}(\d{3})[ .–-]{1,3}(\d{4})\b")
_SENTENCE = re.compile(r"(?<=[a-z\d)])[.;]\s+(?=[A-Za-z])")
_AT = re.compile(
    rf"(?P<name>{PERSON})(?:,\s+(?:Jr|Sr|II|III|IV)\.?)?(?P<title>(?:,\s+[A-Z][^,()\d]{{0,80}})*),?\s+at$"
)
_NOT_A_NAME = re.compile(
    r"(?:(?:You|Please|If|For|Questions|Direct|Contact|Alternatively|In|With|The|Should|And|Or|Call)\b\s*)+"
)
_SIGNER = re.compile(r"\b(me|the undersigned)(,[^,]*)?( at)?$")
_IN_PARENTHESES = re.compile(r"\s*\(([^()\d]+)\)")
_LONGEST = 240
"""The number of characters before a telephone number that are searched for a name and its titles."""

_ACCOUNTING = re.compile(r"financial statements?|accounting|related matters", re.I)
_ENGINEERING = re.compile(r"engineering", re.I)
_OTHER = r"(?i)any other|other questions|legal"


class Closing(NamedTuple):
    """The part of the letter after its last comment."""

    paragraphs: tuple[str, ...]
    contacts: tuple[Contact, ...]
    signature: Signature
    cc: tuple[str, ...]


def read_closing(lines: Sequence[Line], opening: Sequence[str], ledger: Ledger) -> Closing:
    """Read the end of the letter and enter its lines in the ledger.

    Args:
        lines: The lines after the last comment.
        opening: The opening paragraphs. If the closing names no contacts, they are searched, because a letter without
            comments has its contacts there.
        ledger: The ledger for the places of the lines.
    """
    copied_at = next((i for i, line in enumerate(lines) if _COPIES.match(line.text)), len(lines))
    signed_at = min(signature_index(lines), copied_at)
    text = paragraphs(lines[:signed_at])
    ledger.put(lines[:signed_at], "closing")
    signature = read_signature(lines[signed_at:copied_at])
    ledger.put(lines[signed_at:copied_at], "signature")
    contacts = read_contacts(" ".join(text), signature.name) or read_contacts(
        " ".join(opening), signature.name
    )
    return Closing(tuple(text), contacts, signature, _read_copies(lines[copied_at:], ledger))


def read_contacts(text: str, signer: str | None) -> tuple[Contact, ...]:
    """Return the people named with a telephone number, and their areas.

    The area is that of the sentence; if the letter separates accounting from other questions, the others are legal.

    Args:
        text: The closing paragraphs.
        signer: Who signed the letter: "me" and "the undersigned" are this person.
    """
    text = squeeze(text)
    sentences = _SENTENCE.split(text)
    split = any(_ACCOUNTING.search(s) and PHONE.search(s) for s in sentences) and any(
        pattern(_OTHER).search(s) and PHONE.search(s) for s in sentences
    )
    contacts: list[Contact] = []
    for sentence in sentences:
        area = _area(sentence, split)
        at = 0
        for match in PHONE.finditer(sentence):
            name, title = _person(sentence[at : match.start()].rstrip(" (,"), signer)
            at = match.end()
            if name and all(contact.name != name for contact in contacts):
                contacts.append(Contact(name, "-".join(match.groups()), area, title))
    return tuple(contacts)


def _area(sentence: str, split: bool) -> ContactArea:
    if _ENGINEERING.search(sentence):
        return "engineering"
    if _ACCOUNTING.search(sentence):
        return "accounting"
    return "legal" if split and pattern(_OTHER).search(sentence) else "any"


def _person(before: str, signer: str | None) -> tuple[str | None, str | None]:
    """Return the name and title at the end of the words before a telephone number."""
    if _SIGNER.search(before):
        return signer, None
    before = _IN_PARENTHESES.sub(r", \1", before[-_LONGEST:])
    before = before if before.endswith(" at") else f"{before} at"
    if not (match := _AT.search(before)):
        return None, None
    name, leading = split_title(
        _NOT_A_NAME.sub("", match["name"], count=1) if _NOT_A_NAME.match(match["name"]) else match["name"]
    )
    titles = match["title"].strip(" ,")
    if is_title(name):  # "Branch Chief, Ann Bo, at": the title comes first
        name, titles = titles, name
    return name or None, titles or leading


def _read_copies(lines: Sequence[Line], ledger: Ledger) -> tuple[str, ...]:
    ledger.put(lines, "cc")
    copies = []
    for line in lines:
        match = _COPIES.match(line.text)
        text = pattern(_VIA).sub("", squeeze(match["rest"] if match else line.text)).strip()
        if text and not pattern(_ENCLOSURE).match(text) and not is_delivery(text):
            copies.append(text)
    return tuple(copies)
