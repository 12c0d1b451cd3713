"""The patterns, as data: each with its examples, grouped by the word that triggers it.

To add one, write a row with examples and counter-examples in the file of its family; `tests/citations/test_patterns.py`
runs them. A row for an authority that begins with a new word needs that word in `TRIGGERS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from drafter.citations.names import FORM
from drafter.citations.patterns import accounting, auditing, forms, guidance, regulations, rules, statutes
from drafter.citations.patterns.pattern import Pattern

TRIGGERS: Mapping[str, str] = {
    "item": r"(?:[Ii]tems?|ITEMS?)(?= ?(?:\d|[IVX]+\b|No))",
    "rule": r"(?:[Rr]ules?|RULES?)(?= ?(?:\d|No))",
    "section": r"(?:[Ss]ections?|SECTIONS?|[Ss]ecs?\.|§§?)(?= ?(?:\d|[IVX]+\b))",
    "paragraph": r"(?:[Ss]ub-?)?[Pp]aragraphs?(?= )|[Cc]lauses?(?= \()",
    "general_instruction": r"(?:General )?Instructions?(?= (?:[A-Z]|[IVX]+)\b)",
    "note": r"Notes?(?= [A-E]\b)",
    "instruction": r"[Ii]nstructions?(?= (?:\d|No))",
    "question": r"(?:[Qq]uestions?|QUESTIONS?)(?= (?:\d|No|and Answer))",
    "article": r"[Aa]rticles?(?= \d)",
    "regulation": (
        r"(?:Reg(?:ulation|\.)?s?|REGULATION) ?(?=[A-Z\d])|S ?- ?[KX](?= (?:[IRASC]|\d))|(?:M-A|S-B|AB)(?= \d{3})"
    ),
    "subpart": r"[Ss]ubparts?(?= \d)",
    "asc": r"FASB|ASC|Accounting Standards? (?:Codification|Updates?)|ASUs?(?= )",
    "topic": r"(?:Codification )?(?:[Tt]opics?|[Ss]ub-?[Tt]opics?)(?= (?:\d|D-))",
    "codification_number": r"\d{3}-\d\d\d?-S?\d\d(?!\d)",
    "sab": r"SABs?\b|Staff Accounting",
    "slb": r"SLBs?|Staff Legal",
    "cdi": r"C ?& ?DI|CDIs?\b|Compliance (?:and|&) Disclosure",
    "subject": (
        r"(?:[Nn]on-? ?GAAP|Proxy Rules?|Tender Offers?|Oil and Gas|Going Private|Interactive Data)"
        r"(?= (?:Financial |C|Rules |and Schedules ))"
    ),
    "interpretation": (
        r"[Ii]nterpretations?(?= (?:No|[A-Z]))|[Ii]nterpreti?ve Responses?(?= \d)"
        r"|Manual of Publicly|[Pp]ublicly [Aa]vailable Tel|Telephone Interp"
    ),
    "release": (
        r"(?:(?:SEC|Commission|[Ii]nterpreti?ve|[Aa]dopting|[Pp]roposing) )?(?:[Rr]eleases?|RELEASE)"
        r"(?= (?:No|\d|[A-Z]))|FRRs?(?= )|FR(?=-\d)|Financial Reporting Release"
    ),
    "codification": r"FRC|FRM|Financial Reporting (?:Codification|Manual)|Codification of Financial",
    "guide": r"Industry Guides?|Guide(?= \d)",
    "disclosure_guidance": r"(?:CF |Corporation Finance |Corp Fin )?Disclosure Guidance",
    "pcaob": r"PCAOB|Public Company Accounting|Auditing Standard|AS(?= \d)|AUs?(?:-C)?(?= (?:\d|[Ss]ection))",
    "standard": (
        r"IFRSs?|IAS|IFRIC|SIC(?=-)|S?FAS|Statements? of (?:Financial|Position)|FIN(?= )|APB|Accounting Principles|ARB"
        r"|EITF|(?:AICPA )?SOP|AICPA Statement|FSPs?"
    ),
    "act": (
        r"(?:U\.S\. )?(?:Securities (?:Act|Exchange Act)|Exchange Act|Internal Revenue)|(?:19[34]|'[34])[034] Act"
        r"|Investment (?:Company|Advis[eo]rs) Act|Advis[eo]rs Act|Trust Indenture|Commodity Exchange|Sarbanes|SOX"
        r"|Dodd-Frank|Jumpstart|JOBS Act|FAST Act|Fixing America|Accelerating H|AHFCAA|Holding Foreign|HFCA"
        r"|Private Securities|PSLRA|(?:U\.S\. )?Foreign Corrupt|FCPA|Coronavirus Aid|CARES|Tax Cuts|TCJA"
        r"|Inflation Red|Uyghur|UFLPA"
        r"|Delaware General|General Corporation|DGCL|Bank Holding|IRC(?= )|Code Section"
        r"|(?:U\.S\. |United States )?Bankruptcy Code|Employee Retirement|ERISA"
    ),
    "form": rf"(?=[FS\d]){FORM}(?=,? )",
    "part": r"P(?:art|ART) (?=[IV]+\b)",
    "market": r"N(?:asdaq|ASDAQ|YSE)|New York Stock Exchange|FINRA|Cboe BZX",
    "cfr": r"\d{1,2} ?C\.? ?F\.? ?R",
    "us_code": r"\d{1,2} ?U\. ?S\. ?C|\d{1,2} USC",
    "federal_register": r"\d{2} (?:FR|Fed\. ?Reg\.)",
}
"""The words that can begin a citation. The lookaheads avoid trying patterns that cannot match."""

BEGINNINGS = (
    r"[Ii]t|IT|[Rr]u|RU|[Ss]e|SE|§|[Ss]ub|[Pp]ara|[Cc]lau|[Ii]nst|[Qq]ues|QUES|[Aa]rt|[Tt]op|[Rr]el|REL|[Ii]nt|[Aa]dop|[Pp]rop"
    r"|[Nn]on-? ?GAAP|[ABCDEFGHIJMNOPSTU]|Reg|REG|\d|'\d"
)
"""The beginnings of triggers. Most words do not begin this way, and checking first makes the search four times as fast.
A trigger missing here is never found, and the examples of its patterns fail."""

PATTERNS: tuple[Pattern, ...] = (
    *forms.NAMED,  # before Regulation S-K: "Item 10(a) of Form S-4"
    *guidance.PATTERNS,
    *accounting.PATTERNS,
    *auditing.PATTERNS,
    *rules.CODE_OF_FEDERAL_REGULATIONS,
    *rules.RULES_OF_REGULATIONS,  # before the rules under the Securities Act: "Rule 405 of Regulation S-T"
    *regulations.PATTERNS,
    *rules.ACT_RULES,
    *statutes.PATTERNS,
    *rules.WHOLE_REGULATIONS,  # after all that have a number
    *forms.KNOWN_BY_NUMBER,
    *rules.OPEN_RULES,
)
"""All patterns, in the order in which they are tried. The first match wins."""


@cache
def by_trigger() -> Mapping[str, tuple[Pattern, ...]]:
    """Return the patterns of each trigger, in their order."""
    return {key: tuple(p for p in PATTERNS if key in p.triggers) for key in TRIGGERS}
