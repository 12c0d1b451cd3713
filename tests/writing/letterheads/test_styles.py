"""The firm's styles: used by name, or named in the place of ours; added where missing, never changed."""

from __future__ import annotations

import re
import zipfile

import pytest
from lxml import etree

from drafter import writing
from drafter.errors import TemplateError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NUMBERED = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Own1"><w:name w:val="Staff Comment"/><w:pPr><w:numPr>'
    '<w:numId w:val="3"/></w:numPr></w:pPr><w:rPr><w:color w:val="336699"/></w:rPr></w:style>'
)


def used(document: bytes) -> set[str]:
    """The ids of the paragraph styles in a body."""
    return {style.get(f"{W}val") for style in etree.fromstring(document).iter(f"{W}pStyle")}


@pytest.mark.parametrize("ours", ["staff comment", "Staff Comment", "STAFF COMMENT"])
def test_a_style_of_the_firm_takes_the_place_of_ours(ours, filled, word):
    parts = filled(word.p("Own"), names={ours: "HV Quote"})

    assert "HVQuote" in used(parts["word/document.xml"])
    assert "StaffComment" not in used(parts["word/document.xml"])


def test_a_style_of_the_firm_keeps_its_look(filled, word):
    styles = filled(word.p("Own"), names={"staff comment": "HV Quote"})["word/styles.xml"]
    (quote,) = (s for s in etree.fromstring(styles).iter(f"{W}style") if s.get(f"{W}styleId") == "HVQuote")

    assert [look.tag for look in quote.iterfind(f"{W}rPr/*")] == [f"{W}i"]


def test_a_style_of_our_name_is_the_firms_own(filled, word):
    parts = filled(word.p("Own"), styles=NUMBERED)
    (own,) = (
        s
        for s in etree.fromstring(parts["word/styles.xml"]).iter(f"{W}style")
        if s.get(f"{W}styleId") == "Own1"
    )

    assert "Own1" in used(parts["word/document.xml"])
    assert own.find(f"{W}pPr/{W}numPr/{W}numId") is not None
    assert own.find(f"{W}rPr/{W}color").get(f"{W}val") == "336699"


def test_a_letterhead_without_styles_gets_ours(make, filled, word):
    path = make(word.p("{{ letter }}"))
    bare = path.with_name("bare.docx")
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(bare, "w") as copy:
        for name in archive.namelist():
            if name != "word/styles.xml":
                content = archive.read(name).decode()
                copy.writestr(name, re.sub(r"<(Relationship|Override)[^>]*/styles\.?[^>]*/>", "", content))

    parts = filled(path=bare)

    assert b'w:styleId="StaffComment"' in parts["word/styles.xml"]


def test_what_added_styles_stand_on_is_there(filled, word):
    styles = etree.fromstring(filled(word.p("Own"))["word/styles.xml"])
    ids = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}

    assert {base.get(f"{W}val") for base in styles.iter(f"{W}basedOn", f"{W}next", f"{W}link")} <= ids


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (
            {"staff comment": "HV Qoute"},
            "no paragraph style named “HV Qoute”. The nearest name is “HV Quote”",
        ),
        ({"staff coment": "HV Quote"}, "No part of a letter has the style “staff coment”. The nearest"),
        ({"staff comment": "HV Name"}, "no paragraph style named “HV Name”"),
    ],
)
def test_a_style_that_is_not_there_is_told(names, message, make, letter, word):
    path = make(word.p("Own"))

    with pytest.raises(TemplateError, match=re.escape(message)):
        writing.to_bytes(letter, path, styles=names)
    assert message in str(writing.check(path, letter, styles=names)[0])
