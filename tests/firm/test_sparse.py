"""The example letters for a firm's files: between them they lack everything that a letter can lack."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from drafter.firm import Firm
from drafter.firm.checks.examples import FILINGS, example_letters
from drafter.firm.checks.run import check
from drafter.firm.checks.sparse import STAGES
from drafter.kernel.records import is_record
from tests.paper import paper

ALWAYS_THERE = {"CommentLetter.comments", "Comment.blocks"}
"""Without them there is nothing to respond to."""


def fields(record: Any) -> Iterator[tuple[str, Any, Any]]:
    """Yield each field of a record and of the records in it: its name, its type, its value."""
    for name, hint in get_type_hints(type(record)).items():
        value = getattr(record, name)
        yield f"{type(record).__name__}.{name}", hint, value
        for one in value if isinstance(value, tuple) and not is_record(value) else [value]:
            if is_record(one):
                yield from fields(one)


def test_for_each_type_of_review_some_letter_lacks_each_thing() -> None:
    lacking, known = defaultdict(set), defaultdict(set)
    can_lack = set()
    examples = [one for poorer in STAGES for one in example_letters(poorer=poorer)]
    for review, letter in examples:
        for name, hint, value in fields(letter):
            if type(None) in get_args(hint) or (get_origin(hint) is tuple and get_args(hint)[-1] is Ellipsis):
                can_lack.add(name)
                known[name].add(review)
                if not value:
                    lacking[name].add(review)

    assert known["Comment.blocks"] == set(FILINGS)
    assert {"CommentLetter.deadline", "Deadline.due", "Contact.phone", "Subject.response_dates"} <= can_lack
    assert {name for name in can_lack if lacking[name] != known[name]} == ALWAYS_THERE


DOCUMENTED = ["letter.deadline.due | letter_date", "letter.contacts[0].phone", "letter.addressee.name | possessive",
              "letter.subject.response_dates[0] | letter_date", "acknowledgement.statements | and_list"]  # fmt: skip


def test_names_that_some_letters_lack_are_no_mistakes(tmp_path: Path) -> None:
    tags = [f"{{{{ {name} }}}}" for name in DOCUMENTED]
    letterhead = paper()
    for paragraph in (*tags, "{{ letter }}"):
        letterhead.add_paragraph(paragraph)
    letterhead.save(str(tmp_path / "letterhead.docx"))
    (tmp_path / "letter").mkdir()
    (tmp_path / "letter" / "closing.html").write_text("".join(f"<p>{tag}</p>" for tag in tags), "utf-8")

    assert check(Firm(tmp_path), reviews=("periodic", "proxy")).errors == []


def test_what_fails_only_if_something_is_missing_is_reported(tmp_path: Path) -> None:
    (tmp_path / "letter").mkdir()
    closing = "{% if letter.deadline.business_days > 5 %}Soon.{% endif %}"
    (tmp_path / "letter" / "closing.html").write_text(closing, "utf-8")

    assert [mistake.message for mistake in check(Firm(tmp_path), reviews=("proxy",)).errors] == [
        "A value here is unknown in this letter; test it first with {% if ... %}."
    ]
