"""Describe what is wrong with a template, and on which line, for the person who wrote it."""

from __future__ import annotations

from collections.abc import Iterable

import jinja2

from drafter.kernel.patterns import pattern
from drafter.kernel.suggest import did_you_mean
from drafter.problems import Place
from drafter.templating.budget import TooMuch
from drafter.templating.messages import translated

MISTAKES = (
    *(jinja2.TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError),
    *(RecursionError, NameError),  # Jinja writes 1e999 as inf, which is not a name in Python
    AssertionError,  # of a filter of Jinja's, which requires values of a certain size
)
"""The exceptions that a wrong template raises while it runs."""

ENDLESS = "endless_template"
"""The rule of a template that exceeds its budget or includes itself; trying it again takes as long again."""

_NO_FILTER = r"No (filter|test) named '(.+)'\."
"""Jinja's message for an unknown filter or test."""

_RULES: tuple[tuple[type[Exception] | tuple[type[Exception], ...], str], ...] = (
    (jinja2.TemplateSyntaxError, "template_syntax"),
    (jinja2.TemplateNotFound, "missing_file"),
    ((TooMuch, RecursionError), ENDLESS),
    (jinja2.UndefinedError, "unknown_name"),
    (Exception, "failing_template"),
)
"""The rule that a mistake violates, by the first class that fits."""


def rule_of(error: Exception) -> str:
    """Return the id of the rule that a mistake violates."""
    return next(rule for kind, rule in _RULES if isinstance(error, kind))


def place_of(error: BaseException) -> Place | None:
    """Return the file and line of a mistake: of the syntax, or the innermost place where a template was running.

    Jinja shows templates in the traceback as files.
    """
    if isinstance(error, jinja2.TemplateSyntaxError):
        return Place(error.filename or error.name or "", error.lineno)
    place, trace = None, error.__traceback__
    while trace is not None:
        if "__jinja_exception__" in trace.tb_frame.f_globals:
            place = Place(trace.tb_frame.f_code.co_filename, trace.tb_lineno)
        trace = trace.tb_next
    return place


def in_words(error: Exception, environment: jinja2.Environment) -> str:
    """Return a mistake in plain words; for an unknown filter or test, with the one that was meant."""
    message = (error.message if isinstance(error, jinja2.TemplateError) else None) or str(error)
    unknown = pattern(_NO_FILTER).fullmatch(message)
    if unknown is None:
        text = translated(message.strip() or "This template is wrong")
        return text if text.endswith((".", "?", "!")) else f"{text}."
    offered: Iterable[str] = environment.filters if unknown[1] == "filter" else environment.tests
    return did_you_mean(f"There is no {unknown[1]} {unknown[2]!r}", unknown[2], offered)
