"""Draft a response letter again, with a new look, wording or reading, and keep every response that counsel wrote."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import InputNotFoundError, NotAStaffLetterError, OtherMatterError
from drafter.kernel.dates import in_letter_style
from drafter.kernel.files import write_atomic
from drafter.services.draft_letter import read_letter
from drafter.services.drafter import Drafter
from drafter.services.earlier_rounds import same_matter
from drafter.services.firm_files import reporting_all_mistakes
from drafter.services.inputs import require_word_file
from drafter.services.letters import settled
from drafter.services.letters_beside import letters_beside
from drafter.services.output_names import output_path, require_free
from drafter.services.returned import read_response

if TYPE_CHECKING:
    from drafter.model import CommentLetter
    from drafter.profile.model import Profile
    from drafter.redrafting.redraft import Redraft
    from drafter.returned import ReturnedLetter
    from drafter.services.draft_letter import DraftOptions


class RedraftedLetter(NamedTuple):
    """A letter that was drafted again.

    Attributes:
        path: The Word file.
        letter: The staff's letter.
        result: What is in it, and what is not as it was.
    """

    path: Path
    letter: CommentLetter
    result: Redraft


def redraft_letter(
    source: str,
    output: Path | None,
    options: DraftOptions,
    *,
    letter: str | None = None,
    show_changes: bool = False,
) -> RedraftedLetter:
    """Draft the response again and carry over what counsel wrote.

    Args:
        source: The response letter, a Word file.
        output: The Word file or folder to write to; by default a file in the current folder.
        options: How to draft it.
        letter: The staff letter; by default the one beside the response that it names.
        show_changes: Whether to show what is not as it was, outside of the responses, as tracked changes.

    Raises:
        DrafterError: Nothing was written.
    """
    from drafter.reading.files import read_bytes
    from drafter.redrafting.exhibits import proposing
    from drafter.redrafting.redraft import redraft
    from drafter.services.open_response import open_response

    path = output_path(source, output, ending="redraft")
    data = read_bytes(source)
    others = [*([letter] if letter else ()), *(earlier.source for earlier in options.after)]
    require_free(path, source, overwrite=options.force, what="the response letter", others=others)
    require_word_file(data, source, "only what is in Word can be carried over as it is")
    old = open_response(data, source)
    with reporting_all_mistakes(options.drafter.firm):
        staff_letter = settled(_staff_letter(source, letter, options), options.drafter.profile)
        returned = read_response(data, staff_letter, name=source)
        _require_response(returned, staff_letter, source, options)
        drafter = Drafter(
            options.drafter.firm,
            _with_date(options.drafter.profile, returned),
            lenient=options.drafter.lenient,
        )
        draft = drafter.draft(
            staff_letter,
            notes=options.notes,
            force=options.force,
            after=options.after,
            proposing=proposing(staff_letter, returned),
        )
        content = drafter.to_bytes(draft)
    result = redraft(old, returned, staff_letter, draft, content, show_changes=show_changes)
    write_atomic(path, result.content, overwrite=options.force)
    return RedraftedLetter(path, staff_letter, result)


def _staff_letter(source: str, letter: str | None, options: DraftOptions) -> CommentLetter:
    if letter is not None:
        return read_letter(letter, options)
    found = letters_beside(source, firm=options.drafter.firm)
    if len(found) == 1:
        return found[0]
    if found:
        dates = " and ".join(in_letter_style(one.date) for one in found if one.date)
        raise OtherMatterError(
            f"The response names several staff letters, of {dates}.",
            advice="Name the one to quote with --letter.",
            place=source,
        )
    raise InputNotFoundError(
        "The staff letter that this response answers is not beside it.",
        advice="Name it with --letter.",
        place=source,
    )


def _with_date(profile: Profile, returned: ReturnedLetter) -> Profile:
    """Return the profile with the date that the letter has, unless the profile gives one."""
    if profile.letter.date or not returned.date:
        return profile
    return replace(profile, letter=replace(profile.letter, date=returned.date))


def _require_response(
    returned: ReturnedLetter, letter: CommentLetter, source: str, options: DraftOptions
) -> None:
    if not returned.exchanges:
        raise NotAStaffLetterError(
            "No comment with a response was found in this letter.",
            advice="Name the response letter first, and the staff letter with --letter.",
            place=source,
        )
    if not options.force and not same_matter(letter, returned):
        raise OtherMatterError(
            "The response is about another company or filing than the staff letter.",
            advice="Name the staff letter with --letter. To draft it anyway, use --force.",
            place=source,
        )
