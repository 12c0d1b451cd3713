"""The filing under review, read out of a Re: block."""

from __future__ import annotations

import pytest

from drafter.drafting.filing import filing, groups
from drafter.model import ReviewType, Subject
from drafter.templating.blanks import shown

FILED, FILE = "Filed April 9, 2024", "File No. 001-99100"

ROWS: dict[str, tuple[ReviewType, tuple[str, ...], tuple[str, ...], tuple[str, ...], str]] = {
    "a report": (
        "periodic",
        ("Form 10-K for 2023", FILED, FILE),
        ("Form 10-K",),
        ("Form 10-K for 2023",),
        "Form 10-K",
    ),
    "a report without the word": (
        "periodic",
        ("10-K for 2023", FILED, FILE),
        (),
        ("10-K for 2023",),
        "Filing",
    ),
    "two reports": (
        "periodic",
        ("Form 10-K for 2023", "Form 10-Q for March 31, 2024", FILE),
        ("Form 10-K", "Form 10-Q"),
        ("Form 10-K for 2023", "Form 10-Q for March 31, 2024"),
        "Filings",
    ),
    "soliciting material": (
        "proxy",
        ("DFAN14A soliciting material under Rule 14a-12", "Filed on Schedule 14A by Gull LP", FILE),
        ("Schedule 14A",),
        ("DFAN14A soliciting material under Rule 14a-12",),
        "Soliciting Material",
    ),
    "a contested proxy statement": (
        "proxy",
        ("PREC14A filed by Gull LP", FILE),
        (),
        ("PREC14A",),
        "Proxy Statement",
    ),
    "a line that says who filed, and when": (
        "proxy",
        ("Preliminary Proxy Statement filed on April 9, 2024 by Gull LP", FILE),
        (),
        ("Preliminary Proxy Statement filed on April 9, 2024",),
        "Proxy Statement",
    ),
    "an event-driven report beside an annual one": (
        "periodic",
        ("Form 10-K for 2023", "Filed February 1, 2024", "Form 8-K", "Furnished on February 8, 2024", FILE),
        ("Form 10-K", "Form 8-K"),
        ("Form 10-K for 2023", "Form 8-K furnished February 8, 2024"),
        "Filings",
    ),
    "two days on one line": (
        "periodic",
        ("Form 8-K", "Filed May 1, 2024 and June 3, 2024", FILE),
        ("Form 8-K",),
        ("Form 8-K",),
        "Form 8-K",
    ),
    "soliciting material under a rule": (
        "proxy",
        ("Soliciting material filed pursuant to Rule 14a-12", "Filed May 1, 2024 by Gull LP", FILE),
        (),
        ("Soliciting material filed pursuant to Rule 14a-12",),
        "Soliciting Material",
    ),
    "a draft offering statement": (
        "regulation_a",
        ("Draft Offering Statement on Form 1-A", "Submitted May 1, 2024", FILE),
        ("Form 1-A",),
        ("Draft Offering Statement on Form 1-A submitted May 1, 2024",),
        "Draft Offering Statement",
    ),
    "one registrant twice": (
        "registration",
        ("Registration Statement on Form S-4", FILED, FILE, "Harbor Corp", "Schedule TO-I", FILED, FILE),
        ("Form S-4", "Schedule TO"),
        ("Registration Statement on Form S-4 filed April 9, 2024", "Schedule TO-I filed April 9, 2024"),
        "Filings",
    ),
    "an event": ("other", ("CIK 0009900100",), (), (), "[●]"),
    "two registrants": (
        "registration",
        (
            "Registration Statement on Form S-4",
            FILED,
            "File No. 333-99100",
            "Harbor Mills, Inc.",
            "Form 10-K for 2023",
            FILE,
        ),
        ("Form S-4", "Form 10-K"),
        (
            "Registration Statement on Form S-4 of Harbor Corp filed April 9, 2024",
            "Form 10-K for 2023 of Harbor Mills, Inc.",
        ),
        "Filings",
    ),
}


@pytest.mark.parametrize("row", ROWS)
def test_titles_and_term(row: str) -> None:
    review, lines, forms, titles, term = ROWS[row]
    found = filing(Subject("Harbor Corp", lines, forms=forms, review_type=review))

    assert (found.titles, shown(found.term)) == (titles, term)
    assert found.registrants == (2 if row == "two registrants" else 1)


def test_what_is_amended_is_one_of_several_filings() -> None:
    review, lines, forms, _, _ = ROWS["two registrants"]

    assert (
        shown(filing(Subject("A", lines, forms=forms, review_type=review)).amended)
        == "[Form S-4 / Form 10-K]"
    )


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Amendment No. 1 to", "Registration Statement on Form S-1", FILE), ()),
        (("Form 10-K for 2023", FILE, "Form 8-K", FILE, "Harbor L.P.", "Form 10-K for 2023", FILE), (4,)),
        (("Form 10-K for 2023", FILE, "Response dated May 1, 2024"), ()),
    ],
)
def test_another_registrant_follows_a_file_number(lines: tuple[str, ...], expected: tuple[int, ...]) -> None:
    assert groups(Subject("Harbor Corp", lines)) == expected


@pytest.mark.parametrize(
    ("review", "line", "forms", "next_one", "future"),
    [
        ("periodic", "Form 10-K for 2023", ("Form 10-K",), "Form 10-K", "Form 10-K for the [period]"),
        ("periodic", "Annual Report", (), None, "Form [●] for the [period]"),
        (
            "proxy",
            "Definitive Proxy Statement",
            ("Schedule 14A",),
            "proxy statement",
            "proxy statement for its [year] annual meeting",
        ),
        (
            "proxy",
            "Soliciting Material",
            ("Schedule 14A",),
            "soliciting material",
            "next soliciting material",
        ),
    ],
)
def test_what_a_promise_for_the_future_names(
    review: ReviewType, line: str, forms: tuple[str, ...], next_one: str | None, future: str
) -> None:
    found = filing(Subject("Harbor Corp", (line,), forms=forms, review_type=review))

    assert (found.next, shown(found.future)) == (next_one, future)
