"""Make the letterhead of a fictional firm, as the firm has it and as it is in examples/firm/, and a letter on it.

    python docs/make/firm.py

The letterhead is a Word template that looks quite different from the built-in one. A test compares both files with
what this script makes.
"""

from __future__ import annotations

import struct
import sys
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from letterhead import MAIN, ROOT, SETTINGS, R, content_types, part, properties, relationships, zip_parts

import drafter
from drafter.firm import Firm

FOLDER = ROOT / "examples" / "firm"
LETTERHEAD, LETTER = FOLDER / "letterhead.dotx", FOLDER / "second-round-response.docx"
RAW_LETTERHEAD = ROOT / "examples" / "paper" / "harrow-finch.docx"
"""The letterhead before anything is done for Drafter."""

STAFF_LETTER = ROOT / "examples" / "second-round.txt"

GREEN, PAPER = (0x1F, 0x4D, 0x3A), (0xFF, 0xFF, 0xFF)
SIDE = 48  # pixels of the logo, and points on paper


def logo() -> bytes:
    """Return a picture of a finch, as far as a disc, a beak, and an eye can draw one."""

    def color(x: int, y: int) -> tuple[int, int, int]:
        eye = (x - 29) ** 2 + (y - 18) ** 2 <= 6
        head = (x - 22) ** 2 + (y - 24) ** 2 <= 18**2
        beak = x >= 38 and abs(y - 24) <= (46 - x) * 0.6
        return GREEN if (head or beak) and not eye else PAPER

    rows = b"".join(b"\0" + bytes(v for x in range(SIDE) for v in color(x, y)) for y in range(SIDE))
    header = struct.pack(">IIBBBBB", SIDE, SIDE, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def style(name: str, look: str, *, run: str = "", based_on: str = "HouseText") -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based_on}"/><w:qFormat/><w:pPr>{look}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
    )


def styles() -> str:
    """Return the firm's styles: Arial, flush left, quotations in italics with a green rule."""
    color = '<w:color w:val="1F4D3A"/>'
    rule = '<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="1F4D3A"/></w:pBdr>'
    small = '<w:sz w:val="16"/><w:szCs w:val="16"/>'
    return (
        """
<w:docDefaults>
  <w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>
    <w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/>
  </w:rPr></w:rPrDefault>
  <w:pPrDefault/>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
  <w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>
"""
        + style("House Text", '<w:spacing w:after="160" w:line="264" w:lineRule="auto"/>', based_on="Normal")
        + style("House Quotation", f'{rule}<w:ind w:left="480" w:hanging="360"/>', run="<w:i/>")
        + style("House Quotation Further", '<w:ind w:left="480"/>', based_on="HouseQuotation")
        + style("House Quotation Point", '<w:ind w:left="840" w:hanging="360"/>', based_on="HouseQuotation")
        + style("House Heading", '<w:keepNext/><w:spacing w:before="160"/>', run=f"<w:b/>{color}")
        + style("House Label", "<w:keepNext/>", run=f"<w:b/>{color}")
        + style("House Answer", "")
        + style("House Small Print", '<w:spacing w:after="0"/>', run=f"{color}{small}", based_on="Normal")
    )


def small(*lines: str, right: bool = False) -> str:
    side = '<w:jc w:val="right"/>' if right else ""
    return "".join(
        f'<w:p><w:pPr><w:pStyle w:val="HouseSmallPrint"/>{side}</w:pPr><w:r><w:t>{line}</w:t></w:r></w:p>'
        for line in lines
    )


def picture() -> str:
    extent = f'cx="{SIDE * 12700}" cy="{SIDE * 12700}"'
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    return (
        f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{drawing}/wordprocessingDrawing"><wp:extent {extent}/>'
        '<wp:docPr id="1" name="Logo" descr="Harrow Finch &amp; Amadi LLP"/>'
        f'<a:graphic xmlns:a="{drawing}/main"><a:graphicData uri="{drawing}/picture">'
        f'<pic:pic xmlns:pic="{drawing}/picture">'
        '<pic:nvPicPr><pic:cNvPr id="1" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def cell(width: int, content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


FIRST_HEADER = (
    '<w:tbl><w:tblPr><w:tblW w:w="9360" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
    '<w:tblGrid><w:gridCol w:w="4680"/><w:gridCol w:w="4680"/></w:tblGrid><w:tr>'
    + cell(4680, picture() + small("{{ profile.firm.name }}"))
    + cell(
        4680,
        small(
            "{{ profile.signer.name }}",
            "{{ profile.signer.title }}",
            "Direct {{ profile.signer.phone }}",
            "{{ profile.signer.email }}",
            right=True,
        ),
    )
    + "</w:tr></w:tbl>"
    + small("")
)
HEADER = (
    '<w:p><w:pPr><w:pStyle w:val="HouseSmallPrint"/></w:pPr><w:r><w:t>{{ running_header }}</w:t></w:r>'
    '<w:r><w:br/><w:t xml:space="preserve">Page </w:t></w:r>'
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>' + small("")
)
FOOTER = small(
    "New York: 28 Tollgate Street, New York, New York 10004",
    "Hong Kong: 9 Lantern Row, Sheung Wan",
    "London: 3 Candlewick Steps, London EC4",
)
BODY = """
<w:p><w:pPr><w:pStyle w:val="HouseText"/></w:pPr><w:r><w:t>{{ letter }}</w:t></w:r></w:p>
<w:sectPr>
  <w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>
  <w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="first" r:id="rId5"/>
  <w:pgSz w:w="12240" w:h="15840"/>
  <w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="600" w:gutter="0"/>
  <w:titlePg/>
</w:sectPr>
"""


RAW_BODY = "".join(
    f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>"
    for line in (
        "[Date]",
        "[Addressee]",
        "Re: [Matter]",
        "Dear [Name]:",
        "[Text of letter]",
        "Very truly yours,",
    )
)
"""What the firm's people type over."""

TYPED = {
    "{{ profile.firm.name }}": "Harrow Finch &amp; Amadi LLP",
    "{{ profile.signer.name }}": "Imogen Amadi",
    "{{ profile.signer.title }}": "Partner",
    "{{ profile.signer.phone }}": "212-555-0148",
    "{{ profile.signer.email }}": "imogen.amadi@harrowfinch.example",
    "{{ running_header }}": "Harrow Finch &amp; Amadi LLP",
}
"""What is typed where a tag will be."""


def letterhead() -> bytes:
    """Return the finished template."""
    return word_file("template.main", BODY, styles(), HEADER, FIRST_HEADER)


def raw_letterhead() -> bytes:
    """Return the letterhead as the firm has it: without tags, and with a first-line indent in style Normal."""
    indented = styles().replace(
        '<w:name w:val="Normal"/></w:style>',
        '<w:name w:val="Normal"/><w:pPr><w:spacing w:after="160"/><w:ind w:firstLine="720"/></w:pPr></w:style>',
        1,
    )
    header, first = HEADER, FIRST_HEADER
    for tag, typed in TYPED.items():
        header, first = header.replace(tag, typed), first.replace(tag, typed)
    section = BODY[BODY.index("<w:sectPr>") :]
    return word_file("document.main", RAW_BODY + section, indented, header, first)


def word_file(main: str, body: str, sheet: str, header: str, first_header: str) -> bytes:
    """Return a Word file with the firm's logo and offices."""
    content = {
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": part("styles", sheet),
        "word/settings.xml": part("settings", SETTINGS),
        "word/header1.xml": part("hdr", header),
        "word/header2.xml": part("hdr", first_header),
        "word/footer1.xml": part("ftr", FOOTER),
        "word/media/logo.png": logo(),
        "docProps/core.xml": properties.core_xml(title="Letterhead", author="", language="en-US"),
    }
    kinds = {
        "word/document.xml": MAIN.format(main),
        "word/styles.xml": MAIN.format("styles"),
        "word/settings.xml": MAIN.format("settings"),
        "word/header1.xml": MAIN.format("header"),
        "word/header2.xml": MAIN.format("header"),
        "word/footer1.xml": MAIN.format("footer"),
        "word/media/logo.png": "image/png",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    related = {
        "_rels/.rels": {
            "rId1": (f"{R}/officeDocument", "word/document.xml"),
            "rId2": (core, "docProps/core.xml"),
        },
        "word/_rels/document.xml.rels": {
            "rId1": (f"{R}/styles", "styles.xml"),
            "rId2": (f"{R}/settings", "settings.xml"),
            "rId3": (f"{R}/header", "header1.xml"),
            "rId4": (f"{R}/header", "header2.xml"),
            "rId5": (f"{R}/footer", "footer1.xml"),
        },
        "word/_rels/header2.xml.rels": {"rId1": (f"{R}/image", "media/logo.png")},
    }
    relations = {name: relationships(rows) for name, rows in related.items()}
    return zip_parts({"[Content_Types].xml": content_types(kinds), **relations, **content})


def draft(to: Path) -> None:
    """Draft the example letter with the firm folder."""
    firm = Firm(FOLDER)
    letter = drafter.read(STAFF_LETTER, name=STAFF_LETTER.name, firm=firm)
    drafter.write(drafter.draft(letter, firm=firm), to, overwrite=True, firm=firm)


if __name__ == "__main__":
    LETTERHEAD.write_bytes(letterhead())
    RAW_LETTERHEAD.parent.mkdir(exist_ok=True)
    RAW_LETTERHEAD.write_bytes(raw_letterhead())
    draft(LETTER)
    for path in (LETTERHEAD, LETTER):
        print(f"wrote {path.relative_to(ROOT)}")
