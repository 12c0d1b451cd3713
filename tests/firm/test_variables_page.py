"""The names that a template may use come from the models, and docs/variables.md lists them."""

from __future__ import annotations

from pathlib import Path

from drafter.drafting.context import VOCABULARY
from drafter.firm.variables import as_markdown, as_text, entries

PAGE = Path(__file__).resolve().parents[2] / "docs" / "variables.md"


def test_the_page_is_what_the_command_prints() -> None:
    assert PAGE.read_text("utf-8") == as_markdown(entries()), (
        "run: drafter templates variables --markdown > docs/variables.md"
    )


def test_every_variable_is_at_the_top_level() -> None:
    tree = entries()

    assert {entry.name for entry in tree if entry.depth == 0} == {
        *VOCABULARY.roots,
        "parts",
        "running_header",
    }
    assert all(entry.meaning for entry in tree if entry.depth == 0)


def test_a_line_of_the_tree() -> None:
    line = next(line for line in as_text(entries()).splitlines() if line.startswith("company "))

    assert line.split(maxsplit=4)[1:4] == ["text", "or", "unknown"]
    assert line.endswith("e.g. Alder Hollow Corp.")


def test_every_placeholder_has_a_meaning() -> None:
    tree = entries()
    places = tree[[entry.name for entry in tree].index("parts") + 1 :]

    assert [place.name for place in places][:4] == ["letterhead", "confidential_legend", "date", "delivery"]
    assert {"header", "comments", "copies"} < {place.name for place in places}
    assert all(place.meaning for place in places)
