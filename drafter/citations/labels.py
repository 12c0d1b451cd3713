"""The labels of paragraphs, "(b)(2)(ii)": reading them, giving them one case, and continuing them in a list."""

from __future__ import annotations

import re

LABEL = r"\((?:[a-z]|[ivxl]{2,6}|aa|bbb?|cc|dd|ee|ff|[A-Z]{1,2}|[IVX]{3,4}|\d{1,3})\)"
"""One label in parentheses. A word in parentheses, "(the)" or "(SEC)", is not one."""

LABELS = rf"(?:{LABEL}| {LABEL}(?={LABEL}| (?:of|under) |[.;]))*"
"""The labels after a number. After a space or a line break, a label belongs to the number only if another label or
"of ..." follows: in "Item 404 (b) why ..." the writer numbers questions."""

CFR = "a1iA1i"
"""The numbering of paragraphs in rules of the SEC, level by level: (a)(1)(i)(A)(1)(i)."""

STATUTE = "a1"
"""The numbering of paragraphs in statutes, of which only two levels are uniform."""

_LONGEST_RANGE = 30
_WORD = re.compile(r"[A-Za-z]+|\d+")
_ROMAN = (
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
    "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx",
)  # fmt: skip


def split(text: str) -> tuple[str, ...]:
    """Return the labels in "(b)(2)", "b.2" or "(b)2"."""
    return tuple(_WORD.findall(text))


def in_one_case(labels: tuple[str, ...], scheme: str) -> tuple[str, ...]:
    """Return the labels in the case of their levels: "303(A)(1)" is 303(a)(1).

    From the first label that does not fit its level, the case is left as written.
    """
    out = list(labels)
    for level, (label, expected) in enumerate(zip(labels, scheme, strict=False)):
        if label.isdigit() != (expected == "1") or (expected == "i" and not _is_roman(label)):
            break
        out[level] = label.upper() if expected == "A" else label.lower()
    return tuple(out)


def sibling(labels: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the labels of the next member of a list: after (b)(2)(i), "(ii)" is (b)(2)(ii) and "(c)" is (c).

    The deepest level whose label is of the same sort as the first new one is replaced; None if there is none. The same
    label may begin a deeper one: after (a)(1), "(a)(2)" is (a)(2).
    """
    first = more[0]
    for level in range(len(labels) - 1, -1, -1):
        if (labels[level] != first or len(more) > 1) and _sorts(labels[level], level) & _sorts(first):
            return labels[:level] + more
    return None


def between(first: str, last: str) -> list[str] | None:
    """Return the labels strictly between two labels of a range, or None if they cannot be counted.

    Args:
        first: A number, a letter, a roman number, or a number with a letter such as "28A".
        last: A later one of the same sort.
    """
    if first.isdigit() and last.isdigit():
        width = len(first) if first.startswith("0") else 1
        return _some([str(n).zfill(width) for n in range(int(first) + 1, int(last))], int(first) < int(last))
    low, high = first.lower(), last.lower()
    if (
        low in _ROMAN
        and high in _ROMAN
        and (len(first) > 1 or len(last) > 1 or {low, high} <= {"i", "v", "x"})
    ):
        names = _ROMAN[_ROMAN.index(low) + 1 : _ROMAN.index(high)]
        return _some(
            [n.upper() if first.isupper() else n for n in names], _ROMAN.index(low) < _ROMAN.index(high)
        )
    stem, letter = first[:-1], first[-1:]
    if (
        stem == last[:-1]
        and letter.isalpha()
        and last[-1:].isalpha()
        and letter.isupper() == last[-1:].isupper()
    ):
        return _some([stem + chr(n) for n in range(ord(letter) + 1, ord(last[-1]))], letter < last[-1])
    return None


def _some(names: list[str], ascending: bool) -> list[str] | None:
    return names if ascending and len(names) <= _LONGEST_RANGE else None


def _is_roman(label: str) -> bool:
    return label.lower() in _ROMAN


def _sorts(label: str, level: int | None = None) -> set[str]:
    """Return what a label may be; if its level is unknown, "i" may be a letter or a roman number."""
    if label.isdigit():
        return {"number"}
    case = "upper" if label.isupper() else "lower"
    roman, letter = _is_roman(label), len(set(label)) == 1 and label.lower() not in ("ii", "iii")
    if roman and letter and level is not None:
        roman, letter = level > 0, level == 0
    return {f"{case} {sort}" for sort, is_it in (("roman", roman), ("letter", letter)) if is_it}
