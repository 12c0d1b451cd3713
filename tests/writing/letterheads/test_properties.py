"""The document's properties: the firm's stay, empty ones come from the letter; and controls that show them."""

from __future__ import annotations

import pytest
from lxml import etree

TITLE = "Marrow & Pike, Inc.: response to the staff’s comment letter of May 6, 2025"
COMPANY = "/ns0:Properties[1]/ns0:Company[1]"


def properties(parts):
    """The properties by the names of their elements."""
    roots = (etree.fromstring(parts[f"docProps/{name}.xml"]) for name in ("core", "app"))
    return {etree.QName(element).localname: element.text for root in roots for element in root}


def control(content, *, xpath=COMPANY, around_paragraphs=False):
    """A content control that Word fills from a property."""
    inner = f"<w:p>{content}</w:p>" if around_paragraphs else content
    properties = f'<w:showingPlcHdr/><w:dataBinding w:xpath="{xpath}" w:storeItemID="{{6668}}"/><w:text/>'
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("in_the_letterhead", "in_the_letter"),
    [
        ({}, {"title": TITLE, "creator": "Ada <b>Marsh</b>", "Company": "Marrow & Pike, Inc."}),
        ({"core": "<dc:title>Response to Staff</dc:title>"}, {"title": "Response to Staff"}),
        ({"core": "<dc:title>Letterhead</dc:title>"}, {"title": TITLE}),
        ({"core": "<dc:title>Document1</dc:title>"}, {"title": TITLE}),
        ({"core": "<dc:title> </dc:title>"}, {"title": TITLE}),
        ({"core": "<cp:category>Ref. 77</cp:category>"}, {"category": "Ref. 77"}),
        ({"core": "<cp:keywords>SEC</cp:keywords>"}, {"keywords": "SEC"}),
        ({"core": "<dc:subject>{{ company }}</dc:subject>"}, {"subject": "Marrow & Pike, Inc."}),
        ({"app": "<Company>Harrow & Vale</Company>".replace("&", "&amp;")}, {"Company": "Harrow & Vale"}),
        ({"app": "<Manager>Bo</Manager>"}, {"Manager": "Bo"}),
        ({"core": "<dc:creator>IT department</dc:creator>"}, {"creator": "Ada <b>Marsh</b>"}),
        ({"core": "<cp:lastModifiedBy>IT</cp:lastModifiedBy>"}, {"lastModifiedBy": "Ada <b>Marsh</b>"}),
    ],
)
def test_what_is_set_stays_and_what_is_empty_is_filled(in_the_letterhead, in_the_letter, filled, word):
    assert in_the_letter.items() <= properties(filled(word.p("Own"), **in_the_letterhead)).items()


def test_the_letterheads_history_is_not_the_letters(filled, word):
    parts = filled(word.p("Own"), core="<cp:revision>7</cp:revision>", app="<Application>Word</Application>")

    assert not {"revision", "Application"} & properties(parts).keys()


@pytest.mark.parametrize("around_paragraphs", [False, True])
def test_a_control_that_has_a_tag_shows_what_fills_it(around_paragraphs, filled, word):
    tagged = control(word.r("{{ comp") + word.r("any }}"), around_paragraphs=around_paragraphs)
    body = tagged if around_paragraphs else word.p("Client: ", tagged)
    document = filled(body, word.p("{{ letter }}"), app="<Company>Harrow</Company>")["word/document.xml"]

    assert word.lines(document)[0].endswith("Marrow & Pike, Inc.")
    assert b"dataBinding" not in document
    assert b"showingPlcHdr" not in document.split(b"</w:sdt>")[0]


def test_a_control_without_a_tag_stays_bound_and_does_not_print_our_properties(filled, word):
    parts = filled(word.p("Client: ", control(word.r("[Company]"))), word.p("{{ letter }}"))

    assert COMPANY.encode() in parts["word/document.xml"]
    assert "Company" not in properties(parts)
    assert properties(parts)["title"] == TITLE
