"""Write findings as Word comments into a copy of the letterhead, each at its paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from lxml import etree

from drafter.kernel.files import write_atomic
from drafter.problems import Problem
from drafter.word.package import WordFile, parse, related, root_of
from drafter.word.paragraphs import append_paragraph, outside_of_boxes, paragraphs
from drafter.word.runs import run_xml
from drafter.word.xml import NAMESPACE, W
from drafter.writing.letterhead.opening import open_letterhead

if TYPE_CHECKING:
    from lxml.etree import _Element

AUTHOR, _INITIALS = "Drafter check", "DC"


def annotate(path: Path, problems: Sequence[Problem], out: Path) -> None:
    """Write a copy of the letterhead with the findings as comments.

    Word allows comments only in the body. A finding elsewhere is anchored to the first paragraph and includes its
    place; a finding in a text box is anchored where the box is. When the copy is later used as a letterhead, these
    comments are ignored.

    Args:
        path: The letterhead.
        problems: The findings.
        out: The copy to write.

    Raises:
        TemplateError: The letterhead cannot be read.
        OutputNotWritableError: The copy cannot be written.
    """
    file = open_letterhead(path)
    forget_findings(file)
    body = file.document.element
    numbered = dict(paragraphs(body)) or {1: append_paragraph(body)}
    comments = _comments(file)
    taken = {comment.get(f"{W}id") for comment in comments}
    free = (number for number in range(len(taken) + len(problems)) if str(number) not in taken)
    for problem, number in zip(problems, free, strict=False):
        in_body = problem.place.part == "body"
        anchor = numbered.get(problem.place.paragraph) if in_body else None
        anchor = next(iter(numbered.values())) if anchor is None else anchor
        comments.append(_comment(number, _said(problem, in_body=in_body)))
        _anchor(outside_of_boxes(anchor), number)
    write_atomic(out, file.to_bytes())


def _said(problem: Problem, *, in_body: bool) -> str:
    """Return the text of a comment, with the place if the comment cannot be anchored there."""
    kind = "" if problem.is_error else "Note: "
    place = "" if in_body else str(problem.place.outside_file)
    return f"{place}: {kind}{problem.text}" if place else f"{kind}{problem.text}"


def forget_findings(file: WordFile) -> None:
    """Remove the comments that `annotate` wrote."""
    for part in related(file.document, "comments"):
        ours = [comment for comment in part.element if comment.get(f"{W}author") == AUTHOR]
        if not ours:
            continue
        ids = {comment.get(f"{W}id") for comment in ours}
        for comment in ours:
            part.element.remove(comment)
        for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
            for mark in list(file.document.element.iter(f"{W}{name}")):
                if mark.get(f"{W}id") in ids:
                    _remove(mark)


def _comments(file: WordFile) -> _Element:
    for part in related(file.document, "comments"):
        return root_of(part)
    xml = f'<w:comments xmlns:w="{NAMESPACE}"/>'.encode()
    return root_of(file.add(file.document, RT.COMMENTS, "word/comments.xml", CT.WML_COMMENTS, xml))


def _comment(number: int, message: str) -> _Element:
    return parse(
        f'<w:comment xmlns:w="{NAMESPACE}" w:id="{number}" w:author="{AUTHOR}" w:initials="{_INITIALS}">'
        f"<w:p>{run_xml(message)}</w:p></w:comment>".encode()
    )


def _anchor(paragraph: _Element, number: int) -> None:
    start, end = (
        etree.Element(f"{W}commentRange{edge}", {f"{W}id": str(number)}) for edge in ("Start", "End")
    )
    paragraph.insert(1 if paragraph.find(f"{W}pPr") is not None else 0, start)
    paragraph.append(end)
    run = etree.SubElement(paragraph, f"{W}r")
    etree.SubElement(run, f"{W}commentReference", {f"{W}id": str(number)})


def _remove(mark: _Element) -> None:
    """Remove an anchor, and its run if nothing else is in it."""
    parent = mark.getparent()
    assert parent is not None  # an anchor is never the root of a part
    parent.remove(mark)
    around = parent.getparent()
    if parent.tag == f"{W}r" and len(parent) == 0 and around is not None:
        around.remove(parent)
