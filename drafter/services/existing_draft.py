"""Existing files that are the draft of a letter, so that a batch may count them as done."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import DrafterError, OutputExistsError
from drafter.reading.files import read_bytes
from drafter.services.open_response import open_response
from drafter.word.text import TEXT

if TYPE_CHECKING:
    from drafter.model import CommentLetter
    from drafter.services.batch_summary import Outcome


def require_draft_of(letter: CommentLetter, path: Path, sha256: str, before: Outcome | None) -> None:
    """Refuse to take a file for the draft of a letter.

    Args:
        letter: The letter.
        path: The file.
        sha256: The digest of the letter's content.
        before: The row of the letter in the summary. Without one, the file must quote the letter's comments.

    Raises:
        OutputExistsError: It is another file, damaged, or the draft of the letter before that was changed.
    """
    if why := _why_not(letter, path, sha256, before):
        raise OutputExistsError(
            f"{path} {why}.",
            advice="Move it away, or use --force to replace it: then what is written in it is lost.",
        )


def _why_not(letter: CommentLetter, path: Path, sha256: str, before: Outcome | None) -> str | None:
    try:
        text = _text(path)
    except DrafterError:
        return "exists, but is damaged or not a Word file"
    if before and before.sha256:
        return None if before.sha256 == sha256 else "is the draft of this letter before that was changed"
    comments = (comment.blocks[0].text for comment in letter.comments if comment.blocks)
    return (
        None if all(_letters([words]) in text for words in comments) else "exists, but quotes another letter"
    )


def _text(path: Path) -> str:
    """Return the letters and digits of a Word file.

    Raises:
        DrafterError: It cannot be read.
    """
    root = open_response(read_bytes(path), str(path)).document.element
    return _letters(element.text or "" for element in root.iter(TEXT))


def _letters(texts: Iterable[str]) -> str:
    return "".join(character for text in texts for character in text if character.isalnum())
