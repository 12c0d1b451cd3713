"""D3: number of the amendment and name of the form are the same everywhere in the letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.filings_named import filings_under_review
from drafter.checking.matter import Matter, Said
from drafter.checking.rule import Example, Finding, Rule

_NUMBERED = re.compile(
    r"\b(?:amendment no\. ?|amendment number )(?P<number>\d{1,2})\b"
    r"(?! to (?:the |its |our )?(?:\w+ ){0,4}(?:agreement|plan|lease|note|indenture|facility|contract)\b)",
    re.I,
)
_FILING_NOW = re.compile(
    r"\b(?:is|are|concurrently|simultaneously|herewith|hereby|today|contemporaneously|together with this letter)\b"
    r".{0,60}\b(?:fil|submit|transmit)\w*\b",
    re.I,
)
_HAS_CHANGED = re.compile(
    r"\b(?:has|have)\b.{0,60}\b(?:revised|amended|added|updated|expanded|included|disclosed|clarified|removed|deleted|"
    r"corrected|modified)\b|\brevised disclosure",
    re.I,
)
_EARLIER = re.compile(
    r"\b(?:was|were|had|prior|previous(?:ly)?|earlier|comments?|original(?:ly)?|compared|initial)\b", re.I
)
_SIBLINGS = (
    frozenset({"Form 10-K", "Form 20-F", "Form 40-F"}),
    frozenset({"Form S-1", "Form F-1"}),
    frozenset({"Form S-3", "Form F-3"}),
    frozenset({"Form S-4", "Form F-4"}),
)
"""Forms of which a registrant uses only one."""


def find(matter: Matter) -> Iterator[Finding]:
    """Yield amendments of another number than the one being filed, and forms that the registrant does not use."""
    now = _filing_now(matter)
    yield from _other_amendments(matter, now)
    yield from _as_reviewed(matter, now)
    yield from _as_filed(matter, now)
    yield from _other_forms(matter)


def _filing_now(matter: Matter) -> dict[str, Said]:
    """Return the numbers of the amendments that the letter says are being filed, with the sentences."""
    found: dict[str, Said] = {}
    for said in matter.sentences:
        verb = _FILING_NOW.search(said.own)
        if verb and not said.proposed:
            for one in _NUMBERED.finditer(said.own, verb.start()):
                found.setdefault(one["number"], said)
    return found


def _other_amendments(matter: Matter, now: dict[str, Said]) -> Iterator[Finding]:
    for said in matter.sentences:
        if not now or not said.comment or said.proposed:
            continue
        if not _HAS_CHANGED.search(said.own) or _EARLIER.search(said.own):
            continue
        for one in _NUMBERED.finditer(said.own):
            if one["number"] not in now:
                yield Finding(
                    said.place(one[0]),
                    f"The response refers to Amendment No. {one['number']}, but the letter says that Amendment "
                    f"No. {max(now, key=int)} is being filed.",
                    "Correct the one that is wrong.",
                )


def _as_reviewed(matter: Matter, now: dict[str, Said]) -> Iterator[Finding]:
    """Yield an amendment being filed that has the number of the one that the staff reviewed."""
    reviewed = [
        int(filing.amendment)
        for letter in matter.letters
        for filing in filings_under_review(letter.subject.lines)
        if filing.amendment
    ]
    if reviewed and now and max(map(int, now)) <= min(reviewed):
        number, said = next(iter(now.items()))
        yield Finding(
            said.place(f"Amendment No. {number}"),
            f"The letter says that Amendment No. {number} is being filed, but the staff reviewed Amendment "
            f"No. {min(reviewed)}.",
            "Give the number of the new amendment.",
        )


def _as_filed(matter: Matter, now: dict[str, Said]) -> Iterator[Finding]:
    """Yield an amendment being filed that has another number than the filing itself."""
    for filing in matter.filings:
        on_cover = _NUMBERED.search(filing.cover)
        if on_cover and now and on_cover["number"] not in now:
            number, said = next(iter(now.items()))
            yield Finding(
                said.place(f"Amendment No. {number}"),
                f"{filing.source} is Amendment No. {on_cover['number']}, but the letter says that Amendment "
                f"No. {number} is being filed.",
                "Correct the one that is wrong.",
            )


def _other_forms(matter: Matter) -> Iterator[Finding]:
    reviewed = {
        filing.form for letter in matter.letters for filing in filings_under_review(letter.subject.lines)
    }
    own = {form for siblings in _SIBLINGS if reviewed & siblings for form in siblings - reviewed}
    asked = "\n".join(pair.comment.text for pair in matter.pairs).casefold()
    for said in matter.sentences:
        if said.comment and not said.proposed:
            for form in sorted(own):
                if form.casefold() in asked:
                    continue
                if found := re.search(rf"(?<![\w-]){re.escape(form)}(?![\w-])", said.own):
                    yield Finding(
                        said.place(found[0]),
                        f"The response mentions a {form}, but the staff reviewed a {_sibling(form, reviewed)}.",
                        "Name the registrant's own form.",
                    )


def _sibling(form: str, reviewed: set[str]) -> str:
    return next(one for siblings in _SIBLINGS if form in siblings for one in sorted(siblings & reviewed))


RULE = Rule(
    "D3",
    "warning",
    "Number of the amendment and name of the form are the same everywhere.",
    "Each new amendment changes its number in every response; one is easily left.",
    find,
    bad=Example(response=(("on page 3 of Amendment No. 1", "on page 3 of Amendment No. 2"),)),
    good=Example(
        response=(
            (
                "At that date, the Company could borrow",
                "Under Amendment No. 2 to the credit agreement, the Company could borrow",
            ),
        )
    ),
)
