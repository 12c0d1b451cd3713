"""The names of filings in staff letters, and the one name that Drafter uses for each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.kernel.patterns import pattern


class FilingName(NamedTuple):
    """A filing, and the words for it in the staff's headings and Re: blocks.

    `name` is the base form, for an amendment and a draft too; it may use a group of `words` ("Form {form}").
    `examples` each name this filing; `counterexamples` name another, or none. The words contain one of `needs`, in
    lower case; without them, a text is not searched for the words. No `needs` say nothing.
    """

    name: str
    words: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()

    def may_be_in(self, text: str) -> bool:
        """Return whether a text, in lower case, may have the words."""
        return not self.needs or any(need in text for need in self.needs)


FILING_NAMES = (
    FilingName(
        "soliciting material",
        r"DFAN-?14A|DEFA-?14A|DFRN-?14A|soliciting materials?|definitive additional (?:proxy )?materials?|rule 14a-12",
        (
            "DFAN14A filed May 1, 2024 by Gull LP",
            "Soliciting Material on Schedule 14A",
            "Definitive Additional Materials on Schedule 14A, DEFA14A",
            "Soliciting Materials filed pursuant to Rule 14a-12",
        ),
        ("Preliminary Proxy Statement on Schedule 14A",),
        needs=("defa", "dfan", "dfrn", "14a-12", "soliciting material", "definitive additional"),
    ),
    FilingName(
        "Schedule 14C",
        r"schedule 14C|(?:PRE|PREM|PRER|DEF|DEFM|DEFR)\s?-?14C|(?:preliminary|definitive) information statements?",
        ("Preliminary Information Statement on Schedule 14C", "PRE 14C", "Definitive Information Statement"),
        ("Information Statement filed as Exhibit 99.1",),
        needs=("14c", "information statement"),
    ),
    FilingName(
        "Schedule 14A",
        r"schedule 14A(?!-)|(?:PRE|PREC|PREM|PREN|PRER|PRRN|DEF|DEFC|DEFM|DEFN|DEFR)\s?-?14A"
        r"|(?:proxy|consent solicitation|consent revocation|revocation solicitation) statements?(?!\s?/)"
        r"|(?:preliminary|definitive) proxy(?: materials?)?(?=$|[,;:]| filed)",
        (
            "Definitive Proxy Statement on Schedule 14A",
            "PREC14A preliminary proxy statement filing made on Schedule 14A",
            "Amendment No. 1 to PREM14A",
            "Preliminary Consent Solicitation Statement",
            "Definitive Proxy filed April 1, 2016",
        ),
        ("Proxy Statement/Prospectus",),
        needs=("14a", "statement", "preliminary", "definitive"),
    ),
    FilingName(
        "Schedule 14D-9",
        r"schedule 14D-?9|SC\s?14D-?9(?:/A)?",
        ("Schedule 14D-9 filed March 4, 2019", "SC 14D9/A"),
        needs=("14d",),
    ),
    FilingName("Schedule 14N", r"schedule 14N(?![\w-])", ("Schedule 14N",), needs=("14n",)),
    FilingName("Schedule 14F-1", r"schedule 14F(?:-1)?|SC\s?14F1", ("Schedule 14F-1",), needs=("14f",)),
    FilingName(
        "Schedule 13E-3",
        r"(?:schedule|rule) 13E-?3|SC\s?13E-?3(?:/A)?",
        ("Schedule 13E-3 filed by Larkmoor, Inc.", "SC 13E3/A"),
        needs=("13e",),
    ),
    FilingName(
        "Schedule TO",
        r"(?-i:S(?:chedule|CHEDULE) TO)(?:-[TIC])?(?![A-Za-z])|SC\s?TO-?[TIC](?:/A)?",
        ("Schedule TO-I/A", "SC TO-T filed by Gull LP", "Schedule TO", "SCHEDULE TO"),
        ("Schedule to the Agreement",),
        needs=("chedule", "sc"),
    ),
    FilingName(
        "Schedule 13D",
        r"schedule 13D|SC\s?13D(?:/A)?",
        ("Schedule 13D filed by Gull LP", "SC 13D/A"),
        needs=("13d",),
    ),
    FilingName("Schedule 13G", r"schedule 13G|SC\s?13G(?:/A)?", ("Schedule 13G/A",), needs=("13g",)),
    FilingName(
        "Form 10",
        r"form 10(?:-?12[BG])?(?:/A)?(?![-\w])|10-?12[BG](?:/A)?",
        (
            "Draft Registration Statement on Form 10-12B",
            "Form 10",
            "Amendment No. 1 to Form 10-12G",
            "10-12G/A filed April 2, 2014",
        ),
        ("Form 10-K", "Form 10-D"),
        needs=("10",),
    ),
    FilingName(
        "Form {form}",
        r"(?:form )?(?P<form>10-?KSB|10-?QSB|10-?SB|10-?K|10-?Q|20-?F|40-?F|18-?K|11-?K|10-?D|8-?K|6-?K|1-?SA|SB-?[12])"
        r"(?:405|T|R)?(?:12[BG])?(?:/A)?(?![\w-])",
        (
            "Form 10-K for the fiscal year ended June 30, 2014",
            "10-K405",
            "Form 10-KSB/A",
            "Form 8-K/A furnished May 4, 2022",
            "10-Q for the quarter ended June 30, 2010",
            "Form 20-F",
        ),
    ),
    FilingName(
        "Form {form}",
        r"forms? (?P<form>N-[\dA-Z]+|(?:S|F|SF|C|U|T|ABS)-\d+[A-Z]?|1-[AKUEZ]|C(?:-[A-Z]+)?|13[FH]"
        r"|144|CB|D|SD|15|25|3|4|5)"
        r"(?:MEF|ASR|POS)?(?:/A)?(?![\w-])"
        r"|(?P<bare>(?:S|F)-(?:1|3|4|8|10|11))(?:/A|(?= filed)|(?= for))(?![\w-])",
        (
            "Registration Statement on Form S-1",
            "Amendment No. 3 to Form F-4",
            "Form N-1A",
            "Form 1-A",
            "Form S-4/A",
            "S-1 filed July 2, 2012",
        ),
        ("Schedule S-1, page 4", "page F-30", "page F-1"),
    ),
    FilingName(
        "Form 1-A",
        r"offering statements?",
        ("Offering Statement", "Draft Offering Statement"),
        needs=("offering statement",),
    ),
    FilingName(
        "earnings release",
        r"earnings (?:press |news )?releases?|(?:press|news) releases?",
        ("Earnings Release dated April 29, 2010", "Press Release", "Earnings Press Release, page 3"),
        needs=("release", "earnings"),
    ),
    FilingName(
        "draft registration statement",
        r"(?:confidential )?draft registration statements?|DRS(?:/A)?(?![\w-])",
        ("Confidential Draft Registration Statement", "Amendment No. 2 to Draft Registration Statement"),
        needs=("draft registration statement", "drs"),
    ),
)
"""The names in order of precedence: if a line has two names, the one higher in this list applies. So "Soliciting
Material on Schedule 14A" is soliciting material, and a draft registration statement on a named form is that form."""


def filings_named(text: str) -> Iterator[str]:
    """Yield the filings that a text names, in the order of `FILING_NAMES`, each row at most once."""
    lowered = text.lower()
    for filing in FILING_NAMES:
        if not filing.may_be_in(lowered):
            continue
        if found := pattern(rf"(?<![\w-])(?:{filing.words})", re.I).search(text):
            yield name_of(filing, found)


def name_of(filing: FilingName, found: re.Match[str]) -> str:
    """Return the name of a filing whose words were found."""
    form = next((value for value in found.groupdict().values() if value), "").upper()
    dashed = form if "-" in form else re.sub(r"(?<=\d)(?=[A-Z])|(?<=[A-Z])(?=\d)", "-", form, count=1)
    return filing.name.format(form=dashed)
