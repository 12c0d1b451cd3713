"""Content controls that Word fills itself, from a property of the document or from data in the file.

Word does so whenever it opens the file, and overwrites any other text in such a control.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from drafter.kernel.patterns import pattern
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_LAST_STEP = r"(\w+)(?:\[\d+\])?\s*$"
"""The last name of an XPath such as /ns0:Properties[1]/ns0:Company[1]."""


def unbind(control: _Element) -> None:
    """Remove a control's binding and its prompt, so that it keeps the text that it is given."""
    for name in ("dataBinding", "showingPlcHdr"):
        for properties in control.findall(f"{W}sdtPr"):
            for element in properties.findall(f"{{*}}{name}"):
                properties.remove(element)


def bound_to(roots: Iterable[_Element]) -> Iterator[str]:
    """Yield the names of the properties that the controls in these parts show."""
    for root in roots:
        for binding in root.iter(f"{W}dataBinding"):
            if step := pattern(_LAST_STEP).search(binding.get(f"{W}xpath", "")):
                yield step[1]
