"""B10: the letter ends with a signature block that fits the rest of the letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.checking.frame import Frame, Signature, place_around, words_of
from drafter.checking.matter import Matter
from drafter.checking.names import company, is_misspelled, is_person, person
from drafter.checking.rule import Example, Finding, Rule
from drafter.problems import Place
from drafter.reading.names import PERSON
from drafter.reading.parties.law_firms import is_law_firm
from drafter.reading.subject import COMPANY_END
from drafter.returned import ReturnedBlock

_LABEL = re.compile(r"^(?:by|name|title|its)\s*:?\s+", re.I)
_LINE = re.compile(r"[\s_*.\-–—]*|/s/.*", re.I)
_NAME = re.compile(rf"(?:(?:Mr|Ms|Dr)\.\s+)?{PERSON}(?:,\s+(?:Jr|Sr|Esq|I{{1,3}}|CPA|Ph\.?D)\.?)*")
_TITLE = re.compile(
    r"\b(?:officer|president|chair(?:man|woman|person)?|counsel|controller|treasurer|secretary|director|partner|"
    r"principal|member|manager|attorney|trustee|comptroller|CFO|CEO|EVP|SVP|VP|head|vice)\b",
    re.I,
)
_FOR_CLIENT = re.compile(r"\bon behalf of\b|\bour client\b", re.I)
"""Words of counsel, who sign with their names alone."""


def find(matter: Matter) -> Iterator[Finding]:
    """Yield what the signature block lacks, and names that are spelled otherwise in the rest of the letter."""
    frame = matter.frame
    if not matter.response.exchanges or not frame.closes:
        return
    signature = frame.signature
    names = _names(signature) if signature else []
    if not names and not (signature and signature.conformed) and not _is_signed(matter):
        yield Finding(
            _at(frame, ""), "The letter does not say who signs it.", "Add the signer's name and title."
        )
        return
    if signature is None or not signature.lines:
        return
    yield from _conformed(frame, signature, names)
    yield from _title(frame, signature)
    yield from _entity(matter, signature)


def _is_signed(matter: Matter) -> bool:
    return bool(matter.response.signer) or "/s/" in words_of(matter.response.closing).casefold()


def _names(signature: Signature) -> list[str]:
    """Return the lines that are a person's name."""
    texts = (_LABEL.sub("", block.words.strip()) for block in signature.lines)
    return [
        text
        for text in texts
        if _NAME.fullmatch(text)
        and not _LINE.fullmatch(text)
        and not _TITLE.search(text)
        and not _is_entity(text)
        and len(text.split()) > 1
    ]


def _conformed(frame: Frame, signature: Signature, names: Sequence[str]) -> Iterator[Finding]:
    signed = signature.conformed
    if not signed or not names or any(is_person(signed, name) for name in names):
        return
    near = next(
        (name for name in names if is_misspelled(" ".join(person(signed)), " ".join(person(name)))), None
    )
    if near:
        yield Finding(
            _at(frame, signed),
            f"The letter is signed “{signed}”, above the name “{near}”.",
            "Correct one of them.",
        )


def _title(frame: Frame, signature: Signature) -> Iterator[Finding]:
    lines = words_of(signature.lines)
    firm = any(is_law_firm(block.words) for block in (*signature.lines, *frame.head)) or _FOR_CLIENT.search(
        words_of(frame.introduction)
    )
    if not firm and not _TITLE.search(lines) and not _TITLE.search(words_of(frame.head)):
        yield Finding(
            _at(frame, signature.lines[-1].words),
            "The signature block gives no title.",
            "Add the signer's title.",
            "warning",
        )


def _entity(matter: Matter, signature: Signature) -> Iterator[Finding]:
    right = matter.response.registrant
    theirs = [letter.subject.registrant for letter in matter.letters if letter.subject.registrant]
    if not right or any(
        _is_wrong(company(right), company(name)) for name in theirs
    ):  # B1 reports the Re: block
        return
    for block in (*signature.lines, *matter.frame.head):
        shown = _LABEL.sub("", block.words.strip())
        if _is_entity(shown) and _is_wrong(company(shown), company(right)):
            yield Finding(
                _at(matter.frame, block.words),
                f"The company is “{shown}” here, and “{right}” in the Re: block.",
                "Correct one of them.",
            )


def _is_wrong(shown: str, right: str) -> bool:
    """Return whether a company's name is the other one with a few wrong letters, and not one of a longer name."""
    return (
        is_misspelled(shown, right)
        and shown.replace(" ", "") != right.replace(" ", "")
        and not (set(shown.split()) <= set(right.split()) or set(right.split()) <= set(shown.split()))
    )


def _is_entity(text: str) -> bool:
    return bool(COMPANY_END.search(text)) or is_law_firm(text)


def _at(frame: Frame, words: str) -> Place:
    blocks: Sequence[ReturnedBlock] = (
        *(frame.signature.lines if frame.signature else ()), *frame.head, *frame.remarks[-1:],
    )  # fmt: skip
    return place_around(blocks, words, "closing")


RULE = Rule(
    "B10",
    "error",
    "The letter ends with a signature block that fits the rest of the letter.",
    "The staff must know who speaks for the company.",
    find,
    bad=Example(
        response=(
            (
                "Chief Financial Officer\nLarkmoor Instruments, Inc.",
                "Chief Financial Officer\nLarkmore Instruments, Inc.",
            ),
        )
    ),
    good=Example(
        response=(("/s/ Dorothea Quill\nDorothea Quill", "______________________\nDorothea Quill"),)
    ),
)
