"""Recognize law firms by their names."""

from __future__ import annotations

import re

from drafter.kernel.patterns import pattern

_FORM = pattern(
    r"(?:(?<![\w.])(?:LLP|L\.L\.P\.?|PLLC|P\.L\.L\.C\.?|PC|P\.C\.?|PA|P\.A\.?|LPA|L\.P\.A\.?|A\.P\.C\.?|APC"
    r"|S\.C\.?|Prof(?:essional)?\.? Corp(?:oration|\.)?|Professional Association|Chartered)"
    r"(?:\s*\([^)]*\))?"
    r"|\bLaw(?: (?:Firm|Group|Office|Offices|Center|Corporation|Corp\.?|Associates|Partners|Chambers)"
    r"|(?=,? (?:LLC|P)))"
    r"(?:,? (?:LLC|Inc\.?|Ltd\.?|PLC|APC|P\.?C\.?))?"
    r"|\b(?:Solicitors|Barristers|Abogados|Avocats|Rechtsanw[aä]lte|Advocates|Legal Counsel|"
    r"Attorneys?(?: and Counsel\w*)?"
    r"(?:,? at Law)?))$"
)
"""The end of a law firm's name. Operating companies may be an LP or an LLC, but not an LLP."""

_BEGINS = pattern(r"(?:The )?(?:Law (?:Firm|Offices?|Group) of|Studio Legale)\b", re.I)

_PARTNERS = pattern(
    r"(?:(?:[A-Z]\.|[A-Z][\w’'\-]+|de|von|van|der)\s+){0,3}[A-Z][\w’'\-]+"
    r"(?:,\s+[A-Z][\w’'\-]+){0,4},?\s+&\s+(?:[A-Z][\w’'\-]+|Associates)$"
)
"""Partners' surnames without a legal form: "Wick, Tarn & Orme"."""

_IS_NO_FIRM = (
    r"(?i)\b(?:Company|Co|Companies|Corp|Corporation|Inc|Incorporated|Ltd|Limited|Sons|Brothers|Bros|Bank|Trust|"
    r"Partners|Capital|Holdings?|Group|Industries|Stores|Fund|Funds|Railroad|Gamble)\b\.?$"
)
EXAMPLES = (
    "Wick, Tarn & Orme LLP",
    "Wick Tarn LLP (US)",
    "Orme & Hale, P.C.",
    "Law Offices of Ivo Hale",
    "The Hale Law Group, Inc.",
    "Wick, Tarn & Orme",
    "Tarn & Associates",
    "Ivo Hale, P.A.",
    "Hale Law, LLC",
)
COUNTER_EXAMPLES = (
    "Calder Ridge Mining Corp.",
    "Gull Partners L.P.",
    "Gull Capital, LLC",
    "Orme & Sons",
    "Hale & Company",
    "Wick and Tarn Bank",
    "Tarn Brothers & Co.",
    "Amber Vale S.A.",
    "Ms. Ida Tarn, C.P.A.",
)


def is_law_firm(text: str) -> bool:
    """Return whether a line is the name of a law firm."""
    text = text.strip().rstrip(",;")
    if _BEGINS.match(text) or _FORM.search(text):
        return True
    return bool(_PARTNERS.match(text)) and not pattern(_IS_NO_FIRM).search(text)
