"""The filing under review, read from a Re: block."""

from __future__ import annotations

import re

import pytest

from drafter.drafting.filing import EDGAR_TAGS, filing, groups, in_words
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
        "Form 10-K",
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
        ("soliciting material under Rule 14a-12",),
        "Soliciting Material",
    ),
    "a contested proxy statement": (
        "proxy",
        ("PREC14A filed by Gull LP", FILE),
        (),
        ("preliminary proxy statement on Schedule 14A",),
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
        ("Registration Statement on Form S-4 filed April 9, 2024", "Schedule TO filed April 9, 2024"),
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


@pytest.mark.parametrize(("tag", "example"), [(tag, example) for tag, _, example in EDGAR_TAGS])
def test_no_edgar_tag_stays_in_a_sentence(tag: str, example: str) -> None:
    assert re.search(tag, example, re.I)
    assert not re.search(r"PRE|DEF|DFAN|\bSC\b|12[BG]|DRS|filing made", in_words(example))


def test_each_of_several_filings_has_a_term_of_its_own() -> None:
    lines = ("Form 10-K for 2023", "Form 8-K filed May 1, 2024", FILE)
    found = filing(Subject("Harbor Corp", lines, forms=("Form 10-K", "Form 8-K"), review_type="periodic"))

    assert [one.term for one in found.reviewed] == ["Form 10-K", "Form 8-K"]


def test_two_reports_of_one_form_have_a_term_together() -> None:
    lines = ("Form 10-Q for March 31, 2024", "Form 10-Q for June 30, 2024", FILE)
    found = filing(Subject("Harbor Corp", lines, forms=("Form 10-Q",), review_type="periodic"))

    assert ([one.term for one in found.reviewed], found.term) == ([None, None], "Filings")


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
    ("line", "title", "next_one"),
    [
        (
            "Post-Effective Amendment No. 14 to Registration Statement on Form N-1A",
            "Post-Effective Amendment No. 14 to its Registration Statement on Form N-1A",
            "Post-Effective Amendment",
        ),
        (
            "Amendment No. 2 to Draft Registration Statement on Form S-1",
            "Amendment No. 2 to its Draft Registration Statement on Form S-1",
            "Amendment",
        ),
        ("Amendment No. 1 to Form S-3 for 2024", "Amendment No. 1 to Form S-3 for 2024", "Amendment"),
        ("Form N-2 filed April 9, 2024", "Form N-2 filed April 9, 2024", "Amendment"),
    ],
)
def test_the_title_of_an_amendment_fits_a_sentence_and_tells_the_next(
    line: str, title: str, next_one: str
) -> None:
    found = filing(Subject("Alder Trust", (line, FILE), review_type="registration"))

    assert found.titles == (title,)
    assert found.next_amendment == next_one


def test_an_amendment_of_one_of_several_registrants_is_not_its() -> None:
    lines = ("Amendment No. 1 to Registration Statement on Form S-4", FILE, "Gull Corp", "Form 10-K", FILE)

    assert filing(Subject("Tarn Ferry Ltd", lines)).titles[0] == (
        "Amendment No. 1 to the Registration Statement on Form S-4 of Tarn Ferry Ltd"
    )


@pytest.mark.parametrize(
    ("opening", "next_one"),
    [
        ("On May 6, 2024, the Trust filed a post-effective amendment to add a series.", "Post-Effective Amendment"),
        ("We have reviewed Post-Effective Amendment No. 14.", "Post-Effective Amendment"),
        ("We have reviewed the registration statement. Respond in a pre-effective amendment.", "Amendment"),
        ("If you file a post-effective amendment, please tell us.", "Amendment"),
    ],
)  # fmt: skip
def test_the_opening_tells_what_a_re_block_with_numbers_alone_does_not(opening: str, next_one: str) -> None:
    subject = Subject(
        "Alder Trust", ("File No. 333-100001",), forms=("Form N-1A",), review_type="registration"
    )

    assert filing(subject, [opening]).next_amendment == next_one
