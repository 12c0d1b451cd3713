"""Write the due date and the internal days as an iCalendar file (RFC 5545), for any calendar program.

The file has only all-day events. Writing them takes fewer lines than a library for calendars takes dependencies; the
tests read the result with one.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from hashlib import blake2s

from drafter.kernel.dates import in_letter_style
from drafter.tracking.tables import storable
from drafter.tracking.tracker import Tracker

_LONGEST_LINE = 75
"""Bytes of a line; the rest goes on in the next one after a space."""

_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def calendar_of(tracker: Tracker) -> bytes:
    """Return the calendar of a review whose due date is known.

    Args:
        tracker: What is known about the review.

    Raises:
        ValueError: The due date is not known.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Drafter//Tracker//EN", *_events(tracker)]
    return b"".join(_folded(line) for line in (*lines, "END:VCALENDAR"))


def _events(tracker: Tracker) -> Iterator[str]:
    due = tracker.due.day
    if due is None:
        raise ValueError("a calendar needs a due date")
    about = _about(tracker)
    yield from _event(tracker, due, f"Response due: {about}", tracker.due.reason, "due")
    for one in tracker.milestones:
        days = f"{one.before} business day{'s' * (one.before != 1)} before the response is due"
        yield from _event(
            tracker, one.day, f"{one.name}: {about}", f"{days}, {in_letter_style(due)}.", one.name
        )


def _about(tracker: Tracker) -> str:
    letter = tracker.letters[0]
    dated = f" of {in_letter_style(letter.date)}" if letter.date else ""
    return f"SEC staff letter{dated} to {tracker.company}" if tracker.company else f"SEC staff letter{dated}"


def _event(tracker: Tracker, day: datetime.date, summary: str, description: str, name: str) -> Iterator[str]:
    """Yield the lines of an event. A later due date has a higher sequence, so that it replaces the event."""
    letter = tracker.letters[0].date or day
    due = tracker.due.day or day
    yield "BEGIN:VEVENT"
    yield f"UID:{_identity(tracker, name)}@drafter"
    yield f"DTSTAMP:{letter:%Y%m%d}T000000Z"
    yield f"SEQUENCE:{max(0, (due - letter).days)}"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + datetime.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{summary.translate(_ESCAPED)}"
    yield f"DESCRIPTION:{description.translate(_ESCAPED)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _identity(tracker: Tracker, name: str) -> str:
    """Return what is the same for an event in each version of the file."""
    letter = tracker.letters[0]
    parts = (tracker.company or "", letter.date.isoformat() if letter.date else "", name)
    return blake2s("\n".join(parts).encode(errors="surrogatepass"), digest_size=10).hexdigest()


def _folded(line: str) -> bytes:
    """Return a line in pieces that are short enough, none of which ends inside a character."""
    pieces = [b""]
    for character in storable(line):
        encoded = character.encode()
        if len(pieces[-1]) + len(encoded) > _LONGEST_LINE:
            pieces.append(b" ")
        pieces[-1] += encoded
    return b"\r\n".join(pieces) + b"\r\n"
