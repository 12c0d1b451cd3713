"""The example letters, read, against what a lawyer would find in them (`golden/NAME.toml`).

Words are compared by their letters and digits: what the text format has lost between them (apostrophes,
quotation marks, dashes) is the business of another test.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from drafter.model import Comment, CommentLetter
from drafter.reading import read

EXAMPLES = Path(__file__).parents[2] / "examples"
GOLDEN = Path(__file__).parent / "golden"
NAMES = sorted(path.stem for path in GOLDEN.glob("*.toml"))

each_letter = pytest.mark.parametrize("name", NAMES)


@cache
def letter(name: str) -> CommentLetter:
    return read(EXAMPLES / f"{name}.txt")


@cache
def golden(name: str) -> dict[str, Any]:
    return tomllib.loads((GOLDEN / f"{name}.toml").read_text(encoding="utf-8"))


def words(text: str | None) -> str:
    return re.sub(r"[\W_]+", "", text or "")


def test_every_example_has_a_golden_reading() -> None:
    assert sorted(path.stem for path in EXAMPLES.glob("*.txt")) == NAMES


@each_letter
def test_what_the_letter_is(name: str) -> None:
    found, right = letter(name), golden(name)
    assert (found.kind, found.date, found.salutation) == (right["kind"], right["date"], right["salutation"])
    assert list(found.delivery) == right.get("delivery", [])


@each_letter
def test_whom_it_is_written_to(name: str) -> None:
    found, right = letter(name).addressee, golden(name)["addressee"]
    assert (found.name, found.title, found.company) == (right["name"], right["title"], right["company"])
    assert list(found.address) == right["address"]


@each_letter
def test_what_it_is_about(name: str) -> None:
    found, right = letter(name).subject, golden(name)["subject"]
    assert found.registrant == right["registrant"]
    assert list(found.lines) == right["lines"]
    for numbers in ("file_numbers", "ciks", "response_dates"):
        assert list(getattr(found, numbers)) == right.get(numbers, [])


@each_letter
def test_when_the_answer_is_due(name: str) -> None:
    found, right = letter(name), golden(name)
    due = found.deadline and {"business_days": found.deadline.business_days, "due": found.deadline.due}
    assert due == right.get("deadline")
    assert (found.no_deadline_reason is None) == ("deadline" in right)
    assert found.prior_letter_date == right.get("prior_letter_date")


@each_letter
def test_the_numbers_of_its_comments(name: str) -> None:
    right = [comment.get("number") for comment in golden(name).get("comments", [])]
    assert [comment.number for comment in letter(name).comments] == right


COMMENTS = [
    pytest.param(name, index, id=f"{name}-{comment.get('number', 'unnumbered')}")
    for name in NAMES
    for index, comment in enumerate(golden(name).get("comments", []))
]


def comment(name: str, index: int) -> Comment:
    found = letter(name).comments
    if index >= len(found):
        pytest.fail(f"only {len(found)} comments were found")
    return found[index]


@pytest.mark.parametrize(("name", "index"), COMMENTS)
def test_the_headings_of_a_comment(name: str, index: int) -> None:
    right = golden(name)["comments"][index]["headings"]
    assert [words(heading) for heading in comment(name, index).headings] == [words(h) for h in right]


@pytest.mark.parametrize(("name", "index"), COMMENTS)
def test_the_words_of_a_comment(name: str, index: int) -> None:
    blocks = [(block.kind, block.level, words(block.text)) for block in comment(name, index).blocks]
    assert blocks == blocks_of(golden(name)["comments"][index]["text"])


def blocks_of(text: str) -> list[tuple[str, int, str]]:
    """A golden text: blocks between blank lines, a bullet for each bullet, two blanks more for each level."""
    blocks = []
    for block in re.split(r"\n\s*?\n", text.strip("\n")):
        indent = len(block) - len(block.lstrip(" "))
        kind = "bullet" if block.lstrip().startswith("•") else "paragraph"
        blocks.append((kind, indent // 2, words(block)))
    return blocks


@each_letter
def test_whom_to_call(name: str) -> None:
    right = [(c["name"], c["phone"], c["area"], c.get("title")) for c in golden(name).get("contacts", [])]
    assert [(c.name, c.phone, c.area, c.title) for c in letter(name).contacts] == right


@each_letter
def test_who_signed_and_who_gets_a_copy(name: str) -> None:
    found, right = letter(name).signature, golden(name)["signature"]
    for part in ("name", "title", "division", "office"):
        assert getattr(found, part) == right.get(part)
    assert list(letter(name).cc) == golden(name)["cc"]


@each_letter
def test_nothing_is_left_over(name: str) -> None:
    assert letter(name).unplaced == ()


@each_letter
def test_no_debris_of_the_mail_merge_reaches_the_letter(name: str) -> None:
    found = letter(name)
    everything = [*found.opening, *found.closing, *(comment.text for comment in found.comments)]
    assert [text for text in everything if re.search(r"FirstName|Comapany|LastName", text)] == []
