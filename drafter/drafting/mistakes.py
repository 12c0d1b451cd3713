"""What is wrong with a template, and on which line, in words for the person who wrote it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import TracebackType

import jinja2
from jinja2.utils import missing

MISTAKES = (
    *(jinja2.TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError),
    RecursionError,
)
"""What a wrong template raises while it runs."""


class Unknown(jinja2.StrictUndefined):
    """A name that does not exist; says which was meant."""

    known: frozenset[str] = frozenset()

    @classmethod
    def among(cls, known: Iterable[str]) -> type[Unknown]:
        """The class for templates whose variables have these names."""
        return type(cls.__name__, (cls,), {"known": frozenset(known)})

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return str(self._undefined_hint)
        if self._undefined_obj is missing:
            return no_such_name(str(self._undefined_name), self.known)
        return no_such_attribute(self._undefined_obj, str(self._undefined_name))


def no_such_name(name: str, known: Iterable[str]) -> str:
    """That a variable does not exist."""
    return nearest(f"There is no {name!r}", name, known)


def no_such_attribute(owner: object, name: str) -> str:
    """That something has no such attribute, or a table no such key."""
    known = map(str, owner) if isinstance(owner, Mapping) else dir(type(owner))
    names = [known_name for known_name in known if not known_name.startswith("_")]
    return nearest(f"A {type(owner).__name__} has no {name!r}", name, names)


def nearest(message: str, name: str, known: Iterable[str]) -> str:
    """The message, and which name was meant where one is near."""
    import difflib

    near = difflib.get_close_matches(name, sorted(known), n=1)
    return f"{message}; did you mean {near[0]!r}?" if near else f"{message}."


def place_of(trace: TracebackType | None) -> str | None:
    """The innermost place (`file:line`) in a template; Jinja shows templates in the traceback as files."""
    place = None
    while trace is not None:
        if "__jinja_exception__" in trace.tb_frame.f_globals:
            place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


def sentence(message: str | None) -> str:
    """The message with a full stop."""
    text = (message or "This template is wrong").strip()
    return text if text.endswith((".", "?", "!")) else f"{text}."
