"""Compare names of companies and people: what is one name, and what is one name misspelled."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

from drafter.checking.words import plain

_LEGAL_FORMS = {
    "corp": "corporation", "co": "company", "inc": "incorporated", "ltd": "limited", "cos": "companies",
    "&": "and", "intl": "international", "grp": "group", "bancorporation": "bancorp",
}  # fmt: skip
_NO_MATTER = {"the", "de", "new", "plc"}
_HONORIFIC = re.compile(r"\b(?:mr|ms|mrs|dr|messrs|esq)\b\.?,?", re.I)
_ALIKE = 0.8
"""The likeness from which a name is another one misspelled."""


def plain_name(name: str) -> str:
    """Return a name in lower case and without accents and punctuation."""
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", plain(name).casefold())
        if not unicodedata.combining(letter)
    )
    return " ".join(re.sub(r"[^\w&' ]|(?<=\w)'(?=s\b)", " ", bare.replace(".", "")).replace("'", "").split())


def company(name: str) -> str:
    """Return a company's name with each legal form spelled one way and without what EDGAR drops or adds.

    >>> company("The Gull & Tarn Co.") == company("GULL AND TARN COMPANY /DE/")
    True
    """
    words = (_LEGAL_FORMS.get(word, word) for word in plain_name(re.sub(r"/\w+/?", "", name)).split())
    return " ".join(word for word in words if word not in _NO_MATTER)


def person(name: str) -> tuple[str, ...]:
    """Return the words of a person's name in lower case, without titles and middle initials.

    >>> person("Ms. Ruth B. Abelard") == person("Ruth Abelard")
    True
    """
    words = plain_name(_HONORIFIC.sub(" ", re.sub(r"(?<=[’'])\s+(?=[A-Z])", "", name))).split()
    return tuple(word for at, word in enumerate(words) if len(word) > 1 or at in (0, len(words) - 1))


def is_misspelled(name: str, right: str) -> bool:
    """Return whether a name is another one with a few wrong letters.

    Args:
        name: A name in plain letters.
        right: The other name in plain letters.
    """
    return name != right and SequenceMatcher(None, name, right, autojunk=False).ratio() >= _ALIKE


def likest(name: str, others: Iterable[str]) -> str:
    """Return the one of several texts that is most like a name; "" if there are none."""
    wanted = plain_name(name)
    return max(
        others,
        key=lambda one: SequenceMatcher(None, plain_name(one), wanted, autojunk=False).ratio(),
        default="",
    )
