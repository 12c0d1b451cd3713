"""Whether `{{ running_header }}` stands where it is printed: on all pages from the second on, and on those alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from drafter.writing.finding import Finding, Spot
from drafter.writing.marks import RUNNING_HEADER, marked_by
from drafter.writing.opening import opened
from drafter.writing.package import Package, Part
from drafter.writing.paragraphs import paragraphs, spot_of
from drafter.writing.sections import above_and_below, named_parts
from drafter.writing.tag_text import find

_MARK = f"{{{{ {RUNNING_HEADER} }}}}"
_DIFFERS = "tick “Different First Page” (Word’s tab Header & Footer)"
_SAID = {
    "nowhere": f"No page from the second on has {_MARK}. Type it into their header, and {_DIFFERS}.",
    "first": f"{_MARK} is for the pages from the second on; move it from here to their header.",
    "all": f"{_MARK} is printed on the first page too; {_DIFFERS}.",
    "even": f"Even pages have a header of their own here, without {_MARK}; type it here too.",
}


def misleading_headers(path: Path) -> Iterator[Finding]:
    """The pages that lack the running header, and the first page where it has one.

    Raises:
        TemplateError: the letterhead cannot be read.
    """
    package = opened(path)
    sections = list(above_and_below(package))
    further = {
        kind: [part for section in sections for part in section.get(kind, ())] for kind in ("default", "even")
    }
    if not any(map(_says_the_date, further["default"] + further["even"])):
        yield Finding(Spot("header"), _SAID["nowhere"])
    elif "even" in sections[0] and not any(map(_says_the_date, further["even"])):
        yield Finding(Spot("header of even pages"), _SAID["even"])
    differs = "first" in sections[0]
    for spot in _marked(package, sections[0]["first" if differs else "default"]):
        yield Finding(spot, _SAID["first" if differs else "all"])


def _says_the_date(part: Part) -> bool:
    """Whether a header repeats the date of the letter: by our mark, or by a tag of the firm's."""
    words = (spot_of("", number, paragraph).words for number, paragraph in paragraphs(part.element))
    return any(
        marked_by(tag.text) == RUNNING_HEADER or "date" in tag.text for text in words for tag in find(text)[0]
    )


def _marked(package: Package, parts: Iterable[Part]) -> Iterator[Spot]:
    names = dict(named_parts(package))
    for part in parts:
        for number, paragraph in paragraphs(part.element):
            spot = spot_of(names[part], number, paragraph)
            if any(marked_by(tag.text) == RUNNING_HEADER for tag in find(spot.words)[0]):
                yield spot
