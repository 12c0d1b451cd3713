"""The firm's styles: used by name, or in place of ours; added if missing, never changed."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from lxml import etree

from drafter import writing
from drafter.errors import TemplateError
from drafter.word.style_chain import StyleChain
from drafter.writing.letterhead.check import check_letterhead

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
def test_a_style_of_the_firm_replaces_ours(ours, filled, word):
    parts = filled(word.p("Own"), names={ours: "HV Quote"})

    assert "HVQuote" in used(parts["word/document.xml"])
    assert "StaffComment" not in used(parts["word/document.xml"])


def written(letter, letterhead, place):
    writing.write(letter, place, letterhead=letterhead)
    return docx.Document(str(place))


WAYS = {
    "to a file": written,
    "to bytes": lambda letter, letterhead, _: docx.Document(BytesIO(writing.to_bytes(letter, letterhead))),
    "to a document": lambda letter, letterhead, _: writing.to_document(letter, letterhead),
}


@pytest.mark.parametrize("way", WAYS)
def test_each_way_of_writing_uses_the_styles_that_a_letter_names(way, make, letter, word, tmp_path):
    of_the_firm = replace(letter, styles={"staff comment": "HV Quote"})
    document = WAYS[way](of_the_firm, make(word.p("Own")), tmp_path / "out.docx")

    assert "HVQuote" in {style.val for style in document.element.body.iter(f"{W}pStyle")}


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


def test_the_styles_on_which_added_ones_are_based_are_added(filled, word):
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
        ({"staff coment": "HV Quote"}, "A letter has no style named “staff coment”. The nearest"),
        ({"staff comment": "HV Name"}, "no paragraph style named “HV Name”"),
    ],
)
def test_a_missing_style_is_reported(names, message, make, letter, word):
    path = make(word.p("Own"))

    with pytest.raises(TemplateError, match=re.escape(message)):
        writing.to_bytes(replace(letter, styles=names), path)
    assert message in str(check_letterhead(path, replace(letter, styles=names))[0])


HOUSE = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="House Base"/><w:pPr><w:numPr>'
    '<w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="House"><w:name w:val="House"/><w:basedOn w:val="{}"/>'
    '<w:pPr><w:ind w:left="300"/></w:pPr></w:style>'
)


def paragraphs_of(parts, style):
    """The paragraphs of a style, by its id."""
    paragraphs = etree.fromstring(parts["word/document.xml"]).iter(f"{W}p")
    return [one for one in paragraphs if one.find(f"{W}pPr/{W}pStyle[@{W}val='{style}']") is not None]


@pytest.mark.parametrize("ours", ["staff heading 1", "response label"])
def test_a_heading_and_a_label_are_never_the_last_on_a_page(ours, filled, word):
    parts = filled(word.p("{{ letter }}"), styles=HOUSE.format("Normal"), names={ours: "House"})

    assert all(one.find(f"{W}pPr/{W}keepNext") is not None for one in paragraphs_of(parts, "House"))


@pytest.mark.parametrize(
    ("ours", "base", "numbers"),
    [
        ("staff heading 1", "Base", ["0"]),
        ("staff comment", "Base", ["0", "0"]),
        ("staff comment", "Normal", []),
        ("body", "Base", []),  # the firm's own words, and its own numbers
    ],
)
def test_no_number_of_a_style_precedes_the_staffs_words(ours, base, numbers, filled, word):
    parts = filled(word.p("{{ letter }}"), styles=HOUSE.format(base), names={ours: "House"})

    found = [one.find(f"{W}pPr/{W}numPr/{W}numId") for one in paragraphs_of(parts, "House")]
    assert [number.get(f"{W}val") for number in found if number is not None] == numbers


@pytest.mark.parametrize(
    ("ours", "follower", "base"),
    [
        ("response", "ResponseLabel", "House"),
        ("staff comment", "StaffCommentContinued", "House"),
        ("staff heading 1", "StaffHeading2", "House"),
        ("body", "LetterDate", "LetterText"),
    ],
)
def test_a_style_that_is_not_named_follows_the_one_that_is(ours, follower, base, filled, word):
    parts = filled(word.p("{{ letter }}"), styles=HOUSE.format("Normal"), names={ours: "House"})
    sheet = etree.fromstring(parts["word/styles.xml"])
    (style,) = sheet.findall(f"{W}style[@{W}styleId='{follower}']")

    assert style.find(f"{W}basedOn").get(f"{W}val") == base


BLANK = '<w:style w:type="character" w:styleId="Own{0}"><w:name w:val="{0}"/>{1}<w:rPr>{2}</w:rPr></w:style>'
HIGHLIGHTED = '<w:highlight w:val="cyan"/>'


@pytest.mark.parametrize(
    ("own", "style"),
    [
        ([], "Blank"),  # ours
        ([("Blank", "", HIGHLIGHTED)], "OwnBlank"),
        ([("Blank", "", '<w:shd w:val="clear" w:fill="FFFF00"/>')], "OwnBlank"),
        ([("Blank", "", '<w:color w:val="FF0000"/>')], "DrafterBlankHighlighted"),
        ([("Blank", "", '<w:highlight w:val="none"/>')], "DrafterBlankHighlighted"),
        ([("Gap", "", HIGHLIGHTED), ("Blank", '<w:basedOn w:val="OwnGap"/>', "<w:b/>")], "OwnBlank"),
    ],
)
def test_a_blank_is_seen_whatever_the_firms_style_says(own, style, make, extension, word):
    path = make(
        word.p("{{ profile.signer.phone }}"),
        word.p("{{ letter }}"),
        styles=NUMBERED + "".join(BLANK.format(*one) for one in own),
    )
    document = etree.fromstring(word.document(extension, path))

    blanks = {run.get(f"{W}val") for run in document.iterfind(f".//{W}r/{W}rPr/{W}rStyle")}
    assert blanks == {style}


@pytest.mark.parametrize("named", ["HV Text", "HVT", "hvt", "HV Text,HVT", "HV Text,HVT,House"])
def test_a_style_is_known_by_its_alias_and_as_word_shows_it(named, filled, word):
    aliased = (
        '<w:style w:type="paragraph" w:styleId="HVText"><w:name w:val="HV Text"/>'
        '<w:aliases w:val="HVT,House"/></w:style>'
    )
    parts = filled(word.p("{{ letter }}"), styles=NUMBERED + aliased, names={"date": named})

    assert len(paragraphs_of(parts, "HVText")) == 1


@pytest.mark.parametrize("name", ["Block Text", "Body Text Indent", "body text indent 2", "Heading 4"])
def test_a_built_in_style_that_the_file_does_not_contain_yet(name, make, letter, word):
    with pytest.raises(TemplateError, match=f"“{name}”. Word saves a built-in style only after it is used"):
        writing.to_bytes(replace(letter, styles={"body": name}), make(word.p("Own")))


def test_the_further_paragraphs_of_a_comment_begin_where_the_firms_first_does(filled, word):
    names = {"staff comment": "House"}
    parts = filled(word.p("{{ letter }}"), styles=HOUSE.format("Normal"), names=names)
    chain = StyleChain(etree.fromstring(parts["word/styles.xml"]))

    lefts = [indent.get(f"{W}left") for indent in chain.up("StaffCommentContinued", f"{W}pPr/{W}ind")]
    assert lefts == [None, "300"]


@pytest.mark.parametrize(
    ("ours", "followers"),
    [
        ("staff comment", ["StaffCommentContinued", "StaffBullet1", "StaffBullet2"]),
        ("response", ["ResponseLabel", "ResponseBullet"]),
    ],
)
def test_what_follows_a_style_of_the_firms_ends_where_that_does(ours, followers, filled, word):
    both = HOUSE.format("Normal").replace('w:left="300"', 'w:left="720" w:right="720"')
    parts = filled(word.p("{{ letter }}"), styles=both, names={ours: "House"})
    chain = StyleChain(etree.fromstring(parts["word/styles.xml"]))

    for follower in followers:
        rights = [indent.get(f"{W}right") for indent in chain.up(follower, f"{W}pPr/{W}ind")]
        assert next(right for right in rights if right is not None) == "720"
