"""The elements of a wording file: which there are, what they may say of themselves, and what is said of others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from drafter.kernel.suggest import nearest
from drafter.response import STYLES

VOCABULARY = frozenset(
    (
        *("p", "ul", "ol", "li", "table", "tr", "th", "td", "tbody", "thead", "blockquote"),
        *("b", "i", "u", "ins", "del", "br", "tab", "page"),
    )
)
"""What text is written with."""

_STANDING_FOR_BLOCKS = frozenset(("part", "date", "subject", "headings", "comment", "response"))
"""The elements that a letter has for blocks of the model (`compose`)."""

ELEMENTS = VOCABULARY | _STANDING_FOR_BLOCKS
"""All that may stand in a wording file."""

ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    "p": ("class", "note"),
    "blockquote": ("class",),
    "ul": ("class",),
    "ol": ("class",),
    "part": ("name",),
    "headings": ("number",),
    "comment": ("number",),
    "response": ("number", "prompt"),
}
"""What an element may say of itself; the others have nothing to say."""

_INSTEAD = {"em": "i", "strong": "b", "s": "del", "strike": "del", "div": "p"}
"""Elements of HTML that mean what one of ours does."""


def faults(tag: str, attributes: Iterable[str], style: str | None) -> Iterator[str]:
    """What is wrong with an element, its attributes and the style that it names, without reading what is around it."""
    if tag not in ELEMENTS:
        yield unknown("element", f"<{tag}>", ELEMENTS)
    for name in attributes:
        if message := wrong_attribute(tag, name):
            yield message
    if style is not None and style.strip().replace("-", " ") not in STYLES:
        yield unknown("style", repr(style), STYLES)


def wrong_attribute(tag: str, name: str) -> str | None:
    """What is wrong with an attribute; None where it is known, or the element is not."""
    known = ATTRIBUTES.get(tag, ())
    if name in known or tag not in ELEMENTS:
        return None
    may = f"it may have {' and '.join(f'{each}=' for each in known)}" if known else "it has none"
    looks = " How a paragraph looks is said by its class, which names a style." if name == "style" else ""
    return f"<{tag}> has no {name}=; {may}.{looks}"


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """That there is no such element or style, and which was meant or which there are."""
    bare, is_element = name.strip("<>'"), name.startswith("<")
    near = _INSTEAD[bare] if is_element and bare in _INSTEAD else nearest(bare, known)
    if near:
        return f"There is no {what} {name}; did you mean {f'<{near}>' if is_element else repr(near)}?"
    if is_element:
        return f"There is no element {name}; there are {', '.join(f'<{each}>' for each in sorted(known))}."
    return (
        f"There is no style {name}; there are {', '.join(known)}. The names that your letterhead has for them "
        "belong into [styles] of the profile."
    )
