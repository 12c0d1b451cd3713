"""The profile: what the firm and the matter add to the staff's letter.

Every key has a default. Whatever is unknown is None, and appears in the letter as a visible blank.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from drafter.response import Typeface

SignedBy = Literal["company", "counsel"]

ReviseIn = Literal["amendment", "later_amendment", "future_filings"]
"""amendment: one that is filed with the letter. later_amendment: one that follows the letter."""


class Company(NamedTuple):
    """The registrant, if its name or address differs from the staff's letter.

    Attributes:
        name: Overrides the name in the staff's Re: block.
        address: Overrides the address in the staff's letter; one item per line.
    """

    name: str | None = None
    address: tuple[str, ...] = ()


class Firm(NamedTuple):
    """The law firm, for letters that counsel signs.

    Attributes:
        name: The firm's name.
        address: The address, one item per line.
    """

    name: str | None = None
    address: tuple[str, ...] = ()


class Person(NamedTuple):
    """The person who signs, or whom the staff should call.

    Attributes:
        name: The name.
        title: The title.
        phone: The telephone number.
        email: The e-mail address.
    """

    name: str | None = None
    title: str | None = None
    phone: str | None = None
    email: str | None = None


class Matter(NamedTuple):
    """This review.

    Attributes:
        amendment: The number of the amendment that is filed with the letter.
        filing_persons: Those who filed together with the client in a tender offer, going-private or proxy contest.
        client: The names of those for whom the letter speaks, if the staff's letter leaves that open; the first acts
            for the others.
        revise_in: Where revisions are made, if the staff does not say: in an amendment that is filed with the letter,
            in a later one, or in future filings. Without it, custom decides.
    """

    amendment: int | None = None
    filing_persons: tuple[str, ...] = ()
    client: tuple[str, ...] = ()
    revise_in: ReviseIn | None = None


class Confidential(NamedTuple):
    """A request for confidential treatment of parts of the letter (Rule 83, 17 CFR 200.83).

    Attributes:
        name: The person who requests it; the company, if this is empty.
        address: The address of that person.
        phone: The telephone number of that person.
        code: Precedes the number on each page: "KQH" gives KQH-0001.
    """

    name: str | None = None
    address: tuple[str, ...] = ()
    phone: str | None = None
    code: str | None = None


class Edgar(NamedTuple):
    """The facts that EDGAR requires of whoever fetches letters (`drafter fetch`).

    Attributes:
        user_agent: Who asks: a name and a mail address.
    """

    user_agent: str | None = None


@dataclass(frozen=True, slots=True)
class LetterStyle:
    """The form of the letter and its fixed text; the defaults are the most common on EDGAR.

    Attributes:
        date: The date of the letter; without one, the letter has a blank with a calendar in Word.
        date_first: Whether the date is above the delivery line.
        delivery: The method of delivery; may have several lines.
        attention: Precedes the examiners' names.
        attention_titles: Whether the Attention lines include the titles in the staff's letter.
        subject: Precedes the lines that identify the filing.
        salutation: The salutation.
        sign_off: The words above the signature.
        number_headings: Whether the staff's headings have numbers: I., A., 1.
        label: Precedes each response; {number} is replaced by the comment's number.
        label_on_first_line: Whether the label begins the first line of the response, and not a line of its own.
        comments: The typeface of the staff's comments, which the opening mentions.
        sublabels: Whether the response to a comment with several bullets has a label for each of them.
        earlier_table: When a response begins with a table of the earlier comments, letters and responses.
        earlier: Whether a response to a follow-up comment begins with the company's earlier response, plain or struck
            (`drafter draft --after`).
        precedents: What a note says of each precedent (`drafter draft --precedents`): a line that names it, or its
            words too, quoted. The letter itself says nothing of them.
        locked: Whether the staff's comments are protected in Word against accidental changes.
        copies: Recipients of copies, besides those in the staff's letter.
    """

    date: datetime.date | None = None
    date_first: bool = True
    delivery: str = "VIA EDGAR"
    attention: str = "Attention:"
    attention_titles: bool = False
    subject: str = "Re:"
    salutation: str = "Ladies and Gentlemen:"
    sign_off: str = "Sincerely,"
    number_headings: bool = False
    label: str = "Response:"
    label_on_first_line: bool = False
    comments: Typeface = "bold"
    sublabels: bool = True
    earlier_table: Literal["reissued", "always", "never"] = "never"
    earlier: Literal["none", "plain", "struck"] = "none"
    precedents: Literal["named", "quoted"] = "named"
    locked: bool = True
    copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """A complete profile.

    Attributes:
        signed_by: Who signs; without it, the type of review decides.
        company: The registrant, if its name or address differs from the staff's letter.
        firm: The law firm.
        signer: The person who signs.
        contact: The person whom the staff should call; the signer, if there is no name.
        matter: This review.
        letter: The form of the letter and its fixed text.
        confidential: The request for confidential treatment, if there is one.
        styles: The letterhead's names for the styles of a letter, by Drafter's ("staff comment").
        check: The rules of `drafter check` that are turned off or lowered, by their ids ("B4"), with the reason.
        owners: Who answers which comments (`drafter tracker`), by area ("accounting", "engineering", "legal",
            "other") or by the id of a topic.
        edgar: Who fetches letters from EDGAR.
        own: The firm's own keys, for its wording and letterhead: `{{ profile.own.document_number }}`.
        milestones: The internal days of the working group by name, each as a number of business days before the due
            date.
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
    check: Mapping[str, str] = field(default_factory=dict)
    owners: Mapping[str, str] = field(default_factory=dict)
    own: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    milestones: Mapping[str, int] = field(default_factory=dict)
    edgar: Edgar = field(default_factory=Edgar)


def default_profile() -> Profile:
    """Return the profile for a draft without one: the customary form, and blanks for everything else."""
    return Profile()
