"""Word comments, with their threads and whether they are resolved."""

from __future__ import annotations

import copy
import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from lxml import etree

from drafter.redrafting.carrying.namespaces import begun_like
from drafter.word.package import related, root_of
from drafter.word.text import PARAGRAPH, RUN
from drafter.word.xml import W

if TYPE_CHECKING:
    from docx.opc.part import XmlPart
    from lxml.etree import _Element

    from drafter.word.package import WordFile

_REFERENCE, _START, _END = (f"{W}commentReference", f"{W}commentRangeStart", f"{W}commentRangeEnd")
_MARKS = (_REFERENCE, _START, _END)
_BESIDE = ("commentsExtended", "commentsIds", "commentsExtensible", "people")
"""Parts of later versions of Word: the threads, the identity and the time of comments, and their authors."""

_KEYS = ("paraId", "durableId", "author")
"""The comment that a line of these parts is about."""


class CommentCarrier:
    """Copies the comments to which elements refer, or that begin in them; the marks of others are left out."""

    def __init__(
        self,
        source: WordFile,
        target: WordFile,
        adapt: Callable[[_Element, XmlPart, XmlPart], None],
        *,
        carried: Sequence[_Element] = (),
        leave: str = "",
    ) -> None:
        """Begin without a comment.

        Args:
            source: The file with the comments.
            target: The file that gets them; it gets parts for them if it has none.
            adapt: Gives the content of a comment the names of the target.
            carried: All elements that will be carried; a comment that begins in them belongs to them.
            leave: An author whose comments are not carried.
        """
        self._begun = _ids(carried, _START) - _ids(carried, _REFERENCE)
        self._source, self._target, self._adapt, self._leave = source, target, adapt, leave
        self._new: dict[str, str] = {}
        self._part = next(iter(related(source.document, "comments")), None)
        self._own = (
            {} if self._part is None else {each.get(f"{W}id", ""): each for each in root_of(self._part)}
        )

    def left(self) -> list[tuple[str, str]]:
        """Return the author and the words of each comment that was not carried, without those of `leave`."""
        others = (each for id, each in self._own.items() if id not in self._new)
        return [
            (author, " ".join("".join(text.text or "" for text in each.iter(f"{W}t")).split()))
            for each in others
            if (author := each.get(f"{W}author", "")) != self._leave
        ]

    def carry(self, elements: list[_Element]) -> None:
        """Copy the comments in elements, and give their marks the new numbers; marks without comments go.

        Args:
            elements: Elements of the main part; a mark between them, or in them, is removed if its comment is not
                carried.
        """
        marks = [mark for element in elements for mark in element.iter(*_MARKS)]
        starts = _ids(elements, _START)
        begun = starts & self._begun
        carried = {
            id
            for id in _ids(elements, _REFERENCE) | begun
            if id in self._own and self._own[id].get(f"{W}author") != self._leave
        }
        added = sorted(carried - self._new.keys(), key=_number)
        self._new |= {id: self._add(self._own[id]) for id in added}
        new = {id: self._new[id] for id in carried}
        for mark in marks:
            id = mark.get(f"{W}id", "")
            if id in new and (mark.tag != _END or id in starts):
                mark.set(f"{W}id", new[id])
            elif mark.getparent() is not None:
                _remove(mark)
            else:
                elements.remove(mark)
        _close(marks, elements)
        _refer(elements, [new[id] for id in sorted(begun & carried, key=_number)])
        for name in _BESIDE:
            self._carry_lines(name, [self._own[id] for id in added])

    def _add(self, comment: _Element) -> str:
        assert self._part is not None  # it has the comment
        target = self._comments(self._part)
        root = root_of(target)
        taken = {each.get(f"{W}id") for each in root}
        number = next(str(number) for number in itertools.count(0) if str(number) not in taken)
        added = copy.deepcopy(comment)
        added.set(f"{W}id", number)
        self._adapt(added, self._part, target)
        root.append(added)
        return number

    def _comments(self, like: XmlPart) -> XmlPart:
        for part in related(self._target.document, "comments"):
            return part
        return self._target.add(
            self._target.document,
            RT.COMMENTS,
            "word/comments.xml",
            CT.WML_COMMENTS,
            begun_like(root_of(like)),
        )

    def _carry_lines(self, kind: str, comments: Sequence[_Element]) -> None:
        """Copy the lines of another part that are about the comments, or their authors."""
        own = next(iter(related(self._source.document, kind)), None)
        if own is None:
            return
        names = {value for comment in comments for value in _names(comment)}
        if kind == "commentsExtensible":
            names |= {
                _value(line, "durableId") for line in self._lines_of("commentsIds") if _is_about(line, names)
            }
        lines = [copy.deepcopy(line) for line in root_of(own) if _is_about(line, names)]
        if lines:
            root = root_of(self._beside(kind, own))
            authors = {_value(line, "author") for line in root} - {""}
            root.extend(line for line in lines if _value(line, "author") not in authors)

    def _lines_of(self, kind: str) -> Iterator[_Element]:
        for part in related(self._source.document, kind):
            yield from root_of(part)

    def _beside(self, kind: str, like: XmlPart) -> XmlPart:
        """Return the target's part of a kind, after beginning one like the source's if there is none."""
        for part in related(self._target.document, kind):
            return part
        reltype = next(
            each.reltype for each in self._source.document.rels.values() if each.reltype.endswith(f"/{kind}")
        )
        name = f"word/{kind}.xml"
        return self._target.add(
            self._target.document, reltype, name, like.content_type, begun_like(root_of(like))
        )


def _names(comment: _Element) -> Iterator[str]:
    """Yield the names by which other parts know a comment: those of its paragraphs, and its author."""
    yield comment.get(f"{W}author", "")
    for paragraph in comment.iter(f"{W}p"):
        yield _value(paragraph, "paraId")


def _is_about(line: _Element, names: set[str]) -> bool:
    """Return whether a line begins with one of the names: of a comment, or of an author."""
    return any(value and value in names for value in (_value(line, key) for key in _KEYS))


def _value(element: _Element, name: str) -> str:
    """Return an attribute by its name without the namespace, which differs between versions of Word."""
    return next(
        (str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), ""
    )


def _close(marks: Sequence[_Element], elements: list[_Element]) -> None:
    """End each comment that begins in the elements and ends behind them, in the last paragraph."""
    starts = {mark.get(f"{W}id"): mark for mark in marks if mark.tag == _START and _is_in(mark, elements)}
    for mark in marks:
        if mark.tag == _END and _is_in(mark, elements):
            starts.pop(mark.get(f"{W}id"), None)
    for id in starts:
        etree.SubElement(_last_paragraph(elements), _END, {f"{W}id": id or ""})


def _refer(elements: Sequence[_Element], numbers: Sequence[str]) -> None:
    """Refer at the end to comments that begin in the elements and whose references are behind them."""
    for number in numbers:
        run = etree.SubElement(_last_paragraph(elements), RUN)
        etree.SubElement(run, _REFERENCE, {f"{W}id": number})


def _last_paragraph(elements: Sequence[_Element]) -> _Element:
    """Return the last paragraph of a response, which always has one."""
    return [paragraph for element in elements for paragraph in element.iter(PARAGRAPH)][-1]


def _ids(elements: Sequence[_Element], name: str) -> set[str]:
    return {mark.get(f"{W}id", "") for element in elements for mark in element.iter(name)}


def _is_in(mark: _Element, elements: Sequence[_Element]) -> bool:
    return any(each is mark for each in elements) or mark.getparent() is not None


def _remove(mark: _Element) -> None:
    """Remove a mark, and the run of a reference if nothing else is in it."""
    around = mark.getparent()
    if around is None:
        return
    around.remove(mark)
    outside = around.getparent()
    if around.tag == RUN and outside is not None and all(child.tag == f"{W}rPr" for child in around):
        outside.remove(around)


def _number(id: str) -> tuple[int, str]:
    return (int(id), "") if id.isdecimal() else (0, id)
