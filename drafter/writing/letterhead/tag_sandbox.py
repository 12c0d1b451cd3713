"""Fill the tags of a firm's letterhead with the values of one letter, in the sandbox of the wording files.

Whatever a tag prints is text: a letterhead is not HTML, so nothing can be marked as safe here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import jinja2

from drafter.errors import TemplateError
from drafter.problems import Place
from drafter.templating.blanks import blank
from drafter.templating.budget import allowance
from drafter.templating.cache import TemplateCache
from drafter.templating.errors import MISTAKES, in_words, place_of, rule_of
from drafter.templating.filters import FILTERS
from drafter.templating.finalize import as_text
from drafter.templating.sandbox import BoundedEnvironment
from drafter.templating.types import NO_VOCABULARY, Vocabulary
from drafter.templating.undefined import past_undefined, undefined_kind

if TYPE_CHECKING:
    from drafter.templating.undefined import Undefined

_UNNAMED = "<template>"


class TagNames(NamedTuple):
    """The variables of a letterhead's tags, and the names after their dots."""

    variables: frozenset[str]
    vocabulary: Vocabulary = NO_VOCABULARY


def render(
    template: str,
    values: Mapping[str, object],
    *,
    encode: Callable[[str], str] = str,
    undefined: Undefined = "error",
    vocabulary: Vocabulary = NO_VOCABULARY,
) -> str:
    """Return a template with its tags filled.

    Args:
        template: The text of a part of the letterhead, in Jinja.
        values: The variables by name.
        encode: Turns what a tag prints into the format of the letterhead.
        undefined: How a name that does not exist is treated.
        vocabulary: The names after the dots, for suggestions.

    Raises:
        TemplateError: A tag is wrong, or the template exceeds its budget; its place is the line of the template.
    """
    names = TagNames(frozenset(values), vocabulary)
    try:
        with allowance():
            return _template(template, encode, undefined, names).render(values)
    except MISTAKES as error:
        place = place_of(error)
        if place is None:
            raise
        message = in_words(error, environment(encode, undefined, names))
        raise TemplateError(message, place=Place(line=place.line), rule=rule_of(error)) from error


@lru_cache(maxsize=64)
def _template(
    template: str, encode: Callable[[str], str], undefined: Undefined, names: TagNames
) -> jinja2.Template:
    """Return the compiled template, the same one for all letters."""
    return environment(encode, undefined, names).template(template, _UNNAMED, _UNNAMED)


@lru_cache(maxsize=8)
def environment(encode: Callable[[str], str], undefined: Undefined, names: TagNames) -> BoundedEnvironment:
    """Return the sandbox that fills a letterhead, the same one for letters with the same names."""
    made = furnished(
        BoundedEnvironment(
            **options(encode),
            undefined=undefined_kind(undefined, names.vocabulary, names.variables),
            bytecode_cache=TemplateCache(f"letterhead, {undefined}"),
        )
    )
    if undefined == "blank":
        made.filters = {name: past_undefined(filter_) for name, filter_ in made.filters.items()}
    return made


def options(encode: Callable[[str], str]) -> dict[str, Any]:
    """Return the options of any Jinja environment for a letterhead."""
    return {
        "autoescape": False,
        "finalize": lambda value: encode(as_text(value)),
        "keep_trailing_newline": True,
    }


def furnished(environment: BoundedEnvironment) -> BoundedEnvironment:
    """Offer the functions and filters of the wording files. A letterhead has no markup: `safe` and `e` do nothing."""
    environment.globals = {"blank": blank, "range": environment.globals["range"]}
    environment.add_filters({**FILTERS, "safe": str, "e": str, "escape": str, "forceescape": str})
    return environment
