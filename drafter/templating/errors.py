"""What is wrong with a template, and on which line, in words for the person who wrote it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import TracebackType
from typing import Any

import jinja2
from jinja2.utils import missing

from drafter.kernel.patterns import pattern
from drafter.problems import Place
from drafter.templating.messages import close, nearest, no_such_attribute, or_list, translated
from drafter.templating.undefined import NotKnown, is_not_known

__all__ = ["MISTAKES", "Unknown", "in_words", "nearest", "no_such_name", "place_of", "sentence"]

MISTAKES = (
    *(jinja2.TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError),
    *(RecursionError, NameError),  # Jinja writes 1e999 as inf, which is no name of Python's
)
"""What a wrong template raises while it runs."""

_NO_FILTER = pattern(r"No (filter|test) named '(.+)'\.")
"""How Jinja says that there is none."""

_MOST = 3  # names that may have been meant


class Unknown(jinja2.StrictUndefined):
    """A name that does not exist; says which was meant."""

    known: frozenset[str] = frozenset()

    def __new__(
        cls,
        hint: str | None = None,  # noqa: ARG004 - Jinja's signature
        obj: Any = missing,
        name: Any = None,
        exc: type[jinja2.TemplateRuntimeError] = jinja2.UndefinedError,
    ) -> Any:
        """What Jinja makes of what it has not found; where that is only not known, no mistake but a blank.

        Here, and not where attributes are read: what is found then costs nothing more.
        """
        of_sandbox = exc is not jinja2.UndefinedError
        return NotKnown() if not of_sandbox and is_not_known(obj, name) else super().__new__(cls)

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
        owner = self._undefined_obj
        if owner is None or isinstance(owner, NotKnown):
            from drafter.templating.types import last_names

            return no_such_attribute(type(None), str(self._undefined_name), last_names())
        keys = map(str, owner) if isinstance(owner, Mapping) else None
        return no_such_attribute(type(owner), str(self._undefined_name), keys)


def no_such_name(name: str, known: Iterable[str]) -> str:
    """That a variable does not exist, and which was meant: also one that stands behind a dot."""
    from drafter.templating.types import last_names, paths  # needed for mistakes alone

    known = sorted(known)
    meant = [path for path in paths(name) if path.partition(".")[0] in known]
    if not meant and not close(name, known):
        meant = [
            path
            for near in close(name, last_names())
            for path in paths(near)
            if path.partition(".")[0] in known
        ]
    what = f"There is no {name!r}"
    return (
        f"{what}; did you mean {or_list([*map(repr, meant[:_MOST])])}?"
        if meant
        else nearest(what, name, known)
    )


def place_of(trace: TracebackType | None) -> Place | None:
    """The innermost place (file and line) in a template; Jinja shows templates in the traceback as files."""
    place = None
    while trace is not None:
        if "__jinja_exception__" in trace.tb_frame.f_globals:
            place = Place(trace.tb_frame.f_code.co_filename, trace.tb_lineno)
        trace = trace.tb_next
    return place


def in_words(error: jinja2.TemplateSyntaxError, filters: Iterable[str], tests: Iterable[str]) -> str:
    """What is wrong with what is no template; where it lacks a filter or test, which of those offered was meant."""
    unknown = _NO_FILTER.fullmatch(error.message or "")
    if unknown is None:
        return sentence(error.message)
    offered = filters if unknown[1] == "filter" else tests
    return nearest(f"There is no {unknown[1]} {unknown[2]!r}", unknown[2], offered)


def sentence(message: str | None) -> str:
    """The message in plain words, with a full stop."""
    text = translated((message or "This template is wrong").strip())
    return text if text.endswith((".", "?", "!")) else f"{text}."
