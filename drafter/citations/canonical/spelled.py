"""The result of spelling a citation, and a few spellers that several families share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from drafter.citations.citation import OPEN
from drafter.citations.numbers import Labels

__all__ = ["OPEN", "Names", "Spelled", "Speller", "in_parentheses", "numbered", "whole"]

Names = Mapping[str, str]
"""The names that a pattern captured: act, regulation, form, market, subject, ... in their canonical form."""


class Spelled(NamedTuple):
    """A citation without its position: `kind`, `canonical` and `parts` as in `Citation`."""

    kind: str
    canonical: str
    parts: Labels


Speller = Callable[[Names, Labels], Spelled | None]


def in_parentheses(labels: Labels) -> str:
    """Return "(b)(2)" for ("b", "2")."""
    return "".join(f"({label})" for label in labels)


def numbered(kind: str, title: str) -> Speller:
    """Return a speller for authorities that have a title and a number: "SAB 99", "Industry Guide 3"."""

    def spell(_names: Names, labels: Labels) -> Spelled:
        number = labels[0].upper() + in_parentheses(labels[1:])
        return Spelled(kind, f"{title} {number}", (title, labels[0].upper(), *labels[1:]))

    return spell


def whole(kind: str, group: str, title: str = "") -> Speller:
    """Return a speller for a whole act or regulation, named by a group of the pattern."""

    def spell(names: Names, _labels: Labels) -> Spelled:
        name = f"{title}{names[group]}"
        return Spelled(kind, name, (name,))

    return spell
