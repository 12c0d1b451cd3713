"""All mistakes of a folder of wording files in one run, without drafting a letter: each with `file:line`."""

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
from drafter.kernel.files import read_text
from drafter.kernel.patterns import pattern
from drafter.kernel.shipped import templates_folder
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
"""What Jinja gives."""


_OF_ANSWERS = {variable.name for variable in members(AnswerContext)}
"""What there is in the file of an answer alone."""


def mistakes(folder: Path) -> list[Problem]:
    """Check a firm's wording files, which go before the shipped ones.

    Returns:
        The mistakes in the order of files and lines; empty where there are none that show without drafting.
    """
    wording = Wording([folder, templates_folder() / "letter"], VOCABULARY)
    found: list[Problem] = []
    trees: dict[Path, nodes.Template] = {}
    for path in sorted(folder.glob("*.html")):
        if link := outside(path, folder.resolve()):
            found.append(link)
            continue
        try:
            text = read_text(path)
            trees[path], wrong = _tree(wording, text, path.name)
        except InputNotReadableError as error:
            found += error.problems
        else:
            found += (problem.in_file(path) for problem in (*wrong, *_wrong_words(text, path.name)))
    shipped = {name: tree for name, tree in _shipped().items() if not (folder / name).exists()}
    names = Names(wording, (*trees.values(), *shipped.values()))
    of_answers = _with_included(RESPONSE, shipped | {path.name: tree for path, tree in trees.items()})
    for path, tree in trees.items():
        of_answer = path.name in of_answers
        found += (problem.in_file(path) for problem in names.wrong(tree, is_of_answer=of_answer))
    found += _used_by_nobody(trees, list(shipped.values()))
    return in_order(each_once(found))


def mistakes_of_text(text: str) -> Iterator[Problem]:
    """What is wrong with wording that stands in another file (a topic's), line by line."""
    wording = _shipped_wording()
    tree, wrong = _tree(wording, text, "")
    yield from wrong
    yield from Names(wording, [tree]).wrong(tree, is_of_answer=True)
    yield from _wrong_words(text)


def _tree(wording: Wording, text: str, name: str) -> tuple[nodes.Template, list[Problem]]:
    """A template, and what keeps it from being one; then the tree has those tags that can be read on their own."""
    try:
        return wording.parse(text, name), []
    except jinja2.TemplateSyntaxError as error:
        first = mistake("template_syntax", error.lineno, wording.in_words(error))
    tree, wrong_tags = apart(tags(text), lambda tag: wording.parse(tag, name))
    wrong = [mistake("template_syntax", tag.line, wording.in_words(error)) for tag, error in wrong_tags]
    return tree, [*unbalanced(text), *wrong] or [first]


def _wrong_words(text: str, file: str = "") -> Iterator[Problem]:
    """What is wrong with a file's own words; where its tags cannot be told from them, nothing."""
    if all(tag.closed for tag in tags(text)):
        yield from (*_wrong_markup(text), *loose(text), *asserted(own_text(text), file))


class Names:
    """The names that wording files may use, and those that they make themselves."""

    def __init__(self, wording: Wording, trees: Iterable[nodes.Template]) -> None:
        """`trees` are all files in force: one may use what a file that includes it has set."""
        trees = list(trees)
        self._wording = wording
        self._files = frozenset(wording.files)
        self._in_use = set(_shipped()) | self._files.intersection(_included(trees))
        self._roots = VOCABULARY.roots
        self._made = {name for tree in trees for name in _handed_on(tree)}

    def wrong(self, tree: nodes.Template, *, is_of_answer: bool) -> Iterator[Problem]:
        """Each name, attribute, filter, test and file in a template that does not exist.

        `is_of_answer` tells whether the template is part of an answer, and may use what `AnswerContext` has.
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
                what = f"{name.name!r} is there only in {RESPONSE}, and in the files that this one includes."
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
        """What the names of loops and of `set` stand for, where that is the same throughout the file."""
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
        """The type of an expression, as far as names and dots tell; `known` are the file's own names."""
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
    """Why a value of this type cannot be printed; None where it can, or where nobody knows."""
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
    """The names that a template makes for files that it includes: those of a loop only within it."""
    loops = [loop for loop in tree.find_all(nodes.For) if loop.find(nodes.Include) is None]
    of_loops = [name.name for loop in loops for name in loop.target.find_all(nodes.Name)]
    of_loops += [loop.target.name for loop in loops if isinstance(loop.target, nodes.Name)]
    made = Counter(_made(tree))
    made.subtract(of_loops)
    return {name for name, times in made.items() if times > 0}


def _made(tree: nodes.Template) -> Iterator[str]:
    """The names that a template makes itself."""
    yield from (name.name for name in tree.find_all(nodes.Name) if name.ctx != "load")
    for macro in tree.find_all(nodes.Macro):
        yield from (macro.name, *(argument.name for argument in macro.args))
    yield from (one.target for one in tree.find_all(nodes.Import))
    for one in tree.find_all(nodes.FromImport):
        yield from (name if isinstance(name, str) else name[1] for name in one.names)


def _asked_for(tree: nodes.Template) -> Iterator[nodes.Node]:
    """Names of which a template only asks whether they exist."""
    for test in tree.find_all(nodes.Test):
        if test.name in ("defined", "undefined"):
            yield test.node
    for default in tree.find_all(nodes.Filter):
        if default.name in ("default", "d") and default.node is not None:
            yield default.node


def _including(tree: nodes.Template) -> Iterator[tuple[nodes.Node, list[str]]]:
    """The tags that name files, and the files: of several the first that is there is meant."""
    for tag in tree.find_all((nodes.Include, nodes.Extends, nodes.Import, nodes.FromImport)):
        named = getattr(tag, "template", None)
        listed = named.items if isinstance(named, (nodes.List, nodes.Tuple)) else [named]
        values = [name.value for name in listed if isinstance(name, nodes.Const)]
        yield tag, [value for value in values if isinstance(value, str)]


def _included(trees: Iterable[nodes.Template]) -> set[str]:
    """The files that templates name."""
    return {file for tree in trees for _, files in _including(tree) for file in files}


def _with_included(name: str, trees: Mapping[str, nodes.Template]) -> set[str]:
    """A file, and those that it includes, and so on."""
    found, waiting = set(), [name]
    while waiting:
        name = waiting.pop()
        if name in trees and name not in found:
            found.add(name)
            waiting += _included([trees[name]])
    return found


def _used_by_nobody(
    trees: dict[Path, nodes.Template], shipped: Sequence[nodes.Template]
) -> Iterator[Problem]:
    """Files that no other includes: most often a name that is misspelt, and what it holds is never seen."""
    known = _shipped().keys()
    included = _included((*trees.values(), *shipped))
    for path in trees:
        if path.name not in known | included:
            what = "No wording file includes this one"
            yield Problem("unused_file", "error", Place(str(path)), did_you_mean(what, path.name, known))


def _wrong_markup(text: str) -> Iterator[Problem]:
    """Elements and styles that there are not."""
    plain = own_text(text)
    elements = {element.start(): element for element in _ELEMENT.finditer(plain)}
    for beginning in _BEGINNING.finditer(plain):
        line = plain.count("\n", 0, beginning.start()) + 1
        element = elements.get(beginning.start())
        if element is None:
            yield mistake(
                "unknown_markup",
                line,
                f"“{beginning[0]}” begins no element: its > is missing, or < is meant, which is &lt;.",
            )
            continue
        named = _CLASS.search(element[2])
        style = named[1] if named and named[1].strip() else None
        attributes = () if beginning[0].startswith("</") else map(str.lower, _ATTRIBUTE.findall(element[2]))
        for message in faults(element[1].lower(), attributes, style):
            yield mistake("unknown_markup", line, message)


@cache
def _shipped_wording() -> Wording:
    return Wording([templates_folder() / "letter"], VOCABULARY)


@cache
def _shipped() -> Mapping[str, nodes.Template]:
    """Return the shipped wording files as trees, which are not to be changed."""
    wording, folder = _shipped_wording(), templates_folder() / "letter"
    return {
        path.name: wording.parse(path.read_text("utf-8-sig"), path.name)
        for path in sorted(folder.glob("*.html"))
    }
