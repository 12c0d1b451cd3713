"""The copies of a checked letter: problems as comments, corrections as tracked changes, and nothing else changed."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.shared import Inches
from docx_plus.comments import add_comment, read_threads, reply_to_comment
from docx_plus.revisions import accept_revision, read_revisions, reject_revision

import drafter
from drafter.checked import Checked
from drafter.checking.rule import Example
from drafter.errors import InputNotReadableError
from drafter.services.annotate_response import annotated
from drafter.services.check import check
from drafter.services.fix_response import Fixed, fixed
from drafter.services.open_response import AUTHOR
from drafter.services.returned import read_response
from drafter.word.text import words
from drafter.word.xml import NAMESPACE, W
from tests.checking.sample import TODAY, response_letter, staff_letter
from tests.checking.word_marks import MARKS
from tests.word.documents import main_part, parts_of, texts, with_parts

STAFF = drafter.read(staff_letter(), name="staff.txt")
FAULTS = (
    ("File No. 001-55501", "File No. 001-55510"),
    ("in its letter dated March 3, 2025", "in its letter dated March 5, 2025"),
    ("Amos Whitfield", "Amos Whitefield"),
    ("Liquidity and Capital Resources, page 36", "Liquidity and Capital Resources, page 63"),
    ("attribute the decrease in gross margin", "attribute the increase in gross margin"),
    ("- how much you could borrow without a violation of that covenant.\n", ""),
    ("could borrow $22 million", "could borrow $[●] million"),
)
CORRECTED = {"B1", "B2", "B6", "A3", "A4"}


def worked_on(*faults: tuple[str, str]) -> bytes:
    """Return a response letter as several people leave it: changes, threads, a table, a picture, a control."""
    document = docx.Document(io.BytesIO(response_letter(Example(response=faults))))
    MARKS["insertion"](document, "for inventory without orders")
    MARKS["deletion"](document, "open ")
    MARKS["picture"](document, "2.1 to 1")
    MARKS["blank_control"](document, "preceding two quarters")
    _add_table(document, "At that date")
    claim = next(run for one in document.paragraphs for run in one.runs if "leverage ratio" in run.text)
    thread = add_comment(claim, "Where is this from?", author="Ida Brook")
    reply_to_comment(document, thread.comment_id, "From the compliance certificate.", author="Tobias Wren")
    MARKS["note_of_drafter"](document, "net realizable value under")
    document.core_properties.author = "Piet Hallam"
    return saved(document)


def _add_table(document: Document, above: str) -> None:
    table = document.add_table(rows=2, cols=2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = ("Ratio", "Limit", "2.1", "3.5")[number]
        cell.width = Inches(1)
    paragraph = next(one for one in document.paragraphs if one.text.startswith(above))
    paragraph._p.addprevious(table._tbl)


def checked(data: bytes) -> Checked:
    return check(data, [STAFF], name="response.docx", today=TODAY)


@pytest.fixture(scope="module")
def letter() -> bytes:
    return worked_on(*FAULTS)


@pytest.fixture(scope="module")
def with_comments(letter: bytes) -> bytes:
    return annotated(letter, checked(letter))


@pytest.fixture(scope="module")
def result(letter: bytes) -> Fixed:
    return fixed(letter, checked(letter))


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


# --annotate


def test_each_problem_is_a_comment_at_its_words(letter: bytes, with_comments: bytes) -> None:
    problems = checked(letter).problems
    ours = [thread.root for thread in read_threads(opened(with_comments)) if thread.root.author == AUTHOR]
    ours = [comment for comment in ours if not comment.text.startswith("Topic:")]
    assert len(ours) == len(problems)
    for problem, comment in zip(problems, ours, strict=True):
        kind = "Note" if problem.severity == "info" else problem.severity.capitalize()
        assert comment.text.startswith(f"{kind} {problem.rule}: {problem.message}")
        if problem.rule in CORRECTED:
            assert comment.anchored_text == problem.place.words


def test_comments_change_no_word_and_no_other_part(letter: bytes, with_comments: bytes) -> None:
    before, after = parts_of(letter), parts_of(with_comments)
    assert texts(with_comments) == texts(letter)
    assert {name for name in after if after[name] != before.get(name)} <= {
        "word/document.xml",
        "word/comments.xml",
    }
    assert before.keys() == after.keys()


def test_the_work_of_others_stays(letter: bytes, with_comments: bytes, result: Fixed) -> None:
    for data in (with_comments, result.content):
        assert changes_of_others(data) == changes_of_others(letter)
        (thread,) = [one for one in read_threads(opened(data)) if one.root.author == "Ida Brook"]
        assert [reply.text for reply in thread.replies] == ["From the compliance certificate."]
        for name in ("drawing", "tbl", "sdt"):
            assert len(list(main_part(data).iter(f"{W}{name}"))) == len(
                list(main_part(letter).iter(f"{W}{name}"))
            )


def changes_of_others(data: bytes) -> list[tuple[str, str, str]]:
    return [
        (one.author, one.revision_type, one.text)
        for one in read_revisions(opened(data))
        if one.author != AUTHOR
    ]


def test_without_problems_nothing_is_written() -> None:
    clean = response_letter()
    assert parts_of(annotated(clean, checked(clean))) == parts_of(clean)
    properties = {"docProps/core.xml": b""}  # these have a number of revisions
    assert parts_of(fixed(clean, checked(clean)).content) | properties == parts_of(clean) | properties


# --fix


def test_what_was_corrected_is_no_problem_any_more(letter: bytes, result: Fixed) -> None:
    assert {problem.rule for problem in result.corrected} == CORRECTED
    assert result.left == ()
    before, after = (
        sorted(one.rule for one in checked(data).problems if one.rule in CORRECTED | {"C1"})
        for data in (letter, result.content)
    )
    assert before == ["A3", "A3", "A4", "B1", "B2", "B6", "C1", "C1"]
    assert after == ["C1", "C1"]  # a blank, and a control with a prompt


def test_accepted_the_letter_has_the_staffs_words_and_rejected_its_own(letter: bytes, result: Fixed) -> None:
    accepted, rejected = (of_drafter(result.content, accept=accept) for accept in (True, False))
    assert not CORRECTED & {one.rule for one in checked(accepted).problems}
    assert list(filter(None, texts(rejected))) == list(filter(None, texts(letter)))
    exchanges = read_response(accepted, STAFF).exchanges
    assert [block.words for block in exchanges[1].comment][1:] == [
        "whether you were in compliance with its leverage covenant; and",
        "how much you could borrow without a violation of that covenant.",
    ]


def of_drafter(data: bytes, *, accept: bool) -> bytes:
    """Return a letter with Drafter's changes accepted or rejected, and those of others left alone."""
    document = opened(data)
    for number in [one.revision_id for one in read_revisions(document) if one.author == AUTHOR]:
        (accept_revision if accept else reject_revision)(document, number)
    return saved(document)


def test_no_word_of_a_response_is_changed(letter: bytes, result: Fixed) -> None:
    before, after = (read_response(data, STAFF).exchanges for data in (letter, result.content))
    assert [[block.words for block in one.response] for one in before] == [
        [block.words for block in one.response] for one in after
    ]
    for change in main_part(result.content).iter(f"{W}ins", f"{W}del"):
        if change.get(f"{W}author") == AUTHOR:
            paragraph = next(change.iterancestors(f"{W}p"))
            assert not words(paragraph).startswith(("Response:", "At that date", "“"))


def test_notes_and_metadata_are_removed(letter: bytes, result: Fixed) -> None:
    assert result.notes == 1
    assert "author" in result.metadata
    assert b"Topic: Inventory." in parts_of(letter)["word/comments.xml"]
    everything = b"".join(parts_of(result.content).values())
    assert b"Topic: Inventory." not in everything
    # Piet Hallam made changes that stay, so the name is only gone from the properties.
    assert b"Piet Hallam" not in parts_of(result.content)["docProps/core.xml"]


def test_the_comments_of_an_annotated_copy_are_notes(with_comments: bytes) -> None:
    again = fixed(with_comments, checked(with_comments))
    assert [one.root.author for one in read_threads(opened(again.content))] == ["Ida Brook"]


def test_the_changes_have_the_date_of_the_letter_so_the_copy_is_always_the_same(
    letter: bytes, result: Fixed
) -> None:
    assert fixed(letter, checked(letter)).content == result.content
    dates = {one.timestamp for one in read_revisions(opened(result.content)) if one.author == AUTHOR}
    assert dates == {datetime.datetime(2025, 3, 14, tzinfo=datetime.UTC)}


# In the words that Drafter drafted


@pytest.fixture(scope="module")
def drafted() -> bytes:
    """Return Drafter's own draft, in which somebody changed a locked comment and the Re: block."""
    document = opened(drafter.to_bytes(drafter.draft(STAFF)))
    changed = 0
    for paragraph in document.element.iter(f"{W}p"):
        for text in paragraph.iter(f"{W}t"):
            for old, new in (("sensor inventory", "inventory of sensors"), ("001-55501", "001-55510")):
                if old in (text.text or ""):
                    text.text, changed = (text.text or "").replace(old, new, 1), changed + 1
    assert changed >= 2
    return saved(document)


def saved(document: Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_a_draft_is_corrected_in_its_locked_comments(drafted: bytes) -> None:
    result = fixed(drafted, checked(drafted))
    assert {problem.rule for problem in result.corrected} == {"A3", "B1"}
    assert result.notes > 0
    accepted = of_drafter(result.content, accept=True)
    untouched, before, after = (
        read_response(data, STAFF).exchanges
        for data in (drafter.to_bytes(drafter.draft(STAFF)), drafted, accepted)
    )
    for right, wrong, corrected in zip(untouched, before, after, strict=True):
        assert [block.words for block in corrected.comment] == [block.words for block in right.comment]
        assert [block.words for block in corrected.response] == [block.words for block in wrong.response]


def test_an_annotated_draft_reads_back_as_it_was(drafted: bytes) -> None:
    copy = annotated(drafted, checked(drafted))
    assert texts(copy) == texts(drafted)
    before, after = (read_response(data, STAFF) for data in (drafted, copy))
    assert before.exchanges == after.exchanges


@pytest.mark.parametrize("write", [annotated, fixed])
def test_a_damaged_or_strict_file_is_refused(
    write: Callable[[bytes, Checked], object], letter: bytes
) -> None:
    strict = main_xml(letter).replace(NAMESPACE.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")
    for data in (letter[:2000], b"PK\x03\x04", with_parts(letter, {"word/document.xml": strict})):
        with pytest.raises(InputNotReadableError):
            write(data, Checked("response.docx"))


def main_xml(data: bytes) -> bytes:
    return parts_of(data)["word/document.xml"]
