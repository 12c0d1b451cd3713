"""The responses of a letter in Word: as answers in Markdown, and replaced by such answers."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

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
    """

    replaced: tuple[Key, ...] = ()
    lost: Mapping[Key, tuple[str, ...]] = {}
    unknown: tuple[Key, ...] = ()
    stuck: tuple[Key, ...] = ()
    misquoted: tuple[Key, ...] = ()


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
    tracked = TrackedChanges(root_of(file.document), author, returned.date) if author else None
    places = _places(file, returned)
    reader, writer = MarkdownWriter(file), WordWriter(file)
    controls = {
        slot: control for control in root_of(file.document).iter(f"{W}sdt") if (slot := slot_of(control))
    }
    replaced: list[Key] = []
    stuck: list[Key] = []
    lost: dict[Key, tuple[str, ...]] = {}
    for answer in answers:
        place = places.get(answer.key)
        if place is None or not answer.markdown:
            continue
        now = reader.write(_without_label(place.elements))
        if MARKDOWN.render(now.markdown) == MARKDOWN.render(answer.markdown):
            continue
        control = controls.get(_slot(answer.key))
        own = (element for element in place.elements if element.tag != f"{W}tbl")
        like = next((each for element in own for each in element.iter(f"{W}p")), None)
        if control is None and not _begins_with_it(place):
            stuck.append(answer.key)
            continue
        new = writer.write(answer.markdown, like)
        if not any(words(element).strip() for element in new):  # only a line between two answers
            continue
        if tracked is None or (control is not None and shows_prompt(control)):
            _put(new, place.elements, control)
        else:
            copy_label(place.elements[0], new[0])
            _add_below(new, place.elements)
            for old in place.elements:
                tracked.as_deleted(old)
        if tracked is not None:
            for element in new:
                tracked.as_added(element)
        replaced.append(answer.key)
        if now.lost:
            lost[answer.key] = now.lost
    misquoted = [
        one.key for one in answers if one.comment and one.key in places and _differs(one, places[one.key])
    ]
    if tracked is None:
        _drop_comments_of(file, [places[key].elements for key in replaced])
    unknown = [answer.key for answer in answers if answer.key not in places]
    return Replaced(tuple(replaced), lost, tuple(unknown), tuple(stuck), tuple(misquoted))


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


def _differs(answer: Answer, place: _Place) -> bool:
    own = " ".join(block.words for block in place.exchange.comment)
    return plain(" ".join(answer.comment)) != plain(own)
