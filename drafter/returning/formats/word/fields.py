"""Which fields of a Word file are ordinary, and which were left over from drafting or lead nowhere."""

from __future__ import annotations

from drafter.kernel.patterns import pattern

_ORDINARY = frozenset(
    {
        *(
            "PAGE",
            "NUMPAGES",
            "SECTIONPAGES",
            "SECTION",
            "SEQ",
            "LISTNUM",
            "AUTONUM",
            "AUTONUMLGL",
            "HYPERLINK",
        ),
        *(
            "REF",
            "PAGEREF",
            "NOTEREF",
            "STYLEREF",
            "TOC",
            "TC",
            "XE",
            "SYMBOL",
            "QUOTE",
            "ADVANCE",
            "EQ",
            "=",
            "CITATION",
        ),
    }
)
"""Fields of a finished letter: page numbers, counters, links and references. They need no attention if they work."""

_BROKEN = pattern(r"\berror!|«[^»]*»|<<[^>]*>>|bookmark not defined")


def needs_attention(instruction: str, result: str) -> bool:
    """Return whether a field is left over from drafting, such as a merge field, or shows an error.

    Args:
        instruction: What it computes, as "MERGEFIELD Client".
        result: The text that it shows.
    """
    name = instruction.split(maxsplit=1)[0].upper() if instruction.strip() else ""
    return (name not in _ORDINARY and name != "") or _BROKEN.search(result.lower()) is not None
