"""Find all mistakes in the tags of a letterhead: parse each by itself, then fill all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import jinja2
from jinja2 import nodes

from drafter.kernel.suggest import did_you_mean
from drafter.problems import Problem, each_once, mistake
from drafter.templating.budget import TooMuch, allowance
from drafter.templating.dry_run import DryRunEnvironment
from drafter.templating.errors import MISTAKES, in_words, place_of, rule_of
from drafter.templating.messages import no_such_attribute, no_such_name
from drafter.templating.scanner import Tag, apart, harmless
from drafter.templating.types import NO_VOCABULARY, Vocabulary
from drafter.templating.undefined import Skipped
from drafter.writing.letterhead.tag_sandbox import TagNames, environment, furnished, options

_IN_USE = ("", "elif", "else", "for", "if", "set", "with")
"""The tags that a letterhead may have, by their first word; `balance` reports the others."""

_MOST_FAILURES = 20  # each takes another run of all tags

_UNKNOWN_VALUE = object()


def faults(
    tags: Sequence[str], values: Mapping[str, object], vocabulary: Vocabulary = NO_VOCABULARY
) -> list[Problem]:
    """Return everything that is wrong with tags, including what fails only with the values of this letter.

    Args:
        tags: The tags in their order.
        values: The variables by name.
        vocabulary: The names after the dots, for suggestions.

    Returns:
        The problems in the order of the tags; the line of each place is the number of the tag, from 1.
    """
    sandbox = environment(str, "error", TagNames(frozenset(values), vocabulary))
    # Each tag is on its own line, so that the line of a message identifies the tag. The text between the tags does not
    # matter here.
    listed = [Tag(tag, line) for line, tag in enumerate(tags, 1)]
    tree, wrong = apart(filter(_is_in_use, listed), sandbox.parse)
    found = [mistake("template_syntax", tag.line, in_words(error, sandbox)) for tag, error in wrong]
    found += _wrong_names(tree, values, sandbox, vocabulary)
    left_out = {tag.line for tag, _ in wrong} | {tag.line for tag in listed if not _is_in_use(tag)}
    lines = [harmless(tag) if tag.line in left_out else tag.text for tag in listed]
    found += _failures(listed, lines, values, vocabulary)
    return sorted(each_once(found), key=lambda problem: (problem.place, problem.message))


def _is_in_use(tag: Tag) -> bool:
    """Return whether a letterhead may have a tag."""
    return tag.keyword.removeprefix("end") in _IN_USE


def _failures(
    tags: Sequence[Tag], lines: Sequence[str], values: Mapping[str, object], vocabulary: Vocabulary
) -> Iterator[Problem]:
    """Fill the tags, then again without the failed tag, until nothing fails; stop if the tags do not fit together."""
    sandbox = furnished(DryRunEnvironment(**options(str), undefined=Skipped.of(vocabulary)))
    left = list(lines)
    for _ in range(_MOST_FAILURES):
        try:
            with allowance():
                sandbox.from_string("\n".join(left)).render(values)
        except MISTAKES as error:
            place = place_of(error)
            if place is None:
                raise
            yield mistake(rule_of(error), place.line, in_words(error, sandbox))
            number = place.line - 1
            if isinstance(error, TooMuch) or left[number] == harmless(tags[number]):
                return
            left[number] = harmless(tags[number])
        else:
            return


def _wrong_names(
    tree: nodes.Template, values: Mapping[str, object], offered: jinja2.Environment, vocabulary: Vocabulary
) -> Iterator[Problem]:
    own = {name.name for name in tree.find_all(nodes.Name) if name.ctx != "load"} | {"loop"}
    known = {*values, *own, *offered.globals}
    for name in tree.find_all(nodes.Name):
        if name.name not in known:
            yield mistake("unknown_name", name.lineno, no_such_name(name.name, known, vocabulary))
    for attribute in tree.find_all(nodes.Getattr):
        owner = _value(attribute.node, values, own)
        if owner is None or owner is _UNKNOWN_VALUE:  # the names after its dot are unknown
            continue
        if _attribute(owner, attribute.attr) is _UNKNOWN_VALUE:
            keys = map(str, owner) if isinstance(owner, Mapping) else None
            message = no_such_attribute(type(owner), attribute.attr, keys, what=_dotted(attribute.node))
            yield mistake("unknown_name", attribute.lineno, message)
    for kind, there in ((nodes.Filter, offered.filters), (nodes.Test, offered.tests)):
        for used in tree.find_all(kind):
            if used.name not in there:
                what = f"There is no {kind.__name__.lower()} {used.name!r}"
                yield mistake("unknown_name", used.lineno, did_you_mean(what, used.name, there))


def _value(node: nodes.Node, values: Mapping[str, object], own: set[str]) -> Any:
    """Return the value of names and dots for this letter; `_UNKNOWN_VALUE` for any other expression."""
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
    """Return names and dots as they are typed; "" for any other expression."""
    if isinstance(node, nodes.Name):
        return node.name
    above = _dotted(node.node) if isinstance(node, nodes.Getattr) else ""
    return f"{above}.{node.attr}" if above and isinstance(node, nodes.Getattr) else ""
