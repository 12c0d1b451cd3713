"""The XML of a Word file: the names of its elements."""

from __future__ import annotations

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""Prefix of the names in WordprocessingML, as lxml writes them: `f"{W}p"` is a paragraph."""

NAMESPACE = W.strip("{}")
