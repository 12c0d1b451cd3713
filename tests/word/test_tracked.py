"""Words are replaced as tracked changes: accepted, the paragraph has the new ones; rejected, it is as it was."""

from __future__ import annotations

import datetime

import pytest
from lxml import etree

from drafter.word.faithful import changed_only, open_faithfully
from drafter.word.find_words import Span, find
from drafter.word.package import root_of
from drafter.word.text import words
from drafter.word.tracked import TrackedChanges, can_replace
from drafter.word.xml import W
from tests.word.documents import accepted, main_part, rejected, texts, word_file

DAY = datetime.date(2025, 3, 14)

PLAIN = "<w:p><w:r><w:t>The staff notes three factors.</w:t></w:r></w:p>"
TWO_RUNS = (
    '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">The staff not</w:t></w:r>'
    "<w:r><w:rPr><w:i/></w:rPr><w:t>es three factors.</w:t></w:r></w:p>"
)
LINK = (
    '<w:p><w:r><w:t xml:space="preserve">The staff </w:t></w:r>'
    '<w:hyperlink w:anchor="a"><w:r><w:t>notes three</w:t></w:r></w:hyperlink>'
    '<w:r><w:t xml:space="preserve"> factors.</w:t></w:r></w:p>'
)
INSERTED = (
    '<w:p><w:r><w:t xml:space="preserve">The </w:t></w:r><w:ins w:id="7" w:author="Piet Hallam">'
    "<w:r><w:t>staff notes three</w:t></w:r></w:ins>"
    '<w:r><w:t xml:space="preserve"> factors.</w:t></w:r></w:p>'
)
CELL = f"<w:tbl><w:tr><w:tc>{PLAIN}</w:tc></w:tr></w:tbl>"
CONTROL = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
LOCKED = CONTROL.format('<w:lock w:val="sdtContentLocked"/>', PLAIN)
FIELD = (
    '<w:p><w:r><w:t xml:space="preserve">The staff </w:t></w:r>'
    '<w:fldSimple w:instr=" MERGEFIELD Verb "><w:r><w:t>notes</w:t></w:r></w:fldSimple>'
    '<w:r><w:t xml:space="preserve"> three factors.</w:t></w:r></w:p>'
)
LONG_FIELD = (
    '<w:p><w:r><w:t xml:space="preserve">The staff </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText>MERGEFIELD Verb</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:t>notes</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    '<w:r><w:t xml:space="preserve"> three factors.</w:t></w:r></w:p>'
)
BOUND = CONTROL.format('<w:dataBinding w:xpath="/a" w:storeItemID="{0}"/>', PLAIN)
BARE = "<w:p><w:t>The staff notes three factors.</w:t></w:p>"
PICTURE = PLAIN.replace("</w:t></w:r>", "</w:t><w:drawing/></w:r>")


def changed(body: str, old: str, new: str) -> bytes:
    original = word_file(body)
    file = open_faithfully(original)
    root = root_of(file.document)
    paragraph = next(root.iter(f"{W}p"))
    span = find(words(paragraph), old)[0]
    TrackedChanges(root, "Drafter", DAY).replace(paragraph, span, new)
    return changed_only(original, file)


@pytest.mark.parametrize("body", [PLAIN, TWO_RUNS, LINK, INSERTED, CELL, LOCKED])
@pytest.mark.parametrize(
    ("old", "new"),
    [("notes", "noted"), ("staff notes three", "Staff cites"), ("The", ""), ("factors.", "reasons.")],
)
def test_accepted_it_has_the_new_words_and_rejected_the_old_ones(body: str, old: str, new: str) -> None:
    data = changed(body, old, new)
    before = "The staff notes three factors."
    assert texts(accepted(data)) == [before.replace(old, new)]
    if body != INSERTED:  # there, rejecting everything also takes out the other author's words
        assert texts(rejected(data)) == [before]


def test_new_words_look_like_the_first_of_the_old_ones() -> None:
    inserted = main_part(changed(TWO_RUNS, "notes three", "cites four")).find(f".//{W}ins/{W}r")
    assert inserted is not None
    assert inserted.find(f"{W}rPr/{W}b") is not None
    assert inserted.find(f"{W}rPr/{W}i") is None


def test_a_change_says_who_made_it_and_has_a_number_of_its_own() -> None:
    root = main_part(changed(INSERTED, "notes", "noted"))
    changes = [*root.iter(f"{W}ins"), *root.iter(f"{W}del")]
    ours = [change for change in changes if change.get(f"{W}author") == "Drafter"]
    assert {change.get(f"{W}date") for change in ours} == {"2025-03-14T00:00:00Z"}
    numbers = [change.get(f"{W}id") for change in ours]
    assert len(set(numbers)) == len(numbers)
    assert "7" not in numbers


def test_the_other_authors_insertion_stays_theirs() -> None:
    root = main_part(changed(INSERTED, "notes", "noted"))
    theirs = [change for change in root.iter(f"{W}ins") if change.get(f"{W}author") == "Piet Hallam"]
    assert ["".join(text.text or "" for text in one.iter(f"{W}t", f"{W}delText")) for one in theirs] == [
        "staff notes",
        " three",
    ]


def test_a_locked_control_is_opened_so_that_the_change_can_be_accepted() -> None:
    locks = [lock.get(f"{W}val") for lock in main_part(changed(LOCKED, "notes", "noted")).iter(f"{W}lock")]
    assert locks == ["sdtLocked"]


@pytest.mark.parametrize(
    ("body", "possible"),
    [
        *((body, True) for body in (PLAIN, TWO_RUNS, INSERTED, LOCKED)),
        *((body, False) for body in (FIELD, LONG_FIELD, BOUND, BARE)),
    ],
)
def test_words_that_word_computes_are_not_replaced(body: str, possible: bool) -> None:
    paragraph = next(main_part(word_file(body)).iter(f"{W}p"))
    span = find(words(paragraph), "notes")[0]
    assert can_replace(paragraph, span) is possible
    assert can_replace(paragraph, Span(span.end, span.end)) is possible


def test_a_picture_beside_the_words_stays() -> None:
    root = main_part(changed(PICTURE, "factors.", "reasons."))
    assert root.find(f".//{W}del//{W}drawing") is None
    assert root.find(f".//{W}drawing") is not None


LIST = (
    '<w:p><w:pPr><w:pStyle w:val="Bullet"/><w:sectPr/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>•</w:t><w:tab/>'
    "<w:t>one; and</w:t></w:r></w:p><w:p><w:r><w:t>Response:</w:t></w:r></w:p>"
)


def test_an_added_paragraph_looks_like_another() -> None:
    original = word_file(LIST)
    file = open_faithfully(original)
    root = root_of(file.document)
    first = next(root.iter(f"{W}p"))
    TrackedChanges(root, "Drafter", None).add_paragraph(first, "two.", first)
    data = changed_only(original, file)
    assert texts(accepted(data)) == ["•\tone; and", "•\ttwo.", "Response:"]
    assert texts(rejected(data)) == ["•\tone; and", "Response:"]
    new = list(main_part(data).iter(f"{W}p"))[1]
    assert new.find(f"{W}pPr/{W}pStyle") is not None
    assert new.find(f"{W}pPr/{W}sectPr") is None
    assert new.find(f"{W}ins/{W}r/{W}rPr/{W}b") is not None
    assert all(change.get(f"{W}date") is None for change in new.iter(f"{W}ins"))


def test_words_are_added_after_those_before_them() -> None:
    original = word_file(TWO_RUNS)
    file = open_faithfully(original)
    root = root_of(file.document)
    paragraph = next(root.iter(f"{W}p"))
    tracked = TrackedChanges(root, "Drafter", DAY)
    tracked.replace(paragraph, Span(30, 30), " Truly.")
    tracked.replace(paragraph, Span(9, 9), " also")
    tracked.replace(paragraph, Span(0, 0), "Now: ")
    data = changed_only(original, file)
    assert texts(accepted(data)) == ["Now: The staff also notes three factors. Truly."]
    assert texts(rejected(data)) == ["The staff notes three factors."]
    looks = [
        [etree.QName(look).localname for look in run.iterfind(f"{W}rPr/*")] for run in inserted_runs(data)
    ]
    assert looks == [["b"], ["b"], ["i"]]


def inserted_runs(data: bytes) -> list[etree._Element]:
    return [run for change in main_part(data).iter(f"{W}ins") for run in change]
