"""The work on a matter, each function one call from the page. They run in processes that can be ended."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import DrafterError
from drafter.services import corrections as corrected
from drafter.services import letters
from drafter.services.corrections import FILE, AsRead, Corrections
from drafter.services.drafter import Drafter
from drafter.services.page_pictures import PageSize, page_picture, page_sizes
from drafter.services.profile_form import Field, fields_to_fill, profile_of_matter
from drafter.services.response_needed import require_from_staff
from drafter.services.topics import topic_titles
from drafter.web.matters import Matter

if TYPE_CHECKING:
    from drafter import CommentLetter, Firm, Profile, ResponseLetter

_LETTERS = 8
"""Letters that a process keeps, so that a correction does not read the file again."""

_SAMPLE = """\
January 8, 2024

Ada Merrow
Chief Financial Officer
Sample Company Inc.
1 Main Street
Springfield, Ohio 45501

Re: Sample Company Inc.
    Form 10-K for Fiscal Year Ended June 30, 2023
    File No. 001-99999

Dear Ada Merrow:

We have reviewed your filing and have the following comments. Please respond to these comments within ten business
days by providing the requested information or advise us as soon as possible when you will respond.

Form 10-K for Fiscal Year Ended June 30, 2023

1. Please tell us how you recognize revenue, and revise your disclosure accordingly.

Sincerely,

Division of Corporation Finance
"""
"""A letter to read and draft once, so that the first letter of a person does not wait for what is loaded with it."""


class Desk(NamedTuple):
    """The settings of a server.

    Attributes:
        firm: The firm whose paper, wording and topics are used.
        profile: A profile that overrides the firm's, if there is one.
    """

    firm: Firm
    profile: Path | None = None


class Reading(NamedTuple):
    """A staff letter as the page shows it.

    Attributes:
        letter: The letter, with its corrections.
        pages: The size of each page; none in a format without pages.
        cut: The first and last line of each line that EDGAR cut in two; a comment begins and ends with whole ones.
        corrections: What was corrected.
        topics: The id and title of every topic.
    """

    letter: CommentLetter
    pages: list[PageSize]
    cut: list[tuple[int, int]]
    corrections: Corrections
    topics: list[tuple[str, str]]


class Drafted(NamedTuple):
    """A draft as the page shows it.

    Attributes:
        fields: What is asked for.
        open_blanks: The number of blanks and alternatives in the draft.
    """

    fields: list[Field]
    open_blanks: int


def warm() -> None:
    """Load what a letter needs, from its reading to the preview of the draft."""
    from drafter.services.letter_preview import preview_of

    drafter = Drafter()
    letter = drafter.read(_SAMPLE.encode(), name="sample")
    preview_of(drafter.to_bytes(drafter.draft(letter)), "sample")
    import_module("PIL.PngImagePlugin")
    import_module("pypdfium2")


def read(desk: Desk, matter: Matter) -> Reading:
    """Return the staff letter with its corrections.

    Raises:
        DrafterError: It cannot be read, or is not a staff letter.
    """
    found = inputs_of(desk, matter)
    letter = letters.settled(letter_of(found), profile_of(found))
    corrections = corrected.corrections_of(found.path, found.data)
    source = read_before(found).source
    pages = page_sizes(found.data) if source.form == "pdf" else []
    cut = [(line.number, line.last) for line in source.lines if line.number < line.last]
    return Reading(letter, pages, cut, corrections, topic_titles(desk.firm))


def take(desk: Desk, matter: Matter, name: str) -> None:
    """Read a staff letter that was dropped, so that it need not be read again to be shown.

    Args:
        desk: The firm and the profile.
        matter: The matter.
        name: The name of the file that was dropped, by which messages call it.

    Raises:
        DrafterError: It cannot be read, or is not a staff letter.
    """
    try:
        _require_from_staff(read(desk, matter).letter)
    except DrafterError:  # it was read under the name that the page gave it, which nobody else knows
        _require_from_staff(letter_of(inputs_of(desk, matter)._replace(name=name)))
        raise


def _require_from_staff(letter: CommentLetter) -> None:
    require_from_staff(
        letter, advice="Drop the staff letter first, then this response on the page “Check” of that letter."
    )


def picture(matter: Matter, number: int) -> bytes:
    """Return a page of the staff letter as a picture.

    Raises:
        InputNotFoundError: There is no such page.
    """
    return page_picture(_letter_path(matter).read_bytes(), number)


def draft(desk: Desk, matter: Matter) -> Drafted:
    """Compose the draft.

    Raises:
        DrafterError: It cannot be drafted.
    """
    found = inputs_of(desk, matter)
    fields = fields_to_fill(letter_of(found), desk.firm, desk.profile, matter.profile)
    return Drafted(fields, _response(found).open_blanks)


def draft_file(desk: Desk, matter: Matter) -> bytes:
    """Return the draft as a Word file.

    Raises:
        DrafterError: It cannot be drafted.
    """
    return Drafter(desk.firm).to_bytes(_response(inputs_of(desk, matter)))


def draft_preview(desk: Desk, matter: Matter) -> bytes:
    """Return the draft as HTML.

    Raises:
        DrafterError: It cannot be drafted.
    """
    from drafter.services.letter_preview import preview_of

    return preview_of(draft_file(desk, matter), "response.docx").content


class Inputs(NamedTuple):
    """All that a draft depends on, as it is now: the contents of files, so that the same inputs are worked on once."""

    desk: Desk
    matter: Matter
    path: Path
    data: bytes
    name: str
    corrections: bytes
    profiles: tuple[bytes, ...]


def inputs_of(desk: Desk, matter: Matter) -> Inputs:
    """Return what a draft of a matter depends on."""
    letter = _letter_path(matter)
    profiles = tuple(_content(path) for path in (desk.profile, matter.profile))
    corrections = _content(letter.parent / FILE)
    return Inputs(desk, matter, letter, letter.read_bytes(), letter.name, corrections, profiles)


def _content(path: Path | None) -> bytes:
    return path.read_bytes() if path and path.is_file() else b""


@lru_cache(maxsize=_LETTERS)
def _as_read(data: bytes, name: str, firm: Firm) -> AsRead:
    return corrected.read_once(data, name, firm)


def read_before(found: Inputs) -> AsRead:
    """Return the letter as it was read, before any corrections."""
    return _as_read(found.data, found.name, found.desk.firm)


@lru_cache(maxsize=_LETTERS)
def letter_of(found: Inputs) -> CommentLetter:
    """Return the letter with its corrections, before the profile names a client."""
    told = corrected.corrections_of(found.path, found.data)
    return corrected.with_corrections(read_before(found), told, found.desk.firm)


def profile_of(found: Inputs) -> Profile:
    """Return the profile in force."""
    return profile_of_matter(found.desk.firm, found.desk.profile, found.matter.profile)


@lru_cache(maxsize=_LETTERS)
def _response(found: Inputs) -> ResponseLetter:
    return Drafter(found.desk.firm, profile_of(found)).draft(letter_of(found))


def _letter_path(matter: Matter) -> Path:
    path = matter.letter
    assert path is not None  # `Matters.find` and `keep_letter` saw to it
    return path
