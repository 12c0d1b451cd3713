"""Coverage-guided fuzzing: whatever bytes come in, they are read or refused with an error of `drafter.errors`.

    pip install atheris
    python tests/fuzz/fuzz_inputs.py text tests/fuzz/corpus/text -max_total_time=600

Targets: text, submission, pdf, html, word (the XML in a Word file), package (the file around it), profile, topic,
template. The bounded suites that run with the tests are
tests/reading/formats/test_any_bytes.py and its like; this is for a longer night. What it found is a test there.
"""

from __future__ import annotations

import io
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

with atheris.instrument_imports(include=["drafter"]):  # also what a draft would load only when it needs it
    import drafter
    import drafter.reading.formats.html
    import drafter.reading.formats.pdf
    import drafter.reading.formats.submission
    import drafter.reading.formats.word
    import drafter.topics
    import drafter.writing
    from drafter import drafting
    from drafter.drafting import compose, default_profile
    from drafter.errors import DrafterError
    from drafter.model import Block, Comment, CommentLetter, Subject
    from drafter.topics.files import compile_folder
    from drafter.worker import draft_bytes

LETTER = CommentLetter(
    "a.txt",
    "comments",
    subject=Subject("Alder Corp", ("Form 10-K for 2023",)),
    comments=(Comment(1, (), (Block("paragraph", "Tell us why."),), (1, 1)),),
)
FOLDER = Path(tempfile.mkdtemp())


def _letter(opening: bytes = b"") -> Callable[[bytes], object]:
    return lambda data: draft_bytes(opening + data, name="letter")


def _word(data: bytes) -> object:
    """Of a Word file only its text is wild: bytes that are no ZIP archive end at the first look, and teach nothing."""
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("word/document.xml", data)
    return draft_bytes(package.getvalue(), name="letter")


def _profile(data: bytes) -> object:
    (FOLDER / "profile.toml").write_bytes(data)
    return drafter.draft(LETTER, drafting.load_profile(FOLDER / "profile.toml"))


def _topic(data: bytes) -> object:
    (FOLDER / "cybersecurity.toml").write_bytes(data)
    return compile_folder(FOLDER)


def _template(data: bytes) -> object:
    (FOLDER / "salutation.html").write_bytes(data)
    return compose(LETTER, default_profile(), folders=[FOLDER])


TARGETS: dict[str, Callable[[bytes], object]] = {
    "text": _letter(),
    "submission": _letter(b"<SEC-DOCUMENT>\n<DOCUMENT>\n<TYPE>LETTER\n<TEXT>\n"),
    "pdf": _letter(b"%PDF-1.4\n"),
    "html": _letter(b"<html>"),
    "word": _word,
    "package": _letter(b"PK\x03\x04"),
    "profile": _profile,
    "topic": _topic,
    "template": _template,
}


def main() -> None:
    target = TARGETS[sys.argv.pop(1)]

    def try_one(data: bytes) -> None:
        try:
            target(data)
        except DrafterError:
            return

    atheris.Setup(sys.argv, try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
