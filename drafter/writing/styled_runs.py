"""The runs of a letter in the styles of its letterhead."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.response import Run
from drafter.word.runs import escape, field_xml, run_xml
from drafter.word.style_chain import StyleChain
from drafter.word.xml import W
from drafter.writing.styles import Styles

_LABEL_LOOK = ("b", "i", "caps", "smallCaps", "color", "u")
"""The properties by which a label differs from its response, in the order of the schema."""


def runs_xml(runs: Iterable[Run], styles: Styles) -> str:
    """Return the XML of a letter's runs, one after the other."""
    return "".join(_run(run, styles) for run in runs)


def label_look(chain: StyleChain, style_id: str) -> str:
    """Return the look that a paragraph style gives its words, but for the font, as the content of a `w:rPr`."""
    found = {name: next(chain.up(style_id, f"{W}rPr/{W}{name}"), None) for name in _LABEL_LOOK}
    return "".join(
        f'<w:{name} w:val="{escape(one.get(f"{W}val", "1"))}"/>'
        for name, one in found.items()
        if one is not None
    )


def _run(run: Run, styles: Styles) -> str:
    look = styles.run_look(run)
    match run.kind:
        case "tab":
            return run_xml("\t", look)
        case "line_break":
            return run_xml("\n", look)
        case "page_number":
            return field_xml(_page(run.text), run.text or "1", look)
        case _:
            return run_xml(run.text, look)


def _page(shown: str) -> str:
    """Return the field that computes the page's number, with as many digits as are shown."""
    return f'PAGE \\# "{"0" * len(shown)}"' if len(shown) > 1 else "PAGE"
