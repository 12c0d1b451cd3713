"""Read the Re: block as statements: who is named before the filings, who after them, and who filed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from drafter.kernel.dates import PATTERN as DATE
from drafter.kernel.patterns import pattern
from drafter.model import ReviewType, Subject
from drafter.reading.funds import without_series
from drafter.reading.parties.kinds import has_company_form, is_person, kind_of, without_courtesy
from drafter.reading.parties.law_firms import is_law_firm
from drafter.reading.parties.lists import Names, divide
from drafter.reading.parties.names import plain, same_party, unique

_FILING = (
    r"(?:(?:Pre|Post)-(?:Effective|Qualification)|Free Writing|Reg(?=\. Statement)|"
    r"Joint|Combined|Preliminary|Definitive|Revised|Amended|Amendment|Draft"
    r"|Confidential|Registration|Offering|"
    r"Annual|Quarterly|Current|Proxy|Information|Solicit\w+|Consent|Tender|Transaction|Rule\s+13e-3|Issuer Tender"
    r"|Notice"
    r"|Schedules?|"
    r"Forms?|PRE\w?\s?-?14[AC]|PRR\w\s?-?14[AC]|DEF\w?\s?-?14[AC]|DFAN\s?-?14A|DEFA\s?-?14[AC]|SC\s+(?:TO|13|14)\S*|"
    r"Additional|Supplement\w*|Response|Correspondence|Letter|Application|Exhibit|Earnings|"
    r"(?:10-?K|10-?Q|8-?K|20-?F|40-?F|6-?K|11-?K|10-?(?:KSB|QSB|SB|KT|D)|10-?K405|S-\d+|F-\d+|SB-\d"
    r"|N-\d\w*|N-CSRS?|48[567][AB]?(?:POS|XT|PXT)?|40-\w+)(?:/A)?)"
)
_BEGINS_FILING = pattern(rf"(?:the\s+)?{_FILING}(?:\b|(?<=/A)).*", re.I)
_NAMES_FILING = pattern(
    r"\b(?:Form|Schedule|Statement|Circular|Prospectus|"
    r"Report|Materials?|Amendment No)\b|\b(?:10-?K|10-?Q|8-?K|20-?F|40-?F"
    r"|6-?K)\b"
    r"|\b(?:PRE|DEF|PRR|DFA)[A-Z]{0,2}\s?-?14[AC]\b|\bPX14A6G\b|\bExempt Solicitation\b|\bSC (?:TO|13|14)",
    re.I,
)
_ABOUT_FILING = pattern(
    r"(?:(?:commission |sec )?file\b|registration (?:no|file)|cik\b|filed\b|submitted\b|furnished\b|dated\b|date\b|"
    r"received\b|for the\b|(?:fiscal|year|quarter|period)\b|"
    r"(?:staff )?comments?\b|"
    rf"item\b|exhibit\b|(?:(?:your|our) )?(?:responses?|letters?)\b|no\.|and\b\s+\d|\d[\d\s/,.-]*$|{DATE}"
    rf"|(?:january|february|march"
    rf"|april|may|june|july|august|september|"
    r"october|november|december)\b\s+\d)",
    re.I,
)
_TELLS_A_FORM = pattern(
    r"\b(?:Forms?\s+[A-Z0-9-]*\d|Schedules?\s+(?:1|TO)|Statement on|Report on|Amendment No|Material)|"
    r"\b(?:PRE|DEF|PRR|DFA)[A-Z]{0,2}\s?-?14[AC]\b"
)

_AFTER_NAME = (
    r"(?:\s*[,;:–—]\s*|\s+-{1,2}\s*|\s+)(?:on\s+|under\s+)?(?P<filing>(?:(?:Pre-|Post-)?(?:Effective )?Amendment\s+No"
    r"|Registration Statement|Offering Statement|(?:Confidential )?Draft Registration|Forms?\s+[A-Z0-9-]*\d"
    r"|Schedules?\s+(?:1|TO)"
    r"|(?:Revised )?(?:Preliminary|Definitive) (?:Proxy|Information|Copies|Additional|Schedule)|Proxy Statement"
    r"|(?:Annual|Quarterly|Current) Report on|Tender Offer Statement|Soliciting Material"
    r"|(?:PRE|DEF|PRR|DFA)[A-Z]{0,2}\s?-?14[AC]\b|SC (?:TO|13|14)|(?:10-?K|10-?Q|20-?F|8-?K)(?:SB|/A)?\b).*)$"
)
"""A filing on the same line as the name: "Calder Ridge Inc. - Form 10-K for 2008"."""

_OF_NAME = pattern(
    r"\b(?:of|by|for|relating to|concerning)\s+(?P<name>(?!the\b|fiscal|year|quarter|period|[a-z])[A-Z].*)$"
)
"""A name on the same line as the filing: "Form 10-K of Calder Ridge Inc."."""

_ABOUT_WHOM = r"\b(?:with respect to|in respect of|relating to)\s+(?P<name>[A-Z].*)$"
"""The company whose securities are concerned: "Schedule 13D filed by Omar Reed with respect to Calder Ridge Inc."."""

_FILED_BY = pattern(
    r"(?:\b(?:(?:filed|submitted|made|furnished|sent|dated|distributed|disseminated)\b(?P<between>[^;]{0,80}?)|^)"
    r",?\s*\bby:?|^(?:filed|submitted) by:?)\s+(?P<names>\S.*)",
    re.I,
)
_BETWEEN = (
    rf"(?:[\s,]|on|under|cover|of|schedule \S+|form \S+|pursuant|to|the|(?:securities |exchange )?act"
    rf"|(?:of )?19\d\d|rules? \S+|regulation \S+|\(as amended[^)]*\)|as amended|as|a|an|{DATE}"
    rf"|\d{{1,2}}/\d{{1,2}}/\d{{2,4}})*$"
)
"""The words that may appear between "filed" and "by": the date, the schedule and the rule."""

_LABEL = pattern(
    r"(?P<label>subject(?: company)?|target(?: company)?|issuers?|registrants?|co-?registrants?|filers?"
    r"|filing persons?|"
    r"filing part(?:y|ies)|bidders?|offerors?|purchasers?|acquirers?|participants?|reporting persons?|filed by|by)"
    r"(?:\(s\))?\s*:\s*(?P<names>.+)",
    re.I,
)
_LABELS: tuple[tuple[Literal["subject", "filer", "registrant"], str], ...] = (
    ("subject", r"subject|target|issuer$"),
    ("filer", r"filer|filing|bidder|offeror|purchaser|acquirer|participant|reporting|filed|by"),
    ("registrant", r"registrant|co-?registrant|issuers"),
)
_BEHIND_FILERS = (
    rf"\s*[,]?\s+(?:on|as of|dated)\s+(?=[A-Z]|\d).*$|,?\s+(?:pursuant|under|in (?:respect|connection)|relating"
    rf"|with respect|"
    rf"for|as (?:the|general|amended))\b.*$|,?\s*{DATE}.*$|,?\s+(?:on\s+)?Schedule\s.*$"
)
_ITSELF = r"(?i)(?:the\s+)?(?:Company|Registrant|Issuer|Subject Company|Target)\b[.,]?$"
_NO_FILER = r"(?i)(?:the\s+)?(?:Amendment|Form|Schedule|Exhibit|Reference|Rule|Fax|E-?mail|Mail)\b"
_SUBSIDIARY = r"(?i)\b(?:subsidiary|affiliate)\s+of\b"
_IN_BRACKETS = pattern(r"\((and\s[^()]*|et\.? al\.?)\)\s*$")
"""Others in parentheses: "Alder Holdings, Inc. (and co-registrants)"."""

_AFTER_FILE_NUMBER = pattern(
    r"\s*\((?:commission |sec )?(?:file|registration|reg\.) ?no[^()]*\)\s*[,;]?\s*(?:(?:and|&)\s+)?", re.I
)
"""A file number in parentheses, which ends one name and may begin another: "Alder Fund (File No. 811-1) and ..."."""

_ORDINARY = r"[a-z]{4,}(?:\s+[a-z]{2,}){3,}"
"""Four words in lower case, which show that the line is a sentence and not a name."""

_OF_COMPANIES: frozenset[ReviewType] = frozenset(
    {"periodic", "registration", "draft_registration", "regulation_a"}
)
"""Types of review of filings that only companies make."""


class ReBlock(NamedTuple):
    """The companies and people that a Re: block names.

    Attributes:
        first: The names up to the first filing.
        later: The names after it, each of which begins a further group.
        filers: Those who filed, according to the block.
        subjects: Those labeled as the subject company.
        earlier: Earlier names of the companies.
        others: Whether the block mentions further filers or registrants without naming them.
        itself: Whether it says that "the Company" or "the Registrant" filed.
        doubts: The passages that can be read in two ways, each as a clause.
    """

    first: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    filers: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    others: bool = False
    itself: bool = False
    doubts: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of companies under review, each once."""
        return unique((*self.first, *self.later))


class _Statement(NamedTuple):
    """A statement in the block: its kind, and the names in it."""

    what: Literal["name", "filer", "subject", "registrant", "filing", "about", "itself"]
    text: str = ""


def read_re_block(subject: Subject, known: Sequence[str] = ()) -> ReBlock:
    """Read the companies and people that a Re: block names.

    Args:
        subject: The block; most of its wrapped lines have been joined.
        known: Names found in other parts of the letter; a text equal to one of them is a single name.
    """
    statements = _joined(list(_statements(subject)), known)
    found: dict[str, list[str]] = {"first": [], "later": [], "filers": [], "subjects": [], "earlier": []}
    others, doubts = False, []
    filing_seen = False
    for statement in statements:
        filing_seen |= statement.what == "filing"
        place = _place(statement, filing_seen=filing_seen)
        if place is None:
            continue
        others |= bool(place == "filers" and pattern(_SUBSIDIARY).search(statement.text))
        for text in filter(None, _AFTER_FILE_NUMBER.split(statement.text)):
            printed = plain(_IN_BRACKETS.sub(r" \1", text))
            named = _one_or_several(printed.name, known)
            others |= named.others
            if named.doubtful:
                doubts.append(f"“{printed.name}” can be read as one name or as several")
            elif (
                place in ("first", "later")
                and found["first"]
                and not all(_is_name(name, known, subject) for name in named.names)
            ):
                doubts.append(f"“{printed.name}” may be the name of another registrant")
            found["earlier"].extend(printed.earlier)
            found[place].extend(name for one in named.names if (name := _name(one)))
    if _hides_registrant(found["first"], known, subject):
        doubts.append(f"“{found['first'][0]}” may be no name")
    return ReBlock(
        **{key: unique(names) for key, names in found.items()},
        others=others,
        itself=any(statement.what == "itself" for statement in statements),
        doubts=tuple(doubts),
    )


def _name(text: str) -> str:
    """Return a name without additions such as a file number, and without "Mr."."""
    name = plain(text).name.removeprefix("the ")
    return without_courtesy(name) if is_person(name) else name


def _is_name(text: str, known: Sequence[str], subject: Subject) -> bool:
    """Return whether a line below the first one is a name: it looks like one, or occurs elsewhere in the letter."""
    kind = kind_of(text)
    if kind in ("company", "law_firm") or (kind == "person" and subject.review_type not in _OF_COMPANIES):
        return True
    return not text or any(same_party(text, other) for other in known)


def _hides_registrant(names: Sequence[str], known: Sequence[str], subject: Subject) -> bool:
    """Return whether the first name does not look like one, and one below it occurs elsewhere in the letter."""
    if len(names) < 2 or _is_name(names[0], known, subject):
        return False
    return any(same_party(name, other) for name in names[1:] for other in known)


def _place(statement: _Statement, *, filing_seen: bool) -> str | None:
    match statement.what:
        case "name" | "registrant":
            return "later" if filing_seen else "first"
        case "filer":
            return "filers"
        case "subject":
            return "subjects"
        case _:
            return None


def _one_or_several(name: str, known: Sequence[str]) -> Names:
    """Divide a text into names, unless the whole text is a known name."""
    if any(same_party(name, other) for other in known):
        return Names((name,))
    return divide(name)


def _statements(subject: Subject) -> Iterator[_Statement]:
    lines = [line for line in (subject.registrant, *subject.lines) if line]
    for at, line in enumerate(without_series(lines, subject)):
        yield from _statements_of(line, is_first=at == 0)


def _statements_of(line: str, *, is_first: bool = False) -> Iterator[_Statement]:
    """Yield the statements of one line, in order: a name, a filing, who filed it."""
    if labeled := _LABEL.match(line):
        yield _labeled(labeled["label"], labeled["names"])
        return
    filed = _FILED_BY.search(line)
    if (
        filed
        and not pattern(_NO_FILER).match(filed["names"])
        and pattern(_BETWEEN, re.I).match(filed["between"] or "")
    ):
        if before := line[: filed.start()].strip(" ,;–—-"):
            yield from _statements_of(before, is_first=is_first)
        names = _filers(filed["names"])
        if not is_law_firm(names):  # counsel submits letters but is not the filer
            yield _Statement("itself") if pattern(_ITSELF).match(names) else _Statement("filer", names)
        if about := pattern(_ABOUT_WHOM).search(filed["names"]):
            yield _Statement("subject", about["name"])
        return
    if has_company_form(line) and not _TELLS_A_FORM.search(line):
        yield _Statement("name", line)
    elif _BEGINS_FILING.fullmatch(line) and (_NAMES_FILING.search(line) or not is_first):
        yield _Statement("filing")
        if (named := _OF_NAME.search(line)) and has_company_form(name := _filers(named["name"])):
            yield _Statement("name", name)
    elif _ABOUT_FILING.match(line):
        yield _Statement("about")
    elif (behind := pattern(_AFTER_NAME).search(line)) and line[: behind.start()].strip():
        yield _Statement("name", line[: behind.start()].strip())
        yield from _statements_of(behind["filing"])
    elif _NAMES_FILING.search(line) and not has_company_form(line):
        yield _Statement("filing")
    elif pattern(_ORDINARY).search(pattern(r"\([^()]*\)").sub("", line)):
        yield _Statement("about")
    else:
        yield _Statement("name", line)


def _labeled(label: str, names: str) -> _Statement:
    what = next(what for what, labels in _LABELS if pattern(labels, re.I).match(label))
    return _Statement(what, _filers(names))


def _filers(names: str) -> str:
    """Return the names without the date, schedule, rule and defined terms that follow them."""
    without_terms = pattern(
        r"\s*[(\[](?:the|each|together|collectively|file|cik|hereinafter|[“\"'‘])[^()\[\]]*[)\]]", re.I
    ).sub("", names)
    others = pattern(r"\[(et\.? al\.?)\]", re.I).sub(r"\1", without_terms)
    return pattern(_BEHIND_FILERS).sub("", others).strip(" ,;")


def _joined(statements: list[_Statement], known: Sequence[str]) -> list[_Statement]:
    """Return the statements, with the second line of a name joined to the first."""
    joined: list[_Statement] = []
    for statement in statements:
        above = joined[-1] if joined else None
        if (
            above
            and statement.what == "name"
            and above.what in ("name", "filer")
            and _goes_on(above, statement, known)
        ):
            joined[-1] = above._replace(text=f"{above.text} {statement.text}")
        else:
            joined.append(statement)
    return joined


def _goes_on(above: _Statement, below: _Statement, known: Sequence[str]) -> bool:
    """Return whether a line continues the name above it."""
    whole = f"{above.text} {below.text}"
    if above.what == "filer" or pattern(r"(?:,|&|-|\b(?:and|of|the|for|de))$", re.I).search(above.text):
        return True
    if any(same_party(whole, name) for name in known):
        return True
    if pattern(r"(?:and|&|of)\s", re.I).match(below.text):
        return True
    alone = has_company_form(below.text) and len(below.text.split()) == 1
    return alone or (
        not has_company_form(above.text)
        and not is_person(above.text)
        and pattern(r"[a-z(]").match(below.text) is not None
    )
