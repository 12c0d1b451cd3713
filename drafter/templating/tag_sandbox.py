"""The sandbox in which a letterhead is filled: the names and filters of the wording files, and no markup."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from drafter.tags import Undefined
from drafter.templating.blanks import blank
from drafter.templating.cache import TemplateCache
from drafter.templating.errors import Unknown
from drafter.templating.filters import FILTERS
from drafter.templating.finalize import as_text
from drafter.templating.lenient import Shown, past_unknown
from drafter.templating.sandbox import BoundedEnvironment

UNNAMED = "<template>"
"""What Jinja calls a template that is not in a file."""


@lru_cache(maxsize=8)
def environment(
    encode: Callable[[str], str], undefined: Undefined, names: frozenset[str]
) -> BoundedEnvironment:
    """The sandbox that fills a letterhead, the same one for letters of the same names.

    Args:
        encode: carries a text into the format that the letterhead is in.
        undefined: with "blank", a name that does not exist is a visible blank and no error.
        names: the variables: they tell which was meant by an unknown one.
    """
    cache = TemplateCache(f"letterhead, {undefined}")
    made = fitted(BoundedEnvironment(**options(encode, undefined, names), bytecode_cache=cache))
    if undefined == "blank":
        made.filters = {name: past_unknown(filter_) for name, filter_ in made.filters.items()}
    return made


def options(encode: Callable[[str], str], undefined: Undefined, names: frozenset[str]) -> dict[str, Any]:
    """What Jinja is told for `environment`, whose parameters these are."""
    return {
        "autoescape": False,
        "undefined": Shown if undefined == "blank" else Unknown.among(names),
        "finalize": lambda value: encode(as_text(value)),
        "keep_trailing_newline": True,
    }


def fitted(environment: BoundedEnvironment) -> BoundedEnvironment:
    """The environment with what a tag may use besides the values."""
    environment.globals = {"blank": blank, "range": environment.globals["range"]}
    environment.add_filters({**FILTERS, "safe": str, "e": str, "escape": str, "forceescape": str})
    return environment
