"""A rule of the check: its id, why it exists, how it finds problems, and an example of each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from drafter.checking.matter import Matter
    from drafter.problems import Correction, Place, Severity

WordMark = Literal[
    "insertion",
    "deletion",
    "comment",
    "hidden",
    "colored",
    "highlighted",
    "field",
    "embedded_object",
    "picture",
    "blank_control",
    "note_of_drafter",
    "property",
    "language",
]
"""The form of some words of an example in Word. "property" makes these words the author of the file, "language" the
language of its text; "picture" puts one beside them, "blank_control" makes them the prompt of a control, and
"note_of_drafter" adds a drafting note."""


class Finding(NamedTuple):
    """One problem that a rule found.

    Attributes:
        place: Where it is.
        message: What is wrong, as one sentence.
        advice: What to do about it, as one sentence; may be empty.
        severity: How bad it is, if that differs from the rule's own severity.
        corrections: What corrects it, if the words are certain and none of them is a response's own.
    """

    place: Place
    message: str
    advice: str = ""
    severity: Severity | None = None
    corrections: tuple[Correction, ...] = ()


class Example(NamedTuple):
    """Changes of the sample letters (`tests/checking/sample.py`) that a rule reports, or leaves alone.

    Attributes:
        staff: Words of the sample staff letter, and the words that replace them.
        response: Words of the sample response letter, and the words that replace them; "" removes them, and a
            paragraph that is left empty goes. These apply after `both`.
        both: Words that are replaced in both letters.
        marks: What is added to words of the response in Word.
        format: The format of the response.
        markup: In HTML or text: characters of the file itself, and what replaces them.
        confidential: Words of the response, and what the confidential version has instead; without any, there is no
            confidential version.
        also: Ids of other rules that rightly report the same fault.
    """

    staff: tuple[tuple[str, str], ...] = ()
    response: tuple[tuple[str, str], ...] = ()
    both: tuple[tuple[str, str], ...] = ()
    marks: tuple[tuple[WordMark, str], ...] = ()
    format: Literal["word", "html", "text", "pdf"] = "word"
    markup: tuple[tuple[str, str], ...] = ()
    confidential: tuple[tuple[str, str], ...] = ()
    also: tuple[str, ...] = ()


class Rule(NamedTuple):
    """One thing that is checked before a response letter goes out.

    Attributes:
        id: Its stable id, such as "A3".
        severity: How bad a violation is, unless the finding says otherwise.
        title: What must be true, as a short statement.
        why: Why it matters, in a sentence.
        find: Yields what is wrong with a matter.
        bad: Changes that violate the rule.
        good: Changes that look similar and do not.
        needs_letter: Whether it compares with the staff letter, and says nothing without it.
    """

    id: str
    severity: Severity
    title: str
    why: str
    find: Callable[[Matter], Iterable[Finding]]
    bad: Example
    good: Example
    needs_letter: bool = False
