"""The shipped wording files as Python: to compile them takes longer than all the rest of a draft.

A file here belongs to a wording file of exactly one content, whose digest is in its name: a wording file that
somebody has changed never meets it, and Jinja compiles it as ever. `python -m drafter.drafting.compiling`
makes them; a test tells when they are not what the wording files make.
"""

from __future__ import annotations

import hashlib
from importlib.machinery import SourceFileLoader
from pathlib import Path, PurePosixPath
from types import CodeType

import jinja2

FOLDER = Path(__file__).parent


def file_name(name: str, wording: str) -> str:
    """What the compiled form of a wording file is called: "letter.html" gives `letter_1f2e3d4c5b6a.py`.

    Another minor version of Jinja may make other Python, so it is part of the digest.
    """
    maker = jinja2.__version__.rpartition(".")[0]
    digest = hashlib.sha256(f"{maker}\n{name}\n{wording}".encode()).hexdigest()
    return f"{PurePosixPath(name).stem}_{digest[:12]}.py"


def compiled(name: str, wording: str) -> CodeType | None:
    """The compiled form of a wording file with this content; None where there is none."""
    path = FOLDER / file_name(name, wording)
    return SourceFileLoader(path.stem, str(path)).get_code(path.stem) if path.exists() else None
