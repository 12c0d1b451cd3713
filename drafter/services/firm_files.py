"""A firm's folder: find it, create it, list its files, check them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import OutputExistsError, ProfileError, TemplateError, TopicError

if TYPE_CHECKING:
    from drafter.firm import Firm
    from drafter.firm.checks.run import Report as Report
    from drafter.firm.overrides import InForce
    from drafter.firm.scaffold import ScaffoldedFile
    from drafter.profile.model import Profile


def find_firm(folder: Path | None = None) -> Firm:
    """Return the firm in force: the folder named, or the one that the environment or drafter.toml names."""
    from drafter.firm import find_firm

    return find_firm(folder)


def firm_in(folder: Path, named_by: str) -> Firm:
    """Return the firm of a folder.

    Raises:
        InputNotFoundError: The folder does not exist.
    """
    from drafter.firm import firm_in

    return firm_in(folder, named_by)


def profile_in_force(firm: Firm, file: Path | None = None, settings: Sequence[str] = ()) -> Profile:
    """Return the firm's profile, overridden key by key by a file and then by single settings.

    Raises:
        ProfileError: One of them contains a mistake; all mistakes in the firm's folder are listed with it.
    """
    with reporting_all_mistakes(firm):
        return firm.profile(*([file] if file else []), settings=settings)


@contextmanager
def reporting_all_mistakes(firm: Firm) -> Iterator[None]:
    """Report a mistake in one of a firm's files together with all others in its folder, if there is one."""
    try:
        yield
    except (ProfileError, TopicError, TemplateError) as error:
        if firm.folder is None:
            raise
        from drafter.firm.checks.run import with_all_problems  # takes as long as many drafts

        raise with_all_problems(firm, error) from error


def require_usable(firm: Firm, *, lenient: bool = False) -> None:
    """Report what would stop every letter once, before the first.

    Raises:
        ProfileError, TemplateError, TopicError: A file of the firm contains a mistake.
    """
    from drafter.firm.checks.stopped import require_valid_clauses
    from drafter.firm.stray_files import require_right_names

    with reporting_all_mistakes(firm):
        require_right_names(firm)
        firm.library()
        if not lenient:
            require_valid_clauses(firm)


def check_firm(firm: Firm, *, drafting: bool = True) -> Report:
    """Find every mistake in a firm's folder in one run; without a folder, check the built-in files.

    Args:
        firm: The firm.
        drafting: Whether to draft letters of every kind too, which takes most of the time.
    """
    from drafter.firm.checks.run import check

    return check(firm, reviews=None if drafting else ())


class Annotated(NamedTuple):
    """An annotated copy of a letterhead. With no comments nothing was written."""

    copy: Path
    letterhead: Path
    comments: int


def annotated_copy(firm: Firm, out: Path, *, overwrite: bool = False) -> Path:
    """Return the path for an annotated copy of the firm's letterhead.

    Call this before the check, which takes a while.

    Raises:
        OutputExistsError: It exists and `overwrite` is false, or it is the letterhead itself.
        OutputNotWritableError: It is a folder, or its name has another format's extension.
        TemplateError: The firm has no letterhead of its own.
    """
    from drafter.kernel.files import require_free
    from drafter.services.output_names import word_file

    out = word_file(out)
    require_free(out, overwrite=overwrite)
    letterhead = _own_letterhead(firm)
    if out.exists() and out.samefile(letterhead):
        raise OutputExistsError(f"{out} is the letterhead itself.", advice="Choose another file.")
    return out


def annotate_letterhead(firm: Firm, report: Report, out: Path, *, overwrite: bool = False) -> Annotated:
    """Write a copy of the firm's letterhead with the findings of a check as Word comments."""
    from drafter.writing.letterhead.annotate import annotate

    letterhead = _own_letterhead(firm)
    findings = [problem for problem in report.problems if problem.place.file == str(letterhead)]
    if findings:
        annotate(letterhead, findings, out, overwrite=overwrite)
    return Annotated(out, letterhead, len(findings))


def built_in_folder() -> Path:
    """Return the folder of the built-in files."""
    from drafter.kernel.built_in import templates_folder

    return templates_folder()


def files_in_force(firm: Firm) -> list[InForce]:
    """Return the file in force for each part of a letter.

    Raises:
        TemplateError: There are two letterheads.
    """
    from drafter.firm.overrides import files_in_force

    return files_in_force(firm)


class Scaffolded(NamedTuple):
    """The outcome for each file of a firm's folder, and the name of its letterhead, or "" after an update."""

    files: list[ScaffoldedFile]
    letterhead: str = ""


def create_firm(folder: Path, *, letterhead: Path | None = None, everything: bool = False) -> Scaffolded:
    """Create a firm's folder. Existing files are kept.

    Args:
        folder: The folder; created if it does not exist.
        letterhead: The firm's own letterhead, copied in place of the built-in one.
        everything: Whether to copy every wording and topic file too.

    Raises:
        OutputNotWritableError: The folder cannot be created or written to.
        TemplateError: The letterhead cannot be used, or the folder already has one.
    """
    from drafter.firm import scaffold
    from drafter.firm.folder import LETTERHEADS

    files = scaffold.create(folder, everything=everything, letterhead=letterhead)
    return Scaffolded(files, next(file.name for file in files if file.name in LETTERHEADS))


def update_firm(folder: Path) -> Scaffolded:
    """Replace the files in a firm's folder that the firm has not changed with the current built-in ones.

    Raises:
        OutputNotWritableError: The folder does not exist or cannot be written to.
        TemplateError: The list of built-in files in the folder is missing or damaged.
    """
    from drafter.firm import scaffold

    return Scaffolded(scaffold.update(folder))


def variables_page(*, markdown: bool = False) -> str:
    """Return the reference of the variables that a template may use."""
    from drafter.firm.variables import as_markdown, as_text, entries

    return (as_markdown if markdown else as_text)(entries())


def styles_page(*, markdown: bool = False) -> str:
    """Return the reference of the styles of a letter."""
    from drafter.firm.style_list import as_markdown, as_text, named_styles

    return (as_markdown if markdown else as_text)(named_styles())


def _own_letterhead(firm: Firm) -> Path:
    letterhead = firm.letterhead()
    if letterhead is None:
        raise TemplateError(
            "The firm has no letterhead of its own to annotate.", place=str(firm.folder or "")
        )
    return letterhead
