"""The letterhead: a Word file with the firm's design and the slots for the parts of the letter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from drafter.kernel.built_in import templates_folder
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
from drafter.writing.letterhead.placeholders import INLINE_HEADER, Placeholder, find_placeholders
from drafter.writing.letterhead.slots import Slot, places, put, put_beside
from drafter.writing.letterhead.visible_blanks import visible_style
from drafter.writing.styles import Styles, add_missing, set_typeface

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import XmlPart
    from lxml.etree import _Element

    from drafter.templating.undefined import Undefined


class Letterhead:
    """An opened letterhead, filled once and then saved.

    Attributes:
        blanks: The number of visible blanks left by its own tags.
    """

    def __init__(self, path: Path | None = None, *, styles: Mapping[str, str] | None = None) -> None:
        """Open a firm's letterhead, or the built-in one.

        Args:
            path: A .docx or .dotx.
            styles: The firm's names for styles, by Drafter's ("staff comment", or "Staff Comment" as in Word).

        Raises:
            TemplateError: The file does not exist, is not a Word document, or lacks one of the firm's styles.
        """
        built_in = templates_folder() / "letterhead.docx"
        self.path = path or built_in
        self.file = open_letterhead(self.path)
        forget_findings(self.file)
        # Must be read before the tags are filled, which unbinds controls that contain tags.
        self._shown_properties = set(bound_to(part.element for part, _ in named_parts(self.file)))
        self._document = self.file.document
        self._style_sheet = _style_sheet(self.file)
        self.styles = Styles(self._style_sheet, place=str(path or ""), instead=styles)
        self.styles.check()
        if path is not None and self.styles.missing():
            ours = _built_in_styles(built_in, built_in.stat().st_mtime_ns)
            add_missing(self._style_sheet, ours, self.styles.ids_instead())
            self.styles = Styles(self._style_sheet, place=str(path), instead=styles)
        blank = CHARACTER_STYLES["blank"]
        self.styles.use("character", blank, visible_style(self._style_sheet, self.styles.character(blank)))
        self._indents = Indents(StyleChain(self._style_sheet))
        self._own_properties: dict[str, str] = {}
        self._is_filled = False
        self.blanks = 0

    def fill(self, letter: ResponseLetter, undefined: Undefined = "error") -> None:
        """Fill the tags.

        Raises:
            TemplateError: A tag is wrong.
        """
        self._is_filled = True
        self._own_properties, self.blanks = fill(
            self.file,
            letter,
            blank_style=self.styles.character(CHARACTER_STYLES["blank"]),
            undefined=undefined,
            path=self.path,
        )

    def placeholders(self) -> list[Placeholder]:
        """Return the placeholders of the body; once it is filled, only those that no condition left out."""
        if self._is_filled:
            return [placeholder for _, placeholder in find_placeholders(self._document.element)]
        template = story(self._document.blob, "body")
        return template.placeholders if template else []

    def places(self, letter: ResponseLetter) -> list[Slot]:
        """Return the slots for the letter or its parts.

        Raises:
            TemplateError: A part has two slots, or the comments or a request for more time have none.
        """
        root = self._document.element
        return places(root, letter, self.path)

    def free_control_ids(self) -> Iterator[int]:
        """Return numbers that no content control and no bookmark of the letterhead has."""
        root = self._document.element
        ids = [mark.get(f"{W}id") for mark in root.iter(f"{W}bookmarkStart")]
        ids += [number.get(f"{W}val") for number in root.iterfind(f".//{W}sdtPr/{W}id")]
        return _without(ids, start=1)  # a control's number is never 0

    def bookmark_names(self) -> set[str]:
        """Return the names of all bookmarks in the letterhead, casefolded, as Word compares them."""
        parts = (part.element for part, _ in named_parts(self.file))
        starts = (start for part in parts for start in part.iter(f"{W}bookmarkStart"))
        return {start.get(f"{W}name", "").casefold() for start in starts}

    def free_note_ids(self) -> Iterator[int]:
        """Return numbers from 0 that no Word comment of the letterhead has."""
        return _without([note.get(f"{W}id") for part in self._comments() for note in part.element])

    def insert(self, place: Slot, body: str) -> None:
        """Insert the XML written for a slot."""
        carrier = _carrier(body)
        if place.has_look:
            placeholder_format.give(place.placeholder, list(carrier), self._indents)
        put(place.placeholder, carrier)

    def insert_running_header(self, lines: str) -> None:
        """Replace `{{ running_header }}` in every header and footer with paragraphs."""
        for part in related(self._document, "header", "footer"):
            for paragraph, _ in list(find_placeholders(part.element)):
                carrier = _carrier(lines)
                placeholder_format.give(paragraph, list(carrier), self._indents)
                put(paragraph, carrier)
            while any(INLINE_HEADER in (text.text or "") for text in part.element.iter(f"{W}t")):
                put_beside(part.element, _elements(lines))

    def add_page_legend(self, paragraphs: str) -> None:
        """Add paragraphs at the foot of every page, below those of the letterhead."""
        if not paragraphs:
            return
        for footer in footers(self.file):
            footer.element.extend(_elements(paragraphs))

    def add_notes(self, comments: str) -> None:
        """Add Word comments (`w:comment` elements), if there are any."""
        if not comments:
            return
        for part in self._comments():
            part.element.extend(_elements(comments))
            return
        xml = f'<w:comments xmlns:w="{NAMESPACE}">{comments}</w:comments>'.encode()
        self.file.add(self._document, RT.COMMENTS, "word/comments.xml", CT.WML_COMMENTS, xml)

    def add_prompts(self, building_blocks: Mapping[str, str]) -> None:
        """Add the prompts of empty controls (`w:docPart` elements by their names) to the file's glossary."""
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
        """Set the typeface of the staff's comments in their style, unless the firm uses its own style for them."""
        if typeface is None or self.styles.is_instead("staff comment"):
            return
        set_typeface(self._style_sheet, self.styles.paragraph("staff comment"), typeface)

    def set_language(self, language: str) -> None:
        """Set the proofing language, if the styles state one."""
        for element in self._style_sheet.iterfind(f"{W}docDefaults//{W}lang"):
            element.set(f"{W}val", language)

    def set_properties(self, *, title: str, author: str, company: str, language: str) -> None:
        """Set the document's properties, except those that the firm set.

        An empty property that a control on the letterhead shows stays empty, because the control would print ours.

        Args:
            title: The title.
            author: The author; the letterhead's is never kept.
            company: The company.
            language: The language, as an RFC 5646 tag.
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
        """Return the file as bytes."""
        return self.file.to_bytes()

    def to_document(self) -> Document:
        """Return the file as a python-docx document, for further changes."""
        return self.file.to_document()

    def _comments(self) -> list[XmlPart]:
        return related(self._document, "comments")


@lru_cache(maxsize=1)
def _built_in_styles(path: Path, _changed: int) -> _Element:
    """Return the styles of the built-in letterhead, read once per process. Do not change them."""
    return _style_sheet(open_letterhead(path))


def _style_sheet(file: WordFile) -> _Element:
    for styles in related(file.document, "styles"):
        return root_of(styles)
    xml = f'<w:styles xmlns:w="{NAMESPACE}"/>'.encode()
    return root_of(file.add(file.document, RT.STYLES, "word/styles.xml", CT.WML_STYLES, xml))


def _elements(xml: str) -> list[_Element]:
    return list(_carrier(xml))


def _carrier(xml: str) -> _Element:
    """Return an element with this content."""
    return parse(f'<w:body xmlns:w="{NAMESPACE}">{xml}</w:body>'.encode())


def _without(taken: list[str | None], start: int = 0) -> Iterator[int]:
    numbers = set(taken)
    return (number for number in count(start) if str(number) not in numbers)
