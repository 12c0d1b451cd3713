"""`drafter topics`: list them, show a page, try a letter, check a firm's files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from drafter.errors import ExitStatus

Drafter = Callable[..., Result]

FERRIES = """
id = "ferries"
title = "Ferry concessions"
family = "narrative"
examples = ["Please describe the ferry concession that ends next year."]
counter_examples = ["Please describe the cable car."]
checklist = ["Term, route and fee."]
traps = ["A concession that has ended."]

[[trigger]]
pattern = 'ferry (concession|licen[cs]e)'
weight = 4
example = "the ferry concession"

[[authority]]
cite = "Harbor Act"
says = "Who may run a ferry."
status = "unverified"

[[authority]]
since = 2024-05-01
cite = "Harbor Rule 12"
status = "verified"
source = "the harbor gazette"

[[clause]]
id = "terms"
asked = ['ferry concession']
examples = ["Please describe the ferry concession that ends next year."]
counter_examples = ["Please describe the cable car."]
revises = "describe the term, route and fee of [concession]"
proposed = "[Our concession ends on [date].]"
"""


@pytest.fixture
def firm(folder: Path) -> Path:
    """Return a firm's folder that adds a topic and switches off a built-in one."""
    (folder / "firm" / "topics").mkdir(parents=True)
    (folder / "firm/topics/ferries.toml").write_text(FERRIES, "utf-8")
    (folder / "firm/topics/climate.toml").write_text('id = "climate"\nenabled = false\n', "utf-8")
    return folder / "firm"


def test_the_topics_are_listed_with_the_firms(drafter: Drafter, firm: Path) -> None:
    built_in = drafter("topics").stdout.splitlines()
    own = drafter("topics", "--firm", str(firm)).stdout.splitlines()

    assert any(line.split(maxsplit=1) == ["non_gaap", "Non-GAAP financial measures"] for line in built_in)
    assert [line.split()[0] for line in own if line not in built_in] == ["ferries"]
    assert [line.split()[0] for line in built_in if line not in own] == ["climate"]


PAGE = """\
# Ferry concessions

ferries (narrative)

## Authority

- Harbor Act: Who may run a ferry. [VERIFY before use]
- Harbor Rule 12. [verified, the harbor gazette] (from May 1, 2024)

## Checklist

- Term, route and fee.

## Traps

- A concession that has ended.

## Clause: terms

- Answers: Please describe the ferry concession that ends next year.
- Revision: to describe the term, route and fee of [concession]
- Proposed disclosure: [Our concession ends on [date].]
"""


def test_a_topic_is_a_page_to_read(drafter: Drafter, firm: Path) -> None:
    page = drafter("topics", "show", "ferries", "--firm", str(firm)).stdout

    assert page.startswith(PAGE)
    assert "## Comments about something else\n\n- Please describe the cable car." in page


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (
            "describe the {% if amends %}amended{% else %}[present]{% endif %} fee",
            "describe the [present] fee",
        ),
        ("describe the fee of {{ registrant.name }}", "describe the fee of {{ registrant.name }}"),
        ("describe {{ [1, 2] | comma_list }}", "describe {{ [1, 2] | comma_list }}"),
        (
            "describe {% for a in range(9999) %}{% for b in range(9999) %}{{ a * b }}{% endfor %}{% endfor %}",
            "describe {% for a in range(9999) %}",
        ),
    ],
    ids=["a choice", "a name", "a filter of letters", "an endless loop"],
)
def test_wording_is_shown_without_a_letter(drafter: Drafter, firm: Path, written: str, read: str) -> None:
    file = firm / "topics/ferries.toml"
    file.write_text(FERRIES.replace("describe the term, route and fee of [concession]", written), "utf-8")

    page = drafter("topics", "show", "ferries", "--firm", str(firm)).stdout

    assert read in " ".join(page.split())


def test_the_whole_library_is_one_document(drafter: Drafter) -> None:
    document = drafter("topics", "show", "--all").stdout

    listed = len(drafter("topics").stdout.splitlines())
    assert sum(line.startswith("# ") for line in document.splitlines()) == listed
    assert max(map(len, document.splitlines())) <= 100


def test_an_unknown_topic_is_reported_with_the_nearest(drafter: Drafter) -> None:
    result = drafter("topics", "show", "non_gap")

    assert result.exit_code == ExitStatus.USAGE
    assert "Did you mean 'non_gaap'?" in result.stderr


def test_show_is_for_some_topics_or_for_all(drafter: Drafter) -> None:
    assert drafter("topics", "show").exit_code == ExitStatus.USAGE
    assert drafter("topics", "show", "hfca", "--all").exit_code == ExitStatus.USAGE


def test_a_letter_is_tried_comment_by_comment(drafter: Drafter, firm: Path) -> None:
    letter = Path("letter.txt").read_text().replace("the accrual", "the ferry concession and climate change")
    tried = drafter("topics", "try", "-", "--firm", str(firm), stdin=letter.encode()).stdout

    first, second = tried.split("\n\n")
    assert first.startswith("1. You say that sales of gauges fell because of")
    assert "  mdna_results " in first
    assert "  ferries 4 (its words 4): “ferry concession”" in second
    assert "not climate" not in second


def test_near_misses_are_shown_with_their_scores(drafter: Drafter) -> None:
    letter = Path("letter.txt").read_text().replace("the accrual", "the effects of a trading prohibition")
    tried = drafter("topics", "try", "-", stdin=letter.encode()).stdout

    assert "  not hfca 2 of 3 (its words 2): “trading prohibition”" in tried


@pytest.mark.parametrize("where", ["firm", "firm/topics"])
def test_a_folder_without_a_mistake_passes(drafter: Drafter, firm: Path, where: str) -> None:
    assert firm.exists()
    result = drafter("topics", "check", where)

    assert result.exit_code == ExitStatus.OK
    assert result.stdout == f"{where}: 1 topic, 1 switched off; no errors.\n"


def test_a_folder_without_topic_files_is_reported(drafter: Drafter) -> None:
    Path("empty").mkdir()

    assert drafter("topics", "check", "empty").exit_code == ExitStatus.INPUT_NOT_FOUND


@pytest.mark.parametrize(
    ("spoil", "message"), [(Path.touch, "found a file"), (Path.mkdir, "names in topics")]
)
def test_topics_that_are_not_read_are_reported(
    drafter: Drafter, spoil: Callable[[Path], None], message: str
) -> None:
    Path("house").mkdir()
    spoil(Path("house/topics"))
    if Path("house/topics").is_dir():
        Path("house/topics/ferries.tml").touch()
    Path("house/profile.toml").touch()

    result = drafter("topics", "check", "house")

    assert result.exit_code == ExitStatus.TOPIC_INVALID
    assert message in result.stdout


def test_every_mistake_is_reported_with_file_and_line(drafter: Drafter, firm: Path) -> None:
    (firm / "topics/ferries.toml").write_text(FERRIES.replace("weight = 4", "weight = 40"), "utf-8")
    (firm / "topics/trams.toml").write_text(FERRIES.replace("narrative", "ships"), "utf-8")

    result = drafter("topics", "check", "firm")

    assert result.exit_code == ExitStatus.TOPIC_INVALID
    topics = Path("firm") / "topics"
    assert result.output.splitlines() == [
        f"{topics / 'ferries.toml'}:12: trigger 1, weight: expected at most 6, got 40.",
        f"{topics / 'trams.toml'}:2: id: the file of this topic must be named ferries.toml.",
        f"{topics / 'trams.toml'}:4: family: expected 'china', 'financial reporting', "
        "'securities act offerings', 'governance and proxy' or 'narrative', got 'ships'.",
        "firm: 3 errors.",
    ]


def test_a_topic_is_tried_on_its_own_examples_among_the_built_in_ones(drafter: Drafter, firm: Path) -> None:
    text = FERRIES.replace("ends next year.", "and every non-GAAP measure under Item 10(e).")
    text = text.replace("the cable car.", "the ferry license of your neighbor.")
    (firm / "topics/ferries.toml").write_text(text, "utf-8")

    result = drafter("topics", "check", "firm")

    assert result.exit_code == ExitStatus.TOPIC_INVALID
    assert "ferries.toml:5: examples 1: the comment is about non_gaap first" in result.output
    assert "ferries.toml:6: counter_examples 1: the comment raises the topic" in result.output
