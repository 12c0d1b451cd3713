"""Divide several names on one line: "Gull Parent Ltd., Gull Merger Sub, Inc. and Ivo Hale"."""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.reading.parties.kinds import COMPANY_FORM, has_company_form, is_person, is_suffix, kind_of

_OTHERS = pattern(
    r",?\s*(?:\band\s+|&\s*)?(?:\bet\.?\s*al\b\.?|\b(?:certain\s+|the\s+|its\s+|all\s+|various\s+"
    r"|each\s+of\s+its\s+)*"
    r"(?:other\s+(?:co-?)?(?:registrants?|filing persons?|filers?|participants?|reporting persons?|bidders?"
    r"|parties|persons?|"
    r"issuers?|guarantors?|affiliates?)|others|co-?registrants?|subsidiary guarantors|guarantor subsidiaries"
    r"|guarantors?|"
    r"subsidiaries|affiliates|additional registrants|of (?:its|their) (?:affiliates"
    r"|subsidiaries))\b(?:\s+(?:listed|named|identified|therein|thereto|party)\b.*)?)[,.\s]*$",
    re.I,
)
"""The end of a list that is incomplete: "et al.", "and certain of its affiliates", "and co-registrants"."""

_COMMA = pattern(r"\s*[;,]\s+(?:and\s+|&\s+)?")
_AND = pattern(r",?\s+(?:and|&|/)\s+")
"""The word between two names. An ampersand separates names only after a legal form: a firm's name may contain one."""

_ENDS_A_NAME = rf"(?i)(?:{COMPANY_FORM}|Jr|Sr|I{{2,3}}|Esq|M\.?D|Ph\.?D)\.?(?:\s*\([^)]*\))?(?=$|\s+and\s+)"
"""Words after a comma that belong to the name before it: a company's legal form, "Jr."."""


class Names(NamedTuple):
    """The names on a line.

    Attributes:
        names: The names.
        others: Whether the line mentions others without naming them.
        doubtful: Whether the line can be read in two ways.
    """

    names: tuple[str, ...]
    others: bool = False
    doubtful: bool = False


_RELATION = pattern(
    r",?\s+and\s+(?:its|their)\s+(?:(?:wholly|majority)[\s-]owned\s+)?"
    r"(?:subsidiary|subsidiaries|affiliates?|co-?issuer|general partner|parent)?,?\s+(?=[A-Z])"
)
"""The relation of a name to the one before it: "and its subsidiary, Alder Finance Corp."."""

_GOES_ON_WITH_FORM = r"(?i)(?:Inc|Incorporated|L\.?L\.?C|L\.?P|Ltd|N\.A|S\.A|PLC|LLP)\b\.?\s+(?!and\b)\S"
"""A legal form within a name: "Alder, Inc. Savings Plan"."""


def divide(text: str) -> Names:
    """Divide a line of names.

    An "and" or a comma separates two names if each side is a complete name. If the left side has no legal form of its
    own ("Alder Associates and Alder International, L.P."), the line may name one company or two, and is doubtful.
    """
    listed, others = _RELATION.sub(" and ", text), False
    while (more := _OTHERS.search(listed)) and more.start():
        listed, others = listed[: more.start()].rstrip(" ,;"), True
    parts = _by_comma(listed)
    if not parts:
        return Names((), others)
    *first, last = parts
    last_parts, doubtful = _by_and(last, listed=bool(first))
    names = [part.strip(" ,;") for part in (*first, *last_parts)]
    if len(parts) > 1 and not all(map(_is_whole, names)):
        if not any(map(_is_whole, names[:-1])):  # "Wick, Tarn and Orme Company": one name with commas
            return Names((listed,), others, doubtful=len(names) > 2)
        doubtful = True
    return Names(tuple(name for name in names if name), others, doubtful)


def _by_comma(text: str) -> list[str]:
    """Divide at commas, except before a legal form and before "Jr."."""
    parts: list[str] = []
    for piece in _COMMA.split(text):
        if parts and _is_rest(piece):
            parts[-1] = f"{parts[-1]}, {piece}"
        elif parts and (form := pattern(_ENDS_A_NAME).match(piece)):
            joined, rest = piece[: form.end()], piece[form.end() :]
            parts[-1] = f"{parts[-1]}, {joined}"
            parts.append(pattern(r"^\s+and\s+").sub("", rest))
        else:
            parts.append(piece)
    return [part for part in parts if part]


def _by_and(text: str, *, listed: bool) -> tuple[list[str], bool]:
    """Divide at each "and" that separates two names; also return whether an undivided "and" is doubtful."""
    doubtful = False
    for found in _AND.finditer(text):
        weak = "and" not in found[0]
        left, right = text[: found.start()].strip(), text[found.end() :].strip()
        if not left or not right:
            continue
        surely = has_company_form(left) or _are_people(left, right)
        surely |= listed and is_person(left) and has_company_form(right)
        if weak and not has_company_form(left):
            continue
        if (listed and not has_company_form(text)) or (surely and len(right.split()) > 1):
            parts, doubt = _by_and(right, listed=listed)
            return [left, *parts], doubt
        doubtful |= _is_whole(left) and has_company_form(right) and len(right.split()) > 2
    return [text], doubtful


def _are_people(left: str, right: str) -> bool:
    return is_person(left) and is_person(right) and len(left.split()) > 1


def _is_whole(name: str) -> bool:
    """Return whether a text is a complete name: a company with its legal form, or a person's name of two words."""
    return has_company_form(name) or is_person(name) or (kind_of(name) == "company" and len(name.split()) > 1)


def _is_rest(piece: str) -> bool:
    """Return whether the text after a comma belongs to the name before it."""
    return is_suffix(piece) or _is_apposition(piece) or bool(pattern(_GOES_ON_WITH_FORM).match(piece))


def _is_apposition(piece: str) -> bool:
    """Return whether the text after a comma describes the name before it: "a GE company", "the general partner"."""
    return bool(pattern(r"(?:an?|the)\s+\w").match(piece))
