"""Standard streams that a shell has closed, that are full, or whose reader has gone."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import TextIO

from click.exceptions import Exit

from drafter.cli.failures import Refusal
from drafter.errors import ExitStatus, OutputNotWritableError


class _Stream(io.FileIO):
    """A standard stream. Once it cannot be written, the rest goes nowhere, so that Python does not fail at exit."""

    def write(self, data: object, /) -> int:
        """Write, or discard everything from now on."""
        try:
            return super().write(data)  # type: ignore[arg-type]  # whatever a buffer hands on
        except OSError as error:
            forget(self.fileno())
            return self.failed(error, len(memoryview(data)))  # type: ignore[arg-type]  # as above

    def failed(self, error: OSError, length: int) -> int:
        """Return how many bytes count as written."""
        raise NotImplementedError  # each stream has its own answer: `FileIO` enforces no abstract method


class _Output(_Stream):
    """Standard output: that it is full is an error."""

    def failed(self, error: OSError, _length: int) -> int:
        """Report that the output is not complete.

        Raises:
            Exit: Its reader has gone, which is no error (`drafter inspect ... | head`).
            Refusal: Anything else.
        """
        if error.errno == errno.EPIPE:
            raise Exit(ExitStatus.OK) from error
        raise Refusal(
            OutputNotWritableError(
                f"Standard output cannot be written: {error.strerror}.",
                advice="Files that were written are complete; print to another place.",
            )
        ) from error


class _Messages(_Stream):
    """Standard error: there is nobody to tell, but the exit status stays."""

    def failed(self, _error: OSError, length: int) -> int:
        """Count everything as written."""
        return length


def open_streams() -> None:
    """Make standard output and standard error ready for whatever letters and file names contain."""
    sys.stdout, sys.stderr = _ready(sys.stdout, 1, _Output), _ready(sys.stderr, 2, _Messages)


def forget(descriptor: int) -> None:
    """Discard what is written to a stream from now on."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)


def _ready(stream: TextIO | None, descriptor: int, kind: type[_Stream]) -> TextIO:
    if stream is None:  # the shell closed it: `>&-`
        return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - for as long as the process runs
    buffer = getattr(stream, "buffer", None)  # which PYTHONUNBUFFERED leaves out
    if isinstance(stream, io.TextIOWrapper) and type(getattr(buffer, "raw", buffer)) is io.FileIO:
        stream = io.TextIOWrapper(
            io.BufferedWriter(kind(descriptor, "wb", closefd=False)),
            encoding=stream.encoding,
            line_buffering=stream.line_buffering or stream.write_through,
        )
    if isinstance(stream, io.TextIOWrapper):
        # Letters contain characters, and file names may contain bytes, that a terminal cannot show.
        stream.reconfigure(errors="replace")
    return stream
