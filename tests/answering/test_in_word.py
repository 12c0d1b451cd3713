"""Answers go out of a letter in Word and back into it."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from drafter import Drafter, read_response
from drafter.answering.answers_file import Answer, read, written
from drafter.answering.in_word import Replaced, exported, replace_responses
from drafter.word.controls import response_controls
from drafter.word.faithful import changed_only, open_faithfully
from drafter.word.package import WordFile, related, root_of
from drafter.word.sections import text_width
from drafter.word.text import words
from drafter.word.xml import NAMESPACE, W
from tests.redrafting.counsel import answered
from tests.word.documents import accepted, parts_of, rejected

EXAMPLES = Path(__file__).parents[2] / "examples"

RICH = """\
The Company **respectfully** advises the Staff as follows [●]:

1. the *first* point;
2. the second one:
    - with a part; and
    - with [another](<https://kestrelquay.example/>).

> “The Company will disclose the following [amount].”
>
> “And this.”

| Year | Sales |
| --- | --- |
| 2022 | $14<br>(restated) |
| 2023 | $15 |

It was ~~never~~ said\\
in two lines.

### And in conclusion

Nothing more."""


@pytest.fixture(scope="module")
def drafted() -> bytes:
    drafter = Drafter()
    return drafter.to_bytes(drafter.draft(drafter.read(EXAMPLES / "second-round.txt")))


@pytest.fixture(scope="module")
def letter(drafted: bytes) -> bytes:
    """The letter as counsel has written it."""
    return answered(drafted)


def markdown_of(data: bytes) -> list[str]:
    return [one.answer.markdown for one in exported(WordFile(data), read_response(data))]


def put(data: bytes, *answers: Answer, author: str = "") -> tuple[bytes, Replaced]:
    file = open_faithfully(data)
    result = replace_responses(file, read_response(data), answers, author=author)
    return changed_only(data, file), result


def test_what_goes_out_goes_into_an_empty_draft(letter: bytes, drafted: bytes) -> None:
    answers = [one.answer for one in exported(WordFile(letter), read_response(letter))]

    filled, result = put(drafted, *read(written("Responses", answers), "answers.md"))

    assert markdown_of(filled) == markdown_of(letter)
    assert len(result.replaced) == len(answers)


def test_answers_that_say_the_same_change_no_byte(letter: bytes) -> None:
    answers = [one.answer for one in exported(WordFile(letter), read_response(letter))]

    same, result = put(letter, *answers)

    assert result == Replaced()
    assert parts_of(same) == parts_of(letter)


def test_only_the_response_that_is_answered_anew_changes(letter: bytes) -> None:
    before = markdown_of(letter)

    changed, result = put(letter, Answer(2, "The Company will use a dashed line."))

    assert result.replaced == ((2, 1),)
    assert markdown_of(changed) == [before[0], "The Company will use a dashed line.", *before[2:]]


def test_tracked_a_new_response_can_be_accepted_or_rejected(drafted: bytes) -> None:
    letter = answered(drafted, ["words", "list", "table", "link"])
    before = markdown_of(letter)
    new = [Answer(number, f"{number}.1 anew:\n\n{RICH}") for number in range(1, len(before) + 1)]
    expected = markdown_of(put(letter, *new)[0])

    tracked, result = put(letter, *new, author="Drafter")

    assert len(result.replaced) == len(before)
    assert markdown_of(tracked) == expected
    assert markdown_of(accepted(tracked)) == expected
    assert markdown_of(rejected(tracked)) == before
    changes = [
        each for name in ("ins", "del") for each in root_of(WordFile(tracked).document).iter(f"{W}{name}")
    ]
    assert {each.get(f"{W}author") for each in changes} == {"Drafter"}
    assert len({each.get(f"{W}id") for each in changes}) == len(changes)


def test_tracked_a_prompt_is_replaced_as_it_would_be_by_typing(drafted: bytes) -> None:
    file = open_faithfully(drafted)
    control = response_controls(root_of(file.document))[0]
    properties, content = control.iterchildren(f"{W}sdtPr", f"{W}sdtContent")
    etree.SubElement(properties, f"{W}showingPlcHdr")
    content[:] = [
        etree.fromstring(f'<w:p xmlns:w="{NAMESPACE}"><w:r><w:t>Type the response.</w:t></w:r></w:p>')
    ]
    empty = changed_only(drafted, file)

    tracked, _ = put(empty, Answer(1, "We agree."), author="Drafter")

    assert markdown_of(empty)[0] == ""
    assert markdown_of(accepted(tracked))[0] == "We agree."
    assert root_of(WordFile(tracked).document).find(f".//{W}del") is None


def test_everything_that_markdown_has_comes_back(drafted: bytes) -> None:
    filled, _ = put(drafted, Answer(1, RICH))

    assert markdown_of(filled)[0] == RICH.replace("### And in conclusion", "**And in conclusion**")


def test_blanks_are_highlighted_again(drafted: bytes) -> None:
    filled, _ = put(drafted, Answer(1, "We note [●] and “[t]he” and [***] and [will revise]."))

    runs = [run for run in root_of(WordFile(filled).document).iter(f"{W}r") if _is_blank(run)]
    said = {"".join(text.text or "" for text in run.iter(f"{W}t")) for run in runs}
    assert {"[●]", "[will revise]"} <= said
    assert not {"[t]", "[***]"} & said


def _is_blank(run: object) -> bool:
    style = run.find(f"{W}rPr/{W}rStyle")  # type: ignore[attr-defined]
    return style is not None and style.get(f"{W}val") == "Blank"


def test_what_markdown_cannot_hold_is_named(letter: bytes) -> None:
    lost = {one.answer.number: one.lost for one in exported(WordFile(letter), read_response(letter))}

    assert lost[4] == ("tracked changes",)
    assert lost[5] == ("a comment",)
    assert lost[6] == ("a footnote",)


def test_a_formula_is_named(letter: bytes) -> None:
    file = WordFile(letter)
    run = next(response_controls(root_of(file.document))[0].iter(f"{W}r"))
    formula = (
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
        "<m:r><m:t>x=y</m:t></m:r></m:oMath>"
    )
    run.addnext(etree.fromstring(formula))

    first, *_ = exported(file, read_response(file.to_bytes()))

    assert first.lost == ("a formula",)


def test_what_a_new_response_leaves_behind_is_named(letter: bytes) -> None:
    _, result = put(letter, Answer(6, "We agree."))

    assert result.lost == {(6, 1): ("a footnote",)}


def test_a_response_that_was_a_table_is_not_set_as_one(drafted: bytes) -> None:
    table, _ = put(drafted, Answer(1, "| Year | Sales |\n| --- | --- |\n| 2023 | $15 |"))

    changed, _ = put(table, Answer(1, "The Company has no sales."))

    (paragraph,) = (
        one for one in root_of(WordFile(changed).document).iter(f"{W}p") if words(one).endswith("no sales.")
    )
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    assert style is not None
    assert "Table" not in style.get(f"{W}val", "")


def test_a_comment_goes_with_the_response_that_it_is_in(letter: bytes) -> None:
    changed, result = put(letter, Answer(5, "We agree."))

    assert result.lost == {(5, 1): ("a comment",)}
    file = WordFile(changed)
    (comments,) = map(root_of, related(file.document, "comments"))
    assert _ids(comments, "comment") == _ids(root_of(file.document), "commentReference")


def _ids(root: etree._Element, name: str) -> set[str]:
    return {each.get(f"{W}id", "") for each in root.iter(f"{W}{name}")}


@pytest.mark.parametrize("markdown", ["---", "```\n```", "> "])
def test_an_answer_without_words_is_none(markdown: str, letter: bytes) -> None:
    same, result = put(letter, Answer(1, markdown))

    assert result == Replaced()
    assert parts_of(same) == parts_of(letter)


def test_an_answer_to_no_comment_and_an_empty_one_change_nothing(letter: bytes) -> None:
    same, result = put(letter, Answer(40, "We agree."), Answer(1, ""))

    assert result.unknown == ((40, 1),)
    assert parts_of(same) == parts_of(letter)


def test_a_changed_quotation_is_reported(letter: bytes) -> None:
    _, result = put(letter, Answer(1, "We agree.", ("1. Something else entirely.",)))

    assert result.misquoted == result.other_comments == ((1, 1),)


def test_lists_and_tables_begin_where_the_response_does(drafted: bytes) -> None:
    filled, _ = put(drafted, Answer(1, "So:\n\n- one\n\n| Year | Sales |\n| --- | --- |\n| 2022 | $14 |"))

    file = WordFile(filled)
    table = next(root_of(file.document).iter(f"{W}tbl"))
    indent, width = (table.find(f"{W}tblPr/{W}{name}") for name in ("tblInd", "tblW"))
    assert indent is not None
    assert width is not None
    left, wide = int(indent.get(f"{W}w", "")), int(width.get(f"{W}w", ""))
    (numbering,) = related(file.document, "numbering")
    bullets = [
        level for level in root_of(numbering).iter(f"{W}lvl") if level.find(f"{W}pPr/{W}ind") is not None
    ]
    bullet = bullets[0].find(f"{W}pPr/{W}ind")
    assert bullet is not None
    assert left == int(bullet.get(f"{W}left", "")) - int(bullet.get(f"{W}hanging", "")) > 0
    assert left + wide == text_width(root_of(file.document))
