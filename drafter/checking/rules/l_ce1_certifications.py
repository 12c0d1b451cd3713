"""L-CE1: an amended periodic report has new certifications (Exchange Act Rule 12b-15)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.matter import Matter, Said
from drafter.checking.rule import Example, Finding, Rule
from drafter.filing_names import filings_named
from drafter.filings import Filing

_REPORT = r"(?:Forms? )?(?:10-K|10-Q|20-F|40-F|10-KT|10-QT)s?|annual reports?|quarterly reports?"
_AMENDS = re.compile(
    r"\b(?:will|shall|intends? to|undertakes? to|plans? to|proposes? to|agrees? to|expects? to|is|are|concurrently|"
    r"simultaneously|herewith|today)\b[^.;]{0,60}"
    rf"(?:\bamend(?:ing)? (?:its |our |the |each )?(?:\w+ ){{0,4}}(?:{_REPORT})|"
    rf"\bfil\w+ (?:\w+ ){{0,3}}amend(?:ment|ed)(?:No\. |[^.;]){{0,60}}\b(?:{_REPORT})|"
    rf"\bfil\w+ (?:\w+ ){{0,3}}(?:{_REPORT})/A\b)",
    re.I,
)
_NO_AMENDMENT = re.compile(r"\b(?:not|whether|unless|if|would|registration statement|agreement)\b", re.I)
_CERTIFICATIONS = re.compile(r"\bcertif\w+|\bExhibits? (?:31|32|12|13)\b", re.I)
_LISTED = re.compile(
    r"\b(?:31|12)\.?\d?\b.{0,80}\bcertification|\bcertification.{0,80}\b(?:31|12)\.?\d?\b", re.I | re.S
)

_ADVICE = (
    "File new certifications of the principal executive and principal financial officers with it (Exchange Act Rule "
    "12b-15)."
)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the promises of an amended report without certifications: in the amendment itself, or in the response."""
    reported: set[int] = set()
    for said in filter(_amends, matter.sentences):
        amendments = [filing for filing in matter.filings if _is_of(said, filing)]
        if said.comment in reported:
            continue
        if amendments and not any(_LISTED.search(filing.text) for filing in amendments):
            reported.add(said.comment)
            yield Finding(
                said.place(),
                f"{amendments[0].source} lists no certifications (Exhibits 31; for Form 20-F, Exhibits 12).",
                _ADVICE,
            )
        elif not amendments and not _mentions_certifications(said, matter):
            reported.add(said.comment)
            yield Finding(
                said.place(),
                "The response promises an amended report, and says nothing of new certifications.",
                _ADVICE,
                severity="warning",
            )


def _is_of(said: Said, filing: Filing) -> bool:
    """Return whether a filing is of a form that a sentence names."""
    return bool(set(filings_named(said.own)) & set(filings_named(filing.cover)))


def _mentions_certifications(said: Said, matter: Matter) -> bool:
    return any(
        _CERTIFICATIONS.search(other.text) for other in matter.sentences if other.comment in (0, said.comment)
    )


def _amends(said: Said) -> bool:
    found = _AMENDS.search(said.own) if said.comment and not said.proposed else None
    return bool(found) and not _NO_AMENDMENT.search(said.own)


_ANSWER = "At that date, the Company could borrow"

RULE = Rule(
    "L-CE1",
    "error",
    "An amended periodic report has new certifications.",
    "An amendment without them is incomplete, and has to be filed again.",
    find,
    bad=Example(
        response=((_ANSWER, f"By April 30, 2025, the Company will amend its Form 10-Q to say so. {_ANSWER}"),)
    ),
    good=Example(
        response=(
            (
                _ANSWER,
                f"By April 30, 2025, the Company will amend its Form 10-Q, with certifications. {_ANSWER}",
            ),
        )
    ),
)
