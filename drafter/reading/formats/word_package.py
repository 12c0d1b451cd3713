"""The parts of a Word document, which is a ZIP archive of XML, and how to look into them."""

from __future__ import annotations

import io
import lzma
import posixpath
import zipfile
import zlib

from lxml import etree

from drafter.errors import InputEncryptedError, InputNotReadableError, InputTooLargeError
from drafter.kernel import limits
from drafter.reading.formats.size import refuse_endless_tree

_DAMAGED = (
    zipfile.BadZipFile,
    *(zlib.error, lzma.LZMAError, EOFError, OSError, ValueError),  # what a damaged entry ends in
    NotImplementedError,  # a version or a compression that Word does not use
    etree.XMLSyntaxError,
)


_OF_WORD = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How Word packs. Python unpacks other kinds all at once, however much comes out."""


class Package:
    """A Word document's parts, each read when it is asked for.

    Raises:
        InputNotReadableError: it is damaged.
        InputEncryptedError: it asks for a password.
        InputTooLargeError: a part unpacks to more than any letter can be.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGED:
            raise self._damaged() from None
        self._folder, self._document = posixpath.split(self._document_path())

    def read_document(self) -> etree._Element:
        """The main part.

        Raises:
            InputNotReadableError: there is none.
        """
        document = self.read(self._document)
        if document is None:
            raise InputNotReadableError(
                f"{self._name} is an archive, but no Word document.",
                advice="Give the letter as text, PDF, Word (.docx), HTML or an EDGAR submission.",
            )
        return document

    def read(self, part: str) -> etree._Element | None:
        """A part that stands beside the main one; None when the document has none of that name."""
        return self._parsed(posixpath.join(self._folder, part))

    def _document_path(self) -> str:
        """The main part's place: `word/document.xml`, unless the package says otherwise."""
        relations = self._parsed("_rels/.rels")
        for relation in relations if relations is not None else ():
            if str(relation.get("Type", "")).endswith("/officeDocument"):
                return str(relation.get("Target", "")).lstrip("/")
        return "word/document.xml"

    def _parsed(self, path: str) -> etree._Element | None:
        try:
            entry = self._archive.getinfo(path)
        except KeyError:
            return None
        if entry.file_size > limits.limit(limits.UNPACKED):
            raise InputTooLargeError(
                f"{self._name} unpacks to more than any staff letter.", advice=limits.ADVICE
            )
        if entry.compress_type not in _OF_WORD:
            raise self._damaged()
        if entry.flag_bits & 1:
            raise InputEncryptedError(
                f"{self._name} asks for a password.", advice="Save it without a password, and give that."
            )
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        try:
            with self._archive.open(entry) as packed:
                # With a number, because Python else unpacks all at once, whatever size the archive says it has.
                root = etree.fromstring(packed.read(entry.file_size), parser)
        except _DAMAGED:
            raise self._damaged() from None
        refuse_endless_tree(root, self._name)
        return root

    def _damaged(self) -> InputNotReadableError:
        return InputNotReadableError(
            f"{self._name} is a damaged Word document.",
            advice="Open it in Word, which may repair it, and save it again.",
        )


def kind(element: etree._Element) -> str:
    """An element's name without its namespace, which has two spellings (transitional and strict)."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first element below another along a path of names; None where it breaks off."""
    for name in path:
        element = (
            next((part for part in element if kind(part) == name), None) if element is not None else None
        )
    return element


def attribute(element: etree._Element | None, name: str) -> str:
    """An attribute by its name without namespace; empty when there is no such attribute or element."""
    attributes = element.attrib.items() if element is not None else ()
    return next((str(value) for key, value in attributes if str(key).rpartition("}")[2] == name), "")
