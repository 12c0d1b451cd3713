"""Compare names of companies and people, judge their spelling, and remove additions such as a file number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.reading.parties.kinds import (
    is_person,
    without_courtesy,
    without_suffixes,
)

_FORMS = frozenset(
    [
        "inc",
        "incorporated",
        "corp",
        "corporation",
        "co",
        "company",
        "companies",
        "cos",
        "ltd",
        "limited",
        "llc",
        "lp",
        "llp",
        "plc",
        "nv",
        "bv",
        "sa",
        "ag",
        "se",
        "ab",
        "asa",
        "spa",
        "the",
        "new",
        "de",
        "md",
        "nc",
        "va",
        "/de",
        "/new",
    ]
)
"""Words that do not distinguish one company from another: legal forms, and at the end, states as EDGAR adds them."""

_LONG_FORMS = ("incorporated", "corporation", "company", "limited")

_SHARED_WORDS = """
the of and new first one american america us national united international global general universal world
north south east west northern southern eastern western central pacific atlantic mid midwest great
china sino asia asian europe european canada canadian texas california florida ohio york jersey england
virginia carolina georgia hawaii alaska colorado nevada
bank banc capital group holding holdings partners trust fund funds federal state city community citizens
peoples farmers merchants home heritage liberty advanced applied premier royal standard
energy oil gas gold silver blue green red sun star health medical bio tech digital net real estate
"""
GENERIC = frozenset(_SHARED_WORDS.split())
"""Words that many names share; having only such words in common does not make two companies related."""

_LEAST_FOR_A_SLIP = 6
"""The minimum number of letters in a word for a difference in one letter to be a typing error ("Corporatino")."""

_NOTE = pattern(r"\s*\((?P<words>[^()]*)\)\s*$|\s*\[(?P<square>[^\[\]]*)\]\s*$")
_BRACKETS_OF_NAME = (
    r"(?:publ|US|USA|UK|Europe|Asia|Bermuda|Cayman|Luxembourg|Delaware|Canada|Ireland|Israel|India"
    r"|No\. ?\d+|\d{4})$"
)
_EARLIER = pattern(
    r",?\s*\b(?:formerly(?: known as)?|f/k/a|fka|n/k/a|now known as|d/b/a|dba|doing business as|a/k/a"
    r"|also known as)\b"
    r"[:\s]+(?P<name>.+)$",
    re.I,
)
_JURISDICTION = (
    r"(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho"
    r"|Illinois|"
    r"Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|"
    r"Montana|Nebraska|Nevada|New \w+|North \w+|South \w+|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island"
    r"|Tennessee|Texas|"
    r"Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Puerto Rico|Bermuda|Cayman Islands?|"
    r"British Virgin Islands?|Marshall Islands?|Canadian|English|Irish|Dutch|Swiss|Israeli|Luxembourg|Hong Kong)"
)
_APPOSITION = pattern(
    r",\s+(?:an?|the|its)\s+(?:(?:direct|indirect|wholly|majority|partially)[\s-]*(?:owned)?\s*(?:and\s+)?)*"
    rf"(?:subsidiary|affiliate|individual|{_JURISDICTION}\s+(?:[a-z]+\s+){{0,4}}(?:corporation|company|partnership"
    rf"|trust)|"
    r"(?:general|managing)\s+(?:partner|member)|series\s+of)\b.*$",
    re.I,
)
_ON_BEHALF = pattern(
    r",?\s+(?:(?:for and )?on behalf of|as (?:depositor|depositary|trustee|agent|manager|sponsor|general partner|"
    r"representative|issuer|bidder|offeror|filing person)|by and through)\b.*$",
    re.I,
)
_CONSOLIDATED = pattern(r",?\s+(?:and|&)\s+(?:consolidated\s+)?subsidiaries$", re.I)
"""The words that financial statements add to a registrant's name: "Calder Ridge Inc. and Subsidiaries"."""

_STATE = pattern(r"\s*/[A-Za-z]{2,4}/?\s*$")

_SHORT_FORMS = pattern(r"(?:^|\s)(?:Corp|Inc|Co|Ltd|Cos|Bros)$")
"""An abbreviated legal form without its period, as only EDGAR writes it."""

_LETTER_LOST = pattern(r"[a-z] [b-df-hj-xz] [A-Za-z]")
"""A single letter in the middle of a name, which shows that an accented letter before it was lost ("Mondel z")."""


_NUMERAL = r"(?:\d+|[ivx]+)$"


class Printed(NamedTuple):
    """A name without additions, and the company's earlier names that the additions contained."""

    name: str
    earlier: tuple[str, ...] = ()


def plain(text: str) -> Printed:
    """Return a company's name without its file number, defined term, earlier names and description."""
    text = text.strip()
    earlier: list[str] = []
    while note := _NOTE.search(text):
        words = note["words"] or note["square"] or ""
        if pattern(_BRACKETS_OF_NAME).match(words):
            break
        if former := _EARLIER.search(f" {words}"):
            earlier.append(former["name"].strip())
        text = text[: note.start()].rstrip(" ,")
    if former := _EARLIER.search(text):
        earlier.append(former["name"].strip(" ,"))
        text = text[: former.start()]
    text = _CONSOLIDATED.sub("", _ON_BEHALF.sub("", _APPOSITION.sub("", text)))
    return Printed(text.strip(" ,;:–—-"), tuple(earlier))


@lru_cache(maxsize=64)  # a letter has few names, and each is compared with most of the others
def core(name: str | None) -> tuple[str, ...]:
    """Return the words of a name that distinguish it from others, in lower case."""
    text = (name or "").lower().replace("&", " and ").replace("’", "").replace("'", "")
    text = pattern(r"\b([a-z])\.(?=[a-z]\b)").sub(r"\1", text)  # "l.p." is "lp."
    words = pattern(r"[a-z0-9à-ÿ]+").findall(_STATE.sub("", text))
    kept = [word for word in words if word not in _FORMS]
    if len(kept) > 1 and any(is_slip(kept[-1], form) for form in _LONG_FORMS):
        kept.pop()
    while kept and kept[-1] == "and":
        kept.pop()
    return tuple(kept) or tuple(words)


def same(one: str | None, other: str | None) -> bool:
    """Return whether two names are the same company's, however its legal form is written ("Inc" for "Incorporated").

    If the legal forms are incompatible ("Inc." and "L.P."), they are two companies. A typing error in a long word does
    not make a different company.
    """
    a, b = core(one), core(other)
    if not a or not b or _have_two_forms(one, other):
        return False
    return "".join(a) == "".join(b) or _is_slip_of(a, b)


def related(one: str | None, other: str | None) -> bool:
    """Return whether two names may be those of related companies (parent, bank), or long and short forms."""
    a, b = core(one), core(other)
    if not a or not b or _are_siblings(a, b):
        return False
    if same(one, other) or _is_acronym(a, b) or _is_acronym(b, a):
        return True
    shared = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        shared += 1
    if shared == min(len(a), len(b)):
        return any(word not in GENERIC for word in a[:shared])
    return any(word not in GENERIC and len(word) > 3 for word in a[:shared])


def _are_siblings(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Return whether two names differ in their numbers, like those of two funds of a family."""
    numbers = [[word for word in words if pattern(_NUMERAL).match(word)] for words in (a, b)]
    return all(numbers) and numbers[0] != numbers[1]


def same_person(one: str | None, other: str | None) -> bool:
    """Return whether two names are the same person's, with or without a middle initial."""
    a, b = _of_person(one), _of_person(other)
    return bool(a and b) and a[-1] == b[-1] and a[0][0] == b[0][0]


def same_party(one: str | None, other: str | None) -> bool:
    """Return whether two names are the same company's or the same person's."""
    if one and other and is_person(one) and is_person(other):
        return same_person(one, other)
    return same(one, other)


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names in order without repeating a party, each in its best spelling."""
    kept: list[str] = []
    for name in names:
        for at, known in enumerate(kept):
            if same_party(name, known):
                kept[at] = better(known, name)
                break
        else:
            kept.append(name)
    return tuple(kept)


def better(one: str, other: str) -> str:
    """Return the better of two spellings of a name: one that is complete and is not EDGAR's conformed name."""
    return other if needs_check(one) and not needs_check(other) else one


def is_conformed(name: str) -> bool:
    """Return whether a name looks like one of EDGAR's: all in capitals, or with "Corp" or "Inc" and no period."""
    if _STATE.search(name) or _SHORT_FORMS.search(name.strip()):
        return True
    letters = [word for word in pattern(r"[^\W\d_]+").findall(name) if len(word) > 1]
    capitals = letters and all(word.isupper() for word in letters)
    return bool(capitals) and (len(letters) > 1 or len(letters[0]) > 5)


def needs_check(name: str) -> bool:
    """Return whether counsel must look up the exact name before the letter uses it."""
    last = name.split()[-1].lower().rstrip(".,") if name.split() else ""
    has_slip = last not in _LONG_FORMS and any(is_slip(last, form) for form in _LONG_FORMS)
    return is_conformed(name) or has_slip or bool(_LETTER_LOST.search(name))


def _of_person(name: str | None) -> list[str]:
    words = without_suffixes(without_courtesy(name or "")).lower()
    return [
        word for word in pattern(r"[\wà-ÿ’'-]+").findall(words) if word not in ("jr", "sr", "ii", "iii", "iv")
    ]


def _have_two_forms(one: str | None, other: str | None) -> bool:
    """Return whether two names end with incompatible legal forms."""
    kinds = [_form_family(name or "") for name in (one, other)]
    return None not in kinds and kinds[0] != kinds[1]


def _form_family(name: str) -> str | None:
    text = name.lower().replace(".", "").strip(" ,")
    for family, forms in (
        ("partnership", r"(?:\blp|\blimited partnership|\bl p|\bllp)$"),
        ("llc", r"\bllc$"),
        ("trust", r"\btrust$"),
        ("company", r"\b(?:inc|incorporated|corp|corporation|plc)$"),
    ):
        if pattern(forms).search(text):
            return family
    return None


def _is_acronym(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    letters = "".join(short[:1])
    return 1 < len(letters) <= 5 and len(long) > 1 and "".join(word[0] for word in long).startswith(letters)


def _is_slip_of(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two names differ by a typing error in one long word; "Fund IV" and "Fund VI" are two funds."""
    pairs = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    if len(one) != len(other) or len(pairs) != 1:
        return False
    return min(map(len, pairs[0])) >= _LEAST_FOR_A_SLIP and is_slip(*pairs[0])


def is_slip(one: str, other: str) -> bool:
    """Return whether two words differ by one letter changed, omitted or added, or by two letters exchanged."""
    if abs(len(one) - len(other)) > 1:
        return False  # most pairs, without a look at their letters
    start = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    a, b = one[start:], other[start:]
    exchanged = a[:2] == b[1::-1] and a[2:] == b[2:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or exchanged
