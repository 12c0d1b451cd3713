"""Recognize titles of people in companies and firms, alone on a line or before a company's name."""

from __future__ import annotations

import re

from drafter.kernel.patterns import pattern

_HEAD = (
    r"Officers?|Presidents?|Counsel|Secretary|Treasurer|Comptroller|Controller|Directors?|Chairman|Chairwoman|"
    r"Chairperson|Chair|Partner|Managers?|Members?|Trustees?|Head|Principal|Founder|Owner|Proprietor"
    r"|Representative|"
    r"Administrator|Attorneys?|Lawyer|Paralegal|Solicitor|Advis[eo]r|Receiver|Liquidator|Custodian|Agent|"
    r"CEO|CFO|COO|CAO|CTO|CLO|CIO|EVP|SVP|AVP|VP|V\.P|GC|Associate"
)
_MODIFIER = (
    r"Senior|Sr|Executive|Exec|Vice|Deputy|Assistant|Asst|Associate|Acting|Interim|Global|Group|Corporate|Chief|"
    r"Financial|Operating|Accounting|Legal|Compliance|Administrative|Investment|Information|Technology|Technical|"
    r"Medical|Scientific|Risk|Principal|Managing|General|Special|Securities|Lead|Leading|Co|Founding|Honorary|"
    r"Non|Independent|Sole|Authori[sz]ed|Registered|Portfolio|Regional|International|First|Second|Of|Commercial|"
    r"Marketing|Strategy|Business|Development|Human|Resources|Joint|Limited|Duly"
)
_FUNCTION = (
    r"Finance|Legal|Accounting|Operations|Treasury|Administration|Reporting|Board|Affairs|Planning|Relations|Tax|"
    r"Law|Executive|Committee|External|Internal|Investor|Public|Regulatory|Strategic|Capital|Markets|Mergers|"
    r"Acquisitions|Audit|Governance|Directors|Controls|Real|Estate|Sales|Services|America|Americas|North|US|U\.S|"
    r"USA|Policy|Ethics|Communications|Trustees|Managers|Management|Supervisory|Region|Company|Corporation|Fund"
)
_JOINING = r"and|&|of|the|for|to|in|a|an|-|–|—|/|,|;"
_TOKEN = pattern(r"[A-Za-zÀ-ÿ.’']+|&|-|–|—|/|,|;|\S")

_HEADS = pattern(rf"(?:{_HEAD})\.?$", re.I)
_WORDS = pattern(rf"(?:{_HEAD}|{_MODIFIER}|{_FUNCTION}|{_JOINING})\.?$", re.I)
_HAS_HEAD = pattern(rf"\b(?:{_HEAD}|in-house)\b", re.I)
_LINK = pattern(r"^(?:\s*[,;–—-]+\s*|\s+(?:of|at|for|to)\s+(?:the\s+)?|\s+)", re.I)

LAWYERS = pattern(
    r"^(?:(?:Managing |Senior |Corporate |Special |Of )?(?:Partner|Associate|Attorney|Counsel|Of Counsel)|"
    r"Attorneys?(?: (?:and Counselor )?at Law)?|Counsel (?:for|to) .*|Special Counsel|Outside Counsel|"
    r"Securities Counsel|Solicitor|Shareholder)$",
    re.I,
)
"""The titles of lawyers in law firms; "General Counsel" is an officer of a company."""

EXAMPLES = (
    "Chief Financial Officer",
    "Senior Vice President, Finance and Chief Financial Officer",
    "Executive V.P. Strategic Planning",
    "Chairman of the Board",
    "Co-Chief Executive Officers",
    "Managing Member",
    "Corporate Secretary and General Counsel",
    "Vice President - Controller",
    "President & CEO",
)
COUNTER_EXAMPLES = (
    "Calder Ridge Mining Corp.",
    "12 Hollow Road",
    "Ivo Hale",
    "Wick, Tarn & Orme LLP",
    "Calder General Hospital",
)
TITLE_AND_COMPANY = (
    ("Chief Financial Officer Calder Ridge Inc.", "Chief Financial Officer", "Calder Ridge Inc."),
    ("Chief Financial Officer, Calder Ridge Inc.", "Chief Financial Officer", "Calder Ridge Inc."),
    ("President and CEO of Calder Ridge, L.P.", "President and CEO", "Calder Ridge, L.P."),
    ("Vice President, Finance, Amber Vale Ltd.", "Vice President, Finance", "Amber Vale Ltd."),
    ("Chairman of the Board - Amber Vale plc", "Chairman of the Board", "Amber Vale plc"),
    ("Partner, Wick, Tarn & Orme LLP", "Partner", "Wick, Tarn & Orme LLP"),
)


def has_title(text: str) -> bool:
    """Return whether a line contains the main word of a title, such as "Officer"."""
    return bool(_HAS_HEAD.search(text))


def is_title(text: str) -> bool:
    """Return whether a line is only a title."""
    return has_title(text) and all(_WORDS.match(token) for token in _tokens(text))


def leading_title(text: str) -> tuple[str, str]:
    """Divide a line that begins with a title into the title ("" if it does not) and the rest."""
    end = 0
    ended_at_head = False
    for token in _TOKEN.finditer(text):
        if not all(_WORDS.match(word) for word in _tokens(token[0])):
            break
        if _HEADS.match(token[0]) or (ended_at_head and _is_function(text, end, token)):
            end, ended_at_head = token.end(), True
        elif token[0] in ("and", "&", "/", "-") or not ended_at_head:
            continue
    rest = text[end:]
    return (text[:end], rest[_link(rest) :].strip()) if end else ("", text)


def _is_function(text: str, end: int, token: re.Match[str]) -> bool:
    """Return whether a word after a title belongs to it: "Vice President, Finance", "Chairman of the Board"."""
    between = text[end : token.start()].strip(" ,").lower()
    names_what = pattern(rf"(?:{_FUNCTION})$", re.I).match(token[0])
    return bool(names_what) and between in ("", "of", "of the", "for", "and", "&", "-", "–")


def _link(rest: str) -> int:
    found = _LINK.match(rest)
    return found.end() if found else 0


def _tokens(text: str) -> list[str]:
    return [token for token in pattern(r"[,;/()]|\s|(?<=\w)-(?=\w)").split(text) if token]
