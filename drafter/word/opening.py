"""Opening the firm's Word file: a document, or the template that Word would begin one with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from drafter.errors import TemplateError
from drafter.word.package import MAIN, Package, PackageError, Part, StrictError, parsed
from drafter.word.sections import named_parts

_OLD_FORMAT = b"\xd0\xcf\x11\xe0"  # Word 97-2003, and any Word file under a password
_WAY_OUT = "Open it in Word and save it as a Word Document (.docx) or Word Template (.dotx)."


def opened(path: Path) -> Package:
    """Open a .docx or .dotx; they differ by the content type of the main part alone, and both become a .docx.

    Raises:
        TemplateError: there is no such file, it is no Word document, or it has macros: what runs when a
            letter is opened has no place in a letter.
    """
    try:
        package = Package(path)
        for part, _ in named_parts(package):
            parsed(part.original)  # what Word cannot read either is refused before anything is done
    except StrictError as error:
        raise _refused(path, "The letterhead is saved as a Strict Open XML Document.") from error
    except (OSError, PackageError, etree.XMLSyntaxError) as error:
        raise _refused(path, _reason(path)) from error
    if any(
        "macroEnabled" in part.content_type or "vbaProject" in part.content_type for part in _parts(package)
    ):
        raise _refused(path, "The letterhead has macros, and what runs by itself has no place in a letter.")
    package.document.content_type = MAIN.format("document.main")
    return package


def _parts(package: Package) -> Iterator[Part]:
    """The main part, and those beside it."""
    yield package.document
    yield from (to for _, to in package.document.rels.values() if isinstance(to, Part))


def _reason(path: Path) -> str:
    try:
        old = _is_old(path)
    except OSError as error:
        return f"The letterhead cannot be read: {error.strerror}."
    if old:
        return "The letterhead is of Word 97–2003, or under a password."
    return "The letterhead cannot be read as a Word document."


def _is_old(path: Path) -> bool:
    if path.exists() and not path.is_file():
        return False  # a pipe would be waited for
    with path.open("rb") as file:
        return file.read(len(_OLD_FORMAT)) == _OLD_FORMAT


def _refused(path: Path, reason: str) -> TemplateError:
    return TemplateError(reason, advice=_WAY_OUT, place=str(path))
