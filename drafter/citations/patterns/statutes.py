"""Citations of acts and their sections, of Delaware's corporation law, the tax code and the rules of markets."""

from __future__ import annotations

from drafter.citations.canonical import statutes as spell
from drafter.citations.names import MARKETS, any_of
from drafter.citations.numbers import RULE, SECTION
from drafter.citations.patterns.pattern import ACT, OF, OF_ACT, SECTIONS, Pattern

_MARKET = any_of(MARKETS, "market")
_MANUAL = r"(?: LLC)?(?:'s)? (?:Listed Company|Listing) Manual|(?: LLC)?(?:'s)? Company Guide"

PATTERNS = (
    Pattern(
        "section of an act",
        ("section",),
        spell.act_section,
        word=SECTIONS,
        number=SECTION,
        tail=OF_ACT,
        examples={
            "Section 10(a)(3) of the Securities Act of 1933": ("Securities Act Section 10(a)(3)",),
            "Sections 13(a) or 15(d) of the Exchange Act": (
                "Exchange Act Section 13(a)",
                "Exchange Act Section 15(d)",
            ),
            "Section 12(b) or Section 12(g) of the Securities Exchange Act": (
                "Exchange Act Section 12(b)",
                "Exchange Act Section 12(g)",
            ),
            "Section 404(b) of the Sarbanes-Oxley Act": ("Sarbanes-Oxley Act Section 404(b)",),
            "Section 107(b) of the JOBS Act": ("JOBS Act Section 107(b)",),
            "Section 3(a)(1)(C) of the Investment Company Act of 1940": (
                "Investment Company Act Section 3(a)(1)(C)",
            ),
            "Section 203 of the DGCL": ("DGCL 203",),
            "Section 368(a) of the Internal Revenue Code": ("IRC 368(a)",),
            "Section 21E of the Exchange Act": ("Exchange Act Section 21E",),
        },
        counter_examples=(
            "Section 6.04 of the credit agreement",
            "Section 5 of the Act",
            "Section 13 of our bylaws",
        ),
    ),
    Pattern(
        "section of the act that the text names",
        ("section",),
        spell.section_of_the_act,
        word=SECTIONS,
        number=SECTION,
        tail=r",? (?:of|under) (?:the|that|such|said) Act\b",
        examples={
            "an issuer under Section 3 of the Exchange Act that reports under Section 15(d) of that Act": (
                "Exchange Act Section 3",
                "Exchange Act Section 15(d)",
            ),
        },
        counter_examples=("Section 5 of the Act", "Section 5 of the Activity"),
    ),
    Pattern(
        "section of the tax code",
        ("section",),
        spell.act_section,
        word=SECTIONS,
        number=SECTION,
        tail=r",? of the Code(?! of| for)\b",
        names={"act": "IRC"},
        examples={"Section 382 of the Code": ("IRC 382",)},
        counter_examples=("Section 3 of the Code of Ethics", "Section 3 of the Codex"),
    ),
    Pattern(
        "section of an act, act first",
        ("act",),
        spell.act_section,
        head=rf"{ACT},? (?:at )?",
        word=SECTIONS,
        number=SECTION,
        examples={
            "Exchange Act Section 13(r)": ("Exchange Act Section 13(r)",),
            "Sarbanes-Oxley Sections 302 and 906": (
                "Sarbanes-Oxley Act Section 302",
                "Sarbanes-Oxley Act Section 906",
            ),
            "DGCL Section 115(c)": ("DGCL 115(c)",),
        },
    ),
    Pattern(
        "section of a code, word left out",
        ("act",),
        spell.act_section,
        head=r"(?P<act>DGCL|IRC) (?:§ ?)?",
        number=SECTION,
        examples={
            "DGCL 115(c)": ("DGCL 115(c)",),
            "IRC 162(m)": ("IRC 162(m)",),
            "DGCL § 203": ("DGCL 203",),
        },
    ),
    Pattern(
        "section known by its number",
        ("section",),
        spell.section_known_by_number,
        word=SECTIONS,
        number=SECTION,
        tail=r"(?! (?:of|to|in) (?:the|your|our|its|this|that|an?|each|such) )",
        examples={
            "disclosure under Section 13(r).": ("Exchange Act Section 13(r)",),
            "Section 4(a)(2) exemption": ("Securities Act Section 4(a)(2)",),
            "limits of Section 162(m)": ("IRC 162(m)",),
        },
        counter_examples=("Section 14(a) of the merger agreement", "Section 13", "a Section 401(k) plan"),
    ),
    Pattern(
        "certification named after its section",
        ("section",),
        spell.certification,
        word=SECTIONS,
        number=SECTION,
        tail=r"(?= [Cc]ertifications?)",
        examples={"your Section 302 certification": ("Sarbanes-Oxley Act Section 302",)},
        counter_examples=("a Section 8 certificate",),
    ),
    Pattern(
        "section of a market's manual",
        ("section",),
        spell.market_rule,
        word=SECTIONS,
        number=SECTION,
        tail=rf"{OF}{_MARKET}(?:{_MANUAL})",
        names={"section": "yes"},
        examples={
            "Section 303A.02 of the NYSE Listed Company Manual": ("NYSE Section 303A.02",),
            "Section 802.01B of the New York Stock Exchange Listed Company Manual": ("NYSE Section 802.01B",),
        },
    ),
    Pattern(
        "section of a market's manual, market first",
        ("market",),
        spell.market_rule,
        head=rf"{_MARKET}(?:{_MANUAL})?,? ",
        word=SECTIONS,
        number=SECTION,
        names={"section": "yes"},
        examples={
            "NYSE Listed Company Manual Section 303A.02": ("NYSE Section 303A.02",),
            "NYSE American Company Guide Section 1003(a)": ("NYSE American Section 1003(a)",),
        },
    ),
    Pattern(
        "rule of a market, market first",
        ("market",),
        spell.market_rule,
        head=rf"{_MARKET}(?:'s)?(?: LLC)?(?: (?:Listing|Marketplace|(?:Stock|Capital|Global) Market|Conduct))?(?:'s)? ",
        word=r"[Rr]ules?",
        number=SECTION,
        examples={
            "Nasdaq Rule 5635(d)": ("Nasdaq Rule 5635(d)",),
            "Nasdaq Listing Rules 5550(a)(2) and 5810": ("Nasdaq Rule 5550(a)(2)", "Nasdaq Rule 5810"),
            "NYSE Rule 452": ("NYSE Rule 452",),
            "FINRA Rule 5110": ("FINRA Rule 5110",),
        },
    ),
    Pattern(
        "rule of a market",
        ("rule",),
        spell.market_rule,
        word=r"[Rr]ules?",
        number=RULE,
        tail=rf"{OF}{_MARKET}",
        examples={"Rule 5635(c) of the Nasdaq Stock Market": ("Nasdaq Rule 5635(c)",)},
    ),
    Pattern(
        "section of the United States Code",
        ("us_code",),
        spell.us_code,
        head=r"(?P<title>\d{1,2}) ?U\. ?S\. ?C\.? ?(?:[Ss]ections? |§§? ?)?",
        number=SECTION._replace(
            full=r"(?P<n>\d{1,5}[a-z]{0,3}(?:-\d{1,2}[a-z]?)?)(?![A-Za-z\d])(?:\([a-zA-Z\d]{1,3}\))*"
        ),
        examples={"15 U.S.C. 78m(r)": ("15 U.S.C. 78m(r)",), "15 U.S.C. § 77z-2": ("15 U.S.C. 77z-2",)},
        counter_examples=("15 USC students",),
    ),
    Pattern(
        "whole act",
        ("act",),
        spell.act,
        head=rf"{ACT}(?! (?:Rules?|Releases?|Forms?) )",
        examples={
            "the Holding Foreign Companies Accountable Act": ("HFCA Act",),
            "the Private Securities Litigation Reform Act of 1995": ("PSLRA",),
            "the Accelerating Holding Foreign Companies Accountable Act": ("Accelerating HFCA Act",),
            "the Investment Company Act of 1940": ("Investment Company Act",),
        },
        counter_examples=(
            "the Securities Act",
            "your Exchange Act reports",
            "the Commodity Exchange Act",
            "Act now.",
        ),
    ),
)
