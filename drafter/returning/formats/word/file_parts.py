"""The parts of a Word file beside its main one, as far as a returned letter needs them."""

from __future__ import annotations

from collections.abc import Iterator

from docx.opc.part import Part, XmlPart
from lxml import etree

from drafter.kernel import limits
from drafter.reading.formats.word_file import attribute
from drafter.word.archive import WordFileError, parse_plain
from drafter.word.package import WordFile, root_of

KINDS = (
    *("numbering", "styles", "theme", "settings", "attachedTemplate"),
    *("footnotes", "endnotes", "header", "footer", "comments", "commentsExtended"),
    *("core-properties", "extended-properties", "custom-properties", "thumbnail"),
)
"""The parts that are opened besides the main one."""

_MARGINS = {"headerReference": "header", "footerReference": "footer"}
_PAGES = {"first": "first-page ", "even": "even-page "}


def roots(source: WordFile | Part, *kinds: str) -> Iterator[etree._Element]:
    """Yield the roots of the parts of these kinds that belong to a file, or to one of its parts.

    Raises:
        WordFileError: One is not XML, or has more elements than any part of a letter.
    """
    owner = source.package if isinstance(source, WordFile) else source
    for relation in owner.rels.values():
        if not relation.is_external and relation.reltype.rpartition("/")[2] in kinds:
            yield _root(relation.target_part)


def root(source: WordFile | Part, kind: str) -> etree._Element | None:
    """Return the root of the first part of a kind; None if there is none."""
    return next(roots(source, kind), None)


def margin_parts(file: WordFile) -> dict[str, etree._Element]:
    """Return the headers and footers of a file, each once, by what Word calls them ("first-page header").

    A second one with the same name, of another section, has its number after the name ("header 2").
    """
    found: dict[str, etree._Element] = {}
    seen = set()
    for reference in root_of(file.document).iter("{*}headerReference", "{*}footerReference"):
        part = file.document.related_parts.get(attribute(reference, "id"))
        if isinstance(part, XmlPart) and part.partname not in seen:
            seen.add(part.partname)
            kind = _PAGES.get(attribute(reference, "type"), "")
            name = f"{kind}{_MARGINS[etree.QName(reference).localname]}"
            count = sum(other.partition(" #")[0] == name for other in found)
            found[f"{name} #{count + 1}" if count else name] = root_of(part)
    return found


def _root(part: Part) -> etree._Element:
    if isinstance(part, XmlPart):
        return root_of(part)
    if part.blob.count(b"<") > limits.limit(limits.NODES):
        raise WordFileError("too_large", f"{part.partname} has more elements than any part of a letter")
    return parse_plain(part.blob)
