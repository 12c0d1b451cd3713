"""Ask EDGAR for one file after another, as its rules want it."""

from __future__ import annotations

import re
from types import TracebackType
from typing import TYPE_CHECKING, Self
from urllib.parse import urljoin

from drafter.edgar.addresses import EDGAR, Addresses
from drafter.edgar.pace import Pace
from drafter.errors import FetchError, FetchRefusedError, NothingThereError
from drafter.kernel import limits
from drafter.kernel.extras import require_extra

if TYPE_CHECKING:
    from httpx2 import Response

_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_TRIES = 5
_LONGEST_WAIT = 60.0
"""Seconds between two tries."""
_TIMEOUT = 30.0
"""Seconds until the next bytes must come."""
_REDIRECTS = 5
_REFUSED = 600.0
"""Seconds for which EDGAR refuses a machine that asked too often."""
_AGAIN = frozenset({429, 500, 502, 503, 504})
_MOVED = frozenset({301, 302, 303, 307, 308})


class _TryAgainError(Exception):
    """An error that may not occur the next time."""


class Client:
    """Asks EDGAR. Close it, or use it as a context manager."""

    def __init__(
        self, user_agent: str | None, pace: Pace, addresses: Addresses = EDGAR, *, timeout: float = _TIMEOUT
    ) -> None:
        """Prepare to ask; nothing is asked yet.

        Args:
            user_agent: Who asks, with a mail address.
            pace: When requests may be made.
            addresses: Where EDGAR is; no other host is asked.
            timeout: Seconds until the next bytes must come.

        Raises:
            FetchError: Nobody is named, or without a mail address.
            PackageMissingError: The extra `edgar` is not installed.
        """
        require_extra("edgar")
        import httpx2

        self._pace, self._addresses = pace, addresses
        self._http = httpx2.Client(
            headers={"User-Agent": required(user_agent), "Accept-Encoding": "gzip, deflate"}, timeout=timeout
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def get(self, address: str, *, ends: bytes = b"") -> bytes:
        """Return a file.

        Args:
            address: Its address on one of EDGAR's hosts.
            ends: What the whole file ends with, apart from white space.

        Raises:
            NothingThereError: There is no such file.
            FetchRefusedError: EDGAR refuses this machine, now or since a while.
            FetchError: It cannot be had after some tries, or is larger than any filing of letters.
        """
        import stamina

        try:
            for attempt in stamina.retry_context(
                on=_TryAgainError, attempts=_TRIES, timeout=None, wait_initial=1.0, wait_max=_LONGEST_WAIT
            ):
                with attempt:
                    return self._whole(address, ends)
        except _TryAgainError as error:
            raise FetchError(
                f"{address} could not be fetched: {error}.", advice="Try again later; what is there is kept."
            ) from error
        raise AssertionError  # retry_context returns or raises

    def _whole(self, address: str, ends: bytes) -> bytes:
        content = self._follow(address)
        if not content.rstrip().endswith(ends):
            raise _TryAgainError("the file is cut short")
        return content

    def _follow(self, address: str) -> bytes:
        """Return a file, also if EDGAR says that it is at another address of its own."""
        for _ in range(_REDIRECTS):
            content, moved = self._ask(address)
            if not moved:
                return content
            address = urljoin(address, moved)
            if not self._addresses.belongs(address):
                raise FetchError(f"EDGAR points to another host, which is not asked: {address}.")
        raise FetchError(f"EDGAR points from one address to the next: {address}.")

    def _ask(self, address: str) -> tuple[bytes, str]:
        """Return the content at an address, or the address to which it moved.

        Raises:
            _TryAgainError: It is worth another try.
        """
        import httpx2

        if (wait := self._pace.refused_for()) > 0:
            raise _refused(wait)
        self._pace.wait()
        try:
            with self._http.stream("GET", address) as response:
                self._require_success(response, address)
                if response.status_code in _MOVED:
                    return b"", response.headers.get("Location", "")
                return self._content(response, address), ""
        except (httpx2.TransportError, httpx2.DecodingError) as error:
            raise _TryAgainError(str(error) or type(error).__name__) from error

    def _require_success(self, response: Response, address: str) -> None:
        status = response.status_code
        if status in _AGAIN:
            if wait := _seconds(response.headers.get("Retry-After", "")):
                self._pace.hold(min(wait, _LONGEST_WAIT))
            raise _TryAgainError(f"EDGAR answers {status}")
        if status == 403:
            self._pace.refused(_REFUSED)
            raise _refused(_REFUSED)
        if status in (404, 410):
            raise NothingThereError("EDGAR has no such file.", place=address)
        if status != 200 and status not in _MOVED:
            raise FetchError(f"EDGAR answers {status}.", place=address)

    def _content(self, response: Response, address: str) -> bytes:
        """Return a body; one that is cut short raises an error of the transport."""
        most = limits.limit(limits.FILE)
        content = bytearray()
        for part in response.iter_bytes():
            content += part
            if len(content) > most:
                raise FetchError(f"This file is larger than {most // 2**20:,} MB.", place=address)
        return bytes(content)


def required(user_agent: str | None) -> str:
    """Return who asks, if it is complete.

    Raises:
        FetchError: Nobody is named, or without a mail address.
    """
    if (
        not user_agent
        or not _MAIL.search(user_agent)
        or not user_agent.isprintable()
        or not user_agent.isascii()
    ):
        raise FetchError(
            "EDGAR wants to know who asks: a name and a mail address.",
            advice='Put it into the profile, as [edgar] user_agent = "Pemberton & Vale LLP admin@pemberton.example".',
        )
    return user_agent


def _seconds(retry_after: str) -> float:
    return float(retry_after) if retry_after.isdigit() else 0.0


def _refused(seconds: float) -> FetchRefusedError:
    minutes = max(1, round(seconds / 60))
    return FetchRefusedError(
        f"EDGAR refuses requests from this machine; Drafter asks again after {minutes} minutes.",
        advice="Check the user_agent in the profile, and whether other programs ask EDGAR from here.",
    )
