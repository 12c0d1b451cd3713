"""The names of authorities: one canonical name each, with a pattern for its spellings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

ACTS: Mapping[str, str] = {
    "Securities Act": r"(?:U\.S\. )?Securities Act(?: of 1933)?|(?:19|')33 Act",
    "Exchange Act": r"(?:U\.S\. )?(?:Securities )?Exchange Act(?: of 1934)?|(?:19|')34 Act",
    "Investment Company Act": r"Investment Company Act(?: of 1940)?|(?:19|')40 Act",
    "Advisers Act": r"(?:Investment )?Advis[eo]rs Act(?: of 1940)?",
    "Trust Indenture Act": r"Trust Indenture Act(?: of 1939)?",
    "Commodity Exchange Act": r"Commodity Exchange Act",
    "Sarbanes-Oxley Act": r"Sarbanes(?:[- ]| - )Oxley(?: Act)?(?: of 2002)?|SOX",
    "Dodd-Frank Act": r"Dodd-Frank(?: Wall Street Reform and Consumer Protection)? Act(?: of 2010)?|Dodd-Frank",
    "JOBS Act": r"Jumpstart Our Business Startups Act(?: of 2012)?|JOBS Act",
    "FAST Act": r"Fixing America's Surface Transportation Act|FAST Act",
    "Accelerating HFCA Act": r"Accelerating (?:Holding Foreign Companies Accountable Act|HFCA Act|HFCAA)|AHFCAA",
    "HFCA Act": r"Holding Foreign Companies Accountable Act|HFCA Act|HFCAA",
    "Foreign Corrupt Practices Act": r"(?:U\.S\. )?Foreign Corrupt Practices Act(?: of 1977)?|FCPA",
    "CARES Act": r"Coronavirus Aid, Relief,? and Economic Security Act|CARES Act",
    "Tax Cuts and Jobs Act": r"Tax Cuts (?:and|&) Jobs Act(?: of 2017)?|TCJA",
    "Inflation Reduction Act": r"Inflation Reduction Act(?: of 2022)?",
    "Uyghur Forced Labor Prevention Act": r"Uyghur Forced Labor Prevention Act|UFLPA",
    "PSLRA": r"Private Securities Litigation Reform Act(?: of 1995)?|PSLRA",
    "Bankruptcy Code": r"(?:U\.S\. |United States )?Bankruptcy Code",
    "IRC": r"(?:U\.S\. )?Internal Revenue Code(?: of 1986)?|IRC(?! \d{4})|Tax Code|Code(?= Sections?)",
    "DGCL": r"Delaware General Corporation Law|General Corporation Law of (?:the State of )?Delaware|DGCL",
    "Bank Holding Company Act": r"Bank Holding Company Act(?: of 1956)?",
    "ERISA": r"Employee Retirement Income Security Act(?: of 1974)?|ERISA",
}

REGULATIONS: Mapping[str, str] = {
    "S-K": r"S ?- ?K|SK",
    "S-X": r"S ?- ?X|SX",
    "S-B": r"S ?- ?B",
    "M-A": r"M ?- ?A",
    "AB": r"AB",
    "S-T": r"S ?- ?T",
    "13D-G": r"13D ?- ?G|13D/G",
    "Crowdfunding": r"Crowdfunding|CF",
    "BTR": r"BTR",
    "FD": r"FD",
    "SHO": r"SHO",
    "NMS": r"NMS",
    **{name: name for name in ("12B", "13A", "13D", "14A", "14C", "14D", "14E", "14N")},
    "A": r"A\+?",
    **{name: name for name in ("C", "D", "G", "M", "S")},
}

LONG_FORMS = (
    r"10-?KSB|10-?KT?|10-?QSB|10-?Q|8-K|20-F|40-F|6-K|10-D|11-K|12b-25|18-K|S-1|S-2|S-3|S-4|S-6|S-8|S-11|SB-[12]|F-1|F-3"
    r"|F-4|F-6|F-8|F-10|SF-1|SF-3|1-A|1-K|1-SA|1-U|N-1A|N-2|N-14|N-CSR|N-PX|8-A|ABS-15G|ABS-EE|T-1"
)
"""Forms recognized without the word "Form", as in "Item 7 of your 10-K"."""

SHORT_FORMS = r"10|144|25|15F?|SD|ID|D|C|3|4|5"

SCHEDULES = r"14A|14C|14N|13D|13G|13E-3|13E-4F?|14D-9F?|14D-1F?|TO"

FORM = rf"(?:Forms? ?(?:{LONG_FORMS}|{SHORT_FORMS})|(?:{LONG_FORMS})|Schedules? ?(?:{SCHEDULES}))(?:/A)?(?![\w-])"

MARKETS: Mapping[str, str] = {
    "Nasdaq": r"(?:NASDAQ|Nasdaq)",
    "NYSE American": r"NYSE American|NYSE MKT|NYSE Amex",
    "NYSE Arca": r"NYSE Arca",
    "NYSE": r"NYSE|New York Stock Exchange",
    "FINRA": r"FINRA",
    "Cboe BZX": r"Cboe BZX",
}

SUBJECTS: Mapping[str, str] = {
    "Non-GAAP": r"[Nn]on-? ?GAAP",
    "Regulation S-K": r"Regulation S-K",
    "Regulation FD": r"Regulation FD",
    "Regulation AB": r"Regulation AB",
    "Regulation Crowdfunding": r"Regulation Crowdfunding",
    "Form 8-K": r"(?:Exchange Act )?Form 8-K",
    "Securities Act Rules": r"Securities Act Rules?",
    "Securities Act Sections": r"Securities Act Sections?",
    "Securities Act Forms": r"Securities Act Forms?",
    "Exchange Act Rules": r"Exchange Act Rules?",
    "Exchange Act Sections": r"Exchange Act Sections?",
    "Exchange Act Forms": r"Exchange Act Forms?",
    "Proxy Rules": r"Proxy Rules?",
    "Tender Offers": r"Tender Offers?(?: Rules?)?(?: and Schedules)?",
    "Going Private": r"Going Private|Rule 13e-3",
    "Beneficial Ownership": r"Regulation 13D-G|Sections? 13\(d\)|Beneficial Ownership",
    "Section 16": r"Section 16",
    "Interactive Data": r"Interactive Data|Inline XBRL",
    "Oil and Gas": r"Oil and Gas",
    "Trust Indenture Act": r"Trust Indenture Act",
}
"""The sets of Compliance and Disclosure Interpretations, with patterns for their titles."""


def any_of(table: Mapping[str, str], group: str) -> str:
    """Return a pattern with one group that matches any name of a table."""
    return rf"(?P<{group}>{'|'.join(table.values())})(?![\w-])"


@cache
def canonical_name(group: str, written: str) -> str:
    """Return the canonical name of what a group of `any_of` matched, or the words themselves."""
    for name, spelling in _TABLES.get(group, {}).items():
        if re.fullmatch(spelling, written):
            return name
    return written


def canonical_form(written: str) -> str:
    """Return "Form 10-K" for "10-K", "Form 10K/A" or "Forms 10-K", and "Schedule 14A" for itself."""
    word, code = re.fullmatch(r"(?:(Form|Schedule)s? ?)?(.+?)(?:/A)?", written.strip()).groups()  # type: ignore[union-attr]  # .+? matches all but an empty string, which no caller has
    code = code if code == "12b-25" else code.upper()
    return f"{word or 'Form'} {re.sub('^(10)(?=[KQ])', '10-', code)}"


_TABLES = {
    "act": ACTS,
    "regulation": REGULATIONS,
    "market": MARKETS,
    "subject": SUBJECTS,
    "topic": SUBJECTS,
    "set": SUBJECTS,
}
