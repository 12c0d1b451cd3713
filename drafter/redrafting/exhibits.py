"""Put the disclosure that responses propose into an exhibit of the new draft, as counsel left it."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from lxml import etree

from drafter.redrafting.slots import pair
from drafter.response import PLACE_OF_PROPOSALS
from drafter.returning.formats.word import numbered_paragraphs
from drafter.word.package import parse
from drafter.word.runs import run_xml
from drafter.word.text import PARAGRAPH, RUN, TEXT, words
from drafter.word.xml import NAMESPACE, W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.model import CommentLetter
    from drafter.returned import Exchange, ReturnedBlock, ReturnedLetter

_LOOKS = frozenset(f"{W}{name}" for name in ("b", "i", "u", "strike", "dstrike", "vertAlign", "rStyle"))
"""The formatting that a copied run keeps."""

_CONTENT = frozenset({TEXT, *(f"{W}{name}" for name in ("tab", "br", "noBreakHyphen", "softHyphen"))})
_GONE = (f"{W}del", f"{W}moveFrom", f"{W}txbxContent")
_TABLE = "[Copy the table from the response above.]"


def proposing(letter: CommentLetter, returned: ReturnedLetter) -> dict[int, bool]:
    """Return, for the position of each comment that has a response, whether the response proposes disclosure."""
    return {at: bool(_proposed(one)) for at, one in _responses(letter, returned).items()}


def fill_exhibits(
    root: _Element, old: _Element, letter: CommentLetter, returned: ReturnedLetter, *, style: str
) -> None:
    """Put proposed disclosure in place of the paragraphs that stand for it in a new draft.

    Struck and underlined words stay so; of tracked changes, what is new. A table becomes a blank that says where it is.

    Args:
        root: The new draft.
        old: The old draft.
        letter: The staff's letter.
        returned: The old draft as read with the staff's letter.
        style: The id of the style of proposed disclosure in the new draft.
    """
    places = {words(paragraph): paragraph for paragraph in root.iter(PARAGRAPH) if _is_own(paragraph, style)}
    numbered = numbered_paragraphs(old)
    for at, exchange in _responses(letter, returned).items():
        place = places.get(PLACE_OF_PROPOSALS.format(at))
        around = place.getparent() if place is not None else None
        if place is not None and around is not None:
            for block in _proposed(exchange):
                place.addprevious(_copied(block, numbered, place))
            around.remove(place)


def _is_own(paragraph: _Element, style: str) -> bool:
    """Return whether a paragraph is neither the staff's nor counsel's.

    Those of comments and responses are in controls, and a heading of the staff has a style of its own.
    """
    chosen = paragraph.find(f"{W}pPr/{W}pStyle")
    is_proposed = chosen is not None and chosen.get(f"{W}val") == style
    return is_proposed and next(paragraph.iterancestors(f"{W}sdt"), None) is None


def _responses(letter: CommentLetter, returned: ReturnedLetter) -> Mapping[int, Exchange]:
    """Return the exchanges with a response, by the positions of the comments that they restate."""
    paired = pair(letter.comments, returned.exchanges).responses
    found = ((at, returned.exchanges[position]) for at, position in enumerate(paired) if position is not None)
    return {at: exchange for at, exchange in found if exchange.response}


def _proposed(exchange: Exchange) -> Sequence[ReturnedBlock]:
    return [block for block in exchange.response if block.proposed and block.words]


def _copied(block: ReturnedBlock, numbered: Mapping[int, _Element], place: _Element) -> _Element:
    """Return a paragraph with the words of a block, formatted as the paragraph in its place."""
    copied = copy.deepcopy(place)
    for run in list(copied.iter(RUN)):
        copied.remove(run)
    if block.kind == "table" or block.place.paragraph not in numbered:
        copied.append(_run(_TABLE if block.kind == "table" else block.text))
        return copied
    if block.marker and not block.text.startswith(block.marker):
        copied.append(_run(f"{block.marker} "))
    copied.extend(_runs(numbered[block.place.paragraph]))
    return copied


def _runs(paragraph: _Element) -> Iterator[_Element]:
    for run in paragraph.iter(RUN):
        looks = run.find(f"{W}rPr")
        is_hidden = looks is not None and looks.find(f"{W}vanish") is not None
        if is_hidden or next(run.iterancestors(*_GONE), None) is not None:
            continue
        kept = etree.Element(RUN)
        if looks is not None:
            etree.SubElement(kept, f"{W}rPr").extend(copy.deepcopy(one) for one in looks if one.tag in _LOOKS)
        kept.extend(copy.deepcopy(one) for one in run if one.tag in _CONTENT)
        yield kept


def _run(text: str) -> _Element:
    return parse(f'<w:p xmlns:w="{NAMESPACE}">{run_xml(text)}</w:p>'.encode())[0]
