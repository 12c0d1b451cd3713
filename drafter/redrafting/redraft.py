"""Make a new draft that has the responses of an old one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from drafter.redrafting.blanks import open_blanks
from drafter.redrafting.carrying import Carrier, with_namespaces_of
from drafter.redrafting.exhibits import fill_exhibits
from drafter.redrafting.outside import Difference, Outside, lines_of, name_styles
from drafter.redrafting.sections import SECTION, continue_sections
from drafter.redrafting.slots import (
    WITHOUT_COMMENT,
    pair,
    paragraphs_outside,
    put_below,
    without_label,
)
from drafter.response import CHARACTER_STYLES, STYLES
from drafter.returning.formats.word.responses import response_elements
from drafter.word.controls import fill_control, response_controls
from drafter.word.package import WordFile, related, root_of
from drafter.word.tracked import TrackedChanges
from drafter.writing.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.model import CommentLetter
    from drafter.response import ResponseLetter
    from drafter.returned import Exchange, ReturnedLetter

AUTHOR = "Drafter"
"""The author of the drafting notes, which the new draft has anew, and of the tracked changes."""


class Redraft(NamedTuple):
    """A new draft with the responses of an old one.

    Attributes:
        content: The Word file.
        differences: What is not as it was, outside of the responses.
        carried: The number of responses that were carried over.
        left: The exchanges whose comments the staff's letter does not contain, kept below the others.
        open_blanks: The number of blanks and alternatives in it.
        comments_left: The author and the words of each Word comment outside of the responses, which is not in it.
    """

    content: bytes
    differences: tuple[Difference, ...]
    carried: int
    left: tuple[Exchange, ...]
    open_blanks: int
    comments_left: tuple[tuple[str, str], ...] = ()


def redraft(
    old: WordFile,
    returned: ReturnedLetter,
    letter: CommentLetter,
    draft: ResponseLetter,
    content: bytes,
    *,
    show_changes: bool = False,
) -> Redraft:
    """Put the responses of an old draft into a new one.

    Args:
        old: The old draft's file.
        returned: The old draft as read with the staff's letter.
        letter: The staff's letter.
        draft: The new draft.
        content: The new draft as a Word file.
        show_changes: Whether to show what is not as it was, outside of the responses, as tracked changes.
    """
    new = WordFile(with_namespaces_of(old, content))
    root, styles = root_of(new.document), _styles(new, draft)
    instead = {name: styles.name(name) for name in STYLES.values()}
    proposed = styles.paragraph(STYLES["proposed disclosure"])
    fill_exhibits(root, root_of(old.document), letter, returned, style=proposed)
    controls = response_controls(root)
    responses = _Responses(old, new, returned, instead)
    paired = pair(letter.comments, returned.exchanges)
    filled = [position for position in paired.responses if position is not None and responses.has(position)]
    kept = [position for position in paired.left if responses.has(position)]

    lines = lines_of(old, responses.elements(filled), _whole(returned, kept))
    outside = Outside(
        [line for line in lines if line.text != WITHOUT_COMMENT],
        list(paragraphs_outside(root, controls)),
        name_styles(new),
        instead,
    )
    outside.fill_blanks(styles.character(CHARACTER_STYLES["blank"]))
    differences = tuple(outside.differences())
    if show_changes:
        outside.track(TrackedChanges(root, AUTHOR, returned.date))

    for control, position in zip(controls, paired.responses, strict=True):
        if position in filled:
            fill_control(control, responses.carry(position))
    put_below(
        root,
        [(returned.exchanges[position], responses.carry(position)) for position in kept],
        {name: styles.paragraph(name) for name in ("staff heading 1", "staff comment")},
    )
    continue_sections(root, responses.sections)
    return Redraft(
        new.to_bytes(),
        differences,
        len(filled),
        tuple(returned.exchanges[position] for position in kept),
        open_blanks(root, styles),
        responses.comments_left(),
    )


class _Responses:
    """The responses of the old draft, on their way into the new one.

    Attributes:
        sections: The ends of sections inside the responses that were carried.
    """

    def __init__(
        self, old: WordFile, new: WordFile, returned: ReturnedLetter, styles: Mapping[str, str]
    ) -> None:
        self._exchanges = returned.exchanges
        self._elements = response_elements(root_of(old.document), returned.exchanges)
        everything = [element for elements in self._elements for element in elements]
        self._carrier = Carrier(old, new, carried=everything, styles=styles, leave_comments_of=AUTHOR)
        self.sections: set[_Element] = set()

    def has(self, position: int) -> bool:
        """Return whether the response to an exchange's comment has any content."""
        return bool(self._elements[position])

    def elements(self, positions: Iterable[int]) -> list[_Element]:
        """Return the elements of responses, in the old draft."""
        return [element for position in positions for element in self._elements[position]]

    def carry(self, position: int) -> list[_Element]:
        """Return the elements of a response, for the new draft."""
        carried = self._carrier.carry(self._elements[position])
        without_label(carried, self._exchanges[position].response)
        self.sections.update(section for element in carried for section in element.iter(SECTION))
        return carried

    def comments_left(self) -> tuple[tuple[str, str], ...]:
        """Return the author and the words of each Word comment outside of the responses."""
        return tuple(self._carrier.comments_left())


def _whole(returned: ReturnedLetter, positions: Sequence[int]) -> set[int]:
    """Return the numbers of the paragraphs of exchanges."""
    places = [returned.exchanges[position].place for position in positions]
    return {
        number for place in places for number in range(place.paragraph, max(place.paragraph, place.last) + 1)
    }


def _styles(file: WordFile, draft: ResponseLetter) -> Styles:
    (part,) = related(file.document, "styles")  # a letter of Drafter's has its styles in the file
    return Styles(root_of(part), instead=draft.styles)
