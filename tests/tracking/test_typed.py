"""What people typed into a tracker stays; everything else follows the letter."""

from __future__ import annotations

from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from drafter.tracking.tables import COMMENTS, Row, Table
from drafter.tracking.typed import Kept, digest, record, with_typed

DAY = date(2025, 2, 27)


def table(*rows: Row, columns: tuple[str, ...] = COMMENTS.columns) -> Table:
    return COMMENTS._replace(columns=columns, rows=rows)


def row(number: int, **cells: str) -> Row:
    return {"Letter": DAY, "No.": number, "Owner": "Halina", "Status": "empty", **cells}


def again(new: Table, file: Table, before: Table) -> tuple[list[Row], Kept]:
    """The rows of a second run: Drafter wrote `before`, people made `file` of it, the letter now makes `new`."""
    merged, kept, _ = with_typed(new, file, record(before))
    return [{name: cell for name, cell in one.items() if cell is not None} for one in merged.rows], kept


FIRST = table(row(1), row(2))


def test_a_cell_that_was_typed_over_stays() -> None:
    rows, kept = again(table(row(1, Status="done"), row(2)), table(row(1, Owner="Odile"), row(2)), FIRST)

    assert [one["Owner"] for one in rows] == ["Odile", "Halina"]
    assert [one["Status"] for one in rows] == ["done", "empty"]
    assert kept == Kept(cells=1)


def test_a_cell_that_nobody_touched_follows_the_profile() -> None:
    rows, kept = again(table(row(1, Owner="Tobias"), row(2, Owner="Tobias")), FIRST, FIRST)

    assert [one["Owner"] for one in rows] == ["Tobias", "Tobias"]
    assert kept == Kept()


def test_a_cell_that_was_emptied_stays_empty() -> None:
    rows, _ = again(FIRST, table({**row(1), "Owner": None}, row(2)), FIRST)

    assert "Owner" not in rows[0]


def test_what_was_typed_stays_in_every_later_run() -> None:
    typed = table(row(1, Owner="Odile"), row(2))
    written = record(FIRST)
    for owner in ("Tobias", "Odile", "Halina"):
        typed, _, written = with_typed(table(row(1, Owner=owner), row(2, Owner=owner)), typed, written)
        assert [one["Owner"] for one in typed.rows] == ["Odile", owner]


def test_an_added_column_stays_in_its_place() -> None:
    columns = ("Letter", "No.", "Reviewed by", "Owner", "Status")
    file = table({**row(2), "Reviewed by": "Ada"}, row(1), columns=columns)
    merged, kept, _ = with_typed(FIRST, file, record(FIRST))

    assert merged.columns[:5] == columns
    assert set(merged.columns) == {*columns, *COMMENTS.columns}
    assert [one.get("Reviewed by") for one in merged.rows] == [None, "Ada"]
    assert kept == Kept(columns=("Reviewed by",))


def test_an_added_row_and_the_rows_of_another_letter_stay_below() -> None:
    other = {**row(1, Owner="Odile"), "Letter": date(2024, 5, 1)}
    own = {"Comment": "Ask the auditor about the barges"}
    rows, kept = again(FIRST, table(other, own, *FIRST.rows), FIRST)

    assert rows[2:] == [other, own]
    assert kept == Kept(rows=2)


def test_an_untouched_row_that_the_letter_no_longer_makes_goes() -> None:
    rows, kept = again(table(row(1)), FIRST, FIRST)
    assert (len(rows), kept) == (1, Kept())

    rows, kept = again(table(row(1)), table(row(1), row(2, Status="done")), FIRST)
    assert (len(rows), kept) == (2, Kept(rows=1))


def test_without_a_record_whatever_differs_was_typed() -> None:
    merged, kept, written = with_typed(FIRST, table(row(1, Owner="Odile"), row(2)), {})

    assert [one["Owner"] for one in merged.rows] == ["Odile", "Halina"]
    assert kept.cells == 1
    assert with_typed(FIRST, merged, written).table == merged


def test_a_spreadsheet_program_changes_kinds_and_line_ends_and_nobody_typed() -> None:
    for one, other in ((DAY, datetime(2025, 2, 27)), (3, 3.0), ("a\nb", "a\r\nb "), (None, "")):
        assert digest(one) == digest(other)


cells = st.sampled_from(("", "Halina", "Odile", "done", "=1+1"))


@given(
    st.lists(st.tuples(cells, cells), min_size=1, max_size=5), st.lists(st.tuples(cells, cells), max_size=5)
)
def test_a_second_run_without_a_change_changes_nothing(
    made: list[tuple[str, str]], typed: list[tuple[str, str]]
) -> None:
    new = table(*(row(at, Owner=owner, Status=status) for at, (owner, status) in enumerate(made)))
    file = table(
        *(
            row(at, Owner=owner, Status=status)
            for at, (owner, status) in enumerate([*typed[: len(made)], *made[len(typed) :]])
        )
    )
    once, _, written = with_typed(new, file, record(new))
    twice, _, _ = with_typed(new, once, written)

    assert [[one.get(name) or None for name in file.columns] for one in once.rows] == [
        [one.get(name) or None for name in file.columns] for one in file.rows
    ]
    assert twice == once
