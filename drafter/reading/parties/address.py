"""The address block of a staff letter: whom the staff wrote to, each line known by what it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.kernel.patterns import pattern
from drafter.model import Addressee
from drafter.reading.parties.kinds import (
    has_company_form,
    is_person,
    is_suffix,
    kind_of,
    without_care_of,
)
from drafter.reading.parties.law_firms import is_law_firm
from drafter.reading.parties.lists import divide
from drafter.reading.parties.names import plain
from drafter.reading.parties.titles import has_title, is_title, leading_title

_ATTENTION = pattern(r"(attn|attention)\b\s*[:.]?\s*", re.I)
_GOES_ON = pattern(r"(?:,|&|\band|\bof)$")
_LEAST_CONTAINED = 5
"""Letters of a name that may be looked for inside another."""


def read_addressee(texts: Sequence[str], registrant: str | None) -> Addressee:
    """Read the lines of the address block.

    Args:
        texts: the lines, from the addressee to the country.
        registrant: the first line of the Re: block, which helps to find the company's line.

    Returns:
        The first person addressed; further ones are in `others`, as printed.
    """
    lines, others = _apart_from_others(_attention_first(texts))
    wanted = _wanted(registrant)
    lines = _one_thing_a_line(lines, wanted)
    if not lines:
        return Addressee()
    first, last = _company_lines(lines, wanted)
    if first is None:
        return _without_company(lines, others)
    before = lines[:first]
    if first == 0 and len(lines) > last + 1 and is_person(_name_title_company(lines[last + 1], wanted)[0]):
        before = _name_title_company(lines.pop(last + 1), wanted)
    name = before[0] if before and not (is_title(before[0]) and not is_person(before[0])) else None
    return Addressee(
        name=name,
        title=" ".join(before[1:] if name else before) or None,
        company=without_care_of(" ".join(lines[first : last + 1])).rstrip(","),
        address=tuple(lines[last + 1 :]),
        others=tuple(others),
    )


def _attention_first(texts: Sequence[str]) -> list[str]:
    lines = list(texts)
    attention = next((line for line in lines if _ATTENTION.match(line)), None)
    if attention is not None:
        lines.remove(attention)
        lines.insert(0, _ATTENTION.sub("", attention, count=1))
    return [line for line in lines if line]


def _apart_from_others(lines: list[str]) -> tuple[list[str], list[str]]:
    """Divide the block where a second person is addressed, after the first one's city."""
    for at in range(3, len(lines)):
        if kind_of(lines[at - 1]) == "city" and is_person(lines[at]) and at + 1 < len(lines):
            return lines[:at], lines[at:]
    return lines, []


def _one_thing_a_line(lines: Sequence[str], wanted: Sequence[str]) -> list[str]:
    """Divide the lines that print a name, a title and a company together, and join a firm's name set over two."""
    single: list[str] = []
    for at, line in enumerate(lines):
        if _letters(line) in wanted:
            single.append(line)
        elif single and _is_rest_of_firm(single[-1], line):
            single[-1] = f"{single[-1]} {line}"
        elif at == 0:
            single.extend(_name_title_company(line, wanted))
        elif has_title(line) and not is_law_firm(line):
            single.extend(_title_and_company(line, wanted))
        else:
            single.append(line)
    return single


def _is_rest_of_firm(above: str, line: str) -> bool:
    return bool(_GOES_ON.search(above)) and not has_title(above) and is_law_firm(f"{above} {line}")


def _name_title_company(line: str, wanted: Sequence[str]) -> list[str]:
    """Divide "Mr. Alan Orme, Chief Financial Officer, Calder Ridge Inc."."""
    name, *rest = pattern(r"\s*,\s+").split(line)
    while rest and is_suffix(rest[0]):
        name = f"{name}, {rest.pop(0)}"
    following = ", ".join(rest)
    if not rest or not is_person(name) or _is_only_form(following):
        return _title_and_company(line, wanted) if leading_title(line)[0] else [line]
    if _letters(following) in wanted or has_company_form(following) or is_law_firm(following):
        title, company = leading_title(following)
        return [part for part in (name, title, company) if part]
    if leading_title(following)[0]:
        return [name, *_title_and_company(following, wanted)]
    return [line]


def _title_and_company(line: str, wanted: Sequence[str]) -> list[str]:
    """Divide "Chief Financial Officer, Calder Ridge Inc."; a line that is but one of both stays whole."""
    for found in pattern(r"[\s,–—-]+").finditer(line):
        left, right = line[: found.start()], line[found.end() :]
        if _letters(right) in wanted and is_title(pattern(r"\s+(?:of|at)$").sub("", left)):
            return [pattern(r"\s+(?:of|at)$").sub("", left), right]
    title, company = leading_title(line)
    if (
        title
        and company
        and (has_company_form(company) or is_law_firm(company))
        and not _is_only_form(company)
    ):
        return [title, company]
    return [line]


def _is_only_form(text: str) -> bool:
    return len(text.split()) < 2 and has_company_form(text)


def _without_company(lines: list[str], others: list[str]) -> Addressee:
    name, *rest = lines
    titles = []
    while rest and is_title(rest[0]):
        titles.append(rest.pop(0))
    if is_title(name) and not titles:
        return Addressee(title=name, address=tuple(rest), others=tuple(others))
    return Addressee(name, " ".join(titles) or None, None, tuple(rest), tuple(others))


def _company_lines(lines: Sequence[str], wanted: Sequence[str]) -> tuple[int | None, int]:
    """Return the first and last line of the company's name.

    The registrant's own, on one line or two; else a line that contains it; else one that is a law firm or a company
    by its form; else the one above the street.
    """
    after_name = range(1, len(lines))
    letters = [_letters(without_care_of(line)) for line in lines]
    for index, text in enumerate(letters):
        if text in wanted:
            return index, index
    for index in after_name:
        if index + 1 < len(lines) and letters[index] + letters[index + 1] in wanted:
            return index, index + 1
    for index in after_name:
        if not has_title(lines[index]) and any(_contain(letters[index], name) for name in wanted):
            return index, index
    kinds = [kind_of(line) for line in lines]
    for index in after_name:
        if kinds[index] in ("law_firm", "agent") or (
            kinds[index] == "company" and (has_company_form(lines[index]) or not has_title(lines[index]))
        ):
            return (index - 1 if _is_first_half(lines, index) else index), index
    if kinds[0] in ("company", "law_firm") and not is_person(lines[0]):
        return 0, 0
    street = next((i for i in after_name if kinds[i] in ("street", "care_of")), None)
    if street is None or street < 2 or kinds[street - 1] in ("title", "street", "city", "care_of", "office"):
        return None, 0
    return street - 1, street - 1


def _is_first_half(lines: Sequence[str], index: int) -> bool:
    """Return whether the line above a company's last line is its first half ("Bank of the" / "Ridge Corporation")."""
    return index > 1 and bool(_GOES_ON.search(lines[index - 1])) and not has_title(lines[index - 1])


def _wanted(registrant: str | None) -> list[str]:
    """Return the letters of the names that the first line of the Re: block may be."""
    if not registrant:
        return []
    name = plain(registrant).name
    return [text for text in map(_letters, dict.fromkeys((registrant, name, *divide(name).names))) if text]


def _contain(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _LEAST_CONTAINED and (one in other or other in one)


def _letters(text: str) -> str:
    return pattern(r"[^a-z0-9]").sub("", text.lower())
