"""The responses of a letter in Word: as answers in Markdown, and replaced by such answers."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal, NamedTuple

from drafter.answering.answers_file import Answer
from drafter.answering.from_markdown import WordWriter
from drafter.answering.inline import MARKDOWN
from drafter.answering.to_markdown import MarkdownWriter
from drafter.kernel.words import plain
from drafter.returning.formats.word.body import slot_of
from drafter.returning.formats.word.responses import response_elements
from drafter.word.comments import drop_comments
from drafter.word.controls import copy_label, fill_control, label_in, shows_prompt
from drafter.word.find_words import find
from drafter.word.package import root_of
from drafter.word.text import words
from drafter.word.tracked import TrackedChanges
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.returned import Exchange, ReturnedLetter
    from drafter.word.package import WordFile

Key = tuple[int, int]

_SAME_COMMENT = 0.5
"""The least likeness of a comment to its quotation, which somebody may have shortened or annotated."""


class Exported(NamedTuple):
    """A response as Markdown.

    Attributes:
        answer: The comment and the response.
        lost: What is in the response in Word and not in the Markdown: "a footnote".
    """

    answer: Answer
    lost: tuple[str, ...]


class Replaced(NamedTuple):
    """The outcome for each answer that was put into a letter.

    Attributes:
        replaced: The comments whose responses are new.
        lost: What was in their old responses that Markdown cannot hold, by comment.
        unknown: The answers to comments that the letter does not have.
        stuck: The comments whose responses cannot be replaced: nothing shows where the response begins.
        misquoted: The comments whose quotations were changed in the answers; the letter keeps its own.
        other_comments: Those of them whose quotations have so little of the comment that they are another one.
    """

    replaced: tuple[Key, ...] = ()
    lost: Mapping[Key, tuple[str, ...]] = {}
    unknown: tuple[Key, ...] = ()
    stuck: tuple[Key, ...] = ()
    misquoted: tuple[Key, ...] = ()
    other_comments: tuple[Key, ...] = ()


class _Place(NamedTuple):
    """An exchange of the letter, and the elements of its response."""

    exchange: Exchange
    elements: tuple[_Element, ...]


def exported(file: WordFile, returned: ReturnedLetter) -> list[Exported]:
    """Return the responses of a letter as Markdown, in order."""
    writer = MarkdownWriter(file)
    found = []
    for (number, time), place in _places(file, returned).items():
        markdown, lost = writer.write(_without_label(place.elements))
        comment = tuple(block.words for block in place.exchange.comment)
        found.append(Exported(Answer(number, markdown, comment, time), lost))
    return found


def replace_responses(
    file: WordFile, returned: ReturnedLetter, answers: Sequence[Answer], *, author: str = ""
) -> Replaced:
    """Put answers into a letter. A response that says the same, or has no answer, stays as it is in Word.

    Args:
        file: The letter, which is changed.
        returned: The same letter as read.
        answers: The answers.
        author: The author of the tracked changes that show old and new responses; "" for none.
    """
    letter = _Letter(file, returned, author)
    known = [answer for answer in answers if answer.key in letter.places]
    outcomes = {answer.key: letter.replace(answer) for answer in known if answer.markdown}
    replaced = [key for key, outcome in outcomes.items() if isinstance(outcome, tuple)]
    letter.drop_comments_of(replaced)
    likeness = {one.key: _likeness(one, letter.places[one.key]) for one in known if one.comment}
    return Replaced(
        tuple(replaced),
        {key: outcome for key, outcome in outcomes.items() if isinstance(outcome, tuple) and outcome},
        unknown=tuple(answer.key for answer in answers if answer.key not in letter.places),
        stuck=tuple(key for key, outcome in outcomes.items() if outcome == "stuck"),
        misquoted=tuple(key for key, like in likeness.items() if like < 1),
        other_comments=tuple(key for key, like in likeness.items() if like < _SAME_COMMENT),
    )


class _Letter:
    """A letter whose responses are replaced one by one.

    Attributes:
        places: The exchanges of the letter with the elements of their responses, as they were.
    """

    def __init__(self, file: WordFile, returned: ReturnedLetter, author: str) -> None:
        root = root_of(file.document)
        self._file = file
        self._tracked = TrackedChanges(root, author, returned.date) if author else None
        self._reader, self._writer = MarkdownWriter(file), WordWriter(file)
        self._controls = {slot: control for control in root.iter(f"{W}sdt") if (slot := slot_of(control))}
        self.places = _places(file, returned)

    def replace(self, answer: Answer) -> tuple[str, ...] | Literal["same", "stuck"]:
        """Replace a response by an answer; return what was lost with the old one, or why it stays as it is.

        It says the same, or the answer has no words, or ("stuck") nothing shows where the response begins.
        """
        place, control = self.places[answer.key], self._controls.get(_slot(answer.key))
        now = self._reader.write(_without_label(place.elements))
        if MARKDOWN.render(now.markdown) == MARKDOWN.render(answer.markdown):
            return "same"
        if control is None and not _begins_with_it(place):
            return "stuck"
        new = self._writer.write(answer.markdown, _first_paragraph(place))
        if not any(words(element).strip() for element in new):  # only a line between two answers
            return "same"
        if self._tracked is None:
            _put(new, place.elements, control)
        else:
            self._put_tracked(self._tracked, new, place.elements, control)
        return now.lost

    def _put_tracked(
        self,
        tracked: TrackedChanges,
        new: Sequence[_Element],
        old: Sequence[_Element],
        control: _Element | None,
    ) -> None:
        """Put an answer below the old response, which is shown as deleted; the prompt of an empty one just goes."""
        if control is not None and shows_prompt(control):
            _put(new, old, control)
        else:
            copy_label(old[0], new[0])
            _add_below(new, old)
            for element in old:
                tracked.as_deleted(element)
        for element in new:
            tracked.as_added(element)

    def drop_comments_of(self, replaced: Sequence[Key]) -> None:
        """Remove the Word comments on old responses, unless those are still there as deleted."""
        if self._tracked is None:
            _drop_comments_of(self._file, [self.places[key].elements for key in replaced])


def _first_paragraph(place: _Place) -> _Element | None:
    """Return the first paragraph of a response outside of tables; the new one looks like it."""
    own = (element for element in place.elements if element.tag != f"{W}tbl")
    return next((each for element in own for each in element.iter(f"{W}p")), None)


def _without_label(elements: Sequence[_Element]) -> list[_Element]:
    """Return the elements of a response, without the label that begins its first line."""
    first = copy.deepcopy(elements[0]) if elements and label_in(elements[0]) else None
    if first is None:
        return list(elements)
    for one in label_in(first):
        first.remove(one)
    return [first, *elements[1:]]


def _places(file: WordFile, returned: ReturnedLetter) -> dict[Key, _Place]:
    elements = response_elements(root_of(file.document), returned.exchanges)
    return {
        key: _Place(exchange, own)
        for key, exchange, own in zip(_keys(returned.exchanges), returned.exchanges, elements, strict=True)
    }


def _keys(exchanges: Sequence[Exchange]) -> Iterator[Key]:
    times: Counter[int] = Counter()
    for position, exchange in enumerate(exchanges, start=1):
        number = exchange.number or position
        times[number] += 1
        yield number, times[number]


def _slot(key: Key) -> str:
    number, time = key
    return f"response-{number}-{time}" if time > 1 else f"response-{number}"


def _begins_with_it(place: _Place) -> bool:
    """Return whether the response has paragraphs of its own: nothing else is in its first one."""
    first = place.elements[0] if place.elements else None
    if first is None or not place.exchange.response:
        return False
    text = words(first)
    start = next((span.start for span in find(text, place.exchange.response[0].words)), 0)
    return first.tag != f"{W}p" or not any(map(str.isalnum, text[:start]))


def _put(new: Sequence[_Element], old: Sequence[_Element], control: _Element | None) -> None:
    if control is not None:
        fill_control(control, new)
        return
    _add_below(new, old)
    for element in old:
        if (around := element.getparent()) is not None:
            around.remove(element)


def _add_below(new: Sequence[_Element], old: Sequence[_Element]) -> None:
    for element in reversed(new):
        old[-1].addnext(element)


def _drop_comments_of(file: WordFile, old: Sequence[Sequence[_Element]]) -> None:
    """Remove the Word comments whose references went with the old responses."""
    gone, kept = (
        {each.get(f"{W}id") for root in roots for each in root.iter(f"{W}commentReference")}
        for roots in ([element for elements in old for element in elements], [root_of(file.document)])
    )
    drop_comments(file, lambda comment: comment.get(f"{W}id") in gone - kept)


def _likeness(answer: Answer, place: _Place) -> float:
    """Return how much of a comment its quotation in an answer has: from 0 to 1."""
    own = " ".join(block.words for block in place.exchange.comment)
    quoted, restated = (plain(text).split() for text in (" ".join(answer.comment), own))
    return SequenceMatcher(None, quoted, restated, autojunk=False).ratio()
