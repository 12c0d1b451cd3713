"""Run a template to find everything that fails in it, and not just the first thing.

A mistake in the syntax of a template, or an unknown name, is found by reading it. What fails only while it runs
(`{{ letter.date | ordinal }}`) is found by running it for example letters. A file in which something fails is blank for
the rest of the letter, so that the others still run; what else may fail in that file has to wait for the next check.

A dry run is only for checking: its result is not a letter.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from drafter.errors import TemplateError
from drafter.templating.errors import ENDLESS
from drafter.templating.sandbox import BoundedEnvironment, as_syntax_error, own_call
from drafter.templating.scanner import without_wrong
from drafter.templating.undefined import Nothing, Skipped, past_undefined


class DryRun:
    """A dry run of one letter after another.

    Attributes:
        failures: What has failed in this letter, in order.
    """

    def __init__(self) -> None:
        self.failures: list[TemplateError] = []
        self._blank: set[str] = set()

    def start(self) -> None:
        """Begin with another letter, for which no file is blank."""
        self.failures.clear()
        self._blank.clear()

    def passes_over(self, error: TemplateError) -> bool:
        """Note a failure, and make its file blank. Return whether it is worth running the letter again without it."""
        self.failures.append(error)
        file = error.place.file
        # A template that runs out of its budget takes seconds, and would do so for each letter.
        if not file or file in self._blank or error.problems[0].rule == ENDLESS:
            return False
        self._blank.add(file)
        return True

    def is_blank(self, file: str) -> bool:
        """Return whether a file is blank for the rest of the letter."""
        return file in self._blank


class DryRunEnvironment(BoundedEnvironment):
    """A sandbox that runs a template in spite of the mistakes that can be found by reading it."""

    def __init__(self, **options: Any) -> None:
        """Create the sandbox; `options` are those of Jinja's."""
        super().__init__(**{"undefined": Skipped, **options})
        self.filters = {name: past_undefined(filter_) for name, filter_ in self.filters.items()}

    def add_filters(self, filters: Mapping[str, Any]) -> None:
        """Offer further filters, which pass on `Nothing`."""
        super().add_filters(filters)
        self.filters.update({name: past_undefined(self.filters[name]) for name in filters})

    def nothing(self, *_value: Any) -> Nothing:
        """Return nothing, in place of the result of an unknown filter or test."""
        return Nothing()

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        with as_syntax_error(name, filename):
            known: nodes.Template = _KnownFilters(self).visit(self._readable(source, name, filename))
            return known

    def _readable(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Return the tree of a template without the tags that cannot be read."""
        read: Callable[[str], nodes.Template] = partial(super()._parse, name=name, filename=filename)
        try:
            return read(source)
        except jinja2.TemplateSyntaxError:
            mended = without_wrong(source, read)
        try:
            return read(mended)
        except jinja2.TemplateSyntaxError:  # tags that do not fit together
            return read("")


class _KnownFilters(NodeTransformer):
    """Replaces unknown filters and tests, because of which Jinja would not even compile a template."""

    def __init__(self, environment: jinja2.Environment) -> None:
        self._filters, self._tests = environment.filters, environment.tests

    def visit_Filter(self, node: nodes.Filter) -> nodes.Node:
        self.generic_visit(node)
        return node if node.name in self._filters else own_call("nothing", [], node.lineno)

    def visit_Test(self, node: nodes.Test) -> nodes.Node:
        self.generic_visit(node)
        return node if node.name in self._tests else own_call("nothing", [], node.lineno)
