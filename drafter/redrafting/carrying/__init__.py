"""Carry paragraphs and tables from one Word file into another, with all that they refer to.

The text and everything in it are copied as they are; only names change that would mean something else in the other
file: the ids of relationships, styles, lists, notes, comments, bookmarks, controls and tracked changes.
"""

from __future__ import annotations

from drafter.redrafting.carrying.carrier import Carrier
from drafter.redrafting.carrying.namespaces import with_namespaces_of

__all__ = ["Carrier", "with_namespaces_of"]
