"""The Word file besides its words: controls, bookmarks, notes, header, properties."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import etree

from drafter import writing
from drafter.response import DateLine, Note, Paragraph, ResponseLetter, ResponseSlot, Run, StaffComment

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = {"w": W}


def find(root: etree._Element, path: str) -> list:
    return root.xpath(path, namespaces=NAMESPACES)


def test_each_part_has_its_control(document):
    rows = [
        (
            find(control, "string(w:sdtPr/w:tag/@w:val)"),
            find(control, "string(w:sdtPr/w:alias/@w:val)"),
            find(control, "string(w:sdtPr/w:lock/@w:val)"),
            bool(find(control, "w:sdtPr/w:showingPlcHdr")),
        )
        for control in document.iter(f"{{{W}}}sdt")
    ]
    assert rows == [
        ("letter-date", "Date of the letter", "", True),
        ("subject", "Subject", "", False),
        ("comment-1", "Staff comment 1", "sdtContentLocked", False),
        ("response-1", "Response 1", "", True),
        ("comment-2", "Staff comment 2", "", False),
        ("response-2", "Response 2", "", False),
    ]


def test_the_date_opens_a_calendar(document):
    assert find(document, "//w:sdt[w:sdtPr/w:date]//w:t/text()") == ["[●], 2026"]


def test_bookmarks_hold_the_number_and_the_label(document):
    held = {
        mark.get(f"{{{W}}}name"): "".join(find(mark.getnext(), ".//w:t/text()"))
        for mark in document.iter(f"{{{W}}}bookmarkStart")
    }
    assert held == {"Comment_1": "1", "Response_1": "Response:", "Comment_2": "2", "Response_2": "Response:"}


@pytest.mark.parametrize(
    ("label", "bookmarked"),
    [("1.", "1"), ("12)", "12"), ("(3a)", "3a"), ("Comment No. 4:", "Comment No. 4"), ("", ""), ("•", "")],
)
def test_the_bookmark_leaves_out_what_surrounds_the_number(label, bookmarked, parts_of):
    paragraphs = (Paragraph("staff comment", (Run("Please advise."),)),)
    content = writing.to_bytes(ResponseLetter((StaffComment("1", label, paragraphs),)))
    document = etree.fromstring(parts_of(content)["word/document.xml"])
    (mark,) = document.iter(f"{{{W}}}bookmarkStart")
    held = "".join(find(mark.getnext(), ".//w:t/text()")) if mark.getnext().tag == f"{{{W}}}r" else ""
    assert held == bookmarked
    words = "".join(_words(document))
    assert words == (f"{label}\tPlease advise." if label else "Please advise.")


def _words(root: etree._Element) -> list[str]:
    tags = {f"{{{W}}}t": None, f"{{{W}}}tab": "\t"}
    return [tags[e.tag] or e.text or "" for e in root.iter(*tags) if e.getparent().tag == f"{{{W}}}r"]


def test_numbers_of_controls_and_bookmarks_are_unique(document):
    numbers = find(document, "//w:sdtPr/w:id/@w:val | //w:bookmarkStart/@w:id")
    assert len(numbers) == len(set(numbers)) == 10


def test_each_note_is_anchored_once_and_outside_locked_controls(document, parts):
    comments = etree.fromstring(parts["word/comments.xml"])
    numbers = find(comments, "w:comment/@w:id")
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert find(document, f"//w:{tag}/@w:id") == numbers
    assert not find(document, "//w:sdt[w:sdtPr/w:lock]//w:commentReference")
    assert set(find(comments, "w:comment/@w:author")) == {"Drafter"}
    assert set(find(comments, "w:comment/@w:initials")) == {"D"}


def test_a_note_is_anchored_where_it_helps(document, parts):
    comments = etree.fromstring(parts["word/comments.xml"])
    notes = {
        note.get(f"{{{W}}}id"): " / ".join("".join(find(p, ".//w:t/text()")) for p in note)
        for note in comments
    }
    places = {
        notes[number]: "".join(find(document, f"//w:p[.//w:commentReference[@w:id='{number}']]//w:t/text()"))
        for number in notes
    }
    assert places == {
        "Due March 13, 2026. / Ten business days from February 27, 2026.": "[●], 2026",
        "Say who speaks.": "We answer the letter of February 27, 2026.",
        "Asks for: revised disclosure.": "Response:",
        "Nothing suggested.": "Response:",
        "Counsel to confirm.": "We renew yearlymonthly.",
    }


def test_a_comment_without_a_slot_keeps_its_note(parts_of):
    comment = StaffComment("1", "1.", (), note=Note(("Look here.",)))
    document = etree.fromstring(parts_of(writing.to_bytes(ResponseLetter((comment,))))["word/document.xml"])
    assert len(find(document, "//w:commentReference")) == 1


def test_without_notes_there_is_no_part_for_them(parts_of):
    parts = parts_of(writing.to_bytes(ResponseLetter((ResponseSlot("1", "Response:", "Answer"),))))
    assert "word/comments.xml" not in parts


def test_a_comments_last_lines_stay_with_the_response_label(document):
    last = find(document, "//w:sdt[w:sdtPr/w:tag/@w:val='comment-1']//w:p[last()]")[0]
    assert find(last, "w:pPr/w:keepNext")


def test_words_that_introduce_something_stay_with_it(document):
    kept = ["".join(find(p, ".//w:t/text()")) for p in find(document, "//w:body//w:p[w:pPr/w:keepNext]")]
    assert kept == [
        "Ladies and Gentlemen:",
        "Form 10-K for Fiscal Year Ended June 30, 2025",  # a heading, as the next
        "Item 1A. Risk Factors, page 14",
        "1.You sell to Alder & Sons under terms < 1 year. Please address:",
        "owhat {{ happens }} if you do not.",  # the comment's last lines: the response label follows
        "Response:",
        "2.Please tell us why.",
        "Response:",
        "The Company has revised page [●] to read:",
        "We renew yearlymonthly.",  # a table follows
        "Prior comment",  # the heading of a table
        "Prior response",
        "Sincerely,",  # the signature follows
    ]


def prompts_shown(parts):
    """Return the prompt in the glossary for each control that has one."""
    glossary = etree.fromstring(parts["word/glossary/document.xml"])
    texts = {}
    for block in find(glossary, "//w:docPart"):
        (name,) = find(block, "w:docPartPr/w:name/@w:val")
        assert name not in texts, "two building blocks of one name"
        texts[name] = "".join(find(block, ".//w:t/text()"))
    document = etree.fromstring(parts["word/document.xml"])
    return [texts[name] for name in find(document, "//w:sdtPr/w:placeholder/w:docPart/@w:val")]


def test_a_control_that_is_emptied_shows_its_prompt(parts_of):
    blocks = (
        DateLine("[●], 2026", known=False),
        ResponseSlot("1", "Response:", "Write here.", (Paragraph("response", (Run("Begun."),)),)),
        ResponseSlot("2", "Response:", "Write here."),
    )
    parts = parts_of(writing.to_bytes(ResponseLetter(blocks)))
    assert prompts_shown(parts) == ["[Date]", "Write here.", "Write here."]
    document = etree.fromstring(parts["word/document.xml"])
    assert len(find(document, "//w:sdtPr/w:showingPlcHdr")) == 2  # the date, and the answer that is not begun


def test_a_letterhead_keeps_the_building_blocks_of_its_own(parts_of, tmp_path):
    paper = tmp_path / "letterhead.docx"
    date, slot = DateLine("[●], 2026", known=False), ResponseSlot("1", "Response:", "Write here.")
    paper.write_bytes(writing.to_bytes(ResponseLetter((date,))))
    parts = parts_of(writing.to_bytes(ResponseLetter((date, slot)), paper))
    assert [name for name in parts if "glossary" in name] == ["word/glossary/document.xml"]
    assert prompts_shown(parts) == ["[Date]", "[Date]", "Write here."]


def test_only_the_last_paragraph_of_a_comment_stays_with_the_label(parts_of):
    paragraphs = tuple(Paragraph("staff comment", (Run(word * 3000),)) for word in ("x", "y"))
    blocks = (StaffComment("1", "1.", paragraphs), ResponseSlot("1", "Response:", "Answer"))
    document = etree.fromstring(parts_of(writing.to_bytes(ResponseLetter(blocks)))["word/document.xml"])
    first, last = find(document, "//w:sdt[w:sdtPr/w:tag/@w:val='comment-1']//w:p")
    assert [bool(find(paragraph, "w:pPr/w:keepNext")) for paragraph in (first, last)] == [False, True]


def test_the_signature_stays_with_the_last_words(parts_of):
    blocks = (Paragraph("body", (Run("Please call us."),)), Paragraph("closing", (Run("Sincerely,"),)))
    document = etree.fromstring(parts_of(writing.to_bytes(ResponseLetter(blocks)))["word/document.xml"])
    assert len(find(document, "//w:p[.='Please call us.']/w:pPr/w:keepNext")) == 1


def test_a_response_above_a_heading_does_not_stay_with_the_next_comment(parts_of):
    response = Paragraph("response", (Run("It was sold."),))
    heading = Paragraph("staff heading 1", (Run("Leases, page 9"),))
    blocks = (StaffComment("1", "1.", ()), ResponseSlot("1", "Response:", "Answer", (response,)), heading)
    document = etree.fromstring(parts_of(writing.to_bytes(ResponseLetter(blocks)))["word/document.xml"])
    assert find(document, "//w:p[.='It was sold.']")
    assert find(document, "//w:p[.='It was sold.']/w:pPr/w:keepNext") == []
    assert find(document, "//w:p[.='1.']/w:pPr/w:keepNext")


def test_the_name_of_a_copied_person_stays_with_the_title_below(parts_of):
    lines = ("Ada Lind", "Assistant Director")
    letter = ResponseLetter(tuple(Paragraph("copies", (Run(line),)) for line in lines))
    document = etree.fromstring(parts_of(writing.to_bytes(letter))["word/document.xml"])
    kept = [bool(find(document, f"//w:p[.='{line}']/w:pPr/w:keepNext")) for line in lines]
    assert kept == [True, False]


def test_no_automatic_numbering(parts):
    assert not any(b"<w:numPr" in content for content in parts.values())


def test_the_running_header_repeats_addressee_date_and_page(parts):
    header = etree.fromstring(parts["word/header1.xml"])
    assert ["".join(find(p, ".//w:t/text()")) for p in header] == [
        "U.S. Securities and Exchange Commission",
        "[●], 2026",
        "Page 2",
    ]
    assert find(header, "//w:fldSimple/@w:instr") == [' STYLEREF "Letter Date" ', " PAGE "]
    assert find(header, "//w:fldSimple[1]//w:rStyle/@w:val") == ["Blank"]


def test_a_known_date_is_not_a_prompt(parts_of):
    content = writing.to_bytes(ResponseLetter((DateLine("March 9, 2026", known=True),)))
    document = etree.fromstring(parts_of(content)["word/document.xml"])
    assert not find(document, "//w:showingPlcHdr")
    assert not find(document, "//w:rStyle")


def test_properties_are_the_letters_own(parts):
    core, app = parts["docProps/core.xml"].decode(), parts["docProps/app.xml"].decode()
    assert re.findall(r">([^<]+)</", core) == [
        "Response to the letter of February 27, 2026",
        "Edda Marsh",
        "Edda Marsh",
        "en-US",
    ]
    assert re.findall(r">([^<]+)</", app) == ["Pemberwick Turbine Corp."]


def test_no_trace_of_a_library_or_of_drafter_except_the_notes_author(parts):
    words = b"".join(content for name, content in parts.items() if name != "word/comments.xml").lower()
    for trace in (b"python", b"docx", b"generated", b"drafter", b"lxml"):
        assert trace not in words


def test_the_language_is_the_letters(letter, parts_of):
    parts = parts_of(writing.to_bytes(replace(letter, language="en-GB")))
    assert b'w:lang w:val="en-GB"' in parts["word/styles.xml"]


@pytest.mark.parametrize(
    ("typeface", "bold", "italic"),
    [("plain", False, False), ("bold", True, False), ("italic", False, True), ("bold italic", True, True)],
)
def test_the_typeface_of_comments_is_one_style(letter, parts_of, typeface, bold, italic):
    parts = parts_of(writing.to_bytes(replace(letter, comment_typeface=typeface)))
    (style,) = find(etree.fromstring(parts["word/styles.xml"]), "//w:style[@w:styleId='StaffComment']")
    for tag, wanted in (("b", bold), ("i", italic)):
        (element,) = find(style, f"w:rPr/w:{tag}")
        assert (element.get(f"{{{W}}}val") not in ("0", "false")) == wanted
    assert b"<w:b/>" not in parts["word/document.xml"].replace(
        b'<w:b/></w:rPr><w:t xml:space="preserve">Pem', b""
    )


def test_the_same_letter_gives_the_same_bytes(letter):
    assert writing.to_bytes(letter) == writing.to_bytes(letter)
