"""Make templates/letterhead.docx, the built-in letterhead, as a Word file that a firm can edit.

    python docs/make/letterhead.py

Written part by part, so that it holds our styles and no library's defaults. A test compares the file with
this script.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from drafter.word import properties  # noqa: E402 - the project is found now
from drafter.word.archive import content_types, zip_parts  # noqa: E402 - as above

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
"""Content type of the parts of a Word file, by the last word of their name."""

TARGET = ROOT / "templates" / "letterhead.docx"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

TIGHT = "<w:contextualSpacing/>"  # no space between lines of one block, the style's own after the last
TOGETHER = "<w:keepNext/><w:keepLines/>"


@dataclass(frozen=True)
class Look:
    """Return a paragraph style: its name, the one it is based on, and what differs. 1440 twips are an inch."""

    name: str
    based_on: str = "Letter Text"
    paragraph: str = ""
    run: str = ""
    following: str = ""


def space(before: int = 0, after: int = 0) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def indent(left: int, *, hanging: int = 0, right: int | None = None) -> str:
    """Return an indent. Without a right one, the style inherits it from the one it is based on."""
    right_too = "" if right is None else f' w:right="{right}"'
    return f'<w:ind w:left="{left}"{right_too} w:hanging="{hanging}"/>'


def outline(level: int) -> str:
    return f'<w:outlineLvl w:val="{level}"/>'


NO_BORDERS = "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right"))
OWN_PARAGRAPH = (
    '<w:keepNext w:val="0"/><w:keepLines w:val="0"/><w:pageBreakBefore w:val="0"/><w:widowControl/>'
    f"<w:pBdr>{NO_BORDERS}</w:pBdr>"
    '<w:shd w:val="clear" w:color="auto" w:fill="auto"/><w:bidi w:val="0"/><w:snapToGrid w:val="0"/>'
    '<w:spacing w:beforeAutospacing="0" w:afterAutospacing="0" {space} w:line="240" w:lineRule="auto"/>'
    '<w:ind w:leftChars="0" w:left="0" w:rightChars="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/>'
    '<w:contextualSpacing w:val="0"/><w:mirrorIndents w:val="0"/><w:jc w:val="left"/>'
    '<w:textAlignment w:val="auto"/><w:outlineLvl w:val="9"/>'
)
"""Whatever a firm may have set in Normal and would spoil a letter: an indent prints "Re:" one letter a line.
Numbers, tab stops, and the look of characters are set off when the style is added (`drafter.writing.set_off`)."""

NO_SPACE, SMALL = 'w:before="0" w:after="0"', '<w:sz w:val="20"/><w:szCs w:val="20"/>'

PARAGRAPH_STYLES = (
    Look(
        "Letter Text",
        based_on="Normal",
        paragraph=OWN_PARAGRAPH.format(space='w:before="0" w:after="240"'),
    ),
    Look("Letterhead", paragraph=space(after=480) + TIGHT + '<w:jc w:val="center"/>'),
    Look("Legend", paragraph=space(after=240) + TIGHT + '<w:jc w:val="right"/>', run="<w:b/>"),
    Look("Letter Date"),
    Look("Delivery", paragraph=TIGHT, run="<w:b/>"),
    Look("Addressee", paragraph=TIGHT),
    Look("Attention", paragraph=indent(1440, hanging=1440) + TIGHT),
    Look("Subject", paragraph=space(), run="<w:b/>"),
    Look(
        "Salutation", based_on="Letter Text", paragraph=space(before=240, after=240), following="Letter Text"
    ),
    Look(
        "Staff Heading 1",
        paragraph=TOGETHER + space(before=120, after=240) + outline(0),
        run='<w:b/><w:u w:val="single"/>',
        following="Staff Comment",
    ),
    Look(
        "Staff Heading 2",
        based_on="Staff Heading 1",
        paragraph=space(after=240) + outline(1),
        run='<w:i/><w:u w:val="none"/>',
        following="Staff Comment",
    ),
    Look(
        "Staff Heading 3",
        based_on="Staff Heading 2",
        paragraph=outline(2),
        run='<w:b w:val="0"/>',
        following="Staff Comment",
    ),
    Look("Staff Comment", paragraph=indent(720, hanging=720), run="<w:b/>"),
    Look(
        "Staff Comment Continued", based_on="Staff Comment", paragraph='<w:ind w:hanging="0"/>'
    ),  # where that begins
    Look("Staff Bullet 1", based_on="Staff Comment Continued", paragraph=indent(1080, hanging=360)),
    Look("Staff Bullet 2", based_on="Staff Bullet 1", paragraph=indent(1440, hanging=360)),
    Look(
        "Staff Table",
        based_on="Staff Comment",
        paragraph=space(before=40, after=40) + '<w:ind w:left="0" w:firstLine="0"/>',
    ),
    Look("Response", paragraph=indent(720)),
    Look(
        "Response Label",
        based_on="Response",
        paragraph=TOGETHER,
        run='<w:u w:val="single"/>',
        following="Response",
    ),
    Look("Response Bullet", based_on="Response", paragraph=indent(1080, hanging=360)),
    Look("Proposed Disclosure", based_on="Response", paragraph=indent(1440, right=720)),
    Look("Letter Closing", paragraph=TOGETHER + space(before=240, after=480) + indent(4680)),
    Look("Letter Signature", paragraph=TOGETHER + indent(4680) + TIGHT),
    Look("Copies", paragraph=indent(720, hanging=720) + TIGHT),
    Look("Letter Table Text", paragraph=space(before=40, after=40)),
    Look("Letter Header", paragraph=TIGHT),
)
"""All styles but those of notes are based on Letter Text, which takes nothing but the font from Normal."""

CHARACTER_STYLES = {
    # shading too: LibreOffice, unlike Word, shows no highlight that comes from a style
    "Blank": '<w:highlight w:val="yellow"/><w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>',
    "Insertion": '<w:u w:val="single"/>',
    "Deletion": "<w:strike/>",
    "Rule 83": '<w:u w:val="dotted"/>',
    "Placeholder Text": '<w:color w:val="595959"/>',
    "annotation reference": '<w:sz w:val="16"/><w:szCs w:val="16"/>',
}
BUILT_IN = {"Salutation", "Placeholder Text", "annotation text", "annotation reference"}

BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
NONE_AT_ALL = "".join(
    f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
TABLE_LOOK = (
    '<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblStyleColBandSize w:val="1"/><w:jc w:val="left"/>'
    '<w:tblCellSpacing w:w="0" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
    '<w:shd w:val="clear" w:color="auto" w:fill="auto"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="{sides}" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="{sides}" w:type="dxa"/>'
    "</w:tblCellMar></w:tblPr>"
    '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="auto"/><w:vAlign w:val="top"/></w:tcPr>'
)
"""A table style takes from the firm's Normal Table as little as a paragraph does from Normal."""

TABLE_STYLES = {
    "Letter Table": (
        TABLE_LOOK.format(borders=BORDERS, sides=108)
        + '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
    ),
    "Subject Table": TABLE_LOOK.format(borders=NONE_AT_ALL, sides=0),
}

DEFAULTS = """
<w:docDefaults>
  <w:rPrDefault><w:rPr>
    <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"
      w:eastAsia="Times New Roman" w:cs="Times New Roman"/>
    <w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/>
  </w:rPr></w:rPrDefault>
  <w:pPrDefault/>
</w:docDefaults>
<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1"
  w:defQFormat="0" w:count="376"/>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
  <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/>
</w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal">
  <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
  <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>
  <w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>
  <w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>
</w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList">
  <w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
</w:style>
"""

SETTINGS = """
<w:zoom w:percent="100"/>
<w:defaultTabStop w:val="720"/>
<w:characterSpacingControl w:val="doNotCompress"/>
<w:compat>
  <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
  <w:compatSetting w:name="overrideTableStyleFontSizeAndJustification"
    w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
  <w:compatSetting w:name="enableOpenTypeFeatures"
    w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
  <w:compatSetting w:name="doNotFlipMirrorIndents"
    w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
  <w:compatSetting w:name="differentiateMultirowTableHeaders"
    w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
</w:compat>
<w:themeFontLang w:val="en-US"/>
<w:decimalSymbol w:val="."/>
<w:listSeparator w:val=","/>
"""

HEADER = """
<w:p><w:pPr><w:pStyle w:val="LetterHeader"/></w:pPr><w:r><w:t>{{ running_header }}</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="LetterHeader"/></w:pPr><w:r><w:t xml:space="preserve">Page </w:t></w:r>
<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>
"""
FIRST_HEADER = '<w:p><w:pPr><w:pStyle w:val="LetterHeader"/></w:pPr></w:p>'
BODY = """
<w:p><w:pPr><w:pStyle w:val="LetterText"/></w:pPr><w:r><w:t>{{ letter }}</w:t></w:r></w:p>
<w:sectPr>
  <w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>
  <w:pgSz w:w="12240" w:h="15840"/>
  <w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"
    w:header="720" w:footer="720" w:gutter="0"/>
  <w:titlePg/>
</w:sectPr>
"""


def style_id(name: str) -> str:
    """Return the id as Word forms it: the name without spaces, each word capitalized."""
    return "".join(word[0].upper() + word[1:] for word in name.split())


def paragraph_style(look: Look) -> str:
    following = f'<w:next w:val="{style_id(look.following)}"/>' if look.following else ""
    return style(
        "paragraph",
        look.name,
        f'<w:basedOn w:val="{style_id(look.based_on)}"/>{following}<w:qFormat/>',
        f"<w:pPr>{look.paragraph}</w:pPr><w:rPr>{look.run}</w:rPr>",
    )


def style(kind: str, name: str, relations: str, look: str) -> str:
    custom = "" if name in BUILT_IN else ' w:customStyle="1"'
    return (
        f'<w:style w:type="{kind}"{custom} w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f"{relations}{look}</w:style>"
    )


def styles() -> str:
    based = '<w:basedOn w:val="{}"/>'
    rows = [paragraph_style(look) for look in PARAGRAPH_STYLES]
    rows.append(
        style(
            "paragraph",
            "annotation text",
            based.format("Normal"),
            f"<w:pPr>{OWN_PARAGRAPH.format(space=NO_SPACE)}</w:pPr><w:rPr>{SMALL}</w:rPr>",
        )
    )
    rows += [
        style("character", name, based.format("DefaultParagraphFont"), f"<w:rPr>{look}</w:rPr>")
        for name, look in CHARACTER_STYLES.items()
    ]
    rows += [style("table", name, based.format("TableNormal"), look) for name, look in TABLE_STYLES.items()]
    return DEFAULTS + "".join(rows)


def part(root: str, content: str) -> bytes:
    """Return a part of the document without the line ends and indentation of this script."""
    inside = "".join(
        line.strip() if line.lstrip().startswith("<") else f" {line.strip()}" for line in content.splitlines()
    )
    return f'{DECLARATION}<w:{root} xmlns:w="{W}" xmlns:r="{R}">{inside}</w:{root}>'.encode()


def relationships(rows: dict[str, tuple[str, str]]) -> bytes:
    inside = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>' for key, (kind, target) in rows.items()
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{DECLARATION}<Relationships xmlns="{namespace}">{inside}</Relationships>'.encode()


def parts() -> dict[str, bytes]:
    """Return the parts of the file by name, in their order."""
    core_relation = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    content = {
        "word/document.xml": part("document", f"<w:body>{BODY}</w:body>"),
        "word/styles.xml": part("styles", styles()),
        "word/settings.xml": part("settings", SETTINGS),
        "word/header1.xml": part("hdr", HEADER),
        "word/header2.xml": part("hdr", FIRST_HEADER),
        "docProps/core.xml": properties.core_xml(title="Letterhead", author="", language="en-US"),
    }
    types = {
        "word/document.xml": MAIN.format("document.main"),
        "word/styles.xml": MAIN.format("styles"),
        "word/settings.xml": MAIN.format("settings"),
        "word/header1.xml": MAIN.format("header"),
        "word/header2.xml": MAIN.format("header"),
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    return {
        "[Content_Types].xml": content_types(types),
        "_rels/.rels": relationships(
            {
                "rId1": (f"{R}/officeDocument", "word/document.xml"),
                "rId2": (core_relation, "docProps/core.xml"),
            }
        ),
        "word/_rels/document.xml.rels": relationships(
            {
                "rId1": (f"{R}/styles", "styles.xml"),
                "rId2": (f"{R}/settings", "settings.xml"),
                "rId3": (f"{R}/header", "header1.xml"),
                "rId4": (f"{R}/header", "header2.xml"),
            }
        ),
        **content,
    }


if __name__ == "__main__":
    TARGET.write_bytes(zip_parts(parts()))
    print(f"wrote {TARGET.relative_to(ROOT)}")
