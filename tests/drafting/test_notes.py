"""Drafting notes are short and do not repeat each other."""

from __future__ import annotations

from dataclasses import replace

from drafter.drafting import default_profile
from drafter.drafting.context import context
from drafter.drafting.notes import MOST, comment_notes, letter_note
from drafter.model import Authority, Block, Comment, CommentLetter, Guidance, PriorReference, Subject

LONG = Guidance(
    "kilns",
    "Kilns",
    authority=(Authority("Kiln Act, section 2", "Kilns.", verified=True), Authority("Rule 99")),
    checklist=tuple(
        f"Whether kiln number {number} is described with its age and its output." for number in range(9)
    ),
    traps=("Kilns are not ovens.",),
)


def comment(number: int, text: str = "Please tell us why.", **more: object) -> Comment:
    made = Comment(number, (), (Block("paragraph", text),), (number, number), asks=("explain",))
    return replace(made, **more)  # type: ignore[arg-type]


def notes(*comments: Comment) -> list[tuple[str, ...]]:
    letter = CommentLetter(
        "letter.txt",
        "comments",
        subject=Subject(
            "Larkmoor, Inc.", ("Form 10-K for 2023",), forms=("Form 10-K",), review_type="periodic"
        ),
        comments=comments,
    )
    made = comment_notes(context(letter, default_profile()).quotes, letter)
    return [note.paragraphs if note else () for note in made.values()]


def test_a_note_has_what_fits_and_the_authority_before_the_checklist() -> None:
    (note,) = notes(comment(1, guidance=(LONG,)))

    assert note[:3] == (
        "Topic: Kilns.",
        "Authority: Kiln Act, section 2; Rule 99 (verify).",
        "Caution: Kilns are not ovens.",
    )
    assert 3 < len(note) < 12
    assert len("\n".join(note)) <= MOST


def test_a_topic_is_explained_once() -> None:
    first, second = notes(comment(1, guidance=(LONG,)), comment(2, guidance=(LONG,)))

    assert len(first) > 3
    assert second == ("Topic: Kilns; see the note at comment 1.",)


def test_a_comment_with_nothing_to_say_about_has_no_note() -> None:
    assert notes(comment(1)) == [()]


def test_what_the_staff_reissues_is_told_once_how_to_answer() -> None:
    reissued = comment(1, "We reissue prior comment 4.", refers_to=(PriorReference(4),), reissued=True)
    first, second = notes(reissued, replace(reissued, number=2))

    assert first == (
        "Reissues prior comment 4.",
        "The staff was not satisfied with the prior response: lead with what is new.",
    )
    assert second == ("Reissues prior comment 4.",)


def test_an_amendment_of_a_report_brings_its_certifications_which_is_said_once() -> None:
    amends = comment(1, "Please amend your filing to include the report of your auditor.", filing="Form 10-K")
    first, second = notes(amends, replace(amends, number=2))

    assert "certifications" in first[0]
    assert second == ()


def test_what_was_restored_is_said_once_for_the_letter() -> None:
    letter = CommentLetter(
        "letter.txt",
        "comments",
        comments=(comment(1, restored=("gauge’s",)), comment(2), comment(3, restored=("“a”",))),
    )
    note = letter_note(letter)

    assert note
    assert note.paragraphs[-1].endswith("in comments 1 and 3. Compare with the PDF.")
