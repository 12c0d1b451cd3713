"""Citations of releases, bulletins, interpretations, guides and manuals of the SEC and its staff."""

from __future__ import annotations

from drafter.citations.canonical import guidance as spell
from drafter.citations.canonical.spelled import numbered
from drafter.citations.names import ACTS, SUBJECTS, any_of
from drafter.citations.numbers import DOTTED, NUMBER, QUESTION, RELEASE, SECTION, Style
from drafter.citations.patterns.pattern import OF, SECTIONS, Pattern

_CDI = r"(?:C ?& ?DIs?|CDIs?|Compliance (?:and|&) Disclosure Interpretations?)(?:'s)?(?![A-Za-z])"
_ALIAS = r"(?: ?\([^()]{0,20}\))?"
_DATE = r"[A-Z][a-z]+ \d{1,2}, \d{4}"
_TITLED = rf"(?:{any_of(SUBJECTS, 'subject')}(?: Financial Measures?)?,?(?: |$))"
_UPDATED = rf"(?:,?(?: last| as)? (?:updated|revised|issued|dated)(?: on)? (?P<date>{_DATE}))?"
_ON_SUBJECT = (
    r"(?:(?:,? (?:on|for|of|under|in|regarding|relat\w+ to|concerning|about) (?:the )?(?:use of )?| \()"
    rf"{any_of(SUBJECTS, 'topic')}(?: [Ff]inancial [Mm]easures?| Rules?)?\)?)?"
)
_MANUAL = r"(?:Financial Reporting Manual|FRM)"
_TELEPHONE = (
    r"(?:Manual of )?(?:[Pp]ublicly [Aa]vailable )?Telephone Interpretations?(?: Manual)?"
    r"(?:,? (?:[A-Z][a-z]+ )?Supplements?)?(?:,? (?:dated )?\(?[A-Z][a-z]+ \d{4}\)?)?"
)
_CODIFICATION = (
    r"(?:Financial Reporting Codification|Codification of Financial Reporting (?:Policies|Releases)|FRC)"
)
_SLB = r"(?:Staff Legal Bulletins?(?: ?\(\"?SLB\"?\))?|SLBs?)"
_BULLETIN_NUMBER = Style(r"(?P<n>\d{1,2}[A-Z]{0,2})(?![A-Za-z\d]|-\d|\.\d)")
_GUIDANCE_NUMBER = Style(r"(?P<n>\d{1,2}[A-Z]?)(?![A-Za-z\d]|-\d|\.\d)")

INTERPRETATIONS = (
    Pattern(
        "question of the interpretations",
        ("question", "item", "section", "interpretation"),
        spell.interpretation,
        word=r"(?:[Qq]uestions?|QUESTIONS?|[Ii]tems?|[Ss]ections?|[Ii]nterpreti?ve Responses?)",
        number=QUESTION,
        tail=(
            rf",? ?(?:of|in|to|under|from|on|within) (?P<lead>[^.;?]{{0,90}}?){_CDI}{_ALIAS}{_UPDATED}{_ON_SUBJECT}"
        ),
        examples={
            "Question 102.10 of the Non-GAAP Financial Measures Compliance & Disclosure Interpretations": (
                "C&DI Non-GAAP 102.10",
            ),
            "Question 104.13 of the C&DIs for Exchange Act Form 8-K": ("C&DI Form 8-K 104.13",),
            "Questions 100.01 and 100.05 of the Non-GAAP C&DIs": (
                "C&DI Non-GAAP 100.01",
                "C&DI Non-GAAP 100.05",
            ),
            "Question 102.10(b) of our Compliance and Disclosure Interpretations on Non-GAAP Financial Measures": (
                "C&DI Non-GAAP 102.10(b)",
            ),
            "Question 131.04 of the Compliance and Disclosure Interpretations": ("C&DI 131.04",),
            "Question 100.01 of the C&DIs issued on May 17, 2016": ("C&DI Non-GAAP 100.01",),
            "Item 102.11 of the non-GAAP C&DIs": ("C&DI Non-GAAP 102.11",),
            "Interpretive Response 205.02 of the Regulation S-K C&DIs": ("C&DI Regulation S-K 205.02",),
        },
        counter_examples=("Section 100.01 of the plan", "Question 5 of the survey"),
    ),
    Pattern(
        "question of the interpretations, known by its number",
        ("question",),
        spell.interpretation,
        word=r"(?:[Qq]uestions?|QUESTIONS?)",
        number=QUESTION,
        examples={
            "Your non-GAAP measure: refer to Question 102.11.": ("C&DI Non-GAAP 102.11",),
            "Refer to Question 128D.08.": ("C&DI Regulation S-K 128D.08",),
            "Refer to Question 116.11.": ("C&DI 116.11",),
        },
    ),
    Pattern(
        "question of the interpretations, set first",
        ("cdi", "subject", "act", "regulation", "form"),
        spell.interpretation,
        head=rf"{_TITLED}?{_CDI}{_ALIAS},? ",
        word=r"(?:[Qq]uestions?(?: Nos?\.?)? )?",
        number=QUESTION,
        tail=_ON_SUBJECT,
        examples={
            "Securities Act Forms C&DI 101.02": ("C&DI Securities Act Forms 101.02",),
            "Non-GAAP C&DI Question 102.07": ("C&DI Non-GAAP 102.07",),
            "Regulation S-K Compliance and Disclosure Interpretation 128D.13": (
                "C&DI Regulation S-K 128D.13",
            ),
            "C&DI 110.02": ("C&DI 110.02",),
            "C&DI 116.24 (Securities Act Forms)": ("C&DI Securities Act Forms 116.24",),
            "Compliance and Disclosure Interpretation (C&DI) Question 102.10 on Non-GAAP Financial Measures": (
                "C&DI Non-GAAP 102.10",
            ),
        },
        counter_examples=("the C&DIs", "C&DI 5"),
    ),
    Pattern(
        "question of the interpretations, canonical",
        ("cdi",),
        spell.interpretation,
        head=rf"C&DI {_TITLED}",
        number=QUESTION,
        examples={
            "C&DI Non-GAAP 102.10(b)": ("C&DI Non-GAAP 102.10(b)",),
            "C&DI Form 8-K 104B.05": ("C&DI Form 8-K 104B.05",),
        },
    ),
    Pattern(
        "set of interpretations",
        ("cdi", "subject", "act", "regulation", "form"),
        spell.interpretations,
        head=rf"(?:C&DI {any_of(SUBJECTS, 'set')}|{_TITLED}?{_CDI}{_ALIAS}{_UPDATED}{_ON_SUBJECT})",
        examples={
            "the updated Non-GAAP C&DIs": ("C&DI Non-GAAP",),
            "the Compliance and Disclosure Interpretations issued on May 17, 2016": ("C&DI Non-GAAP",),
            "the C&DIs on the use of non-GAAP financial measures": ("C&DI Non-GAAP",),
            "C&DI Proxy Rules": ("C&DI Proxy Rules",),
        },
        counter_examples=("the Compliance and Disclosure Interpretations", "our C&DIs on this"),
    ),
)

RELEASES = (
    Pattern(
        "release",
        ("release", "act"),
        spell.release,
        head=rf"(?:{any_of(ACTS, 'act')},? )?(?:(?:SEC|Commission|[Ii]nterpreti?ve|[Aa]dopting|[Pp]roposing) )*",
        word=r"(?:[Rr]eleases?|RELEASE)",
        number=RELEASE,
        examples={
            "Release No. 33-8350": ("Release 33-8350",),
            "SEC Release 34-42728": ("Release 34-42728",),
            "Securities Act Release No. 33-10751": ("Release 33-10751",),
            "Release Nos. 33-8350/34-48960": ("Release 33-8350", "Release 34-48960"),
            "Releases IC-34227 and FR-72": ("Release IC-34227", "Release FR-72"),
        },
        counter_examples=(
            "earnings release 33 days late",
            "press release No. 12",
            "Release 5.1 of our software",
        ),
    ),
    Pattern(
        "release of an act, without the prefix",
        ("act",),
        spell.release,
        head=rf"{any_of(ACTS, 'act')},? ",
        word=r"[Rr]eleases?",
        number=NUMBER,
        examples={
            "Exchange Act Release No. 16075": ("Release 34-16075",),
            "Securities Act Release 8350": ("Release 33-8350",),
        },
    ),
    Pattern(
        "financial reporting release",
        ("release",),
        spell.reporting_release,
        head=r"(?:Financial Reporting Releases?(?: ?\(\"?FRR?\"?\))?|FRRs?|FR(?=-\d))",
        number=Style(r"(?:-)?(?P<n>\d{1,2})(?![A-Za-z\d]|-\d|\.\d)"),
        examples={
            "FRR 72": ("Release FR-72",),
            "Financial Reporting Release No. 36": ("Release FR-36",),
            "FR-72": ("Release FR-72",),
        },
    ),
)

MANUALS = (
    Pattern(
        "section of the Codification of Financial Reporting Policies",
        ("section",),
        spell.codification_section,
        word=SECTIONS,
        number=SECTION,
        tail=rf"{OF}(?:our |your |its )?{_CODIFICATION}",
        examples={
            "Section 501.03 of the Financial Reporting Codification": ("FRC 501.03",),
            "Sections 501.12.b.3 and 501.12.b.4. of the Financial Reporting Codification": (
                "FRC 501.12(b)(3)",
                "FRC 501.12(b)(4)",
            ),
            "section 501.04 of the Staff's Codification of Financial Reporting Releases": ("FRC 501.04",),
        },
    ),
    Pattern(
        "section of the Codification of Financial Reporting Policies, title first",
        ("codification",),
        spell.codification_section,
        head=rf"{_CODIFICATION},? ",
        word=r"(?:[Ss]ections? )?",
        number=SECTION,
        examples={
            "Financial Reporting Codification Section 501.04": ("FRC 501.04",),
            "FRC 501.13(b)": ("FRC 501.13(b)",),
        },
        counter_examples=("the FRC of London",),
    ),
    Pattern(
        "section of the Financial Reporting Manual",
        ("section", "topic", "paragraph"),
        spell.manual_section,
        word=rf"(?:{SECTIONS}|[Pp]aragraphs?)",
        number=SECTION,
        tail=rf"{OF}(?:Division(?: of Corporation Finance)?(?:'s)? )?{_MANUAL}",
        examples={
            "Section 2015.8 of the Division of Corporation Finance's Financial Reporting Manual": (
                "FRM 2015.8",
            )
        },
    ),
    Pattern(
        "section of the Financial Reporting Manual, title first",
        ("codification",),
        spell.manual_section,
        head=rf"{_MANUAL}(?: ?\(\"?FRM\"?\))?,? (?:at )?",
        word=r"(?:(?:[Ss]ections?|[Pp]aragraphs?) )?",
        number=SECTION,
        examples={"Financial Reporting Manual Section 2410.3": ("FRM 2410.3",), "FRM 13210": ("FRM 13210",)},
        counter_examples=("FRM 12",),
    ),
)

OTHERS = (
    Pattern(
        "telephone interpretation",
        ("interpretation", "section"),
        spell.telephone_interpretation,
        word=r"(?:[Ii]nterpretations?|[Ss]ections?)",
        number=DOTTED,
        tail=rf",? ?(?:of|in|under|from) [^.;?]{{0,90}}?{_TELEPHONE}",
        examples={
            "interpretation II.A.4 of the Manual of Publicly Available Telephone Interpretations": (
                "Telephone Interpretations II.A.4",
            ),
        },
        counter_examples=("interpretation II.A.4 of the contract",),
    ),
    Pattern(
        "telephone interpretation, manual first",
        ("interpretation",),
        spell.telephone_interpretation,
        head=rf"{_TELEPHONE},? (?:at )?",
        word=r"(?:(?:[Ss]ections?|[Ii]nterpretations?) )?",
        number=DOTTED,
        examples={
            "our publicly available Telephone Interpretation Manual Supplement dated July 2001, Section I.E.2": (
                "Telephone Interpretations I.E.2",
            ),
        },
    ),
    Pattern(
        "manual of telephone interpretations",
        ("interpretation",),
        spell.telephone_interpretations,
        head=_TELEPHONE,
        examples={
            "the Manual of Publicly Available Telephone Interpretations": ("Telephone Interpretations",)
        },
        counter_examples=("Telephone Interpreters",),
    ),
    Pattern(
        "staff legal bulletin",
        ("slb",),
        numbered("slb", "SLB"),
        head=_SLB,
        word=r"(?:SLB)?",
        number=_BULLETIN_NUMBER,
        examples={
            "Staff Legal Bulletin No. 19": ("SLB 19",),
            "SLB 14M": ("SLB 14M",),
            "Staff Legal Bulletin No.1A (CF)": ("SLB 1A",),
        },
    ),
    Pattern(
        "industry guide",
        ("guide",),
        numbered("industry_guide", "Industry Guide"),
        head=r"Industry ",
        word=r"(?:Industry )?Guides?",
        number=Style(r"(?P<n>[1-7])(?![\w-]|\.\d)"),
        examples={
            "Industry Guide 3": ("Industry Guide 3",),
            "Industry Guides 5 and 7": ("Industry Guide 5", "Industry Guide 7"),
        },
        counter_examples=("User Guide 3", "Industry Guide 12"),
    ),
    Pattern(
        "industry guide, called a guide",
        ("guide",),
        spell.guide,
        word=r"Guide",
        number=Style(r"(?P<n>[3-7])(?![\w-]|\.\d)"),
        tail=r"(?! of )",
        examples={
            "tables required by Guide 3": ("Industry Guide 3",),
            "Guide 7 terms": ("Industry Guide 7",),
        },
        counter_examples=("Guide 3 of the series", "the Audit Guide 3", "Guide 12"),
    ),
    Pattern(
        "disclosure guidance topic",
        ("disclosure_guidance",),
        numbered("cf_guidance", "CF Disclosure Guidance Topic"),
        head=r"(?:CF |Corporation Finance |Corp Fin )?Disclosure Guidance(?: ?[:,-])? ?",
        word=r"[Tt]opics?",
        number=_GUIDANCE_NUMBER,
        examples={
            "CF Disclosure Guidance: Topic No. 2": ("CF Disclosure Guidance Topic 2",),
            "Disclosure Guidance Topics Nos. 9 & 9A": (
                "CF Disclosure Guidance Topic 9",
                "CF Disclosure Guidance Topic 9A",
            ),
        },
    ),
    Pattern(
        "Federal Register",
        ("federal_register",),
        spell.federal_register,
        head=r"(?P<volume>\d{2}) (?:FR|Fed\. ?Reg\.) ?",
        number=Style(r"(?P<n>\d{3,6})(?![\w-]|\.\d)"),
        examples={"87 FR 55134": ("87 FR 55134",), "75 Fed. Reg. 6290": ("75 FR 6290",)},
        counter_examples=("12 FR pages",),
    ),
)

PATTERNS = (*INTERPRETATIONS, *RELEASES, *MANUALS, *OTHERS)
