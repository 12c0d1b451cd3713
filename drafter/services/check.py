"""Check a response letter before it goes out, against the staff letters that it responds to."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import NotAStaffLetterError
from drafter.services.returned import is_written_to_the_staff, read_response

if TYPE_CHECKING:
    from drafter.checked import Checked
    from drafter.checking.matter import Matter
    from drafter.checking.settings import RuleSetting
    from drafter.filings import Filing
    from drafter.model import CommentLetter
    from drafter.profile.model import Profile
    from drafter.returned import ReturnedLetter


def check(
    source: str | Path | bytes,
    letters: Sequence[CommentLetter] = (),
    *,
    name: str | None = None,
    profile: Profile | None = None,
    today: datetime.date | None = None,
    confidential: str | Path | bytes | None = None,
    filings: Sequence[str | Path | Filing] = (),
) -> Checked:
    """Check a response letter.

    Args:
        source: The response letter: a file, the bytes of one, or "-" for standard input.
        letters: The staff letters that it responds to; without any, only the response itself is checked.
        name: What messages call the file; its path by default.
        profile: Its table `[check]` turns rules off or lowers them.
        today: The day of the check, for rules about the date of the letter; None leaves these out.
        confidential: The confidential version of the letter, a file or the bytes of one: the public version must
            contain none of the words that it omits (Rule 83).
        filings: The filings to which the response refers, as amended, for rules about its pages and quotations.

    Raises:
        ProfileError: The profile names an unknown rule.
        DrafterError: A file cannot be read.
    """
    from drafter.checking.run import check_matter

    settings = settings_for(profile)
    matter = matter_to_check(
        source, letters, name=name, today=today, confidential=confidential, filings=filings
    )
    return check_matter(matter, settings)


def settings_for(profile: Profile | None) -> Mapping[str, RuleSetting]:
    """Return the rules that a profile turns off or lowers.

    Raises:
        ProfileError: It names an unknown rule.
    """
    from drafter.checking.rules import RULES
    from drafter.checking.settings import settings_of

    return settings_of(profile.check, [rule.id for rule in RULES]) if profile else {}


def matter_to_check(
    source: str | Path | bytes,
    letters: Sequence[CommentLetter] = (),
    *,
    name: str | None = None,
    today: datetime.date | None = None,
    confidential: str | Path | bytes | None = None,
    filings: Sequence[str | Path | Filing] = (),
) -> Matter:
    """Return a response letter with all that it is checked against; the arguments are those of `check`.

    Raises:
        DrafterError: A file cannot be read.
    """
    from drafter.checking.letter_file import letter_file
    from drafter.checking.pairing import matter_of
    from drafter.reading.files import read_bytes

    data = source if isinstance(source, bytes) else read_bytes(source)
    called = name or ("letter" if isinstance(source, bytes) else str(source))
    readings = [read_response(data, letter, name=called) for letter in letters or (None,)]
    _require_response(readings[0], data, called)
    other = None if confidential is None else read_response(confidential, next(iter(letters), None))
    read = [filing_of(filing) for filing in filings]
    return matter_of(
        readings, letters, today, file=letter_file(data, called), confidential=other, filings=read
    )


def _require_response(reading: ReturnedLetter, data: bytes, name: str) -> None:
    """Refuse a file that is not a letter to the staff, such as the staff letter itself."""
    if not is_written_to_the_staff(reading, data):
        raise NotAStaffLetterError(
            "This is not a letter to the SEC staff.",
            advice="Name the response letter first, and the staff letter with --letter.",
            place=name,
        )


def filing_of(source: str | Path | Filing) -> Filing:
    """Return a filing that a response refers to.

    Args:
        source: A file, or a filing that was read already.

    Raises:
        DrafterError: The file cannot be read.
    """
    from drafter.filings import Filing, read_filing
    from drafter.reading.files import read_bytes

    return source if isinstance(source, Filing) else read_filing(read_bytes(source), str(source))
