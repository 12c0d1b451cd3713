"""L-LG1: an opinion or a consent that is revised is filed again, and an amended registration statement has consents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.filings_named import filings_under_review
from drafter.checking.matter import Matter, own_words, place_of, top_of
from drafter.checking.rule import Example, Finding, Rule
from drafter.filings import Filing

_ABOUT = re.compile(
    r"\bExhibits? (?:5|8|23)(?:\.\d+)?\b|\b(?:legality|legal|tax) opinions?\b|\bopinion of (?:\w+ )?counsel\b|"
    r"\bconsents? of (?:your |the )?(?:\w+ ){0,3}(?:accountants?|accounting firm|auditors?|experts?|counsel)\b|"
    r"\b(?:auditor|accountant)['’]?s?['’]? consent\b",
    re.I,
)
_FILED = re.compile(r"\bExhibits?\b|\b(?:re-?)?fil(?:e|ed|es|ing)\b|\battach\w*|\binclud\w+", re.I)
_CHANGED = re.compile(
    r"\b(?:revised|replaced|updated|new|amended|corrected|dated|obtained|provided|removed|deleted)\b", re.I
)
_REGISTRATION = re.compile(r"Form [SF]-\d{1,2}")
_CONSENT = re.compile(r"\b23(?:\.\d+)?\b.{0,120}\bconsent|\bconsent\b.{0,120}\b23(?:\.\d+)?\b", re.I | re.S)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the responses that do not say where a revised opinion is, and registration statements without consents."""
    for comment, exchange in matter.answered:
        about = _ABOUT.search("\n".join((*comment.headings[-1:], comment.text)))
        words = own_words(exchange)
        if about and _CHANGED.search(words) and not _FILED.search(words):
            yield Finding(
                place_of(exchange, words),
                "The opinion or consent is changed, and the response does not say that it is filed again.",
                "File it as an exhibit of the amendment, and name the exhibit.",
            )
    for filing in matter.filings:
        if _is_registration_statement(filing, matter) and not _CONSENT.search(filing.text):
            yield Finding(
                top_of(matter.response),
                f"{filing.source} lists no consent as Exhibit 23.",
                "List the consents, and file new ones where they are needed (Item 601(b)(23) of Regulation S-K).",
            )


def _is_registration_statement(filing: Filing, matter: Matter) -> bool:
    reviewed = (one for letter in matter.letters for one in filings_under_review(letter.subject.lines))
    forms = {one.form for one in reviewed if _REGISTRATION.fullmatch(one.form)}
    return any(form.casefold() in filing.cover.casefold() for form in forms)


_COMMENT = "Please explain to us how you determine the net realizable value of your sensor inventory."
_OPINION = "Please have counsel revise the legal opinion."
_ANSWER = "Response: The Company measures its sensor inventory"
_REVISED = "Response: Counsel has revised the opinion. The Company measures its sensor inventory"

RULE = Rule(
    "L-LG1",
    "warning",
    "An opinion or consent that is revised is filed again.",
    "The staff opens the exhibit before it clears the comment.",
    find,
    bad=Example(both=((_COMMENT, _OPINION),), response=((_ANSWER, _REVISED),), also=("A6",)),
    good=Example(
        both=((_COMMENT, _OPINION),),
        response=((_ANSWER, _REVISED.replace("opinion.", "opinion, which is filed as Exhibit 5.1.")),),
    ),
    needs_letter=True,
)
