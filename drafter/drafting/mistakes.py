"""What is wrong with a template, and on which line, in words for the person who wrote it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import TracebackType

import jinja2
from jinja2.utils import missing

from drafter.drafting.plain_words import close, nearest, no_such_attribute, or_list, translated

__all__ = ["MISTAKES", "Unknown", "nearest", "no_such_name", "place_of", "sentence"]

MISTAKES = (
    *(jinja2.TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError),
    *(RecursionError, NameError),  # Jinja writes 1e999 as inf, which is no name of Python's
)
"""What a wrong template raises while it runs."""

_MOST = 3  # names that may have been meant


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
        owner = self._undefined_obj
        keys = map(str, owner) if isinstance(owner, Mapping) else None
        return no_such_attribute(type(owner), str(self._undefined_name), keys)


def no_such_name(name: str, known: Iterable[str]) -> str:
    """That a variable does not exist, and which was meant: also one that stands behind a dot."""
    from drafter.drafting.vocabulary import last_names, paths  # needed for mistakes alone

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


def place_of(trace: TracebackType | None) -> str | None:
    """The innermost place (`file:line`) in a template; Jinja shows templates in the traceback as files."""
    place = None
    while trace is not None:
        if "__jinja_exception__" in trace.tb_frame.f_globals:
            place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


def sentence(message: str | None) -> str:
    """The message in plain words, with a full stop."""
    text = translated((message or "This template is wrong").strip())
    return text if text.endswith((".", "?", "!")) else f"{text}."
