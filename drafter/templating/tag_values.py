"""Fills the tags of a firm's letterhead: the names and filters of the wording files, in the same sandbox.

What a tag prints is text, whatever is in it: a letterhead is no HTML, so there is nothing to escape here and
nothing that could be marked safe. `encode` carries the text into the format that the letterhead is in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import jinja2

from drafter.tags import TagError, Undefined
from drafter.templating.budget import allowance
from drafter.templating.errors import MISTAKES, in_words, place_of, sentence
from drafter.templating.tag_sandbox import UNNAMED, environment


class LetterheadTags:
    """The values of one letter, for `drafter.tags.Tags`."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        """`values` are the variables by name (`Context.values`)."""
        self._values = dict(values)

    def render(
        self,
        template: str,
        *,
        encode: Callable[[str], str],
        more: Mapping[str, object],
        undefined: Undefined = "error",
    ) -> str:
        """The template, filled.

        Raises:
            TagError: a tag is wrong, or the template would run too long.
        """
        values = self._values | dict(more)
        try:
            with allowance():
                return _template(template, encode, undefined, frozenset(values)).render(values)
        except jinja2.TemplateSyntaxError as error:
            offered = environment(encode, undefined, frozenset(values))
            said = in_words(error, offered.filters, offered.tests)
            raise TagError(said, error.lineno) from error
        except MISTAKES as error:
            place = place_of(error.__traceback__)
            if place is None:
                raise
            raise TagError(sentence(str(error)), place.line) from error

    def faults(self, tags: Sequence[str], *, more: Mapping[str, object]) -> list[tuple[int, str]]:
        """Each mistake, also one that shows only with this letter's values: which of the tags (from 0), and what."""
        from drafter.templating.tag_faults import faults  # for checking alone

        return faults(tags, self._values | dict(more))


@lru_cache(maxsize=64)
def _template(
    template: str, encode: Callable[[str], str], undefined: Undefined, names: frozenset[str]
) -> jinja2.Template:
    """Compiled once, for as many letters as there are."""
    return environment(encode, undefined, names).template(template, UNNAMED, UNNAMED)
