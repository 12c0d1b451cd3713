"""A Word file as a package of parts that name one another (Open Packaging Conventions), opened and closed.

What a letter does not touch stays as the bytes that came out of the letterhead. The zip that comes out
depends on nothing but its content: neither on the time of day nor on the system.
"""

from __future__ import annotations

import itertools
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from drafter.kernel import limits
from drafter.word.runs import escape
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
"""Content type of the parts of a Word file, by the last word of their name."""

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_RELATION_TYPES = {"core-properties": f"{_RELATIONS}/metadata/core-properties"}
_TYPES_PART = "[Content_Types].xml"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}document"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can hold

_MOST_UNPACKED = 256 * 1024 * 1024
"""Bytes of all parts together: pictures included, a letterhead has a hundredth of it."""


_OF_WORD = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class PackageError(ValueError):
    """The file is no Word document, or a damaged one."""


class StrictError(PackageError):
    """The file is a Word document of another kind, in which all names are others."""


class Part:
    """A part: its place in the package, what it is, what it holds, and which parts it names.

    Attributes:
        name: its place, as "word/document.xml"; empty for the package itself, which names parts too.
        content_type: what it is, as [Content_Types].xml says.
        rels: by id: the kind of relation ("styles") and the part, or the address of something outside.
    """

    def __init__(self, name: str = "", content_type: str = "", content: bytes = b"") -> None:
        self.name, self.content_type = name, content_type
        self.rels: dict[str, tuple[str, Part | str]] = {}
        self._content = content
        self._element: _Element | None = None

    @property
    def element(self) -> _Element:
        """The root of a part in XML; what is changed in it is written."""
        if self._element is None:
            self._element = parsed(self._content)
        return self._element

    @property
    def original(self) -> bytes:
        """What the part held when it was opened."""
        return self._content

    def settle(self) -> None:
        """Let what the part holds now be what it was opened with."""
        self._content = self.content()

    def put(self, element: _Element) -> None:
        """Let another root take the place of the part's own."""
        self._element = element

    def content(self) -> bytes:
        """What the part holds now."""
        if self._element is None:
            return self._content
        return etree.tostring(self._element, encoding="UTF-8", standalone=True)

    def related(self, *kinds: str) -> list[Part]:
        """The parts to which it has these kinds of relation ("header", "footer")."""
        return [to for kind, to in self.rels.values() if _last(kind) in kinds and isinstance(to, Part)]

    def forget(self, kind: str) -> None:
        """Take away the relations of a kind."""
        self.rels = {id: rel for id, rel in self.rels.items() if _last(rel[0]) != kind}

    def relate(self, kind: str, to: Part) -> str:
        """Add a relation, and give its id."""
        free = (f"rId{number}" for number in itertools.count(1))
        id = next(id for id in free if id not in self.rels)
        self.rels[id] = _RELATION_TYPES.get(kind, _OFFICE + kind), to
        return id

    def part_under(self, id: str) -> Part:
        """The part of a relation's id.

        Raises:
            PackageError: there is none.
        """
        to = self.rels.get(id, ("", ""))[1]
        if not isinstance(to, Part):
            raise PackageError(f"{self.name} names {id}, and there is no such part.")
        return to


class Package:
    """The opened package.

    Attributes:
        root: where its relations begin.
        document: the main part.
    """

    def __init__(self, path: Path) -> None:
        """Open a file.

        Raises:
            PackageError: it is no Word document, or damaged.
            OSError: it cannot be read.
        """
        self.root = Part()
        if path.exists() and not path.is_file():  # a pipe would be waited for
            raise PackageError(f"{path} is no ordinary file.")
        try:
            with zipfile.ZipFile(path) as archive:
                _read(self.root, archive)
            self.document = self.root.related("officeDocument")[0]
            root = self.document.element.tag
        except _DAMAGES as error:
            raise PackageError(f"{path} is no Word document, or a damaged one: {error}") from error
        if root == _STRICT:
            raise StrictError(f"{path} is saved as Strict Open XML.")
        if root != f"{W}document":
            raise PackageError(f"{path} is no Word document.")

    def add(self, beside: Part, kind: str, name: str, content_type: str, content: bytes) -> Part:
        """Add a part that another one names; where its name is taken a number follows ("footer2.xml")."""
        taken = {part.name for part in _reachable(self.root)}
        stem, ending = posixpath.splitext(name)
        names = (f"{stem}{number if number > 1 else ''}{ending}" for number in itertools.count(1))
        part = Part(next(name for name in names if name not in taken), content_type, content)
        beside.relate(kind, part)
        return part

    def to_bytes(self) -> bytes:
        """The file as it stands: the parts that can still be reached, in the order of their relations."""
        parts = list(_reachable(self.root))
        files = {_TYPES_PART: content_types({part.name: part.content_type for part in parts})}
        files[_rels_name("")] = _rels_xml(self.root)
        for part in parts:
            files[part.name] = part.content()
            if part.rels:
                files[_rels_name(part.name)] = _rels_xml(part)
        return zip_parts(files)


_DAMAGES = (
    *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError),
    *(KeyError, IndexError, ValueError, etree.XMLSyntaxError),  # what a part that is missing or cut ends in
)


def _read(root: Part, archive: zipfile.ZipFile) -> None:
    """Read all parts to which the root leads."""
    if sum(entry.file_size for entry in archive.infolist()) > _MOST_UNPACKED:
        raise PackageError("it unpacks to more than any letterhead")
    types = _ContentTypes(_unpacked(archive, _TYPES_PART))
    names = set(archive.namelist())
    found: dict[str, Part] = {}
    waiting = [root]
    while waiting:
        part = waiting.pop()
        rels = _rels_name(part.name)
        for relation in parsed(_unpacked(archive, rels)) if rels in names else ():
            id, kind, target = (relation.get(key, "") for key in ("Id", "Type", "Target"))
            if relation.get("TargetMode") == "External":
                part.rels[id] = kind, target
                continue
            name = posixpath.normpath(posixpath.join("/", posixpath.dirname(part.name), target)).lstrip("/")
            if name not in found:
                found[name] = Part(name, types.of(name), _unpacked(archive, name))
                waiting.append(found[name])
            part.rels[id] = kind, found[name]


def _unpacked(archive: zipfile.ZipFile, name: str) -> bytes:
    entry = archive.getinfo(name)
    if entry.compress_type not in _OF_WORD:
        raise PackageError(f"{name} is packed as Word does not pack")
    with archive.open(entry) as packed:
        # With a number, because Python else unpacks all at once, whatever size the archive says it has.
        content = packed.read(entry.file_size)
    if name.endswith(".xml") and content.count(b"<") > limits.limit(limits.NODES):
        raise PackageError(f"{name} holds more than any letterhead")
    return content


class _ContentTypes:
    """What each part is: by its own name, else by its ending."""

    def __init__(self, xml: bytes) -> None:
        self._names: dict[str, str] = {}
        self._endings: dict[str, str] = {}
        for entry in parsed(xml):
            content_type = entry.get("ContentType", "")
            self._names[entry.get("PartName", "").casefold()] = content_type
            self._endings[entry.get("Extension", "").casefold()] = content_type

    def of(self, name: str) -> str:
        own = self._names.get(f"/{name}".casefold())
        return own or self._endings[posixpath.splitext(name)[1].lstrip(".").casefold()]


def parsed(xml: bytes, *, is_ours: bool = False) -> _Element:
    """The root of some XML; what it names outside of itself is not looked at.

    Its processing instructions are left out, which mean nothing to Word and to us the place of a tag; they stay
    where the XML `is_ours`.

    Raises:
        etree.XMLSyntaxError: it is none.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_pis=not is_ours)
    return etree.fromstring(xml, parser)


def zip_parts(parts: Mapping[str, bytes]) -> bytes:
    """Zip the parts, by name and in their order, without the time of day or the system that did it."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, date_time=_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content)
    return buffer.getvalue()


def content_types(of_parts: Mapping[str, str]) -> bytes:
    """`[Content_Types].xml`: an override for each part (name and type), a default for relationships."""
    overrides = "".join(
        f'<Override PartName="/{escape(name)}" ContentType="{kind}"/>' for name, kind in of_parts.items()
    )
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{overrides}</Types>"
    ).encode()


def _reachable(root: Part) -> Iterator[Part]:
    """The parts to which a part leads, each once."""
    seen: set[str] = set()
    waiting = [root]
    while waiting:
        part = waiting.pop()
        for _, to in part.rels.values():
            if isinstance(to, Part) and to.name not in seen:
                seen.add(to.name)
                waiting.append(to)
                yield to


def _rels_name(name: str) -> str:
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _rels_xml(part: Part) -> bytes:
    folder = posixpath.dirname(part.name) or "."
    relations = ""
    for id, (kind, to) in part.rels.items():
        if isinstance(to, Part):
            target, mode = posixpath.relpath(to.name, folder), ""
        else:
            target, mode = to, ' TargetMode="External"'
        relations += (
            f'<Relationship Id="{escape(id)}" Type="{escape(kind)}" Target="{escape(target)}"{mode}/>'
        )
    return f'{DECLARATION}<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>'.encode()


def _last(kind: str) -> str:
    """The last word of a relation's type, by which it is known."""
    return kind.rpartition("/")[2]
