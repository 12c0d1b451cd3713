"""Take the meaning of each name that a template may use from the docstrings of the letter's types."""

from __future__ import annotations

import inspect
import re

from drafter.kernel.patterns import pattern
from drafter.kernel.records import is_record
from drafter.templating.types import members, plain

_SENTENCE = pattern(r"(?<=\.)\s+(?:Attributes:\s+)?|;\s+(?=\w+: )")


def meanings(kind: type) -> dict[str, str]:
    """Return the meaning of each field and property of a record, as a sentence. With `python -OO` there are none.

    The meaning is the "name: ..." line of the record's docstring, or the sentence in which the name first appears in
    backticks, or the first sentence of the docstring of the name's own type.
    """
    found = _of_properties(kind)
    for sentence in _SENTENCE.split(" ".join(_docstring(kind).split())):
        line = re.match(r"(\w+(?:, \w+)*): (.*)", sentence)
        listed = line[1].split(", ") if line else []
        for name, _ in members(kind):
            if line and name in listed:
                found.setdefault(name, _sentence(line[2]))
            elif re.match(rf"`{name}`|`\w+`(, `\w+`)*( and| or) `{name}`", sentence):
                found.setdefault(name, _sentence(sentence))
    for name, hint in members(kind):
        own = plain(hint)
        if isinstance(own, type) and is_record(own):
            found.setdefault(name, _sentence(_SENTENCE.split(_docstring(own))[0]))
    return found


def _docstring(kind: type) -> str:
    """Return the docstring of a record; "" for one that Python generated from its fields."""
    text = inspect.getdoc(kind) or ""
    return "" if text.startswith(f"{kind.__name__}(") else text


def _of_properties(kind: type) -> dict[str, str]:
    properties = {name: value for name, value in vars(kind).items() if isinstance(value, property)}
    return {name: (value.__doc__ or "").partition("\n")[0] for name, value in properties.items()}


def _sentence(words: str) -> str:
    """Return a sentence of a docstring in a form for authors of templates."""
    plain_words = re.sub(r" \(`drafter[\w.]+`\)| \(`[A-Z]\w+`\)|`", "", words).rstrip(";:")
    begins_with_name = words.startswith("`")  # a name keeps its spelling
    first = plain_words[:1] if begins_with_name else plain_words[:1].upper()
    return f"{first}{plain_words[1:]}{'' if plain_words.endswith('.') else '.'}" if plain_words else ""
