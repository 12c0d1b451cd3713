"""Compile the built-in topics: `python -m drafter.topics.compiling` after a change in templates/topics.

A test compares the compiled library with the files, so it cannot go stale.
"""

from __future__ import annotations

from drafter.kernel.built_in import templates_folder
from drafter.topics.files import compile_folder
from drafter.topics.library import COMPILED


def compiled() -> str:
    """Return the compiled library of the built-in topic files.

    Raises:
        TopicError: A topic file contains a mistake.
    """
    return compile_folder(templates_folder() / "topics").as_lines()


if __name__ == "__main__":
    COMPILED.write_text(compiled(), "utf-8", newline="\n")
