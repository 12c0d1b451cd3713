"""Turn straight quotation marks and apostrophes in wording files into curly ones.

Only those in a wording file's own text are changed, not those in a value (a name, the staff's words) or inside a tag.
So the file's are replaced by two noncharacters before any value is printed (`blanks` does the same with brackets).
"""

from __future__ import annotations

from drafter.kernel.patterns import pattern
from drafter.templating.blanks import OPEN

SINGLE, DOUBLE = "\ufdd2", "\ufdd3"

_MARKED = str.maketrans({"'": SINGLE, '"': DOUBLE})
_CURLY = {SINGLE: ("‘", "’"), DOUBLE: ("“", "”")}
"""The opening and closing form of each; an apostrophe has the closing form."""

_TAG_BEGINS = r"<(?=[A-Za-z/!])"
_OPENS_AFTER = pattern(rf"[\s({OPEN}‘“—–/]")


def mark(wording: str, *, in_tag: bool = False) -> tuple[str, bool]:
    """Return the text of a wording file with its quotation marks marked, and whether it ends within an HTML tag.

    Args:
        wording: A stretch of the file between two of Jinja's tags.
        in_tag: Whether the stretch before it ended within a tag (`<comment number="` ends so).
    """
    marked, at = "", 0
    while at < len(wording):
        if in_tag:
            end = wording.find(">", at) + 1 or len(wording)
            in_tag = wording[end - 1] != ">"
            marked += wording[at:end]
        else:
            tag = pattern(_TAG_BEGINS).search(wording, at)
            end = tag.start() if tag else len(wording)
            in_tag = tag is not None
            marked += wording[at:end].translate(_MARKED)
        at = end
    return marked, in_tag


def curl(text: str, before: str) -> str:
    """Return the text with its marked quotation marks curly; `before` is the character before it, "" at the start.

    >>> curl(f"the {DOUBLE}Company{DOUBLE} and Mill{SINGLE}s", "")
    'the “Company” and Mill’s'
    """
    if SINGLE not in text and DOUBLE not in text:
        return text
    curled = ""
    for character in text:
        if character in _CURLY:
            opening, closing = _CURLY[character]
            before = opening if not before or _OPENS_AFTER.match(before) else closing
        else:
            before = character
        curled += before
    return curled
