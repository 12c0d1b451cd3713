"""The XML of a Word file: the names of its elements."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The prefix of names in WordprocessingML, as lxml writes them: `f"{W}p"` is a paragraph."""

COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
"""The same for content that Word writes twice, for itself and for older programs."""

NAMESPACE = W.strip("{}")


def take_content(root: _Element, other: _Element) -> None:
    """Replace the content of a root with that of another root.

    A python-docx part keeps the root that it was created with, so the content changes, not the root.
    """
    root.text = other.text
    root[:] = list(other)


def child(element: _Element | None, *path: str) -> _Element | None:
    """Return the first element along a path of names below another, or None if there is no such element."""
    for name in path:
        element = None if element is None else next(element.iterchildren(f"{{*}}{name}"), None)
    return element


def attribute(element: _Element | None, name: str) -> str:
    """Return an attribute by its name; "" if there is no such attribute or element."""
    attributes = element.attrib.items() if element is not None else ()
    return next((str(value) for key, value in attributes if str(key).rpartition("}")[2] == name), "")
