"""Word comments: add them at words of the text, and remove them with everything that refers to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from lxml import etree

from drafter.word.find_words import Span, runs_of
from drafter.word.locks import locked_around
from drafter.word.package import WordFile, parse, related, root_of
from drafter.word.paragraphs import outside_of_boxes
from drafter.word.runs import escape, run_xml
from drafter.word.text import PARAGRAPH
from drafter.word.xml import NAMESPACE, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_ANCHORS = ("commentRangeStart", "commentRangeEnd", "commentReference")
_THREADS = ("commentsExtended", "commentsIds", "commentsExtensible")
"""Parts of later versions of Word, with a line for each comment: its thread, its identity, its time."""

_HOLDS_ANCHORS = {f"{W}{name}" for name in ("p", "hyperlink", "ins", "moveTo", "smartTag", "sdtContent")}
"""Elements in which a comment may begin or end next to a run."""


class Comments:
    """Adds comments by one author to a Word file."""

    def __init__(self, file: WordFile, author: str, initials: str) -> None:
        """Find the comments that the file has."""
        self._file = file
        self._by = f'w:author="{escape(author)}" w:initials="{escape(initials)}"'
        taken = {one.get(f"{W}id") for part in related(file.document, "comments") for one in part.element}
        taken |= {mark.get(f"{W}id") for mark in _anchors(root_of(file.document))}
        self._numbers = (number for number in range(len(taken) + 1_000_000) if str(number) not in taken)

    def add(self, texts: Sequence[str], paragraph: _Element, span: Span | None = None) -> None:
        """Add a comment.

        Word does not let anybody resolve a comment in a locked control, nor make one in a text box. So such a comment
        is about the whole control, or the paragraph that the box is anchored to.

        Args:
            texts: Its paragraphs.
            paragraph: The paragraph of the main part that it is about.
            span: The part of the paragraph's text that it is about; the whole paragraph by default.
        """
        number = str(next(self._numbers))
        text = "".join(f"<w:p>{run_xml(text)}</w:p>" for text in texts)
        xml = f'<w:comment xmlns:w="{NAMESPACE}" w:id="{number}" {self._by}>{text}</w:comment>'
        _comments(self._file).append(parse(xml.encode()))
        outside = outside_of_boxes(paragraph)
        if (control := locked_around(outside)) is not None:
            _anchor_around(control, number)
        else:
            _anchor_in(outside, span if outside is paragraph else None, number)


def drop_comments(file: WordFile, chosen: Callable[[_Element], bool]) -> int:
    """Remove comments with their anchors, and return their number.

    Args:
        file: The file.
        chosen: Whether to remove a `w:comment`.
    """
    dropped = [one for part in related(file.document, "comments") for one in part.element if chosen(one)]
    numbers = {comment.get(f"{W}id") for comment in dropped}
    for comment in dropped:
        root_of_comment = comment.getparent()
        if root_of_comment is not None:
            root_of_comment.remove(comment)
    for mark in [mark for mark in _anchors(root_of(file.document)) if mark.get(f"{W}id") in numbers]:
        _remove(mark)
    _drop_threads(file, {name for comment in dropped for name in _names_of(comment)})
    return len(dropped)


def answered_comments(file: WordFile) -> set[str]:
    """Return the names (`w14:paraId`) of the comments that have replies."""
    lines = (line for part in related(file.document, *_THREADS) for line in part.element)
    return {name for line in lines for name in _values(line, "paraIdParent")}


def names_of_comment(comment: _Element) -> set[str]:
    """Return the names (`w14:paraId`) by which threads refer to a comment."""
    return set(_names_of(comment))


def _comments(file: WordFile) -> _Element:
    """Return the root of the file's comments, after beginning a part for them if there is none."""
    for part in related(file.document, "comments"):
        return root_of(part)
    xml = f'<w:comments xmlns:w="{NAMESPACE}"/>'.encode()
    return root_of(file.add(file.document, RT.COMMENTS, "word/comments.xml", CT.WML_COMMENTS, xml))


def _anchors(root: _Element) -> Iterator[_Element]:
    return root.iter(*(f"{W}{name}" for name in _ANCHORS))


def _anchor_in(paragraph: _Element, span: Span | None, number: str) -> None:
    """Anchor a comment in a paragraph; its reference is never in a link or a change, which may be removed."""
    start, end = _edges(number)
    runs = runs_of(paragraph, span) if span else []
    if runs and paragraph not in runs:  # text outside of any run, in a damaged file
        _movable(runs[0]).addprevious(start)
        _movable(runs[-1]).addnext(end)
        _child_of(paragraph, end).addnext(_reference(number))
        return
    paragraph.insert(1 if paragraph.find(f"{W}pPr") is not None else 0, start)
    paragraph.extend([end, _reference(number)])


def _anchor_around(control: _Element, number: str) -> None:
    """Anchor a comment to a control: its reference is in the next paragraph outside, or else in the one before."""
    start, end = _edges(number)
    if control.getparent() is not None and next(control.iterancestors(PARAGRAPH), None) is not None:
        control.addprevious(start)
        control.addnext(end)
        end.addnext(_reference(number))
        return
    following, before = control.getnext(), control.getprevious()
    while following is not None and following.tag in (f"{W}commentRangeStart", f"{W}commentRangeEnd"):
        following = following.getnext()
    if following is not None and following.tag == PARAGRAPH:
        control.addprevious(start)
        control.addnext(end)
        following.insert(1 if following.find(f"{W}pPr") is not None else 0, _reference(number))
    elif before is not None and before.tag == PARAGRAPH:
        before.extend([start, end, _reference(number)])
    else:
        _anchor_in(next(control.iter(PARAGRAPH)), None, number)


def _edges(number: str) -> tuple[_Element, _Element]:
    start, end = (etree.Element(f"{W}{name}", {f"{W}id": number}) for name in _ANCHORS[:2])
    return start, end


def _reference(number: str) -> _Element:
    run = etree.Element(f"{W}r")
    etree.SubElement(run, f"{W}commentReference", {f"{W}id": number})
    return run


def _movable(run: _Element) -> _Element:
    """Return the run, or the outermost element around it beside which a comment may begin or end."""
    control = locked_around(run)
    element = run if control is None else control
    while (around := element.getparent()) is not None and around.tag not in _HOLDS_ANCHORS:
        element = around
    return element


def _child_of(paragraph: _Element, element: _Element) -> _Element:
    """Return the child of a paragraph that an element is, or is in."""
    while (around := element.getparent()) is not None and around is not paragraph:
        element = around
    return element


def _remove(mark: _Element) -> None:
    """Remove an anchor, and its run if nothing else is in it."""
    parent = mark.getparent()
    if parent is None:  # an anchor is never the root of a part
        return
    parent.remove(mark)
    around = parent.getparent()
    if parent.tag == f"{W}r" and around is not None and all(child.tag == f"{W}rPr" for child in parent):
        around.remove(parent)


def _drop_threads(file: WordFile, names: set[str]) -> None:
    """Remove the lines about comments; the last part refers to the one before it, by a name that this one gives."""
    for kind in _THREADS:
        for root in map(root_of, related(file.document, kind)):
            lines = [line for line in root if names & set(map(str, line.attrib.values()))]
            names = names | {name for line in lines for name in _values(line, "durableId")}
            for line in lines:
                root.remove(line)


def _names_of(comment: _Element) -> Iterable[str]:
    return (name for paragraph in comment.iter(PARAGRAPH) for name in _values(paragraph, "paraId"))


def _values(element: _Element, name: str) -> Iterator[str]:
    return (str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name)
