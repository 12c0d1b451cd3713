"""Whatever a firm has set in style Normal, in the defaults or in table styles, a letter takes only the typeface."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lxml import etree

from drafter.response import STYLES
from drafter.writing.styles import NOTE_TEXT, SUBJECT_TABLE, TABLE

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PLAIN = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>{}</w:style>'
NORMAL_TABLE = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>{}</w:style>'
)
DEFAULTS = "<w:docDefaults><w:rPrDefault/><w:pPrDefault>{}</w:pPrDefault></w:docDefaults>"


def normal(paragraph: str = "", run: str = "") -> str:
    return PLAIN.format(f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr>")


SETTINGS = {
    "a first-line indent": normal('<w:ind w:firstLine="720"/>'),
    "a left and a right indent": normal('<w:ind w:left="1440" w:right="1440"/>'),
    "a hanging indent": normal('<w:ind w:left="720" w:hanging="720"/>'),
    "an indent in characters": normal('<w:ind w:leftChars="300" w:firstLineChars="200"/>'),
    "indents and double spacing for everything": DEFAULTS.format(
        '<w:pPr><w:spacing w:before="240" w:after="240" w:line="480" w:lineRule="auto"/><w:ind w:left="720"/></w:pPr>'
    )
    + normal(),
    "automatic and exact spacing": normal(
        '<w:spacing w:before="400" w:beforeAutospacing="1" w:afterAutospacing="1" w:line="200" w:lineRule="exact"/>'
        "<w:contextualSpacing/>"
    ),
    "justified or centered text": normal('<w:jc w:val="center"/><w:textAlignment w:val="bottom"/>'),
    "a number and an outline level": normal(
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr><w:outlineLvl w:val="0"/>'
    ),
    "tab stops": normal(
        '<w:tabs><w:tab w:val="center" w:pos="300"/><w:tab w:val="right" w:pos="9000"/></w:tabs>'
    ),
    "page breaks, borders and shading": normal(
        '<w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:pBdr><w:top w:val="single" w:sz="8"/><w:left w:val="single"'
        ' w:sz="8"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="DDDDDD"/>'
    ),
    "bold blue capitals": normal(
        run='<w:b/><w:i/><w:caps/><w:color w:val="0000FF"/><w:spacing w:val="40"/><w:w w:val="80"/><w:u w:val="dash"/>'
    ),
    "tables with wide cells and bands": normal()
    + NORMAL_TABLE.format(
        '<w:pPr><w:ind w:left="300"/></w:pPr><w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:jc w:val="center"/>'
        '<w:tblInd w:w="720" w:type="dxa"/><w:tblBorders><w:top w:val="double" w:sz="12"/><w:insideV w:val="single"'
        ' w:sz="12"/></w:tblBorders><w:shd w:val="clear" w:color="auto" w:fill="DDDDDD"/><w:tblCellMar><w:top w:w="300"'
        ' w:type="dxa"/><w:left w:w="600" w:type="dxa"/><w:right w:w="600" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        '<w:tcPr><w:vAlign w:val="bottom"/></w:tcPr>'
    ),
}
"""What firms have set for all their paragraphs or tables, as `w:styles`."""

FONT = {f"{W}{name}" for name in ("rFonts", "sz", "szCs", "lang")}
BY_ATTRIBUTE = {f"{W}{name}" for name in ("spacing", "ind")}
"""Properties of which a style inherits each attribute; of others, all or nothing."""

NOTHING = {"0", "auto", "nil", "clear", "left", "none", "baseline", "100"}
"""Values that are the same as no value."""


OF_TEXT, OF_TABLES = (f"{W}pPr", f"{W}rPr"), (f"{W}tblPr", f"{W}tcPr")


def looks(sheet: bytes, name: str, *kinds: str) -> dict[str, dict[str, str]]:
    """Each property of a style as it counts, but for the font: from the defaults, and from each style down to it."""
    root = etree.fromstring(sheet)
    counts: dict[str, dict[str, str]] = {}
    for source in (*root.iterfind(f"{W}docDefaults"), *reversed(list(chain(root, name)))):
        for properties in source.iter(*(kinds or OF_TEXT)):
            for one in properties.iter(etree.Element):
                if one is not properties and not len(one) and one.tag not in FONT:
                    path = f"{one.getparent().tag}/{one.tag}/{one.get(f'{W}pos', '')}"
                    before = counts.get(path, {}) if one.tag in BY_ATTRIBUTE else {}
                    counts[path] = before | own(one)
    seen = {path: {k: v for k, v in one.items() if v not in NOTHING} for path, one in counts.items()}
    return {path: one for path, one in seen.items() if one and counts[path].get("val") not in NOTHING}


def chain(root: etree._Element, name: str) -> Iterator[etree._Element]:
    """A style and those that it is based on."""
    styles = {style.get(f"{W}styleId"): style for style in root.iter(f"{W}style")}
    style = next(one for one in styles.values() if one.find(f"{W}name").get(f"{W}val") == name)
    while style is not None:
        yield style
        base = style.find(f"{W}basedOn")
        style = None if base is None else styles[base.get(f"{W}val")]


def own(one: etree._Element) -> dict[str, str]:
    """The attributes of a property; one without any turns something on."""
    names = {etree.QName(key).localname: value for key, value in one.items()} or {"val": "1"}
    if one.tag != f"{W}ind" or not {"firstLine", "hanging"}.intersection(names):
        return names
    return {"firstLine": "0", "hanging": "0"} | names  # two names of one measure


@pytest.mark.parametrize("setting", SETTINGS)
def test_each_style_is_as_on_plain_paper(setting, filled, word):
    plain = filled(word.p("{{ letter }}"), styles=PLAIN.format("") + NORMAL_TABLE.format(""))[
        "word/styles.xml"
    ]
    theirs = filled(word.p("{{ letter }}"), styles=SETTINGS[setting])["word/styles.xml"]

    for name in (*STYLES.values(), NOTE_TEXT):
        assert looks(theirs, name) == looks(plain, name), name
    for name in (TABLE, SUBJECT_TABLE):  # whose paragraphs have a style of the letter
        assert looks(theirs, name, *OF_TABLES) == looks(plain, name, *OF_TABLES), name


def test_the_typeface_and_its_size_are_the_firms(filled, word):
    font = normal(run='<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="21"/>')
    root = etree.fromstring(filled(word.p("{{ letter }}"), styles=font)["word/styles.xml"])

    for name in STYLES.values():
        (of_normal,) = (style for style in chain(root, name) if style.find(f".//{W}sz") is not None)
        assert of_normal.get(f"{W}styleId") == "Normal"
