"""The work on an answer: its check, its copies, its export, and the tracker, each one call from the page."""

from __future__ import annotations

import datetime
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import DrafterError, InputNotFoundError, OutputNotWritableError
from drafter.services.check import check
from drafter.services.drafter import Drafter
from drafter.services.inputs import require_word_file
from drafter.services.returned import read_response
from drafter.web.matters import Matter, answer_name
from drafter.web.work import Desk, Inputs, Reading, inputs_of, letter_of, profile_of, read

if TYPE_CHECKING:
    from drafter import ReturnedLetter
    from drafter.checked import Checked
    from drafter.problems import Problem
    from drafter.services.export_documents import Document
    from drafter.services.export_options import Changes

_EXPORT = "edgar"
"""The folder of a matter for what goes to EDGAR."""
LETTER = "corresp.htm"
"""The name of the answer as EDGAR takes it."""


class Checking(NamedTuple):
    """An answer beside the staff letter.

    Attributes:
        reading: The staff letter.
        answer: The answer as it was read.
        checked: The result of its check.
        is_word: Whether it is a Word file, of which there can be copies.
    """

    reading: Reading
    answer: ReturnedLetter
    checked: Checked
    is_word: bool


class Exported(NamedTuple):
    """An answer as EDGAR takes it.

    Attributes:
        beside: The names of the files that go with it, each with what it is, as `export_documents.Document` has it.
        problems: What EDGAR would not accept in it.
        notes: What a person should know, as sentences.
    """

    beside: dict[str, str]
    problems: list[Problem]
    notes: tuple[str, ...]


def require_answer(desk: Desk, matter: Matter, name: str, content: bytes) -> None:
    """Check a file that was dropped, so that it need not be checked again to be shown, or refuse it.

    Args:
        desk: The firm and the profile.
        matter: The matter.
        name: The name of the file, by which messages call it.
        content: Its content.

    Raises:
        DrafterError: It cannot be read, or is not a letter to the staff.
    """
    found, today = inputs_of(desk, matter), datetime.date.today()
    try:
        _checked(found, content, answer_name(name), today)
    except DrafterError:  # it was read under the name that the page gives it, which nobody else knows
        check(content, [letter_of(found)], name=name, profile=profile_of(found), today=today)
        raise


def check_answer(desk: Desk, matter: Matter) -> Checking:
    """Check the answer against the staff letter.

    Raises:
        DrafterError: It cannot be read, or is not a letter to the staff.
    """
    found, path, data = _answer(desk, matter)
    today = datetime.date.today()
    checked, answer = _checked(found, data, path.name, today)
    return Checking(read(desk, matter), answer, checked, path.suffix.lower() == ".docx")


def annotated_copy(desk: Desk, matter: Matter) -> bytes:
    """Return a copy of the answer with a Word comment at each problem.

    Raises:
        DrafterError: It is not a Word file.
    """
    from drafter.services.annotate_response import annotated

    data, checking = _word_answer(desk, matter)
    return annotated(data, checking.checked)


def fixed_copy(desk: Desk, matter: Matter) -> bytes:
    """Return a copy of the answer with corrections as tracked changes.

    Raises:
        DrafterError: It is not a Word file.
    """
    from drafter.services.fix_response import fixed

    data, checking = _word_answer(desk, matter)
    return fixed(data, checking.checked).content


def export(
    desk: Desk, matter: Matter, changes: Changes | None, *, redacted: bool = False, force: bool = False
) -> Exported:
    """Write the answer as EDGAR takes it into the folder of the matter, and validate it.

    Args:
        desk: The firm and the profile.
        matter: The matter.
        changes: What to do with tracked changes; None refuses a letter that has any.
        redacted: Whether to omit the confidential words, and write the version for the staff too.
        force: Whether to export in spite of errors.

    Raises:
        ExportRefusedError: The check finds errors, there are tracked changes, or confidential words are not omitted.
        DrafterError: It cannot be exported.
    """
    from drafter.kernel.files import make_folder
    from drafter.services.export_letter import export_letter
    from drafter.services.export_options import ExportOptions
    from drafter.services.validate_documents import validate_document

    found, path, _ = _answer(desk, matter)
    folder = matter.folder / _EXPORT
    if folder.is_symlink():
        raise OutputNotWritableError(f"The folder {_EXPORT} of this matter is a link to another place.")
    make_folder(folder)
    options = ExportOptions(
        Drafter(desk.firm, profile_of(found)),
        letters=[str(matter.letter)],
        today=datetime.date.today(),
        changes=changes,
        redacted=redacted,
        force=force,
    )
    with TemporaryDirectory(prefix=".", dir=matter.folder) as aside:  # another export may be read meanwhile
        done = export_letter(str(path), Path(aside) / LETTER, options)
    kept = [document.path.name for document in done.documents if not _is_put(document, folder)]
    return Exported(
        {document.path.name: document.what for document in done.documents[1:]},
        list(validate_document(str(folder / LETTER))),
        (
            *done.notes,
            *(f"{name} is there already and stays as it is; compare its page numbers." for name in kept),
        ),
    )


def _is_put(document: Document, folder: Path) -> bool:
    """Put an exported file into a folder; return whether it is there. A request that was completed stays as it is."""
    from drafter.kernel.files import write_atomic

    path = folder / document.path.name
    if document.what == "foia" and path.is_file():
        return path.read_bytes() == document.content
    write_atomic(path, document.content, overwrite=True)
    return True


def exported_file(matter: Matter, name: str) -> bytes | None:
    """Return a file that was exported with the answer; None if there is none of this name."""
    folder = matter.folder / _EXPORT
    if folder.is_symlink() or not folder.is_dir():
        return None
    files = {path.name: path for path in folder.iterdir() if path.is_file() and not path.is_symlink()}
    return files[name].read_bytes() if name in files else None


def tracker(desk: Desk, matter: Matter) -> bytes:
    """Write the tracker of the review into the folder of the matter, and return it.

    Raises:
        DrafterError: It cannot be written.
    """
    from drafter.services.tracked_review import ReviewOptions
    from drafter.services.tracker import TrackerFiles, write_tracker

    profile = profile_of(inputs_of(desk, matter))
    letter = str(matter.letter)
    review = ReviewOptions(desk.firm, profile, letters=[letter] if matter.answer else [])
    source = str(matter.answer or letter)
    written = write_tracker(source, matter.folder / "tracker.xlsx", review, TrackerFiles())
    return written.path.read_bytes()


def _word_answer(desk: Desk, matter: Matter) -> tuple[bytes, Checking]:
    _, path, data = _answer(desk, matter)
    require_word_file(data, path.name, "it has no place for comments and tracked changes")
    return data, check_answer(desk, matter)


def _answer(desk: Desk, matter: Matter) -> tuple[Inputs, Path, bytes]:
    path = matter.answer
    if path is None:
        raise InputNotFoundError("There is no answer to check yet.", advice="Drop it on the page “Check”.")
    return inputs_of(desk, matter), path, path.read_bytes()


@lru_cache(maxsize=4)
def _checked(found: Inputs, data: bytes, name: str, today: datetime.date) -> tuple[Checked, ReturnedLetter]:
    letter = letter_of(found)
    checked = check(data, [letter], name=name, profile=profile_of(found), today=today)
    return checked, read_response(data, letter, name=name)
