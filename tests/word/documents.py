"""Small Word files for tests: a body, and whatever parts a test adds."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from drafter.word.archive import DECLARATION
from drafter.word.text import words
from drafter.word.xml import NAMESPACE, W

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMES = {
    "w": NAMESPACE,
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}


def rooted(tag: str, content: str) -> str:
    """Return a part with a root."""
    names = "".join(f' xmlns:{prefix}="{name}"' for prefix, name in NAMES.items())
    return f"{DECLARATION}<w:{tag}{names}>{content}</w:{tag}>"


def word_file(body: str, parts: dict[str, tuple[str, str]] | None = None) -> bytes:
    """Return a file with a body; `parts` has the content of each further part, and its kind, by its name."""
    more = parts or {}
    beside = [(name, kind) for name, (_, kind) in more.items() if name.startswith("word/")]
    around = [(name, kind) for name, (_, kind) in more.items() if not name.startswith("word/")]
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{_MAIN}.{kind}+xml"/>' for name, (_, kind) in more.items()
    )
    files = {
        "[Content_Types].xml": f'{DECLARATION}<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>{overrides}</Types>',
        "_rels/.rels": _rels([("word/document.xml", "officeDocument"), *around]),
        "word/document.xml": rooted("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": _rels([(name.removeprefix("word/"), kind) for name, kind in beside]),
        **{name: content for name, (content, _) in more.items()},
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _rels(targets: list[tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="r{number}" Type="{_R}/{kind}" Target="{name}"/>'
        for number, (name, kind) in enumerate(targets)
    )
    return f'{DECLARATION}<Relationships xmlns="{_RELS}">{lines}</Relationships>'


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the bytes of each part."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def main_part(data: bytes) -> etree._Element:
    """Return the root of the main part."""
    return etree.fromstring(parts_of(data)["word/document.xml"])


def with_main_part(data: bytes, root: etree._Element) -> bytes:
    """Return a file with another main part."""
    return with_parts(data, {"word/document.xml": etree.tostring(root)})


def with_parts(data: bytes, parts: dict[str, bytes]) -> bytes:
    """Return a file with other bytes in some parts, or with further parts, in the same order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in (parts_of(data) | parts).items():
            archive.writestr(name, content)
    return buffer.getvalue()


def accepted(data: bytes) -> bytes:
    """Return a file with all tracked insertions and deletions accepted."""
    root = main_part(data)
    _drop_marked(root, "del")
    for mark in list(root.iterfind(f".//{W}rPr/{W}ins")) + list(root.iterfind(f".//{W}trPr/{W}ins")):
        _parent(mark).remove(mark)
    for change in list(root.iter(f"{W}del")):
        _parent(change).remove(change)
    for change in list(root.iter(f"{W}ins")):
        for run in list(change):
            change.addprevious(run)
        _parent(change).remove(change)
    return with_main_part(data, root)


def _drop_marked(root: etree._Element, kind: str) -> None:
    """Remove the rows and the paragraphs whose marks are changes of a kind; every paragraph of ours is whole."""
    for mark in list(root.iterfind(f".//{W}trPr/{W}{kind}")):
        row = next(mark.iterancestors(f"{W}tr"))
        table = _parent(row)
        table.remove(row)
        if table.find(f"{W}tr") is None:
            _parent(table).remove(table)
    for mark in list(root.iterfind(f".//{W}rPr/{W}{kind}")):
        paragraph = next(mark.iterancestors(f"{W}p"))
        if paragraph.getparent() is not None:
            _parent(paragraph).remove(paragraph)


def rejected(data: bytes) -> bytes:
    """Return a file with all tracked insertions and deletions rejected."""
    root = main_part(data)
    _drop_marked(root, "ins")
    for mark in list(root.iterfind(f".//{W}rPr/{W}del")) + list(root.iterfind(f".//{W}trPr/{W}del")):
        _parent(mark).remove(mark)
    for change in list(root.iter(f"{W}ins")):
        _parent(change).remove(change)
    for change in list(root.iter(f"{W}del")):
        for run in list(change):
            change.addprevious(run)
        _parent(change).remove(change)
    for text in root.iter(f"{W}delText"):
        text.tag = f"{W}t"
    return with_main_part(data, root)


def texts(data: bytes) -> list[str]:
    """Return the text of each paragraph."""
    return [words(paragraph) for paragraph in main_part(data).iter(f"{W}p")]


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    assert parent is not None
    return parent
