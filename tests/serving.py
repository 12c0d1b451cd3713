"""`drafter serve` in a process of its own, for tests in a browser and for the benchmark."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
"""How Chromium is started: it runs as root in containers, and asks its maker for nothing."""


class Served(NamedTuple):
    """A server that runs.

    Attributes:
        address: The address that it printed.
        process: Its process.
    """

    address: str
    process: subprocess.Popen[str]

    def workers(self) -> list[int]:
        """The processes that do its work."""
        own = self.process.pid
        found = []
        for status in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = status.read_text().rpartition(")")[2].split()
                command = status.with_name("cmdline").read_bytes()
            except OSError:  # it has ended
                continue
            if int(fields[1]) == own and b"spawn_main" in command:
                found.append(int(status.parent.name))
        return found


@contextmanager
def served(*arguments: str) -> Iterator[Served]:
    """Start a server, and end it as Ctrl-C does."""
    process = subprocess.Popen(
        [sys.executable, "-m", "drafter", "serve", "--no-browser", *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    assert process.stdout
    try:
        first = process.stdout.readline()
        yield Served(first.removeprefix("Drafter is at ").strip(), process)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)
        process.stdout.close()
