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

from drafter.drafting.allowance import allowance
from drafter.drafting.blanks import blank
from drafter.drafting.bounds import BoundedEnvironment
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
from drafter.drafting.single_tags import Tag, apart, harmless
from drafter.errors import TemplateError
from drafter.tags import TagError, Undefined

_IN_USE = ("", "elif", "else", "for", "if", "set", "with")
"""The tags that a letterhead may have, by their first word; the others are told where they stand."""

_UNNAMED = "<template>"  # what Jinja calls a text that is in no file
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
        """Each mistake, also one that shows only with this letter's values: which of the tags (from 0), and what."""
        values = self._values | dict(more)
        environment = _environment(str, "error", frozenset(values))
        listed = [Tag(tag, line) for line, tag in enumerate(tags, 1)]
        tree, wrong = apart(filter(_is_in_use, listed), environment.parse)
        faults = [(tag.line, sentence(error.message)) for tag, error in wrong]
        faults += _wrong_names(tree, values, environment)
        left_out = {tag.line for tag, _ in wrong} | {tag.line for tag in listed if not _is_in_use(tag)}
        readable = [harmless(tag) if tag.line in left_out else tag.text for tag in listed]
        faults += _failures(readable, values, told={line for line, _ in faults})
        return [(line - 1, fault) for line, fault in sorted(dict.fromkeys(faults))]


def _is_in_use(tag: Tag) -> bool:
    return tag.keyword.removeprefix("end") in _IN_USE


def _failures(tags: Sequence[str], values: Mapping[str, Any], *, told: set[int]) -> Iterator[tuple[int, str]]:
    """What fails while the tags are filled, by their lines (from 1); nothing where they do not fit together.

    What stands between the tags of a letterhead does not matter for it.
    """
    from drafter.drafting.rehearsal import Rehearsal, RehearsalEnvironment  # for checking alone

    rehearsal = Rehearsal({f"{_UNNAMED}:{line}" for line in told})
    options = _options(str, "error", frozenset(values))
    while True:
        try:
            with allowance():
                _fitted(RehearsalEnvironment(rehearsal, **options)).from_string("\n".join(tags)).render(
                    values
                )
            break
        except MISTAKES as error:
            place = place_of(error.__traceback__)
            if place is None:
                raise
            failed = TemplateError(sentence(str(error)), place=place)
            failed.__cause__ = error
            if not rehearsal.passes_over(failed):
                break
    for mistake in rehearsal.mistakes:
        yield int(mistake.place.rpartition(":")[2]), mistake.message


def _assigned(tree: nodes.Template) -> Iterator[nodes.Name]:
    """The names that tags make themselves."""
    return (name for name in tree.find_all(nodes.Name) if name.ctx != "load")


def _wrong_names(
    tree: nodes.Template, values: Mapping[str, Any], environment: jinja2.Environment
) -> Iterator[tuple[int, str]]:
    own = {name.name for name in _assigned(tree)} | {"loop"}
    known = {*values, *own, *environment.globals}
    for name in tree.find_all(nodes.Name):
        if name.name not in known:
            yield name.lineno, no_such_name(name.name, known)
    for attribute in tree.find_all(nodes.Getattr):
        owner = _value(attribute.node, values, own)
        if _attribute(owner, attribute.attr) is _UNKNOWN_VALUE and not _is_open(owner):
            keys = map(str, owner) if isinstance(owner, Mapping) else None
            what = _dotted(attribute.node)
            yield attribute.lineno, no_such_attribute(type(owner), attribute.attr, keys, what=what)
    for kind, offered in ((nodes.Filter, environment.filters), (nodes.Test, environment.tests)):
        for used in tree.find_all(kind):
            if used.name not in offered:
                what = f"There is no {kind.__name__.lower()} {used.name!r}"
                yield used.lineno, nearest(what, used.name, offered)


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
    environment = _fitted(BoundedEnvironment(**_options(encode, undefined, names)))
    if undefined == "blank":
        environment.filters = {name: past_unknown(filter_) for name, filter_ in environment.filters.items()}
    return environment


def _options(encode: Callable[[str], str], undefined: Undefined, names: frozenset[str]) -> dict[str, Any]:
    return {
        "autoescape": False,
        "undefined": Shown if undefined == "blank" else Unknown.among(names),
        "finalize": lambda value: encode(as_text(value)),
        "keep_trailing_newline": True,
    }


def _fitted(environment: BoundedEnvironment) -> BoundedEnvironment:
    """The environment with what a tag may use besides the values."""
    environment.globals = {"blank": blank, "range": environment.globals["range"]}
    environment.add_filters({**FILTERS, "safe": str, "e": str, "escape": str, "forceescape": str})
    return environment
