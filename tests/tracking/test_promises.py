"""What a company promised over all rounds: each promise once, with every letter that states it."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.returned import ReturnedLetter
from drafter.services.returned import read_response
from drafter.tracking.promises import undertakings_of
from tests.tracking import rounds
from tests.tracking.rounds import FIRST, LATER, SECOND, read

FIRST_ROUND = read("first.htm", (rounds.MARGINS, rounds.QUANTIFIES), (rounds.PORTS, rounds.NAMES))
SECOND_ROUND = read("second.htm", (rounds.AGAIN, rounds.QUANTIFIES_AGAIN), dates=SECOND)


def listed(letters: Sequence[ReturnedLetter]) -> list[tuple[str, list[tuple[str, int | None]]]]:
    """Each promise of the only company, with the letters and comments that state it."""
    (company,) = undertakings_of(letters)
    return [(one.text, [(s.response, s.comment) for s in one.statements]) for one in company.promises]


def test_a_promise_stated_in_two_rounds_is_listed_once_with_both() -> None:
    assert listed([SECOND_ROUND, FIRST_ROUND]) == [
        (rounds.QUANTIFIES_AGAIN, [("first.htm", 1), ("second.htm", 1)]),
        (rounds.NAMES, [("first.htm", 2)]),
    ]


def test_a_promise_about_another_comment_is_another_promise() -> None:
    shows = rounds.QUANTIFIES.replace("quantify each reason for it", "show each port on a map")
    about_ports = read("second.htm", (rounds.AGAIN.replace("1", "2"), shows), dates=SECOND)

    assert [letters for _, letters in listed([FIRST_ROUND, about_ports])] == [
        [("first.htm", 1)],
        [("first.htm", 2)],
        [("second.htm", 1)],
    ]


def test_the_same_words_are_the_same_promise_within_one_review_only() -> None:
    in_review = read("second.htm", (rounds.PORTS, rounds.NAMES), dates=SECOND)
    years_later = read("later.htm", (rounds.PORTS, rounds.NAMES), dates=LATER)
    first = read("first.htm", (rounds.PORTS, rounds.NAMES))

    assert [letters for _, letters in listed([years_later, first, in_review])] == [
        [("first.htm", 1), ("second.htm", 1)],
        [("later.htm", 1)],
    ]


def test_two_promises_in_the_same_words_in_one_letter_remain_two() -> None:
    twice = read("first.htm", (rounds.MARGINS, rounds.NAMES), (rounds.PORTS, rounds.NAMES))
    again = read("second.htm", (rounds.MARGINS, rounds.NAMES), (rounds.PORTS, rounds.NAMES), dates=SECOND)

    assert [letters for _, letters in listed([twice, again])] == [
        [("first.htm", 1), ("second.htm", 1)],
        [("first.htm", 2), ("second.htm", 2)],
    ]


def test_a_copy_of_a_letter_adds_nothing() -> None:
    copy = read("copy.htm", (rounds.MARGINS, rounds.QUANTIFIES), (rounds.PORTS, rounds.NAMES))

    assert listed([FIRST_ROUND, copy]) == listed([FIRST_ROUND])


def test_the_filing_is_the_one_that_was_named_last() -> None:
    vague = read("second.htm", (rounds.AGAIN, "The Company will quantify each reason for it."), dates=SECOND)
    ((company),) = undertakings_of([FIRST_ROUND, vague])

    assert len(company.promises[0].statements) == 2
    assert company.promises[0].filing == "Form 10-Q for the quarter ending June 30, 2025"


def test_each_company_has_a_list_of_its_own() -> None:
    other = rounds.response((rounds.PORTS, rounds.NAMES), company="Tarn Barge Lines, Inc.")
    other = other.replace(b"001-99321", b"001-99322")
    found = undertakings_of([FIRST_ROUND, read_response(other, name="tarn.htm"), SECOND_ROUND])

    assert [(one.company, one.responses) for one in found] == [
        ("Calder Ridge Mills, Inc.", ("first.htm", "second.htm")),
        ("Tarn Barge Lines, Inc.", ("tarn.htm",)),
    ]


def test_letters_of_one_company_under_two_names_share_a_file_number() -> None:
    renamed = rounds.response((rounds.PORTS, rounds.NAMES), dates=SECOND, company="Calder Instruments, Inc.")
    (company,) = undertakings_of([FIRST_ROUND, read_response(renamed, name="renamed.htm")])

    assert company.company == "Calder Instruments, Inc."


def test_json_has_dates_and_places() -> None:
    (company,) = undertakings_of([FIRST_ROUND])
    first = company.as_dict()["promises"][0]["statements"][0]

    assert (first["date"], first["letter_date"], first["comment"]) == ("2025-03-14", "2025-02-27", 1)
    assert first["place"]["paragraph"]
    assert FIRST[0] == "March 14, 2025"
