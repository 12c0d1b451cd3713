"""Messages for mistakes, in plain words: kinds of values, names that were meant, and errors of Jinja and Python."""

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
"""Python types in words for the authors of templates."""

_TOKENS = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "begin of print statement": "{{",
    "begin of statement block": "{%",
}


def kind_of(value: object) -> str:
    """Return what a value is: "text", "a date"; "unknown" for None."""
    return "unknown" if value is None else _a(type(value).__name__)


def or_list(items: Sequence[str]) -> str:
    """Return "A, B or C"."""
    return " or ".join(filter(None, (", ".join(items[:-1]), items[-1])))


def no_such_attribute(kind: type, name: str, known: Iterable[str] | None = None, *, what: str = "") -> str:
    """Return the message that a value has no such attribute.

    Args:
        kind: The value's type.
        name: The attribute.
        known: What it has instead; by default what the type has.
        what: The value as the template names it.
    """
    if kind is type(None):
        owner = f"“{what}”" if what else "The value before the dot"
        return did_you_mean(f"{owner} is unknown here and has no {name!r}", name, known or ())
    if kind.__name__ in KINDS and known is None:  # its methods are Python's, and no template needs them
        return f"{f'“{what}” is {_a(kind.__name__)} and' if what else _a(kind.__name__).capitalize()} has no {name!r}."
    names = [each for each in (dir(kind) if known is None else known) if not each.startswith("_")]
    return did_you_mean(f"A {kind.__name__} has no {name!r}", name, names)


def no_such_name(name: str, known: Iterable[str], vocabulary: Vocabulary) -> str:
    """Return the message that a variable does not exist, with what was meant: a variable, or a name after a dot.

    Args:
        name: The unknown name.
        known: The variables that exist.
        vocabulary: The names after their dots.
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
    said: str
    ours: Callable[[re.Match[str]], str]


_RULES = (
    # {% if review = "proxy" %}
    _Rule(
        r"expected token '.+', got '='",
        lambda _: "Use “==” to compare; “=” assigns a value",
    ),
    # {% else if amends %}, {% elseif amends %}
    _Rule(
        r"(?s)expected token 'end of statement block', got 'if'|Encountered unknown tag 'else?if'.*",
        lambda _: "Write “elif” in place of “else if”",
    ),
    # {{{ company }}}
    _Rule(r"expected token ':', got '}'", lambda _: "A tag has two braces, not three"),
    # {{ company | }}
    _Rule(
        r"expected token 'name', got '(.+)'",
        lambda said: f"A name is missing before {_token(said[1])}",
    ),
    # {{ company name }}
    _Rule(
        r"expected token '(.+)', got '(.+)'",
        lambda said: f"{_token(said[2])} appears where {_token(said[1])} is expected",
    ),
    # {{ }}, {% if review == %}
    _Rule(
        r"(?:Expected an expression, got|unexpected) '(end of .+)'",
        lambda said: f"A name is missing before {_token(said[1])}",
    ),
    # {{ contact['name }}
    _Rule(r"unexpected char (?:\"'\"|'\"') at \d+", lambda _: "A quotation mark is never closed"),
    # {{ A & B }}
    _Rule(
        r"unexpected char '(.+)' at \d+",
        lambda said: f"“{said[1]}” has no meaning in a tag; text to be printed belongs outside the braces",
    ),
    # {{ (company }}
    _Rule(r"unexpected '.+', expected '(.+)'", lambda said: f"“{said[1]}” is missing"),
    # {{ company. }}
    _Rule(r"expected name or number", lambda _: "A name is missing after the dot"),
    # {% %}
    _Rule(r"tag name expected", lambda _: "A word such as “if” or “for” is missing after “{%”"),
    # {% fro name in copies %}
    _Rule(
        r"(?s)Encountered unknown tag '((?!el|end)\w+)'.*",
        lambda said: did_you_mean(f"There is no tag {said[1]!r}", said[1], ("for", "if", "set")),
    ),
    # {% for x in amends %}
    _Rule(
        r"'(\w+)' object is not iterable",
        lambda said: f"A loop needs a list, but this is {_a(said[1])}",
    ),
    # {{ company() }}
    _Rule(
        r"'(\w+)' object is not callable",
        lambda said: f"This is {_a(said[1])}; delete the parentheses after it",
    ),
    # {{ date + 1 }}
    _Rule(
        r"unsupported operand type\(s\) for (\S+): '([\w.]+)' and '([\w.]+)'",
        lambda said: f"“{said[1]}” cannot be done with {_a(said[2])} and {_a(said[3])}",
    ),
    # {{ company + 1 }}
    _Rule(
        r"can only concatenate (\w+) \(not \"([\w.]+)\"\) to \w+",
        lambda said: f"“+” cannot be done with {_a(said[1])} and {_a(said[2])}; join text with ~",
    ),
    # {{ copies < 2 }}
    _Rule(
        r"'(\S+)' not supported between instances of '([\w.]+)' and '([\w.]+)'",
        lambda said: f"“{said[1]}” cannot compare {_a(said[2])} with {_a(said[3])}",
    ),
    # {{ company.format(1) }}, {{ contact.__class__ }}
    _Rule(
        r"access to attribute '(.+)' of '([\w.]+)' object is unsafe",
        lambda said: f"{_a(said[2]).capitalize()} has no {said[1]!r}",
    ),
    # {{ 1e999 }}, {{ 10.0 ** 400 }}
    _Rule(
        r"name '(?:inf|nan)' is not defined|\(34, .+\)",
        lambda _: "This number is too large",
    ),
    # {{ ("f" * 5000) | int(base=16) }}
    _Rule(r"Exceeds the limit \(\d+ digits\).*", lambda _: "A number has too many digits"),
    # {% include "date.html" %} in date.html
    _Rule(
        r"maximum recursion depth exceeded.*",
        lambda _: "This includes or calls itself, so it would never end",
    ),
    # {{ company | replace }}
    _Rule(
        r"(?:do_)?(\w+)\(\) missing \d+ required positional arguments?: (.+)",
        lambda said: f"“{said[1]}” needs more values in parentheses after it: {said[2]}",
    ),
    # {{ company | truncate(1) }}
    _Rule(
        r"expected length >= (\d+), got -?\d+",
        lambda said: f"“truncate” needs a length of at least {said[1]}",
    ),
    # {{ company | truncate(5, true, "x", -1) }}
    _Rule(
        r"expected leeway >= 0, got -?\d+",
        lambda _: "“truncate” needs a tolerance of at least 0",
    ),
    # {{ date | letter_date("x") }}
    _Rule(
        r"(?:do_)?(\w+)\(\) (?:takes .+ but \d+ (?:was|were) given|got an unexpected keyword argument .+)",
        lambda said: f"“{said[1]}” has too many values in parentheses after it",
    ),
    # {{ 1 / 0 }}
    _Rule(r".*\b(?:division|modulo) by zero", lambda _: "This divides by zero"),
    # {% for n in range(9999999) %}
    _Rule(
        r"Range too big\. The sandbox blocks ranges larger than MAX_RANGE \((\d+)\)",
        lambda said: f"“range” makes at most {said[1]} numbers",
    ),
)
"""Messages of Jinja and Python, each below a tag that causes it, and what replaces them; the first match counts."""


def translated(message: str) -> str:
    """Return a message of Jinja's or Python's in plain words; others unchanged."""
    for rule in _RULES:
        if said := pattern(rule.said).fullmatch(message.rstrip(".")):
            return rule.ours(said)
    return message


def _a(type_name: str) -> str:
    """Return a type in words, with its article."""
    if type_name == "NoneType":
        return "an unknown value"
    word = KINDS.get(type_name, type_name)
    return word if word in ("yes or no", "text") else f"a {word}"


def _token(name: str) -> str:
    return f"“{_TOKENS.get(name, name)}”"
