"""A half-done draft all the same: what does not exist is a visible blank with its name in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import jinja2

from drafter.templating.blanks import blank


class Shown(jinja2.ChainableUndefined):
    """A name that does not exist, as a blank with the name in it."""

    def __getattr__(self, name: str) -> Shown:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(self)(name=f"{self._undefined_name}.{name}")

    def __str__(self) -> str:
        return blank(str(self._undefined_name))

    def __call__(self, *_args: Any, **_named: Any) -> Any:
        """The blank itself."""
        return self


def past_unknown(filter_: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, which leaves a blank as it is."""

    @wraps(filter_)
    def filtered(*args: Any, **named: Any) -> Any:
        unknown = next((value for value in args[:2] if isinstance(value, jinja2.Undefined)), None)
        if unknown is not None and filter_.__name__ != "do_default":
            return unknown
        return filter_(*args, **named)

    return filtered
