"""Profiles as people write them, and the message for each mistake."""

from __future__ import annotations

import datetime
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from drafter.drafting import Profile, compose, default_profile, load_profile
from drafter.errors import ProfileError
from drafter.kernel.records import as_table, is_record
from drafter.model import Block, Comment, CommentLetter, Contact, PriorReference, Subject
from drafter.profile.model import Confidential
from drafter.response import Block as Sent

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "profile.toml"

FULL = """
signed_by = "counsel"

[company]
name = "Alder Corp"
address = ["1 Mill Road", "Dover, DE"]

[firm]
name = "Quill & Abernathy LLP"

[signer]
name = "Rosa Field"
title = "Partner"

[contact]
phone = "302-555-0100"

[matter]
amendment = 2

[letter]
date = 2024-03-18
comments = "bold italic"
copies = ["Ann Bee"]
"""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "matter.toml"


def test_every_key_may_be_written(written: Path) -> None:
    written.write_text(FULL, "utf-8")
    profile = load_profile(written)

    assert (profile.signed_by, profile.matter.amendment) == ("counsel", 2)
    assert profile.company.address == ("1 Mill Road", "Dover, DE")
    assert profile.letter.date == date(2024, 3, 18)
    assert profile.letter.copies == ("Ann Bee",)


def test_owners_and_milestones_are_tables_of_any_names(written: Path) -> None:
    written.write_text('[owners]\naccounting = "Ann Bee"\n[milestones]\n"First draft" = 6', "utf-8")
    profile = load_profile(written, settings=["owners.legal=Ada Lund", "milestones.Sign-off=1"])

    assert profile.owners == {"accounting": "Ann Bee", "legal": "Ada Lund"}
    assert profile.milestones == {"First draft": 6, "Sign-off": 1}


KEYS = {
    "signed_by": ('signed_by = "counsel"', "body | On behalf of our client, Alder Corp (the"),
    "company.name": ('[company]\nname = "Alder PLC"', "body | Alder PLC (the “Company,”"),
    "company.address": ('[company]\naddress = ["1 Mill Road", "Dover"]', "*↵1 Mill Road↵Dover\n"),
    "firm.name": ('signed_by = "counsel"\n[firm]\nname = "Quill LLP"', "letterhead | *Quill LLP*↵"),
    "firm.address": ('signed_by = "counsel"\n[firm]\naddress = ["1 Court Row"]', "*↵1 Court Row\n"),
    "signer.name": ('[signer]\nname = "Rosa Field"', "signature | Rosa Field\n"),
    "signer.title": ('[signer]\ntitle = "Controller"', "signature | Controller\n"),
    "signer.phone": ('[signer]\nname = "R. Field"\nphone = "302-555-0100"', "the undersigned at 302-555-0100 or"),
    "signer.email": ('[signer]\nname = "R"\nemail = "r@alder.example"', "or r@alder.example."),
    "contact.name": ('[contact]\nname = "Ann Bee"', "please contact Ann Bee at «[phone]»"),
    "contact.title": ('[contact]\nname = "Ann Bee"\ntitle = "Clerk"', "please contact Ann Bee, Clerk, at"),
    "contact.phone": ('[contact]\nname = "Ann Bee"\nphone = "302-555-0101"', "at 302-555-0101 or "),
    "contact.email": ('[contact]\nname = "Ann Bee"\nemail = "a@alder.example"', "or a@alder.example."),
    "matter.client": ('[matter]\nclient = ["Alder Finance LLC"]', "body | Alder Finance LLC (the “Company,” “we,”"),
    "matter.amendment": ("[matter]\namendment = 2", "is filing Amendment No. 2 to the Form 10-K"),
    "matter.revise_in": ('[matter]\nrevise_in = "amendment"', "filing Amendment No. [●] to the Form 10-K"),
    "letter.date": ("[letter]\ndate = 2024-03-18", "date | March 18, 2024\n"),
    "letter.date_first": ("[letter]\ndate_first = false", "VIA EDGAR\ndate | "),
    "letter.delivery": ('[letter]\ndelivery = "BY EDGAR\\nBY HAND"', "BY EDGAR\ndelivery | BY HAND\n"),
    "letter.attention": ('[letter]\nattention = "Attn:"', "attention | Attn:→Ada Lund"),
    "letter.attention_titles": ("[letter]\nattention_titles = true", "Attention:→Ada Lund, Examiner\n"),
    "letter.subject": ('[letter]\nsubject = "RE:"', "subject | RE: | Alder Corp"),
    "letter.salutation": ('[letter]\nsalutation = "Dear Ms. Lund:"', "salutation | Dear Ms. Lund:\n"),
    "letter.sign_off": ('[letter]\nsign_off = "Very truly yours,"', "closing | Very truly yours,\n"),
    "letter.number_headings": ("[letter]\nnumber_headings = true", "staff heading 1 | I.→Form 10-K\n"),
    "letter.label_on_first_line": ("[letter]\nlabel_on_first_line = true", "RESPONSE 4 Response:"),
    "letter.label": ('[letter]\nlabel = "On Comment {number}:"', "RESPONSE 4 On Comment 4:"),
    "letter.comments": ('[letter]\ncomments = "italic"', "is reproduced below in italics, followed by"),
    "letter.sublabels": ("[letter]\nsublabels = false", "advises the Staff that «[●]».\n    note: Follows"),
    "letter.earlier_table": ('[letter]\nearlier_table = "always"', "table | 4 | 2 | «[date]» | «[●]»\n"),
    "letter.locked": ("[letter]\nlocked = false", "COMMENT 4 4. (unlocked)"),
    "letter.copies": ('[letter]\ncopies = ["Ann Bee"]', "copies | cc:→Ann Bee\n"),
    "confidential.name": ('[confidential]\nname = "Beech Ltd"', "§ 200.83, by↵Beech Ltd↵«[Address]»"),
    "confidential.address": ('[confidential]\naddress = ["2 Quay"]', "by↵Alder Corp↵2 Quay↵«[Telephone]»"),
    "confidential.phone": ('[confidential]\nphone = "302-555-0102"', "by telephone at 302-555-0102,"),
    "confidential.code": ('[confidential]\ncode = "ALD"', "Requested by Alder Corp↵ALD-‹page 0001›"),
}  # fmt: skip
"""For each key, a profile with it, and the resulting text of the letter."""

LETTER = CommentLetter(
    "a.txt",
    "comments",
    subject=Subject("Alder Corp", ("Form 10-K for 2023",), forms=("Form 10-K",), review_type="periodic"),
    clients=("Alder Corp",),
    certain=True,
    comments=(
        Comment(
            4,
            ("Form 10-K",),
            (Block("paragraph", "Please tell us:"), Block("bullet", "why;"), Block("bullet", "when.")),
            (1, 3),
            asks=("explain",),
            reissued=True,
            refers_to=(PriorReference(2),),
        ),
    ),
    contacts=(Contact("Ada Lund", None, "any", "Examiner"),),
)


@pytest.mark.parametrize("key", KEYS)
def test_each_key_does_what_it_says(
    key: str, written: Path, outline: Callable[[Iterable[Sent]], str]
) -> None:
    text, expected = KEYS[key]
    written.write_text(text, "utf-8")
    composed = compose(LETTER, load_profile(written))

    assert expected in outline((*composed.blocks, *composed.page_legend))


def paths(values: Mapping[str, object], before: str = "") -> set[str]:
    """The path of each key: "signed_by", "letter.label"."""
    found = set()
    for key, value in values.items():
        found |= paths(value, f"{before}{key}.") if isinstance(value, dict) else {f"{before}{key}"}
    return found


ALL_TABLES = as_table(Profile(confidential=Confidential()))
ALL_KEYS = paths({key: as_table(table) if is_record(table) else table for key, table in ALL_TABLES.items()})


def test_every_key_is_tried() -> None:
    # These are tried in golden/going-private-by-company.txt, test_earlier_answers.py, test_precedents_command.py and
    # test_fetch_command.py.
    assert ALL_KEYS - set(KEYS) == {
        "matter.filing_persons", "letter.earlier", "letter.precedents", "edgar.user_agent"
    }  # fmt: skip


def test_the_example_has_every_key_and_works_with_all_of_them(written: Path) -> None:
    switched_on = re.sub(r"^#(?=\[?\w)", "", EXAMPLE.read_text("utf-8"), flags=re.MULTILINE)
    written.write_text(switched_on, "utf-8")

    assert paths(tomllib.loads(switched_on)) == ALL_KEYS
    assert load_profile(written)
    assert load_profile(EXAMPLE)


def test_an_empty_profile_is_the_default(written: Path) -> None:
    written.touch()

    assert load_profile(written) == default_profile()


MISTAKES = {
    "a key": ('[letter]\nlabl = "A:"', 2, "letter.labl: unknown key; did you mean 'label'?"),
    "a table": ('[singer]\nname = "A"', 1, "singer: unknown key; did you mean 'signer'?"),
    "a key like no other": (
        "[matter]\nzzz = 1",
        2,
        "matter.zzz: unknown key; known keys are amendment, filing_persons, client, revise_in.",
    ),
    "a tag": (
        '[letter]\nsalutation = "Dear {{ company }}:"',
        2,
        "letter.salutation: A profile has no tags; write the words, or put the tag into a wording file.",
    ),
    "a key without its table": (
        "amendment = 1", 1, "amendment: unknown key; did you mean 'matter.amendment'?"
    ),
    "a number": (
        '[matter]\namendment = "two"', 2, "matter.amendment: expected a whole number such as 1, got 'two'."
    ),
    "a day": (
        '[letter]\ndate = "March 3"', 2,
        "letter.date: expected a date in the form 2026-03-02, got 'March 3'.",
    ),
    "a phone number without quotes": (
        "[signer]\nphone = 2125550177", 2,
        'signer.phone: expected text; put it in quotation marks, "2125550177".',
    ),
    "yes or no": (
        '[letter]\nlocked = "never"', 2, "letter.locked: expected true or false, got 'never'."
    ),
    "a choice": (
        '[letter]\ncomments = "itallic"', 2,
        "letter.comments: expected 'plain', 'bold', 'italic' or 'bold italic', got 'itallic'; "
        "did you mean 'italic'?",
    ),
    "a list that is a text": (
        '[firm]\naddress = "9 Wharf Lane"', 2,
        'firm.address: expected a list in square brackets, ["…", "…"], got \'9 Wharf Lane\'.',
    ),
    "a text of a list": (
        "[letter]\ncopies = [1]", 2, 'letter.copies 1: expected text; put it in quotation marks, "1".'
    ),
    "a table that is a text": (
        'signer = "Rosa"', 1, "signer: expected a table, its keys on lines of their own, got 'Rosa'."
    ),
}  # fmt: skip


@pytest.mark.parametrize("row", MISTAKES)
def test_a_mistake_names_its_key(row: str, written: Path) -> None:
    text, line, message = MISTAKES[row]
    written.write_text(text, "utf-8")

    with pytest.raises(ProfileError) as raised:
        load_profile(written)

    assert (str(raised.value.place), raised.value.message) == (f"{written}:{line}", message)


def test_all_mistakes_are_reported_together(written: Path) -> None:
    written.write_text('signd_by = "x"\n[letter]\nlabl = "A:"\ncomments = 3\n', "utf-8")

    with pytest.raises(ProfileError) as raised:
        load_profile(written)

    printed = [(str(mistake.place), mistake.message.split(":")[0]) for mistake in raised.value.problems]
    assert printed == [
        (f"{written}:1", "signd_by"),
        (f"{written}:3", "letter.labl"),
        (f"{written}:4", "letter.comments"),
    ]


def test_the_matter_goes_before_the_firm_key_by_key(written: Path, tmp_path: Path) -> None:
    firm = tmp_path / "firm.toml"
    firm.write_text('[signer]\nname = "A"\ntitle = "Partner"\n[styles]\nbody = "Text"', "utf-8")
    written.write_text('[signer]\nname = "B"\n[styles]\nresponse = "Answer"', "utf-8")

    profile = load_profile(firm, written)

    assert (profile.signer.name, profile.signer.title) == ("B", "Partner")
    assert profile.styles == {"body": "Text", "response": "Answer"}


SETTINGS = {
    "matter.amendment=1": ("matter", "amendment", 1),
    "letter.locked=false": ("letter", "locked", False),
    "letter.date=2023-02-23": ("letter", "date", datetime.date(2023, 2, 23)),
    "letter.delivery=": ("letter", "delivery", ""),
    "letter.label = Company Response=": ("letter", "label", "Company Response="),
    "letter.copies=Ada Lund, Esq.": ("letter", "copies", ("Ada Lund, Esq.",)),
    "matter.client=Alder Finance LLC": ("matter", "client", ("Alder Finance LLC",)),
    'letter.copies=["A", "B"]': ("letter", "copies", ("A", "B")),
    "signer.name=": ("signer", "name", None),
    "confidential.code=KQ": ("confidential", "code", "KQ"),
}


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_setting_goes_before_the_files(setting: str, written: Path) -> None:
    table, key, value = SETTINGS[setting]
    written.write_text('[signer]\nname = "A"\n[letter]\ncopies = ["C"]', "utf-8")

    assert getattr(getattr(load_profile(written, settings=[setting]), table), key) == value


WRONG_SETTINGS = {
    "matter.amendmnt=1": "--set: matter.amendmnt: unknown key; did you mean 'amendment'?",
    "mater.amendment=1": "--set: mater: unknown key; did you mean 'matter'?",
    "matter.amendment=one": "--set: matter.amendment: expected a whole number such as 1, got 'one'.",
    "matter=1": "--set: matter: expected a table",
    "styles=1": "--set: styles: expected a table",
    "amendment=1": "--set: amendment: unknown key; did you mean 'matter.amendment'?",
    "amendment": "'amendment' sets nothing. Write it as --set matter.amendment=1.",
}


@pytest.mark.parametrize("setting", WRONG_SETTINGS)
def test_a_wrong_setting_is_refused(setting: str) -> None:
    with pytest.raises(ProfileError) as raised:
        load_profile(settings=[setting])

    assert str(raised.value).startswith(WRONG_SETTINGS[setting])


def test_a_syntax_error_has_a_line(written: Path) -> None:
    written.write_text("[letter]\nlabel = Response:\n", "utf-8")

    with pytest.raises(ProfileError) as raised:
        load_profile(written)

    assert str(raised.value.place) == f"{written}:2"


def test_a_profile_that_is_not_there(written: Path) -> None:
    with pytest.raises(ProfileError) as raised:
        load_profile(written)

    assert "No such file" in raised.value.message


def test_a_draft_without_a_profile_loads_no_pydantic() -> None:
    program = (
        "import sys; from drafter import drafting; from drafter.model import CommentLetter;"
        "drafting.compose(CommentLetter('a', 'other'), drafting.default_profile());"
        "sys.exit('pydantic' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_letter_cannot_be_older_than_the_one_it_answers() -> None:
    asked = CommentLetter("letter", "comments", date=datetime.date(2025, 9, 19))
    style = replace(default_profile().letter, date=datetime.date(2025, 9, 18))
    with pytest.raises(ProfileError, match="September 18, 2025, is earlier than that of the staff's letter"):
        compose(asked, replace(default_profile(), letter=style))


def test_a_profile_can_be_a_mapping_and_is_checked_as_a_file_is(written: Path) -> None:
    written.write_text('[signer]\nname = "A"\ntitle = "Partner"', "utf-8")

    profile = load_profile(written, {"signer": {"name": "B"}})

    assert (profile.signer.name, profile.signer.title) == ("B", "Partner")
    with pytest.raises(ValueError, match=r"signer.phnoe: unknown key; did you mean 'phone'\?"):
        load_profile({"signer": {"phnoe": "1"}})
