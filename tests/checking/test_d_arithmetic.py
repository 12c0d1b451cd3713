"""D7: totals that do not add up, and changes that are not the difference between the figures given."""

from __future__ import annotations

import pytest

from drafter.checking.figures import figure_rows, wrong_totals
from drafter.checking.rule import Example
from tests.checking.sample import found

ANSWER = "At that date, the Company could borrow"


def rows(table: str) -> list[tuple[str, ...]]:
    """Return the cells of a table: a row a line, a cell between bars, without empty cells."""
    each = (line.split("|") for line in table.strip().splitlines())
    return [tuple(cell.strip() for cell in line if cell.strip()) for line in each]


@pytest.mark.parametrize(
    ("table", "wrong"),
    [
        (
            """
            | 2024 | 2023
            Sensors | $ | 410 | $ | 395
            Gauges | 85 | 90
            Total sales | $ | 495 | $ | 458
            """,
            [("458", "485")],
        ),
        (
            """
            Leases | 1,204.5 | 880.0 | 2,084.5
            Reserve | (204.5 | ) | (80.0 | ) | (284.5 | )
            Subtotal | 1,000.0 | 800.0 | 1,800.0
            Loans | 50.0 | 70.0 | 120.0
            Total | 1,050.0 | 870.0 | 1,902.0
            """,
            [("1,902.0", "1920.0")],
        ),
    ],
)
def test_a_total_that_does_not_fit_is_found(table: str, wrong: list[tuple[str, str]]) -> None:
    assert [(one.figure.shown, str(one.sum)) for one in wrong_totals(figure_rows(rows(table)))] == wrong


@pytest.mark.parametrize(
    "table",
    [
        "Sensors | 410.4 | 395.3\nGauges | 85.3 | 90.4\nTotal | 495.8 | 485.7",  # rounded
        "Sensors | 410 | 20%\nGauges | 90 | 10%\nTotal | 500 | 18%",  # a rate
        "Ore | 410 | 1.20\nTailings | 90 | 0.40\nTotal | 500 | 1.06",  # an average
        "Sensors | 410\nGauges | 85\nTotal | 459",  # one column shows nothing about the table
        "Revenue | 410 | 395\nCost | 85 | 90\nTotal margin | 325 | 305",  # a difference
        "Sensors | 410 | 395\nGauges\nTotal | 495 | 458",
    ],
)
def test_a_table_that_may_be_right_is_left_alone(table: str) -> None:
    assert list(wrong_totals(figure_rows(rows(table)))) == []


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        ("Margin increased to 41.0% from 44.0%.", "The sentence says an increase, but 44.0 to 41.0 is none."),
        ("Sales declined from $4.1 million to $4.4 million.", "The sentence says a decrease"),
        ("Sales increased by $52 million, from $300 million to $325 million.", "300 to 325 is 25."),
        ("Sales increased 12.5% from $300 million to $325 million.", "300 to 325 is 8.3%."),
        ("Cost fell by $1.5 million to $6.0 million, compared to $8.1 million.", "8.1 to 6.0 is 2.1."),
    ],
)
def test_a_change_that_does_not_fit_is_reported(sentence: str, message: str) -> None:
    (problem,) = found("D7", Example(response=((ANSWER, f"{sentence} {ANSWER}"),)))
    assert message in problem.message
    assert problem.place.comment == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Sales increased by $25 million, or 8.3%, from $300 million to $325 million.",
        "Sales increased by $0.3 billion from $300 million to $600 million.",
        "Margin increased by 3.6 percentage points to 41% from 37%.",
        "Sales increased from 2023 to 2024.",
        "The period increased to 6 months from 90 days.",
    ],
)
def test_a_change_that_may_be_right_is_not(sentence: str) -> None:
    assert found("D7", Example(response=((ANSWER, f"{sentence} {ANSWER}"),))) == []


@pytest.mark.parametrize(
    ("number", "count"),
    [
        ("1,243.5", 1),
        ("1,234.5", 0),
        ("1,334.5", 0),  # another number
    ],
)
def test_a_number_with_two_digits_exchanged_is_reported(number: str, count: int) -> None:
    example = Example(
        response=(
            ("> “Gross margin decreased", "> “Sales were $1,234.5 million. Gross margin decreased"),
            (
                "Response: The Company will quantify",
                f"Response: Sales were ${number} million. The Company will quantify",
            ),
        )
    )
    problems = found("D7", example)
    assert [problem.place.words for problem in problems] == [number] * count
