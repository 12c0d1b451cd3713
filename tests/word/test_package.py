"""Files that python-docx does not open as they are, or would change: opened and written by the Word room."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx
import pytest
from lxml import etree

from drafter.word.archive import WordFileError, zip_parts
from drafter.word.package import WordFile, related

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PNG = b"\x89PNG no picture, and nobody looks"


def xml(name: str, content: str = "", *, space: str = W) -> bytes:
    return f'<w:{name} xmlns:w="{space}" xmlns:r="{OFFICE}">{content}</w:{name}>'.encode()


def rels(*to: tuple[str, str], external: tuple[tuple[str, str], ...] = ()) -> bytes:
    lines = [
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{k}" Target="{t}"/>' for n, (k, t) in enumerate(to, 1)
    ]
    lines += [
        f'<Relationship Id="ext{n}" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"/>'
        for n, (kind, target) in enumerate(external)
    ]
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(lines)}</Relationships>'.encode()


def types(**of: str) -> bytes:
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in of.items())
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="png" ContentType="image/png"/>'
        f'<Default Extension="rels" ContentType="{PACKAGE}/relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()


BODY = xml("document", "<w:body><w:p>\n  <w:r><w:t>Harrow</w:t></w:r>\n</w:p></w:body>")
FULL = {
    "[Content_Types].xml": types(
        **{"word/document.xml": f"{WORD}.document.main+xml", "word/styles.xml": f"{WORD}.styles+xml"}
    ),
    "_rels/.rels": rels(("officeDocument", "word/document.xml")),
    "word/document.xml": BODY,
    "word/_rels/document.xml.rels": rels(
        ("styles", "styles.xml"),
        ("theme", "theme/theme1.xml"),
        ("image", "media/image1.png"),
        external=(("hyperlink", "https://harrow.example/?a=1&amp;b=2"),),
    ),
    "word/styles.xml": xml("styles", "\n<w:docDefaults/>\n"),
    "word/theme/theme1.xml": b"<?xml version='1.0'?>\n<a:theme xmlns:a='urn:a'>\n <a:b/>  </a:theme>",
    "word/media/image1.png": PNG,
}


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def opened(**changes: bytes | None) -> WordFile:
    return WordFile(zip_parts({name: part for name, part in {**FULL, **changes}.items() if part is not None}))


def text(file: WordFile) -> str:
    return docx.Document(BytesIO(file.to_bytes())).paragraphs[0].text.strip()


def test_parts_that_nobody_touched_come_out_as_they_went_in() -> None:
    written = parts_of(opened().to_bytes())

    for name in ("word/document.xml", "word/styles.xml"):
        assert etree.tostring(etree.fromstring(written[name]), method="c14n2") == etree.tostring(
            etree.fromstring(FULL[name]), method="c14n2"
        )
    for name in ("word/theme/theme1.xml", "word/media/image1.png"):
        assert written[name] == FULL[name]
    assert b"https://harrow.example/?a=1&amp;b=2" in written["word/_rels/document.xml.rels"]


def test_the_same_file_gives_the_same_bytes() -> None:
    assert opened().to_bytes() == opened().to_bytes()
    assert WordFile(opened().to_bytes()).to_bytes() == opened().to_bytes()


TEMPLATE = types(
    **{"word/document.xml": f"{WORD}.template.main+xml", "word/styles.xml": f"{WORD}.styles+xml"}
)
OPENED = {
    "a template": {"[Content_Types].xml": TEMPLATE},
    "without content types": {"[Content_Types].xml": None},
    "without relationships of the package": {"_rels/.rels": None},
    "without relationships of the main part": {"word/_rels/document.xml.rels": None},
    "without styles": {"word/styles.xml": None, "word/_rels/document.xml.rels": None},
    "a main part of another name": {
        "_rels/.rels": rels(("officeDocument", "/word/letter.xml")),
        "word/document.xml": None,
        "word/letter.xml": BODY,
        "word/_rels/letter.xml.rels": FULL["word/_rels/document.xml.rels"],
    },
    "with remarks and instructions": {
        "word/document.xml": BODY.replace(b"<w:body>", b"<w:body><!-- a --><?tag 1?>")
    },
}


@pytest.mark.parametrize("name", OPENED)
def test_what_python_docx_does_not_open_as_it_is(name: str) -> None:
    file = opened(**OPENED[name])

    assert text(file) == "Harrow"
    assert file.to_document().paragraphs[0].text.strip() == "Harrow"
    assert b"<?tag" not in file.document.blob


REFUSED = {
    "no Word document": (
        {"word/document.xml": None, "_rels/.rels": None, "xl/workbook.xml": b"<workbook/>"},
        "not_word",
    ),
    "a workbook": ({"word/document.xml": b"<workbook/>"}, "not_word"),
    "a part that is missing": ({"word/styles.xml": None}, "damaged"),
    "a part that is no XML": ({"word/styles.xml": b"<w:styles"}, "damaged"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused(name: str) -> None:
    changes, reason = REFUSED[name]
    with pytest.raises(WordFileError) as refused:
        opened(**changes)
    assert refused.value.reason == reason


def test_a_chain_of_parts_without_end_is_refused() -> None:
    chain = {f"word/part{n}.xml": b"<a/>" for n in range(2000)}
    links = {f"word/_rels/part{n}.xml.rels": rels(("x", f"part{n + 1}.xml")) for n in range(1999)}
    changes = {"word/_rels/document.xml.rels": rels(("x", "part0.xml")), **chain, **links}
    with pytest.raises(WordFileError) as refused:
        opened(**changes)
    assert refused.value.reason == "too_large"


def test_only_the_parts_that_are_needed_are_opened() -> None:
    broken = {**FULL, "word/theme/theme1.xml": None, "word/media/image1.png": None}
    data = zip_parts({name: part for name, part in broken.items() if part is not None})

    file = WordFile(data, kinds=("styles", "footnotes"))

    assert len(related(file.document, "styles", "theme", "footnotes")) == 1


def test_strict_and_macros_are_seen() -> None:
    strict = opened(**{"word/document.xml": xml("document", "<w:body/>", space=STRICT)})
    macros = opened(
        **{
            "[Content_Types].xml": types(
                **{"word/document.xml": "application/vnd.ms-word.document.macroEnabled.main+xml"}
            )
        }
    )
    assert (strict.is_strict, strict.has_macros) == (True, False)
    assert (macros.is_strict, macros.has_macros) == (False, True)
