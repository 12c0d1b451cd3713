"""Read style sheets as far as it matters for what a page shows: selectors, the cascade, colors and lengths."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterable, Iterator, Mapping
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
_TOKEN = re.compile(r"[a-z-]{1,20}\([^()]{0,99}\)|#[0-9a-f]+|[a-z]++")
_PART = re.compile(r"[+-]?\d*\.?\d+")
_LENGTH = re.compile(r"([+-]?\d*\.?\d+(?:e[+-]?\d+)?)\s*(px|pt|pc|in|cm|mm|em|rem|ex|ch|vw|vh|%)?")
_PIXELS = {
    **{"px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78},
    **{"em": 16.0, "rem": 16.0, "ex": 8.0, "ch": 8.0, "vw": 10.0, "vh": 10.0},
}
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.S)
_REMARK = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.S)
_DECLARATION = re.compile(r"(?:[^;\"'()]|\"[^\"]{0,999}\"|'[^']{0,999}'|\([^)]{0,999}\)|[\"'()])++")
_COMPOUND = re.compile(r"(?P<kind>[.#:]{0,2})(?P<name>[\w*-]+)(?:\([^)]{0,200}\))?|\[[^\]]{0,200}\]", re.I)
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


class Rule(NamedTuple):
    """A rule: the steps of its selector, from the outermost element to its own, and what it declares."""

    steps: tuple[frozenset[str], ...]
    declarations: Declarations
    weight: tuple[int, int, int]


def declarations(text: str) -> dict[str, str]:
    """Return the declarations of a style attribute or a block; "!important" ones last, so that they win."""
    plain, important = dict[str, str](), dict[str, str]()
    for one in _DECLARATION.findall(unescaped(_REMARK.sub(" ", text))):
        key, _, value = one.partition(":")
        value, mark, _ = value.strip().lower().partition("!")
        (important if mark else plain)[key.strip().lower()] = value.strip()
    return plain | important


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
        self.is_empty = True
        for number, rule in enumerate(rule for text in texts for rule in _rules(_REMARK.sub(" ", text))):
            if number == _MOST_RULES:
                break
            self.is_empty = False
            own = rule.steps[-1]
            key = next((name for name in sorted(own) if name[0] in "#."), next(iter(own), "*"))
            self._rules.setdefault(key, []).append(rule)

    def style(self, names: frozenset[str], above: tuple[frozenset[str], ...]) -> Iterator[Declarations]:
        """Yield what applies to an element, the weightiest last.

        Args:
            names: The names of the element: "td", ".class", "#id".
            above: Those of the elements around it, from the outermost.
        """
        found = [
            rule
            for name in (*names, "*")
            for rule in self._rules.get(name, ())
            if _matches(rule, names, above)
        ]
        return (rule.declarations for rule in sorted(found, key=lambda rule: rule.weight))


def _matches(rule: Rule, names: frozenset[str], above: tuple[frozenset[str], ...]) -> bool:
    *outer, own = rule.steps
    if not own <= names:
        return False
    around = iter(above)
    return all(any(step <= one for one in around) for step in outer)


def _rules(text: str) -> Iterator[Rule]:
    for number, (prelude, block) in enumerate(_blocks(text)):
        style = declarations(block)
        for selector in unescaped(prelude).split(","):
            if (steps := _steps(selector)) and style:
                weight = [sum(name[0] == kind for step in steps for name in step) for kind in "#."]
                yield Rule(steps, style, (weight[0], weight[1], number))


def _blocks(text: str, depth: int = 0) -> Iterator[tuple[str, str]]:
    """Yield the selectors and the declarations of each rule, those for the screen among the rules for media too."""
    at = 0
    while (opens := text.find("{", at)) >= 0:
        prelude, closes = text[at:opens].rpartition(";")[2].strip(), _closing(text, opens)
        block = text[opens + 1 : closes]
        if not prelude.startswith("@"):
            yield prelude, block
        elif _GROUP.match(prelude) and depth < _DEEPEST_GROUP:
            yield from _blocks(block, depth + 1)
        at = closes + 1


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
    if (digits := _HEX.fullmatch(value)) is None:
        return None
    full = digits[1] if len(digits[1]) > 4 else "".join(2 * digit for digit in digits[1])
    return int(full[:2], 16), int(full[2:4], 16), int(full[4:6], 16)


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
    if found := _FUNCTION.match(value):
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
    found = _LENGTH.fullmatch(value.strip())
    if found is None:
        return None
    number, unit = float(found[1]), found[2] or "px"
    if unit in ("em", "%"):
        return number * em / (100 if unit == "%" else 1)
    return number * _PIXELS[unit]


def names_of(element: Any) -> frozenset[str]:
    """Return the names of an element by which selectors find it."""
    classes = (f".{name}" for name in (element.get("class") or "").split())
    identity = element.get("id")
    return frozenset((str(element.tag).lower(), *classes, *((f"#{identity}",) if identity else ())))
