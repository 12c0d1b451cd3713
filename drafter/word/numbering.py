"""The part of a Word file that defines its lists."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from drafter.word.package import related
from drafter.word.text import name_of
from drafter.word.xml import NAMESPACE, W

if TYPE_CHECKING:
    from docx.opc.part import XmlPart
    from lxml.etree import _Element

    from drafter.word.package import WordFile

NUMBERS = {"numPicBullet": "numPicBulletId", "abstractNum": "abstractNumId", "num": "numId"}
"""The elements of the part, in the order that the schema requires, and the attribute with the number of each."""

_AFTER = ("numIdMacAtCleanup",)


def numbering_of(file: WordFile) -> XmlPart:
    """Return the part with the lists of a file, after beginning one if there is none."""
    for part in related(file.document, "numbering"):
        return part
    xml = f'<w:numbering xmlns:w="{NAMESPACE}"/>'.encode()
    return file.add(file.document, RT.NUMBERING, "word/numbering.xml", CT.WML_NUMBERING, xml)


def add_numbered(root: _Element, element: _Element) -> str:
    """Add a list, a definition or a bullet to the part under a number that is free, and return the number.

    Args:
        root: The root of the part.
        element: A `w:num`, a `w:abstractNum` or a `w:numPicBullet`.
    """
    name = name_of(element)
    attribute = f"{W}{NUMBERS[name]}"
    taken = {each.get(attribute) for each in root.iter(f"{W}{name}")}
    number = next(str(number) for number in itertools.count(1) if str(number) not in taken)
    element.set(attribute, number)
    order = (*NUMBERS, *_AFTER)
    following = order[order.index(name) + 1 :]
    at = next((index for index, each in enumerate(root) if name_of(each) in following), len(root))
    root.insert(at, element)
    return number
