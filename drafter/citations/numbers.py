"""The printed forms of the numbers of each family: "303(b)(2)", "3-05(b)", "280-10-50-22(b)", "5:Y", "III.B.3"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from drafter.citations.labels import CFR, LABEL, LABELS, STATUTE, in_one_case, sibling, split

Labels = tuple[str, ...]


class Style(NamedTuple):
    """One way of printing numbers.

    Attributes:
        full: A regular expression for a whole number with its paragraphs; group `n` is the number alone.
        fixed: The number of labels in the number alone; a paragraph in a list never replaces these.
        scheme: The case of the paragraphs, level by level.
        more: A regular expression for a shortened number that may continue a list; `join` completes it.
        base: A function that splits the number alone into labels.
        join: A function that completes the labels of a shortened number ("-20") with those of the number before it; it
            returns None if they do not fit.
    """

    full: str
    fixed: int = 1
    scheme: str = CFR
    more: str = ""
    base: Callable[[str], Labels] = lambda n: (n.replace(" ", ""),)
    join: Callable[[Labels, str], Labels | None] | None = None

    def read(self, match: re.Match[str]) -> Labels:
        """Return the labels of a match of `full`."""
        paragraphs = split(match[0][match.end("n") - match.start() :])
        return self.base(match["n"]) + in_one_case(paragraphs, self.scheme)

    def go_on(self, before: Labels, text: str) -> Labels | None:
        """Return the labels of a shortened number, "(ii)" or "-20", given those of the number before it."""
        if not text.startswith("("):
            return self.join(before, text) if self.join else None
        paragraphs = sibling(before[self.fixed :], split(text))
        return None if paragraphs is None else before[: self.fixed] + in_one_case(paragraphs, self.scheme)


def _by_hyphen(number: str) -> Labels:
    return tuple(number.replace(" ", "").split("-"))


def _without_parentheses(number: str) -> Labels:
    return (re.sub(r"[ ()]", "", number),)


def _more_codification(before: Labels, text: str) -> Labels | None:
    """Continue ASC 606-10-25-14 with "25-18", "-18", "18" or "18A(b)"."""
    number = re.match(r"-? ?((?:\d\d-)?\d+[A-Z]*)(.*)", text)
    groups = _by_hyphen(number[1]) if number else ()
    if not number or len(before) < 4:
        return None
    return before[: 4 - len(groups)] + groups + split(number[2])


def _more_caption(before: Labels, text: str) -> Labels | None:
    """Continue Rule 5-02.18 with ".20"."""
    return (*before[:2], text.lstrip("."))


def _more_dotted(before: Labels, text: str) -> Labels | None:
    """Continue Section IV.B with "B.1" or "C"."""
    return sibling(before, split(text))


def _more_question(before: Labels, text: str) -> Labels | None:
    """Continue Question 102.05 with ".07"."""
    return (before[0], text.lstrip("."))


_END = r"(?![A-Za-z\d]|-\d|\.\d)"
_SUB = rf"(?:\.?[a-z](?:\.\d{{1,2}})?(?![\w])|{LABELS})"

ITEM = Style(rf"(?P<n>\d{{2,4}})(?![A-Za-z\d]|-\d(?!\d\d)|\.\d){LABELS}")
"""An item of Regulation S-K: 303(b)(2)(ii). A hyphen may lead to the last item of a range: 1300-1305."""

RULE = Style(rf"(?P<n>\d{{2,4}}[A-Z]?){_END}{LABELS}")
"""A rule with a plain number: 405, 144A(d)(4)."""

LETTERED_RULE = Style(rf"(?P<n>(?:\d{{1,2}}[A-Za-z]{{1,2}}\d{{0,3}}|0)- ?\d{{1,3}}[A-Z]?){_END}{LABELS}")
"""A rule numbered after its section: 14a-9, 12g3-2(b), 10b5-1."""

ADVISERS_RULE = Style(rf"(?P<n>20\d(?:\(\d{{1,2}}\))?-\d{{1,2}}){_END}{LABELS}")
"""A rule under the Advisers Act: 206(4)-1."""

SX_RULE = Style(
    r"(?P<n>1?\dA?- ?\d\d[A-D]?)(?![A-Za-z\d]|-\d)"
    rf"(?:-?{LABEL}|\.\d{{1,2}}(?!\d)|(?<=\))\d{{1,2}}(?!\d)|(?<=[\d)]) {LABEL}(?= of ))*",
    fixed=2,
    more=r"\.\d{1,2}(?!\d)",
    base=_by_hyphen,
    join=_more_caption,
)
"""A rule of Regulation S-X: 3-05, 5-02.1, 7-03(a)1(g)."""

CFR_SECTION = Style(
    rf"(?P<n>(?:\d{{1,2}}[A-Za-z]{{1,2}}\d{{0,3}}|0)- ?\d{{1,3}}[A-Z]?|\d{{1,4}}[A-Z]?){_END}{LABELS}"
)
"""The number of a section within a part of 17 CFR: 303(b) in 229.303(b), 14a-9 in 240.14a-9."""

ARTICLE = Style(r"(?P<n>1?\dA?)(?![\w(-]|\.\d)")
"""An article of Regulation S-X."""

SECTION = Style(
    rf"(?P<n>\d{{1,5}}[A-Z]{{0,2}}(?:\.\d{{1,3}}[A-Z]?)?)(?![A-Za-z\d]|-\d)(?:\.[a-z](?!\w)|(?<=\.[a-z])\.\d{{1,2}}(?!\d))*{LABELS}",
    scheme=STATUTE,
)
"""A section of a statute or manual: 10(a)(3), 21E, 303A.02, 501.12.b.3."""

CODIFICATION = Style(
    r"(?P<n>\d{3}(?:- ?\d{2,3}(?:- ?S?\d\d(?P<paragraph>- ?\d{1,3}[A-Z]{0,2})?)?)?)"
    rf"(?![A-Z\d])(?(paragraph){_SUB}|(?![a-z]))",
    fixed=4,
    scheme=STATUTE,
    more=rf"-? ?(?:\d\d-)?\d{{1,3}}[A-Z]{{0,2}}(?![A-Z\d%,]|[-.]\d){_SUB}",
    base=_by_hyphen,
    join=_more_codification,
)
"""A topic or paragraph of the Accounting Standards Codification: 606, 280-10-50-22(b), 842-20-50-4.g.1."""

QUESTION = Style(
    rf"(?P<n>\d{{3}}[A-Z]?\.\d\d[A-Z]?)(?![A-Za-z\d]|\.\d){LABELS}",
    fixed=2,
    scheme=STATUTE,
    more=r"\.\d\d(?!\d)",
    base=lambda n: tuple(n.split(".")),
    join=_more_question,
)
"""A question of the Compliance and Disclosure Interpretations: 102.10(b), 128D.08."""

SAB_TOPIC = Style(
    r"(?P<n>\d{1,2}(?:(?:[.:] ?[A-Z]{1,2}(?![A-Za-z])|[A-Z](?![A-Za-z\d])|\([A-Z]\))"
    r"(?:[.: ]?\(?\d{1,2}(?!\d)\)?(?:[.:]?\(?[a-h](?!\w)\)?)?)?|(?!\d|[.:]\d)))",
    more=r"[A-Z](?:[.:]\d)?(?![A-Za-z\d])",
    base=split,
    join=_more_dotted,
)
"""A topic of the Staff Accounting Bulletins: 5.B, 1:B.1, 13.A.3.f."""

DOTTED = Style(
    r"(?P<n>[IVX]{1,5}(?:\.? ?\(?[A-Z]\)?(?![A-Za-z])"
    r"(?:[.(]\d{1,2}(?!\d)\)?(?:\.?\(?[a-z]\)?(?![A-Za-z]))?)?)?)(?![A-Za-z\d])(?:\.(?=,? (?:and|&) |,))?",
    more=r"[A-Z]\.\d{1,2}(?!\d)|[A-Z](?![A-Za-z\d])",
    base=split,
    join=_more_dotted,
)
"""A section of a release or bulletin: III.B.3, II.B.3(a)."""

INSTRUCTION = Style(
    r"(?P<n>[IVX]{1,4}\.[A-Z](?:\.\d{1,2})?|[IVX]{2,4}|[A-Z](?:\.? ?\(\d{1,2}\)|\.\d{1,2})?|\d{1,2}(?:\.?[a-z](?!\w))?)"
    r"(?![A-Za-z\d])(?:\([a-z\d]{1,3}\))*",
    base=split,
)
"""An instruction of a form: I.B.6, G(3), 4."""

NOTE = Style(r"(?P<n>[A-E](?:\.\d)?)(?![\w-]|\.\d)")
"""A note of Schedule 14A: A, D.4."""

FORM_ITEM = Style(
    r"(?P<n>\d{1,2}(?:\.\d\d|\.? ?[A-K](?!\w)|[a-k](?!\w)|\.[a-z](?!\w))?)(?![A-Za-z\d])"
    rf"(?:\.\d{{1,2}}(?!\d)|(?<=\d)\.[a-z](?!\w))*{LABELS}",
    scheme=STATUTE,
)
"""An item of a form: 7, 1A, 5.02, 4.a, 8.A.4, 14(c)(2)."""

RELEASE = Style(r"(?P<n>(?:3[3459]|40|IC|IA|FR|AAER)- ?\d{1,6}[A-Z]?|FR ?\d{2})(?![A-Za-z\d]|-\d)")
"""A release of the SEC: 33-8350, IC-34227."""

NUMBER = Style(rf"(?P<n>\d{{1,6}}[A-Z]{{0,2}}){_END}")
"""A plain number: 19, 9A, 7."""

PARAGRAPH = Style(
    rf"(?P<n>[A-Z]{{0,3}} ?\d{{1,3}}(?:\.\d{{1,2}}){{0,2}}[A-Z]{{0,2}}|\.\d{{2,3}}[A-Z]?)"
    rf"(?![A-Za-z\d]|-(?!\d{{1,3}}(?![\d-]))|\.\d){LABELS}",
    scheme=STATUTE,
)
"""A paragraph of a standard: 34, B34, BC2, B5.5.1, .08. A hyphen may lead to the last one of a range: 9-11."""

TOPIC_PARAGRAPH = Style(rf"(?P<n>\d{{1,3}}[A-Z]?)(?![\w-]|\.\d){LABELS}", scheme=STATUTE)
"""A paragraph of a topic of the codification, by its last number: 22 for 280-10-50-22."""

PARENTHESES = Style(rf"(?P<n>){LABEL}(?:{LABEL})*", fixed=0, scheme="", base=lambda _n: ())
"""A paragraph of a rule: (b)(2)(ii)."""

LETTER = Style(r"(?P<n>[a-z])\.?(?= of )")
"""A paragraph that is one letter: d."""

SMALL = Style(r"(?P<n>\d{1,2}(?:\.?[a-z])?)(?![\w-]|\.\d)", base=split)
"""The number of an instruction or question."""

STANDARD = Style(
    rf"(?P<n>\d{{1,2}}(?:[.:][A-Z]{{0,2}}\d{{1,3}}(?:\.\d{{1,2}}){{0,2}}[A-Z]?)?)(?![A-Za-z\d]|-\d|\.\d){LABELS}",
    scheme="",
    base=lambda n: tuple(re.split("[.:]", n, maxsplit=1)),
)
"""An international standard, its paragraph after a period: 36.134(d), 9.5.5.1."""

UPDATE = Style(r"(?P<n>(?:19|20)\d\d-\d\d)(?![\w-])")
"""An accounting standards update: 2016-13."""

LEGACY = Style(
    r"(?P<n>\d{1,3}(?: ?\(?R\)?(?![A-Za-z]))?(?:-\d{1,2})?)(?![A-Za-z\d]|-\d|\.\d)", base=_without_parentheses
)
"""A standard from before the codification: 131, 123(R)."""

ISSUE = Style(
    r"(?P<n>\d{2}-\d{1,2}|D-\d{1,3})(?![A-Za-z\d]|-\d|\.\d)", base=lambda n: (n.replace("-0", "-"),)
)
"""An issue of the Emerging Issues Task Force, or a statement of position: 99-19, D-98, 97-2."""

STAFF_POSITION = Style(
    r"(?P<n>(?:FAS|EITF|FIN|SOP|APB) ?(?:Nos?\. ?)?\d{1,3}(?:\(?R\)?)?(?:-\d{1,2}){0,2})(?![A-Za-z\d])",
    base=lambda n: (n,),
)
"""A FASB staff position: FAS 115-1, EITF 03-6-1."""
