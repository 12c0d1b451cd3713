"""Citations of accounting and auditing standards."""

from __future__ import annotations

from drafter.citations.canonical import accounting as spell
from drafter.citations.canonical.spelled import numbered
from drafter.citations.numbers import (
    CODIFICATION,
    ISSUE,
    LEGACY,
    NUMBER,
    SAB_TOPIC,
    STAFF_POSITION,
    STANDARD,
    UPDATE,
)
from drafter.citations.patterns.pattern import OF, Pattern

_ASC = r"(?:Accounting Standards? Codification|ASC)"
_ALIAS = r"(?: ?\(\"?[A-Z& -]{2,12}\"?\),?)?"
_PARAGRAPHS = r"[Pp]aragraphs?"
_TOPICS = r"(?:[Tt]opics?|[Ss]ub-?[Tt]opics?|[Ss]ections?|[Pp]aragraphs?)"
_SAB = rf"(?:Staff Accounting Bulletins?{_ALIAS}|SABs?)"

CODIFICATION_PATTERNS = (
    Pattern(
        "codification",
        ("asc",),
        spell.asc,
        head=rf"(?:FASB(?:'s)? )?{_ASC}{_ALIAS}(?:[ -]?{_TOPICS})?[ -]?",
        word=rf"(?:(?:FASB )?{_ASC}(?:[ -]?{_TOPICS})?[ -]?|{_TOPICS})?",
        number=CODIFICATION,
        examples={
            "ASC 280-10-50-22(b)": ("ASC 280-10-50-22(b)",),
            "FASB ASC Topic 805": ("ASC 805",),
            "ASC 606-10-25-14 through 25-16": ("ASC 606-10-25-14", "ASC 606-10-25-15", "ASC 606-10-25-16"),
            "ASC 606-10-50-17 and -20.": ("ASC 606-10-50-17", "ASC 606-10-50-20"),
            "ASC paragraph 805-30-30-1": ("ASC 805-30-30-1",),
            "ASC 280-10-50-30b": ("ASC 280-10-50-30(b)",),
            "ASC 842-20-50-4.g.1": ("ASC 842-20-50-4(g)(1)",),
            "ASC 480-10-S99-3A": ("ASC 480-10-S99-3A",),
            'Accounting Standards Codification ("ASC") Topic 718': ("ASC 718",),
            "ASC 350 and ASC 360": ("ASC 350", "ASC 360"),
            "ASC Subtopic 985-20": ("ASC 985-20",),
            "ASC 606-10-25-19-22": (
                "ASC 606-10-25-19",
                "ASC 606-10-25-20",
                "ASC 606-10-25-21",
                "ASC 606-10-25-22",
            ),
        },
        counter_examples=("ASC is short for ambulatory surgery center.", "ASC 12 units", "We own 45 ASCs."),
    ),
    Pattern(
        "paragraph of the codification, number first",
        ("paragraph", "topic", "section"),
        spell.asc,
        word=_TOPICS,
        number=CODIFICATION,
        tail=rf"{OF}(?:FASB(?:'s)? )?{_ASC}",
        examples={"paragraph 606-10-50-5 of the Accounting Standards Codification": ("ASC 606-10-50-5",)},
    ),
    Pattern(
        "topic of the codification, known by its number",
        ("topic",),
        spell.asc,
        head=r"(?:Codification )?",
        word=r"(?:[Tt]opics?|[Ss]ub-?[Tt]opics?)",
        number=CODIFICATION,
        examples={
            "Contracts with Customers (Topic 606)": ("ASC 606",),
            "Topics 350 and 360": ("ASC 350", "ASC 360"),
            "Subtopic 985-20": ("ASC 985-20",),
        },
        counter_examples=("Topic 12", "Topic 999", "Topic 9A"),
    ),
    Pattern(
        "paragraph of the codification, known by its number",
        ("codification_number", "paragraph"),
        spell.asc,
        word=rf"(?:{_PARAGRAPHS} )?",
        number=CODIFICATION._replace(
            full=rf"(?=\d{{3}}- ?\d\d\d?- ?S?\d\d(?!\d|-\d{{4}})){CODIFICATION.full}"
        ),
        examples={
            "beginning at 606-10-55-54": ("ASC 606-10-55-54",),
            "paragraph 280-10-50-21": ("ASC 280-10-50-21",),
        },
        counter_examples=("001-38764", "call 202-55-1234", "101-10-20", "806-10-2023"),
    ),
)

STANDARDS = (
    Pattern(
        "international standard",
        ("standard",),
        spell.standard,
        head=r"(?P<series>IFRS|IAS|IFRIC)s?",
        number=STANDARD,
        examples={
            "IFRS 8": ("IFRS 8",),
            "IAS 36.134(d)": ("IAS 36 paragraph 134(d)",),
            "IFRS 10 and 12": ("IFRS 10", "IFRS 12"),
            "IFRIC 12": ("IFRIC 12",),
        },
        counter_examples=("IFRS as issued by the IASB", "IFRS 2023 statements", "IAS 3600"),
    ),
    Pattern(
        "interpretation of an international standard",
        ("standard",),
        spell.standard,
        head=r"(?P<series>SIC)-",
        number=STANDARD,
        examples={"SIC-12": ("SIC-12",)},
        counter_examples=("SIC Code 7372", "SIC 12"),
    ),
    Pattern(
        "accounting standards update",
        ("asc", "standard"),
        spell.standard,
        head=rf"(?:FASB )?(?:Accounting Standards? Updates?{_ALIAS}|ASUs?)",
        number=UPDATE,
        names={"series": "ASU"},
        examples={
            "ASU 2016-13": ("ASU 2016-13",),
            "Accounting Standards Update No. 2023-07": ("ASU 2023-07",),
            "ASUs 2014-09 and 2016-02": ("ASU 2014-09", "ASU 2016-02"),
        },
        counter_examples=("ASU 2016", "ASU students"),
    ),
    Pattern(
        "statement of financial accounting standards",
        ("standard", "asc"),
        spell.standard,
        head=rf"(?:Statements? of Financial Accounting Standards?{_ALIAS}|FASB Statements?|S?FAS)",
        word=r"(?:S?FAS)?",
        number=LEGACY,
        names={"series": "SFAS"},
        examples={
            "SFAS 131": ("SFAS 131",),
            "SFAS No. 123(R)": ("SFAS 123R",),
            "Statement of Financial Accounting Standards No. 142": ("SFAS 142",),
            "FASB Statement No. 5": ("SFAS 5",),
            "SFAS Nos. 141 and 142": ("SFAS 141", "SFAS 142"),
        },
        counter_examples=("FAS shipping terms", "SFAS"),
    ),
    Pattern(
        "FASB interpretation",
        ("standard", "asc"),
        spell.standard,
        head=r"(?:FASB Interpretations?|FIN)",
        number=LEGACY,
        names={"series": "FIN"},
        examples={
            "FIN 46(R)": ("FIN 46R",),
            "FASB Interpretation No. 48": ("FIN 48",),
            "FIN 46R": ("FIN 46R",),
        },
        counter_examples=("fin 4", "FIN-48"),
    ),
    Pattern(
        "opinion of the Accounting Principles Board",
        ("standard",),
        spell.standard,
        head=r"(?:APB Opinions?|APB|Accounting Principles Board Opinions?)",
        number=LEGACY,
        names={"series": "APB"},
        examples={"APB 18": ("APB 18",), "APB Opinion No. 25": ("APB 25",)},
    ),
    Pattern(
        "accounting research bulletin",
        ("standard",),
        spell.standard,
        head=r"ARB",
        number=LEGACY,
        names={"series": "ARB"},
        examples={"ARB 51": ("ARB 51",)},
    ),
    Pattern(
        "issue of the Emerging Issues Task Force",
        ("standard",),
        spell.standard,
        word=r"EITF(?: Issues?| Topics?)?",
        number=ISSUE,
        names={"series": "EITF"},
        examples={
            "EITF 99-19": ("EITF 99-19",),
            "EITF Issue No. 00-21": ("EITF 00-21",),
            "EITF Topic D-98": ("EITF D-98",),
            "EITF 00-19 and EITF 05-2": ("EITF 00-19", "EITF 05-2"),
        },
        counter_examples=("the EITF consensus",),
    ),
    Pattern(
        "statement of position",
        ("standard",),
        spell.standard,
        head=r"(?:AICPA )?(?:SOP|Statements? of Position)",
        word=r"(?:SOP|Statements? of Position)?",
        number=ISSUE,
        names={"series": "SOP"},
        examples={"SOP 97-2": ("SOP 97-2",), "AICPA Statement of Position 98-1": ("SOP 98-1",)},
        counter_examples=("SOP-12", "SOP 4"),
    ),
    Pattern(
        "FASB staff position",
        ("standard", "asc"),
        spell.standard,
        head=r"(?:FASB Staff Positions?|FSPs?)",
        number=STAFF_POSITION,
        names={"series": "FSP"},
        examples={"FSP FAS 115-1": ("FSP FAS 115-1",), "FSP EITF 03-6-1": ("FSP EITF 03-6-1",)},
    ),
)

BULLETINS = (
    Pattern(
        "topic of the Staff Accounting Bulletins",
        ("sab",),
        spell.sab_topic,
        head=rf"{_SAB}(?:'s)?(?: Codification| Series)?(?: Nos?\. \d{{2,3}})?,? ",
        word=rf"(?:(?:{_SAB} )?[Tt]opics?)",
        number=SAB_TOPIC,
        examples={
            "SAB Topic 5.B": ("SAB Topic 5.B",),
            "SAB Topic 5:Y": ("SAB Topic 5.Y",),
            "Staff Accounting Bulletin Topic 1.M": ("SAB Topic 1.M",),
            "SAB Topics 1.M and 1.N": ("SAB Topic 1.M", "SAB Topic 1.N"),
            "SAB Topic 13.A.3.f": ("SAB Topic 13.A.3.f",),
            "SAB Topic 14": ("SAB Topic 14",),
            "SAB Topic 11M": ("SAB Topic 11.M",),
            "SAB Topic 1:B.1": ("SAB Topic 1.B.1",),
        },
    ),
    Pattern(
        "Staff Accounting Bulletin",
        ("sab",),
        numbered("sab", "SAB"),
        head=rf"{_SAB}",
        word=r"(?:SABs? )?",
        number=NUMBER,
        examples={
            "SAB 99": ("SAB 99",),
            "Staff Accounting Bulletin No. 104": ("SAB 104",),
            "SABs 101 and 104": ("SAB 101", "SAB 104"),
        },
        counter_examples=("SAB guidance", "SAB Miller 12"),
    ),
    Pattern(
        "topic of the Staff Accounting Bulletins, known by its letter",
        ("topic",),
        spell.sab_known_by_number,
        word=r"[Tt]opics?",
        number=SAB_TOPIC._replace(full=rf"(?=\d{{1,2}}[.:][A-Z]){SAB_TOPIC.full}"),
        tail=rf"(?:{OF}(?:SEC )?{_SAB})?",
        examples={
            "Topic 5.T of the Staff Accounting Bulletins": ("SAB Topic 5.T",),
            "guidance in Topic 1:N": ("SAB Topic 1.N",),
        },
        counter_examples=("Topic 5", "Topic 9A", "Topic 7. Audit"),
    ),
)

PATTERNS = (*BULLETINS, *CODIFICATION_PATTERNS, *STANDARDS)
