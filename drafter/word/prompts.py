"""The prompt that Word shows in an empty content control: a building block in the file's glossary.

Without one, Word shows five spaces (ECMA-376, `placeholder`), which are easily overlooked.
"""

from __future__ import annotations

import zlib

from drafter.word.runs import run_xml

_GREY = '<w:color w:val="808080"/>'  # direct formatting, because the glossary has no styles


class Prompts:
    """Names the building block of each prompt by its text, so that one already in the letterhead is kept."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}

    def property_xml(self, text: str) -> str:
        """Return the property of a control that has this prompt."""
        name = f"Prompt {_number(text)}"
        self._texts[name] = text
        return f'<w:placeholder><w:docPart w:val="{name}"/></w:placeholder>'

    def building_blocks(self) -> dict[str, str]:
        """Return a `w:docPart` for each prompt in use, by its name."""
        return {name: _building_block(name, text) for name, text in self._texts.items()}


def _number(text: str) -> str:
    return f"{zlib.crc32(text.encode()):08X}"


def _building_block(name: str, text: str) -> str:
    return (
        f'<w:docPart><w:docPartPr><w:name w:val="{name}"/><w:category><w:name w:val="General"/>'
        '<w:gallery w:val="placeholder"/></w:category><w:types><w:type w:val="bbPlcHdr"/></w:types>'
        '<w:behaviors><w:behavior w:val="content"/></w:behaviors>'
        f'<w:guid w:val="{{7C0E1D52-0B1A-4F3E-9A64-0000{_number(text)}}}"/></w:docPartPr>'
        f"<w:docPartBody><w:p>{run_xml(text, _GREY)}</w:p></w:docPartBody></w:docPart>"
    )
