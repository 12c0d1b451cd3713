"""The letterhead: a Word file with the firm's look, and the places in it where the letter's parts go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from drafter.kernel.shipped import templates_folder
from drafter.response import CHARACTER_STYLES, ResponseLetter, Typeface
from drafter.word import properties
from drafter.word.bindings import bound_to
from drafter.word.package import WordFile, parse, related, root_of
from drafter.word.sections import footers, named_parts
from drafter.word.style_chain import StyleChain
from drafter.word.xml import NAMESPACE, W
from drafter.writing.indents import Indents
from drafter.writing.letterhead import placeholder_format
from drafter.writing.letterhead.annotate import forget_findings
from drafter.writing.letterhead.fill import fill
from drafter.writing.letterhead.opening import open_letterhead
from drafter.writing.letterhead.part_template import story
from drafter.writing.letterhead.placeholders import INLINE_HEADER, Mark, marks
from drafter.writing.letterhead.slots import Slot, places, put, put_beside
from drafter.writing.letterhead.visible_blanks import visible_style
from drafter.writing.styles import Styles, add_missing, set_typeface

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import XmlPart
    from lxml.etree import _Element

    from drafter.templating.undefined import Undefined


class Letterhead:
    """An opened letterhead, filled once and then turned into bytes.

    Attributes:
        blanks: How many visible blanks its own tags have left.
    """

    def __init__(self, path: Path | None = None, *, styles: Mapping[str, str] | None = None) -> None:
        """Open a firm's letterhead, or the shipped one.

        Args:
            path: A .docx or .dotx.
            styles: The firm's names for styles, by ours ("staff comment", or "Staff Comment" as in Word).

        Raises:
            TemplateError: There is no such file, it is no Word document, or a style is not in it.
        """
        shipped = templates_folder() / "letterhead.docx"
        self.path = path or shipped
        self.file = open_letterhead(self.path)
        forget_findings(self.file)
        # Asked before the tags are filled: a control that has a tag in it lets go of its property.
        self._shown_properties = set(bound_to(part.element for part, _ in named_parts(self.file)))
        self._document = self.file.document
        self._style_sheet = _style_sheet(self.file)
        self.styles = Styles(self._style_sheet, place=str(path or ""), instead=styles)
        self.styles.check()
        if path is not None and self.styles.missing():
            ours = _shipped_styles(shipped, shipped.stat().st_mtime_ns)
            add_missing(self._style_sheet, ours, self.styles.ids_instead())
            self.styles = Styles(self._style_sheet, place=str(path), instead=styles)
        blank = CHARACTER_STYLES["blank"]
        self.styles.use("character", blank, visible_style(self._style_sheet, self.styles.character(blank)))
        self._indents = Indents(StyleChain(self._style_sheet))
        self._own_properties: dict[str, str] = {}
        self._is_filled = False
        self.blanks = 0

    def fill(self, letter: ResponseLetter, undefined: Undefined = "error") -> None:
        """Fill the tags, and find the places where the letter goes.

        Raises:
            TemplateError: A tag is wrong; or a comment of the staff, or its response, would be left out.
        """
        self._is_filled = True
        self._own_properties, self.blanks = fill(
            self.file,
            letter,
            blank_style=self.styles.character(CHARACTER_STYLES["blank"]),
            undefined=undefined,
            path=self.path,
        )

    def marks(self) -> list[Mark]:
        """The marks of the body: before it is filled all, then those that no condition has left out."""
        if self._is_filled:
            return [mark for _, mark in marks(self._document.element)]
        template = story(self._document.blob, "body")
        return template.marks if template else []

    def places(self, letter: ResponseLetter) -> list[Slot]:
        """Where the letter goes, or each of its parts.

        Raises:
            TemplateError: A part has two places, or what the letter is for has none.
        """
        root = self._document.element
        return places(root, letter, self.path)

    def free_mark_ids(self) -> Iterator[int]:
        """Numbers that no content control and no bookmark of the letterhead has."""
        root = self._document.element
        ids = [mark.get(f"{W}id") for mark in root.iter(f"{W}bookmarkStart")]
        ids += [number.get(f"{W}val") for number in root.iterfind(f".//{W}sdtPr/{W}id")]
        return _without(ids, start=1)  # a control's number is never 0

    def bookmark_names(self) -> set[str]:
        """The bookmarks of the letterhead, wherever they stand, as Word compares them."""
        parts = (part.element for part, _ in named_parts(self.file))
        starts = (start for part in parts for start in part.iter(f"{W}bookmarkStart"))
        return {start.get(f"{W}name", "").casefold() for start in starts}

    def free_note_ids(self) -> Iterator[int]:
        """Numbers that no Word comment of the letterhead has, from 0."""
        return _without([note.get(f"{W}id") for part in self._comments() for note in part.element])

    def insert(self, place: Slot, body: str) -> None:
        """Put what has been written for a place there."""
        carrier = _carrier(body)
        if place.has_look:
            placeholder_format.give(place.mark, list(carrier), self._indents)
        put(place.mark, carrier)

    def insert_running_header(self, lines: str) -> None:
        """Put the paragraphs in the place of `{{ running_header }}`, in every header and footer."""
        for part in related(self._document, "header", "footer"):
            for paragraph, _ in list(marks(part.element)):
                carrier = _carrier(lines)
                placeholder_format.give(paragraph, list(carrier), self._indents)
                put(paragraph, carrier)
            while any(INLINE_HEADER in (text.text or "") for text in part.element.iter(f"{W}t")):
                put_beside(part.element, _elements(lines))

    def add_page_legend(self, paragraphs: str) -> None:
        """Put the paragraphs at the foot of every page, below what the letterhead has there."""
        if not paragraphs:
            return
        for footer in footers(self.file):
            footer.element.extend(_elements(paragraphs))

    def add_notes(self, comments: str) -> None:
        """Add Word comments (`w:comment` elements); without any there is no part for them."""
        if not comments:
            return
        for part in self._comments():
            part.element.extend(_elements(comments))
            return
        xml = f'<w:comments xmlns:w="{NAMESPACE}">{comments}</w:comments>'.encode()
        self.file.add(self._document, RT.COMMENTS, "word/comments.xml", CT.WML_COMMENTS, xml)

    def add_prompts(self, building_blocks: Mapping[str, str]) -> None:
        """Add what controls show when they are empty (`w:docPart` elements by their names) to the file's glossary."""
        if not building_blocks:
            return
        if glossary := next(iter(related(self._document, "glossaryDocument")), None):
            theirs = {name.get(f"{W}val") for name in glossary.element.iterfind(f".//{W}docPartPr/{W}name")}
            new = "".join(xml for name, xml in building_blocks.items() if name not in theirs)
            parts = glossary.element.find(f"{W}docParts")
            if parts is None:
                glossary.element.extend(_elements(f"<w:docParts>{new}</w:docParts>"))
            else:
                parts.extend(_elements(new))
            return
        xml = (
            f'<w:glossaryDocument xmlns:w="{NAMESPACE}"><w:docParts>{"".join(building_blocks.values())}'
            "</w:docParts></w:glossaryDocument>"
        ).encode()
        name = "word/glossary/document.xml"
        self.file.add(self._document, RT.GLOSSARY_DOCUMENT, name, CT.WML_DOCUMENT_GLOSSARY, xml)

    def set_comment_typeface(self, typeface: Typeface | None) -> None:
        """Set the style of the staff's comments; the styles based on it follow.

        A style that the firm has named for them stays as the firm has it.
        """
        if typeface is None or self.styles.is_instead("staff comment"):
            return
        set_typeface(self._style_sheet, self.styles.paragraph("staff comment"), typeface)

    def set_language(self, language: str) -> None:
        """Set the language that Word proofs in, where the styles name one."""
        for element in self._style_sheet.iterfind(f"{W}docDefaults//{W}lang"):
            element.set(f"{W}val", language)

    def set_properties(self, *, title: str, author: str, company: str, language: str) -> None:
        """Set the document's properties: the letterhead's author is not the letter's.

        What the firm has set stays, and so does what is empty where a control shows it: that would print ours.
        """
        own = (
            dict.fromkeys(self._shown_properties, "")
            | properties.set_by_firm(self.file)
            | self._own_properties
        )
        core = properties.core_xml(title=title, author=author, language=language, own=own)
        properties.replace(self.file, "core-properties", core)
        app = properties.app_xml(company=company, own=own)
        properties.replace(self.file, "extended-properties", app)

    def to_bytes(self) -> bytes:
        """The file as it stands."""
        return self.file.to_bytes()

    def to_document(self) -> Document:
        """Return the file as a document of python-docx, to go on with."""
        return self.file.to_document()

    def _comments(self) -> list[XmlPart]:
        return related(self._document, "comments")


@lru_cache(maxsize=1)
def _shipped_styles(path: Path, _changed: int) -> _Element:
    """The styles of the shipped letterhead, read once a process. Not to be changed."""
    return _style_sheet(open_letterhead(path))


def _style_sheet(file: WordFile) -> _Element:
    for styles in related(file.document, "styles"):
        return root_of(styles)
    xml = f'<w:styles xmlns:w="{NAMESPACE}"/>'.encode()
    return root_of(file.add(file.document, RT.STYLES, "word/styles.xml", CT.WML_STYLES, xml))


def _elements(xml: str) -> list[_Element]:
    return list(_carrier(xml))


def _carrier(xml: str) -> _Element:
    """An element that carries what has been written."""
    return parse(f'<w:body xmlns:w="{NAMESPACE}">{xml}</w:body>'.encode())


def _without(taken: list[str | None], start: int = 0) -> Iterator[int]:
    numbers = set(taken)
    return (number for number in count(start) if str(number) not in numbers)
