"""Locks of content controls: where nothing can be changed, and how to open that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTROL = f"{W}sdt"
_OPENED = {"contentLocked": "", "sdtContentLocked": "sdtLocked"}
"""The locks that keep the content, and what is left of each once it is opened: the control itself stays."""


def locked_around(element: _Element) -> _Element | None:
    """Return the outermost control around an element whose content is locked; None if there is none."""
    locked = [control for control in element.iterancestors(_CONTROL) if _lock_of(control) in _OPENED]
    return locked[-1] if locked else None


def unlock_around(element: _Element) -> None:
    """Open the content of each control around an element, so that a tracked change in it can be accepted."""
    for control in element.iterancestors(_CONTROL):
        for lock in control.findall(f"{W}sdtPr/{W}lock"):
            left = _OPENED.get(lock.get(f"{W}val", ""))
            if left:
                lock.set(f"{W}val", left)
            elif left is not None and (properties := lock.getparent()) is not None:
                properties.remove(lock)


def _lock_of(control: _Element) -> str:
    lock = control.find(f"{W}sdtPr/{W}lock")
    return "" if lock is None else lock.get(f"{W}val", "")
