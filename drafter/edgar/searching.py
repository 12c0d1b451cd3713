"""Search the full text of staff letters, as EDGAR's own search page does.

The SEC does not describe this interface; its page at https://www.sec.gov/edgar/search uses it. If it changes, searching
says so, and everything else goes on as before.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from drafter.edgar.addresses import EDGAR, Addresses
from drafter.edgar.client import Client
from drafter.edgar.filings import Filing
from drafter.errors import FetchError

_STAFF_LETTERS = "UPLOAD"
_FIRST = datetime.date(2001, 1, 1)
"""The first day of which EDGAR searches the text."""


def letters_with(
    phrase: str,
    client: Client,
    addresses: Addresses = EDGAR,
    *,
    since: datetime.date | None = None,
    until: datetime.date | None = None,
) -> Iterator[Filing]:
    """Yield staff letters that contain a phrase, those that EDGAR finds best first.

    Args:
        phrase: The phrase, word for word.
        client: Asks EDGAR.
        addresses: Where EDGAR is.
        since: The earliest date.
        until: The latest date.

    Raises:
        FetchError: EDGAR cannot be asked, or its answer has another form than expected.
    """
    asked = {"q": f'"{phrase.replace(chr(34), " ")}"', "forms": _STAFF_LETTERS}
    if since or until:
        asked["dateRange"] = "custom"
        asked["startdt"] = (since or _FIRST).isoformat()
        asked["enddt"] = (until or datetime.date.today()).isoformat()
    content = client.get(f"{addresses.search}?{urlencode(asked)}")
    try:
        for hit in json.loads(content)["hits"]["hits"]:
            yield _filing(hit)
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise FetchError(
            f"EDGAR's search answers in another form than expected ({type(error).__name__}: {error}).",
            advice="Name companies with --company instead.",
        ) from error


def _filing(hit: Any) -> Filing:
    found = hit["_source"]
    accession = hit["_id"].partition(":")[0]
    return Filing(
        accession,
        found["ciks"][0].lstrip("0"),
        _STAFF_LETTERS,
        datetime.date.fromisoformat(found["file_date"]),
    )
