"""The form of a Word file, read from its parts: page numbers, language, headings, fonts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from lxml import etree

from drafter.checking.confidential import STYLE_NAMES
from drafter.checking.letter_file import LetterFile
from drafter.word.archive import Archive, WordFileError, parse_plain

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAIN = "word/document.xml"
_MARGIN = re.compile(r"word/(?:header|footer)\d*\.xml")
_PAGE_FIELD = re.compile(rb">\s*PAGE\b|\"\s*PAGE\b|<w:pgNum")
_HEADING = re.compile(r"heading|title", re.I)
_NO_OUTLINE = "9"
"""The outline level of text."""


def word_parts(file: LetterFile | None) -> WordParts | None:
    """Return the parts of a Word file; None for another format, and if its main part has another name."""
    if file is None or file.format != "word":
        return None
    archive = Archive(file.data)
    return WordParts(archive) if _MAIN in archive else None


class WordParts:
    """The parts of a Word file, which was read as a letter before."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    @property
    def numbers_pages(self) -> bool:
        """True if a header or footer has the number of the page as a field."""
        return any(
            _PAGE_FIELD.search(etree.tostring(self._part(name)))
            for name in self._archive.names
            if _MARGIN.fullmatch(name)
        )

    @property
    def language(self) -> str:
        """The language of its text, such as "en-US"; "" if it names none."""
        of_text = (
            lang.get(f"{_W}val") for part in (self._styles, self._body) for lang in part.iter(f"{_W}lang")
        )
        of_theme = (lang.get(f"{_W}val") for lang in self._settings.iter(f"{_W}themeFontLang"))
        return next(filter(None, (*of_text, *of_theme)), "")

    @property
    def has_headings(self) -> bool:
        """True if a paragraph has the style or the outline level of a heading."""
        styles = {
            style.get(f"{_W}styleId") for style in self._styles.iter(f"{_W}style") if _is_heading_style(style)
        }
        used = (style.get(f"{_W}val") for style in self._body.iter(f"{_W}pStyle"))
        return any(style in styles for style in used) or any(
            level.get(f"{_W}val") != _NO_OUTLINE for level in self._body.iter(f"{_W}outlineLvl")
        )

    @property
    def fonts(self) -> tuple[str, ...]:
        """The fonts of its text and of the styles that the text uses, each once, without those that it embeds."""
        sources = [self._body, *self._styles.iter(f"{_W}docDefaults"), *self._used_styles()]
        named = dict.fromkeys(font for source in sources for font in _fonts(source))
        embedded = {
            font.get(f"{_W}name")
            for font in self._part("word/fontTable.xml").iter(f"{_W}font")
            if font.find(f"{_W}embedRegular") is not None
        }
        return tuple(font for font in named if font not in embedded)

    @property
    def confidential_words(self) -> Iterator[str]:
        """The words of each run in a style that marks confidential words."""
        ids = {
            style.get(f"{_W}styleId")
            for style in self._styles.iter(f"{_W}style")
            for name in style.iterchildren(f"{_W}name")
            if (name.get(f"{_W}val") or "").casefold().removesuffix(" char") in STYLE_NAMES
        }
        if ids:
            for run in self._body.iter(f"{_W}r"):
                paragraph = next(run.iterancestors(f"{_W}p"), run)
                own = (*run.iterfind(f"{_W}rPr/{_W}rStyle"), *paragraph.iterfind(f"{_W}pPr/{_W}pStyle"))
                words = "".join(text.text or "" for text in run.iter(f"{_W}t")).strip()
                if words and any(style.get(f"{_W}val") in ids for style in own):
                    yield words

    def _used_styles(self) -> Iterator[etree._Element]:
        names = {
            element.get(f"{_W}val")
            for key in ("pStyle", "rStyle")
            for element in self._body.iter(f"{_W}{key}")
        }
        for style in self._styles.iter(f"{_W}style"):
            if style.get(f"{_W}styleId") in names or style.get(f"{_W}default") == "1":
                yield style

    @cached_property
    def _body(self) -> etree._Element:
        return self._part(_MAIN)

    @cached_property
    def _styles(self) -> etree._Element:
        return self._part("word/styles.xml")

    @cached_property
    def _settings(self) -> etree._Element:
        return self._part("word/settings.xml")

    def _part(self, name: str) -> etree._Element:
        try:
            return parse_plain(self._archive.unpack_xml(name))
        except WordFileError:  # it is missing or damaged; the letter was read without it
            return etree.Element("none")


def _is_heading_style(style: etree._Element) -> bool:
    name = style.find(f"{_W}name")
    level = style.find(f"{_W}pPr/{_W}outlineLvl")
    named = name is not None and _HEADING.match(name.get(f"{_W}val") or "")
    return bool(named) or (level is not None and level.get(f"{_W}val") != _NO_OUTLINE)


def _fonts(part: etree._Element) -> Iterator[str]:
    """Yield the fonts that Latin text has by name; a font of the theme has none here."""
    for fonts in part.iter(f"{_W}rFonts"):
        for key in ("ascii", "hAnsi"):
            if name := fonts.get(f"{_W}{key}"):
                yield name
