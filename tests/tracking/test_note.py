"""The note to the working group says what is known, and shows the rest as blanks with their reasons."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.policy import default

from drafter.profile.model import Person
from drafter.tracking.note import note_message, note_text
from drafter.tracking.status import Status
from drafter.tracking.tracker import DueDate
from tests.tracking.review import REVIEW, comment

SENDER = Person("Tobias Renner", email="t.renner@harrowfinch.example")

NOTE = """\
Subject: SEC staff letter of February 27, 2025 to Calder Ridge Mills, Inc.: response due March 13, 2025

To the working group:

The SEC staff's letter of February 27, 2025 to Calder Ridge Mills, Inc. has 3 comments.
  Form 10-K for 2024
  File No. 001-99321

The response is due on Thursday, March 13, 2025. Ten business days after February 27, 2025.
  Wednesday, March 5, 2025: Draft; responses, first

Who answers what:

Halina Sorel
  Comment 1: Results of Operations, page 31; MD&A: results of operations; explain

Odile Brandt
  Comment 3: Results of Operations, page 31; MD&A: results of operations; explain

[owner: the profile names none for these comments]
  Comment 2: Results of Operations, page 31; MD&A: results of operations; explain

Questions to the staff:
  Ada Quill, 202-551-0101, accounting matters

Tobias Renner
"""


def test_the_note() -> None:
    assert note_text(REVIEW, SENDER) == NOTE


def test_what_is_unknown_is_a_blank_with_a_reason() -> None:
    letter = replace(
        REVIEW.letters[0], date=None, clients=(), subject=replace(REVIEW.letters[0].subject, registrant=None)
    )
    unknown = replace(
        REVIEW, letters=(letter,), due=DueDate(None, "The staff set no deadline."), milestones=()
    )
    note = note_text(unknown, Person())

    for blank in (
        "to [client]: due date not known",
        "letter [date: not found in the letter] to [client: the letter does not say for certain to whom it is ",
        "The response is due on [date]. The staff set no deadline.",
        "[sender: the profile names neither a contact nor a signer]",
    ):
        assert blank in note


def test_a_response_that_has_been_begun_shows_its_status() -> None:
    done = replace(REVIEW, comments=(comment(1, "Odile Brandt", status=Status("blanks left", 2)),))

    assert (
        "Comment 1: Results of Operations, page 31; MD&A: results of operations; explain (blanks left)"
        in note_text(done, SENDER)
    )


def test_the_mail_is_a_draft_to_the_owners_with_an_address() -> None:
    mail = message_from_bytes(note_message(REVIEW, SENDER), policy=default)

    assert mail["Subject"] == NOTE.splitlines()[0].removeprefix("Subject: ")
    assert (mail["From"], mail["To"]) == (
        "Tobias Renner <t.renner@harrowfinch.example>",
        "Halina Sorel <h.sorel@pemberton.example>",
    )
    assert mail["X-Unsent"] == "1"
    assert mail.get_content().replace("\r\n", "\n") == NOTE.partition("\n\n")[2]


def test_the_mail_has_no_line_that_anybody_typed_into_its_header() -> None:
    typed = replace(REVIEW, comments=(comment(1, "Ada\r\nBcc: all@tarn.example <ada@tarn.example>"),))
    mail = message_from_bytes(
        note_message(typed, SENDER._replace(name="T\nBcc: all@tarn.example")), policy=default
    )

    assert mail["Bcc"] is None
