"""Find all mistakes in a folder of wording files in one run, each with file and line, without drafting a letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, get_origin

import jinja2
from jinja2 import nodes

from drafter.drafting.compose import RESPONSE
from drafter.drafting.context import VOCABULARY, AnswerContext
from drafter.drafting.wording.assertions import asserted
from drafter.drafting.wording.elements import faults
from drafter.drafting.wording.environment import Wording, outside
from drafter.drafting.wording.own_text import own_text
from drafter.drafting.wording.unclosed import loose
from drafter.errors import InputNotReadableError
from drafter.kernel import limits
from drafter.kernel.built_in import templates_folder
from drafter.kernel.files import read_text
from drafter.kernel.paths import real
from drafter.kernel.patterns import pattern
from drafter.kernel.suggest import did_you_mean
from drafter.problems import Place, Problem, each_once, in_order, mistake
from drafter.templating.balance import unbalanced
from drafter.templating.finalize import LIST, LIST_OF_THINGS, YES_OR_NO, no_text
from drafter.templating.messages import no_such_attribute, no_such_name
from drafter.templating.scanner import apart, tags
from drafter.templating.types import Hint, has_member, item, member, members, plain

_ELEMENT = pattern(r"</?([a-zA-Z][\w-]*)((?:\s+[\w-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?)*)\s*/?>")
_BEGINNING = pattern(r"</?[a-zA-Z][\w-]*")
_ATTRIBUTE = pattern(r"([\w-]+)(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?")
_CLASS = pattern(r"\bclass\s*=\s*[\"']([^\"']*)[\"']")
_OWN = {"loop", "caller", "varargs", "kwargs", "self", "super"}
"""The names that Jinja defines."""

_OF_ANSWERS = {variable.name for variable in members(AnswerContext)}
"""The names that exist only in the file of a response."""


def mistakes(folder: Path) -> list[Problem]:
    """Check a firm's wording files, which override the built-in ones.

    Returns:
        The mistakes that can be found without drafting, in the order of files and lines.
    """
    wording = Wording([folder, templates_folder() / "letter"], VOCABULARY)
    found: list[Problem] = []
    trees: dict[Path, nodes.Template] = {}
    for path in sorted(folder.glob("*.html")):
        if link := outside(path, real(folder)):
            found.append(link)
            continue
        try:
            text = read_text(path, most=limits.WORDING)
            trees[path], wrong = _tree(wording, text, path.name)
        except InputNotReadableError as error:
            found += error.problems
        else:
            found += (problem.in_file(path) for problem in (*wrong, *_wrong_words(text, path.name)))
    built_in = {name: tree for name, tree in _built_in().items() if not (folder / name).exists()}
    names = Names(wording, (*trees.values(), *built_in.values()))
    of_answers = _with_included(RESPONSE, built_in | {path.name: tree for path, tree in trees.items()})
    for path, tree in trees.items():
        of_answer = path.name in of_answers
        found += (problem.in_file(path) for problem in names.wrong(tree, is_of_answer=of_answer))
    found += _unused(trees, list(built_in.values()))
    return in_order(each_once(found))


def mistakes_of_text(text: str) -> Iterator[Problem]:
    """Yield the mistakes in wording from another kind of file (a topic), with their lines."""
    wording = _built_in_wording()
    tree, wrong = _tree(wording, text, "")
    yield from wrong
    yield from Names(wording, [tree]).wrong(tree, is_of_answer=True)
    yield from _wrong_words(text)


def _tree(wording: Wording, text: str, name: str) -> tuple[nodes.Template, list[Problem]]:
    """Return a template and its syntax errors; if there are any, a template of the tags that can be parsed alone."""
    try:
        return wording.parse(text, name), []
    except jinja2.TemplateSyntaxError as error:
        first = mistake("template_syntax", error.lineno, wording.in_words(error))
    tree, wrong_tags = apart(tags(text), lambda tag: wording.parse(tag, name))
    wrong = [mistake("template_syntax", tag.line, wording.in_words(error)) for tag, error in wrong_tags]
    return tree, [*unbalanced(text), *wrong] or [first]


def _wrong_words(text: str, file: str = "") -> Iterator[Problem]:
    """Yield the mistakes in a file's own words, unless an unclosed tag makes it unclear which words those are."""
    if all(tag.closed for tag in tags(text)):
        yield from (*_wrong_markup(text), *loose(text), *asserted(own_text(text), file))


class Names:
    """The names that wording files may use, and those that they define."""

    def __init__(self, wording: Wording, trees: Iterable[nodes.Template]) -> None:
        """Collect the names from all files in force: an included file may use what another one defines."""
        trees = list(trees)
        self._wording = wording
        self._files = frozenset(wording.files)
        self._in_use = set(_built_in()) | self._files.intersection(_included(trees))
        self._roots = VOCABULARY.roots
        self._made = {name for tree in trees for name in _handed_on(tree)}

    def wrong(self, tree: nodes.Template, *, is_of_answer: bool) -> Iterator[Problem]:
        """Yield each name, attribute, filter, test and file in a template that does not exist.

        Args:
            tree: The template.
            is_of_answer: Whether it is part of a response, and may use the names of `AnswerContext`.
        """
        known = self._locals(tree)
        asked_for = {id(node) for node in _asked_for(tree)}
        made = self._made.union(_made(tree))
        there = {*self._roots, *made, *_OWN, *self._wording.functions}
        elsewhere = set() if is_of_answer else _OF_ANSWERS - made
        for name in tree.find_all(nodes.Name):
            if name.ctx != "load" or id(name) in asked_for:
                continue
            if name.name not in there:
                yield mistake(
                    "unknown_name",
                    name.lineno,
                    no_such_name(name.name, self._roots.keys() - elsewhere, VOCABULARY),
                )
            elif name.name in elsewhere:
                what = f"{name.name!r} exists only in {RESPONSE} and the files that it includes."
                yield mistake("unknown_name", name.lineno, what)
        for attribute in tree.find_all(nodes.Getattr):
            owner = self._hint(attribute.node, known)
            if not has_member(owner, attribute.attr):
                yield mistake(
                    "unknown_name", attribute.lineno, no_such_attribute(plain(owner), attribute.attr)
                )
        for output in tree.find_all(nodes.Output):
            for printed in output.nodes:
                if why := _why_no_text(self._hint(printed, known)):
                    yield mistake("not_text", printed.lineno, f"{why}.")
        offered = {"Filter": self._wording.filters, "Test": self._wording.tests}
        for used in tree.find_all((nodes.Filter, nodes.Test)):
            kind = type(used).__name__
            if used.name not in offered[kind]:
                what = f"There is no {kind.lower()} {used.name!r}"
                yield mistake("unknown_name", used.lineno, did_you_mean(what, used.name, offered[kind]))
        for tag, files in _including(tree):
            is_there = not files or not self._files.isdisjoint(files)
            if not (is_there or getattr(tag, "ignore_missing", False)):
                what = f"There is no wording file {files[0]!r}"
                yield mistake("missing_file", tag.lineno, did_you_mean(what, files[0], self._in_use))

    def _locals(self, tree: nodes.Template) -> dict[str, Hint]:
        """Return the types of the names that loops and `set` define, if they are the same throughout the file."""
        known: dict[str, Hint] = {}
        for node in tree.find_all((nodes.For, nodes.Assign)):
            if isinstance(node, nodes.For):
                target, hint = node.target, item(self._hint(node.iter, known))
            elif isinstance(node, nodes.Assign):
                target, hint = node.target, self._hint(node.node, known)
            if isinstance(target, nodes.Name):
                before = known.get(target.name, self._roots.get(target.name, hint))
                known[target.name] = hint if before == hint else Any
        otherwise = {name.name for name in tree.find_all(nodes.Name) if name.ctx == "param"}
        targets = (block.target for block in tree.find_all(nodes.AssignBlock))
        otherwise |= {target.name for target in targets if isinstance(target, nodes.Name)}
        unknown = (otherwise & set(known)) | (set(_made(tree)) - set(known))
        return known | dict.fromkeys(unknown, Any)

    def _hint(self, node: nodes.Node | None, known: dict[str, Hint]) -> Hint:
        """Return the type of an expression, as far as names and dots show it; `known` are the file's own names."""
        if isinstance(node, nodes.Name):
            made = node.name in self._made
            return known.get(node.name, Any if made else self._roots.get(node.name, Any))
        if isinstance(node, nodes.Getattr):
            return member(self._hint(node.node, known), node.attr)
        if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
            return item(self._hint(node.node, known))
        if isinstance(node, nodes.Filter) and node.name in ("first", "last"):
            return item(self._hint(node.node, known))
        return Any


def _why_no_text(hint: Hint) -> str | None:
    """Return why a value of this type cannot be printed; None if it can, or if that is unknown."""
    kind = get_origin(plain(hint)) or plain(hint)
    if not isinstance(kind, type):
        return None
    if kind is bool:
        return YES_OR_NO
    if members(kind) or issubclass(kind, Mapping):
        return no_text(kind)
    if not issubclass(kind, (tuple, frozenset)):
        return None
    held = plain(item(hint))
    return LIST_OF_THINGS if isinstance(held, type) and members(held) else LIST


@lru_cache(maxsize=128)
def _handed_on(tree: nodes.Template) -> set[str]:
    """Return the names that a template defines for the files that it includes."""
    loops = [loop for loop in tree.find_all(nodes.For) if loop.find(nodes.Include) is None]
    of_loops = [name.name for loop in loops for name in loop.target.find_all(nodes.Name)]
    of_loops += [loop.target.name for loop in loops if isinstance(loop.target, nodes.Name)]
    made = Counter(_made(tree))
    made.subtract(of_loops)
    return {name for name, times in made.items() if times > 0}


def _made(tree: nodes.Template) -> Iterator[str]:
    """Yield the names that a template defines."""
    yield from (name.name for name in tree.find_all(nodes.Name) if name.ctx != "load")
    for macro in tree.find_all(nodes.Macro):
        yield from (macro.name, *(argument.name for argument in macro.args))
    yield from (one.target for one in tree.find_all(nodes.Import))
    for one in tree.find_all(nodes.FromImport):
        yield from (name if isinstance(name, str) else name[1] for name in one.names)


def _asked_for(tree: nodes.Template) -> Iterator[nodes.Node]:
    """Yield the names that a template only tests for existence."""
    for test in tree.find_all(nodes.Test):
        if test.name in ("defined", "undefined"):
            yield test.node
    for default in tree.find_all(nodes.Filter):
        if default.name in ("default", "d") and default.node is not None:
            yield default.node


@lru_cache(maxsize=128)
def _including(tree: nodes.Template) -> Sequence[tuple[nodes.Node, Sequence[str]]]:
    """Return the tags that name files, with the files; of several, the first that exists is used."""
    found = []
    for tag in tree.find_all((nodes.Include, nodes.Extends, nodes.Import, nodes.FromImport)):
        named = getattr(tag, "template", None)
        listed = named.items if isinstance(named, (nodes.List, nodes.Tuple)) else [named]
        values = [name.value for name in listed if isinstance(name, nodes.Const)]
        found.append((tag, [value for value in values if isinstance(value, str)]))
    return found


def _included(trees: Iterable[nodes.Template]) -> set[str]:
    """Return the files that templates name."""
    return {file for tree in trees for _, files in _including(tree) for file in files}


def _with_included(name: str, trees: Mapping[str, nodes.Template]) -> set[str]:
    """Return a file and those that it includes, directly or indirectly."""
    found, waiting = set(), [name]
    while waiting:
        name = waiting.pop()
        if name in trees and name not in found:
            found.add(name)
            waiting += _included([trees[name]])
    return found


def _unused(trees: dict[Path, nodes.Template], built_in: Sequence[nodes.Template]) -> Iterator[Problem]:
    """Yield the files that no other file includes. Usually their names are misspelled, and they would never be used."""
    known = _built_in().keys()
    included = _included((*trees.values(), *built_in))
    for path in trees:
        if path.name not in known | included:
            what = "No wording file includes this one"
            yield Problem("unused_file", "error", Place(str(path)), did_you_mean(what, path.name, known))


def _wrong_markup(text: str) -> Iterator[Problem]:
    """Yield unknown elements and styles."""
    plain = own_text(text)
    elements = {element.start(): element for element in _ELEMENT.finditer(plain)}
    for beginning in _BEGINNING.finditer(plain):
        line = plain.count("\n", 0, beginning.start()) + 1
        element = elements.get(beginning.start())
        if element is None:
            yield mistake(
                "unknown_markup",
                line,
                f"“{beginning[0]}” is not a complete element: add the missing >, or write &lt; for a less-than sign.",
            )
            continue
        named = _CLASS.search(element[2])
        style = named[1] if named and named[1].strip() else None
        attributes = () if beginning[0].startswith("</") else map(str.lower, _ATTRIBUTE.findall(element[2]))
        for message in faults(element[1].lower(), attributes, style):
            yield mistake("unknown_markup", line, message)


@cache
def _built_in_wording() -> Wording:
    return Wording([templates_folder() / "letter"], VOCABULARY)


@cache
def _built_in() -> Mapping[str, nodes.Template]:
    """Return the built-in wording files as trees; do not change them."""
    wording, folder = _built_in_wording(), templates_folder() / "letter"
    return {
        path.name: wording.parse(path.read_text("utf-8-sig"), path.name)
        for path in sorted(folder.glob("*.html"))
    }
