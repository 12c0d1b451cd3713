"""Read the responses of earlier rounds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from drafter.errors import OtherMatterError
from drafter.reading.files import read_bytes
from drafter.services.earlier_rounds import NAME_A_RESPONSE
from drafter.services.returned import is_staffs_own, read_response

if TYPE_CHECKING:
    from drafter.returned import ReturnedLetter


def read_earlier_responses(sources: Iterable[str]) -> tuple[ReturnedLetter, ...]:
    """Return the company's responses of earlier rounds.

    Args:
        sources: The files.

    Raises:
        OtherMatterError: One is the staff's own letter, whose closing words would be quoted as a response.
        DrafterError: One cannot be read.
    """
    return tuple(map(_read, sources))


def _read(source: str) -> ReturnedLetter:
    data = read_bytes(source)
    response = read_response(data, name=source)
    if is_staffs_own(response, data):
        raise OtherMatterError(
            "This is a letter from the staff, and not the company's response of an earlier round.",
            advice=NAME_A_RESPONSE,
            place=source,
        )
    return response
