"""A letter read with what a person corrected in it."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

import drafter
from drafter.errors import DrafterError, InputNotReadableError, UnsuitableLetterError
from drafter.model import CommentLetter
from drafter.services.correcting import Correcting
from drafter.services.corrections import (
    FILE,
    NO_CORRECTIONS,
    AsRead,
    Corrected,
    Corrections,
    corrections_of,
    read_once,
    with_corrections,
    write_corrections,
)
from drafter.word.package import WordFile, root_of
from drafter.word.text import PARAGRAPH, words

LETTER = Path(__file__).parents[2] / "examples" / "second-round.txt"
FIRM = drafter.find_firm(None)


@pytest.fixture(scope="module")
def read() -> AsRead:
    return read_once(LETTER.read_bytes(), "letter.txt", FIRM)


@pytest.fixture
def correcting(read: AsRead) -> Correcting:
    return with_more(read, NO_CORRECTIONS)


def with_more(read: AsRead, corrections: Corrections) -> Correcting:
    return Correcting(read, corrections, with_corrections(read, corrections, FIRM))


def corrected(read: AsRead, corrections: Corrections) -> CommentLetter:
    return with_corrections(read, corrections, FIRM)


def lines_of(letter: CommentLetter) -> list[tuple[int, int]]:
    return [comment.lines for comment in letter.comments]


def test_a_letter_without_corrections_is_as_it_was_read(read: AsRead) -> None:
    assert with_corrections(read, NO_CORRECTIONS, FIRM) == read.letter


def test_the_line_that_one_comment_gains_its_neighbor_loses(read: AsRead, correcting: Correcting) -> None:
    (first, last), following = read.letter.comments[0].lines, read.letter.comments[1]

    letter = corrected(read, correcting.lines(1, first, last + 2, 1))

    assert letter.comments[0].lines == (first, last + 2)
    assert letter.comments[1].lines[0] > last + 2
    assert letter.comments[1].lines[1] == following.lines[1]
    assert letter.comments[1].number == following.number
    assert letter.comments[2:] == read.letter.comments[2:]


def test_a_comment_that_was_cut_has_the_topics_of_its_own_words(read: AsRead, correcting: Correcting) -> None:
    first, _ = read.letter.comments[4].lines

    letter = corrected(read, correcting.lines(5, first, first + 1, 5))

    alone = drafter.read(LETTER)
    assert [comment.topics for comment in letter.comments[:4]] == [one.topics for one in alone.comments[:4]]
    assert [topic.words for topic in letter.comments[4].topics] != [
        topic.words for topic in alone.comments[4].topics
    ]


def test_a_number_that_was_misread_is_corrected(read: AsRead, correcting: Correcting) -> None:
    letter = corrected(read, correcting.lines(6, *read.letter.comments[5].lines, 7))

    assert (letter.comments[5].number, letter.comments[5].label) == (7, "7.")


def test_two_comments_that_were_read_as_one_are_divided_and_joined_again(read: AsRead) -> None:
    joined = with_more(read, NO_CORRECTIONS).join(3)
    one = corrected(read, joined)
    assert [comment.number for comment in one.comments] == [1, 2, 4, 5, 6]
    assert lines_of(one)[1] == (read.letter.comments[1].lines[0], read.letter.comments[2].lines[1])

    divided = with_more(read, joined).divide(2, read.letter.comments[2].lines[0])
    two = corrected(read, divided)
    assert two.comments[1].text.endswith(read.letter.comments[2].headings[-1])  # it was between the two

    again = corrected(read, with_more(read, divided).lines(2, *read.letter.comments[1].lines, 2))
    assert lines_of(again) == lines_of(read.letter)
    assert again.comments == read.letter.comments


def test_the_second_half_of_a_comment_without_a_number_has_the_next_free_number(
    read: AsRead, correcting: Correcting
) -> None:
    first, last = read.letter.comments[5].lines

    letter = corrected(read, correcting.divide(6, first + 2))

    assert [comment.number for comment in letter.comments] == [1, 2, 3, 4, 5, 6, 7]
    assert lines_of(letter)[5:] == [(first, first + 1), (first + 2, last)]
    between = corrected(read, correcting.divide(1, read.letter.comments[0].lines[0] + 2))
    assert [comment.number for comment in between.comments] == [1, None, 2, 3, 4, 5, 6]


def test_what_is_no_comment_is_the_heading_of_the_next(read: AsRead, correcting: Correcting) -> None:
    letter = corrected(read, correcting.remove(2))

    assert [comment.number for comment in letter.comments] == [1, 3, 4, 5, 6]
    assert read.letter.comments[1].text.split()[1] in " ".join(letter.comments[1].headings)


def test_a_letter_keeps_one_comment(read: AsRead) -> None:
    corrections = NO_CORRECTIONS
    for _ in range(5):
        corrections = with_more(read, corrections).remove(1)

    with pytest.raises(UnsuitableLetterError):
        with_more(read, corrections).remove(1)


def test_named_topics_and_filings_take_the_place_of_those_that_were_found(
    read: AsRead, correcting: Correcting
) -> None:
    before = read.letter.comments[0]
    named = read.letter.comments[4].topics[0].id

    letter = corrected(read, correcting.about(1, (named, "unknown"), "form 10-k for 2021"))

    assert [topic.id for topic in letter.comments[0].topics] == [named]
    assert letter.comments[0].filing == "Form 10-K" != before.filing
    assert letter.comments[1:] == read.letter.comments[1:]
    without = corrected(read, correcting.about(5, (), before.filing or ""))
    assert without.comments[4].topics == without.comments[4].offers == ()


def test_what_a_person_leaves_as_it_was_is_not_corrected(read: AsRead, correcting: Correcting) -> None:
    comment = read.letter.comments[1]

    kept = correcting.about(2, [topic.id for topic in comment.topics[:2]], comment.filing or "")

    assert {(one.topics, one.filing) for one in kept.comments} == {(None, None)}


def test_words_that_are_no_filing_are_refused(correcting: Correcting) -> None:
    with pytest.raises(UnsuitableLetterError, match="lunch"):
        correcting.about(1, (), "lunch")


def test_topics_stay_with_their_comment_when_another_is_removed(read: AsRead) -> None:
    named = read.letter.comments[4].topics[0].id
    first = with_more(read, NO_CORRECTIONS).about(3, (named,), read.letter.comments[2].filing or "")

    letter = corrected(read, with_more(read, first).remove(1))

    assert [topic.id for topic in letter.comments[1].topics] == [named]


def test_a_correction_reads_all_that_the_letter_says_of_itself_as_before(
    read: AsRead, correcting: Correcting
) -> None:
    letter = corrected(read, correcting.join(2))

    assert letter.subject == read.letter.subject
    assert letter.deadline == read.letter.deadline
    assert letter.clients == read.letter.clients


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A letter in a folder of its own."""
    return Path(shutil.copy(LETTER, tmp_path / "letter.txt"))


def test_corrections_are_kept_in_a_file(letter: Path) -> None:
    corrections = Corrections(
        ("Plover “Quay” plc", "Form 10-K"),
        (
            Corrected(3, 4, 1, "1."),
            Corrected(5, 9, topics=("a", "b")),
            Corrected(10, 11, topics=(), filing="Form 10-Q"),
        ),
    )

    assert corrections_of(letter, letter.read_bytes()) == NO_CORRECTIONS
    write_corrections(letter, letter.read_bytes(), corrections)
    assert corrections_of(letter, letter.read_bytes()) == corrections
    write_corrections(letter, letter.read_bytes(), NO_CORRECTIONS)
    assert [path.name for path in letter.parent.iterdir()] == ["letter.txt"]


def test_whoever_reads_a_letter_reads_it_with_its_corrections(letter: Path, correcting: Correcting) -> None:
    write_corrections(letter, letter.read_bytes(), correcting.join(3))

    found = drafter.read(letter)

    assert [comment.number for comment in found.comments] == [1, 2, 4, 5, 6]
    assert [warning.message for warning in found.warnings if warning.code == "corrected"] == [
        "This letter was read with the corrections in the file corrections.toml beside it."
    ]
    assert len(drafter.read(letter.read_bytes(), path=letter).comments) == 5
    assert len(drafter.read(letter.read_bytes(), name=str(letter)).comments) == 6


def test_the_corrections_of_another_letter_are_left_alone(letter: Path, correcting: Correcting) -> None:
    write_corrections(letter, letter.read_bytes(), correcting.join(3))
    other = letter.with_name("other.txt")
    other.write_bytes(letter.read_bytes())

    assert len(drafter.read(other).comments) == 6
    (letter.parent / FILE).write_text('title = "A list of something else"\n', "utf-8")
    assert len(drafter.read(letter).comments) == 6


def test_a_link_is_no_file_with_corrections(letter: Path, correcting: Correcting, tmp_path: Path) -> None:
    write_corrections(letter, letter.read_bytes(), correcting.join(3))
    (tmp_path / FILE).rename(tmp_path / "elsewhere.toml")
    (tmp_path / FILE).symlink_to("elsewhere.toml")

    assert len(drafter.read(letter).comments) == 6


def write_by_hand(letter: Path, content: str) -> None:
    digest = hashlib.sha256(letter.read_bytes()).hexdigest()
    (letter.parent / FILE).write_text(f'letter = "letter.txt"\nsha256 = "{digest}"\n{content}\n', "utf-8")


@pytest.mark.parametrize(
    "content",
    [
        "comments = 1",
        "[comments]\nx = [1, 2]",
        "[comments.1]\nlines = [1]",
        "[comments.1]\nlines = [2, 0]",
        "[comments.1]\nlines = [1, 0xffffffffffffffffffffffffffff]",
        "[comments.1]\nlines = [1, 2]\nnumber = true",
        "[comments.1]\nlines = [1, 2]\ntopics = 2",
        "[comments.1]\nlines = [1, 2]\nfiling = []",
        "subject = 3",
        "subject = [[]]",
        "=",
    ],
)
def test_a_damaged_file_is_refused(letter: Path, content: str) -> None:
    write_by_hand(letter, content)

    with pytest.raises(InputNotReadableError):
        drafter.read(letter)


@pytest.mark.parametrize(
    ("content", "is_refused"),
    [
        ("[comments.1]\nlines = [900000, 1]", True),
        ("\n".join(f"[comments.{at}]\nlines = [{at % 97 + 1}, {at}]" for at in range(1, 3000)), False),
        ('[comments.1]\nlines = [50, 60]\nfiling = "{{ 7 * 7 }}<script>"', True),
        ('[comments.1]\nlines = [50, 60]\nlabel = "{{ 7 * 7 }}"\ntopics = ["../x"]', False),
        ('subject = ["{{ 7 * 7 }}", "", "<b>"]', False),
    ],
)
def test_an_odd_file_does_no_harm(letter: Path, content: str, *, is_refused: bool) -> None:
    write_by_hand(letter, content)

    if is_refused:
        with pytest.raises(DrafterError):
            drafter.draft(drafter.read(letter))
        return
    draft = words_of(drafter.to_bytes(drafter.draft(drafter.read(letter))))
    assert draft.count("{{ 7 * 7 }}") >= ("subject" in content)
    assert draft.count("49") == words_of(drafter.to_bytes(drafter.draft(drafter.read(LETTER)))).count("49")


def words_of(draft: bytes) -> str:
    return "\n".join(words(one) for one in root_of(WordFile(draft).document).iter(PARAGRAPH))


def test_the_corrections_of_a_letter_that_another_replaced_are_left_out(
    letter: Path, correcting: Correcting
) -> None:
    write_corrections(letter, letter.read_bytes(), correcting.join(3))
    letter.write_bytes(LETTER.read_bytes().replace(b"Kestrel", b"Plover"))

    found = drafter.read(letter)

    assert len(found.comments) == 6
    assert [warning.message for warning in found.warnings if "correct" in warning.code] == [
        "The file corrections.toml beside this letter has corrections of another letter, which had the same file name: "
        "they were left out. Correct this letter on the page, or remove that file."
    ]
