"""The steps from a staff letter to a Word file: read, draft, write.

Each step loads its room when it is called: inspecting a letter needs neither Jinja nor Word.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from drafter.errors import OtherFirmError, TemplateError

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

    from docx.document import Document

    from drafter.firm import Firm
    from drafter.model import CommentLetter
    from drafter.precedent import Found
    from drafter.profile.model import Profile
    from drafter.response import CompanionKind, ResponseLetter
    from drafter.returned import ReturnedLetter

    Paper: TypeAlias = str | Path | Firm
    """A firm: its folder, or the `Firm` that `find_firm` returned."""

    ProfileSource: TypeAlias = str | Path | Mapping[str, Any] | Profile
    """A profile: a TOML file, its keys and tables as a mapping, or a `Profile`."""


class Written(NamedTuple):
    """A Word file that was written.

    `open_blanks` counts the blanks and alternatives left for counsel; `warnings` say what else counsel must know.
    """

    path: Path
    open_blanks: int
    warnings: tuple[str, ...] = ()


def read(
    source: str | Path | bytes,
    *,
    name: str | None = None,
    restore: bool = True,
    as_letter: bool = False,
    firm: Paper | None = None,
    path: str | Path | None = None,
) -> CommentLetter:
    """Read a staff letter and find the topics of its comments.

    What a person corrected in it on the page is in a file corrections.toml beside it; it is read with that,
    if the letter is still the one that was corrected.

    Args:
        source: A file, the bytes of one, or "-" for standard input.
        name: What messages call the letter; the file's name by default.
        restore: Whether to put back quotation marks and apostrophes that EDGAR's text format dropped, where
            that is certain.
        as_letter: Whether it is a letter from the staff, even if it looks like something else, such as a response.
        firm: The firm whose topics are used along with the built-in ones.
        path: The file that the bytes were read from, beside which corrections may be.

    Raises:
        DrafterError: The letter cannot be read (one of the `Input...Error` classes of `drafter.errors`), or is
            not a staff letter; or the file with its corrections is damaged.
        TopicError: A topic file of the firm contains a mistake.
    """
    from drafter import reading, topics
    from drafter.reading.files import read_bytes
    from drafter.services import corrections

    paper = firm_of(firm)
    path = path or (None if isinstance(source, bytes) else source)
    if path and corrections.has_corrections(Path(path)):
        data = source if isinstance(source, bytes) else read_bytes(source)
        read = corrections.read_once(data, name or str(source), paper, restore=restore, as_letter=as_letter)
        told = corrections.corrections_of(Path(path), data)
        letter = corrections.with_corrections(read, told, paper)
        return corrections.with_warning(letter) if told else letter
    letter = reading.read(source, name=name, restore=restore, as_letter=as_letter)
    return topics.find_topics(letter, paper.library())


def settled(letter: CommentLetter, profile: Profile) -> CommentLetter:
    """Return the letter with the clients that the profile names, if it names any.

    Args:
        letter: The staff's letter.
        profile: `matter.client` says for whom the letter speaks, as does `company.name`, which spells one name.
    """
    from drafter.reading.parties.clients import settle_clients

    spelled = (profile.company.name, *letter.clients[1:]) if profile.company.name else ()
    names = profile.matter.client or spelled
    return settle_clients(letter, names) if names else letter


def draft(
    letter: CommentLetter,
    profile: ProfileSource | None = None,
    *,
    notes: bool = True,
    firm: Paper | None = None,
    lenient: bool = False,
    force: bool = False,
    after: Sequence[ReturnedLetter] = (),
    precedents: Sequence[Sequence[Found]] = (),
    proposing: Mapping[int, bool] = MappingProxyType({}),
) -> ResponseLetter:
    """Compose the response letter. Anything the profile leaves out becomes a visible blank.

    Args:
        letter: The staff's letter.
        profile: What the firm and the matter add. A file or a mapping overrides the firm's own profile, key by
            key; a `Profile` replaces it.
        notes: Whether the letter contains drafting notes for counsel, which the Word file shows as comments.
        firm: The firm whose wording, topics and letterhead are used; the built-in files by default.
        lenient: Whether an unknown name in a wording file becomes a visible blank instead of an error.
        force: Whether to draft even if the letter needs no response, or another company gave an earlier response.
        after: The company's responses of earlier rounds: a note on each comment that follows up on one says what it
            said.
        precedents: What others answered to each comment (`precedents_of_letter`): a line of its note for each.
        proposing: As in `drafting.compose`, for a draft that takes over responses.

    Raises:
        OtherMatterError: An earlier response is about another matter, and `force` is false.
        NoResponseNeededError: The letter needs no response, and `force` is false.
        NotAStaffLetterError: The letter contains nothing to respond to, and `force` is false.
        TemplateError: A wording file contains a mistake.
        ProfileError, TopicError: Another file of the firm, or the profile, contains a mistake.
    """
    from drafter import drafting, topics
    from drafter.firm.checks.stopped import located, require_valid_clauses
    from drafter.services.earlier_rounds import require_same_matter
    from drafter.services.one_name import with_one_name
    from drafter.services.response_needed import require_something_to_answer
    from drafter.services.whose_paper import with_warning_of_paper

    if not force:
        require_something_to_answer(letter)
        require_same_matter(letter, after)
    paper, filled_in = _checked(firm, profile)
    if not lenient:
        require_valid_clauses(paper)
    on = drafting.response_date(filled_in, letter)
    advised = topics.advise(settled(letter, filled_in), on=on, library=paper.library())
    try:
        response = drafting.compose(
            advised,
            filled_in,
            notes=notes,
            folders=paper.wording(),
            undefined="blank" if lenient else "error",
            after=after,
            precedents=precedents,
            proposing=proposing,
        )
    except TemplateError as error:
        raise located(paper, error) from error
    return with_warning_of_paper(with_one_name(replace(response, firm_folder=paper.folder), paper), paper)


def draft_companion(
    letter: CommentLetter,
    kind: CompanionKind = "extension",
    profile: ProfileSource | None = None,
    *,
    day: datetime.date | None = None,
    hour: str | None = None,
    notes: bool = True,
    firm: Paper | None = None,
    lenient: bool = False,
    force: bool = False,
) -> ResponseLetter:
    """Compose a short letter that goes with the response, such as the request for more time.

    Args:
        letter: The staff's letter.
        kind: "extension", "acceleration", "joinder", "qualification", "withdrawal", "confidential-request" or
            "supplemental".
        profile: As in `draft`.
        day: The day that it asks for: by which the response is promised, or on which the filing becomes effective;
            a blank by default.
        hour: The hour of effectiveness, such as "4:00 p.m."; a blank by default.
        notes: As in `draft`.
        firm: As in `draft`.
        lenient: As in `draft`.
        force: Whether to draft it even if the staff letter has no use for it.

    Raises:
        UnsuitableDateError: `day` is not a business day after the due date, or not one on which the staff acts.
        UnsuitableLetterError: The staff letter has no use for this kind of letter, and `force` is false.
        NoResponseNeededError, NotAStaffLetterError: For more time: as in `draft`.
        TemplateError, ProfileError: A wording file or the profile contains a mistake.
    """
    from drafter import drafting
    from drafter.services.companion_letters import require_suitable, require_suitable_day
    from drafter.services.one_name import with_one_name
    from drafter.services.whose_paper import with_warning_of_paper

    if not force:
        require_suitable(kind, letter)
    if day:
        require_suitable_day(kind, day, letter)
    paper, filled_in = _checked(firm, profile)
    response = drafting.compose_companion(
        settled(letter, filled_in),
        filled_in,
        kind,
        day=day,
        hour=hour,
        notes=notes,
        folders=paper.wording(),
        undefined="blank" if lenient else "error",
    )
    return with_warning_of_paper(with_one_name(replace(response, firm_folder=paper.folder), paper), paper)


def write(
    response: ResponseLetter,
    path: str | Path,
    *,
    overwrite: bool = False,
    firm: Paper | None = None,
    lenient: bool = False,
) -> Written:
    """Write the Word file on the letterhead of the firm that the letter was drafted for, complete or not at all.

    Args:
        response: The letter.
        path: The Word file to write.
        overwrite: Whether to replace an existing file.
        firm: The firm, to verify; the letter knows its own.
        lenient: Whether an unknown tag in the letterhead becomes a visible blank instead of an error.

    Raises:
        OtherFirmError: `firm` is not the firm that the letter was drafted for.
        OutputExistsError: The file exists and `overwrite` is false.
        OutputNotWritableError: The folder is missing, read-only or full.
        TemplateError: The letterhead contains a mistake.
        ProfileError: The firm's profile names a style that the letterhead does not have.
    """
    from drafter import writing
    from drafter.firm.checks.stopped import located

    paper = _paper_of(response, firm)
    try:
        of_letterhead = writing.write(
            response,
            path,
            letterhead=paper.letterhead(),
            undefined="blank" if lenient else "error",
            overwrite=overwrite,
        )
    except TemplateError as error:
        raise located(paper, error, response.styles) from error
    return Written(Path(path), response.open_blanks + of_letterhead, response.warnings)


def to_bytes(response: ResponseLetter, *, firm: Paper | None = None, lenient: bool = False) -> bytes:
    """Return the Word file that `write` would write."""
    from drafter import writing
    from drafter.firm.checks.stopped import located

    paper = _paper_of(response, firm)
    try:
        return writing.to_bytes(
            response,
            paper.letterhead(),
            undefined="blank" if lenient else "error",
        )
    except TemplateError as error:
        raise located(paper, error, response.styles) from error


def to_document(response: ResponseLetter, *, firm: Paper | None = None, lenient: bool = False) -> Document:
    """Return the letter as a python-docx document, to change and save with python-docx."""
    from io import BytesIO

    import docx

    return docx.Document(BytesIO(to_bytes(response, firm=firm, lenient=lenient)))


def firm_of(named: Paper | None) -> Firm:
    """Return the firm that a folder names; without one, the built-in files.

    Raises:
        InputNotFoundError: The folder does not exist.
    """
    from drafter.firm import Firm, firm_in

    if named is None:
        return Firm()
    if isinstance(named, Firm):
        return named if named.folder is None else firm_in(named.folder, named.named_by)
    return firm_in(Path(named), "firm")


def profile_of(source: ProfileSource | None, firm: Firm) -> Profile:
    """Return the profile in force: the firm's, with what a file or a mapping overrides, or a `Profile` as it is.

    Args:
        source: A file, a mapping, or a `Profile`; None for the firm's own.
        firm: The firm.

    Raises:
        ProfileError: One of them contains a mistake.
    """
    from drafter.profile.model import Profile

    if isinstance(source, Profile):
        return source
    return firm.profile() if source is None else firm.profile(source)


def _checked(firm: Paper | None, profile: ProfileSource | None) -> tuple[Firm, Profile]:
    """Return the firm and the profile in force.

    Raises:
        TemplateError: A file in the firm's folder has a misspelled name and would be ignored.
        ProfileError: The profile contains a mistake.
    """
    from drafter.firm.stray_files import require_right_names

    paper = firm_of(firm)
    require_right_names(paper)
    return paper, profile_of(profile, paper)


def _paper_of(response: ResponseLetter, named: Paper | None) -> Firm:
    """Return the firm on whose letterhead a letter goes out.

    Raises:
        OtherFirmError: It was drafted for another firm than the one named.
    """
    own = firm_of(response.firm_folder)
    if named is None:
        return own
    paper = firm_of(named)
    if _real(paper) != _real(own):
        drafted_for = f"for the firm in {own.folder}" if own.folder else "without a firm's folder"
        raise OtherFirmError(
            f"This letter was drafted {drafted_for}, but is to be written for {paper.folder or 'no firm'}.",
            advice="Draft and write a letter for the same firm.",
        )
    return paper


def _real(firm: Firm) -> Path | None:
    return firm.folder.resolve() if firm.folder else None
