"""Divide the lines of an address into parts of known kinds: "Ann Bo, Treasurer" has two parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from drafter.reading.parties.kinds import (
    has_company_form,
    is_person,
    is_suffix,
    kind_of,
    without_care_of,
    without_courtesy,
    without_suffixes,
)
from drafter.reading.parties.law_firms import is_law_firm
from drafter.reading.parties.lists import divide
from drafter.reading.parties.names import plain
from drafter.reading.parties.titles import has_title, is_title, leading_title

PartKind = Literal["person", "name", "title", "company", "street", "care of", "attention", "other"]
"""The kinds of parts.

- person: a name that the salutation repeats, or that has "Mr." or "Esq.".
- name: a line that only looks like a person's name, such as "Tern Harbor".
- company: a company or a law firm.
"""

_OF_KIND: dict[str, PartKind] = {
    "law_firm": "company",
    "agent": "company",
    "company": "company",
    "city": "street",
    "street": "street",
    "title": "title",
    "office": "title",
    "person": "name",
}
_ATTENTION = re.compile(r"(attn|attention)\b[\s:.]*", re.I)
_SET_OFF = re.compile(r"(?P<name>[^,]+?)\s+(?:[-–—]+\s+(?P<after_dash>.+)|\((?P<in_brackets>[^()]+)\))")
_COMMA = re.compile(r",\s*")
_GAP = re.compile(r"(?:\s+(?:of|at))?[\s,–—-]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NO_LETTER = re.compile(r"[^a-z0-9]")
_GREETING = re.compile(
    r"(?:"
    r"dear|mr|mrs|ms|miss|messrs|dr|prof|professor|sir|sirs|madam|madams|ladies|gentlemen|gentleman|"
    r"gentlepersons|and|or|to|whom|it|may|concern|the|hon|honorable|jr|sr|ii|iii|iv|esq|all|board|"
    r"directors|of"
    r")$"
)


class Part(NamedTuple):
    """A line of an address, or a part of one. `text` excludes a label such as "Attn:"."""

    text: str
    kind: PartKind


class Known(NamedTuple):
    """The names known from the rest of the letter.

    Attributes:
        names: The words of the names in the salutation.
        companies: The registrants' names, reduced to letters and digits.
    """

    names: frozenset[str] = frozenset()
    companies: tuple[str, ...] = ()

    @classmethod
    def of(cls, salutation: str | None, companies: Iterable[str | None] = ()) -> Known:
        """Take the people's names from a salutation, and the companies' names from lines that may each list several."""
        names = frozenset(w for w in words_of(salutation or "") if len(w) > 1 and not _GREETING.match(w))
        texts: list[str] = []
        for company in filter(None, companies):
            name = plain(company).name
            texts += [company, name, *divide(name).names]
        return cls(names, tuple(dict.fromkeys(letters for text in texts if (letters := letters_of(text)))))

    def names_person(self, text: str) -> bool:
        """Return whether a line contains a name that is in the salutation."""
        return not self.names.isdisjoint(words_of(text))


def letters_of(text: str) -> str:
    """Return the letters and digits of a name in lower case, without "c/o"."""
    return _NO_LETTER.sub("", without_care_of(text).lower())


def words_of(text: str) -> list[str]:
    """Return the words of a text, in lower case."""
    return [word.lower() for word in _WORD.findall(text)]


def is_honored(text: str) -> bool:
    """Return whether a line is marked as a person's name: by "Mr." before it, or by "Esq." after it."""
    if has_company_form(text) or is_law_firm(text):
        return False
    return (without_courtesy(text) != text or without_suffixes(text) != text) and is_person(text)


def parts_of(text: str, known: Known) -> Iterator[Part]:
    """Yield the parts of a printed line.

    Args:
        text: The line, with single spaces.
        known: The names known from the rest of the letter.
    """
    if label := _ATTENTION.match(text):
        yield Part("", "attention")
        text = text[label.end() :]
    care_of = without_care_of(text) != text
    text = without_care_of(text)
    if not text:
        return
    if care_of and not known.names_person(_named_first(text, known)[0]):
        yield Part(text, "care of")
    else:
        yield from _divided(text, known)


def _divided(text: str, known: Known) -> Iterator[Part]:
    """Yield a person, a title and a company that are printed on one line, or the line with its kind."""
    if letters_of(text) in known.companies:
        yield Part(text, "company")
        return
    name, following = _named_first(text, known)
    title, company = _titled_first(text, known)
    if name:
        yield Part(name, "person")
        if following:
            yield from _divided(following, known)
    elif title and company and _is_company(company, known):
        yield Part(title, "title")
        yield Part(company, "company")
    else:
        yield Part(text, _OF_KIND.get(kind_of(text), "other"))


def _named_first(text: str, known: Known) -> tuple[str, str]:
    """Divide a line that begins with a person into the name with its suffixes ("" if it does not) and the rest."""
    name, *rest = _COMMA.split(_with_comma(text))
    while rest and is_suffix(rest[0]):
        name = f"{name}, {rest.pop(0)}"
    following = ", ".join(rest)
    greeted = known.names_person(name) and len(name.split()) > bool(rest) and not _is_company(name, known)
    if not (is_honored(name) or (greeted and not has_title(name))):
        return "", text
    if following and not (leading_title(following)[0] or _is_company(following, known)):
        return "", text
    return name, following


def _with_comma(text: str) -> str:
    """Return a line with a comma before a title that is set off otherwise: "Ivo Hale - Treasurer"."""
    set_off = _SET_OFF.fullmatch(text)
    title = set_off and (set_off["after_dash"] or set_off["in_brackets"])
    return f"{set_off['name']}, {title}" if set_off and title and is_title(title) else text


def _titled_first(text: str, known: Known) -> tuple[str, str]:
    """Divide a line that begins with a title into the title ("" if it does not) and the rest.

    A known registrant is recognized first, because its name may itself begin with a word of titles.
    """
    for gap in _GAP.finditer(text):
        left, right = text[: gap.start()], text[gap.end() :]
        if letters_of(right) in known.companies and is_title(left):
            return left, right
    return leading_title(text)


def _is_company(text: str, known: Known) -> bool:
    if len(text.split()) < 2 and letters_of(text) not in known.companies:
        return False  # a legal form alone ("Inc.") is only the end of a name
    return letters_of(text) in known.companies or has_company_form(text) or is_law_firm(text)
