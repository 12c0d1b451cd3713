"""What the firm and the matter add to the staff's letter.

Every key has a default. What is not known is None, and None is printed as a visible blank.
`profile_file` reads a profile that somebody has written.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from drafter.response import Typeface

SignedBy = Literal["company", "counsel"]


class Company(NamedTuple):
    """The registrant. `name` is that of the staff's Re: block unless given; `address` has a string a line."""

    name: str | None = None
    address: tuple[str, ...] = ()


class Firm(NamedTuple):
    """Counsel's firm, for letters that counsel signs."""

    name: str | None = None
    address: tuple[str, ...] = ()


class Person(NamedTuple):
    """Who signs, or whom the staff should call."""

    name: str | None = None
    title: str | None = None
    phone: str | None = None
    email: str | None = None


class Matter(NamedTuple):
    """This review.

    `amendment` is the number of the amendment that goes along with the letter. `filing_persons` are those who
    made the filing together with the client, in a tender offer, a going-private transaction or a proxy contest.
    """

    amendment: int | None = None
    filing_persons: tuple[str, ...] = ()


class Confidential(NamedTuple):
    """A request for confidential treatment of parts of the letter (Rule 83, 17 CFR 200.83).

    `name`, `address` and `phone` are those of the person that requests it; without a name it is the company.
    `code` comes before the number on each page: "KQH" gives KQH-0001.
    """

    name: str | None = None
    address: tuple[str, ...] = ()
    phone: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class LetterStyle:
    """How the letter is set and what its fixed lines say; the defaults are those most seen on EDGAR.

    `date` is the day of sending; without one the letter has a blank that Word fills from a calendar.
    `date_first` puts it above `delivery`, which may have several lines.
    `label` stands before each response, "{number}" in it for the comment's number.
    `comments` is the typeface of the staff's comments, which the opening names.
    `sublabels` puts a label for each bullet of a comment into its response, so that none stays unanswered.
    `locked` guards the staff's comments in Word against accidental editing.
    `attention_titles` puts the titles that the staff's letter gives its people on the Attention lines.
    `earlier_table` begins an answer with a table of the earlier comments, letters and answers: where the staff
    says that it reissues a comment, wherever it goes on from one, or never.
    `copies` go below those that the staff's letter names.
    """

    date: datetime.date | None = None
    date_first: bool = True
    delivery: str = "VIA EDGAR"
    attention: str = "Attention:"
    attention_titles: bool = False
    subject: str = "Re:"
    salutation: str = "Ladies and Gentlemen:"
    label: str = "Response:"
    comments: Typeface = "bold"
    sublabels: bool = True
    earlier_table: Literal["reissued", "always", "never"] = "reissued"
    locked: bool = True
    copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """A profile, whole. Without `signed_by` the kind of review decides (`context.SIGNED_BY`).

    `contact` is whom the staff should call; without a name there it is the signer. `confidential` is None
    where no confidential treatment is requested. `styles` are the names that the firm's letterhead has for the
    styles of a letter, by ours ("staff comment").
    """

    signed_by: SignedBy | None = None
    company: Company = field(default_factory=Company)
    firm: Firm = field(default_factory=Firm)
    signer: Person = field(default_factory=Person)
    contact: Person = field(default_factory=Person)
    matter: Matter = field(default_factory=Matter)
    letter: LetterStyle = field(default_factory=LetterStyle)
    confidential: Confidential | None = None
    styles: Mapping[str, str] = field(default_factory=dict)


def default_profile() -> Profile:
    """The profile of a first draft: the customary form, and blanks for all that nobody has said."""
    return Profile()
