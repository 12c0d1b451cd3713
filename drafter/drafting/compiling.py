"""Compile the shipped wording: `python -m drafter.drafting.compiling` after a change in templates/letter.

A test fails when the compiled form is not what the files make, so that it cannot go stale.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

from drafter.drafting.compiled import FOLDER, file_name
from drafter.drafting.context import NAMES
from drafter.drafting.environment import FRAME, FRAMED, Wording
from drafter.model import CLAUSE
from drafter.shipped import templates_folder

FRAMES = "_frames.toml"
"""Where the topics' sentences are."""

_HEADING = "# Made of templates/letter/{} by `python -m drafter.drafting.compiling`.\n"


def compiled_files() -> dict[str, str]:
    """What the shipped wording files compile to, by the names of the files.

    Raises:
        jinja2.TemplateSyntaxError: a wording file is wrong.
    """
    folder = templates_folder() / "letter"
    wording = Wording([folder], NAMES)
    files = {}
    for path in sorted(folder.glob("*.html")):
        text = path.read_text("utf-8-sig")
        files[file_name(path.name, text)] = (
            _HEADING.format(path.name) + wording.as_python(text, path.name) + "\n"
        )
    for frame in _frames():
        heading = _HEADING.replace("letter/{}", f"topics/{FRAMES}")
        files[file_name(FRAME, frame)] = heading + wording.as_python(frame, FRAME) + "\n"
    return files


def _frames() -> Iterator[str]:
    """The sentences around the topics' clauses, those that have tags, as `Wording.render_frame` has them."""
    frames = tomllib.loads((templates_folder() / "topics" / FRAMES).read_text("utf-8"))
    return (frame.replace(CLAUSE, FRAMED) for frame in frames.values() if CLAUSE in frame or "{" in frame)


def _write() -> None:
    for old in FOLDER.glob("[!_]*.py"):
        old.unlink()
    for name, code in compiled_files().items():
        (FOLDER / name).write_text(code, "utf-8", newline="\n")


if __name__ == "__main__":
    _write()
