"""A sandbox in which a template cannot run forever or fill the memory.

Jinja's own sandbox keeps a template from reaching Python but does not limit its work. Here everything that a template
does is charged to one budget: each iteration of a loop, each call, each character that is printed, joined or passed to
a filter. An operation that could make much from little in one step (`"x" * 10**9`, `"x".center(10**9)`) is measured
before it runs, or is not offered.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import wraps
from types import CodeType
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import nodes, pass_context
from jinja2.runtime import Context, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from drafter.kernel.records import field_names
from drafter.templating.budget import TooMuch, begin_file, end_file, spend, weight
from drafter.templating.finalize import as_text

if TYPE_CHECKING:
    from jinja2.ext import Extension

_ROUND = 20  # an iteration, a call or a run of a file takes as long as handling this many characters
_MOST_BITS = 4096  # of a whole number
_DEEPEST = (
    90  # of tags and brackets in one another: Python compiles fewer than a hundred loops or parentheses
)
_MOST_NODES = 20_000  # of a template; the longest built-in one has a tenth
_TOO_MANY = "This has far more tags than a letter needs"
_TOO_DEEP = "Tags or brackets are nested too deeply"
_TOO_LONG = "A number has too many digits"

_FILTERS = {
    "abs", "attr", "capitalize", "count", "d", "default", "dictsort", "e", "escape", "first", "float",
    "forceescape", "groupby", "int", "items", "join", "last", "length", "list", "lower", "map", "max",
    "min", "reject", "rejectattr", "replace", "reverse", "round", "safe", "select", "selectattr",
    "sort", "string", "striptags", "title", "trim", "truncate", "unique", "upper", "wordcount",
}  # fmt: skip
"""Jinja's filters that a template may use: those whose result is not larger than their input. The others pad, indent or
fill; `join` and `replace`, which can multiply, are measured."""

_OF_TEXT = {
    "capitalize", "e", "escape", "forceescape", "lower", "replace", "safe", "string", "striptags", "title",
    "trim", "truncate", "upper", "wordcount",
}  # fmt: skip
"""The filters that turn their input into text: as it would be printed (`as_text`), not as Python's `str`."""

_METHODS: dict[type, set[str]] = {
    str: {
        "capitalize", "casefold", "count", "endswith", "find", "index", "isalnum", "isalpha", "isdecimal",
        "isdigit", "islower", "isnumeric", "isspace", "istitle", "isupper", "lower", "lstrip", "partition",
        "removeprefix", "removesuffix", "replace", "rfind", "rindex", "rpartition", "rsplit", "rstrip",
        "split", "splitlines", "startswith", "strip", "swapcase", "title", "upper",
    },
    int: set(),
    float: set(),
    datetime.date: {"day", "isoformat", "isoweekday", "month", "replace", "strftime", "weekday", "year"},
}  # fmt: skip
"""The attributes of Python's own types that a template may use, by the same rule: a number's methods can make any
number of bytes, and a date's can read the clock, so that a draft would change from day to day."""


def is_offered(kind: type, name: str) -> bool:
    """Return whether a value of this type has an attribute that a template may read."""
    names = (offered for base, offered in _METHODS.items() if issubclass(kind, base))
    return hasattr(kind, name) and all(name in offered for offered in names)


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, with a budget (`allowance`) for each rendering."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(
        self,
        *,
        finalize: Callable[[Any], Any] | None = None,
        late_extensions: Callable[[], Iterable[type[Extension]]] = tuple,
        **options: Any,
    ) -> None:
        """Create Jinja's sandbox without the filters that can make much from little.

        Args:
            finalize: As in Jinja.
            late_extensions: Returns Jinja's extensions when the first template is parsed.
            options: Jinja's other options.
        """
        super().__init__(finalize=_paid(finalize) if finalize else None, **options)
        self._late_extensions = late_extensions
        self.filters = {
            name: _measured(name, filter_) for name, filter_ in self.filters.items() if name in _FILTERS
        }
        tests: Mapping[str, Any] = self.tests
        self.tests = {name: _measured(name, test) for name, test in tests.items()}

    def template(
        self,
        source: str,
        name: str,
        filename: str,
        *,
        require: Callable[[], None] = lambda: None,
        up_to_date: Callable[[], bool] | None = None,
    ) -> jinja2.Template:
        """Return the template of a source, from the bytecode cache if it is there.

        Args:
            source: The template's text.
            name: Its name.
            filename: What a traceback calls it, and so a message about it.
            require: Raises if the source must not be used. It is not called for what the cache has, because that was
                called for when it was put there.
            up_to_date: Tells Jinja whether the template in memory may still be used.

        Raises:
            jinja2.TemplateSyntaxError: The source is not a template.
        """
        bucket = None
        if self.bytecode_cache is not None:
            with suppress(UnicodeEncodeError):  # a folder whose name is not in the system's encoding
                bucket = self.bytecode_cache.get_bucket(self, name, filename, source)
        code = bucket.code if bucket is not None else None
        if code is None:
            require()
            code = self.compile(source, name, filename)
            if bucket is not None and self.bytecode_cache is not None:
                bucket.code = code
                self.bytecode_cache.set_bucket(bucket)
        # No template has globals of its own, so all share one table: Jinja's chain of tables takes ten times as long.
        return self.template_class.from_code(self, code, self.globals, up_to_date)

    def add_filters(self, filters: Mapping[str, Any]) -> None:
        """Offer further filters."""
        self.filters.update({name: _measured(name, filter_) for name, filter_ in filters.items()})

    def call(self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Call what a template calls."""
        owner, name = getattr(__obj, "__self__", None), getattr(__obj, "__name__", "")
        if owner is self:  # inserted by `_Counted`; a template cannot name it
            return __obj(*args)
        spend(_ROUND + weight(owner) + weight(args) + weight(kwargs))
        if isinstance(owner, str) and name == "replace":
            _measure(name, (owner, *args), kwargs)
        return super().call(__context, __obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Do arithmetic."""
        if any(isinstance(side, int) and side.bit_length() > _MOST_BITS for side in (left, right)):
            raise TooMuch
        if operator == "*":
            for many, times in ((left, right), (right, left)):
                if isinstance(many, (str, list, tuple)) and isinstance(times, int):
                    spend(weight(many) * max(times, 0))
        if operator in ("*", "**") and isinstance(left, int) and isinstance(right, int):
            bits = left.bit_length() * right if operator == "**" else left.bit_length() + right.bit_length()
            if bits > _MOST_BITS:
                raise TooMuch
        if operator == "%" and isinstance(left, str):
            raise jinja2.TemplateRuntimeError("Text has no remainder; join text with ~.")
        result = super().call_binop(context, operator, left, right)
        spend(weight(result))
        return result

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return an attribute; directly if it is a field of a record, which is the most common case."""
        if attribute in field_names(obj):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Return whether a template may read this attribute."""
        if any(isinstance(obj, kind) and attr not in names for kind, names in _METHODS.items()):
            return False
        return super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> None:
        """Do not offer `format`: Jinja's own is sandboxed, but pads to any length."""

    def step(self, work: int) -> bool:
        """Charge an iteration of a loop or a run of a macro; `work` is what its own text and tags take."""
        spend(_ROUND + work)
        return True

    def including(self, name: Any) -> None:
        """Note the file that the next tag includes or extends."""
        spend(weight(name))
        if isinstance(name, str):
            begin_file(name)

    def included(self, name: Any) -> None:
        """Note the end of a file that was included."""
        if isinstance(name, str):
            end_file(name)

    def weighed(self, value: Any) -> Any:
        """Charge a value that is compared, looked up or sliced, and return it."""
        spend(weight(value))
        return value

    def joined(self, *values: Any) -> str:
        """Return the result of `~`."""
        spend(weight(values))
        texts = map(as_text, values)
        text = markup_join(texts) if self.autoescape else "".join(texts)
        spend(len(text))
        return text

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        if not self.extensions:
            for extension in self._late_extensions():
                self.add_extension(extension)
        with as_syntax_error(name, filename):
            tree = super()._parse(source, name, filename)
            if wrong := _too_much_to_compile(tree):
                raise jinja2.TemplateSyntaxError(*wrong, name, filename)
            counted: nodes.Template = _Counted().visit(tree)
        return counted

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        with as_syntax_error(name, filename):
            return super()._generate(source, name, filename, defer_init)

    def _compile(self, source: str, filename: str) -> CodeType:
        with as_syntax_error(None, filename):
            return super()._compile(source, filename)


@contextmanager
def as_syntax_error(name: str | None, filename: str | None) -> Iterator[None]:
    """Report a template that Python cannot compile as a syntax error.

    Raises:
        jinja2.TemplateSyntaxError: The template is nested too deeply, or has a number that is too long.
    """
    try:
        yield
    except jinja2.TemplateError:
        raise
    except (RecursionError, SyntaxError, MemoryError) as error:  # Python gives up in each of these ways
        raise jinja2.TemplateSyntaxError(_TOO_DEEP, 1, name, filename) from error
    except ValueError as error:
        raise jinja2.TemplateSyntaxError(_TOO_LONG, 1, name, filename) from error


def _too_much_to_compile(tree: nodes.Template) -> tuple[str, int] | None:
    """Return why a template is not compiled, and the line. Python's own parser takes seconds to give up on it."""
    level: list[nodes.Node] = [tree]
    number = 0
    for _ in range(_DEEPEST):
        level = [child for node in level for child in node.iter_child_nodes()]
        number += len(level)
        if number > _MOST_NODES:
            return _TOO_MANY, level[-1].lineno
    return (_TOO_DEEP, level[0].lineno) if level else None


class _Counted(NodeTransformer):
    """Makes a template report what it does: `step` begins whatever can run again, `joined` replaces `~`."""

    def visit_For(self, node: nodes.For) -> nodes.For:
        node = self._stepped(node)
        if node.test is not None:
            step = own_call("step", [nodes.Const(0)], node.lineno)
            node.test = nodes.And(step, node.test, lineno=node.lineno)
        return node

    def visit_Include(self, node: nodes.Include) -> list[nodes.Node]:
        self.generic_visit(node)
        return [_statement("including", node), node, _statement("included", node)]

    def visit_Extends(self, node: nodes.Extends) -> list[nodes.Node]:
        self.generic_visit(node)
        return [_statement("including", node), node]

    def visit_Concat(self, node: nodes.Concat) -> nodes.Call:
        self.generic_visit(node)
        return own_call("joined", node.nodes, node.lineno)

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Getitem:
        self.generic_visit(node)
        if isinstance(node.arg, nodes.Slice):
            node.node = own_call("weighed", [node.node], node.lineno)
        elif not isinstance(node.arg, nodes.Const):
            node.arg = own_call("weighed", [node.arg], node.lineno)
        return node

    def visit_Pair(self, node: nodes.Pair) -> nodes.Pair:
        self.generic_visit(node)
        node.key = own_call("weighed", [node.key], node.lineno)
        return node

    def visit_Compare(self, node: nodes.Compare) -> nodes.Compare:
        self.generic_visit(node)
        node.expr = own_call("weighed", [node.expr], node.lineno)
        for side in node.ops:
            side.expr = own_call("weighed", [side.expr], node.lineno)
        return node

    def _stepped(self, node: Any) -> Any:
        work = sum(map(_work, node.iter_child_nodes()))
        self.generic_visit(node)
        step = own_call("step", [nodes.Const(work)], node.lineno)
        node.body.insert(0, nodes.ExprStmt(step, lineno=node.lineno))
        return node

    visit_Macro = visit_CallBlock = visit_Template = _stepped


def _statement(name: str, node: nodes.Include | nodes.Extends) -> nodes.ExprStmt:
    """Return a statement that calls a method of the environment with the file that a tag names."""
    return nodes.ExprStmt(own_call(name, [node.template], node.lineno), lineno=node.lineno)


def _work(node: nodes.Node) -> int:
    """Return what running a part of a template takes: a unit for each of its nodes, and the length of its text.

    Both branches of a condition count. So does a loop in a loop, whose own iterations count besides.
    """
    text = node.data if isinstance(node, nodes.TemplateData) else ""
    return 1 + len(text) + sum(map(_work, node.iter_child_nodes()))


def own_call(name: str, arguments: list[nodes.Expr], line: int) -> nodes.Call:
    """Return a call of a method of the environment, which a template cannot name."""
    function = nodes.EnvironmentAttribute(name, lineno=line)
    return nodes.Call(function, arguments, [], None, None, lineno=line)


def _paid(finalize: Callable[[Any], Any]) -> Callable[[Context, Any], Any]:
    """Return a function that finalizes a value and charges what is printed.

    It requests the context, which it does not use, so that constants too are printed when the template runs: while the
    template is compiled, an error would have no line.
    """

    @pass_context
    def paid(_: Context, value: Any) -> Any:
        shown = finalize(value)
        spend(weight(shown if isinstance(shown, (str, list, tuple, dict)) else str(shown)))
        return shown

    return paid


def _measured(name: str, filter_: Callable[..., Any]) -> Callable[..., Any]:
    """Return the filter or test with its input charged; a lazy result is evaluated at once."""

    @wraps(filter_)
    def measured(*args: Any, **kwargs: Any) -> Any:
        spend(weight(args) + weight(kwargs))
        hidden, given = (args[:1], args[1:]) if hasattr(filter_, "jinja_pass_arg") else ((), args)
        if name in _OF_TEXT:
            given = (as_text(given[0]), *given[1:])
        if name in ("join", "and_list") and isinstance(given[0], Iterable) and not isinstance(given[0], str):
            printed = given[0] if _of_attributes(given, kwargs) else map(as_text, given[0])
            given = (list(printed), *given[1:])
        if name in ("join", "replace", "round"):
            _measure(name, given, kwargs)
        args = (*hidden, *given)
        result = filter_(*args, **kwargs)
        if isinstance(result, Iterator):
            result = list(result)
        spend(len(result) if isinstance(result, (str, list)) else 0)
        return result

    return measured


def _of_attributes(given: tuple[Any, ...], named: Mapping[str, Any]) -> bool:
    """Return whether `join` is to join an attribute of each item, not the items."""
    return len(given) > 2 or "attribute" in named


def _measure(name: str, given: tuple[Any, ...], named: Mapping[str, Any]) -> None:
    """Charge the most that joining, replacing or rounding can make."""
    subject, *others = given
    if name == "round":  # by a power of ten with so many digits
        spend(max((abs(one) for one in (*others, *named.values()) if isinstance(one, int)), default=0))
        return
    longest = max(map(weight, (*others, *named.values())), default=0)
    spend((weight(subject) + 1) * longest if name == "replace" else _members(subject) * longest)


def _members(value: Any) -> int:
    try:
        return len(value)
    except TypeError:
        return 1
