"""Write the note to the working group: what came, when it is due, and who answers what.

Whatever is unknown is a blank with its reason in brackets; nothing is said that the letter and the profile do not say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formataddr, getaddresses, parseaddr
from itertools import groupby

from drafter.kernel.dates import in_letter_style
from drafter.model import Contact
from drafter.profile.model import Person
from drafter.tracking.status import EMPTY
from drafter.tracking.tables import storable
from drafter.tracking.tracker import TrackedComment, Tracker

_NOBODY = "[owner: the profile names none for these comments]"
_NO_SENDER = "[sender: the profile names neither a contact nor a signer]"


def note_text(tracker: Tracker, sender: Person) -> str:
    """Return the note as text, its subject on the first line.

    Args:
        tracker: What is known about the review.
        sender: Who sends the note: the profile's contact or signer.
    """
    return storable(f"Subject: {_subject(tracker)}\n\n{_body(tracker, sender)}")


def note_message(tracker: Tracker, sender: Person) -> bytes:
    """Return the note as a mail that a mail program opens for editing (.eml).

    It is addressed to the owners whose e-mail addresses the profile or the tracker has.

    Args:
        tracker: What is known about the review.
        sender: Who sends the note: the profile's contact or signer.
    """
    message = EmailMessage(policy=SMTP)
    message["Subject"] = _one_line(_subject(tracker))
    if sender.email:
        message["From"] = formataddr((_one_line(sender.name or ""), _one_line(sender.email)))
    if addressed := _addresses(tracker.comments):
        message["To"] = ", ".join(addressed)
    message["X-Unsent"] = "1"  # opens in Outlook as a draft
    message.set_content(storable(_body(tracker, sender)), cte="quoted-printable")
    return message.as_bytes()


def _addresses(comments: Sequence[TrackedComment]) -> list[str]:
    owners = dict.fromkeys(comment.owner for comment in comments if comment.owner and "@" in comment.owner)
    found = getaddresses([_one_line(owner).replace(";", ",") for owner in owners])
    return list(dict.fromkeys(formataddr(one) for one in found if "@" in one[1]))


def _one_line(text: str) -> str:
    """Return a text that cannot add a line to the header of a mail."""
    return " ".join(storable(text).split())


def _subject(tracker: Tracker) -> str:
    letter = tracker.letters[0]
    dated = f" of {in_letter_style(letter.date)}" if letter.date else ""
    due = f"response due {in_letter_style(tracker.due.day)}" if tracker.due.day else "due date not known"
    return f"SEC staff letter{dated} to {tracker.company or '[client]'}: {due}"


def _body(tracker: Tracker, sender: Person) -> str:
    parts = [
        "To the working group:",
        "\n".join(_what_came(tracker)),
        "\n".join(_when_due(tracker)),
        "\n".join(_who_answers(tracker)),
        *filter(None, ("\n".join(_staff(tracker)),)),
        sender.name or _NO_SENDER,
    ]
    return "\n\n".join(parts) + "\n"


def _what_came(tracker: Tracker) -> Iterator[str]:
    company = tracker.company or "[client: the letter does not say for certain to whom it is addressed]"
    for letter in tracker.letters:
        number = len(letter.comments)
        dated = f" of {in_letter_style(letter.date)}" if letter.date else " [date: not found in the letter]"
        yield f"The SEC staff's letter{dated} to {company} has {number} comment{'s' * (number != 1)}."
        yield from (f"  {line}" for line in letter.subject.lines or ("[filing: not found in the letter]",))


def _when_due(tracker: Tracker) -> Iterator[str]:
    if tracker.due.day:
        day = in_letter_style(tracker.due.day, weekday=True)
        yield f"The response is due on {day}. {tracker.due.reason}".rstrip()
    else:
        yield f"The response is due on [date]. {tracker.due.reason}".rstrip()
    for one in tracker.milestones:
        yield f"  {in_letter_style(one.day, weekday=True)}: {one.name}"


def _who_answers(tracker: Tracker) -> Iterator[str]:
    yield "Who answers what:"
    by_owner: dict[str, list[TrackedComment]] = {}
    for comment in tracker.comments:
        by_owner.setdefault(comment.owner or "", []).append(comment)
    for owner, comments in sorted(by_owner.items(), key=lambda pair: not pair[0]):
        yield f"\n{parseaddr(owner)[0] or owner if owner else _NOBODY}"
        yield from (_line(comment, several=len(tracker.letters) > 1) for comment in comments)


def _line(comment: TrackedComment, *, several: bool) -> str:
    """Return a comment in a line: its number, its last heading, its topics, what it asks, how far the response is."""
    dated = f" of {in_letter_style(comment.letter)}" if several and comment.letter else ""
    heading = comment.headings[-1] if comment.headings else ""
    asked = [kind for kind, _ in groupby(ask.partition(":")[0].lower() for ask in comment.asks)]
    about = "; ".join(filter(None, (heading, ", ".join(comment.topics), ", ".join(dict.fromkeys(asked)))))
    done = "" if comment.status.state == EMPTY else f" ({comment.status.state})"
    return f"  Comment {comment.number}{dated}: {about or '[topic: not recognized]'}{done}"


def _staff(tracker: Tracker) -> Iterator[str]:
    contacts = list(dict.fromkeys(contact for letter in tracker.letters for contact in letter.contacts))
    if contacts:
        yield "Questions to the staff:"
        yield from (f"  {_contact(contact)}" for contact in contacts)


def _contact(contact: Contact) -> str:
    area = f"{contact.area} matters" if contact.area != "any" else None
    return ", ".join(filter(None, (contact.name, contact.title, contact.phone, area)))
