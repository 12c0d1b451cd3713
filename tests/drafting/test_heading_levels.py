"""The headings of a letter, in order, and the level of each."""

from __future__ import annotations

import pytest

from drafter.drafting.heading_levels import heading_levels
from drafter.model import Comment

LETTERS: list[list[tuple[tuple[str, ...], tuple[int, ...]]]] = [
    [
        (("Form 10-K for Fiscal Year Ended June 30, 2021", "Risk Factors, page 3"), (1, 2)),
        ((), ()),
        (("Notes to Financial Statements", "Note 2. Dues, page F-9"), (2, 3)),
        (("Form 10-Q for the Quarter Ended September 30, 2021", "General"), (1, 2)),
        (("Signatures",), (2,)),
    ],
    [
        (("Draft Registration Statement on Form S-1", "Summary", "Overview, page 1"), (1, 2, 3)),
        (("The Offering, page 12",), (2,)),
    ],
    [
        (("Schedule 14A", "Proposal 1, page 4"), (1, 2)),
        (("10-K for 2023", "Schedule II, page F-30"), (1, 2)),
        (("Soliciting Material", "General"), (1, 2)),
    ],
    [(("Amendment No. 2 to Registration Statement on Form S-4", "A", "B", "C"), (1, 2, 3, 3))],
    [
        (("Form S-4", "Summary, page 8"), (1, 2)),
        (("Harbor Mills, Inc.", "Form 10-K for 2023", "Business, page 4"), (1, 1, 2)),
        (("Properties, page 9",), (2,)),
    ],
    [
        (("Form 10-K for 2023", "Notes to Financial Statements", "Note 2. Dues, page 40"), (1, 2, 3)),
        (("9. Leases",), (3,)),
        (("Form 10-Q for March 31, 2024", "Note 4. Debt"), (1, 2)),
    ],
    [
        (("Correspondence filed May 1, 2024", "Exhibit Index", "Exhibit 5.1"), (1, 2, 3)),
        (("Exhibit 8.1",), (3,)),
        (("12 Months Ended March 31, 2024, page 50",), (2,)),
        (("Exhibit 8.2",), (2,)),
    ],
    [
        (("Form 10-K for 2023", "Note 2. Dues"), (1, 2)),
        (("Notes to Financial Statements", "Note 9. Debt"), (2, 3)),
        (("Note 12. Leases",), (3,)),
        (("Interim Statements",), (2,)),
        (("Note 6. Debt",), (2,)),
    ],
    [(("General",), (1,)), (("Summary, page 8",), (1,)), (("The Merger", "Background, page 53"), (1, 2))],
]


@pytest.mark.parametrize("letter", LETTERS)
def test_levels(letter: list[tuple[tuple[str, ...], tuple[int, ...]]]) -> None:
    comments = [Comment(n, headings, (), (n, n)) for n, (headings, _) in enumerate(letter, start=1)]
    assert list(heading_levels(comments)) == [levels for _, levels in letter]
