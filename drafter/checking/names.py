"""Compare names of companies and people: what is one name, and what is one name misspelled."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from drafter.kernel.words import plain

_LEGAL_FORMS = {
    "corp": "corporation", "co": "company", "inc": "incorporated", "ltd": "limited", "cos": "companies",
    "&": "and", "intl": "international", "grp": "group", "bancorporation": "bancorp",
}  # fmt: skip
_NO_MATTER = {"the", "de", "new", "plc"}
_HONORIFIC = re.compile(r"\b(?:mr|ms|mrs|dr|messrs|esq)\b\.?,?", re.I)
_WORD = re.compile(r"[^\W\d_](?:[\w.-]|[’'](?=\w))*")
_NEXT_IN_LIST = re.compile(r"[:;]|,(?!\s*(?:Jr|Sr|II|III|IV)\b)")
_ALIKE = 0.8
"""The likeness from which a name is another one misspelled."""

_ALIKE_SHORT = 0.75
"""The likeness from which a first name is another one misspelled, and not its short form."""


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


@lru_cache(maxsize=4096)  # the same words of a letter are compared with every name
def person(name: str) -> tuple[str, ...]:
    """Return the words of a person's name in lower case, without titles and middle initials.

    >>> person("Ms. Ruth B. Abelard") == person("Ruth Abelard")
    True
    """
    words = plain_name(_HONORIFIC.sub(" ", re.sub(r"(?<=[’'])\s+(?=[A-Z])", "", name))).split()
    return tuple(word for at, word in enumerate(words) if len(word) > 1 or at in (0, len(words) - 1))


def is_person(name: str, other: str) -> bool:
    """Return whether two names are one person's; middle names make no difference, nor does a short first name.

    >>> is_person("Jim B. Rosenthal", "James Rosenthal")
    True
    """
    one, two = person(name), person(other)
    if not one or not two or one[-1] != two[-1]:
        return False
    return one[0] == two[0] or (
        len(one) > 1
        and len(two) > 1
        and one[0][0] == two[0][0]
        and not is_misspelled(one[0], two[0], _ALIKE_SHORT)
    )


def spelled(name: str, text: str) -> str | None:
    """Return the words of a text that are a person's name, or nearly that name; None if there are none.

    Args:
        name: The name.
        text: A line.
    """
    right = person(name)
    windows = list(_windows(text, len(person(name.replace("-", "")))))
    exact = next((words for words in windows if is_person(words, name)), None)
    return exact or next(
        (words for words in windows if is_misspelled(" ".join(person(words)), " ".join(right))), None
    )


def _windows(text: str, length: int) -> Iterator[str]:
    """Yield each sequence of as many words as a name has, and of one more, which may be an initial."""
    words = list(_WORD.finditer(text))
    for count in (length, length + 1):
        for first, last in zip(words, words[count - 1 :], strict=False):
            window = text[first.start() : last.end()]
            if not _NEXT_IN_LIST.search(window):
                yield window


def is_misspelled(name: str, right: str, alike: float = _ALIKE) -> bool:
    """Return whether a name is another one with a few wrong letters.

    Args:
        name: A name in plain letters.
        right: The other name in plain letters.
        alike: The likeness that is enough.
    """
    matcher = SequenceMatcher(None, name, right, autojunk=False)
    bounds = (matcher.real_quick_ratio, matcher.quick_ratio)  # at least the ratio, and soon known
    return name != right and all(bound() >= alike for bound in (*bounds, matcher.ratio))


def likest(name: str, others: Iterable[str]) -> str:
    """Return the one of several texts that is most like a name; "" if there are none."""
    wanted = plain_name(name)
    return max(
        others,
        key=lambda one: SequenceMatcher(None, plain_name(one), wanted, autojunk=False).ratio(),
        default="",
    )
