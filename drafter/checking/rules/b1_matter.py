"""B1: registrant, filing and file number in the Re: block are those of the staff letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.checking.filings_named import FilingUnderReview, filings_under_review, of_form
from drafter.checking.frame import place_around, words_of
from drafter.checking.matter import Matter
from drafter.checking.names import company, is_misspelled, likest
from drafter.checking.rule import Example, Finding, Rule
from drafter.kernel.dates import in_letter_style
from drafter.model import Subject
from drafter.problems import Correction, Place
from drafter.reading.subject import COMPANY_END


def find(matter: Matter) -> Iterator[Finding]:
    """Yield what the Re: block says otherwise than the staff's."""
    if not matter.frame.subject:
        return
    own, staff = matter.frame.re_block, [letter.subject for letter in matter.letters]
    yield from _registrant(matter, own, staff)
    yield from _filings(matter, own, staff)
    yield from _numbers(matter, own, staff)


def _registrant(matter: Matter, own: Subject, staff: Sequence[Subject]) -> Iterator[Finding]:
    shown = company(words_of(matter.frame.subject)).replace(" ", "")
    names = [subject.registrant for subject in staff if subject.registrant]
    if not own.registrant or not names or any(company(name).replace(" ", "") in shown for name in names):
        return
    right = likest(own.registrant, names)
    if COMPANY_END.search(own.registrant) or is_misspelled(company(own.registrant), company(right)):
        yield _differs(
            matter,
            own.registrant,
            right,
            f"The Re: block names “{own.registrant}”; the staff's letter is about “{right}”.",
        )
    else:
        yield Finding(_place(matter, ""), f"The Re: block does not name “{right}”.", "Add it.", "warning")


def _filings(matter: Matter, own: Subject, staff: Sequence[Subject]) -> Iterator[Finding]:
    reviewed = [filing for subject in staff for filing in filings_under_review(subject.lines)]
    named = filings_under_review(own.lines)
    forms = {filing.form for filing in reviewed}
    if reviewed and named and not forms & {filing.form for filing in named}:
        yield Finding(
            _place(matter, named[0].title),
            f"The Re: block names {named[0].form}; the staff's letter is about {reviewed[0].form}.",
            "Correct the form.",
        )
    for filing in named:
        yield from _compared(matter, filing, list(of_form(reviewed, filing.form)))


def _compared(
    matter: Matter, filing: FilingUnderReview, reviewed: list[FilingUnderReview]
) -> Iterator[Finding]:
    for what, own, theirs in (
        ("for the period of", filing.periods, [one.periods for one in reviewed if one.periods]),
        ("filed on", filing.filed, [one.filed for one in reviewed if one.filed]),
    ):
        if own and theirs and not any(own & days for days in theirs):
            day, right = in_letter_style(min(own)), in_letter_style(min(theirs[0]))
            yield _differs(
                matter, day, right,
                f"The Re: block names the {filing.form} {what} {day}; the staff's letter, that of {right}.",
            )  # fmt: skip
    numbers = [one.amendment for one in reviewed if one.amendment]
    if filing.amendment and numbers and filing.amendment not in numbers:
        yield _differs(
            matter, f"No. {filing.amendment}", f"No. {numbers[0]}",
            f"The Re: block names Amendment No. {filing.amendment}; the staff's letter is about Amendment "
            f"No. {numbers[0]}.",
        )  # fmt: skip


def _numbers(matter: Matter, own: Subject, staff: Sequence[Subject]) -> Iterator[Finding]:
    right = [number for subject in staff for number in subject.file_numbers]
    block = words_of(matter.frame.subject)
    if any(_bare(number) in _bare(block) for number in right):
        return
    if right and own.file_numbers:
        shown, wanted = own.file_numbers[0], right[0]
        yield _differs(
            matter, shown, wanted, f"The Re: block gives File No. {shown}; the staff's letter gives {wanted}."
        )
    elif right:
        yield Finding(
            _place(matter, ""),
            f"The Re: block does not give the file number, {right[0]}.",
            "Add it.",
            "warning",
        )


def _bare(number: str) -> str:
    """Return file numbers without the zeros that some letters leave out."""
    return re.sub(r"(?<!\d)0+(?=\d)", "", re.sub(r"\s*[-–‑]\s*", "-", number))


def _differs(matter: Matter, shown: str, right: str, message: str) -> Finding:
    place = _place(matter, shown)
    corrections = (Correction(place._replace(words=""), shown, right),) if place.words == shown else ()
    return Finding(place, message, "Use the staff's words unless they are mistaken.", corrections=corrections)


def _place(matter: Matter, words: str) -> Place:
    return place_around(matter.frame.subject, words, "opening")


RULE = Rule(
    "B1",
    "error",
    "Registrant, filing and file number in the Re: block are the staff's.",
    "By these, the staff knows which company and which review the letter belongs to.",
    find,
    bad=Example(response=(("File No. 001-55501", "File No. 001-55510"),)),
    good=Example(response=(("File No. 001-55501", "Commission File No. 1-55501"),)),
    needs_letter=True,
)
