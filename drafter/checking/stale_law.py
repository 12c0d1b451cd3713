"""Law that changed: what a letter may no longer cite, from which day, what applies instead, and the source."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from drafter.kernel.dates import MONTHS

_ANY_DATE = rf"(?:{'|'.join(MONTHS)}) (?:\d{{1,2}}, )?\d{{4}}"
_NON_GAAP_CDI = r"(?:non-?GAAP[^.;]{0,80}(?:C&DIs?|Compliance (?:and|&) Disclosure Interpretations?)"
_NON_GAAP_CDI += r"|(?:C&DIs?|Compliance (?:and|&) Disclosure Interpretations?)[^.;]{0,80}non-?GAAP)"

_REDACTED = r"601\(b\)\((?:10\)\(iv|2\)\(ii)\)"


class Stale(NamedTuple):
    """An authority, or words for one, that no longer applies.

    Attributes:
        what: What it is, as the subject of "… no longer applies".
        since: The first day on which a letter should not cite it.
        now: What applies instead, as a sentence.
        source: Where the change was made.
        examples: Sentences that cite it.
        cites: Its citations, as `drafter.citations` spells them; a part of one counts.
        words: A regular expression for it, if it has no citation of its own.
        kind: The kind of citation that is stale as a whole.
        periods: The end of the first period that the new law governs, if earlier ones may cite the old.
        known: A regular expression for words, anywhere in the letter, that show that the change is known.
        verb: What became of it.
        counterexamples: Sentences that look similar and cite current law.
    """

    what: str
    since: datetime.date
    now: str
    source: str
    examples: tuple[str, ...]
    cites: tuple[str, ...] = ()
    words: str = ""
    kind: str = ""
    periods: datetime.date | None = None
    known: str = ""
    verb: str = "no longer applies"
    counterexamples: tuple[str, ...] = ()


STALE = (
    Stale(
        "The numbering of Item 303(a)(1) to (5) of Regulation S-K",
        datetime.date(2021, 2, 10),
        "Cite Item 303(b) for full fiscal years (liquidity (b)(1), results (b)(2), estimates (b)(3)), and Item 303(c) "
        "for interim periods; the table of contractual obligations is no longer required.",
        "Release No. 33-10890, 86 FR 2080",
        ("The discussion complies with Item 303(a)(3)(ii) of Regulation S-K.",),
        cites=tuple(f"S-K 303(a)({number})" for number in range(1, 6)),
        periods=datetime.date(2021, 8, 9),
        counterexamples=("Item 303(b)(2)(ii) of Regulation S-K applies.", "Item 303(a) states the objective."),
    ),
    Stale(
        "Item 301 of Regulation S-K (selected financial data)",
        datetime.date(2021, 2, 10),
        "The item was removed; check whether the disclosure is still needed.",
        "Release No. 33-10890, 86 FR 2080",
        ("Selected data is presented under Item 301 of Regulation S-K.",),
        cites=("S-K 301",),
        periods=datetime.date(2021, 8, 9),
        counterexamples=("Item 302 of Regulation S-K applies.",),
    ),
    Stale(
        "Industry Guide 7",
        datetime.date(2021, 1, 1),
        "Cite Subpart 1300 of Regulation S-K.",
        "Release No. 33-10570",
        ("The Company has no reserves under Industry Guide 7.",),
        cites=("Industry Guide 7",),
        periods=datetime.date(2021, 12, 31),
        counterexamples=("Industry Guide 5 applies.",),
    ),
    Stale(
        "Industry Guide 3",
        datetime.date(2023, 1, 1),
        "Cite Items 1401 to 1406 of Regulation S-K.",
        "Release No. 33-10835",
        ("The table is the one that Industry Guide 3 requires.",),
        cites=("Industry Guide 3",),
        periods=datetime.date(2021, 12, 15),
    ),
    Stale(
        "Item 503(c) of Regulation S-K (risk factors)",
        datetime.date(2019, 5, 2),
        "Cite Item 105.",
        "Release No. 33-10618, 84 FR 12674",
        ("Item 503(c) of Regulation S-K requires risk factors.",),
        cites=("S-K 503(c)",),
        counterexamples=("Item 503(b) of Regulation S-K requires an address.",),
    ),
    Stale(
        "Item 503(d) of Regulation S-K (ratio of earnings to fixed charges)",
        datetime.date(2018, 11, 5),
        "The item was removed; check whether the disclosure is still needed.",
        "Release No. 33-10532",
        ("The ratio is computed under Item 503(d) of Regulation S-K.",),
        cites=("S-K 503(d)",),
    ),
    Stale(
        "The numbering of Item 101(c)(1)(vi) to (xiii) of Regulation S-K",
        datetime.date(2020, 11, 9),
        "Cite Item 101(c)(1) or (c)(2) as amended.",
        "Release No. 33-10825",
        ("The customer is disclosed under Item 101(c)(1)(vii) of Regulation S-K.",),
        cites=tuple(
            f"S-K 101(c)(1)({roman})" for roman in ("vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii")
        ),
        counterexamples=("Item 101(c)(1)(iii)(A) of Regulation S-K applies.",),
    ),
    Stale(
        "The numbering of Rule 3-10(c) to (i) of Regulation S-X",
        datetime.date(2021, 1, 4),
        "Cite Rule 3-10(a), and Rule 13-01 for the disclosures about guarantors.",
        "Release No. 33-10762, 85 FR 21940",
        ("The condensed information follows Rule 3-10(i) of Regulation S-X.",),
        cites=tuple(f"S-X 3-10({letter})" for letter in "cdefghi"),
        counterexamples=("Rule 3-10(a) of Regulation S-X applies.",),
    ),
    Stale(
        "Rule 3-16 of Regulation S-X",
        datetime.date(2021, 1, 4),
        "Cite Rule 13-02, for the disclosures about affiliates whose securities are collateral.",
        "Release No. 33-10762, 85 FR 21940",
        ("Statements of the affiliate are filed under Rule 3-16 of Regulation S-X.",),
        cites=("S-X 3-16",),
        counterexamples=("Rule 13-02 of Regulation S-X applies.",),
    ),
    Stale(
        "Regulation S-B",
        datetime.date(2009, 3, 16),
        "Cite the scaled requirements of Regulation S-K for smaller reporting companies.",
        "Release No. 33-8876",
        ("The Company complies with Item 303(b) of Regulation S-B.",),
        words=r"\bRegulation S-B\b",
    ),
    Stale(
        "SAB 121",
        datetime.date(2025, 1, 30),
        "It was rescinded by SAB 122, which governs annual periods beginning after December 15, 2024; earlier "
        "application is permitted.",
        "SAB 122, 90 FR 8492",
        ("The safeguarding liability is recorded under SAB 121.",),
        cites=("SAB 121",),
        known=r"\b(?:SAB|Bulletin)(?: No\.)? ?122\b",
    ),
    Stale(
        "A version of the staff's interpretations on non-GAAP measures from before December 13, 2022",
        datetime.date(2022, 12, 13),
        "Cite the interpretations as updated on December 13, 2022.",
        "Non-GAAP Financial Measures C&DIs, updated December 13, 2022",
        ("The measure complies with the Non-GAAP Compliance and Disclosure Interpretations of May 17, 2016.",),
        words=rf"{_NON_GAAP_CDI}[^.;]{{0,60}}(?:{'|'.join(MONTHS)}) (?:\d{{1,2}}, )?20(?:1\d|2[01])\b",
        counterexamples=(
            "The measure complies with the Non-GAAP Compliance and Disclosure Interpretations of December 13, 2022.",
        ),
    ),
    Stale(
        "The staff's list of questions on non-GAAP measures of 2003",
        datetime.date(2010, 1, 12),
        "Cite the Compliance and Disclosure Interpretations on non-GAAP financial measures.",
        "Non-GAAP Financial Measures C&DIs, January 11, 2010",
        ("See the Frequently Asked Questions Regarding the Use of Non-GAAP Financial Measures.",),
        words=r"\bFrequently Asked Questions (?:Regarding|on|about) (?:the )?(?:Use of )?Non-?GAAP",
    ),
    Stale(
        "Competitive harm as the test for redacting an exhibit",
        datetime.date(2021, 3, 15),
        "The test is whether the information is not material and is the type that the registrant treats as private or "
        "confidential.",
        "Release No. 33-10884, 86 FR 3496",
        (
            "The terms were redacted under Item 601(b)(10)(iv) because they would likely cause competitive harm if "
            "publicly disclosed.",
        ),
        words=rf"{_REDACTED}[^.]*\bcompetitive(?:ly)? harm|\bcompetitive(?:ly)? harm[^.]*{_REDACTED}",
        counterexamples=(
            "The terms were redacted under Item 601(b)(10)(iv) because the Company treats them as confidential.",
        ),
    ),
    Stale(
        "“Directly attributable” and “factually supportable” as the tests for pro forma adjustments",
        datetime.date(2021, 1, 1),
        "Article 11 of Regulation S-X asks for transaction accounting, autonomous entity, and optional management's "
        "adjustments.",
        "Release No. 33-10786",
        ("The pro forma adjustments are directly attributable to the merger and factually supportable.",),
        words=r"\bpro forma\b[^.]*\bfactually supportable|\bfactually supportable[^.]*\bpro forma\b",
    ),
    Stale(
        "A standard from before the Accounting Standards Codification",
        datetime.date(2009, 9, 16),
        "Cite the topic of the codification that replaced it.",
        "FASB Statement No. 168 (ASC 105)",
        ("The obligation is accounted for under SFAS 143.",),
        kind="legacy_gaap",
        known="",
    ),
    Stale(
        "ASC 605",
        datetime.date(2021, 12, 16),
        "Cite ASC 606.",
        "ASU 2014-09 and its deferrals",
        ("Revenue is recognized under ASC 605-10-25-1.",),
        cites=("ASC 605-10", "ASC 605-15", "ASC 605-25", "ASC 605-28", "ASC 605-30", "ASC 605-45", "ASC 605-50"),
        counterexamples=("The provision for losses follows ASC 605-35-25-46.", "ASC 606-10-25-1 applies."),
    ),
    Stale(
        "AS No. 5 of the PCAOB",
        datetime.date(2016, 12, 31),
        "Cite AS 2201.",
        "PCAOB Release No. 2015-002",
        ("The auditor evaluated the deficiency under PCAOB Auditing Standard No. 5.",),
        cites=("PCAOB AS 5",),
        counterexamples=("The auditor evaluated the deficiency under PCAOB AS 2201.",),
    ),
    Stale(
        "Staff Legal Bulletin No. 14L",
        datetime.date(2025, 2, 12),
        "Cite Staff Legal Bulletin No. 14M.",
        "SLB 14M",
        ("The proposal is significant under Staff Legal Bulletin No. 14L.",),
        cites=("SLB 14L",),
        known=r"\b14M\b",
    ),
)  # fmt: skip
"""The changes that are certain; each applies by the date of the response letter."""
