"""What Word shows in a content control that has been emptied: building blocks in the file's glossary.

Without one Word shows five blanks there (ECMA-376, `placeholder`), which nobody finds again.
"""

from __future__ import annotations

from drafter.writing.text import run_xml

_GREY = '<w:color w:val="808080"/>'  # said here, as the glossary has no styles


class Prompts:
    """Gives each prompt a name, and keeps its text for the glossary."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def property_xml(self, text: str) -> str:
        """The property of a control that has this prompt."""
        name = self._names.setdefault(text, f"Prompt {len(self._names) + 1}")
        return f'<w:placeholder><w:docPart w:val="{name}"/></w:placeholder>'

    def building_blocks_xml(self) -> str:
        """A `w:docPart` for each prompt that a control has."""
        return "".join(
            _building_block(name, number, text) for number, (text, name) in enumerate(self._names.items(), 1)
        )


def _building_block(name: str, number: int, text: str) -> str:
    return (
        f'<w:docPart><w:docPartPr><w:name w:val="{name}"/><w:category><w:name w:val="General"/>'
        '<w:gallery w:val="placeholder"/></w:category><w:types><w:type w:val="bbPlcHdr"/></w:types>'
        '<w:behaviors><w:behavior w:val="content"/></w:behaviors>'
        f'<w:guid w:val="{{7C0E1D52-0B1A-4F3E-9A64-{number:012X}}}"/></w:docPartPr>'
        f"<w:docPartBody><w:p>{run_xml(text, _GREY)}</w:p></w:docPartBody></w:docPart>"
    )
