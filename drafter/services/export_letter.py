"""Write a response letter as EDGAR takes it, once nothing is wrong with it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from drafter.errors import ExportRefusedError, OutputNotWritableError
from drafter.kernel.files import write_atomic
from drafter.kernel.paths import is_folder
from drafter.services.inputs import require_word_file
from drafter.services.output_names import require_free

if TYPE_CHECKING:
    from drafter.checked import Checked
    from drafter.exporting.clean import Removed
    from drafter.exporting.page import Letter
    from drafter.profile.model import Profile
    from drafter.services.letters import Paper

Changes = Literal["accept", "reject"]

_USUAL_NAME = "corresp.htm"
_LARGEST = 1_000_000
"""Bytes; larger files are slow to open on EDGAR, and their pictures are more likely to be the cause."""


class ExportOptions(NamedTuple):
    """The options of an export.

    Attributes:
        firm: The firm whose topics are used along with the built-in ones.
        profile: Its table `[check]` turns rules off or lowers them.
        letters: The staff letters; without any, those in the folder of the response.
        today: The day of the check.
        changes: What to do with tracked changes; None refuses a letter that has any.
        force: Whether to replace files, and to export in spite of errors.
    """

    firm: Paper
    profile: Profile | None = None
    letters: Sequence[str] = ()
    today: datetime.date | None = None
    changes: Changes | None = None
    force: bool = False


class Exported(NamedTuple):
    """A letter that was exported.

    Attributes:
        path: The file for EDGAR.
        size: Its bytes.
        checked: What the check of the letter found.
        removed: What the Word file had besides the letter.
        letter: The letter as it is on the page.
    """

    path: Path
    size: int
    checked: Checked
    removed: Removed
    letter: Letter

    @property
    def is_large(self) -> bool:
        """Whether the file is larger than EDGAR handles well."""
        return self.size > _LARGEST


def export_letter(source: str, output: Path | None, options: ExportOptions) -> Exported:
    """Export a response letter.

    Args:
        source: The response letter, a Word file.
        output: The file to write, .htm, or a folder for it.
        options: How.

    Raises:
        ExportRefusedError: The letter has tracked changes, or its check finds errors.
        DrafterError: Nothing was written.
    """
    from drafter.exporting.clean import clean
    from drafter.exporting.html import html_of
    from drafter.exporting.reader import read_letter
    from drafter.reading.files import read_bytes
    from drafter.services.open_response import open_response
    from drafter.word.faithful import changed_only
    from drafter.word.package import WordFile

    path = _output_path(output)
    data = read_bytes(source)
    require_free(path, source, overwrite=options.force, what="the response letter")
    require_word_file(data, source, "only a letter in Word can be exported")
    file = open_response(data, source)
    _require_settled(file, source, options)
    removed = clean(file, accept_changes=options.changes != "reject")
    cleaned = changed_only(data, file)
    checked = _checked(cleaned, source, options)
    letter = read_letter(WordFile(cleaned, missing_ok=True))
    content = html_of(letter, {}, "CORRESP")
    write_atomic(path, content, overwrite=options.force)
    return Exported(path, len(content), checked, removed, letter)


def _output_path(output: Path | None) -> Path:
    if output is None:
        return Path(_USUAL_NAME)
    if is_folder(output):
        return output / _USUAL_NAME
    if output.suffix.lower() != ".htm":
        raise OutputNotWritableError(
            f"{output} does not have the extension of a file for EDGAR.",
            advice="Use a name that ends in .htm.",
        )
    return output


def _require_settled(file: object, source: str, options: ExportOptions) -> None:
    from drafter.word.changes import count_changes
    from drafter.word.package import WordFile

    assert isinstance(file, WordFile)
    count = count_changes(file)
    if count and options.changes is None:
        changes = "a tracked change" if count == 1 else f"{count} tracked changes"
        raise ExportRefusedError(
            f"The letter has {changes}.",
            advice="Settle them in Word, or accept or reject all of them here with --changes accept or "
            "--changes reject.",
            place=source,
        )


def _checked(cleaned: bytes, source: str, options: ExportOptions) -> Checked:
    """Return the check of the letter as it goes out.

    Raises:
        ExportRefusedError: It finds errors.
    """
    from drafter.services import letters as staff_letters
    from drafter.services.check import check
    from drafter.services.letters_beside import letters_beside

    read = [staff_letters.read(letter, firm=options.firm) for letter in options.letters]
    checked = check(
        cleaned,
        read or letters_beside(source, firm=options.firm),
        name=source,
        profile=options.profile,
        today=options.today,
    )
    errors = [problem for problem in checked.problems if problem.severity == "error"]
    if errors and not options.force:
        found = "an error" if len(errors) == 1 else f"{len(errors)} errors"
        raise ExportRefusedError(
            f"The check finds {found}; the first is {errors[0].rule}: {errors[0].message}",
            advice="See all of them with `drafter check`, and correct the letter. To export it anyway, use --force.",
            place=source,
        )
    return checked
