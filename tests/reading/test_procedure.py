"""Each sign of the procedure, and of what a filing says, is in its example; whole paragraphs weigh as they should."""

from __future__ import annotations

import pytest

from drafter.reading.procedure import FILING, PROCEDURE, Sign, is_rule, weigh

ABOUT_THE_PROCEDURE = [
    "Kindly allow us a week to look at whatever you send before you ask that the statement be declared effective.",
    "We will consider qualifying your offering statement at your request. If your offering needs to clear FINRA, "
    "please have FINRA advise us that it has no objections to the compensation arrangements.",
    "Ada Lind can be reached at 202-551-0001.",
    "Amend your Form 10-K within ten days of the date of this letter, or tell us before then why you cannot.",
    "The Fund should furnish a letter acknowledging its responsibility for the adequacy of its filing.",
    "If you disagree with a comment, say so in your reply.",
]
ABOUT_A_FILING = [
    "Please revise the table on page 12 to show the dues by pier.",
    "We note that you recognized $4 million of dues in 2007. Tell us how you applied SFAS 5.",
    "This comment also applies to the similar statement in your summary.",
    "If none, so state.",
    "In responding to this comment, tell us whether the auditor agrees.",
]
RULES = ["* * * *", "- - - - -", "________________", "*****", "~ ~ ~", "— — —"]


@pytest.mark.parametrize("sign", [*PROCEDURE, *FILING], ids=lambda sign: sign.example)
def test_each_sign_is_in_its_example(sign: Sign) -> None:
    assert sign.found_in(sign.example)


@pytest.mark.parametrize("text", ABOUT_THE_PROCEDURE)
def test_paragraphs_about_the_procedure(text: str) -> None:
    assert weigh(text) > 0


@pytest.mark.parametrize("text", ABOUT_A_FILING)
def test_paragraphs_about_a_filing(text: str) -> None:
    assert weigh(text) < 0


@pytest.mark.parametrize("text", RULES)
def test_lines_that_divide(text: str) -> None:
    assert is_rule(text)


@pytest.mark.parametrize("text", ["-", "* see below", "1.", "Note *", "--"])
def test_lines_that_do_not_divide(text: str) -> None:
    assert not is_rule(text)
