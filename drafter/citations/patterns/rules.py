"""Citations of rules under the acts, of the other regulations, and of title 17 of the Code of Federal Regulations."""

from __future__ import annotations

from drafter.citations.canonical import regulations as spell
from drafter.citations.numbers import ADVISERS_RULE, CFR_SECTION, LETTERED_RULE, RULE, SECTION, SX_RULE
from drafter.citations.patterns.pattern import ACT, OF_ACT, OF_REGULATION, REGULATION, RULES, Pattern

_OF_ANOTHER = r",? (?:of|in) (?:the|our|your|its|this|that|an?|Regulation)\b"
_GENERAL_RULES = (
    r" of the (?:SEC's |Commission's )?(?:General )?Rules and Regulations(?: of the [^.;]{0,60}?Commission)?"
    rf"(?:{OF_ACT.replace('(?P<act>', '(?:')})?"
)


RULES_OF_REGULATIONS = (
    Pattern(
        "rule of another regulation",
        ("rule",),
        spell.regulation_rule,
        word=RULES,
        number=RULE,
        tail=OF_REGULATION,
        examples={
            "Rule 100(b) of Regulation G": ("Regulation G Rule 100(b)",),
            "Rules 100(a) and 101(c) of Regulation FD": (
                "Regulation FD Rule 100(a)",
                "Regulation FD Rule 101(c)",
            ),
            "Rule 101(a) of Regulation S-T": ("Regulation S-T Rule 101(a)",),
            "Rule 405 of Regulation S-T": ("Regulation S-T Rule 405",),
            "Rule 405 of Regulation C": ("Securities Act Rule 405",),
            "Rule 506(c) of Regulation D": ("Securities Act Rule 506(c)",),
            "Rule 257(b) of Regulation A": ("Securities Act Rule 257(b)",),
        },
        counter_examples=("Rule 101 of the club",),
    ),
    Pattern(
        "rule of another regulation, named elsewhere in the text",
        ("rule",),
        spell.regulation_rule_in_context,
        word=RULES,
        number=RULE,
        tail=r"(?!,? (?:of|under|in)\b)",
        examples={
            "Comply with Regulation G. Rule 100(b) prohibits this.": (
                "Regulation G",
                "Regulation G Rule 100(b)",
            ),
        },
    ),
    Pattern(
        "rule of another regulation, regulation first",
        ("regulation",),
        spell.regulation_rule,
        head=rf"{REGULATION},? ",
        word=RULES,
        number=RULE,
        examples={
            "Regulation G, Rule 100(a)(2)": ("Regulation G Rule 100(a)(2)",),
            "Regulation S-T Rule 405": ("Regulation S-T Rule 405",),
            "Regulation D Rule 506(b)": ("Securities Act Rule 506(b)",),
        },
    ),
)

ACT_RULES = (
    Pattern(
        "rule numbered after a section",
        ("rule",),
        spell.lettered_rule,
        word=RULES,
        number=LETTERED_RULE,
        tail=rf"(?:{OF_ACT})?",
        examples={
            "Rule 14a-9": ("Exchange Act Rule 14a-9",),
            "Rules 13a-15(e) and 15d-15(e) under the Exchange Act": (
                "Exchange Act Rule 13a-15(e)",
                "Exchange Act Rule 15d-15(e)",
            ),
            "Rule 12b-20": ("Exchange Act Rule 12b-20",),
            "Rule 10D-1": ("Exchange Act Rule 10D-1",),
            "Rule 12g3-2(b)": ("Exchange Act Rule 12g3-2(b)",),
            "Rule 3a-7 under the Investment Company Act of 1940": ("Investment Company Act Rule 3a-7",),
            "Rule 3a-8": ("Investment Company Act Rule 3a-8",),
            "Rule 14a-4(a)(3) and (b)(1)": ("Exchange Act Rule 14a-4(a)(3)", "Exchange Act Rule 14a-4(b)(1)"),
        },
        counter_examples=("Rule 7b of the pool", "Rule 14a"),
    ),
    Pattern(
        "rule numbered after a section, act first",
        ("act",),
        spell.lettered_rule,
        head=rf"{ACT},? ",
        word=RULES,
        number=LETTERED_RULE,
        examples={
            "Exchange Act Rule 13a-15(e)": ("Exchange Act Rule 13a-15(e)",),
            "Exchange Act Rules 14a-6(b) and (c)": (
                "Exchange Act Rule 14a-6(b)",
                "Exchange Act Rule 14a-6(c)",
            ),
            "Investment Company Act Rule 12b-1": ("Investment Company Act Rule 12b-1",),
        },
    ),
    Pattern(
        "rule under the Advisers Act",
        ("rule",),
        spell.advisers_rule,
        word=RULES,
        number=ADVISERS_RULE,
        tail=rf"(?:{OF_ACT})?",
        examples={"Rule 206(4)-1 under the Advisers Act": ("Advisers Act Rule 206(4)-1",)},
    ),
    Pattern(
        "rule under the Advisers Act, act first",
        ("act",),
        spell.advisers_rule,
        head=r"(?:Investment )?Advis[eo]rs Act(?: of 1940)?,? ",
        word=RULES,
        number=ADVISERS_RULE,
        examples={"Advisers Act Rule 206(4)-1": ("Advisers Act Rule 206(4)-1",)},
    ),
    Pattern(
        "rule under the Securities Act",
        ("rule",),
        spell.plain_rule,
        word=RULES,
        number=RULE,
        tail=rf"(?:{OF_ACT}|{_GENERAL_RULES}|(?!{_OF_ANOTHER}))",
        examples={
            "Rule 461": ("Securities Act Rule 461",),
            "Rules 408 and 415(a)(1)(x)": ("Securities Act Rule 408", "Securities Act Rule 415(a)(1)(x)"),
            "Rule 144A(d)(4) under the Securities Act": ("Securities Act Rule 144A(d)(4)",),
            "Rule 461 of the General Rules and Regulations under the Securities Act": (
                "Securities Act Rule 461",
            ),
            "Rule 460 under the Act": ("Securities Act Rule 460",),
            "Rules 251 through 253": (
                "Securities Act Rule 251",
                "Securities Act Rule 252",
                "Securities Act Rule 253",
            ),
        },
        counter_examples=("Rule 452", "Rule 999", "Rule 405 of Regulation X-Y"),
    ),
    Pattern(
        "rule under the Securities Act, act first",
        ("act",),
        spell.plain_rule,
        head=rf"{ACT},? ",
        word=RULES,
        number=RULE,
        examples={"Securities Act Rules 405 and 408": ("Securities Act Rule 405", "Securities Act Rule 408")},
    ),
    Pattern(
        "rule on confidential treatment",
        ("rule",),
        spell.confidential_treatment,
        word=RULES,
        number=RULE,
        tail=r"(?:,? (?:of|under) the (?:SEC|Commission)'s [Rr]ules (?:on|of) (?:Information and Requests|Practice))?",
        examples={"Rule 83": ("17 CFR 200.83",), "Rule 83(c)": ("17 CFR 200.83(c)",)},
        counter_examples=("Rule 84",),
    ),
)

OPEN_RULES = (
    Pattern(
        "rule that several regulations have",
        ("rule",),
        spell.open_rule,
        word=RULES,
        number=RULE,
        tail=rf"(?!{_OF_ANOTHER})",
        examples={"Rule 100(b) prohibits this.": ("Rule 100(b)",)},
        counter_examples=("Rule 101 of the club", "Rule 112", "Rule 452"),
    ),
    Pattern(
        "rule that several acts have",
        ("rule",),
        spell.open_rule,
        word=RULES,
        number=LETTERED_RULE,
        tail=rf"(?!{_OF_ANOTHER})",
        examples={"Rule 12b-1 fees": ("Rule 12b-1",), "Rules 17a-4 and 17a-5": ("Rule 17a-4", "Rule 17a-5")},
        counter_examples=("Rule 0-1 of the board", "Rule 12b of the pool"),
    ),
)
"""Tried last, when nothing identifies the source."""

_TITLE_17 = r"(?:17 ?C\.? ?F\.? ?R\.?,? ?(?:[Ss]ections? |§§? ?|[Pp]arts? )?|§§? ?|[Ss]ections? )"

CODE_OF_FEDERAL_REGULATIONS = (
    Pattern(
        "17 CFR part 210",
        ("cfr", "section"),
        spell.sx_rule,
        head=rf"{_TITLE_17}210\.",
        number=SX_RULE,
        examples={
            "17 CFR 210.1-02(w)": ("S-X 1-02(w)",),
            "Section 210.2-02": ("S-X 2-02",),
            "§210.3-05": ("S-X 3-05",),
        },
        counter_examples=("Section 210.5 of the lease",),
    ),
    Pattern(
        "17 CFR",
        ("cfr", "section"),
        spell.code_of_federal_regulations,
        head=rf"{_TITLE_17}(?P<part>200|201|229|230|232|239|240|242|243|244|249|260|270|275)\.",
        number=CFR_SECTION,
        examples={
            "17 CFR 200.83": ("17 CFR 200.83",),
            "17 C.F.R. § 229.303(b)": ("S-K 303(b)",),
            "17 CFR 240.14a-9": ("Exchange Act Rule 14a-9",),
            "17 CFR 230.405": ("Securities Act Rule 405",),
            "17 CFR 249.308": ("17 CFR 249.308",),
            "17 CFR 244.100(a)": ("Regulation G Rule 100(a)",),
        },
        counter_examples=("17 CFR 999.1", "Section 17.2"),
    ),
    Pattern(
        "another title of the Code of Federal Regulations",
        ("cfr",),
        spell.another_title,
        head=r"(?P<title>\d{1,2}) ?C\.? ?F\.? ?R\.?,? ?(?:[Ss]ections? |§§? ?|[Pp]arts? )?",
        number=SECTION,
        examples={"31 C.F.R. part 538": ("31 CFR 538",), "12 CFR 225.2(q)": ("12 CFR 225.2(q)",)},
        counter_examples=("17 CFR 999.1", "12 CFR units"),
    ),
)

WHOLE_REGULATIONS = (
    Pattern(
        "whole regulation",
        ("regulation",),
        spell.regulation,
        head=REGULATION,
        examples={
            "Comply with Regulation G.": ("Regulation G",),
            "Regulation FD does not apply.": ("Regulation FD",),
            "Regulation 14A": ("Regulation 14A",),
            "offerings under Regulation A+": ("Regulation A",),
            "Regulation S-K 2023 amendments": ("Regulation S-K",),
        },
        counter_examples=(
            "Regulation of banks",
            "Regulation Z",
            "Regulation A-1 of the lottery",
            "Reg Stores",
        ),
    ),
)
