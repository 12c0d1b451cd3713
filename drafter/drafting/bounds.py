"""A sandbox for templates that cannot run for ever or fill the memory.

Jinja's own sandbox keeps a template from reaching Python; it does not count. Here everything that a template
does is paid for out of one allowance: each round of a loop, each call, each character that is printed, joined
or handed to a filter. What could make much out of little in one step (`"x" * 10**9`, `"x".center(10**9)`) is
measured before it is done, or is not offered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any

import jinja2
from jinja2 import nodes, pass_context
from jinja2.runtime import Context, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from drafter.drafting.printing import as_text

ALLOWANCE = 2_000_000
"""What one rendering may cost, in characters handled: about a hundred times what a long letter needs."""

_ROUND = 20  # a round of a loop, a run of a macro or of a file takes as long as handling so many characters
_MOST_BITS = 4096  # of a whole number

_FILTERS = {
    "abs", "attr", "capitalize", "count", "d", "default", "dictsort", "e", "escape", "first", "float",
    "forceescape", "groupby", "int", "items", "join", "last", "length", "list", "lower", "map", "max",
    "min", "reject", "rejectattr", "replace", "reverse", "round", "safe", "select", "selectattr",
    "sort", "string", "striptags", "title", "trim", "truncate", "unique", "upper", "wordcount",
}  # fmt: skip
"""Jinja's filters that a template may use: those whose result is no greater than what they are given. The
others pad, indent or fill; `join` and `replace`, which can multiply, are measured."""

_OF_TEXT = {
    "capitalize", "e", "escape", "forceescape", "lower", "replace", "safe", "string", "striptags", "title",
    "trim", "truncate", "upper", "wordcount",
}  # fmt: skip
"""The filters that turn what they are given into text: as it is printed (`as_text`), and not as Python has it."""

_TEXT_METHODS = {
    "capitalize", "casefold", "count", "endswith", "find", "index", "isalnum", "isalpha", "isdecimal",
    "isdigit", "islower", "isnumeric", "isspace", "istitle", "isupper", "lower", "lstrip", "partition",
    "removeprefix", "removesuffix", "replace", "rfind", "rindex", "rpartition", "rsplit", "rstrip",
    "split", "splitlines", "startswith", "strip", "swapcase", "title", "upper",
}  # fmt: skip
"""The methods of a text that a template may call, by the same rule."""

_left: ContextVar[list[int] | None] = ContextVar("left", default=None)


class TooMuch(jinja2.TemplateRuntimeError):
    """A template that would run too long, or make too much."""

    def __init__(self) -> None:
        super().__init__("This runs without end, or makes far more text than a letter holds.")


@contextmanager
def allowance(cost: int = ALLOWANCE) -> Iterator[None]:
    """What is rendered inside may cost this much, all together."""
    token = _left.set([cost])
    try:
        yield
    finally:
        _left.reset(token)


def spend(cost: int) -> None:
    """Take from the allowance.

    Raises:
        TooMuch: there is not so much left.
    """
    left = _left.get()
    if left is None:
        return
    left[0] -= cost
    if left[0] < 0:
        raise TooMuch


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, with an allowance (`allowance`) for each rendering."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, *, finalize: Callable[[Any], Any] | None = None, **options: Any) -> None:
        """As Jinja's, but for the filters that can make much out of little."""
        super().__init__(finalize=_paid(finalize) if finalize else None, **options)
        self.filters = {
            name: _measured(name, filter_) for name, filter_ in self.filters.items() if name in _FILTERS
        }

    def add_filters(self, filters: Mapping[str, Any]) -> None:
        """Offer further filters."""
        self.filters.update({name: _measured(name, filter_) for name, filter_ in filters.items()})

    def call(self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Call what a template calls."""
        owner, name = getattr(__obj, "__self__", None), getattr(__obj, "__name__", "")
        if owner is self:  # what `_Counted` has put in, and a template cannot name
            return __obj(*args)
        spend(_weight(args) + _weight(kwargs))
        if isinstance(owner, str):
            spend(len(owner))
            if name == "replace":
                _measure(name, (owner, *args), kwargs)
        return super().call(__context, __obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Do a sum, a product, a power or a remainder."""
        if operator == "*":
            for many, times in ((left, right), (right, left)):
                if isinstance(many, (str, list, tuple)) and isinstance(times, int):
                    spend(_weight(many) * max(times, 0))
        if operator in ("*", "**") and isinstance(left, int) and isinstance(right, int):
            bits = left.bit_length() * right if operator == "**" else left.bit_length() + right.bit_length()
            if bits > _MOST_BITS:
                raise TooMuch
        if operator == "%" and isinstance(left, str):
            raise jinja2.TemplateRuntimeError("A text has no remainder; put texts together with ~.")
        result = super().call_binop(context, operator, left, right)
        spend(_weight(result))
        return result

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may read this attribute."""
        if isinstance(obj, str) and attr not in _TEXT_METHODS:
            return False
        return super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> None:
        """Offer no `format`: Jinja's own, which keeps to the sandbox, pads as far as it is told."""

    def step(self, length: int) -> bool:
        """Called by each round of a loop and each run of a macro; `length` is that of its own text."""
        spend(_ROUND + length)
        return True

    def weighed(self, value: Any) -> Any:
        """A side of a comparison, paid for; the value itself."""
        spend(_weight(value))
        return value

    def joined(self, *values: Any) -> str:
        """What `~` makes."""
        texts = map(as_text, values)
        text = markup_join(texts) if self.autoescape else "".join(texts)
        spend(len(text))
        return text

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        counted: nodes.Template = _Counted().visit(super()._parse(source, name, filename))
        return counted


class _Counted(NodeTransformer):
    """Has a template say what it does: `step` begins whatever can run again, `joined` stands for `~`."""

    def visit_For(self, node: nodes.For) -> nodes.For:
        node = self._stepped(node)
        if node.test is not None:
            step = own_call("step", [nodes.Const(0)], node.lineno)
            node.test = nodes.And(step, node.test, lineno=node.lineno)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Call:
        self.generic_visit(node)
        return own_call("joined", node.nodes, node.lineno)

    def visit_Compare(self, node: nodes.Compare) -> nodes.Compare:
        self.generic_visit(node)
        node.expr = own_call("weighed", [node.expr], node.lineno)
        for side in node.ops:
            side.expr = own_call("weighed", [side.expr], node.lineno)
        return node

    def _stepped(self, node: Any) -> Any:
        self.generic_visit(node)
        length = sum(len(data.data) for part in node.body for data in _data(part))
        step = own_call("step", [nodes.Const(length)], node.lineno)
        node.body.insert(0, nodes.ExprStmt(step, lineno=node.lineno))
        return node

    visit_Macro = visit_CallBlock = visit_Template = _stepped


def _data(node: nodes.Node) -> Iterable[nodes.TemplateData]:
    return [node] if isinstance(node, nodes.TemplateData) else node.find_all(nodes.TemplateData)


def own_call(name: str, arguments: list[nodes.Expr], line: int) -> nodes.Call:
    """The call of a method of the environment, which a template cannot name."""
    function = nodes.EnvironmentAttribute(name, lineno=line)
    return nodes.Call(function, arguments, [], None, None, lineno=line)


def _paid(finalize: Callable[[Any], Any]) -> Callable[[Context, Any], Any]:
    """Prints, and takes what is printed from the allowance.

    It asks for the context, which it has no use for, so that a constant too is printed when the template runs:
    what cannot be printed has no line while the template is compiled.
    """

    @pass_context
    def paid(_: Context, value: Any) -> Any:
        shown = finalize(value)
        spend(_weight(shown if isinstance(shown, (str, list, tuple, dict)) else str(shown)))
        return shown

    return paid


def _measured(name: str, filter_: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, paid for by what it is given."""

    @wraps(filter_)
    def measured(*args: Any, **kwargs: Any) -> Any:
        spend(_weight(args) + _weight(kwargs))
        hidden, given = (args[:1], args[1:]) if hasattr(filter_, "jinja_pass_arg") else ((), args)
        if name in _OF_TEXT:
            given = (as_text(given[0]), *given[1:])
        if name in ("join", "and_list") and isinstance(given[0], Iterable) and not isinstance(given[0], str):
            printed = given[0] if _of_attributes(given, kwargs) else map(as_text, given[0])
            given = (list(printed), *given[1:])
        if name in ("join", "replace"):
            _measure(name, given, kwargs)
        args = (*hidden, *given)
        result = filter_(*args, **kwargs)
        spend(len(result) if isinstance(result, str) else 0)
        return result

    return measured


def _of_attributes(given: tuple[Any, ...], named: Mapping[str, Any]) -> bool:
    """Whether `join` is told to join an attribute of each item, and not the items."""
    return len(given) > 2 or "attribute" in named


def _measure(name: str, given: tuple[Any, ...], named: Mapping[str, Any]) -> None:
    """Pay for the most that joining or replacing can make."""
    subject, *others = given
    longest = max(map(_weight, (*others, *named.values())), default=0)
    spend((_weight(subject) + 1) * longest if name == "replace" else _members(subject) * longest)


def _members(value: Any) -> int:
    try:
        return len(value)
    except TypeError:
        return 1


def _weight(value: Any) -> int:
    """About how many characters there are in it when it is printed, as far as the allowance reaches.

    A list that holds a list ten times, which holds another ten times, is small and prints without end. What the
    letter is made of (comments, the profile) is printed by its parts alone, and so weighs no more than their number.
    """
    total, waiting, most = 0, [value], ALLOWANCE
    while waiting and total <= most:
        one = waiting.pop()
        if isinstance(one, (str, range)) or (isinstance(one, tuple) and hasattr(one, "_fields")):
            total += len(one)
        elif isinstance(one, (list, tuple, set, frozenset)):
            waiting.extend(one)
        elif isinstance(one, Mapping):
            waiting.extend(one.items())
        total += 1
    return total
