"""Content controls and bookmarks, by which later commands and Word's own fields find the parts of the letter.

The staff's comment N is in a control tagged `comment-N`, the response in `response-N`. The bookmark `Comment_N`
contains only the staff's number, so that `Response { REF Comment_4 }` reads "Response 4"; `Response_N` contains the
label.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import TYPE_CHECKING

from lxml import etree

from drafter.word.prompts import Prompts
from drafter.word.runs import escape
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

COMMENT_TAG, RESPONSE_TAG, DATE_TAG, SUBJECT_TAG = "comment-{}", "response-{}", "letter-date", "subject"

RESPONSE_BOOKMARK = "Response_"
"""The beginning of the name of the bookmark around a label."""

LABEL_GAP = "  "
"""The separator between a label and the words of the response on the same line."""

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_BUILDING_BLOCK = '<w:docPartObj><w:docPartGallery w:val="Quick Parts"/></w:docPartObj>'
"""Marks a control as a building block, which can be edited like any other. Without an earlier one in the file,
LibreOffice (7.4) reads the first paragraph of a control as an input field: the color of its blanks is lost, and it is
never broken across pages."""


class Controls:
    """Makes controls and bookmarks, each with a number that is unique in the document."""

    def __init__(self, ids: Iterator[int], prompts: Prompts, taken: Iterable[str] = ()) -> None:
        """Begin without any.

        Args:
            ids: Numbers that no control or bookmark of the letterhead has.
            prompts: Collects the prompts of the controls.
            taken: The names of the letterhead's bookmarks, casefolded.
        """
        self._ids, self._prompts, self._taken = ids, prompts, set(taken)

    def comment(self, key: str, content: str, *, locked: bool) -> str:
        """Return the control around a quoted comment. If locked, neither it nor its words can be changed or deleted."""
        lock = '<w:lock w:val="sdtContentLocked"/>' if locked else ""
        return self._control(f"Staff comment {key}", COMMENT_TAG.format(key), content, after_id=lock)

    def response(self, key: str, content: str, prompt: str = "", *, begun: bool) -> str:
        """Return the rich-text control around a response, or around the prompt that typing replaces."""
        after_id = self._prompts.property_xml(prompt) if prompt else ""
        after_id += "" if begun else "<w:showingPlcHdr/>"
        return self._control(f"Response {key}", RESPONSE_TAG.format(key), content, after_id=after_id)

    def date(self, content: str, language: str, prompt: str, *, known: bool) -> str:
        """Return the control, inside a paragraph, that opens a calendar; for an unknown date it shows a prompt."""
        picker = (
            '<w:date><w:dateFormat w:val="MMMM d, yyyy"/>'
            f'<w:lid w:val="{escape(language)}"/><w:storeMappedDataAs w:val="dateTime"/>'
            '<w:calendar w:val="gregorian"/></w:date>'
        )
        showing = self._prompts.property_xml(prompt) + ("" if known else "<w:showingPlcHdr/>")
        return self._control("Date of the letter", DATE_TAG, content, after_id=showing + picker)

    def subject(self, content: str) -> str:
        """Return the control around the Re: block."""
        return self._control("Subject", SUBJECT_TAG, content, after_id=_BUILDING_BLOCK)

    def bookmark(self, name: str, content: str) -> str:
        """Return content with a bookmark. Word allows 40 letters, digits and underscores in its name, once per file."""
        number = next(self._ids)
        word = self._free(re.sub(r"\W", "_", name)[:40])
        return f'<w:bookmarkStart w:id="{number}" w:name="{word}"/>{content}<w:bookmarkEnd w:id="{number}"/>'

    def _free(self, word: str) -> str:
        """Return the name, with a number if the letterhead already uses it."""
        names = (f"{word}_{number}" if number > 1 else word for number in count(1))
        free = next(name for name in names if name.casefold() not in self._taken)
        self._taken.add(free.casefold())
        return free

    def _control(self, alias: str, tag: str, content: str, *, after_id: str = "") -> str:
        names = f'<w:alias w:val="{escape(alias)}"/><w:tag w:val="{escape(tag)}"/>'
        properties = f'<w:sdtPr>{names}<w:id w:val="{next(self._ids)}"/>{after_id}</w:sdtPr>'
        return f"<w:sdt>{properties}<w:sdtContent>{content}</w:sdtContent></w:sdt>"


def response_controls(document: _Element) -> list[_Element]:
    """Return the content controls for the responses of a draft, in order."""
    tags = (
        tag for tag in document.iter(f"{W}tag") if tag.get(f"{W}val", "").startswith(RESPONSE_TAG.format(""))
    )
    return [control for tag in tags for control in tag.iterancestors(f"{W}sdt") if _is_own(control, tag)]


def _is_own(control: _Element, tag: _Element) -> bool:
    return control.find(f"{W}sdtPr/{W}tag") is tag


def shows_prompt(control: _Element) -> bool:
    """Return whether a content control shows its prompt: nobody has written in it."""
    return control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None


def replace_controls_around(element: _Element) -> None:
    """Replace each content control around an element with its content.

    A letter inside a control for plain text, or a locked one, could not be edited.
    """
    for control in list(element.iterancestors(f"{W}sdt")):
        for content in control.findall(f"{W}sdtContent"):
            for child in list(content):
                control.addprevious(child)
        around = control.getparent()
        if around is not None:
            around.remove(control)


def fill_control(control: _Element, elements: Sequence[_Element]) -> None:
    """Put elements into a content control, in place of what it has or of the prompt that it shows.

    A label that begins the first line of a response is kept; one that the elements bring is not needed.
    """
    content = control.find(f"{W}sdtContent")
    if content is None:
        return
    label = _label(content)
    content[:] = list(elements)
    if label:
        _drop_label(content)
        first = content[0] if len(content) and content[0].tag == f"{W}p" else etree.Element(f"{W}p")
        if first.getparent() is None:
            content.insert(0, first)
        at = 1 if first.find(f"{W}pPr") is not None else 0
        first[at:at] = label
    for prompt in control.findall(f"{W}sdtPr/{W}showingPlcHdr"):
        around = prompt.getparent()
        if around is not None:
            around.remove(prompt)


def label_in(paragraph: _Element) -> list[_Element]:
    """Return the elements of a label that begins a response on its first line: its bookmark, and what is in it."""
    children = [child for child in paragraph if child.tag != f"{W}pPr"]
    start = next((at for at, child in enumerate(children) if _is_label(child)), None)
    if start is None or any(child.tag == f"{W}r" for child in children[:start]):
        return []
    id = children[start].get(f"{W}id")
    ends = (at for at, one in enumerate(children) if one.tag == f"{W}bookmarkEnd" and one.get(f"{W}id") == id)
    end = next(ends, None)
    return [] if end is None else children[start : end + 1]


def _label(content: _Element) -> list[_Element]:
    """Return the label at the beginning of a control's first paragraph, with the space after it."""
    first = content[0] if len(content) and content[0].tag == f"{W}p" else None
    label = [] if first is None else label_in(first)
    if not label:
        return []
    return [*label, _gap()]


def _gap() -> _Element:
    space = etree.Element(f"{W}r")
    etree.SubElement(space, f"{W}t", {_SPACE: "preserve"}).text = LABEL_GAP
    return space


def copy_label(old: _Element, new: _Element) -> None:
    """Begin a paragraph with the words of the label that begins another one, if there is one."""
    words = [copy.deepcopy(one) for one in label_in(old) if one.tag == f"{W}r"]
    if words and new.tag == f"{W}p":
        at = 1 if new.find(f"{W}pPr") is not None else 0
        new[at:at] = [*words, _gap()]


def _drop_label(content: _Element) -> None:
    for paragraph in content.iter(f"{W}p"):
        for one in label_in(paragraph):
            paragraph.remove(one)


def _is_label(element: _Element) -> bool:
    name = element.get(f"{W}name", "") if element.tag == f"{W}bookmarkStart" else ""
    return name.startswith(RESPONSE_BOOKMARK)
