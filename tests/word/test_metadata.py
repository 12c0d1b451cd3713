"""Metadata is removed: who wrote the file, for whom, from which template; what the text shows stays."""

from __future__ import annotations

import io

import docx
import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from lxml import etree

from drafter.word.faithful import changed_only, open_faithfully
from drafter.word.metadata import scrub
from drafter.word.xml import NAMESPACE, W
from tests.word.documents import main_part, parts_of, texts, word_file

BODY = '<w:p w:rsidR="00A1"><w:r w:rsidRPr="00A2"><w:t>Dear Ms. Quill:</w:t></w:r></w:p>'
FIELD = '<w:p><w:fldSimple w:instr=" {} "><w:r><w:t>shown</w:t></w:r></w:fldSimple></w:p>'
LONG_FIELD = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> DOCPROP</w:instrText>'
    '</w:r><w:r><w:instrText>ERTY "Matter no" \\* MERGEFORMAT</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Response letter</dc:title><dc:creator>Ida Brook</dc:creator>'
    "<cp:lastModifiedBy>Tobias Wren</cp:lastModifiedBy><cp:revision>41</cp:revision></cp:coreProperties>"
)
EXTENDED = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Pages>3</Pages>'
    "<Company>Tarn Mills</Company><Manager>Ada Quill</Manager><Template>house.dotx</Template></Properties>"
)
CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties">'
    '<property name="Matter no"><lpwstr>4711</lpwstr></property>'
    '<property name="Client"><lpwstr>Tarn</lpwstr></property></Properties>'
)
SETTINGS = (
    f'<w:settings xmlns:w="{NAMESPACE}"><w:zoom w:percent="100"/><w:rsids><w:rsid w:val="00A1"/></w:rsids>'
    '<w:docVars><w:docVar w:name="Path" w:val="k:/4711"/></w:docVars></w:settings>'
)


def letter(body: str = BODY) -> bytes:
    """Return a letter with metadata of every kind."""
    return word_file(
        body,
        {
            "docProps/core.xml": (CORE, "core-properties"),
            "docProps/app.xml": (EXTENDED, "extended-properties"),
            "docProps/custom.xml": (CUSTOM, "custom-properties"),
            "docProps/thumbnail.xml": ("<thumbnail/>", "thumbnail"),
            "word/settings.xml": (SETTINGS, "settings"),
        },
    )


def scrubbed(data: bytes) -> tuple[bytes, list[str]]:
    """Return a letter without its metadata, and what was removed."""
    file = open_faithfully(data)
    found = scrub(file)
    return changed_only(data, file), found


def test_metadata_of_every_kind_is_removed_and_named() -> None:
    data, found = scrubbed(letter())
    assert set(found) == {
        *("author", "last modified by", "revision number", "company", "manager", "template"),
        *("custom properties", "document variables", "revision ids", "thumbnail"),
    }
    everything = b"".join(content for name, content in parts_of(data).items() if not name.endswith("rels"))
    for trace in (b"Ida Brook", b"Tobias Wren", b"Tarn Mills", b"house.dotx", b"4711", b"00A1", b"00A2"):
        assert trace not in everything
    assert not {"docProps/custom.xml", "docProps/thumbnail.xml"} & parts_of(data).keys()


def test_everything_else_stays() -> None:
    data, _ = scrubbed(letter())
    parts = parts_of(data)
    assert texts(data) == ["Dear Ms. Quill:"]
    assert b"Response letter" in parts["docProps/core.xml"]
    assert b"<Pages>3</Pages>" in parts["docProps/app.xml"]
    assert b"w:zoom" in parts["word/settings.xml"]


@pytest.mark.parametrize(
    ("field", "kept"),
    [
        (FIELD.format("AUTHOR"), b"Ida Brook"),
        (FIELD.format("LASTSAVEDBY"), b"Tobias Wren"),
        (FIELD.format("DOCPROPERTY Company"), b"Tarn Mills"),
        (FIELD.format("DOCVARIABLE Path"), b"k:/4711"),
        (LONG_FIELD, b">4711<"),
    ],
)
def test_what_a_field_shows_stays(field: str, kept: bytes) -> None:
    data, _ = scrubbed(letter(BODY + field))
    assert kept in b"".join(parts_of(data).values())


def settings_part(document: Document) -> Part:
    return document.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS)


def test_the_template_goes_with_its_address() -> None:
    document = docx.Document()
    document.add_paragraph("Dear Ms. Quill:")
    settings = document.settings.element
    template = etree.SubElement(settings, f"{W}attachedTemplate")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    to = settings_part(document).relate_to(
        "file:///k:/house.dotx", f"{kind}/attachedTemplate", is_external=True
    )
    template.set(f"{{{kind}}}id", to)
    buffer = io.BytesIO()
    document.save(buffer)
    data, found = scrubbed(buffer.getvalue())
    assert "attached template" in found
    assert b"house.dotx" not in b"".join(parts_of(data).values())
    assert [one.text for one in docx.Document(io.BytesIO(data)).paragraphs] == ["Dear Ms. Quill:"]


def test_a_clean_file_stays_as_it_is() -> None:
    once, _ = scrubbed(letter())
    again, found = scrubbed(once)
    assert found == []
    assert parts_of(again) == parts_of(once)
    assert main_part(again).find(f".//{W}p") is not None
