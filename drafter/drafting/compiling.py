"""Compile the shipped wording: `python -m drafter.drafting.compiling` after a change in templates/letter.

A test fails when the compiled form is not what the files make, so that it cannot go stale.
"""

from __future__ import annotations

from drafter.drafting.compiled import FOLDER, file_name
from drafter.drafting.context import NAMES
from drafter.drafting.environment import Wording
from drafter.shipped import templates_folder

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
    return files


def _write() -> None:
    for old in FOLDER.glob("[!_]*.py"):
        old.unlink()
    for name, code in compiled_files().items():
        (FOLDER / name).write_text(code, "utf-8", newline="\n")


if __name__ == "__main__":
    _write()
