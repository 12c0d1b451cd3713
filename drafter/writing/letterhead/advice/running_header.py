"""Check that `{{ running_header }}` is printed on every page after the first, and only there.

If the first page is different for that purpose, its own header and footer must not be left empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.problems import Place, Problem
from drafter.word.package import WordFile
from drafter.word.paragraphs import paragraphs
from drafter.word.sections import above_and_below, named_parts
from drafter.word.xml import W
from drafter.writing.letterhead.head import is_the_firms
from drafter.writing.letterhead.part_template import NO_TEXT
from drafter.writing.letterhead.placeholders import RUNNING_HEADER, placeholder_name
from drafter.writing.letterhead.spots import spot_of
from drafter.writing.letterhead.tag_text import find
from drafter.writing.letterhead.to_read import letterhead_to_read

if TYPE_CHECKING:
    from docx.opc.part import XmlPart
    from lxml.etree import _Element

_TAG = f"{{{{ {RUNNING_HEADER} }}}}"
_DIFFERS = (
    "select Different First Page (Word’s Header & Footer tab) and move the firm’s name and offices to the first "
    "page’s own header and footer, which Word leaves empty"
)
_EVEN_TOO = " Different Odd & Even Pages is selected too, so type it in the header of page 3 as well."
_SAID = {
    "nowhere": f"Pages after the first have no {_TAG}. To add one: {_DIFFERS}; "
    "then type the tag in the header of page 2.",
    "unmarked": f"Pages after the first have no {_TAG}. Different First Page is selected already; type the tag in the "
    "header of page 2.",
    "first": f"{_TAG} is for pages after the first; move it from here to their header.",
    "all": f"{_TAG} is printed on the first page too; {_DIFFERS}.",
    "even": f"Even pages have their own header here, without {_TAG}; type it here too.",
    "bare": "The first page’s own {0} is empty, and this is printed only on later pages; "
    "move it to the {0} of the first page if it belongs there.",
}


def misleading_headers(path: Path) -> Iterator[Problem]:
    """Yield pages without the running header, a first page with it, and a first page with an empty header or footer.

    Raises:
        TemplateError: The letterhead cannot be read.
    """
    file = letterhead_to_read(path)
    sections = list(above_and_below(file))
    further = {
        kind: [part for section in sections for part in section.get(kind, ())] for kind in ("default", "even")
    }
    if not any(map(_says_the_date, further["default"] + further["even"])):
        both = "even" in sections[0]
        said = _SAID["unmarked" if "first" in sections[0] else "nowhere"] + (_EVEN_TOO if both else "")
        yield Problem("running_header", "info", Place(part="header"), said)
    elif "even" in sections[0] and not any(map(_says_the_date, further["even"])):
        yield Problem("running_header", "info", Place(part="header of even pages"), _SAID["even"])
    differs = "first" in sections[0]
    for spot in _with_running_header(file, sections[0]["first" if differs else "default"]):
        yield Problem("running_header", "info", spot, _SAID["first" if differs else "all"])
    if differs:
        yield from _left_bare(file, sections[0])


def _says_the_date(part: XmlPart) -> bool:
    """Return whether a header repeats the date of the letter, with the running header or the firm's own tag."""
    words = (spot_of("", number, paragraph).words for number, paragraph in paragraphs(part.element))
    return any(
        placeholder_name(tag.text) == RUNNING_HEADER or "date" in tag.text
        for text in words
        for tag in find(text)[0]
    )


def _with_running_header(file: WordFile, parts: Iterable[XmlPart]) -> Iterator[Place]:
    names = dict(named_parts(file))
    for part in parts:
        for number, paragraph in paragraphs(part.element):
            spot = spot_of(names[part], number, paragraph)
            if any(placeholder_name(tag.text) == RUNNING_HEADER for tag in find(spot.words)[0]):
                yield spot


def _left_bare(file: WordFile, section: Mapping[str, Iterable[XmlPart]]) -> Iterator[Problem]:
    """Yield the firm's own words in later headers and footers if those of the first page are empty.

    A letterhead with its head in the body has an empty header on the first page on purpose.
    """
    names = dict(named_parts(file))
    for part in section["default"]:
        kind = "header" if part.element.tag == f"{W}hdr" else "footer"
        firsts = [first.element for first in section["first"] if first.element.tag == part.element.tag]
        own = [
            spot_of(names[part], number, one) for number, one in paragraphs(part.element) if is_the_firms(one)
        ]
        in_body = kind == "header" and _has_a_head(file.document.element)
        if own and not in_body and not any(_prints(one) for first in firsts for _, one in paragraphs(first)):
            yield Problem("bare_first_page", "info", own[0], _SAID["bare"].format(kind))


def _has_a_head(body: _Element) -> bool:
    """Return whether a body prints something before the first placeholder."""
    for number, paragraph in paragraphs(body):
        if any(placeholder_name(tag.text) for tag in find(spot_of("", number, paragraph).words)[0]):
            return False
        if _prints(paragraph):
            return True
    return False


def _prints(paragraph: _Element) -> bool:
    """Return whether a paragraph contains text or a drawing."""
    return bool(spot_of("", 0, paragraph).words.strip()) or next(paragraph.iter(*NO_TEXT), None) is not None
