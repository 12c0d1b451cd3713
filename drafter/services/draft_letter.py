"""Draft one letter: a staff letter's file in, a Word file out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from drafter.services.firm_files import reporting_all_mistakes
from drafter.services.letters import settled
from drafter.services.output_names import output_path, require_free

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from drafter.firm import Firm
    from drafter.model import CommentLetter
    from drafter.precedent import Found
    from drafter.response import CompanionKind, ResponseLetter
    from drafter.returned import ReturnedLetter
    from drafter.services.drafter import Drafter
    from drafter.services.letters import Written

Kind: TypeAlias = "Literal['response'] | CompanionKind"


class DraftOptions(NamedTuple):
    """The options of a draft; the same for every letter of a batch.

    `kind` is the response or a letter that goes with it, which asks for `day` and `hour`. `force` replaces existing
    files, and drafts even if no response is needed. `after` are the company's responses of earlier rounds. With
    `precedents`, notes say what others answered, from the file that `default_store` names.
    """

    drafter: Drafter
    kind: Kind = "response"
    day: datetime.date | None = None
    hour: str | None = None
    notes: bool = True
    restore: bool = True
    as_letter: bool = False
    force: bool = False
    after: tuple[ReturnedLetter, ...] = ()
    precedents: bool = False


class DraftedLetter(NamedTuple):
    """A letter that was written.

    Attributes:
        path: The Word file.
        letter: The staff's letter.
        open_blanks: How many blanks and alternatives are left for counsel.
        ignored: The mistakes in the firm's files that a lenient draft ignored.
        does: What the letter is or does, before the words "2 comments of ...": "the response to".
        firm: The firm whose files were used, with what named it.
        warnings: What counsel must know of the draft itself, besides the warnings about the staff's letter.
    """

    path: Path
    letter: CommentLetter
    open_blanks: int
    ignored: tuple[str, ...] = ()
    does: str = "the response to"
    firm: Firm | None = None
    warnings: tuple[str, ...] = ()


def draft_letter(source: str, output: Path | None, options: DraftOptions) -> DraftedLetter:
    """Read a staff letter, draft the response or a letter that goes with it, and write the Word file.

    Args:
        source: The staff letter's path, or "-" for standard input.
        output: The Word file or folder to write to; by default a file in the current folder, named after the
            letter.
        options: How to draft it.

    Raises:
        DrafterError: Nothing was written. An error in the firm's files lists all other mistakes in its folder.
    """
    path = output_path(source, output, ending=options.kind)
    others = [earlier.source for earlier in options.after]
    require_free(path, source, overwrite=options.force, others=others)
    drafter = options.drafter
    with reporting_all_mistakes(drafter.firm):
        letter = settled(read_letter(source, options), drafter.profile)
        written = write_draft(letter, path, options)
    return DraftedLetter(
        path,
        letter,
        written.open_blanks,
        _ignored(drafter),
        _does(options.kind),
        drafter.firm,
        written.warnings,
    )


def _does(kind: Kind) -> str:
    if kind == "response":
        return "the response to"
    from drafter.drafting.companions import COMPANIONS

    return COMPANIONS[kind].does


def read_letter(
    source: str | bytes, options: DraftOptions, *, name: str | None = None, path: str | None = None
) -> CommentLetter:
    """Read the staff letter that a draft responds to.

    Args:
        source: Its path, "-", or its content.
        options: How to read it.
        name: Its name in messages, if it is not the path.
        path: Its path, if `source` is its content.

    Raises:
        DrafterError: The letter cannot be read, or is not a staff letter.
    """
    return options.drafter.read(
        source, name=name, restore=options.restore, as_letter=options.as_letter, path=path
    )


def write_draft(letter: CommentLetter, path: Path, options: DraftOptions) -> Written:
    """Compose the letter and write it.

    Raises:
        DrafterError: Nothing was written.
    """
    return options.drafter.write(_composed(letter, options), path, overwrite=options.force)


def _composed(letter: CommentLetter, options: DraftOptions) -> ResponseLetter:
    drafter, notes, force = options.drafter, options.notes, options.force
    if options.kind == "response":
        found = _precedents(letter) if options.precedents and notes else ()
        return drafter.draft(letter, notes=notes, force=force, after=options.after, precedents=found)
    return drafter.companion(
        letter, options.kind, day=options.day, hour=options.hour, notes=notes, force=force
    )


def _precedents(letter: CommentLetter) -> Sequence[Sequence[Found]]:
    from drafter.services.precedents_find import precedents_of_letter  # few drafts have them

    return precedents_of_letter(letter)


def _ignored(drafter: Drafter) -> tuple[str, ...]:
    """Return the mistakes in the firm's files that a lenient draft ignored."""
    if not drafter.lenient or drafter.firm.folder is None:
        return ()
    return tuple(map(str, drafter.check().errors))
