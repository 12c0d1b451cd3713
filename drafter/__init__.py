"""From an SEC staff comment letter to a Word response letter that counsel can fill in.

    import drafter

    letter = drafter.read("letter.txt")          # CommentLetter: what the staff wrote, and about what
    response = drafter.draft(letter)             # ResponseLetter: what will be sent, as blocks
    drafter.write(response, "response.docx")     # the Word file

Each function loads its rooms when it is called, so that importing the package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from drafter.drafting.profile import Profile
    from drafter.model import CommentLetter
    from drafter.response import ResponseLetter

__version__ = "0.1.0"
__all__ = ["__version__", "draft", "draft_extension", "read", "write"]


def read(source: str | Path | bytes, *, name: str | None = None, restore: bool = True) -> CommentLetter:
    """Read a staff letter from a file (or its bytes) and find the topics of its comments.

    With `restore`, quotes and apostrophes that EDGAR's text form has lost are put back where that is certain.

    Raises:
        DrafterError: one of the `Input...Error` classes of `drafter.errors`, or `NotAStaffLetterError`.
    """
    from drafter import reading, topics

    return topics.find_topics(reading.read(source, name=name, restore=restore))


def draft(letter: CommentLetter, profile: Profile | None = None, *, notes: bool = True) -> ResponseLetter:
    """Compose the response letter; what the profile does not say becomes a visible blank.

    With `notes` the letter carries drafting notes for counsel, which the Word file shows as comments.

    Raises:
        TemplateError: a wording file is wrong.
    """
    from drafter import drafting, topics

    profile = profile or drafting.default_profile()
    advised = topics.advise(letter, on=drafting.response_date(profile, letter))
    return drafting.compose(advised, profile, notes=notes)


def draft_extension(
    letter: CommentLetter,
    profile: Profile | None = None,
    *,
    until: datetime.date | None = None,
    notes: bool = True,
) -> ResponseLetter:
    """Compose the short letter that asks for more time, until a day or until one that counsel fills in.

    Raises:
        TemplateError: a wording file is wrong.
    """
    from drafter import drafting

    return drafting.compose_extension(letter, profile or drafting.default_profile(), until=until, notes=notes)


def write(response: ResponseLetter, path: str | Path, *, overwrite: bool = False) -> None:
    """Write the Word file, whole or not at all.

    Raises:
        OutputExistsError: the file is there and `overwrite` is false.
        OutputNotWritableError: the folder is missing, read-only or full.
    """
    from drafter import writing

    writing.write(response, path, overwrite=overwrite)
