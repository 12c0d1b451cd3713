"""Every phrase that the reader knows matches the words it is meant for, and not those of a comment."""

from __future__ import annotations

import pytest

from drafter.reading import stock_phrases
from drafter.reading.stock_phrases import Phrase, matches

GROUPS = (
    stock_phrases.OPENING,
    stock_phrases.CLOSING,
    stock_phrases.ANNOUNCED,
    stock_phrases.FROM_STAFF,
)

COMMENTS = [
    "Please revise your risk factors to name the harbor.",
    "Please tell us whether any question about the dredging permit remains.",
    "We note your response to prior comment 2.",
    "Please refer to Rule 415 and tell us your basis.",
    "Your response does not address our question.",
    "In responding to this comment, please tell us when the licence ends.",
    "Please also call out the end of the licence in your risk factors.",
    "If you have questions about the licence, say so in the filing.",
    "Please note that Rule 460 is not what you cite.",
    "Please direct readers to the table of dues on page 12.",
    "You may contact your lessors, as you say, only in writing; please explain why.",
    "When you respond to the harbor master, tell us what you say.",
    "In connection with your response to the tender, name the other bidders.",
]
"""Among them paragraphs that only begin like the customary ones."""


@pytest.mark.parametrize("phrase", [phrase for group in GROUPS for phrase in group], ids=lambda a: a.example)
def test_a_phrase_matches_its_example(phrase: Phrase) -> None:
    assert matches(phrase.example, (phrase,))
    assert matches(phrase.example.upper(), (phrase,))


@pytest.mark.parametrize("comment", COMMENTS)
def test_a_comment_is_no_closing(comment: str) -> None:
    assert not matches(comment, stock_phrases.CLOSING)
