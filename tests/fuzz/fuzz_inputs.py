"""Coverage-guided fuzzing: whatever bytes come in, they are read or refused with an error of `drafter.errors`.

    pip install atheris
    python tests/fuzz/fuzz_inputs.py text tests/fuzz/corpus/text -max_total_time=600 -timeout=20 -rss_limit_mb=1500

Targets: text, submission (its header, too), pdf, html, word (the XML in a Word file), package (the file around it),
parts (all that is in it), response (a company's letter in HTML), response-parts (the same as the parts of a Word file),
profile, topic, template, letterhead (its XML), tags (what is typed in one).

The bounded suites that run with the tests are tests/reading/formats/test_any_bytes.py and its like; this is for a
longer night. What it found is a test there.
"""

from __future__ import annotations

import datetime
import io
import re
import sys
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import atheris
from lxml import etree

from drafter.writing.letterhead.annotate import annotate
from drafter.writing.letterhead.check import check_letterhead

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

with atheris.instrument_imports(include=["drafter"]):  # also what a draft would load only when it needs it
    import drafter
    import drafter.reading.formats.html
    import drafter.reading.formats.pdf
    import drafter.reading.formats.submission
    import drafter.reading.formats.word
    import drafter.returning
    import drafter.returning.formats.html
    import drafter.returning.formats.word.responses
    import drafter.topics
    import drafter.writing
    from drafter import drafting, writing
    from drafter.drafting import compose, default_profile
    from drafter.errors import DrafterError
    from drafter.kernel.built_in import templates_folder
    from drafter.model import Block, Comment, CommentLetter, Subject
    from drafter.returned import ReturnedLetter
    from drafter.returning.formats.word.responses import response_elements
    from drafter.services.draft_bytes import draft_bytes
    from drafter.topics.files import compile_folder
    from drafter.word.package import WordFile, root_of
    from drafter.word.runs import escape
    from drafter.word.xml import W

LETTER = CommentLetter(
    "a.txt",
    "comments",
    subject=Subject("Alder Corp", ("Form 10-K for 2023",)),
    comments=(Comment(1, (), (Block("paragraph", "Tell us why."),), (1, 1)),),
)
ANSWERED = CommentLetter(
    "a.txt",
    "comments",
    date=datetime.date(2025, 2, 27),
    comments=(
        Comment(
            1,
            ("Risk Factors, page 9",),
            (Block("paragraph", "Please revise page 9 to quantify each risk."),),
            (1, 1),
        ),
        Comment(2, (), (Block("paragraph", "Tell us how you tested the goodwill of each unit."),), (2, 2)),
    ),
)
RESPONSE = compose(LETTER, default_profile())
FOLDER = Path(tempfile.mkdtemp())
BUILT_IN = templates_folder() / "letterhead.docx"
XML_CANNOT_HOLD = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
PARTS = (
    "word/document.xml",
    "word/numbering.xml",
    "word/styles.xml",
    "word/comments.xml",
    "word/_rels/document.xml.rels",
    "_rels/.rels",
    "[Content_Types].xml",
)


def _letter(opening: bytes = b"") -> Callable[[bytes], object]:
    return lambda data: draft_bytes(opening + data, name="letter")


def _word(data: bytes) -> object:
    """Of a Word file only its text is wild: bytes that are no ZIP archive end at the first look, and teach nothing."""
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("word/document.xml", data)
    return draft_bytes(package.getvalue(), name="letter")


def _parts(data: bytes) -> object:
    return draft_bytes(_package(data), name="letter")


def _package(data: bytes) -> bytes:
    """Return a Word file of which each part is wild; a line of hyphens ends one."""
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        for name, content in zip(PARTS, data.split(b"\n---\n"), strict=False):
            archive.writestr(name, content)
    return package.getvalue()


def _response(data: bytes) -> None:
    """Read a company's letter, with and without the staff's."""
    for letter in (None, ANSWERED):
        _require_order(drafter.read_response(b"<html>" + data, letter))


def _response_parts(data: bytes) -> None:
    """Read a company's letter in Word, and find the elements of each response."""
    package = _package(data)
    for letter in (None, ANSWERED):
        read = drafter.read_response(package, letter)
        _require_order(read)
        response_elements(root_of(WordFile(package, kinds=()).document), read.exchanges)


def _require_order(read: ReturnedLetter) -> None:
    """Require that each paragraph is in one place, and that all are in the order of the file."""
    blocks = [
        *read.opening,
        *(block for one in read.exchanges for block in (*one.comment, *one.response)),
        *read.closing,
    ]
    places = [block.place.paragraph or block.place.line for block in blocks]
    if places != sorted(places):
        raise RuntimeError("paragraphs have changed places")
    read.as_dict()


def _letterhead(data: bytes) -> object:
    """A letterhead whose body and first header are wild."""
    body, _, header = data.partition(b"\n---\n")
    return _on_letterhead({"word/document.xml": body, "word/header1.xml": header})


def _tags(data: bytes) -> object:
    """A letterhead with a line a paragraph, a tab between its runs; lines behind a bar are cells of one row."""
    lines = XML_CANNOT_HOLD.sub("", data.decode("utf-8", "replace")).split("\n")
    cells = "".join(f"<w:tc>{_paragraph(line[1:])}</w:tc>" for line in lines if line.startswith("|"))
    table = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>" if cells else ""
    body = "".join(_paragraph(line) for line in lines if not line.startswith("|"))
    xml = f'<w:document xmlns:w="{W.strip("{}")}"><w:body>{table}{body}<w:p/></w:body></w:document>'
    return _on_letterhead({"word/document.xml": xml.encode()})


def _paragraph(line: str) -> str:
    runs = (f"<w:r><w:t>{escape(run)}</w:t></w:r>" for run in line.split("\t"))
    return f"<w:p>{''.join(runs)}</w:p>"


def _on_letterhead(parts: dict[str, bytes]) -> None:
    """Check a letterhead, mark its mistakes in a copy, and write a letter on it, which must be XML."""
    path, marked = FOLDER / "letterhead.docx", FOLDER / "marked.docx"
    with zipfile.ZipFile(BUILT_IN) as built_in, zipfile.ZipFile(path, "w") as archive:
        for name in built_in.namelist():
            archive.writestr(name, parts.get(name) or built_in.read(name))
    marked.unlink(missing_ok=True)
    findings = check_letterhead(path, RESPONSE)
    with suppress(DrafterError):
        annotate(path, findings, marked)
    if not findings:  # then it can be written on
        try:
            _require_xml(writing.to_bytes(RESPONSE, path))
        except DrafterError as error:
            raise RuntimeError("the check found nothing, and the letter is refused") from error
    _require_xml(writing.to_bytes(RESPONSE, path, undefined="blank"))


def _require_xml(package: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        for name in archive.namelist():
            etree.fromstring(archive.read(name))


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
    "submission": _letter(b"<SEC-DOCUMENT>\n"),
    "pdf": _letter(b"%PDF-1.4\n"),
    "html": _letter(b"<html>"),
    "word": _word,
    "package": _letter(b"PK\x03\x04"),
    "parts": _parts,
    "response": _response,
    "response-parts": _response_parts,
    "profile": _profile,
    "topic": _topic,
    "template": _template,
    "letterhead": _letterhead,
    "tags": _tags,
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
