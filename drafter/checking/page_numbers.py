"""The page numbers of a filing, and whether the letter says whose pages it cites."""

from __future__ import annotations

import re

from drafter.checking.matter import Matter, Said
from drafter.filing_names import filings_named
from drafter.filings import Filing

_CONVENTION = re.compile(
    r"\bpages?\b.{0,80}\b(?:refer|correspond|are to|are those|appear)|\b(?:refer|correspond|appear)\w*\b.{0,80}\bpage",
    re.I,
)
"""A sentence of the opening that says whose pages the letter cites."""

_DOCUMENT = re.compile(
    r"\b(?:amend(?:ed|ments?)|form|filings?|10-[KQ]|20-F|8-K|[SF]-\d|statement|reports?|prospectus|exhibits?|annex|"
    r"appendix|schedule|release|letters?|presentation|DRS)\b",
    re.I,
)
_NEARBY = 120
_ANOTHER = re.compile(
    r"\b(?:original|initial|prior|previous(?:ly)?|earlier|exhibits?|annex|appendix|schedule [A-Z]|release|"
    r"letters?|presentation|incorporated|was on|were on|appeared|before)\b",
    re.I,
)
"""Words around a page that say that it is a page of something else, or of what the filing was."""
_KIND_AND_COUNT = re.compile(r"(?P<kind>[A-Z]*?)(?P<count>\d+)")
_ENOUGH = 2
"""The minimum number of page numbers that show how a filing is numbered."""

_AMENDED = re.compile(r"\b(?:amend(?:ed|ment)|revised)\b|/A\b", re.I)


def states_convention(matter: Matter) -> bool:
    """Return whether a sentence of the opening says whose pages the letter cites."""
    return any(said.comment == 0 and _CONVENTION.search(said.text) for said in matter.sentences)


def names_document(said: Said) -> bool:
    """Return whether a sentence names a document whose pages it may cite."""
    return bool(_DOCUMENT.search(said.own))


def is_of_another(text: str, start: int, end: int, filings: tuple[Filing, ...]) -> bool:
    """Return whether words around a citation of pages say that these are not pages of the filings.

    Args:
        text: The sentence.
        start: The index at which the citation begins.
        end: The index after it.
        filings: The filings.
    """
    after = text[end : end + _NEARBY]
    if _ANOTHER.search(text, max(0, start - _NEARBY // 2), end + _NEARBY):
        return True
    named = set(filings_named(after))
    return bool(named) and not any(named <= _forms(filing, after) for filing in filings)


def _forms(filing: Filing, after: str) -> set[str]:
    """Return the forms that a filing is, if it is named this way: an amendment only as an amendment."""
    return (
        set(filings_named(filing.cover))
        if _AMENDED.search(after) or not _AMENDED.search(filing.cover)
        else set()
    )


def may_be_page_of(number: str, filings: tuple[Filing, ...]) -> bool:
    """Return whether a page with this number may be in one of the filings: its own pages go as far, or are not known.

    Some pages have no number, so only one after the last of its kind is certain not to exist.

    Args:
        number: The number as cited: "12", "F-3" or "F3".
        filings: The filings.
    """
    return any(_may_be_in(number, filing) for filing in filings)


def _may_be_in(number: str, filing: Filing) -> bool:
    if len(filing.numbers) < _ENOUGH or not (cited := _KIND_AND_COUNT.fullmatch(plain_number(number))):
        return True
    known = [found for one in filing.numbers if (found := _KIND_AND_COUNT.fullmatch(plain_number(one)))]
    counts = [int(found["count"]) for found in known if found["kind"] == cited["kind"]]
    return int(cited["count"]) <= max(counts, default=0 if cited["kind"] else int(cited["count"]))


def is_certain(number: str, filings: tuple[Filing, ...]) -> bool:
    """Return whether a page is known with the one before it, so that its text cannot be that of an unnumbered page.

    Args:
        number: The number as printed.
        filings: The filings.
    """
    page = _KIND_AND_COUNT.fullmatch(plain_number(number))
    if page is None:
        return False
    before = int(page["count"]) - 1
    known = {plain_number(one) for filing in filings for one in filing.numbers}
    return page[0] in known and (before == 0 or f"{page['kind']}{before}" in known)


def plain_number(number: str) -> str:
    """Return a page's number in the one spelling that is compared."""
    return re.sub(r"[\s–—-]", "", number).upper()
