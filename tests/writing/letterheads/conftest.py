"""Small letterheads such as a firm might have in Word, and a letter of a fictional company."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from lxml import etree

from drafter import writing
from drafter.drafting import compose, compose_companion
from drafter.model import Addressee, Block, Comment, CommentLetter, Contact, Signature, Subject
from drafter.profile.model import Firm, LetterStyle, Person, Profile
from drafter.response import ResponseLetter

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' mc:Ignorable="w14"'
)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"
_KINDS = {
    "header": "hdr",
    "footer": "ftr",
    "footnotes": "footnotes",
    "comments": "comments",
    "styles": "styles",
    "settings": "settings",
}
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="HVQuote"><w:name w:val="HV Quote"/>'
    '<w:basedOn w:val="Normal"/><w:rPr><w:i/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="HVName"><w:name w:val="HV Name"/></w:style>'
)
CORE = (
    "<cp:coreProperties"
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">{}</cp:coreProperties>'
)
APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">{}'
    "</Properties>"
)

Make = Callable[..., Path]
Filled = Callable[..., dict[str, bytes]]


def p(*runs: str, properties: str = "") -> str:
    """A paragraph, a run for each text; what begins with < is XML."""
    return f"<w:p>{properties}{''.join(r(run) for run in runs)}</w:p>"


def r(text: str, look: str = "") -> str:
    """A run."""
    if text.startswith("<"):
        return text
    return (
        f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    )


def table(*rows: tuple[str, ...]) -> str:
    """A table, a paragraph (or XML) in each cell."""
    width = '<w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>'
    lines = ["".join(f"<w:tc>{width}{cell}</w:tc>" for cell in row) for row in rows]
    grid = '<w:gridCol w:w="4000"/>' * max(map(len, rows))
    return (
        f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>"
        + "".join(f"<w:tr>{line}</w:tr>" for line in lines)
        + "</w:tbl>"
    )


def with_link(path: Path, address: str) -> Path:
    """The letterhead at a path, with a link that leads to an address."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    relation = (
        f'<Relationship Id="link" Type="{_OFFICE.format("hyperlink")}" Target="{escape(address)}"'
        ' TargetMode="External"/></Relationships>'
    )
    rels = "word/_rels/document.xml.rels"
    files[rels] = files[rels].replace(b"</Relationships>", relation.encode())
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def text_box(*paragraphs: str) -> str:
    """A run with a text box, which Word writes twice: for itself, and for older programs."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>'
        f"{inside}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Write a letterhead: its body, and by name the content of other parts; `main` is the main part's type."""

    def write(
        *body: str, section: str = "", main: str = "document.main", name: str = "firm.docx", **parts: str
    ) -> Path:
        styles = parts.pop("styles", STYLES)
        relations, types, files = "", "", {}
        references = ""
        for number, (key, content) in enumerate({"styles": styles, **parts}.items(), 1):
            if key in ("core", "app"):
                continue
            kind = key.rstrip("0123456789")
            types += f'<Override PartName="/word/{key}.xml" ContentType="{_WORD.format(kind)}"/>'
            relations += f'<Relationship Id="rId{number}" Type="{_OFFICE.format(kind)}" Target="{key}.xml"/>'
            files[f"word/{key}.xml"] = f"<w:{_KINDS[kind]} {NAMESPACES}>{content}</w:{_KINDS[kind]}>"
            if kind in ("header", "footer"):
                when = {"": "default", "1": "first", "2": "even"}[key.removeprefix(kind)]
                references += f'<w:{kind}Reference w:type="{when}" r:id="rId{number}"/>'
        package = (
            f'<Relationship Id="rId1" Type="{_OFFICE.format("officeDocument")}" Target="word/document.xml"/>'
        )
        for key, kind, shell in (
            ("core", "core-properties", CORE),
            ("app", "extended-properties", APP),
        ):
            if key in parts:
                files[f"docProps/{key}.xml"] = shell.format(parts[key])
                package += (
                    f'<Relationship Id="{key}" Type="{_OFFICE.format(kind)}" Target="docProps/{key}.xml"/>'
                )
        last = (
            f'<w:sectPr>{references}<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440"'
            f' w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/>{section}</w:sectPr>'
        )
        files["word/document.xml"] = (
            f"<w:document {NAMESPACES}><w:body>{''.join(body)}{last}</w:body></w:document>"
        )
        shell = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
        files["word/_rels/document.xml.rels"] = shell.format(relations)
        files["_rels/.rels"] = shell.format(package)
        content_type = main if "/" in main else _WORD.format(main)
        files["[Content_Types].xml"] = (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{content_type}"/>{types}</Types>'
        )
        path = tmp_path / name
        with zipfile.ZipFile(path, "w") as archive:
            for place, content in files.items():
                archive.writestr(place, content)
        return path

    return write


STAFF_LETTER = CommentLetter(
    source="staff.txt",
    kind="comments",
    date=date(2025, 5, 6),
    addressee=Addressee(
        "Ilse Brandt", "Chief Financial Officer", "Marrow & Pike, Inc.", ("3 Tern Road", "Salem")
    ),
    subject=Subject(
        "Marrow & Pike, Inc.",
        ("Form 10-K for the Fiscal Year Ended December 31, 2024", "File No. 001-98765"),
        forms=("Form 10-K",),
        file_numbers=("001-98765",),
        review_type="periodic",
    ),
    clients=("Marrow & Pike, Inc.",),
    addressee_is="officer",
    certain=True,
    comments=(
        Comment(
            1, ("Form 10-K",), (Block("paragraph", "You say {{ company }} owes < $5 & more. Why?"),), (1, 1)
        ),
        Comment(2, (), (Block("paragraph", "Please tell us when."),), (2, 2)),
    ),
    contacts=(Contact("Oren Vance", "202-551-0001", "accounting"), Contact("Pia Lund", None, "legal")),
    signature=Signature(division="Division of Corporation Finance", office="Office of Technology"),
)
PROFILE = Profile(
    firm=Firm("Harrow & Vale LLP", ("1 Quay Street", "Boston")),
    signer=Person("Ada <b>Marsh</b>", "Treasurer"),
    letter=LetterStyle(date=date(2025, 5, 20)),
)


@pytest.fixture(scope="session")
def letter() -> ResponseLetter:
    """The response, composed with the built-in wording."""
    return compose(STAFF_LETTER, PROFILE, notes=False)


@pytest.fixture(scope="session")
def extension() -> ResponseLetter:
    """The letter that asks for more time."""
    return compose_companion(STAFF_LETTER, PROFILE, notes=False)


@pytest.fixture
def filled(make: Make, letter: ResponseLetter) -> Filled:
    """Return the parts of the letter on a letterhead: at a path, or made from the arguments of `make`."""

    def fill(*body: str, path: Path | None = None, **parts: str) -> dict[str, bytes]:
        options = {name: parts.pop(name) for name in ("undefined", "names") if name in parts}
        content = writing.to_bytes(
            replace(letter, styles=options.get("names", {})),
            path or make(*body, **parts),
            undefined=options.get("undefined", "error"),
        )
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    return fill


def lines(xml: bytes) -> list[str]:
    """The paragraphs of a part, by their own text."""
    root = etree.fromstring(xml)
    return [
        "".join(
            {f"{{{W}}}tab": "\t", f"{{{W}}}br": "\n"}.get(e.tag, e.text or "")
            for e in paragraph.iter(f"{{{W}}}t", f"{{{W}}}tab", f"{{{W}}}br")
            if next(e.iterancestors(f"{{{W}}}p")) is paragraph and e.getparent().tag == f"{{{W}}}r"
        )
        for paragraph in root.iter(f"{{{W}}}p")
    ]


def body(content: bytes) -> list[str]:
    """The paragraphs of a Word file's body, by their own text."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return lines(archive.read("word/document.xml"))


def document(letter: ResponseLetter, path: Path) -> bytes:
    """The main part of a letter on the letterhead at a path."""
    with zipfile.ZipFile(BytesIO(writing.to_bytes(letter, path))) as archive:
        return archive.read("word/document.xml")


@pytest.fixture(scope="session")
def word() -> object:
    """The means to write WordprocessingML in a test."""

    class Word:
        p, r, table, text_box, with_link = map(staticmethod, (p, r, table, text_box, with_link))
        lines, body, document = map(staticmethod, (lines, body, document))

    return Word
