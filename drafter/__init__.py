"""From an SEC staff comment letter to a Word response letter that counsel can fill in.

    import drafter

    letter = drafter.read("letter.txt")          # CommentLetter: what the staff wrote, and about what
    response = drafter.draft(letter)             # ResponseLetter: what will be sent, as blocks
    drafter.write(response, "response.docx")     # the Word file

Each takes a `firm` (`drafter.firm.find_firm`), whose own files stand in for the shipped ones. Each loads its
rooms when it is called, so that importing the package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.version import __version__

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from drafter.firm import Firm
    from drafter.model import CommentLetter
    from drafter.profile.model import Profile
    from drafter.response import ResponseLetter

__all__ = ["__version__", "draft", "draft_extension", "read", "write"]


def read(
    source: str | Path | bytes, *, name: str | None = None, restore: bool = True, firm: Firm | None = None
) -> CommentLetter:
    """Read a staff letter from a file (or its bytes) and find the topics of its comments.

    With `restore`, quotes and apostrophes that EDGAR's text form has lost are put back where that is certain.

    Raises:
        DrafterError: one of the `Input...Error` classes of `drafter.errors`, or `NotAStaffLetterError`.
        TopicError: a topic file of the firm is wrong.
    """
    from drafter import reading, topics

    library = firm.library() if firm else None
    return topics.find_topics(reading.read(source, name=name, restore=restore), library)


def draft(
    letter: CommentLetter,
    profile: Profile | None = None,
    *,
    notes: bool = True,
    firm: Firm | None = None,
    lenient: bool = False,
) -> ResponseLetter:
    """Compose the response letter; what the profile does not say becomes a visible blank.

    Args:
        letter: the staff's letter.
        profile: what the firm and the matter add; the firm's own by default.
        notes: whether the letter carries drafting notes for counsel, which the Word file shows as comments.
        firm: whose wording and topics are used; without it, those that ship with Drafter.
        lenient: whether a name in a wording file that does not exist is a visible blank and no error.

    Raises:
        TemplateError: a wording file is wrong.
        ProfileError, TopicError: so is another file of the firm.
    """
    from drafter import drafting, topics
    from drafter.errors import TemplateError
    from drafter.firm import Firm
    from drafter.firm.checks.stopped import located, require_valid_clauses
    from drafter.firm.stray_files import require_right_names

    firm = firm or Firm()
    require_right_names(firm)
    profile = profile or firm.profile()
    if not lenient:
        require_valid_clauses(firm)
    advised = topics.advise(letter, on=drafting.response_date(profile, letter), library=firm.library())
    try:
        return drafting.compose(
            advised,
            profile,
            notes=notes,
            folders=firm.wording(),
            undefined="blank" if lenient else "error",
        )
    except TemplateError as error:
        raise located(firm, error) from error


def draft_extension(
    letter: CommentLetter,
    profile: Profile | None = None,
    *,
    until: datetime.date | None = None,
    notes: bool = True,
    firm: Firm | None = None,
    lenient: bool = False,
) -> ResponseLetter:
    """Compose the short letter that asks for more time, until a day or until one that counsel fills in.

    The rest is as in `draft`.

    Raises:
        TemplateError: a wording file is wrong.
        ProfileError: so is the firm's profile.
    """
    from drafter import drafting
    from drafter.firm import Firm
    from drafter.firm.stray_files import require_right_names

    firm = firm or Firm()
    require_right_names(firm)
    profile = profile or firm.profile()
    return drafting.compose_extension(
        letter,
        profile,
        until=until,
        notes=notes,
        folders=firm.wording(),
        undefined="blank" if lenient else "error",
    )


def write(
    response: ResponseLetter,
    path: str | Path,
    *,
    overwrite: bool = False,
    firm: Firm | None = None,
    lenient: bool = False,
) -> int:
    """Write the Word file on the firm's letterhead, or the shipped one, whole or not at all.

    Returns:
        How many visible blanks the letterhead's own tags have left, besides those of the letter.

    Raises:
        OutputExistsError: the file is there and `overwrite` is false.
        OutputNotWritableError: the folder is missing, read-only or full.
        TemplateError: the letterhead is wrong.
        ProfileError: the firm's profile names a style that the letterhead does not have.
    """
    from drafter import writing
    from drafter.errors import TemplateError

    try:
        return writing.write(
            response,
            path,
            letterhead=firm.letterhead() if firm else None,
            styles=response.styles,
            undefined="blank" if lenient else "error",
            overwrite=overwrite,
        )
    except TemplateError as error:
        if firm is None:
            raise
        from drafter.firm.checks.stopped import located

        raise located(firm, error, response.styles) from error
