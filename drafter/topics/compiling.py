"""Compile the shipped topics: `python -m drafter.topics.compiling` after a change in templates/topics.

A test fails when the compiled form is not what the files make, so that it cannot go stale.
"""

from __future__ import annotations

from drafter.kernel.shipped import templates_folder
from drafter.topics.files import compile_folder
from drafter.topics.library import COMPILED


def compiled() -> str:
    """What the shipped topic files compile to.

    Raises:
        TopicError: a topic file is wrong.
    """
    return compile_folder(templates_folder() / "topics").as_lines()


if __name__ == "__main__":
    COMPILED.write_text(compiled(), "utf-8", newline="\n")
