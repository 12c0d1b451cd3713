"""Citations of Regulations S-K and S-X, of the other regulations, and of rules under the acts."""

from __future__ import annotations

from drafter.citations.canonical import regulations as spell
from drafter.citations.names import REGULATIONS, any_of
from drafter.citations.numbers import ARTICLE, ITEM, SX_RULE
from drafter.citations.patterns.pattern import ITEMS, OF_REGULATION, REGULATION, RULES, Pattern

S_K = (
    Pattern(
        "item of Regulation S-K",
        ("item",),
        spell.sk_item,
        word=ITEMS,
        number=ITEM,
        tail=rf"(?:{OF_REGULATION})?",
        examples={
            "Refer to Item 10(e)(1)(ii)(E) of Regulation S-K.": ("S-K 10(e)(1)(ii)(E)",),
            "See Items 303(b)(2) and 305 of Regulation S-K.": ("S-K 303(b)(2)", "S-K 305"),
            "Provide the table in Item 402(v).": ("S-K 402(v)",),
            "Item 101(h)(4)(ix) applies.": ("S-K 101(h)(4)(ix)",),
            "Item 1015(b)(6) of Regulation M-A": ("M-A 1015(b)(6)",),
            "Item 1104(d) of Regulation AB": ("AB 1104(d)",),
            "Item 303(b) of Regulation S-B": ("S-B 303(b)",),
            "Instruction to Item 303(a) of Regulation S-X": ("S-K 303(a)",),
        },
        counter_examples=(
            "Item 999 of the agenda is missing.",
            "item 5.2 describes the meeting.",
            "We sold 303 items of furniture.",
            "Item 303.5 of the schedule of parts",
        ),
    ),
    Pattern(
        "item of Regulation S-K, called a rule",
        ("rule",),
        spell.sk_by_rule,
        word=RULES,
        number=ITEM,
        tail=OF_REGULATION,
        examples={"Rule 303(a)(3)(ii) of Regulation S-K": ("S-K 303(a)(3)(ii)",)},
        counter_examples=("Rule 303 of the exchange",),
    ),
    Pattern(
        "item of Regulation S-K, regulation first",
        ("regulation",),
        spell.sk_item,
        head=rf"(?:Reg(?:ulation|\.)?s? ?)?{any_of(REGULATIONS, 'regulation')},? ",
        word=rf"(?:{ITEMS}|[Ss]ections?)?",
        number=ITEM,
        examples={
            "Regulation S-K Items 101(c)(1) and 103": ("S-K 101(c)(1)", "S-K 103"),
            "under S-K Item 1300": ("S-K 1300",),
            "S-K 404(a)": ("S-K 404(a)",),
            "Reg. S-K, Item 601": ("S-K 601",),
            "M-A 1015(b)": ("M-A 1015(b)",),
        },
    ),
    Pattern(
        "subpart of Regulation S-K",
        ("subpart",),
        spell.sk_item,
        word=r"(?:[Ss]ubparts?)",
        number=ITEM,
        tail=rf"(?:{OF_REGULATION})?",
        names={"subpart": "yes"},
        examples={
            "Subpart 1300 of Regulation S-K": ("S-K 1300",),
            "Subparts 1300 and 1600": ("S-K 1300", "S-K 1600"),
        },
        counter_examples=("Subpart 7 of the manual", "Subpart 1350"),
    ),
)

S_X = (
    Pattern(
        "rule of Regulation S-X",
        ("rule", "article", "item", "section"),
        spell.sx_rule,
        word=rf"(?:{RULES}|[Aa]rticles?|{ITEMS}|[Ss]ections?)(?: 210\.)?",
        number=SX_RULE,
        tail=rf"(?:{OF_REGULATION})?",
        examples={
            "Rule 3-05 of Regulation S-X": ("S-X 3-05",),
            "Rules 3-09, 3-10 and 4-08(g)": ("S-X 3-09", "S-X 3-10", "S-X 4-08(g)"),
            "Rule 12-28": ("S-X 12-28",),
            "Rule 5-02.13(a) of Regulation S-X": ("S-X 5-02.13(a)",),
            "Rules 7-03(a)1(g) and 5-03.2(a)": ("S-X 7-03(a)(1)(g)", "S-X 5-03(b)(2)(a)"),
            "Article 4-08(h)(1) of Regulation S-X": ("S-X 4-08(h)(1)",),
            "Rule 11-02-(a)(9)(i)": ("S-X 11-02(a)(9)(i)",),
        },
        counter_examples=("Rule 31-05 of the court", "Rule 3-5"),
    ),
    Pattern(
        "rule of Regulation S-X, regulation first",
        ("regulation",),
        spell.sx_rule,
        head=rf"(?:{REGULATION}|S ?- ?X),? ",
        word=rf"(?:{RULES}|[Aa]rticles?)?(?: ?210\.)?",
        number=SX_RULE,
        examples={
            "Regulation S-X Rule 3-05": ("S-X 3-05",),
            "S-X 1-02(w)": ("S-X 1-02(w)",),
            "Regulation S-X Rule 210.7-03(a)1": ("S-X 7-03(a)(1)",),
            "Regulation S-X 8-04 and 8-05": ("S-X 8-04", "S-X 8-05"),
        },
    ),
    Pattern(
        "article of Regulation S-X",
        ("article",),
        spell.sx_article,
        word=r"[Aa]rticles?",
        number=ARTICLE,
        tail=r",? (?:of|in|under|to) Regulation S ?- ?X|(?=,? (?:of Regulation S-X|[Pp]ro [Ff]orma))",
        examples={
            "Article 11 of Regulation S-X": ("S-X Article 11",),
            "Articles 5 and 7 of Regulation S-X": ("S-X Article 5", "S-X Article 7"),
            "the Article 11 pro forma information": ("S-X Article 11",),
        },
        counter_examples=("Article 11 of the charter", "Article 5"),
    ),
    Pattern(
        "article of Regulation S-X, named elsewhere in the text",
        ("article",),
        spell.sx_article_in_context,
        word=r"[Aa]rticles?",
        number=ARTICLE,
        tail=r"(?!,? (?:of|in|to|Section)\b)",
        examples={
            "Under Rule 3-05 of Regulation S-X. Article 11 information is missing.": (
                "S-X 3-05",
                "S-X Article 11",
            ),
            "File pro forma information under Article 11.": ("S-X Article 11",),
            "Regulation S-X and Article 11, Section 2 of the bylaws": ("Regulation S-X",),
        },
        counter_examples=("The charter says so in Article 11.",),
    ),
    Pattern(
        "article of Regulation S-X, regulation first",
        ("regulation",),
        spell.sx_article,
        head=r"(?:Reg(?:ulation|\.)? ?)?S ?- ?X,? ",
        word=r"[Aa]rticles?",
        number=ARTICLE,
        examples={"Regulation S-X Article 11": ("S-X Article 11",), "S-X Article 8": ("S-X Article 8",)},
    ),
)

PATTERNS = (*S_K, *S_X)
