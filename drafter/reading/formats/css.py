"""Read style sheets as far as it matters for what a page shows: selectors, the cascade, colors and lengths."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import islice
from typing import Any, NamedTuple

RGB = tuple[int, int, int]
WHITE: RGB = (255, 255, 255)
BLACK: RGB = (0, 0, 0)

_NAMES: dict[str, RGB] = {
    "black": BLACK, "white": WHITE, "red": (255, 0, 0), "green": (0, 128, 0), "blue": (0, 0, 255),
    "yellow": (255, 255, 0), "gray": (128, 128, 128), "grey": (128, 128, 128), "silver": (192, 192, 192),
    "navy": (0, 0, 128), "maroon": (128, 0, 0), "purple": (128, 0, 128), "teal": (0, 128, 128),
    "snow": (255, 250, 250), "ivory": (255, 255, 240), "ghostwhite": (248, 248, 255),
    "whitesmoke": (245, 245, 245), "mintcream": (245, 255, 250), "azure": (240, 255, 255),
    "floralwhite": (255, 250, 240), "seashell": (255, 245, 238), "aliceblue": (240, 248, 255),
    "lavenderblush": (255, 240, 245), "honeydew": (240, 255, 240), "oldlace": (253, 245, 230),
    "linen": (250, 240, 230), "gainsboro": (220, 220, 220), "lightgray": (211, 211, 211),
    "lightgrey": (211, 211, 211), "window": WHITE, "canvas": WHITE, "windowtext": BLACK, "canvastext": BLACK,
}  # fmt: skip
_HEX = re.compile(r"#?([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})")
_FUNCTION = re.compile(r"(rgb|hsl)a?\(([^()]*)\)")
_WITH_ALPHA = re.compile(r"(rgba?|hsla?|hwb|(?:ok)?l(?:ch|ab))\(([^()]*)\)")
_PERCEIVED = re.compile(r"(?:ok)?l(?:ch|ab)\(\s*(\d*\.?\d+)(%?)")
_LIGHT = 97
_TOKEN = re.compile(r"[a-z-]{1,20}\([^()]{0,99}\)|#[0-9a-f]+|[a-z]++")
_PART = re.compile(r"[+-]?\d*\.?\d+")
_LENGTH = re.compile(r"([+-]?\d*\.?\d+(?:e[+-]?\d+)?)\s*(px|pt|pc|in|cm|mm|em|rem|ex|ch|vw|vh|%)?")
_SUM = re.compile(r"calc\(([^()]*)\)")
_TERM = re.compile(r"([+-]?)\s*(\d*\.?\d+\s*[a-z%]*)")
_PIXELS = {
    **{"px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78},
    **{"em": 16.0, "rem": 16.0, "ex": 8.0, "ch": 8.0, "vw": 10.0, "vh": 10.0},
}
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.S)
_REMARK = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.S)
_DECLARATION = re.compile(r"(?:[^;\"'()]|\"[^\"]{0,999}\"|'[^']{0,999}'|\([^)]{0,999}\)|[\"'()])++")
_COMPOUND = re.compile(r"(?P<kind>[.#:]{0,2})(?P<name>[\w*-]+)(?:\([^)]{0,200}\))?|(?P<test>\[\d*\])", re.I)
_ATTRIBUTE = re.compile(
    r"\[\s*(?P<name>[\w-]+)\s*(?:(?P<how>[~|^$*]?=)\s*(?P<value>\"[^\"]{0,200}\"|'[^']{0,200}'|[^\s\]\"']{0,200}))?"
    r"\s*(?P<case>[iI])?\s*\]"
)
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)")
_MOST_TESTS = 100
_LONGEST_SELECTOR = 1_000
_MOVING = {
    "hover",
    "focus",
    "active",
    "visited",
    "before",
    "after",
    "first-letter",
    "first-line",
    "selection",
}
_GROUP = re.compile(r"@(?:media|supports|layer|container)\b(?!\s+(?:only\s+)?print\b(?![^{]*,))", re.I)
"""Rules around rules, except those for paper alone."""

_BRACE = re.compile(r"[{}]")
_DEEPEST_GROUP = 5
_MOST_RULES = 5_000

Declarations = Mapping[str, str]


class Block(NamedTuple):
    """The declarations of a rule or a style attribute, and those of them that are "!important"."""

    plain: Declarations
    important: Declarations


class Rule(NamedTuple):
    """A rule: the steps of its selector, from the outermost element to its own, and what it declares."""

    steps: tuple[frozenset[str], ...]
    declares: Block
    weight: tuple[int, int, int]


class Test(NamedTuple):
    """The condition of a selector on an attribute, as in `[class^="note" i]`."""

    name: str
    how: str
    value: str
    ignores_case: bool

    def passes(self, element: Any) -> bool:
        """Return whether an element has such an attribute."""
        found, value = element.get(self.name), self.value
        if found is None or not self.how:
            return found is not None
        if self.ignores_case:
            found, value = found.lower(), value.lower()
        return _HOW[self.how](found, value)


_HOW: Mapping[str, Callable[[str, str], bool]] = {
    "=": lambda found, value: found == value,
    "^=": lambda found, value: bool(value) and found.startswith(value),
    "$=": lambda found, value: bool(value) and found.endswith(value),
    "*=": lambda found, value: bool(value) and value in found,
    "~=": lambda found, value: value in found.split(),
    "|=": lambda found, value: found == value or found.startswith(f"{value}-"),
}


def declared(text: str) -> Block:
    """Return the declarations of a style attribute or a block."""
    plain, important = dict[str, str](), dict[str, str]()
    for one in _DECLARATION.findall(unescaped(_REMARK.sub(" ", text))):
        key, _, value = one.partition(":")
        value, mark, _ = value.strip().lower().partition("!")
        (important if mark else plain)[key.strip().lower()] = value.strip()
    return Block(plain, important)


def unescaped(text: str) -> str:
    """Return CSS without escapes, in which a letter may be its number in hexadecimal digits."""
    return _ESCAPE.sub(lambda at: _character(at[1]) if at[1] else at[2], text) if "\\" in text else text


def _character(digits: str) -> str:
    code = int(digits, 16)
    return chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"


class Sheet:
    """The rules of the style sheets in a page, by what their own element must have."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._rules: dict[str, list[Rule]] = {}
        self._tests: dict[str, Test] = {}
        self._variables: dict[str, str | None] = {}
        self.is_empty = True
        rules = (rule for text in texts for rule in _rules(_REMARK.sub(" ", text), self._tests))
        for number, rule in enumerate(rules):
            if number == _MOST_RULES:
                break
            self.is_empty = False
            for values in rule.declares:
                self._learn(values)
            own = rule.steps[-1]
            key = next((name for name in sorted(own) if name[0] in "#."), next(iter(own), "*"))
            self._rules.setdefault(key, []).append(rule)

    def _learn(self, values: Declarations) -> None:
        """Remember the variables that a rule sets; None for one that another rule sets to another value.

        Which of several values an element inherits is not found out: `var(--a)` stays, a value that hides nothing.
        """
        for key, value in values.items():
            if key.startswith("--"):
                self._variables[key] = value if self._variables.get(key, value) == value else None

    def names_of(self, element: Any) -> frozenset[str]:
        """Return the names of an element by which selectors find it: "td", ".class", "#id", "[class^='n']"."""
        if self.is_empty:
            return frozenset()
        classes = (f".{name}" for name in (element.get("class") or "").split())
        identity = element.get("id")
        passed = (name for name, test in self._tests.items() if test.passes(element))
        return frozenset(
            (str(element.tag).lower(), *classes, *((f"#{identity}",) if identity else ()), *passed)
        )

    def style(self, names: frozenset[str], above: tuple[frozenset[str], ...], own: str) -> Declarations:
        """Return what applies to an element, with the values of variables.

        Args:
            names: The names of the element.
            above: Those of the elements around it, from the outermost.
            own: Its style attribute.
        """
        blocks = [*self._blocks(names, above), declared(own)] if names else [declared(own)]
        style: dict[str, str] = {}
        for block in blocks:
            style |= block.plain
        for block in blocks:
            style |= block.important
        known: Mapping[str, str | None] = self._variables | style
        return {
            key: _VARIABLE.sub(lambda at: _value_of(at, known), value) if "var(" in value else value
            for key, value in style.items()
        }

    def _blocks(self, names: frozenset[str], above: tuple[frozenset[str], ...]) -> Iterator[Block]:
        """Yield what applies to an element, the weightiest last."""
        found = [
            rule
            for name in (*names, "*")
            for rule in self._rules.get(name, ())
            if _matches(rule, names, above)
        ]
        return (rule.declares for rule in sorted(found, key=lambda rule: rule.weight))


def _value_of(variable: re.Match[str], known: Mapping[str, str | None]) -> str:
    value = known.get(variable[1], variable[2] or "")
    return variable[0] if value is None else value.strip()


def _matches(rule: Rule, names: frozenset[str], above: tuple[frozenset[str], ...]) -> bool:
    *outer, own = rule.steps
    if not own <= names:
        return False
    around = iter(above)
    return all(any(step <= one for one in around) for step in outer)


def _rules(text: str, tests: dict[str, Test]) -> Iterator[Rule]:
    """Yield the rules of a sheet, and add what their selectors ask of attributes to `tests`."""
    for number, (prelude, block) in enumerate(_blocks(text)):
        declares = declared(block)
        for selector in _ATTRIBUTE.sub(partial(_tested, tests), unescaped(prelude)).split(","):
            if (steps := _steps(selector)) and (declares.plain or declares.important):
                weight = [sum(name[0] in kinds for step in steps for name in step) for kinds in ("#", ".[")]
                yield Rule(steps, declares, (weight[0], weight[1], number))


def _tested(tests: dict[str, Test], found: re.Match[str]) -> str:
    """Return the name of a test in a selector, which has no sign that divides selectors."""
    value = (found["value"] or "").strip("\"'")
    test = Test(found["name"].lower(), found["how"] or "", value, bool(found["case"]))
    known = next((name for name, one in tests.items() if one == test), None)
    if known or len(tests) >= _MOST_TESTS:
        return known or "[]"  # no element passes a test of this name
    name = f"[{len(tests)}]"
    tests[name] = test
    return name


def _blocks(text: str, depth: int = 0) -> Iterator[tuple[str, str]]:
    """Yield the selectors and the declarations of each rule, those for the screen among the rules for media too."""
    at = 0
    while (opens := text.find("{", at)) >= 0:
        prelude, closes = text[at:opens].rpartition(";")[2].strip(), _closing(text, opens)
        block = text[opens + 1 : closes]
        if not prelude.startswith("@"):
            if "{" in block and depth < _DEEPEST_GROUP:
                nested = _blocks(block, depth + 1)
                yield from ((_within(prelude, inner), declares) for inner, declares in nested)
                block = _without_rules(block)
            yield prelude, block
        elif _GROUP.match(prelude) and depth < _DEEPEST_GROUP:
            yield from _blocks(block, depth + 1)
        at = closes + 1


def _without_rules(block: str) -> str:
    """Return the declarations of a block without the rules inside it."""
    kept, at = [], 0
    while (opens := block.find("{", at)) >= 0:
        kept.append(block[at:opens].rpartition(";")[0])
        at = _closing(block, opens) + 1
    return ";".join((*kept, block[at:]))


def _within(outer: str, inner: str) -> str:
    """Return the selectors of a rule that is inside another."""
    both = (
        one.replace("&", around, 2) if "&" in one else f"{around} {one}"
        for around in _divided(outer)
        for one in _divided(inner)
    )
    return ",".join(islice(both, _MOST_TESTS))


def _divided(selectors: str) -> list[str]:
    return [one for one in selectors.split(",", _MOST_TESTS)[:_MOST_TESTS] if len(one) < _LONGEST_SELECTOR]


def _closing(text: str, opens: int) -> int:
    depth = 0
    for found in _BRACE.finditer(text, opens):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return found.start()
    return len(text)


def _steps(selector: str) -> tuple[frozenset[str], ...]:
    """Return the names that each step of a selector asks for; none for one that applies only now and then."""
    steps = []
    for compound in (
        " ".join(selector.replace(">", " ").split()).replace(" +", "+").replace(" ~", "~").split()
    ):
        names = set[str]()
        for found in _COMPOUND.finditer(re.split("[+~]", compound)[-1]):
            if found["test"]:
                names.add(found["test"])
                continue
            kind, name = found["kind"] or "", found["name"] or ""
            if kind.startswith(":") and name.lower() in _MOVING:
                return ()
            if name and name != "*" and not kind.startswith(":"):
                names.add(kind + (name if kind else name.lower()))
        steps.append(frozenset(names))
    return tuple(steps) if selector.strip() else ()


def color(value: str) -> RGB | None:
    """Return a color as red, green and blue; None for what is not known."""
    value = value.strip().lower()
    if value in _NAMES:
        return _NAMES[value]
    if found := _FUNCTION.match(value):
        return _of_parts(found[1], found[2])
    if found := _PERCEIVED.match(value):
        return _of_lightness(float(found[1]) / (1 if found[2] or float(found[1]) > 1 else 0.01))
    if (digits := _HEX.fullmatch(value)) is None:
        return None
    full = digits[1] if len(digits[1]) > 4 else "".join(2 * digit for digit in digits[1])
    return int(full[:2], 16), int(full[2:4], 16), int(full[4:6], 16)


def _of_lightness(percent: float) -> RGB | None:
    """Return the color of a perceived lightness; a text of another hue is seen on any ground."""
    return WHITE if percent > _LIGHT else BLACK if percent < 100 - _LIGHT else None


def _of_parts(kind: str, text: str) -> RGB | None:
    parts = [float(part) for part in _PART.findall(text)[:3]]
    if len(parts) < 3:
        return None
    if kind == "hsl":
        return _of_hue(parts[0] / 360 % 1, min(parts[1], 100) / 100, min(parts[2], 100) / 100)
    scale = 2.55 if "%" in text.split("/")[0].rpartition(",")[0] or text.count("%") > 2 else 1.0
    red, green, blue = (min(max(round(part * scale), 0), 255) for part in parts)
    return red, green, blue


def _of_hue(hue: float, saturation: float, lightness: float) -> RGB:
    red, green, blue = (round(255 * part) for part in colorsys.hls_to_rgb(hue, lightness, saturation))
    return red, green, blue


def opacity(value: str) -> float:
    """Return how opaque a color is, from 0 to 1."""
    value = value.strip().lower()
    if value == "transparent":
        return 0.0
    if found := _WITH_ALPHA.match(value):
        parts = re.findall(r"[+-]?\d*\.?\d+%?", found[2])
        return share(parts[3]) if len(parts) > 3 else 1.0
    digits = _HEX.fullmatch(value)
    if digits and len(digits[1]) in (4, 8):
        return int(digits[1][3] * 2 if len(digits[1]) == 4 else digits[1][6:], 16) / 255
    return 1.0


def color_in(value: str) -> str:
    """Return the color among the words of a background; "" if it has none."""
    return next(
        (token for token in _TOKEN.findall(value.lower()) if color(token) or token == "transparent"), ""
    )


def share(value: str) -> float:
    """Return a share such as "0.5" or "50%"; 1 for anything else."""
    found = re.fullmatch(r"([+-]?\d*\.?\d+(?:e[+-]?\d+)?)(%?)", value.strip())
    return float(found[1]) / (100 if found[2] else 1) if found else 1.0


def pixels(value: str, em: float = 16.0) -> float | None:
    """Return a length in pixels; None for what is no length.

    Args:
        value: The length.
        em: The pixels of "1em" and of "100%".
    """
    if sum_ := _SUM.fullmatch(value.strip()):
        terms = [pixels(f"{sign}{term}", em) for sign, term in _TERM.findall(sum_[1])]
        return None if None in terms else sum(filter(None, terms))
    found = _LENGTH.fullmatch(value.strip())
    if found is None:
        return None
    number, unit = float(found[1]), found[2] or "px"
    if unit in ("em", "%"):
        return number * em / (100 if unit == "%" else 1)
    return number * _PIXELS[unit]
