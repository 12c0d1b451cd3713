"""Tags in the addresses of links, which are not in the part's text but in its relationships."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from docx.opc.constants import RELATIONSHIP_TYPE as RT

from drafter.templating.blanks import shown
from drafter.word.runs import escape

if TYPE_CHECKING:
    from docx.opc.part import Part
    from lxml.etree import _Element

_OF_ADDRESSES = ":/?#[]@!$&'()*+,;=%"  # characters with a meaning in an address, which are not encoded


class Links:
    """The addresses of a part's links that contain braces, treated as a part."""

    def __init__(self, part: Part) -> None:
        """Read the addresses; Word writes a brace as %7B and a space as %20."""
        self._part = part
        self._addresses = {
            id: address
            for id, rel in part.rels.items()
            if rel.is_external and rel.reltype == RT.HYPERLINK and "{" in (address := unquote(rel.target_ref))
        }

    @property
    def xml(self) -> bytes:
        """The addresses as XML; empty if there are none."""
        links = "".join(
            f'<link id="{escape(id)}">{escape(text)}</link>' for id, text in self._addresses.items()
        )
        return f"<links>{links}</links>".encode() if links else b""

    def put(self, root: _Element) -> None:
        """Set the addresses of the links from their XML."""
        for link in root:
            id = link.get("id", "")
            address = quote(shown(link.text or ""), safe=_OF_ADDRESSES)
            self._part.load_rel(RT.HYPERLINK, address, id, is_external=True)
