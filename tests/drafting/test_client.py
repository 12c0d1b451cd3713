"""The letter's terms for those for whom it speaks and to whom the staff wrote."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.drafting import default_profile
from drafter.drafting.client import (
    client_notes,
    clients,
    filed_with,
    is_contest,
    is_written_to,
    joint,
    party,
    registrants,
)
from drafter.model import Addressee, Block, ClientRole, Comment, CommentLetter, ReadingWarning, Subject
from drafter.profile.model import Company, Matter, Profile
from drafter.templating.blanks import shown

GULL, HARBOR = "Gull LP", "Harbor Corp"


def letter(role: ClientRole, *names: str, about: str | None = None, review: str = "proxy") -> CommentLetter:
    return CommentLetter(
        "a.txt",
        "comments",
        subject=Subject(HARBOR, ("PREC14A",), review_type=review),
        clients=names,
        role=role,
        subject_company=about,
        certain=bool(names),
    )


@pytest.mark.parametrize(
    ("staff_letter", "contest", "term", "of_several"),
    [
        (letter("registrant", HARBOR), False, "Company", None),
        (letter("registrant"), False, "Company", None),
        (letter("co_registrants", HARBOR, "Tern Inc.", review="periodic"), False, "Company", None),
        (letter("target", HARBOR, review="tender_going_private"), False, "Company", "Filing Person"),
        (letter("dissident", GULL, about=HARBOR), True, "Filing Person", None),
        (letter("dissident", GULL, "A. Person", about=HARBOR), True, "Filing Person", "Participant"),
        (
            letter("bidder", GULL, about=HARBOR, review="tender_going_private"),
            True,
            "Offeror",
            "Filing Person",
        ),
        (
            letter("filing_persons", HARBOR, GULL, review="tender_going_private"),
            False,
            "Company",
            "Filing Person",
        ),
        (letter("filing_persons", GULL, about=HARBOR, review="other"), True, "Filing Person", None),
        (letter("filing_persons"), True, "Filing Person", None),
    ],
)
def test_what_the_letter_calls_the_client(
    staff_letter: CommentLetter, contest: bool, term: str, of_several: str | None
) -> None:
    assert is_contest(staff_letter) is contest
    assert party(staff_letter) == term
    assert joint(staff_letter, default_profile()) == of_several


def test_those_who_filed_together_are_named_by_the_profile_or_the_letter() -> None:
    together = letter("dissident", GULL, "A. Person", about=HARBOR)

    assert filed_with(together, default_profile()) == ("A. Person",)
    assert filed_with(together, Profile(matter=Matter(filing_persons=("B. Person",)))) == ("B. Person",)
    assert filed_with(letter("co_registrants", HARBOR, "Tern Inc."), default_profile()) == ()


@pytest.mark.parametrize(
    ("more", "profile", "names"),
    [
        ({}, default_profile(), (HARBOR, "Tern Inc.")),
        ({}, Profile(company=Company("Harbor Corporation")), ("Harbor Corporation", "Tern Inc.")),
        ({"clients_to_check": (HARBOR,)}, default_profile(), ("[Harbor Corp]", "Tern Inc.")),
        ({"others_filed": True}, default_profile(), (HARBOR, "Tern Inc.", "[each other registrant]")),
    ],
)
def test_a_name_that_is_not_known_exactly_is_a_blank(
    more: dict[str, object], profile: Profile, names: tuple[str, ...]
) -> None:
    staff_letter = replace(letter("co_registrants", HARBOR, "Tern Inc."), **more)

    assert tuple(map(shown, clients(staff_letter, profile))) == names


@pytest.mark.parametrize(
    ("addressee", "addressee_is", "written_to"),
    [
        (Addressee("A. Person", "Treasurer", GULL), "officer", True),
        (Addressee("A. Person", "Partner", "Oak & Park LLP"), "outside_counsel", False),
        (Addressee("A. Person", None, "Oak Agents"), "other", False),
        (Addressee("Mr. Omar Reed"), "other", True),
    ],
)
def test_counsel_is_no_officer_of_its_client(
    addressee: Addressee, addressee_is: str, written_to: bool
) -> None:
    staff_letter = replace(
        letter("dissident", GULL, "Omar Reed", about=HARBOR), addressee=addressee, addressee_is=addressee_is
    )

    assert is_written_to(staff_letter) is written_to
    assert not is_written_to(replace(staff_letter, certain=False))


def test_a_registrants_name_in_a_heading_holds_until_the_next_heading_of_the_highest_level() -> None:
    above = [
        ("Form 10-K of Harbor Corp", "Note 3"),
        ("Note 4",),
        (),
        ("TERN INC. Form 10-K",),
        ("Form 8-K of Harbor Corp and Tern Inc.",),
        ("Form 10-Q",),
    ]
    comments = (
        Comment(at, lines, (Block("paragraph", "Why?"),), (at, at)) for at, lines in enumerate(above, 1)
    )
    staff_letter = replace(letter("co_registrants", HARBOR, "Tern Inc."), comments=tuple(comments))

    assert list(registrants(staff_letter)) == [HARBOR, HARBOR, HARBOR, "Tern Inc.", None, None]


def test_the_note_says_why_a_name_is_a_blank() -> None:
    staff_letter = replace(
        letter("registrant", HARBOR),
        warnings=(ReadingWarning("client_spelling", "Two ways."), ReadingWarning("number_gap", "Gap.")),
        clients_to_check=(HARBOR,),
    )

    told, exact = client_notes(staff_letter)

    assert told == "Two ways."
    assert exact.startswith("“Harbor Corp”")
