"""D9: admissions are warnings, arguments and repeated courtesies are notes."""

from __future__ import annotations

import pytest

from drafter.checking.rule import Example
from drafter.checking.tone import TONES, Tone
from tests.checking.sample import found

ANSWER = "At that date, the Company could borrow"
_EXAMPLES = [(one, text) for one in TONES for text in one.examples]


def with_sentence(text: str) -> Example:
    return Example(response=((ANSWER, f"{text} {ANSWER}"),))


@pytest.mark.parametrize(("tone", "text"), _EXAMPLES)
def test_each_kind_of_words_is_reported(tone: Tone, text: str) -> None:
    (problem,) = found("D9", with_sentence(text))
    assert problem.severity == ("warning" if tone.kind == "admission" else "info")
    assert problem.place.words in text
    assert problem.place.comment == 2


@pytest.mark.parametrize("text", [text for one in TONES for text in one.counterexamples])
def test_similar_words_are_not(text: str) -> None:
    assert found("D9", with_sentence(text)) == []


def test_a_response_to_a_comment_on_an_error_may_speak_of_it() -> None:
    asked = ("Cite the accounting literature on which you rely.", "Tell us how you evaluated the error.")
    answer = (
        "Response: The Company measures",
        "Response: The loans were incorrectly classified. The Company measures",
    )
    assert found("D9", Example(both=(asked,), response=(answer,))) == []
    assert len(found("D9", Example(response=(answer,)))) == 1


def test_courtesy_is_counted_in_each_response() -> None:
    often = "We respectfully note this. We respectfully add that. We respectfully submit the rest."
    (problem,) = found("D9", with_sentence(often))
    assert problem.message == "The response says “respectfully” 3 times."
    assert found("D9", with_sentence("We respectfully note this. We respectfully add that.")) == []
