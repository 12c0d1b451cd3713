"""Files that people write in an editor, which may not have saved them as they must be."""

from __future__ import annotations

from pathlib import Path

from drafter.errors import InputNotReadableError
from drafter.kernel import limits
from drafter.kernel.files import read_file
from drafter.problems import Place

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read_text(path: Path) -> str:
    """Return the text of a file that somebody has written.

    Raises:
        InputNotReadableError: the file is missing, not UTF-8, or larger than anything that people write.
    """
    most = limits.limit(limits.WRITTEN)
    try:
        content = read_file(path, most=most)
        if not content and path.is_fifo():
            raise _unreadable("empty_pipe", path, "This is a pipe, and nobody writes into it.")
        if len(content) > most:
            raise _unreadable("file_too_large", path, f"The file is larger than {most // 1024:,} KB.")
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        other = "UTF-16" if content[:2] in _UTF_16 else "Windows-1252 or another old encoding"
        message = f"This is not UTF-8 text, but {other}: open it in your editor and save it anew, as UTF-8."
        line = 0 if content[:2] in _UTF_16 else content.count(b"\n", 0, error.start) + 1
        raise _unreadable("not_utf8", path, message, line) from None
    except OSError as error:
        raise _unreadable("file_not_readable", path, f"The file cannot be read: {error.strerror}.") from None


def _unreadable(rule: str, path: Path, message: str, line: int = 0) -> InputNotReadableError:
    return InputNotReadableError(message, place=Place(str(path), line), rule=rule)
