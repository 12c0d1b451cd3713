"""The same letter, made by others: docxtpl from a template, python-docx a paragraph at a time, and the floor.

All of them write the words that Drafter writes into the body, on the built-in letterhead and in the same styles; none
of them makes content controls, bookmarks, or drafting notes, reads the staff's letter, or finds its topics.

    python benchmarks/peers.py TEMPLATE VALUES OUTPUT

runs docxtpl alone, as a process of its own.
"""

from __future__ import annotations

import json
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from drafter.response import ResponseLetter

Values = dict[str, Any]

_TEMPLATE = (
    ("body", "{%p for line in head %}"),
    ("body", "{{ line }}"),
    ("body", "{%p endfor %}"),
    ("body", "{%p for comment in comments %}"),
    ("body", "{%p for heading in comment.headings %}"),
    ("staff heading 1", "{{ heading }}"),
    ("body", "{%p endfor %}"),
    ("body", "{%p for paragraph in comment.paragraphs %}"),
    ("staff comment", "{{ paragraph }}"),
    ("body", "{%p endfor %}"),
    ("response label", "{{ comment.label }}"),
    ("body", "{%p for answer in comment.answers %}"),
    ("response", "{{ answer }}"),
    ("body", "{%p endfor %}"),
    ("body", "{%p endfor %}"),
    ("body", "{%p for line in tail %}"),
    ("body", "{{ line }}"),
    ("body", "{%p endfor %}"),
)
"""Style and text of each paragraph of docxtpl's template."""


def values(response: ResponseLetter) -> Values:
    """Return the words of a letter: before the comments, the comments with their responses, and after them."""
    from drafter.response import DateLine, Paragraph, ResponseSlot, StaffComment, SubjectTable

    head: list[str] = []
    comments: list[Values] = []
    headings: list[str] = []
    lines = head
    for block in response.blocks:
        match block:
            case DateLine():
                lines.append(block.text)
            case SubjectTable():
                lines.append(block.label)
                lines += block.lines
            case Paragraph() if block.style.startswith("staff heading"):
                headings.append(_text(block))
            case Paragraph():
                lines.append(_text(block))
            case StaffComment():
                first, *rest = map(_text, block.paragraphs)
                paragraphs = [f"{block.label}\t{first}", *rest]
                comments.append({"headings": headings, "paragraphs": paragraphs})
                headings, lines = [], []
            case ResponseSlot():
                answers = [_text(part) for part in block.paragraphs if isinstance(part, Paragraph)]
                comments[-1] |= {"label": block.label, "answers": answers or [block.prompt]}
    return {"head": head, "comments": comments, "tail": lines}


def _text(paragraph: Any) -> str:
    return "".join(run.text for run in paragraph.runs)


def template(letterhead: Path, target: Path) -> Path:
    """Save docxtpl's template on a letterhead, without the tags that Drafter fills, and return its path."""
    import docx

    from drafter.response import STYLES

    document = docx.Document(str(letterhead))
    for paragraph in (*document.paragraphs, *document.sections[0].header.paragraphs):
        if paragraph.text.startswith("{{"):
            paragraph.clear()
    document.save(str(target.with_name("paper.docx")))
    for style, text in _TEMPLATE:
        document.add_paragraph(text, STYLES[style])
    document.save(str(target))
    return target


def with_docxtpl(template: Path, known: Values) -> bytes:
    """Open a template, fill it, and return the Word file."""
    from docxtpl import DocxTemplate

    filled = DocxTemplate(str(template))
    filled.render(known, autoescape=True)
    buffer = BytesIO()
    filled.save(buffer)
    return buffer.getvalue()


def with_python_docx(paper: Path, known: Values) -> bytes:
    """Return a Word file made a paragraph at a time, each with its style by name."""
    import docx

    from drafter.response import STYLES

    document = docx.Document(str(paper))
    for line in known["head"]:
        document.add_paragraph(line, STYLES["body"])
    for comment in known["comments"]:
        for heading in comment["headings"]:
            document.add_paragraph(heading, STYLES["staff heading 1"])
        for paragraph in comment["paragraphs"]:
            document.add_paragraph(paragraph, STYLES["staff comment"])
        document.add_paragraph(comment["label"], STYLES["response label"])
        for answer in comment["answers"]:
            document.add_paragraph(answer, STYLES["response"])
    for line in known["tail"]:
        document.add_paragraph(line, STYLES["body"])
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def floor(drafted: bytes) -> Callable[[], bytes]:
    """Return what zips the parts of a finished draft: the least that any way to a Word file costs."""
    with zipfile.ZipFile(BytesIO(drafted)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}

    def zipped() -> bytes:
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        return buffer.getvalue()

    return zipped


if __name__ == "__main__":
    Path(sys.argv[3]).write_bytes(
        with_docxtpl(Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text("utf-8")))
    )
