"""Citations of the standards, rules and releases of the PCAOB."""

from __future__ import annotations

from drafter.citations.canonical import accounting as spell
from drafter.citations.canonical.spelled import numbered
from drafter.citations.numbers import NUMBER, Style
from drafter.citations.patterns.pattern import Pattern

_ALIAS = r"(?: ?\(\"?[A-Z& -]{2,12}\"?\),?)?"
_AS_NUMBER = Style(r"(?P<n>\d{4}(?:\.\d{2,3}[A-Z]?)?|\d{1,2})(?![A-Za-z\d]|-\d|\.\d)")
_AU_NUMBER = Style(r"(?P<n>\d{3}[A-Z]?(?:\.\d{2,3})?)(?![A-Za-z\d]|-\d|\.\d)")

PATTERNS = (
    Pattern(
        "auditing standard",
        ("pcaob",),
        spell.auditing_standard,
        head=rf"(?:(?P<named>(?:PCAOB )?Auditing Standards?){_ALIAS}|(?P<board>PCAOB )?AS)",
        word=r"(?:AS )?",
        number=_AS_NUMBER,
        examples={
            "PCAOB AS 3105": ("PCAOB AS 3105",),
            "Auditing Standard No. 5": ("PCAOB AS 5",),
            "AS 3101.08": ("PCAOB AS 3101.08",),
            "Auditing Standard (AS) 2201": ("PCAOB AS 2201",),
        },
        counter_examples=("AS 2019 RESULTS", "AS OF 2020", "AS 12 months have passed"),
    ),
    Pattern(
        "rule of the PCAOB",
        ("pcaob",),
        numbered("pcaob", "PCAOB Rule"),
        head=r"(?:PCAOB|Public Company Accounting Oversight Board)(?:'s)? ",
        word=r"Rules?",
        number=NUMBER,
        examples={
            "PCAOB Rule 3520": ("PCAOB Rule 3520",),
            "PCAOB Rules 6100 and 4009T": ("PCAOB Rule 6100", "PCAOB Rule 4009T"),
        },
    ),
    Pattern(
        "release of the PCAOB",
        ("pcaob",),
        numbered("pcaob", "PCAOB Release"),
        head=r"PCAOB ",
        word=r"Releases?",
        number=Style(r"(?P<n>(?:19|20)\d\d-\d{1,3})(?![\w-])"),
        examples={"PCAOB Release No. 2017-001": ("PCAOB Release 2017-001",)},
    ),
    Pattern(
        "interim auditing standard",
        ("pcaob",),
        spell.interim_standard,
        head=r"(?:PCAOB )?AUs?(?:-C)?(?: [Ss]ections?)?",
        number=_AU_NUMBER,
        examples={"AU 543": ("AU 543",), "AU Section 508.11": ("AU 508.11",)},
        counter_examples=("AU 1234", "AU patients"),
    ),
)
