"""The one way to open a Word file and to write it: python-docx's package, opened and saved in our own way.

The package, parts, relationships and element classes are python-docx's. Its own `open` and `save` are not used,
because of what they do to the files that firms and counsel have:

- `open` unpacks files and follows relationships without limit; here `archive` checks the size of each part.
- `open` refuses files that Word opens: a template (.dotx), a main part with another type or name, a file without
  `[Content_Types].xml` or relationships. Here the main part is found and treated as that of a document.
- Its parser drops white space between elements, so an untouched part would come out changed. The parser here keeps it
  and uses the same element classes. Parts that Drafter does not read keep their bytes.
- `save` writes the time of day into the archive and adds properties with today's date; here the same content gives
  the same bytes.
- Both recurse along the relationships, so a chain of a thousand parts ends in an error.
"""

from __future__ import annotations

import itertools
import posixpath
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, NamedTuple, cast

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.oxml.parser import element_class_lookup
from docx.package import Package
from docx.parts.comments import CommentsPart
from docx.parts.document import DocumentPart
from docx.parts.hdrftr import FooterPart, HeaderPart
from docx.parts.numbering import NumberingPart
from docx.parts.settings import SettingsPart
from docx.parts.styles import StylesPart
from lxml import etree

from drafter.word.archive import (
    TYPES_PART,
    Archive,
    ContentTypes,
    WordFileError,
    content_types,
    parse_plain,
    zip_parts,
)
from drafter.word.xml import W

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from lxml.etree import _Element

_KINDS: dict[str, type[XmlPart]] = {
    "officeDocument": DocumentPart,
    "core-properties": CorePropertiesPart,
    "comments": CommentsPart,
    "footer": FooterPart,
    "header": HeaderPart,
    "numbering": NumberingPart,
    "settings": SettingsPart,
    "styles": StylesPart,
    **dict.fromkeys(
        (
            "commentsExtended",
            "commentsExtensible",
            "commentsIds",
            "custom-properties",
            "endnotes",
            "extended-properties",
            "fontTable",
            "footnotes",
            "glossaryDocument",
            "people",
        ),
        XmlPart,
    ),
}
"""The parts that are parsed, by the last word of the type of the relationship that leads to them."""

_MAIN, _MAIN_KIND = "word/document.xml", "officeDocument"
_BESIDE_MAIN = ("styles", "settings", "numbering", "comments", "footnotes", "endnotes")
"""Parts that, in a file without relationships, are named after their kind."""

_UNKNOWN = "application/octet-stream"
_MOST_PARTS, _DEEPEST = 10_000, 50
"""Parts in a file, and steps from the package to a part; Word's own files have at most four steps."""


class _Relationship(NamedTuple):
    """A line of a .rels file: `to` is the name of a part, or an address outside the file."""

    id: str
    reltype: str
    to: str
    is_external: bool = False

    @property
    def kind(self) -> str:
        """The last word of the type, which is the same in both variants of the namespaces."""
        return self.reltype.rpartition("/")[2]


class WordFile:
    """An opened Word file.

    Attributes:
        package: The package of python-docx.
        document: Its main part.
        has_macros: Whether the file contains code that Word would run.
    """

    def __init__(
        self, data: bytes, *, kinds: Collection[str] | None = None, missing_ok: bool = False
    ) -> None:
        """Open a file.

        Args:
            data: The whole file.
            kinds: The parts that are needed besides the main one, by the kind of their relationship ("styles").
                Others are not opened, and any of these may be missing. None opens all parts, and all must exist.
            missing_ok: Whether parts may be missing all the same, as they are in files that Word opens. For a file
                that is written by `faithful.changed_only`: `to_bytes` would take such a part for an address.

        Raises:
            WordFileError: It is not a Word document, is damaged, or larger than any Word file.
        """
        self.package = Package()
        self.has_macros = False
        self._archive, self._kinds, self._missing_ok = Archive(data), kinds, missing_ok
        self._types = ContentTypes(self._archive)
        self._load()
        document = next(iter(related(self.package, _MAIN_KIND)), None)
        if document is None or etree.QName(document.element).localname != "document":
            raise WordFileError("not_word", "the archive does not contain a Word document")
        self.document = cast("DocumentPart", document)
        del self._archive, self._types  # the archive is as large as the file

    @property
    def is_strict(self) -> bool:
        """True if the file is a Strict Open XML Document, in which every name is different."""
        return bool(self.document.element.tag != f"{W}document")

    def part_of(self, id: str) -> XmlPart:
        """Return the part to which a relationship of the main part leads.

        Raises:
            WordFileError: The part does not exist.
        """
        part = self.document.related_parts.get(id)
        if not isinstance(part, XmlPart):
            raise WordFileError("damaged", f"the document refers to {id}, a part that does not exist")
        return part

    def add(self, beside: Package | Part, reltype: str, name: str, content_type: str, xml: bytes) -> XmlPart:
        """Add a part.

        Args:
            beside: The part, or the package, that the new part is related to.
            reltype: The type of that relationship (`RELATIONSHIP_TYPE` of python-docx).
            name: The new part's name, as "word/footer.xml"; if it is taken, a number is added ("footer2.xml").
            content_type: Its type (`CONTENT_TYPE` of python-docx).
            xml: Its content.

        Returns:
            The part; its relationship's id is `beside.relate_to(part, reltype)`.
        """
        partname = _free_name(name, {part.partname for part in self._parts()})
        part = _KINDS[reltype.rpartition("/")[2]](partname, content_type, _parse(xml), self.package)
        beside.relate_to(part, reltype)
        return part

    def adopt(self, part: Part) -> Part:
        """Return a copy of a part of another file, and of all that it refers to, under names that are free here.

        Args:
            part: The part. Its copy becomes part of this file when something is related to it.

        Raises:
            WordFileError: It refers to more parts than a Word file has.
        """
        taken = {own.partname for own in self._parts()}
        copies: dict[Part, Part] = {}
        waiting = [part]
        while waiting:
            original = waiting.pop()
            if original in copies:
                continue
            if len(copies) == _MOST_PARTS:
                raise WordFileError("too_large", "the file has too many parts")
            name = _free_name(original.partname.membername, taken)
            taken.add(name)
            copies[original] = Part(name, original.content_type, original.blob, self.package)
            waiting += [rel.target_part for rel in original.rels.values() if not rel.is_external]
        for original, copied in copies.items():
            for id, rel in original.rels.items():
                to = rel.target_ref if rel.is_external else copies[rel.target_part]
                copied.load_rel(rel.reltype, to, id, is_external=rel.is_external)
        return copies[part]

    def to_bytes(self) -> bytes:
        """Return the file as bytes: the parts that can be reached, in the order of their relationships."""
        return zip_parts(self.files())

    def files(self) -> dict[str, bytes]:
        """Return the files of the archive that `to_bytes` packs, by their names."""
        parts = list(self._parts())
        files = {
            TYPES_PART: content_types({part.partname.membername: part.content_type for part in parts}),
            "_rels/.rels": _rels(self.package),
        }
        for part in parts:
            files[part.partname.membername] = part.blob
            if part.rels:
                files[part.partname.rels_uri.membername] = _rels(part)
        return files

    def to_document(self) -> Document:
        """Return the file as a python-docx document, for further changes."""
        # Registers the pictures with the package, so that an added one gets a new name.
        self.package.after_unmarshal()  # type: ignore[no-untyped-call]  # python-docx does not say what it returns
        return cast("Document", self.document.document)

    def _parts(self) -> Iterator[Part]:
        """Yield each part that can be reached, once; without recursion, unlike `Package.iter_parts`."""
        seen: set[str] = set()
        waiting: list[Package | Part] = [self.package]
        while waiting:
            for rel in waiting.pop().rels.values():
                if not rel.is_external and rel.target_part.partname not in seen:
                    seen.add(rel.target_part.partname)
                    waiting.append(rel.target_part)
                    yield rel.target_part

    def _load(self) -> None:
        """Open the parts that can be reached from the package, step by step."""
        parts: dict[str, Part] = {}
        waiting: list[tuple[Package | Part, str, int]] = [(self.package, "", 0)]
        while waiting:
            source, name, depth = waiting.pop()
            for relation in self._relationships(source, name):
                if relation.is_external or (self._missing_ok and relation.to not in self._archive):
                    source.load_rel(relation.reltype, relation.to, relation.id, is_external=True)
                    continue
                if relation.to not in parts:
                    if len(parts) == _MOST_PARTS or depth == _DEEPEST:
                        raise WordFileError("too_large", "the file has too many parts")
                    # Parts of other parts than the main one (the glossary's styles) are not read.
                    is_near = isinstance(source, Package | DocumentPart)
                    parts[relation.to] = self._part(relation.to, relation.kind if is_near else "")
                    waiting.append((parts[relation.to], relation.to, depth + 1))
                source.load_rel(relation.reltype, parts[relation.to], relation.id)

    def _relationships(self, source: Package | Part, name: str) -> Iterator[_Relationship]:
        """Yield the relationships of a part that are followed; if the file has none, those of the usual names."""
        folder, file = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", f"{file}.rels")
        if rels in self._archive:
            found = list(self._listed(rels, folder))
        else:
            found = list(_usual(source, folder, self._archive))
        main = next((relation for relation in found if relation.kind == _MAIN_KIND), None)
        for relation in found:
            if relation.kind == _MAIN_KIND and relation is main and source is self.package:
                yield relation._replace(reltype=RT.OFFICE_DOCUMENT)
            elif self._kinds is None or (
                relation.kind in self._kinds and (relation.is_external or relation.to in self._archive)
            ):
                yield relation

    def _listed(self, rels: str, folder: str) -> Iterator[_Relationship]:
        for line in parse_plain(self._archive.unpack_xml(rels)):
            id, reltype, target = (line.get(key, "") for key in ("Id", "Type", "Target"))
            if line.get("TargetMode") == "External":
                yield _Relationship(id, reltype, target, is_external=True)
            else:
                to = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                yield _Relationship(id, reltype, to)

    def _part(self, name: str, kind: str) -> Part:
        """Return a part in python-docx's class for it; a part that Drafter does not read is kept as it is."""
        content_type, partname = self._types.of(name), PackURI(f"/{name}")
        self.has_macros |= "macroEnabled" in content_type or "vbaProject" in content_type
        if kind not in _KINDS:
            return Part(partname, content_type or _UNKNOWN, self._archive.unpack(name), self.package)
        if kind == _MAIN_KIND:
            content_type = CT.WML_DOCUMENT_MAIN  # a template differs from a document only in this type
        return _KINDS[kind](
            partname, content_type or CT.XML, _parse(self._archive.unpack_xml(name)), self.package
        )


def _free_name(name: str, taken: Collection[PackURI]) -> PackURI:
    """Return the name of a part, with a number if it is taken: "word/footer2.xml"."""
    stem, ending = posixpath.splitext(name)
    names = (PackURI(f"/{stem}{number if number > 1 else ''}{ending}") for number in itertools.count(1))
    return next(free for free in names if free not in taken)


def parse(xml: bytes, *, keep_instructions: bool = False) -> _Element:
    """Return the root of a part, in python-docx's element classes, without loading anything that it refers to.

    Args:
        xml: The part.
        keep_instructions: Whether to keep processing instructions. Word does not use them, but Drafter marks the
            places of tags with them, so those in a file from outside are removed.

    Raises:
        WordFileError: It is not XML.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_pis=not keep_instructions)
    parser.set_element_class_lookup(element_class_lookup)
    try:
        return etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise WordFileError("damaged", str(error)) from error


def _parse(xml: bytes) -> BaseOxmlElement:
    return cast("BaseOxmlElement", parse(xml))


def root_of(part: XmlPart) -> _Element:
    """Return the root of a part; changes to it are saved. python-docx does not state its type."""
    return cast("_Element", part.element)


def related(source: Package | Part, *kinds: str) -> list[XmlPart]:
    """Return the parts to which a part, or the package, has relationships of these kinds ("header", "footer")."""
    parts = [
        rel.target_part
        for rel in source.rels.values()
        if not rel.is_external and rel.reltype.rpartition("/")[2] in kinds
    ]
    return [part for part in parts if isinstance(part, XmlPart)]


def drop_relationships(source: Package | Part, kind: str) -> None:
    """Remove the relationships of a kind."""
    for id in [id for id, rel in source.rels.items() if rel.reltype.rpartition("/")[2] == kind]:
        del source.rels[id]


def _usual(source: Package | Part, folder: str, archive: Archive) -> Iterator[_Relationship]:
    """Yield the relationships that a file without any would usually have."""
    if isinstance(source, Package) and _MAIN in archive:
        yield _Relationship("rId1", RT.OFFICE_DOCUMENT, _MAIN)
    elif isinstance(source, DocumentPart):
        for number, kind in enumerate(_BESIDE_MAIN, 1):
            name = posixpath.join(folder, f"{kind}.xml")
            if name in archive:
                yield _Relationship(f"rId{number}", RT.STYLES.replace("styles", kind), name)


def _rels(source: Package | Part) -> bytes:
    return cast("bytes", source.rels.xml)
