"""The letter in each situation: fictional staff letters, and the response composed to each (`golden/`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from drafter.drafting import compose, compose_companion, default_profile
from drafter.model import (
    Addressee,
    Block,
    Comment,
    CommentLetter,
    Contact,
    Deadline,
    Guidance,
    PriorReference,
    Sentence,
    Signature,
    Subject,
    Suggestion,
)
from drafter.model import ReadingWarning as Doubt
from drafter.profile.model import Company, Confidential, Firm, LetterStyle, Matter, Person, Profile
from drafter.response import Block as Sent
from drafter.response import Paragraph, ResponseLetter, ResponseSlot

GOLDEN = Path(__file__).parent / "golden"


def comment(text: str, *asks: str, number: int = 1, **more: object) -> Comment:
    made = Comment(number, (), (Block("paragraph", text),), (10 * number, 10 * number + 5))
    return replace(made, asks=asks, **more)


def staff_letter(review: str, lines: tuple[str, ...], *comments: Comment) -> CommentLetter:
    return CommentLetter(
        "letter.txt",
        "comments",
        date=date(2024, 5, 6),
        addressee=Addressee(
            "Dalia Brook", "Chief Financial Officer", "Tarn Ferry Ltd", ("9 Slipway", "Oban")
        ),
        subject=Subject(
            "Tarn Ferry Ltd",
            lines,
            forms=(lines[0].split(" on ")[-1],),
            file_numbers=tuple(
                line.removeprefix("File No. ") for line in lines if line.startswith("File No.")
            ),
            review_type=review,
        ),
        comments=comments,
        contacts=(Contact("Ada Lund", "202-551-0001", "any"),),
        signature=Signature(division="Division of Corporation Finance", office="Office of Trade & Services"),
        cc=("Rosa Field, Esq.",),
        clients=("Tarn Ferry Ltd",),
        addressee_is="officer",
        certain=True,
    )


REPORT = replace(
    staff_letter("periodic", ("Form 10-K", "File No. 001-99100"), comment("Please tell us why.", "explain")),
    deadline=Deadline(10, date(2024, 5, 20), "Ten business days from May 6, 2024."),
)
DRAFT = staff_letter(
    "draft_registration",
    ("Draft Registration Statement on Form S-1", "Submitted April 9, 2024", "CIK No. 0009900100"),
    comment("Please supplementally provide us with all materials shown to investors.", "explain"),
)
IPO = staff_letter(
    "registration",
    ("Registration Statement on Form S-1", "Filed April 9, 2024", "File No. 333-99100"),
    comment("Please tell us why.", "explain"),
)
FORM_10 = staff_letter(
    "registration",
    ("Registration Statement on Form 10", "Filed April 9, 2024", "File No. 001-99100"),
    comment("Please tell us why.", "explain"),
)
LISTING = staff_letter(
    "draft_registration",
    ("Draft Registration Statement on Form 20-F", "Submitted April 9, 2024", "CIK No. 0009900100"),
    comment("Please tell us why.", "explain"),
)
TENDER = replace(
    staff_letter(
        "tender_going_private",
        ("Schedule 13E-3", "Filed April 9, 2024", "File No. 005-99100"),
        comment("Please revise to give the reasons of each filing person.", "revise_disclosure"),
    ),
    role="filing_persons",
)
OFFERING = staff_letter(
    "regulation_a",
    ("Offering Statement on Form 1-A", "Filed April 9, 2024", "File No. 024-99100"),
    comment("Please file the form of escrow agreement.", "file_exhibit"),
)
PROXY = staff_letter(
    "proxy",
    ("Preliminary Proxy Statement on Schedule 14A", "Filed April 9, 2024", "File No. 001-99100"),
    comment("Please send us copies of the presentations to the board.", "explain"),
    comment("Please show us the text that you propose.", "provide_draft", number=2),
)
OLD = replace(
    PROXY,
    date=date(2016, 5, 6),
    closing=(
        "Please provide a written statement from the company acknowledging that:",
        "the company itself is responsible for the adequacy of its disclosure; and",
        "the company may not assert staff comments as a defense.",
    ),
)

COUNSEL = Profile(
    firm=Firm("Quill & Abernathy LLP", ("1 Court Row", "Wilmington, DE 19801")),
    signer=Person("Rosa Field", "Partner", "302-555-0100", "rfield@quill.example"),
    letter=LetterStyle(date=date(2024, 5, 17), copies=("Halina Sorel, Pemberton Audit LLP",)),
)
FILING_PERSONS = Profile(
    signed_by="company", matter=Matter(amendment=2, filing_persons=("Tarn Merger Sub Ltd", "Dalia Brook"))
)
SECRET = replace(COUNSEL, signed_by="counsel", confidential=Confidential(phone="44-555-0100", code="TFL"))

CONTEST = replace(
    PROXY,
    addressee=Addressee("Omar Reed", "Managing Member", "Shoal Point Partners LP", ("4 Wharf Road",)),
    clients=("Shoal Point Partners LP",),
    role="dissident",
    subject_company="Tarn Ferry Ltd",
)
BID = replace(
    TENDER,
    addressee=Addressee("Ivo Hale", "Partner", "Wick & Orme LLP", ("1 Court Row",)),
    clients=("Gull Merger Sub, Inc.", "Gull Parent L.P."),
    role="bidder",
    subject_company="Tarn Ferry Ltd",
    addressee_is="outside_counsel",
)

SOLICITING = replace(
    staff_letter(
        "proxy",
        ("Soliciting Material on Schedule 14A", "Filed April 9, 2024 by Omar Reed", "File No. 001-99100"),
        comment(
            "Please tell us on what you base your opinion of the Company.",
            "explain",
            suggestion=Suggestion(
                "opinion",
                (
                    Sentence(
                        "The Company [advises the Staff that CLAUSE].", "[●]. [The support is enclosed.]"
                    ),
                ),
            ),
        ),
    ),
    addressee=Addressee("Mr. Omar Reed", None, None, ("4 Wharf Road", "Oban")),
    clients=("Omar Reed",),
    role="dissident",
    subject_company="Tarn Ferry Ltd",
    addressee_is="other",
)
EVENT = replace(
    staff_letter("other", ("CIK 0009900100",), comment("Please tell us.")),
    kind="other",
    subject=Subject("Tarn Ferry Ltd", ("CIK 0009900100",), ciks=("0009900100",)),
    comments=(
        replace(comment("We read of the fire at your pier. Please tell us more.", "explain"), number=None),
    ),
)
TWO_REGISTRANTS = replace(
    staff_letter(
        "registration",
        ("Form S-4",),
        comment("Please revise.", "revise_disclosure"),
        comment("Tell us.", number=2),
    ),
    subject=Subject(
        "Tarn Ferry Ltd",
        (
            "Registration Statement on Form S-4",
            "Filed April 9, 2024",
            "File No. 333-99100",
            "Mull Pier Company",
            "Form 10-K for 2023",
            "File No. 001-99101",
        ),
        forms=("Form S-4", "Form 10-K"),
        review_type="registration",
    ),
    clients=("Tarn Ferry Ltd", "Mull Pier Company"),
    role="co_registrants",
)
JOINT_REPORT = replace(
    REPORT,
    subject=Subject(
        "TARN FERRY LTD",
        ("Mull Pier Company", "Form 10-K for 2023", "File Nos. 001-99100 and 001-99101"),
        forms=("Form 10-K",),
        review_type="periodic",
    ),
    comments=(
        replace(REPORT.comments[0], headings=("Mull Pier Company Form 10-K for 2023", "Note 3")),
        comment("Please tell us how.", "explain", number=2),
        replace(comment("Please tell us.", number=3), headings=("Form 10-K for 2023",)),
    ),
    clients=("TARN FERRY LTD", "Mull Pier Company"),
    clients_to_check=("TARN FERRY LTD",),
    role="co_registrants",
)
UNCERTAIN = replace(
    REPORT,
    addressee=Addressee("Omar Reed", "Treasurer", "Gull Works, Inc.", ("4 Wharf Road",)),
    clients=(),
    certain=False,
    warnings=(Doubt("client_uncertain", "It is not certain who is responding: the parts disagree."),),
)
FUTURE_ONLY = replace(
    staff_letter(
        "proxy",
        ("Definitive Proxy Statement on Schedule 14A", "Filed April 9, 2024", "File No. 001-99100"),
        comment("Please say how the board oversees risk.", "revise_disclosure"),
    ),
    opening=("Please confirm that you will expand your future proxy disclosures as set out below.",),
)
LATER_ROUND = replace(
    REPORT,
    addressee=Addressee(
        "Dalia Brook", None, "Tarn Ferry Ltd", ("9 Slipway", "Oban PA34 4AA , United Kingdom")
    ),
    prior_letter_date=date(2024, 3, 4),
    prior_response_date=date(2024, 3, 18),
    comments=(
        comment(
            "Your answer to prior comment 2 tells little.", reissued=True, refers_to=(PriorReference(2),)
        ),
        comment("Your answer to prior comment 3 is partial. We reissue it in part.", number=2, reissued=True),
        comment("See comment 1 of this letter.", number=3, refers_to=(PriorReference(1, "this"),)),
    ),
)

SITUATIONS: dict[str, ResponseLetter] = {
    "draft-registration": compose(DRAFT, COUNSEL),
    "going-private-by-company": compose(TENDER, FILING_PERSONS),
    "tender-by-counsel": compose(TENDER, COUNSEL),
    "offering-statement": compose(OFFERING, default_profile()),
    "proxy": compose(PROXY, COUNSEL),
    "proxy-contest": compose(CONTEST, COUNSEL),
    "proxy-contest-of-a-person": compose(SOLICITING, COUNSEL),
    "event": compose(EVENT, default_profile()),
    "two-registrants": compose(TWO_REGISTRANTS, COUNSEL),
    "joint-report": compose(JOINT_REPORT, default_profile()),
    "bid": compose(BID, default_profile()),
    "client-uncertain": compose(UNCERTAIN, default_profile()),
    "future-only": compose(FUTURE_ONLY, COUNSEL),
    "later-round": compose(LATER_ROUND, default_profile()),
    "rule-83": compose(REPORT, SECRET),
    "rule-83-blanks": compose(REPORT, Profile(company=Company(), confidential=Confidential())),
    "acknowledgement-by-counsel": compose(OLD, COUNSEL),
    "extension": compose_companion(REPORT, default_profile()),
    "extension-by-counsel": compose_companion(PROXY, COUNSEL, day=date(2024, 5, 31)),
    "acceleration": compose_companion(IPO, COUNSEL, "acceleration", day=date(2024, 5, 31), hour="4:00 p.m."),
    "acceleration-of-a-form-10": compose_companion(FORM_10, default_profile(), "acceleration"),
    "acceleration-of-a-draft": compose_companion(LISTING, default_profile(), "acceleration"),
    "joinder": compose_companion(IPO, COUNSEL, "joinder", day=date(2024, 5, 31), hour="4:00 p.m."),
    "qualification": compose_companion(OFFERING, default_profile(), "qualification"),
    "withdrawal": compose_companion(IPO, COUNSEL, "withdrawal"),
    "withdrawal-of-an-offering": compose_companion(OFFERING, default_profile(), "withdrawal"),
    "confidential-request": compose_companion(REPORT, SECRET, "confidential-request"),
    "supplemental": compose_companion(REPORT, default_profile(), "supplemental"),
    "supplemental-for-an-offering": compose_companion(OFFERING, default_profile(), "supplemental"),
}


@pytest.mark.parametrize("name", SITUATIONS)
def test_the_letter_reads(
    name: str,
    outline: Callable[[Iterable[Sent]], str],
    agrees_with_golden: Callable[[str, Path], None],
) -> None:
    composed = SITUATIONS[name]
    legend = f"AT THE FOOT OF EACH PAGE\n{outline(composed.page_legend)}" if composed.page_legend else ""

    agrees_with_golden(f"{outline(composed.blocks)}{legend}", GOLDEN / f"{name}.txt")


def test_an_extension_says_so_in_its_title() -> None:
    assert SITUATIONS["extension"].title == (
        "Tarn Ferry Ltd: more time to respond to the staff’s comment letter of May 6, 2024"
    )


def test_an_extension_has_nothing_to_keep_secret() -> None:
    composed = compose_companion(REPORT, SECRET)

    assert composed.page_legend == ()
    assert [
        block for block in composed.blocks if isinstance(block, Paragraph) and block.style == "legend"
    ] == []


def test_wording_files_note_nothing_where_no_notes_are_wanted() -> None:
    blocks = compose(DRAFT, SECRET, notes=False).blocks

    assert [block for block in blocks if isinstance(block, Paragraph) and block.note] == []


def test_a_comments_note_tells_what_the_reader_was_not_sure_of() -> None:
    doubtful = comment(
        "We note caf_ sales.",
        "explain",
        number=1,
        lost=("caf_ sales",),
        guidance=(Guidance("sales", "Sales"),),
    )
    letter = replace(
        REPORT,
        comments=(doubtful, comment("Tell us why.", "explain", number=2)),
        warnings=(
            Doubt("lost_characters", "Comment 1: the source has lost characters.", 10),
            Doubt("comment_end", "Comment 1 does not end like a sentence.", 15),
            Doubt("unplaced_line", "This line belongs to no part of the letter.", 90),
            Doubt("forms_disagree", "The two forms disagree."),
        ),
    )
    slots = [b for b in compose(letter, default_profile()).blocks if isinstance(b, ResponseSlot)]

    assert [slot.note.paragraphs for slot in slots if slot.note] == [
        (
            "The source lost characters here that cannot be restored; compare with the PDF: caf_ sales",
            "Check: Comment 1 does not end like a sentence.",
            "Topic: Sales.",
        ),
    ]


@pytest.mark.parametrize(
    ("cc", "copied"),
    [
        ((), ()),
        (("Rosa Field, Esq.", "Quill & Abernathy LLP"), ()),
        (("Omar Reed", "Omar Reed"), ("Omar Reed",)),
    ],
)
def test_counsel_copies_its_client_and_not_itself(cc: tuple[str, ...], copied: tuple[str, ...]) -> None:
    blocks = compose(replace(PROXY, cc=cc), COUNSEL).blocks
    written = [b.runs[-1].text for b in blocks if isinstance(b, Paragraph) and b.style == "copies"]

    assert written == ["Dalia Brook, Tarn Ferry Ltd", *copied, "Halina Sorel, Pemberton Audit LLP"]


@pytest.mark.parametrize(("styles", "said"), [({}, True), ({"Staff Comment": "Firm QuotedComment"}, False)])
def test_the_letter_does_not_say_how_a_style_of_the_firms_looks(styles: dict[str, str], said: bool) -> None:
    blocks = compose(PROXY, replace(COUNSEL, styles=styles)).blocks
    (sentence,) = (
        text
        for block in blocks
        if isinstance(block, Paragraph)
        and "reproduced below" in (text := "".join(r.text for r in block.runs))
    )
    assert ("in bold" in sentence) is said
