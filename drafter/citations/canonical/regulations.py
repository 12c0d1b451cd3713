"""Regulations S-K, S-X and the others of title 17, and the rules under the acts."""

from __future__ import annotations

from functools import lru_cache

from drafter.citations.canonical.spelled import OPEN, Names, Spelled, in_parentheses
from drafter.citations.numbers import Labels
from drafter.kernel.patterns import pattern


def _numbers(*ranges: tuple[int, int]) -> frozenset[int]:
    return frozenset(number for first, last in ranges for number in range(first, last + 1))


SK_ITEMS = _numbers(
    (10, 10), (101, 106), (201, 202), (301, 308), (401, 408), (501, 512), (601, 601), (701, 703), (801, 802),
    (901, 915), (1000, 1016), (1100, 1125), (1201, 1208), (1300, 1305), (1401, 1406), (1500, 1508), (1600, 1610),
)  # fmt: skip
"""The items of 17 CFR part 229, with its Subparts 1000 (Regulation M-A) and 1100 (Regulation AB)."""

SK_SUBPARTS = _numbers((1, 1)) | frozenset(range(100, 1700, 100))

SX_ARTICLES = frozenset(
    ["1", "2", "3", "3A", "4", "5", "6", "6A", "7", "8", "9", "10", "11", "12", "13", "14", "15"]
)

SX_CAPTIONS = frozenset(
    [("5", "02"), ("7", "04"), ("9", "03"), ("9", "04"), ("6", "04"), ("6", "07"), ("6", "09"), ("7", "05")]
)
"""Rules of Regulation S-X that are lists of captions, written 5-02.1."""

SX_CAPTIONS_IN = {("5", "03"): "b", ("7", "03"): "a"}
"""Rules with captions in a paragraph, and the paragraph: Rule 5-03.2 is Rule 5-03(b)(2)."""

SECURITIES_ACT_RULES = _numbers(
    (120, 194), (215, 215), (236, 238), (251, 263), (400, 439), (455, 498), (500, 508), (701, 703), (800, 802),
    (901, 905), (1001, 1001),
)  # fmt: skip
"""Rules of 17 CFR part 230 that the number alone identifies. Rules 100 to 119 are also rules of Regulations FD, G, M
and S-T; Rule 452 is the rule of the New York Stock Exchange on proxies."""

REGULATION_RULES = {
    "G": _numbers((100, 102)),
    "FD": _numbers((100, 103)),
    "M": _numbers((100, 105)),
    "BTR": _numbers((100, 104)),
    "SHO": _numbers((200, 204)),
    "NMS": _numbers((600, 614)),
    "S-T": _numbers((10, 16), (100, 104), (201, 202), (301, 314), (401, 408), (501, 501)),
    "Crowdfunding": _numbers((100, 100), (201, 206), (300, 305), (400, 404), (501, 503)),
}
"""The rules of regulations that all begin at 10 or 100, so that the number alone does not identify them."""

SECURITIES_ACT_REGULATIONS = frozenset(["A", "C", "D", "S"])
"""Regulations that are series of rules under the Securities Act: Rule 506 of Regulation D is such a rule."""

EXCHANGE_ACT_SERIES = frozenset((
    "3a4", "3a5", "3a11", "3a12", "3a51", "3b", "10A", "10b", "10b5", "10b9", "10b10", "10b17", "10b18", "10C",
    "10D", "12a", "12d1", "12d2", "12f", "12g", "12g3", "12g5", "12h", "13a", "13b2", "13d", "13e", "13f",
    "13h", "13k", "13p", "13q", "14a", "14b", "14c", "14d", "14e", "14f", "14n", "15a", "15b", "15c1", "15c2",
    "15c3", "15d", "15Ga", "15g", "16a", "16b", "16c", "17Ad", "19b", "21F",
))  # fmt: skip
"""The beginnings of rules under the Exchange Act that no rule under the Investment Company Act has."""

COMPANY_ACT_SERIES = frozenset(["2a", "2a51", "3a", "3c", "3c6", "18f", "22c", "22e", "35d", "38a"])

PARTS_OF_TITLE_17 = {
    "230": "Securities Act",
    "240": "Exchange Act",
    "260": "Trust Indenture Act",
    "270": "Investment Company Act",
    "275": "Advisers Act",
}


def sk_item(names: Names, labels: Labels) -> Spelled | None:
    """Spell an item of Regulation S-K (or its Subparts M-A and AB), or of the former Regulation S-B.

    The number decides over the regulation's letters, which are often mistyped: only Regulation S-K has an Item 303.
    """
    number = int(labels[0])
    regulation = names.get("regulation", "")
    if number not in SK_ITEMS | (SK_SUBPARTS if names.get("subpart") else frozenset()):
        return None
    if number == 10 and not regulation and labels[1:2] != ("e",):
        return None  # Item 10 of which form? Only 10(e), on non-GAAP measures, is known by its number
    own = {1000: "M-A", 1100: "AB"}.get(number // 100 * 100, "S-K")
    if regulation not in ("", "S-K", "S-X", "S-B", own):
        return None
    name = "S-B" if regulation == "S-B" else own
    code = "S-B" if regulation == "S-B" else "S-K"
    series = () if number in SK_SUBPARTS else (str(number // 100 * 100),)
    return Spelled(
        "sk_item", f"{name} {number}{in_parentheses(labels[1:])}", (code, *series, str(number), *labels[1:])
    )


def sk_by_rule(names: Names, labels: Labels) -> Spelled | None:
    """Spell an item of Regulation S-K called a rule, if the regulation is named."""
    return sk_item(names, labels) if names.get("regulation") in ("S-K", "S-B", "M-A", "AB") else None


def sx_rule(_names: Names, labels: Labels) -> Spelled | None:
    """Spell a rule of Regulation S-X, captions as 5-02.1 and paragraphs as 3-05(b)."""
    article, rule, *rest = labels
    if article not in SX_ARTICLES:
        return None
    caption = ""
    if rest and rest[0].isdigit():
        if (article, rule) in SX_CAPTIONS_IN:
            rest.insert(0, SX_CAPTIONS_IN[article, rule])
        elif (article, rule) in SX_CAPTIONS:
            caption = f".{rest[0]}"
    paragraphs = in_parentheses(tuple(rest[1:] if caption else rest))
    return Spelled("sx_rule", f"S-X {article}-{rule}{caption}{paragraphs}", ("S-X", article, rule, *rest))


def sx_article(_names: Names, labels: Labels) -> Spelled | None:
    """Spell an article of Regulation S-X, of which its rules are parts."""
    return (
        Spelled("sx_rule", f"S-X Article {labels[0]}", ("S-X", labels[0]))
        if labels[0] in SX_ARTICLES
        else None
    )


def sx_article_in_context(names: Names, labels: Labels) -> Spelled | None:
    """Spell an article where the text names Regulation S-X, or asks for pro forma information under Article 11."""
    named = _regulations_named(names["text"])
    known = "S-X" in named or (labels[0] == "11" and "pro forma" in named)
    return sx_article(names, labels) if known else None


def regulation(names: Names, _labels: Labels) -> Spelled:
    """Spell a whole regulation."""
    name = names["regulation"]
    parts = {"M-A": ("S-K", "1000"), "AB": ("S-K", "1100")}
    return Spelled(
        "regulation",
        f"Regulation {name}",
        parts.get(name, (name if name in ("S-K", "S-X", "S-B") else f"Regulation {name}",)),
    )


def regulation_rule(names: Names, labels: Labels) -> Spelled | None:
    """Spell a rule of one of `REGULATION_RULES`, which must be named."""
    name = names["regulation"]
    if name in SECURITIES_ACT_REGULATIONS:
        return plain_rule({"act": "Securities Act"}, labels)
    if not labels[0].isdigit() or int(labels[0]) not in REGULATION_RULES.get(name, ()):
        return None
    title = f"Regulation {name}"
    return Spelled(
        "regulation_rule", f"{title} Rule {labels[0]}{in_parentheses(labels[1:])}", (title, *labels)
    )


def regulation_rule_in_context(names: Names, labels: Labels) -> Spelled | None:
    """Spell the same rule without the regulation's name, if the text names one regulation that has such a rule."""
    named = _regulations_named(names["text"]) & REGULATION_RULES.keys()
    return regulation_rule({"regulation": min(named)}, labels) if len(named) == 1 else None


def plain_rule(names: Names, labels: Labels) -> Spelled | None:
    """Spell a rule under the Securities Act, identified by a plain number."""
    number = labels[0].rstrip("ABCDEFGHIJK")
    if names.get("act", "Securities Act") != "Securities Act" or int(number) not in SECURITIES_ACT_RULES:
        return None
    return _rule("Securities Act", labels)


def lettered_rule(names: Names, labels: Labels) -> Spelled | None:
    """Spell a rule numbered after a section. If no act is named, the beginning of the number identifies it."""
    act, series = names.get("act"), labels[0].partition("-")[0]
    if act is None and (series in EXCHANGE_ACT_SERIES or (series == "12b" and labels[0] != "12b-1")):
        act = "Exchange Act"  # both acts have a Rule 12b-1
    elif act is None and series in COMPANY_ACT_SERIES:
        act = "Investment Company Act"
    return (
        _rule(act, labels)
        if act in ("Exchange Act", "Investment Company Act", "Trust Indenture Act")
        else None
    )


def open_rule(_names: Names, labels: Labels) -> Spelled | None:
    """Spell a rule that several acts or regulations have: "Rule 100(b)", "Rule 12b-1"."""
    number = labels[0]
    if number.isdigit() and not any(int(number) in REGULATION_RULES[name] for name in ("G", "FD", "M")):
        return None
    return Spelled("rule", f"Rule {number}{in_parentheses(labels[1:])}", (OPEN, "Rule", *labels))


def advisers_rule(_names: Names, labels: Labels) -> Spelled:
    """Spell a rule under the Advisers Act."""
    return _rule("Advisers Act", labels)


def code_of_federal_regulations(names: Names, labels: Labels) -> Spelled | None:
    """Spell a section of 17 CFR as what it is called: 17 CFR 229.303 is S-K 303."""
    part = names["part"]
    if part == "229":
        return sk_item({"regulation": "S-K"}, labels)
    if part == "200" and labels[0] == "83":
        return confidential_treatment(names, labels)
    for name, its_part in (("S-T", "232"), ("FD", "243"), ("G", "244")):
        if part == its_part:
            return regulation_rule({"regulation": name}, labels)
    if part in PARTS_OF_TITLE_17:
        named = {"act": PARTS_OF_TITLE_17[part]}
        return lettered_rule(named, labels) if "-" in labels[0] else plain_rule(named, labels)
    canonical = f"17 CFR {part}.{labels[0]}{in_parentheses(labels[1:])}"
    return Spelled("cfr", canonical, ("17 CFR", part, *labels))


def another_title(names: Names, labels: Labels) -> Spelled | None:
    """Spell a section of a title of the Code of Federal Regulations that is not the SEC's."""
    title = f"{names['title']} CFR"
    if title == "17 CFR":
        return None
    return Spelled(
        "cfr", f"{title} {labels[0]}{in_parentheses(labels[1:])}", (title, *labels[0].split("."), *labels[1:])
    )


def confidential_treatment(_names: Names, labels: Labels) -> Spelled | None:
    """Spell Rule 83 of the SEC's rules on information and requests."""
    if labels[0] != "83":
        return None
    return Spelled("cfr", f"17 CFR 200.83{in_parentheses(labels[1:])}", ("17 CFR", "200", *labels))


@lru_cache(maxsize=4)  # the citations of one text ask in turn, and a long text is searched once
def _regulations_named(text: str) -> frozenset[str]:
    """Return the regulations that a text names, and "pro forma" if it mentions that."""
    found = pattern(
        r"Reg(?:ulation|\.)? (S-X|S-T|G|FD|M|BTR|SHO|NMS|Crowdfunding)(?![\w-])|[Pp]ro [Ff]orma"
    ).finditer(text)
    return frozenset(match[1] or "pro forma" for match in found)


def _rule(act: str, labels: Labels) -> Spelled:
    paragraphs = in_parentheses(labels[1:])
    return Spelled("act_rule", f"{act} Rule {labels[0]}{paragraphs}", (act, "Rule", *labels))
