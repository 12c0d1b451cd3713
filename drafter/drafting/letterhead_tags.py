"""Fills the tags of a firm's letterhead: the names and filters of the wording files, in the same sandbox.

What a tag prints is text, whatever is in it: a letterhead is no HTML, so there is nothing to escape here and
nothing that could be marked safe. `encode` carries the text into the format that the letterhead is in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

import jinja2
from jinja2 import nodes

from drafter.drafting.blanks import blank
from drafter.drafting.bounds import BoundedEnvironment, allowance
from drafter.drafting.lenient import Shown, past_unknown
from drafter.drafting.mistakes import (
    MISTAKES,
    Unknown,
    nearest,
    no_such_name,
    place_of,
    sentence,
)
from drafter.drafting.phrases import FILTERS
from drafter.drafting.plain_words import no_such_attribute
from drafter.drafting.printing import as_text
from drafter.patterns import pattern
from drafter.tags import TagError, Undefined

_KEYWORD = pattern(r"\{%[-+]?\s*(\w+)")
_ALONE = {
    "": "{}",
    "set": "{}",
    "elif": "{{% if true %}}{}{{% endif %}}",
    "for": "{}{{% endfor %}}",
    "if": "{}{{% endif %}}",
    "with": "{}{{% endwith %}}",
}
"""What makes a whole of a tag that opens something, so that it can be read on its own; any other is told as such."""

_UNKNOWN_VALUE = object()


class LetterheadTags:
    """The values of one letter, for `drafter.tags.Tags`."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        """`values` are the variables by name (`Context.values`)."""
        self._values = dict(values)

    def render(
        self,
        template: str,
        *,
        encode: Callable[[str], str],
        more: Mapping[str, object],
        undefined: Undefined = "error",
    ) -> str:
        """The template, filled.

        Raises:
            TagError: a tag is wrong, or the template would run too long.
        """
        values = self._values | dict(more)
        try:
            with allowance():
                return _template(template, encode, undefined, frozenset(values)).render(values)
        except jinja2.TemplateSyntaxError as error:
            raise TagError(sentence(error.message), error.lineno) from error
        except MISTAKES as error:
            place = place_of(error.__traceback__)
            if place is None:
                raise
            raise TagError(sentence(str(error)), int(place.rpartition(":")[2])) from error

    def faults(self, tags: Sequence[str], *, more: Mapping[str, object]) -> list[tuple[int, str]]:
        """Each mistake that shows without filling anything: which of the tags (from 0), and what is wrong."""
        values = self._values | dict(more)
        environment = _environment(str, "error", frozenset(values))
        trees: dict[int, nodes.Template] = {}
        faults: list[tuple[int, str]] = []
        for number, tag in enumerate(tags):
            try:
                trees[number] = environment.parse(_whole(tag))
            except jinja2.TemplateSyntaxError as error:
                faults.append((number, sentence(error.message)))
        own = {name.name for tree in trees.values() for name in _assigned(tree)} | {"loop"}
        for number, tree in trees.items():
            faults += [(number, fault) for fault in _wrong_names(tree, values, own, environment)]
        return sorted(faults)


def _whole(tag: str) -> str:
    """The tag with what it takes to read it without the tags around it."""
    keyword = _KEYWORD.match(tag)
    word = keyword[1] if keyword else ""
    if word == "else" or word.startswith("end") or (word == "set" and "=" not in tag):
        return ""
    return _ALONE.get(word, "").format(tag)


def _assigned(tree: nodes.Template) -> Iterator[nodes.Name]:
    """The names that a tag makes itself."""
    return (name for name in tree.find_all(nodes.Name) if name.ctx != "load")


def _wrong_names(
    tree: nodes.Template, values: Mapping[str, Any], own: set[str], environment: jinja2.Environment
) -> Iterator[str]:
    for name in tree.find_all(nodes.Name):
        if name.name not in {*values, *own, *environment.globals}:
            yield no_such_name(name.name, [*values, *own, *environment.globals])
    for attribute in tree.find_all(nodes.Getattr):
        owner = _value(attribute.node, values, own)
        if _attribute(owner, attribute.attr) is _UNKNOWN_VALUE and not _is_open(owner):
            keys = map(str, owner) if isinstance(owner, Mapping) else None
            yield no_such_attribute(type(owner), attribute.attr, keys, what=_dotted(attribute.node))
    for kind, offered in ((nodes.Filter, environment.filters), (nodes.Test, environment.tests)):
        for used in tree.find_all(kind):
            if used.name not in offered:
                yield nearest(f"There is no {kind.__name__.lower()} {used.name!r}", used.name, offered)


def _value(node: nodes.Node, values: Mapping[str, Any], own: set[str]) -> Any:
    """What an expression is for this letter, as far as names and dots tell."""
    if isinstance(node, nodes.Name) and node.name not in own:
        return values.get(node.name, _UNKNOWN_VALUE)
    if isinstance(node, nodes.Getattr):
        return _attribute(_value(node.node, values, own), node.attr)
    return _UNKNOWN_VALUE


def _attribute(owner: Any, name: str) -> Any:
    if isinstance(owner, Mapping) and name in owner:
        return owner[name]
    return getattr(owner, name, _UNKNOWN_VALUE)


def _dotted(node: nodes.Node) -> str:
    """Names and dots as they are typed; empty for another expression."""
    if isinstance(node, nodes.Name):
        return node.name
    above = _dotted(node.node) if isinstance(node, nodes.Getattr) else ""
    return f"{above}.{node.attr}" if above and isinstance(node, nodes.Getattr) else ""


def _is_open(owner: Any) -> bool:
    """Whether nothing can be said about what it has: it is not known, in this letter or at all."""
    return owner is None or owner is _UNKNOWN_VALUE


@lru_cache(maxsize=64)
def _template(
    template: str, encode: Callable[[str], str], undefined: Undefined, names: frozenset[str]
) -> jinja2.Template:
    """Compiled once, for as many letters as there are."""
    return _environment(encode, undefined, names).from_string(template)


@lru_cache(maxsize=8)
def _environment(
    encode: Callable[[str], str], undefined: Undefined, names: frozenset[str]
) -> BoundedEnvironment:
    environment = BoundedEnvironment(
        autoescape=False,
        undefined=Shown if undefined == "blank" else Unknown.among(names),
        finalize=lambda value: encode(as_text(value)),
        keep_trailing_newline=True,
    )
    environment.globals = {"blank": blank, "range": environment.globals["range"]}
    environment.add_filters({**FILTERS, "safe": str, "e": str, "escape": str, "forceescape": str})
    if undefined == "blank":
        environment.filters = {name: past_unknown(filter_) for name, filter_ in environment.filters.items()}
    return environment
