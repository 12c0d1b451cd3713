"""Find boilerplate that states facts which only the client can know."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.kernel.patterns import pattern
from drafter.problems import Problem, mistake

_DONE = (
    "revised|filed|amended|expanded|added|updated|removed|deleted|corrected|restated|disclosed|provided|included|"
    "clarified|engaged|remediated|adopted|obtained|furnished|marked|concluded|determined|considered|evaluated|"
    "reviewed"
)
_WHO = r"(?:the Company|it|management|we)"
_VOUCHES = r"(?:confirms?|represents?|warrants?|certif(?:y|ies)|compl(?:y|ies) with)"
ASSERTION = (
    rf"(?i)\b(?:has|have) (?:been |also |already )?(?:{_DONE})\b|\b{_WHO} (?:{_DONE})\b"
    rf"|\b{_WHO} (?:hereby |also )?{_VOUCHES}\b|\b(?:is|are) in compliance\b"
)
"""Words that state that the client has done something ("has revised", "the Company filed") or that vouch for a fact
("we hereby confirm", "is in compliance"). They are allowed in brackets, as an alternative to choose."""

_MUST_HAVE_A_BLANK = {"opener.html": "the response to a comment"}
"""Files that always state facts and therefore need a blank, and what they contain."""

_BRACKET = r"[\[\]]"
_NOTE = r"\bnote\s*=\s*(\"[^\"]*\"|'[^']*')"


def asserted(text: str, file: str = "") -> Iterator[Problem]:
    """Yield the assertions and unbalanced brackets in a text.

    Args:
        text: The text of a wording file, its tags replaced by spaces.
        file: The name of the wording file, some of which must contain a blank; "" for a text in another kind of file.
    """
    text = pattern(_NOTE).sub(lambda note: re.sub(r"[^\n]", " ", note[0]), text)
    depth, opened = 0, 0
    for number, character in enumerate(text):
        if character == "[":
            opened = opened if depth else number
            depth += 1
        if character == "]":
            if depth == 0:
                yield mistake(
                    "unbalanced_bracket", _line(text, number), "This ] closes a blank that was never opened."
                )
            depth = max(depth - 1, 0)
    if depth:
        yield mistake(
            "unbalanced_bracket",
            _line(text, opened),
            "This [ opens a blank that is never closed: ] is missing.",
        )
        return
    yield from assertions(text)
    if file in _MUST_HAVE_A_BLANK and not pattern(_BRACKET).search(text):
        yield mistake(
            "missing_blank",
            1,
            f"This is {_MUST_HAVE_A_BLANK[file]} and needs a blank: add one, [●].",
        )


def assertions(text: str) -> Iterator[Problem]:
    """Yield the words outside brackets that state a fact for the client."""
    for found in pattern(ASSERTION).finditer(_outside_brackets(text)):
        words = " ".join(found[0].split())
        yield mistake(
            "assertion",
            _line(text, found.start()),
            f"“{words}” asserts a fact for the client; leave the choice to counsel: [{words} / [●]].",
        )


def _outside_brackets(text: str) -> str:
    """Return the text with everything in brackets replaced by spaces; line breaks stay."""
    depth, outside = 0, []
    for character in text:
        depth += character == "["
        outside.append(character if depth == 0 or character == "\n" else " ")
        depth = max(depth - (character == "]"), 0)
    return "".join(outside)


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
