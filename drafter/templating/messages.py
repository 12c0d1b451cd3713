"""Mistakes in plain words: what kind a value is, which name was meant, and what Jinja and Python say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from drafter.kernel.patterns import pattern
from drafter.kernel.suggest import did_you_mean, nearest

if TYPE_CHECKING:
    from drafter.templating.types import Vocabulary

_MOST = 3  # names that may have been meant

KINDS = {
    "str": "text", "Markup": "text", "int": "number", "float": "number", "bool": "yes or no",
    "date": "date", "datetime.date": "date",
    "list": "list", "tuple": "list", "set": "list", "frozenset": "list", "dict": "table",
}  # fmt: skip
"""What a template's author calls a Python type."""

_TOKENS = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "begin of print statement": "{{",
    "begin of statement block": "{%",
}


def kind_of(value: object) -> str:
    """What a value is, "a text"; None is "not known"."""
    return "not known" if value is None else _a(type(value).__name__)


def or_list(items: Sequence[str]) -> str:
    """A, B or C."""
    return " or ".join(filter(None, (", ".join(items[:-1]), items[-1])))


def no_such_attribute(kind: type, name: str, known: Iterable[str] | None = None, *, what: str = "") -> str:
    """That a value of a kind has no such attribute.

    Args:
        kind: the value's type.
        name: the attribute.
        known: what it has instead; by default what the type has.
        what: the value as the template names it.
    """
    if kind is type(None):
        owner = f"“{what}”" if what else "What stands before the dot"
        return did_you_mean(f"{owner} is not known here, and has no {name!r}", name, known or ())
    if (
        kind.__name__ in KINDS and known is None
    ):  # its methods are Python's, and none of a template's business
        return f"{f'“{what}” is {_a(kind.__name__)} and' if what else _a(kind.__name__).capitalize()} has no {name!r}."
    names = [each for each in (dir(kind) if known is None else known) if not each.startswith("_")]
    return did_you_mean(f"A {kind.__name__} has no {name!r}", name, names)


def no_such_name(name: str, known: Iterable[str], vocabulary: Vocabulary) -> str:
    """Return that a variable does not exist, and what was meant: a variable, or a name after a dot.

    Args:
        name: the unknown name.
        known: the variables that there are.
        vocabulary: the names after their dots.
    """
    known = sorted(known)
    meant = [path for path in vocabulary.paths(name) if path.partition(".")[0] in known]
    if not meant and not nearest(name, known):
        near = nearest(name, vocabulary.last_names)
        paths = vocabulary.paths(near) if near else []
        meant = [path for path in paths if path.partition(".")[0] in known]
    what = f"There is no {name!r}"
    if meant:
        return f"{what}; did you mean {or_list([*map(repr, meant[:_MOST])])}?"
    return did_you_mean(what, name, known)


class _Rule(NamedTuple):
    said: re.Pattern[str]
    ours: Callable[[re.Match[str]], str]


_RULES = (
    # {% if review = "proxy" %}
    _Rule(
        pattern(r"expected token '.+', got '='"),
        lambda _: "“=” gives a name its value, and does not compare; write “==”",
    ),
    # {% else if amends %}, {% elseif amends %}
    _Rule(
        pattern(
            r"expected token 'end of statement block', got 'if'|Encountered unknown tag 'else?if'.*",
            re.DOTALL,
        ),
        lambda _: "“else if” is one word here, “elif”",
    ),
    # {{{ company }}}
    _Rule(pattern(r"expected token ':', got '}'"), lambda _: "Three braces open no tag, and two do"),
    # {{ company | }}
    _Rule(
        pattern(r"expected token 'name', got '(.+)'"),
        lambda said: f"A name is missing before {_token(said[1])}",
    ),
    # {{ company name }}
    _Rule(
        pattern(r"expected token '(.+)', got '(.+)'"),
        lambda said: f"{_token(said[2])} stands where {_token(said[1])} is expected",
    ),
    # {{ }}, {% if review == %}
    _Rule(
        pattern(r"(?:Expected an expression, got|unexpected) '(end of .+)'"),
        lambda said: f"A name is missing before {_token(said[1])}",
    ),
    # {{ contact['name }}
    _Rule(pattern(r"unexpected char (?:\"'\"|'\"') at \d+"), lambda _: "A quotation mark is never closed"),
    # {{ A & B }}
    _Rule(
        pattern(r"unexpected char '(.+)' at \d+"),
        lambda said: f"“{said[1]}” means nothing in a tag; words to be printed stand outside of the braces",
    ),
    # {{ (company }}
    _Rule(pattern(r"unexpected '.+', expected '(.+)'"), lambda said: f"“{said[1]}” is missing"),
    # {{ company. }}
    _Rule(pattern(r"expected name or number"), lambda _: "A name is missing behind the dot"),
    # {% %}
    _Rule(pattern(r"tag name expected"), lambda _: "A word such as “if” or “for” is missing behind “{%”"),
    # {% fro name in copies %}
    _Rule(
        pattern(r"Encountered unknown tag '((?!el|end)\w+)'.*", re.DOTALL),
        lambda said: did_you_mean(f"There is no tag {said[1]!r}", said[1], ("for", "if", "set")),
    ),
    # {% for x in amends %}
    _Rule(
        pattern(r"'(\w+)' object is not iterable"),
        lambda said: f"A loop goes through a list, and this is {_a(said[1])}",
    ),
    # {{ company() }}
    _Rule(
        pattern(r"'(\w+)' object is not callable"),
        lambda said: f"This is {_a(said[1])}; leave out the round brackets behind it",
    ),
    # {{ date + 1 }}
    _Rule(
        pattern(r"unsupported operand type\(s\) for (\S+): '([\w.]+)' and '([\w.]+)'"),
        lambda said: f"“{said[1]}” cannot be done with {_a(said[2])} and {_a(said[3])}",
    ),
    # {{ company + 1 }}
    _Rule(
        pattern(r"can only concatenate (\w+) \(not \"([\w.]+)\"\) to \w+"),
        lambda said: f"“+” cannot be done with {_a(said[1])} and {_a(said[2])}; put texts together with ~",
    ),
    # {{ copies < 2 }}
    _Rule(
        pattern(r"'(\S+)' not supported between instances of '([\w.]+)' and '([\w.]+)'"),
        lambda said: f"“{said[1]}” cannot compare {_a(said[2])} with {_a(said[3])}",
    ),
    # {{ company.format(1) }}, {{ contact.__class__ }}
    _Rule(
        pattern(r"access to attribute '(.+)' of '([\w.]+)' object is unsafe"),
        lambda said: f"{_a(said[2]).capitalize()} has no {said[1]!r}",
    ),
    # {{ 1e999 }}, {{ 10.0 ** 400 }}
    _Rule(
        pattern(r"name '(?:inf|nan)' is not defined|\(34, .+\)"),
        lambda _: "This number is greater than any that can be written",
    ),
    # {{ ("f" * 5000) | int(base=16) }}
    _Rule(pattern(r"Exceeds the limit \(\d+ digits\).*"), lambda _: "A number has too many digits"),
    # {% include "date.html" %} in date.html
    _Rule(
        pattern(r"maximum recursion depth exceeded.*"),
        lambda _: "This includes or calls itself, and so runs without end",
    ),
    # {{ company | replace }}
    _Rule(
        pattern(r"(?:do_)?(\w+)\(\) missing \d+ required positional arguments?: (.+)"),
        lambda said: f"“{said[1]}” needs more, in round brackets behind it: {said[2]}",
    ),
    # {{ date | letter_date("x") }}
    _Rule(
        pattern(
            r"(?:do_)?(\w+)\(\) (?:takes .+ but \d+ (?:was|were) given|got an unexpected keyword argument .+)"
        ),
        lambda said: f"“{said[1]}” has more in round brackets behind it than it takes",
    ),
    # {{ 1 / 0 }}
    _Rule(pattern(r".*\b(?:division|modulo) by zero"), lambda _: "This divides by zero"),
    # {% for n in range(9999999) %}
    _Rule(
        pattern(r"Range too big\. The sandbox blocks ranges larger than MAX_RANGE \((\d+)\)"),
        lambda said: f"“range” makes {said[1]} numbers at most",
    ),
)
"""What Jinja and Python say, above it a tag that makes them say so, and what is said instead; the first that fits."""


def translated(message: str) -> str:
    """A message of Jinja's or Python's in plain words; one of ours as it is."""
    for rule in _RULES:
        if said := rule.said.fullmatch(message.rstrip(".")):
            return rule.ours(said)
    return message


def _a(type_name: str) -> str:
    """A type with its article."""
    if type_name == "NoneType":
        return "nothing that is known"
    word = KINDS.get(type_name, type_name)
    return word if word == "yes or no" else f"a {word}"


def _token(name: str) -> str:
    return f"“{_TOKENS.get(name, name)}”"
