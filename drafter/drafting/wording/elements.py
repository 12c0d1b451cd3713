"""The elements and attributes that a wording file may use, and the messages about others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from drafter.kernel.suggest import nearest
from drafter.response import STYLES

VOCABULARY = frozenset(
    (
        *("p", "ul", "ol", "li", "table", "tr", "th", "td", "tbody", "thead", "blockquote"),
        *("b", "i", "u", "ins", "del", "br", "tab", "page", "columns", "column"),
    )
)
"""The elements for text and its formatting."""

_FOR_BLOCKS = frozenset(
    ("part", "date", "subject", "headings", "comment", "response", "earlier", "proposals")
)
"""The elements that `compose` replaces with blocks of the letter."""

ELEMENTS = VOCABULARY | _FOR_BLOCKS
"""All elements that a wording file may use."""

ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    "p": ("class", "note", "word-style", "page"),
    "blockquote": ("class",),
    "ul": ("class",),
    "ol": ("class",),
    "columns": ("lines",),
    "column": ("share", "shade"),
    "part": ("name",),
    "headings": ("number",),
    "comment": ("number",),
    "earlier": ("number",),
    "proposals": ("title",),
    "response": ("number", "prompt"),
}
"""The attributes of elements. An element that is not listed has none."""

_INSTEAD = {"em": "i", "strong": "b", "s": "del", "strike": "del", "div": "p"}
"""Elements of HTML that authors may use by mistake, and the elements to use instead."""


def faults(tag: str, attributes: Iterable[str], style: str | None) -> Iterator[str]:
    """Yield what is wrong with an element by itself: its name, its attributes and its style.

    Args:
        tag: The element's name.
        attributes: The names of its attributes.
        style: The style that its class names, if any.
    """
    if tag not in ELEMENTS:
        yield unknown("element", f"<{tag}>", ELEMENTS)
    for name in attributes:
        if message := wrong_attribute(tag, name):
            yield message
    if style is not None and style.strip().replace("-", " ") not in STYLES:
        yield unknown("style", repr(style), STYLES)


def wrong_attribute(tag: str, name: str) -> str | None:
    """Return what is wrong with an attribute; None if it is known, or if the element itself is unknown.

    Args:
        tag: The element's name.
        name: The attribute's name.
    """
    known = ATTRIBUTES.get(tag, ())
    if name in known or tag not in ELEMENTS:
        return None
    may = f"it may have {_listed(known)}" if known else "it takes no attributes"
    looks = " To format a paragraph, give it the class of a style." if name == "style" else ""
    return f"<{tag}> cannot have {name}=; {may}.{looks}"


def _listed(names: Iterable[str]) -> str:
    *first, last = [f"{name}=" for name in names]
    return f"{', '.join(first)} and {last}" if first else last


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """Return the message that an element or a style does not exist, with the closest one or a list of all.

    Args:
        what: "element" or "style".
        name: The unknown name, an element's in angle brackets.
        known: The names that exist.
    """
    bare, is_element = name.strip("<>'"), name.startswith("<")
    near = _INSTEAD[bare] if is_element and bare in _INSTEAD else nearest(bare, known)
    if near:
        return f"There is no {what} {name}; did you mean {f'<{near}>' if is_element else repr(near)}?"
    if is_element:
        return f"There is no element {name}; available: {', '.join(f'<{each}>' for each in sorted(known))}."
    return (
        f"There is no style {name}; available: {', '.join(known)}. Map your letterhead's style names in [styles] in "
        "the profile."
    )
