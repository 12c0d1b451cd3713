"""Fetch public letters from EDGAR into a folder. Nothing else in Drafter opens a connection."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.edgar.addresses import EDGAR
from drafter.errors import FetchError, NothingFoundError

if TYPE_CHECKING:
    from drafter.edgar.client import Client
    from drafter.edgar.fetching import Fetched as Fetched
    from drafter.edgar.filings import Filing
    from drafter.profile.model import Profile

FOLDER = Path("letters")
"""The folder for letters, if none is named."""

ADDRESSES = EDGAR
"""Where EDGAR is."""

_ACCESSION = re.compile(r"(\d{10})-?(\d{2})-?(\d{6})")
_REVIEW = datetime.timedelta(days=400)
"""The time from a staff letter to the end of most reviews."""
_OF_THE_STAFF = "0000000000"
"""The beginning of the accession numbers of staff letters; others begin with the number of whoever filed."""


class Asked(NamedTuple):
    """The letters that are asked for.

    Attributes:
        accessions: Accession numbers.
        companies: Companies, each by its CIK or ticker symbol; with accession numbers, the company of these.
        since: The earliest date.
        until: The latest date.
        like: A staff letter; then letters of companies that got similar comments.
        most: The number of these companies.
    """

    accessions: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()
    since: datetime.date | None = None
    until: datetime.date | None = None
    like: str | None = None
    most: int = 10


def fetch_letters(asked: Asked, profile: Profile, folder: Path = FOLDER) -> tuple[int, Iterator[Fetched]]:
    """Fetch letters, each once: those in the folder are not asked for again.

    Args:
        asked: The letters.
        profile: Its table `[edgar]` says who asks.
        folder: The folder for them, which need not exist.

    Returns:
        The number of letters, and what becomes of each; they are fetched while that is read.

    Raises:
        FetchError: The profile does not say who asks, a company is unknown, or EDGAR refuses or cannot be reached.
        PackageMissingError: The extra `edgar` is not installed.
    """
    from drafter.edgar.fetching import Wanted, cik_of, letters_of
    from drafter.edgar.filings import Filing

    phrases = _phrases(asked.like) if asked.like else ()
    cache = _cache()
    with _client(profile, cache) as client:
        ciks = [cik_of(company, client, cache, ADDRESSES) for company in asked.companies]
        if asked.accessions:
            filings = [
                Filing(accession, cik, "", datetime.date.min)
                for accession, cik in _with_companies(asked.accessions, ciks)
            ]
        else:
            wanted = Wanted(asked.since, asked.until)
            filings = [one for cik in ciks for one in letters_of(cik, wanted, client, cache, ADDRESSES)]
            filings += _similar(phrases, asked, client, cache)
    if not filings:
        raise NothingFoundError(
            "EDGAR lists no such letters.",
            advice="Letters become public no earlier than 20 business days after a review ends.",
        )
    return len(filings), _fetched(filings, folder, profile, cache)


def _phrases(source: str) -> tuple[str, ...]:
    """Return a phrase of each comment of a letter that others' comments on the same topic are likely to have.

    Raises:
        DrafterError: The letter cannot be read.
        NothingFoundError: No comment has one.
    """
    from drafter.citations import find_citations
    from drafter.services import letters

    found: dict[str, None] = {}
    for comment in letters.read(source).comments:
        matched = [words for topic in comment.topics[:1] for words in topic.words if " " in words]
        cited = [
            comment.text[one.start : one.end] for one in find_citations(comment.text, form=comment.filing)
        ]
        if phrase := max(matched, key=len, default="") or next(iter(cited), ""):
            found.setdefault(" ".join(phrase.split()))
    if not found:
        raise NothingFoundError("No comment of this letter has a phrase to search for.", place=source)
    return tuple(found)


def _similar(phrases: Sequence[str], asked: Asked, client: Client, cache: Path) -> Iterator[Filing]:
    """Yield the letters of companies that got a comment with one of some phrases, from that comment on."""
    from drafter.edgar.fetching import Wanted, letters_of
    from drafter.edgar.searching import letters_with

    searches = [
        list(letters_with(one, client, ADDRESSES, since=asked.since, until=asked.until)) for one in phrases
    ]
    # The best of each comment, then the second best of each: no comment takes all the places.
    ranked = (one for hits in zip_longest(*searches) for one in hits if one)
    first_of_each: dict[str, Filing] = {}
    for hit in ranked:
        if len(first_of_each) < asked.most:
            first_of_each.setdefault(hit.cik, hit)
    for cik, hit in first_of_each.items():
        yield from letters_of(cik, Wanted(hit.date, hit.date + _REVIEW), client, cache, ADDRESSES)


def _fetched(filings: Sequence[Filing], folder: Path, profile: Profile, cache: Path) -> Iterator[Fetched]:
    from drafter.edgar.fetching import fetch

    with _client(profile, cache) as client:
        yield from fetch(filings, folder, client, ADDRESSES)


@contextmanager
def _client(profile: Profile, cache: Path) -> Iterator[Client]:
    from drafter.edgar.client import Client
    from drafter.edgar.pace import Pace

    with Client(profile.edgar.user_agent, Pace(cache / "pace.sqlite3"), ADDRESSES) as client:
        yield client


def _cache() -> Path:
    """Return the folder for EDGAR's lists, and for the pace of this user's processes."""
    if named := os.environ.get("DRAFTER_CACHE"):
        return Path(named) / "edgar"
    from platformdirs import user_cache_path

    return user_cache_path("drafter", appauthor=False) / "edgar"


def _with_companies(accessions: Sequence[str], ciks: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each accession number with the number of a company in whose folder it is.

    Raises:
        FetchError: It is none, or its company is not known.
    """
    for accession in accessions:
        parts = _ACCESSION.fullmatch(accession)
        if not parts:
            raise FetchError(
                f"{accession!r} is not an accession number.", advice="One looks like 0001234567-25-000123."
            )
        filer = parts[1]
        if not ciks and filer == _OF_THE_STAFF:
            raise FetchError(
                f"{accession} is a staff letter, and its number does not say to whom.",
                advice="Name the company too: --company CIK or --company TICKER.",
            )
        yield "-".join(parts.groups()), (ciks or [filer])[0]
