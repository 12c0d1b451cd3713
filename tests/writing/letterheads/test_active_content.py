"""What a letterhead brings along is noted; only what runs by itself is refused, and nothing is taken out."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from drafter import writing
from drafter.errors import TemplateError
from drafter.writing.letterhead.advice.active_content import active_content

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def field(*pieces: str) -> str:
    """A field whose instruction is in several runs."""
    runs = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return f"<w:p>{begin}{runs}{end}</w:p>"


def with_relationships(path: Path, rels: str, lines: str, *parts: str) -> Path:
    """Return the file with lines in one of its lists of relationships, and with other parts."""
    other = path.with_name(f"with-{path.name}")
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(other, "w") as after:
        assert rels in before.namelist()
        for name in before.namelist():
            content = before.read(name)
            if name == rels:
                content = content.replace(b"</Relationships>", f"{lines}</Relationships>".encode())
            after.writestr(name, content)
        for part in parts:
            after.writestr(part, b"x")
    return other


def relationship(kind: str, target: str, *, external: bool = False, space: str = OFFICE) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="rIdX{kind}" Type="{space}/{kind}" Target="{target}"{mode}/>'


INSIDE = {
    "oleObject": "An embedded object (OLE)",
    "package": "An embedded file",
    "control": "A control that may run code",
    "aFChunk": "Another document is embedded",
}


@pytest.mark.parametrize("kind", INSIDE)
def test_what_is_embedded_is_noted_and_kept(kind, make, letter, word):
    path = with_relationships(
        make(word.p("{{ letter }}")),
        "word/_rels/document.xml.rels",
        relationship(kind, "embeddings/x.bin"),
        "word/embeddings/x.bin",
    )
    (note,) = active_content(path)

    assert (note.severity, note.place.part) == ("info", "body")
    assert note.message.startswith(INSIDE[kind])
    assert b"embeddings/x.bin" in writing.to_bytes(letter, path)


def test_an_add_in_is_noted(make, word):
    space = "http://schemas.microsoft.com/office/2011/relationships"
    path = with_relationships(
        make(word.p("{{ letter }}")),
        "_rels/.rels",
        relationship("webextensiontaskpanes", "word/webextensions/taskpanes.xml", space=space),
        "word/webextensions/taskpanes.xml",
    )
    assert [note.message[:30] for note in active_content(path)] == ["An add-in for Word is embedded"]


@pytest.mark.parametrize(
    "kind", ["attachedTemplate", "image", "oleObject", "frame", "subDocument", "aFChunk", "mailMergeSource"]
)
def test_what_is_at_an_address_is_noted_with_it(kind, make, word):
    address = "https://marlow-teague.example/x"
    path = with_relationships(
        make(word.p("{{ letter }}")),
        "word/_rels/document.xml.rels",
        relationship(kind, address, external=True),
    )
    assert [f"“{address}”" in note.message for note in active_content(path)] == [True]


def test_a_link_for_the_reader_is_no_finding(make, word):
    path = with_relationships(
        make(word.p("{{ letter }}")),
        "word/_rels/document.xml.rels",
        relationship("hyperlink", "https://marlow-teague.example", external=True),
    )
    assert not list(active_content(path))


@pytest.mark.parametrize(
    "pieces",
    [
        ('DDE Excel "rates.xlsx"',),
        ("LINK Excel.Sheet.8 rates.xlsx",),
        ("INCLUDE", 'TEXT "terms.docx"'),
        ("includepicture", " https://marlow-teague.example/x.png"),
        ("DATABASE",),
        ("MACROBUTTON", " Go Here"),
    ],
)
def test_a_field_that_reaches_outside_is_noted_with_its_place(pieces, make, word):
    (note,) = active_content(make(word.p("Own") + field(*pieces) + word.p("{{ letter }}")))

    assert (note.place.part, note.place.paragraph) == ("body", 2)
    assert f"“{''.join(pieces)}”" in note.message


def test_a_page_number_is_no_finding(make, word):
    assert not list(active_content(make(field("PAGE") + word.p("{{ letter }}"))))


@pytest.mark.parametrize("pieces", [('DDEAUTO cmd "/k calc"',), ("DDE", "AUTO ", "cmd"), (" ddeauto cmd",)])
def test_a_field_that_starts_a_program_is_refused_with_a_way_on(pieces, make, letter, word):
    with pytest.raises(TemplateError, match="starts another program when a letter is opened") as refused:
        writing.to_bytes(letter, make(field(*pieces) + word.p("{{ letter }}")))
    assert "Ctrl+Shift+F9" in refused.value.advice


def test_a_simple_field_that_starts_a_program_is_refused(make, letter, word):
    simple = '<w:p><w:fldSimple w:instr=" DDEAUTO cmd "/></w:p>'
    with pytest.raises(TemplateError, match="starts another program"):
        writing.to_bytes(letter, make(simple + word.p("{{ letter }}")))
