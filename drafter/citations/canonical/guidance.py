"""Publications of the SEC and its staff: releases, bulletins, interpretations, manuals."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.citations.canonical.spelled import OPEN, Names, Spelled, in_parentheses
from drafter.citations.names import SUBJECTS, any_of, canonical_name
from drafter.citations.numbers import Labels
from drafter.kernel.patterns import pattern

SUBJECT_BY_NUMBER = {
    "128C": "Regulation S-K",
    "128D": "Regulation S-K",
    "104A": "Form 8-K",
    "104B": "Form 8-K",
}
"""Series of questions that only one set of interpretations has."""

SUBJECT_BY_DATE = {"May 17, 2016": "Non-GAAP", "December 13, 2022": "Non-GAAP"}
"""Days on which only one set of interpretations was published."""

NON_GAAP_QUESTIONS = {
    "100": 6,
    "101": 3,
    "102": 13,
    "103": 3,
    "104": 10,
    "105": 7,
    "106": 4,
    "107": 2,
    "108": 1,
}
"""The number of questions in each series of the interpretations on non-GAAP measures."""

RELEASE_PREFIX = {
    "Securities Act": "33",
    "Exchange Act": "34",
    "Investment Company Act": "IC",
    "Advisers Act": "IA",
}


def interpretation(names: Names, labels: Labels) -> Spelled:
    """Spell a question of the Compliance and Disclosure Interpretations.

    Many sets begin at 100.01. If the words do not name the set, its date or number may identify it. In a comment on
    non-GAAP measures, a number that the non-GAAP set has belongs to that set. Otherwise the set stays open.
    """
    series, question, *paragraphs = labels
    subject = (
        names.get("subject")
        or names.get("topic")
        or _subject(names.get("lead", ""))
        or SUBJECT_BY_DATE.get(names.get("date", ""))
        or SUBJECT_BY_NUMBER.get(series)
    )
    if not subject and _digits(question) <= NON_GAAP_QUESTIONS.get(series, 0) and _on_non_gaap(names["text"]):
        subject = "Non-GAAP"
    number = f"{series}.{question}{in_parentheses(tuple(paragraphs))}"
    parts = ("C&DI", subject or OPEN, f"{series}.{question}", *paragraphs)
    return Spelled("cdi", f"C&DI {subject} {number}" if subject else f"C&DI {number}", parts)


def interpretations(names: Names, _labels: Labels) -> Spelled | None:
    """Spell a whole set of interpretations, named or known by its date."""
    subject = (
        names.get("subject")
        or names.get("topic")
        or names.get("set")
        or SUBJECT_BY_DATE.get(names.get("date", ""))
    )
    return Spelled("cdi", f"C&DI {subject}", ("C&DI", subject)) if subject else None


def release(names: Names, labels: Labels) -> Spelled | None:
    """Spell a release: 33-8350, and the same where the act is named and the number has no prefix."""
    number = re.sub(r" ", "", labels[0])
    if number.isdigit():
        prefix = RELEASE_PREFIX.get(names.get("act", ""))
        number = f"{prefix}-{number}" if prefix else ""
    elif not re.match(r"\w+-", number):
        number = re.sub(r"^[A-Z]+|^3[3459](?=\d)", r"\g<0>-", number)
    return Spelled("release", f"Release {number}", ("Release", number)) if number else None


def codification_section(_names: Names, labels: Labels) -> Spelled | None:
    """Spell a section of the Codification of Financial Reporting Policies."""
    number = labels[0]
    section, _, rest = number.partition(".")
    return Spelled(
        "frc",
        f"FRC {number}{in_parentheses(labels[1:])}",
        ("FRC", section, *([rest] if rest else []), *labels[1:]),
    )


def manual_section(_names: Names, labels: Labels) -> Spelled | None:
    """Spell a section of the staff's Financial Reporting Manual."""
    if len(labels[0].partition(".")[0]) not in (4, 5):
        return None
    return Spelled("frm", f"FRM {labels[0]}", ("FRM", *labels[0].split(".")))


def telephone_interpretation(_names: Names, labels: Labels) -> Spelled:
    """Spell an entry of the Manual of Publicly Available Telephone Interpretations or of any supplement to it."""
    title = "Telephone Interpretations"
    return Spelled(
        "telephone_interpretation",
        f"{title} {'.'.join(labels[:3])}{in_parentheses(labels[3:])}",
        (title, *labels),
    )


def telephone_interpretations(_names: Names, _labels: Labels) -> Spelled:
    """Spell the whole manual."""
    return Spelled("telephone_interpretation", "Telephone Interpretations", ("Telephone Interpretations",))


def _subject(words: str) -> str | None:
    """Return the set of interpretations that the words name first."""
    found = pattern(any_of(SUBJECTS, "subject")).search(words)
    return canonical_name("subject", found[0]) if found else None


@lru_cache(maxsize=4)  # the citations of one text ask in turn, and a long text is searched once
def _on_non_gaap(text: str) -> bool:
    """Return whether a text is about non-GAAP measures, by their name, the rules on them, or their C&DIs."""
    return bool(
        pattern(rf"{SUBJECTS['Non-GAAP']}|Item 10\(e\)|Regulation G\b|{'|'.join(SUBJECT_BY_DATE)}").search(
            text
        )
    )


def _digits(text: str) -> int:
    return int(re.sub(r"\D", "", text) or 0)


def federal_register(names: Names, labels: Labels) -> Spelled:
    """Spell a page of the Federal Register."""
    return Spelled(
        "federal_register", f"{names['volume']} FR {labels[0]}", ("FR", names["volume"], labels[0])
    )


def reporting_release(_names: Names, labels: Labels) -> Spelled:
    """Spell a financial reporting release, which the codification of financial reporting policies collects."""
    return Spelled("release", f"Release FR-{labels[0]}", ("Release", f"FR-{labels[0]}"))


def guide(names: Names, labels: Labels) -> Spelled | None:
    """Spell an industry guide that is called "Guide 3" alone, unless a name before it makes it another guide."""
    words = names.get("before", "").split()
    if words and words[-1][:1].isupper() and words[-1] not in ("SEC", "See", "The", "Refer", "Under"):
        return None
    return Spelled("industry_guide", f"Industry Guide {labels[0]}", ("Industry Guide", labels[0]))
