"""What is wrong with the tags of a letterhead, all of it in one run: read one by one, and then filled to the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import jinja2
from jinja2 import nodes

from drafter.errors import TemplateError
from drafter.problems import Place
from drafter.templating.budget import allowance
from drafter.templating.dry_run import Rehearsal, RehearsalEnvironment
from drafter.templating.errors import MISTAKES, nearest, no_such_name, place_of, sentence
from drafter.templating.messages import no_such_attribute
from drafter.templating.scanner import Tag, apart, harmless
from drafter.templating.tag_sandbox import UNNAMED, environment, fitted, options

_IN_USE = ("", "elif", "else", "for", "if", "set", "with")
"""The tags that a letterhead may have, by their first word; the others are told where they stand."""

_UNKNOWN_VALUE = object()


def faults(tags: Sequence[str], values: Mapping[str, Any]) -> list[tuple[int, str]]:
    """Each mistake, also one that shows only with these values: which of the tags (from 0), and what."""
    offered = environment(str, "error", frozenset(values))
    listed = [Tag(tag, line) for line, tag in enumerate(tags, 1)]
    tree, wrong = apart(filter(_is_in_use, listed), offered.parse)
    found = [(tag.line, sentence(error.message)) for tag, error in wrong]
    found += _wrong_names(tree, values, offered)
    left_out = {tag.line for tag, _ in wrong} | {tag.line for tag in listed if not _is_in_use(tag)}
    readable = [harmless(tag) if tag.line in left_out else tag.text for tag in listed]
    found += _failures(readable, values, told={line for line, _ in found})
    return [(line - 1, fault) for line, fault in sorted(dict.fromkeys(found))]


def _is_in_use(tag: Tag) -> bool:
    """Whether it is a tag that a letterhead may have, or the end of one."""
    return tag.keyword.removeprefix("end") in _IN_USE


def _failures(tags: Sequence[str], values: Mapping[str, Any], *, told: set[int]) -> Iterator[tuple[int, str]]:
    """What fails while the tags are filled, by their lines (from 1); nothing where they do not fit together.

    What stands between the tags of a letterhead does not matter for it.
    """
    rehearsal = Rehearsal({Place(UNNAMED, line) for line in told})
    of_letterheads = options(str, "error", frozenset(values))
    while True:
        try:
            with allowance():
                rehearsing = fitted(RehearsalEnvironment(rehearsal, **of_letterheads))
                rehearsing.from_string("\n".join(tags)).render(values)
            break
        except MISTAKES as error:
            place = place_of(error.__traceback__)
            if place is None:
                raise
            failed = TemplateError(sentence(str(error)), place=place)
            failed.__cause__ = error
            if not rehearsal.passes_over(failed):
                break
    for problem in rehearsal.problems:
        yield problem.place.line, problem.text


def _assigned(tree: nodes.Template) -> Iterator[nodes.Name]:
    """The names that tags make themselves."""
    return (name for name in tree.find_all(nodes.Name) if name.ctx != "load")


def _wrong_names(
    tree: nodes.Template, values: Mapping[str, Any], offered: jinja2.Environment
) -> Iterator[tuple[int, str]]:
    own = {name.name for name in _assigned(tree)} | {"loop"}
    known = {*values, *own, *offered.globals}
    for name in tree.find_all(nodes.Name):
        if name.name not in known:
            yield name.lineno, no_such_name(name.name, known)
    for attribute in tree.find_all(nodes.Getattr):
        owner = _value(attribute.node, values, own)
        if _attribute(owner, attribute.attr) is _UNKNOWN_VALUE and not _is_open(owner):
            keys = map(str, owner) if isinstance(owner, Mapping) else None
            what = _dotted(attribute.node)
            yield attribute.lineno, no_such_attribute(type(owner), attribute.attr, keys, what=what)
    for kind, there in ((nodes.Filter, offered.filters), (nodes.Test, offered.tests)):
        for used in tree.find_all(kind):
            if used.name not in there:
                what = f"There is no {kind.__name__.lower()} {used.name!r}"
                yield used.lineno, nearest(what, used.name, there)


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
