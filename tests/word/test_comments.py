"""Comments are added at the words that they are about, and go with everything that refers to them."""

from __future__ import annotations

import io

import docx
import pytest
from docx_plus.comments import add_comment, read_threads, reply_to_comment, resolve_comment
from lxml import etree

from drafter.word.comments import Comments, answered_comments, drop_comments, names_of_comment
from drafter.word.faithful import changed_only, open_faithfully
from drafter.word.find_words import find
from drafter.word.package import related, root_of
from drafter.word.text import words
from drafter.word.xml import W
from tests.word.documents import main_part, parts_of, texts, word_file

PLAIN = "<w:p><w:pPr/><w:r><w:t>The staff notes three factors.</w:t></w:r></w:p>"
TABLE = f"<w:tbl><w:tr><w:tc>{PLAIN}</w:tc></w:tr></w:tbl>"
LINK = (
    '<w:p><w:r><w:t xml:space="preserve">The staff </w:t></w:r>'
    '<w:hyperlink w:anchor="a"><w:r><w:t>notes three</w:t></w:r></w:hyperlink>'
    '<w:r><w:t xml:space="preserve"> factors.</w:t></w:r></w:p>'
)
DELETED = (
    '<w:p><w:r><w:t xml:space="preserve">The staff </w:t></w:r>'
    '<w:del w:id="3" w:author="Piet Hallam"><w:r><w:delText>sees </w:delText></w:r></w:del>'
    '<w:ins w:id="4" w:author="Piet Hallam"><w:r><w:t>notes three</w:t></w:r></w:ins>'
    '<w:r><w:t xml:space="preserve"> factors.</w:t></w:r></w:p>'
)
FIELD = (
    '<w:p><w:r><w:t xml:space="preserve">The staff </w:t></w:r>'
    '<w:fldSimple w:instr=" MERGEFIELD Verb "><w:r><w:t>notes three</w:t></w:r></w:fldSimple>'
    '<w:r><w:t xml:space="preserve"> factors.</w:t></w:r></w:p>'
)
CONTROL = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
OPEN = CONTROL.format("", PLAIN)
LOCKED = CONTROL.format('<w:lock w:val="sdtContentLocked"/>', PLAIN)
AFTER = "<w:p><w:r><w:t>Response:</w:t></w:r></w:p>"


def commented(body: str, wanted: str = "notes three", text: str = "Is this so?") -> bytes:
    """Return a file with a comment at some words of its first paragraph that has them."""
    original = word_file(body)
    file = open_faithfully(original)
    paragraph = next(one for one in root_of(file.document).iter(f"{W}p") if find(words(one), wanted))
    Comments(file, "Drafter", "D").add([text], paragraph, find(words(paragraph), wanted)[0])
    return changed_only(original, file)


def test_the_comment_is_by_its_author_with_its_paragraphs() -> None:
    original = word_file(PLAIN)
    file = open_faithfully(original)
    Comments(file, "Drafter", "D").add(["Error A3: <words> & others.", "Correct them."], main_paragraph(file))
    comment = docx.Document(io.BytesIO(changed_only(original, file))).comments.get(0)
    assert comment is not None
    assert (comment.author, comment.initials) == ("Drafter", "D")
    assert [one.text for one in comment.paragraphs] == ["Error A3: <words> & others.", "Correct them."]


def main_paragraph(file: object) -> etree._Element:
    return next(root_of(file.document).iter(f"{W}p"))  # type: ignore[attr-defined]


@pytest.mark.parametrize("body", [PLAIN, TABLE, LINK, DELETED, FIELD, OPEN])
def test_it_is_at_its_words_and_the_text_stays(body: str) -> None:
    data = commented(body)
    assert texts(data) == texts(word_file(body))
    assert commented_words(data) == "notes three"


def commented_words(data: bytes) -> str:
    """Return the words between the two ends of the only comment."""
    inside, found = False, []
    for element in main_part(data).iter(etree.Element):
        inside = element.tag == f"{W}commentRangeStart" or (inside and element.tag != f"{W}commentRangeEnd")
        if inside and element.tag == f"{W}t":
            found.append(element.text or "")
    return "".join(found)


def test_its_reference_stays_if_a_change_is_rejected_or_a_field_is_updated() -> None:
    for body in (LINK, DELETED, FIELD):
        root = main_part(commented(body))
        reference = root.find(f".//{W}commentReference")
        assert reference is not None
        run = reference.getparent()
        assert run is not None
        assert run.getparent() is root.find(f".//{W}p")


@pytest.mark.parametrize(
    ("body", "words_inside"),
    [
        (LOCKED + AFTER, "The staff notes three factors."),
        (AFTER + LOCKED, ""),  # at the end of the paragraph before it
        (f"<w:tbl><w:tr><w:tc>{LOCKED}</w:tc></w:tr></w:tbl>", "The staff notes three factors."),
    ],
)
def test_in_a_locked_control_it_is_around_the_control(body: str, words_inside: str) -> None:
    data = commented(body)
    assert commented_words(data) == words_inside
    assert texts(data) == texts(word_file(body))
    assert all(lock.get(f"{W}val") == "sdtContentLocked" for lock in main_part(data).iter(f"{W}lock"))
    references = list(main_part(data).iter(f"{W}commentReference"))
    assert len(references) == 1
    if body.startswith((LOCKED, AFTER)):  # Word lets nobody resolve a comment inside
        assert not any(list(one.iterancestors(f"{W}sdtContent")) for one in references)


def test_in_a_text_box_it_is_at_the_paragraph_of_the_box() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{PLAIN}</w:txbxContent></w:pict></w:r>"
    data = commented(f"<w:p>{box}<w:r><w:t>Outside.</w:t></w:r></w:p>")
    (reference,) = main_part(data).iter(f"{W}commentReference")
    assert not list(reference.iterancestors(f"{W}txbxContent"))


def test_text_outside_of_any_run_gets_a_comment_at_its_paragraph() -> None:
    data = commented("<w:p><w:t>The staff notes three factors.</w:t></w:p>")
    assert texts(data) == ["The staff notes three factors."]
    assert commented_words(data) == "The staff notes three factors."


def test_its_number_is_free() -> None:
    taken = '<w:comment w:id="0" w:author="Piet Hallam"><w:p/></w:comment>'
    comments = f'<w:comments xmlns:w="{W[1:-1]}">{taken}</w:comments>'
    orphan = (
        '<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>Gone.</w:t></w:r><w:commentRangeEnd w:id="1"/></w:p>'
    )
    original = word_file(PLAIN + orphan, {"word/comments.xml": (comments, "comments")})
    file = open_faithfully(original)
    Comments(file, "Drafter", "D").add(["New."], main_paragraph(file))
    data = changed_only(original, file)
    ids = [one.get(f"{W}id") for one in etree.fromstring(parts_of(data)["word/comments.xml"])]
    assert ids == ["0", "2"]


def threads() -> bytes:
    """Return a file with a thread by two people, and two comments by Drafter, one of them with a reply."""
    document = docx.Document()
    first = document.add_paragraph().add_run("Six weeks.")
    second = document.add_paragraph().add_run("The lowest price.")
    root = add_comment(first, "From where?", author="Ida Brook")
    reply_to_comment(document, root.comment_id, "From the plan.", author="Tobias Wren")
    resolve_comment(document, root.comment_id)
    add_comment(second, "Topic: Inventory.", author="Drafter")
    answered = add_comment(second, "Cite the literature.", author="Drafter")
    reply_to_comment(document, answered.comment_id, "ASC 330.", author="Ida Brook")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_a_comment_goes_with_its_anchors_and_its_line_in_every_part() -> None:
    original = threads()
    file = open_faithfully(original)
    answered = answered_comments(file)

    def chosen(comment: etree._Element) -> bool:
        return comment.get(f"{W}author") == "Drafter" and not names_of_comment(comment) & answered

    assert drop_comments(file, chosen) == 1
    data = changed_only(original, file)
    document = docx.Document(io.BytesIO(data))
    left = read_threads(document)
    assert [(one.root.text, [reply.text for reply in one.replies], one.resolved) for one in left] == [
        ("From where?", ["From the plan."], True),
        ("Cite the literature.", ["ASC 330."], False),
    ]
    assert len(list(main_part(data).iter(f"{W}commentReference"))) == 4
    assert b"Topic: Inventory." not in b"".join(parts_of(data).values())
    assert texts(data) == texts(original)
    kept = {
        name
        for part in related(file.document, "comments")
        for one in part.element
        for name in names_of_comment(one)
    }
    (lines,) = related(file.document, "commentsExtended")
    assert len(lines.element) == len(kept) == 4


def test_without_comments_nothing_is_dropped() -> None:
    original = word_file(PLAIN)
    file = open_faithfully(original)
    assert drop_comments(file, lambda _: True) == 0
    assert parts_of(changed_only(original, file)) == parts_of(original)
