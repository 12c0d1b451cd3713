"""The small letter as an outline that a lawyer can read: style, controls, blanks and fields, line by line.

DRAFTER_UPDATE_GOLDEN=1 pytest tests/writing/test_outline.py      writes it anew; read the difference
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

GOLDEN = Path(__file__).parent / "golden" / "small_letter.txt"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHOWN = {"Blank": "⟦{}⟧", "Insertion": "+{}+", "Deletion": "-{}-", "PlaceholderText": "⟨{}⟩"}


def outline(element: etree._Element, depth: int = 0) -> Iterator[str]:
    margin = "    " * depth
    for child in element:
        if child.tag == f"{W}p":
            style = child.find(f"{W}pPr/{W}pStyle").get(f"{W}val")
            yield f"{margin}{style}: {''.join(words(child))}".rstrip()
        elif child.tag == f"{W}sdt":
            lock = " (locked)" if child.find(f"{W}sdtPr/{W}lock") is not None else ""
            yield f"{margin}[{child.find(f'{W}sdtPr/{W}tag').get(f'{W}val')}]{lock}"
            yield from outline(child.find(f"{W}sdtContent"), depth + 1)
        elif child.tag == f"{W}tbl":
            yield f"{margin}table"
            for row in child.iter(f"{W}tr"):
                cells = ("".join(words(cell)) for cell in row.iter(f"{W}tc"))
                yield f"{margin}    | {' | '.join(cells)} |"


def words(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{W}commentReference":
            yield f" (note {child.get(f'{W}id')})"
        elif child.tag == f"{W}tab":
            yield " → "
        elif child.tag == f"{W}t":
            style = element.find(f"{W}rPr/{W}rStyle")
            shown = "{}" if style is None else SHOWN[style.get(f"{W}val")]
            yield shown.format(child.text or "")
        elif child.tag == f"{W}sdt":
            inside = "".join(words(child.find(f"{W}sdtContent")))
            yield f"[{child.find(f'{W}sdtPr/{W}tag').get(f'{W}val')} {inside}]"
        elif child.tag not in (f"{W}pPr", f"{W}rPr", f"{W}tcPr"):
            yield from words(child)


def notes(comments: etree._Element) -> Iterator[str]:
    for comment in comments:
        text = " / ".join("".join(words(paragraph)) for paragraph in comment)
        yield f"note {comment.get(f'{W}id')}, {comment.get(f'{W}author')}: {text}"


def test_the_small_letter(document, parts):
    lines = [*outline(document.find(f"{W}body")), "", *notes(etree.fromstring(parts["word/comments.xml"]))]
    text = "\n".join(lines) + "\n"
    if os.environ.get("DRAFTER_UPDATE_GOLDEN"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")
