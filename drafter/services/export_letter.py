"""Write a response letter as EDGAR takes it, once nothing is wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import OutputNotWritableError
from drafter.kernel.files import write_atomic
from drafter.kernel.paths import is_folder
from drafter.services.inputs import require_word_file
from drafter.services.output_names import require_free

if TYPE_CHECKING:
    from drafter.checked import Checked
    from drafter.exporting.clean import Removed
    from drafter.exporting.packing import Packing
    from drafter.model import CommentLetter
    from drafter.services.export_documents import Document
    from drafter.services.export_options import ExportOptions

_USUAL_NAME = "corresp.htm"
_ENDINGS = (".htm", ".txt")


class Exported(NamedTuple):
    """A letter that was exported.

    Attributes:
        documents: The files that were written, the letter first.
        checked: What the check of the letter found.
        removed: What the Word file had besides the letter.
        packing: What goes along with the letter.
        notes: What a person should know, as sentences.
    """

    documents: tuple[Document, ...]
    checked: Checked
    removed: Removed
    packing: Packing
    notes: tuple[str, ...] = ()


def export_letter(source: str, output: Path | None, options: ExportOptions) -> Exported:
    """Export a response letter.

    Args:
        source: The response letter, a Word file.
        output: The file to write, .htm or .txt, or a folder for it.
        options: How.

    Raises:
        ExportRefusedError: The letter has tracked changes or confidential words, or its check finds errors.
        DrafterError: Nothing was written.
    """
    from drafter.reading.files import read_bytes
    from drafter.services.export_documents import documents_of
    from drafter.services.export_versions import checked_pair, cleaned_letter, pair_of

    path = _output_path(output)
    data = read_bytes(source)
    require_free(path, source, overwrite=options.force, what="the response letter", others=options.letters)
    require_word_file(data, source, "only a letter in Word can be exported")
    cleaned = cleaned_letter(data, source, options.changes)
    pair = pair_of(cleaned.data, source, redacted=options.redacted)
    letters = _staff_letters(source, options)
    ready = checked_pair(pair, letters, source, options)
    written = documents_of(ready, path, letters, options.drafter)
    others = [letter.source for letter in letters]
    for document in written.documents:
        require_free(
            document.path, source, overwrite=options.force, what="the response letter", others=others
        )
    for document in written.documents:
        write_atomic(document.path, document.content, overwrite=options.force)
    return Exported(written.documents, ready.checked, cleaned.removed, ready.packing, written.notes)


def _staff_letters(source: str, options: ExportOptions) -> list[CommentLetter]:
    from drafter.services.letters_beside import letters_beside

    read = [options.drafter.read(letter) for letter in options.letters]
    return read or list(letters_beside(source, firm=options.drafter.firm))


def _output_path(output: Path | None) -> Path:
    """Return the path of the letter to write.

    Raises:
        OutputNotWritableError: EDGAR does not accept its name.
    """
    if output is None or is_folder(output):
        return (output or Path()) / _USUAL_NAME
    if not output.suffix:
        raise OutputNotWritableError(
            f"There is no folder {output}.",
            advice="Create it first, or name a file that ends in .htm, or in .txt for plain text.",
        )
    if output.suffix.lower() not in _ENDINGS:
        raise OutputNotWritableError(
            f"{output} does not have the extension of a letter on EDGAR.",
            advice="Use a name that ends in .htm, or in .txt for plain text.",
        )
    _require_accepted_name(output)
    return output


def _require_accepted_name(output: Path) -> None:
    """Refuse a name that the validation would refuse."""
    from drafter.validating import problems_of, read_document

    for problem in problems_of(read_document(b"-", output.name)):
        if problem.place.part == "file name":
            raise OutputNotWritableError(problem.message, advice=problem.advice, place=str(output))
