"""A letter whose proposed disclosure is compared with a filing, in both ways of showing changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import NotComparedError, OutputExistsError
from drafter.redlined import Outcome
from drafter.services.redline_letter import Redlined, redline_letter
from drafter.services.returned import read_response
from drafter.word.text import words
from drafter.word.xml import W
from tests.redlining.letters import OLD, filing, letter
from tests.word.documents import accepted, main_part, parts_of, rejected, texts

SUPPLY = (
    "We buy the sensors of our gauges from two suppliers, with which we have no contract beyond one year."
)
NEW_RISK = "A third supplier would need about nine months to qualify."
REVENUE = OLD["revenue"].replace("declined", "declined by $4.2 million, or 3.1%,")


def redlined(
    tmp_path: Path, responses: dict[int, list[str]], *, track: bool = False, **options: object
) -> Redlined:
    (tmp_path / "response.docx").write_bytes(letter(responses))
    (tmp_path / "10-K.htm").write_bytes(filing())
    return redline_letter(
        str(tmp_path / "response.docx"),
        str(tmp_path / "10-K.htm"),
        tmp_path / "redline.docx",
        track=track,
        **options,  # type: ignore[arg-type]
    )


def proposed(data: bytes) -> list[str]:
    """Return the paragraphs of proposed disclosure of a letter."""
    return [
        block.text
        for exchange in read_response(data, name="response.docx").exchanges
        for block in exchange.response
        if block.proposed
    ]


def shown(data: bytes) -> list[str]:
    """Return the marked paragraphs, with what is struck as [-...-], and what is added as {+...+}."""
    lines = []
    for paragraph in main_part(data).iter(f"{W}p"):
        line = ""
        for run in paragraph.iter(f"{W}r"):
            text = words(run)
            if run.find(f"{W}rPr/{W}strike") is not None:
                text = f"[-{text}-]"
            elif run.find(f"{W}rPr/{W}u") is not None:
                text = f"{{+{text}+}}"
            line += text
        if "[-" in line or "{+" in line:
            lines.append(line.replace("-][-", "").replace("+}{+", ""))
    return lines


def test_changes_are_underlined_and_struck(tmp_path: Path) -> None:
    result = redlined(tmp_path, {1: [SUPPLY, NEW_RISK], 2: [REVENUE]})
    assert [(one.comment, one.status, one.pages) for one in result.outcomes] == [
        (1, "marked", ("9",)),
        (2, "marked", ("31",)),
    ]
    assert shown((tmp_path / "redline.docx").read_bytes()) == [
        "We buy the sensors of our gauges from two suppliers{+, with which we have no contract beyond one year+}.",
        f"{{+{NEW_RISK}+}}",
        OLD["revenue"].replace("declined in", "declined {+by $4.2 million, or 3.1%, +}in"),
    ]


def test_tracked_changes_can_be_accepted_and_rejected(tmp_path: Path) -> None:
    redlined(tmp_path, {1: [SUPPLY, NEW_RISK], 2: [REVENUE]}, track=True)
    before, after = ((tmp_path / name).read_bytes() for name in ("response.docx", "redline.docx"))
    assert texts(accepted(after)) == texts(before)
    gone = texts(rejected(after))
    assert {OLD["supply"], OLD["revenue"]} <= set(gone)
    assert not {SUPPLY, NEW_RISK, REVENUE} & set(gone)


@pytest.mark.parametrize("track", [False, True])
def test_the_rest_of_the_letter_stays(tmp_path: Path, track: bool) -> None:
    redlined(tmp_path, {1: [SUPPLY], 2: [REVENUE]}, track=track)
    before, after = (parts_of((tmp_path / name).read_bytes()) for name in ("response.docx", "redline.docx"))
    assert {name for name in before if before[name] != after[name]} == {"word/document.xml"}
    assert before.keys() == after.keys()
    unchanged = [
        line for line in before["word/document.xml"].split(b"<w:p>") if SUPPLY[:9].encode() not in line
    ]
    assert sum(line in after["word/document.xml"] for line in unchanged) >= len(unchanged) - 2


@pytest.mark.parametrize("track", [False, True])
def test_the_redline_reads_as_the_same_proposal(tmp_path: Path, track: bool) -> None:
    redlined(tmp_path, {1: [SUPPLY, NEW_RISK], 2: [REVENUE]}, track=track)
    before, after = ((tmp_path / name).read_bytes() for name in ("response.docx", "redline.docx"))
    assert proposed(after) == proposed(before) == [SUPPLY, NEW_RISK, REVENUE]


def test_a_paragraph_that_is_gone_is_struck(tmp_path: Path) -> None:
    first, last = OLD["services"].replace("rose", "rose by 4%"), OLD["costs"].replace("rose", "fell")
    redlined(tmp_path, {1: [first, last]})
    assert f"[-{OLD['between']}-]" in shown((tmp_path / "redline.docx").read_bytes())


def test_what_is_not_found_is_told_and_not_marked(tmp_path: Path) -> None:
    unknown = "Our new credit agreement requires a leverage ratio below 3.5 at the end of each quarter."
    result = redlined(tmp_path, {1: [unknown], 2: [REVENUE]})
    assert [one.status for one in result.outcomes] == ["not_found", "marked"]
    assert not result.is_complete
    assert len(shown((tmp_path / "redline.docx").read_bytes())) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (OLD["revenue"], Outcome(1, 0, "", "same", ("31",))),
        ("Our new plant in Dayton will open in the spring of next year, and employ forty people.", None),
        (OLD["twice"].format("2022", "six"), Outcome(1, 0, "", "ambiguous", ("31", "32"))),
    ],
)
def test_nothing_is_written_if_nothing_is_marked(tmp_path: Path, text: str, expected: Outcome | None) -> None:
    result = redlined(tmp_path, {1: [text]})
    (outcome,) = result.outcomes
    assert result.path is None
    assert not (tmp_path / "redline.docx").exists()
    if expected is None:
        assert outcome.status == "not_found"
    else:
        assert (outcome.status, outcome.pages) == (expected.status, expected.pages)


def test_a_proposal_that_shows_its_changes_is_not_marked_again(tmp_path: Path) -> None:
    redlined(tmp_path, {2: [REVENUE]})
    (tmp_path / "first.docx").write_bytes((tmp_path / "redline.docx").read_bytes())
    second = OLD["revenue"].replace("declined", "declined a lot")
    redlined(tmp_path, {2: [second.replace("two", "three")]}, overwrite=True)
    result = redline_letter(
        str(tmp_path / "redline.docx"), str(tmp_path / "10-K.htm"), tmp_path / "again.docx"
    )
    assert [one.status for one in result.outcomes] == ["already_marked"]


def test_one_comment_can_be_chosen(tmp_path: Path) -> None:
    result = redlined(tmp_path, {1: [SUPPLY], 2: [REVENUE]}, comments=(2,))
    assert [one.comment for one in result.outcomes] == [2]


def test_a_letter_that_proposes_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotComparedError, match="No proposed disclosure"):
        redlined(tmp_path, {1: []})


def test_no_file_is_lost(tmp_path: Path) -> None:
    redlined(tmp_path, {1: [SUPPLY]})
    with pytest.raises(OutputExistsError):
        redlined(tmp_path, {1: [SUPPLY]})
    with pytest.raises(OutputExistsError, match="itself"):
        redline_letter(
            str(tmp_path / "response.docx"),
            str(tmp_path / "10-K.htm"),
            tmp_path / "response.docx",
            overwrite=True,
        )
