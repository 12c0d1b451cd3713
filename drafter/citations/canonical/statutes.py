"""Sections of acts, of Delaware's corporation law and of the tax code, and the rules of markets."""

from __future__ import annotations

from functools import lru_cache

from drafter.citations.canonical.spelled import Names, Spelled, in_parentheses
from drafter.citations.names import ACTS, any_of, canonical_name
from drafter.citations.numbers import Labels
from drafter.kernel.patterns import pattern

_BY_ACT = {
    "Exchange Act": "12(b) 12(g) 13(d) 13(e) 13(g) 13(r) 14(a) 14(c) 14(d) 14(e) 15(d) 16(a) 16(b) 21E",
    "Securities Act": "3(a)(9) 3(a)(10) 4(a)(2) 10(a)(3) 27A",
    "Investment Company Act": "3(a)(1)(A) 3(a)(1)(C) 3(c)(1) 3(c)(5) 3(c)(7)",
    "Sarbanes-Oxley Act": "404(a) 404(b)",
    "IRC": "162(m) 280G 409A 4999 45Q 45X",
}

KNOWN_BY_NUMBER = {
    tuple(section.replace(")", "").split("(")): act
    for act, sections in _BY_ACT.items()
    for section in sections.split()
}
"""Sections that securities lawyers cite without the act: "Section 13(r)", "Section 162(m)"."""


def act_section(names: Names, labels: Labels) -> Spelled | None:
    """Spell a section of a named act."""
    act = names["act"]
    if act == "IRC" and not labels[0][0].isdigit():
        return None
    paragraphs = f"{labels[0]}{in_parentheses(labels[1:])}"
    if act in ("IRC", "DGCL"):
        return Spelled("tax" if act == "IRC" else "state_law", f"{act} {paragraphs}", (act, *labels))
    return Spelled("act_section", f"{act} Section {paragraphs}", (act, "Section", *labels))


def section_of_the_act(names: Names, labels: Labels) -> Spelled | None:
    """Spell a section "of that Act", if the text names only one act."""
    act = _only_act(names["text"])
    return act_section({"act": act}, labels) if act else section_known_by_number(names, labels)


def section_known_by_number(_names: Names, labels: Labels) -> Spelled | None:
    """Spell a section whose number alone identifies the act."""
    for length in (3, 2, 1):
        if act := KNOWN_BY_NUMBER.get(labels[:length]):
            return act_section({"act": act}, labels)
    return None


@lru_cache(maxsize=4)  # the citations of one text ask in turn, and a long text is searched once
def _only_act(text: str) -> str:
    """Return the act that a text names, if it names only one."""
    named = {canonical_name("act", match[0]) for match in pattern(any_of(ACTS, "act")).finditer(text)}
    return named.pop() if len(named) == 1 else ""


def certification(_names: Names, labels: Labels) -> Spelled | None:
    """Spell the section of the Sarbanes-Oxley Act that a certification is named after."""
    return act_section({"act": "Sarbanes-Oxley Act"}, labels) if labels[0] in ("302", "906") else None


def act(names: Names, _labels: Labels) -> Spelled | None:
    """Spell a whole act. The Securities Act and the Exchange Act are in every letter and mean nothing alone."""
    name = names["act"]
    if name in (
        "Securities Act",
        "Exchange Act",
        "IRC",
        "ERISA",
        "Bankruptcy Code",
        "Commodity Exchange Act",
    ):
        return None
    return Spelled("act", name, (name,))


def market_rule(names: Names, labels: Labels) -> Spelled:
    """Spell a rule of a market or self-regulatory organization."""
    title = f"{names['market']} {'Section' if names.get('section') else 'Rule'}"
    return Spelled("exchange_rule", f"{title} {labels[0]}{in_parentheses(labels[1:])}", (title, *labels))


def us_code(names: Names, labels: Labels) -> Spelled:
    """Spell a section of the United States Code."""
    return Spelled(
        "us_code",
        f"{names['title']} U.S.C. {labels[0]}{in_parentheses(labels[1:])}",
        ("U.S.C.", names["title"], *labels),
    )
