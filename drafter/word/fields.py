"""The fields of a part of a Word file: the instructions by which Word computes a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARK, _INSTRUCTION, _SIMPLE = f"{W}fldChar", f"{W}instrText", f"{W}fldSimple"


def instructions(part: _Element) -> Iterator[tuple[_Element, str]]:
    """Yield the instruction of each field, `INCLUDETEXT "a.docx"`, with the element at which it ends.

    An instruction may be in several pieces, with other fields between them.
    """
    opened: list[list[str]] = []
    for element in part.iter(_MARK, _INSTRUCTION, _SIMPLE):
        kind = element.get(f"{W}fldCharType") if element.tag == _MARK else ""
        if element.tag == _SIMPLE:
            yield element, _plain(element.get(f"{W}instr") or "")
        elif element.tag == _INSTRUCTION and opened:
            opened[-1].append(element.text or "")
        elif kind == "begin":
            opened.append([])
        elif kind in ("separate", "end") and opened:
            if pieces := opened[-1]:
                yield element, _plain("".join(pieces))
            if kind == "end":
                opened.pop()
            else:
                opened[-1] = []


def _plain(instruction: str) -> str:
    return " ".join(instruction.split())
