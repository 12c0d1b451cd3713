"""Each answer is put beside the staff letter that it answers, whatever is missing from either."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.precedent import Precedent
from drafter.precedents.documents import answered
from drafter.precedents.store import Store
from drafter.problems import Place
from drafter.returned import Exchange, ReturnedBlock
from drafter.services.precedents_add import add_precedents
from tests.precedents.letters import CONTROLS, GOODWILL, NON_GAAP, SEGMENTS, Company, submission

MILLS = Company()
BARGES = Company("Larkmoor Barge Lines Corp.", "001-99417", office="Office of Transportation")
ONE_SEGMENT = "The Company respectfully advises the Staff that it has one reportable segment."
WILL_REVISE = "In future filings, the Company will revise the order in which it presents these measures."

TOPIC = """\
id = "loom_safety"
title = "Safety of looms"
family = "narrative"
examples = ["Please tell us how looms are guarded."]
counter_examples = ["Please tell us how goodwill was tested."]
checklist = ["Guards."]

[[trigger]]
pattern = 'looms are guarded'
weight = 4
example = "how looms are guarded"

[[authority]]
cite = "Regulation S-K Item 105"
status = "unverified"
"""

Kept = Callable[..., list[Precedent]]


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """`kept(letter=..., response=...)`: the exchanges of these files, added together."""

    def exchanges(**files: bytes) -> list[Precedent]:
        for name, content in files.items():
            (tmp_path / f"{name}.{'htm' if content.startswith(b'<html') else 'txt'}").write_bytes(content)
        return add(tmp_path)

    return exchanges


def add(folder: Path, name: str = "store", firm: Path | None = None) -> list[Precedent]:
    """The exchanges of all files in a folder."""
    store = folder / name / "precedents.sqlite3"
    letters = sorted(map(str, [*folder.glob("*.txt"), *folder.glob("*.htm")]))
    add_precedents(letters, store=store, jobs=1, firm=firm)
    with Store(store) as opened:
        return sorted((one for _, one in opened.exchanges()), key=lambda one: one.id)


def said(exchanges: list[Precedent]) -> list[tuple[str, str]]:
    """The file of the staff letter, and the response, of each exchange."""
    return [(Path(one.letter).stem, one.response) for one in exchanges]


def test_an_exchange_has_what_either_letter_says(kept: Kept) -> None:
    first, second = kept(
        letter=MILLS.letter("February 27, 2025", SEGMENTS, NON_GAAP),
        response=MILLS.response(
            "March 14, 2025",
            "February 27, 2025",
            (SEGMENTS, ONE_SEGMENT),
            (NON_GAAP, WILL_REVISE),
            law_firm="Pemberton & Vale LLP",
        ),
    )

    assert (first.number, first.comment, first.response) == (1, SEGMENTS, ONE_SEGMENT)
    assert (first.outcome, second.outcome) == ("explained", "will_revise")
    assert (first.topics[0], second.topics[0]) == ("segments_asc280", "non_gaap")
    assert (first.citations, second.citations) == (("ASC 280-10-50",), ("S-K 10(e)(1)(i)(A)",))
    assert second.asks == ("revise_disclosure",)
    assert first.headings[-1] == "Notes to Financial Statements, page 61"
    assert (first.company, first.office) == ("Calder Ridge Mills, Inc.", "Office of Manufacturing")
    assert first.examiners == ("Ada Quill", "Hollis Brandt")
    assert first.law_firm == "Pemberton & Vale LLP"
    assert first.filing == "Form 10-K"
    assert (first.letter_date, first.date) == (datetime.date(2025, 2, 27), datetime.date(2025, 3, 14))
    assert Path(first.letter).name == "letter.txt"
    assert Path(first.source).name == "response.htm"
    assert first.letter_place.line
    assert first.place.paragraph
    assert first.id.endswith("#1")


def test_the_words_decide_between_two_letters_of_one_day(kept: Kept) -> None:
    exchanges = kept(
        annual=MILLS.letter("February 27, 2025", SEGMENTS),
        proxy=Company(form="Definitive Proxy Statement on Schedule 14A").letter(
            "February 27, 2025", GOODWILL
        ),
        response=MILLS.response("March 14, 2025", "February 27, 2025", (GOODWILL, "It exceeded it by 40%.")),
    )

    assert said(exchanges) == [("proxy", "It exceeded it by 40%.")]


def test_one_answer_to_two_letters_is_divided_between_them(kept: Kept) -> None:
    exchanges = kept(
        first=MILLS.letter("February 27, 2025", SEGMENTS),
        second=MILLS.letter("March 3, 2025", GOODWILL),
        response=MILLS.response(
            "March 14, 2025",
            "February 27, 2025 and March 3, 2025",
            (SEGMENTS, ONE_SEGMENT),
            (GOODWILL, "By 40%."),
            numbers=(1, 1),
        ),
    )

    assert said(exchanges) == [("first", ONE_SEGMENT), ("second", "By 40%.")]
    assert [one.id.partition("#")[2] for one in exchanges] == ["1", "1.2"]


@pytest.mark.parametrize(
    ("letter_date", "why"),
    [
        ("February 26, 2025", "a slip in the date"),
        ("March 10, 2025", "the date of a telephone call"),
    ],
)
def test_a_wrong_date_does_no_harm(kept: Kept, letter_date: str, why: str) -> None:
    exchanges = kept(
        letter=MILLS.letter("February 27, 2025", SEGMENTS),
        older=MILLS.letter("February 20, 2024", NON_GAAP),
        response=MILLS.response("March 14, 2025", letter_date, (SEGMENTS, ONE_SEGMENT)),
    )

    assert said(exchanges) == [("letter", ONE_SEGMENT)], why


def test_an_answer_that_does_not_say_whose_it_is(kept: Kept) -> None:
    exchanges = kept(
        mills=MILLS.letter("February 27, 2025", SEGMENTS),
        barges=BARGES.letter("February 27, 2025", GOODWILL),
        response=MILLS.response("March 14, 2025", "February 27, 2025", (SEGMENTS, ONE_SEGMENT), about=False),
    )

    assert said(exchanges) == [("mills", ONE_SEGMENT)]
    assert exchanges[0].company == MILLS.name


def test_the_same_words_from_another_company_are_another_matter(kept: Kept) -> None:
    exchanges = kept(
        barges=BARGES.letter("February 27, 2025", SEGMENTS),
        response=MILLS.response("March 14, 2025", "February 27, 2025", (SEGMENTS, ONE_SEGMENT)),
    )

    assert said(exchanges) == [("", ONE_SEGMENT)]
    assert exchanges[0].company == MILLS.name


def test_file_numbers_are_compared_without_zeros(kept: Kept) -> None:
    renamed = Company("Calder Ridge Holdings", "1-99321")
    exchanges = kept(
        letter=MILLS.letter("February 27, 2025", SEGMENTS),
        response=renamed.response("March 14, 2025", "February 27, 2025", (SEGMENTS, ONE_SEGMENT)),
    )

    assert said(exchanges) == [("letter", ONE_SEGMENT)]


def test_an_answer_alone_keeps_the_comments_as_it_restates_them(kept: Kept) -> None:
    (only,) = kept(response=MILLS.response("March 14, 2025", "February 27, 2025", (NON_GAAP, WILL_REVISE)))

    assert (only.letter, only.comment) == ("", NON_GAAP)
    assert only.topics[0] == "non_gaap"
    assert only.asks == ("revise_disclosure",)
    assert only.letter_date == datetime.date(2025, 2, 27)
    assert (only.reissued, only.completed) == (None, None)


@pytest.mark.parametrize(
    ("comment", "response"),
    [("The Company's mills are not for sale.", "They never were."), (NON_GAAP, "")],
    ids=["a statement of the company", "no response"],
)
def test_what_is_no_exchange(kept: Kept, comment: str, response: str) -> None:
    answered = ((SEGMENTS, ONE_SEGMENT), (comment, response))
    exchanges = kept(response=MILLS.response("March 14, 2025", "February 27, 2025", *answered))

    assert said(exchanges) == [("", ONE_SEGMENT)]


def test_a_letter_that_is_added_later_finds_its_answer(kept: Kept) -> None:
    response = MILLS.response("March 14, 2025", "February 27, 2025", (SEGMENTS, ONE_SEGMENT))
    before = kept(response=response)
    after = kept(letter=MILLS.letter("February 27, 2025", SEGMENTS))

    assert said(before) == [("", ONE_SEGMENT)]
    assert said(after) == [("letter", ONE_SEGMENT)]
    assert before[0].id == after[0].id


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("We confirm that we will revise our disclosure in future filings.", 2),
        ("We are considering what your letter says.", 0),
    ],
)
def test_an_answer_that_restates_nothing(kept: Kept, text: str, answers: int) -> None:
    """What promises or declines something speaks of all comments; anything else may be about the time that it takes."""
    exchanges = kept(
        letter=MILLS.letter("February 27, 2025", SEGMENTS, NON_GAAP),
        response=MILLS.undivided("March 14, 2025", "February 27, 2025", text),
    )

    assert len(exchanges) == answers
    assert all(text in one.response for one in exchanges)


def test_the_same_answer_in_two_files_counts_once(kept: Kept) -> None:
    response = MILLS.response("March 14, 2025", "February 27, 2025", (SEGMENTS, ONE_SEGMENT))
    exchanges = kept(first=response, second=response.replace(b"<p><b>Re:", b"<p> <b>Re:"))

    assert len(exchanges) == 1


def test_a_submission_counts_more_than_the_text_alone(kept: Kept) -> None:
    text = MILLS.letter("February 27, 2025", SEGMENTS)
    accession = "0000000000-25-000123"
    whole = submission(
        text, accession=accession, company=MILLS.name, cik="0009990001", sic="CONVERTED PAPER [2670]"
    )
    (only,) = kept(
        **{"0000000000-25-000123": text},
        whole=whole,
        response=MILLS.response("March 14, 2025", "February 27, 2025", (SEGMENTS, ONE_SEGMENT)),
    )

    assert Path(only.letter).name == "whole.txt"
    assert (only.letter_accession, only.cik) == (accession, "0009990001")
    assert (only.sic, only.industry) == ("2670", "CONVERTED PAPER")


def test_an_industry_without_a_name_has_that_of_its_group(kept: Kept) -> None:
    letter = MILLS.letter("February 27, 2025", SEGMENTS)
    (only,) = kept(
        whole=submission(
            letter, accession="0000000000-25-000123", company=MILLS.name, cik="0009990001", sic="2670"
        ),
        response=MILLS.response("March 14, 2025", "February 27, 2025", (SEGMENTS, ONE_SEGMENT)),
    )

    assert (only.sic, only.industry) == ("2670", "paper and allied products")


def test_a_name_has_the_letters_that_a_text_lacks(kept: Kept) -> None:
    lost, whole = Company("Calder Bir k Mills, Inc."), Company("Calder Bir\u012bk Mills, Inc.")
    (only,) = kept(
        letter=lost.letter("February 27, 2025", SEGMENTS),
        response=whole.response("March 14, 2025", "February 27, 2025", (SEGMENTS, ONE_SEGMENT)),
    )

    assert only.company == whole.name


def test_a_response_begins_below_its_label(kept: Kept) -> None:
    response = MILLS.response("March 14, 2025", "February 27, 2025", (SEGMENTS, ONE_SEGMENT))
    (only,) = kept(
        letter=MILLS.letter("February 27, 2025", SEGMENTS),
        response=response.replace(
            b"<p>Response: ", b"<p>8 Loom Street, Dayton</p><p><u>Company\xe2\x80\x99s Response:</u></p><p>"
        ),
    )

    assert only.response == ONE_SEGMENT


def block(words: str) -> ReturnedBlock:
    return ReturnedBlock("paragraph", words)


@pytest.mark.parametrize(
    ("above", "is_kept"),
    [
        (["8 Loom Street, Dayton"], False),
        (["Please also state who guards them."], False),
        (["Tell us how looms are guarded in each mill."], False),
        (["We respectfully advise the Staff that sales fell.", "Our earlier letter said:"], True),
        (["Calder Mills, Inc.", "The mill in Dayton closed."], True),
    ],
)
def test_what_is_above_a_label_is_dropped_only_if_it_is_not_of_the_response(
    above: list[str], *, is_kept: bool
) -> None:
    comment = (block("Tell us how the looms in each mill are guarded."),)
    response = tuple(map(block, [*above, "Response:", "The mill closed in May."]))

    found = answered(Exchange(1, (), comment, response, Place())).response

    assert found.split("\n") == [
        *(above if is_kept else ()),
        *(["Response:"] if is_kept else []),
        "The mill closed in May.",
    ]


def test_a_long_line_of_points_is_no_label() -> None:
    response = (block("." * 100_000 + " 5"), block("Sales fell."))

    assert answered(Exchange(1, (), (), response, Place())).response.endswith("5\nSales fell.")


def test_comments_raise_the_topics_of_the_firm_too(tmp_path: Path) -> None:
    firm = tmp_path / "firm"
    (firm / "topics").mkdir(parents=True)
    (firm / "topics" / "loom_safety.toml").write_text(TOPIC)
    comment = "Please tell us how looms are guarded in each of your mills, and who inspects the guards."
    (tmp_path / "letter.txt").write_bytes(MILLS.letter("February 27, 2025", comment))
    (tmp_path / "response.htm").write_bytes(
        MILLS.response("March 14, 2025", "February 27, 2025", (comment, ONE_SEGMENT))
    )
    ((of_firm,), (built_in,)) = add(tmp_path, "with", firm=firm), add(tmp_path, "without")

    assert of_firm.topics[0] == "loom_safety"
    assert "loom_safety" not in built_in.topics


AGAIN = "We note your response to prior comment 1. Please tell us who reviews the margin of each mill."


def test_what_the_staff_did_next(kept: Kept) -> None:
    exchanges = kept(
        letter=MILLS.letter("February 27, 2025", SEGMENTS, NON_GAAP),
        response=MILLS.response(
            "March 14, 2025", "February 27, 2025", (SEGMENTS, ONE_SEGMENT), (NON_GAAP, WILL_REVISE)
        ),
        next=MILLS.letter("April 24, 2025", AGAIN, opening="We have reviewed your response."),
        answer=MILLS.response("May 9, 2025", "April 24, 2025", (AGAIN, "The president does.")),
        end=MILLS.completed("June 6, 2025"),
    )

    ended = datetime.date(2025, 6, 6)
    by_response = {one.response: (one.reissued, one.completed) for one in exchanges}
    assert by_response == {
        ONE_SEGMENT: (True, ended),
        WILL_REVISE: (False, ended),
        "The president does.": (False, ended),
    }


def test_a_later_review_is_no_reply(kept: Kept) -> None:
    next_year = Company(form="Form 10-K for the Fiscal Year Ended December 31, 2025")
    (only,) = kept(
        letter=MILLS.letter("February 27, 2025", SEGMENTS),
        response=MILLS.response("March 14, 2025", "February 27, 2025", (SEGMENTS, ONE_SEGMENT)),
        end=MILLS.completed("April 1, 2025"),
        later=next_year.letter("September 2, 2025", CONTROLS),
    )

    assert (only.reissued, only.completed) == (False, datetime.date(2025, 4, 1))
    assert only.fate == "explained, not reissued, review completed"
