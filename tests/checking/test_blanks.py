"""What is left to complete in a text, and what only looks like it."""

from __future__ import annotations

import pytest

from drafter.checking.blanks import Blank, blanks


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Company had $[●] million in cash.", "[●]"),
        ("The Company had $[   ] in cash.", "[   ]"),
        ("The Company revised page [__] of the prospectus.", "[__]"),
        ("The Company revised page ____ of the prospectus.", "____"),
        ("The Company revised page[s] 3 and 4.", "[s]"),
        ("The trial ends in TBD 2026.", "TBD"),
        ("Revenue grew by XX%.", "XX%"),
        ("Revenue grew by $X.X million, to XX.X million.", "XX.X"),
        ("The Company [will revise] its disclosure.", "[will revise]"),
        ("The auditor concurs. [NTD: ask Piet whether this is so.]", "[NTD: ask Piet whether this is so.]"),
        ("“As of [date], we had [$X million] in cash.”", "[date]"),
        ("Note to Draft: confirm the date.", "Note to Draft:"),
        ("[Larkmoor to confirm [●] and [●].]", "[Larkmoor to confirm [●] and [●].]"),
        ("Dear «Salutation»:", "«Salutation»"),
        ("The price is [[$[●]]].", "[●]"),
        ("[[Day] or [Date]]", "[[Day] or [Date]]"),
        ("The lease ends in 2031 ???", "???"),
    ],
)
def test_a_blank_is_found(text: str, words: str) -> None:
    found = next(blanks(text))
    assert (found.words, found.kind) == (words, "blank")


@pytest.mark.parametrize(
    "text",
    [
        "[a]ll of the sensors",
        "The rule covers “[t]he sale of sensors,” as report[ed] in 2024.",
        "The contract requires “that [the Company] deliver sensors [emphasis added].”",
        "The price per sensor is [***], of which [*] is prepaid.",
        "The price is $[[38.50]], and [[Vexmoor]] buys most.",
        "The price is [CONFIDENTIAL TREATMENT REQUESTED BY LARKMOOR].",
        "[Letterhead of Hartsook & Bell LLP]",
        "[Signature page follows]",
        "Revenue rose [1] in 2024.",
        "“We ship sensors [. . .] in May […].”",
        "By: ______________________",
        "________________",
        "Margin [margin = (price - cost) / price] rose.",
        "Article XX of the Charter",
        "Telephone [TEL] 218-555-0118",
        "What is the margin of each sensor?",
    ],
)
def test_a_bracket_of_a_finished_letter_is_none(text: str) -> None:
    assert list(blanks(text)) == []


def test_alternatives_are_no_blank() -> None:
    text = "The Company [has revised / will revise] page 3, and/or [has been [●] / is being] [●]."
    assert list(blanks(text)) == [
        Blank("[has revised / will revise]", "alternatives"),
        Blank("[has been [●] / is being]", "alternatives"),
        Blank("[●]", "blank"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Company [has revised] page 3.", True),
        ("The Company [will revise its disclosure] in May.", True),
        ("[The Company agrees. / The Company does not agree.]", True),
        ("[Alternatively: The Company does not agree.]", True),
        ("[The Company to confirm.]", False),
        ("[NTD: has the Company agreed?]", False),
        ("The Company had $[●] million.", False),
    ],
)
def test_words_that_are_there_are_only_chosen_or_confirmed(text: str, expected: bool) -> None:
    assert next(blanks(text)).is_choice is expected
