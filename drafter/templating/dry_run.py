"""A template run to its end whatever fails in it: what fails is told and passed over, so that one run tells all.

It is for checking alone. What comes out of it is no letter: nothing stands where something failed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Mapping
from functools import partial
from typing import Any, cast

import jinja2
from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from drafter.errors import TemplateError
from drafter.problems import Place, Problem, each_once
from drafter.templating.budget import TooMuch
from drafter.templating.lenient import past_unknown
from drafter.templating.markup_error import MarkupError
from drafter.templating.sandbox import BoundedEnvironment, as_syntax_error, own_call
from drafter.templating.scanner import without_wrong

_MOST_TRIES = 20  # at one place; more things that can fail stand on no line
_MOST_MISTAKES = 50  # told in one run: each takes another run of the whole template

_SEEN_BEFORE = (jinja2.UndefinedError, jinja2.TemplateSyntaxError, MarkupError)
"""What shows before a template runs, if not always."""

_ENDS = (jinja2.TemplateNotFound, TooMuch)
"""What ends a rehearsal: nothing makes up for a file that is missing, and what runs without end may do so at fifty
places, each for seconds and in each letter."""


class Nothing(jinja2.ChainableUndefined):
    """What stands for something that failed: it prints nothing, and takes whatever is done with it."""

    def __getattr__(self, name: str) -> Nothing:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def _itself(self, *_args: Any, **_named: Any) -> Any:
        return self

    __getitem__: Any = _itself
    __call__: Any = _itself
    __add__: Any = _itself
    __radd__: Any = _itself
    __sub__: Any = _itself
    __rsub__: Any = _itself
    __mul__: Any = _itself
    __rmul__: Any = _itself
    __truediv__: Any = _itself
    __mod__: Any = _itself

    def __index__(self) -> int:
        return 0

    __int__: Any = __index__

    def _no(self, *_args: Any) -> bool:
        return False

    __lt__: Any = _no
    __le__: Any = _no
    __gt__: Any = _no
    __ge__: Any = _no


class Rehearsal:
    """What has failed so far; from then on it is passed over.

    Attributes:
        problems: what has failed, each once.
    """

    def __init__(self, told: Container[Place] = ()) -> None:
        """`told` are the places of mistakes that are known already: an unknown name or element there is told."""
        self.problems: list[Problem] = []
        self._told = told
        self._tries: Counter[Place] = Counter()

    def passes_over(self, error: TemplateError) -> bool:
        """Note what has failed; whether it is worth trying again without."""
        is_known = error.place in self._told and isinstance(error.__cause__, _SEEN_BEFORE)
        self.problems = each_once((*self.problems, *(() if is_known else error.problems)))
        self._tries[error.place] += 1
        is_enough = self._tries[error.place] > _MOST_TRIES or self._tries.total() > _MOST_MISTAKES
        is_whole_file = not error.place.line  # one that cannot be read: there is no line in it to leave out
        return not (is_enough or is_whole_file or isinstance(error.__cause__, _ENDS))

    def spared(self, tree: nodes.Template, file: str) -> nodes.Template:
        """A template without what has failed in it."""
        lines = {
            place.line: tries for place, tries in self._tries.items() if place.file == file and place.line
        }
        spared: nodes.Template = _Sparing(lines).visit(tree) if lines else tree
        return spared


class RehearsalEnvironment(BoundedEnvironment):
    """A sandbox whose templates pass over what has failed."""

    nothing = Nothing()

    def __init__(self, rehearsal: Rehearsal, **options: Any) -> None:
        """`options` are Jinja's."""
        super().__init__(**options)
        self._rehearsal = rehearsal
        self.filters = {name: past_unknown(filter_) for name, filter_ in self.filters.items()}

    def add_filters(self, filters: Mapping[str, Any]) -> None:
        """Offer further filters, which leave alone what failed before them."""
        super().add_filters(filters)
        self.filters.update({name: past_unknown(self.filters[name]) for name in filters})

    def forget(self, *_value: Any) -> Nothing:
        """Nothing, in place of what a filter makes that there is not."""
        return self.nothing

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        with as_syntax_error(name, filename):
            tree = _WithoutUnknown(self).visit(self._readable(source, name, filename))
            return self._rehearsal.spared(tree, filename or name or "<template>")

    def _readable(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """A template without the tags that are wrong, which are told by who reads it; nothing where that is no use."""
        read: Callable[[str], nodes.Template] = partial(super()._parse, name=name, filename=filename)
        try:
            return read(source)
        except jinja2.TemplateSyntaxError:
            mended = without_wrong(source, read)
        try:
            return read(mended)
        except jinja2.TemplateSyntaxError:
            return read("")


class _WithoutUnknown(NodeTransformer):
    """Takes out filters and tests that there are not, with which a template does not even begin."""

    def __init__(self, environment: jinja2.Environment) -> None:
        self._filters, self._tests = environment.filters, environment.tests

    def visit_Filter(self, node: nodes.Filter) -> nodes.Node:
        self.generic_visit(node)
        if node.name in self._filters:
            return node
        return own_call("forget", [node.node] if node.node else [], node.lineno)

    def visit_Test(self, node: nodes.Test) -> nodes.Node:
        return self.generic_visit(node) if node.name in self._tests else _nothing(node)


class _Sparing(NodeTransformer):
    """Takes out what can fail on some lines: as many things, the first ones first, as have failed there."""

    def __init__(self, lines: dict[int, int]) -> None:
        self._left = dict(lines)

    def visit_Output(self, node: nodes.Output) -> nodes.Output:
        node.nodes = [one if isinstance(one, nodes.TemplateData) else self._spared(one) for one in node.nodes]
        return node

    def visit_If(self, node: nodes.If) -> nodes.Node:
        node.test = self._spared(node.test)
        return self.generic_visit(node)

    def visit_For(self, node: nodes.For) -> nodes.Node:
        node.iter = self._spared(node.iter)
        return self.generic_visit(node)

    def visit_Assign(self, node: nodes.Assign) -> nodes.Node:
        node.node = self._spared(node.node)
        return node

    def visit_With(self, node: nodes.With) -> nodes.Node:
        node.values = [self._spared(value) for value in node.values]
        return self.generic_visit(node)

    def _spared(self, node: nodes.Node) -> nodes.Expr:
        lines = [node.lineno, *(one.lineno for one in node.find_all(nodes.Node) if one.lineno)]
        line = next((line for line in range(min(lines), max(lines) + 1) if self._left.get(line)), None)
        if line is None:
            return cast(nodes.Expr, node)
        self._left[line] -= 1
        return _nothing(node)


def _nothing(instead_of: nodes.Node) -> nodes.Expr:
    return nodes.EnvironmentAttribute("nothing", lineno=instead_of.lineno)
