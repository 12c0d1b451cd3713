"""Stand-ins for values that Jinja does not find.

| kind         | in place of                                              | prints           |
|--------------|----------------------------------------------------------|------------------|
| `Unknown`    | a name that does not exist                               | raises a message |
| `NamedBlank` | the same, in a lenient draft                             | [name]           |
| `Skipped`    | the same, in a dry run; all further results are `Nothing` | an empty text   |
| `NotKnown`   | what this letter lacks (`letter.deadline.due`)           | [●]              |
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, Literal, Self

import jinja2
from jinja2.utils import missing

from drafter.kernel.records import is_record
from drafter.templating.blanks import blank
from drafter.templating.sandbox import is_offered
from drafter.templating.types import NO_VOCABULARY, Vocabulary

Undefined = Literal["error", "blank"]
"""The treatment of an unknown name: as an error, or as a visible blank that shows the name."""


def undefined_kind(
    undefined: Undefined, vocabulary: Vocabulary, names: frozenset[str] | None = None
) -> type[jinja2.Undefined]:
    """Return the class for the `undefined` of a Jinja environment.

    Args:
        undefined: How a name that does not exist is treated.
        vocabulary: The names that a template may use.
        names: The variables to suggest, if they are not the vocabulary's.
    """
    return NamedBlank if undefined == "blank" else Unknown.of(vocabulary, names=names)


class NotKnown(jinja2.ChainableUndefined):
    """A value that this letter lacks: a blank, false, a list without items. So is everything after its dot."""

    def __init__(self, vocabulary: Vocabulary = NO_VOCABULARY) -> None:
        """Create a blank; a name after its dot must be in the vocabulary."""
        super().__init__()
        self._vocabulary = vocabulary

    @property
    def _undefined_message(self) -> str:
        return "A value here is unknown in this letter; test it first with {% if ... %}"

    def __getattr__(self, name: str) -> NotKnown:
        if not _is_after_a_dot(name, self._vocabulary):
            raise AttributeError(name)
        return self

    def _item(self, key: Any) -> NotKnown:
        if isinstance(key, str) and not _is_after_a_dot(key, self._vocabulary):
            raise LookupError(key)
        return self

    def _itself(self, *_args: Any, **_named: Any) -> NotKnown:
        return self

    __getitem__: Any = _item
    __call__: Any = _itself

    def __str__(self) -> str:
        return blank()


class _PerhapsNotKnown(jinja2.Undefined):
    """Decides whether a letter merely lacks a value or a name is wrong."""

    vocabulary = NO_VOCABULARY

    def __new__(
        cls,
        hint: str | None = None,  # noqa: ARG004 - Jinja's signature
        obj: Any = missing,
        name: Any = None,
        exc: type[jinja2.TemplateRuntimeError] = jinja2.UndefinedError,
    ) -> Any:
        """Return `NotKnown` if the letter merely lacks the value.

        Jinja calls this only for what it has not found. To decide it where attributes are read would slow down every
        attribute that is there.
        """
        of_sandbox = exc is not jinja2.UndefinedError
        lacks = not of_sandbox and _is_lacking(obj, name, cls.vocabulary)
        return NotKnown(cls.vocabulary) if lacks else super().__new__(cls)

    @classmethod
    def of(cls, vocabulary: Vocabulary, **more: Any) -> type[Self]:
        """Return the class for templates with this vocabulary."""
        return type(cls.__name__, (cls,), {"vocabulary": vocabulary, **more})


class Unknown(_PerhapsNotKnown, jinja2.StrictUndefined):
    """A name that does not exist. Using it raises a message that suggests the right one."""

    names: frozenset[str] | None = None
    """The variables to suggest, if they are not the vocabulary's."""

    @property
    def _undefined_message(self) -> str:
        from drafter.templating.messages import (  # needed only for messages
            no_such_attribute,
            no_such_name,
        )

        if self._undefined_hint:
            return str(self._undefined_hint)
        owner, name = self._undefined_obj, str(self._undefined_name)
        if owner is missing:
            names = self.vocabulary.roots if self.names is None else self.names
            return no_such_name(name, names, self.vocabulary)
        if owner is None or isinstance(owner, NotKnown):
            return no_such_attribute(type(None), name, self.vocabulary.last_names)
        keys = map(str, owner) if isinstance(owner, Mapping) else None
        return no_such_attribute(type(owner), name, keys)


class NamedBlank(jinja2.ChainableUndefined):
    """A name that does not exist, as a visible blank with the name in it."""

    def __getattr__(self, name: str) -> NamedBlank:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(self)(name=f"{self._undefined_name}.{name}")

    def __str__(self) -> str:
        return blank(str(self._undefined_name))

    def __call__(self, *_args: Any, **_named: Any) -> Any:
        """Return the blank itself."""
        return self


class Nothing(jinja2.ChainableUndefined):
    """Prints nothing and allows every operation, so that the rest of a template still runs."""

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


class Skipped(_PerhapsNotKnown, Nothing):
    """A name that does not exist, in a dry run: reading the template has found it, so that it may be skipped here."""


def past_undefined(filter_: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter that passes on an undefined value as it is; `default` alone still replaces it."""

    @wraps(filter_)
    def filtered(*args: Any, **named: Any) -> Any:
        # A filter that asks for the environment or the context is given it first, then the value.
        undefined = next((value for value in args[:2] if isinstance(value, jinja2.Undefined)), None)
        if undefined is not None and filter_.__name__ != "do_default":
            return undefined
        return filter_(*args, **named)

    return filtered


def _is_lacking(owner: Any, name: Any, vocabulary: Vocabulary) -> bool:
    """Return whether the letter merely lacks something that Jinja has not found, so that it is not a mistake.

    Args:
        owner: The value before the dot or bracket; `missing` for a variable.
        name: An attribute, or the number of an item; None for the first of no items, say.
        vocabulary: The names that a template may use.
    """
    if owner is None:
        return not isinstance(name, str) or _is_after_a_dot(name, vocabulary)
    if owner is missing:
        return name is None
    return isinstance(name, int) and isinstance(owner, (tuple, list)) and not is_record(owner)


def _is_after_a_dot(name: str, vocabulary: Vocabulary) -> bool:
    """Return whether anything that a template can reach offers this name."""
    return not name.startswith("_") and any(is_offered(kind, name) for kind in vocabulary.kinds)
