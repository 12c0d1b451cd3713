"""Files that people write in an editor, which may not have saved them as they must be."""

from __future__ import annotations

from pathlib import Path

from drafter.errors import Mistake
from drafter.kernel import limits
from drafter.kernel.files import read_file

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class Unreadable(Exception):
    """A file that is no text, or no TOML."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(str(mistake))
        self.mistake = mistake


def read_text(path: Path) -> str:
    """The text of a file that somebody has written.

    Raises:
        Unreadable: it is not there, not UTF-8, or larger than anything that people write.
    """
    most = limits.limit(limits.WRITTEN)
    try:
        content = read_file(path, most=most)
        if not content and path.is_fifo():
            raise Unreadable(Mistake(str(path), "This is a pipe, and nobody writes into it."))
        if len(content) > most:
            raise Unreadable(Mistake(str(path), f"The file is larger than {most // 1024:,} KB."))
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        other = "UTF-16" if content[:2] in _UTF_16 else "Windows-1252 or another old encoding"
        message = f"This is not UTF-8 text, but {other}: open it in your editor and save it anew, as UTF-8."
        line = None if content[:2] in _UTF_16 else content.count(b"\n", 0, error.start) + 1
        raise Unreadable(Mistake(f"{path}:{line}" if line else str(path), message)) from None
    except OSError as error:
        raise Unreadable(Mistake(str(path), f"The file cannot be read: {error.strerror}.")) from None
