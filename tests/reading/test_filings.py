"""Which filing each comment is about: headings on the left, the filing on the right."""

from __future__ import annotations

import re

import pytest

from drafter.filing_names import FILING_NAMES, FilingName
from drafter.model import Block, Comment, Subject
from drafter.reading.filings import DOCUMENT_NAMES, DocumentName, filing_of_each, filings
from drafter.topics.required_literals import anchors


def comment(headings: list[str], words: str = "Please revise.") -> Comment:
    return Comment(1, tuple(headings), (Block("paragraph", words),), (1, 1))


ROWS = [(name, example) for name in FILING_NAMES for example in name.examples]


@pytest.mark.parametrize(("name", "example"), ROWS, ids=[example for _, example in ROWS])
def test_the_example_of_a_filing_names_it_in_a_re_block_and_as_a_heading(
    name: FilingName, example: str
) -> None:
    (found, *_) = filings(Subject("Larkmoor, Inc.", (example,)))

    assert found == name.name or (name.name == "Form {form}" and found.startswith("Form "))
    assert filing_of_each(Subject(), [comment([example])]) == [found]


@pytest.mark.parametrize("name", [name for name in FILING_NAMES if name.needs], ids=lambda name: name.name)
def test_its_words_have_one_of_those_that_they_need(name: FilingName) -> None:
    needed = anchors(name.words)  # of each of these sets, a match has one string
    assert any(all(map(name.may_be_in, strings)) for strings in needed)


COUNTER = [(name, example) for name in FILING_NAMES for example in name.counterexamples]


@pytest.mark.parametrize(("name", "example"), COUNTER, ids=[example for _, example in COUNTER])
def test_a_counterexample_does_not_name_it(name: FilingName, example: str) -> None:
    found = filings(Subject("Larkmoor, Inc.", (example,)))

    assert name.name not in found
    assert not any(name.name == "Form {form}" and one.startswith("Form S") for one in found)


@pytest.mark.parametrize("document", DOCUMENT_NAMES, ids=[each.example for each in DOCUMENT_NAMES])
def test_a_document_belongs_to_the_filing_of_the_letter_of_which_it_is_part(document: DocumentName) -> None:
    (filing,) = [name for name in OF_EACH_KIND if re.fullmatch(document.of[0], name)][:1]
    letter = Subject("Larkmoor, Inc.", (f"{filing} filed May 5, 2016",))

    assert filing_of_each(letter, [comment([document.example])]) == [filing]


OF_EACH_KIND = (
    "Form S-4", "Schedule 14A", "Schedule 14C", "Schedule TO", "Form 1-A", "Form 10-K", "Form 10-Q", "Form 8-K",
)  # fmt: skip

RE_BLOCKS = {
    "an amended current report": (["Form 8-K/A filed June 3, 2013"], ["Form 8-K"]),
    "a small business issuer": (["Form 10-KSB for the year ended June 30, 2007"], ["Form 10-KSB"]),
    "an old annual report": (["Form 10-K405 for the year ended December 31, 2001"], ["Form 10-K"]),
    "without the word form": (
        ["10-K for the year ended May 31, 2011", "10-Q for August 31, 2011"],
        ["Form 10-K", "Form 10-Q"],
    ),
    "a third-party tender offer": (
        ["SC TO-T filed by Gull LP", "SC 14D9 filed May 3, 2012"],
        ["Schedule TO", "Schedule 14D-9"],
    ),
    "an issuer tender offer": (["Schedule TO-I/A"], ["Schedule TO"]),
    "a merger proxy": (["PREM14A filed March 2, 2018"], ["Schedule 14A"]),
    "a dissident": (["DFAN14A filed by Gull LP"], ["soliciting material"]),
    "additional material": (["DEFA14A filed by Larkmoor, Inc."], ["soliciting material"]),
    "a draft on a form": (["Amendment No. 1 to Draft Registration Statement on Form F-1"], ["Form F-1"]),
    "a draft on no form": (["Confidential Draft Registration Statement"], ["draft registration statement"]),
    "a spin-off": (["Registration Statement on Form 10-12G"], ["Form 10"]),
    "a fund": (["Post-Effective Amendment No. 4 to Registration Statement on Form N-1A"], ["Form N-1A"]),
    "an information statement": (["Preliminary Information Statement on Schedule 14C"], ["Schedule 14C"]),
    "lines about a filing": (
        ["Form 20-F for 2012", "Filed April 2, 2013", "File No. 001-99999"],
        ["Form 20-F"],
    ),
}


@pytest.mark.parametrize("case", RE_BLOCKS)
def test_the_filings_of_a_re_block(case: str) -> None:
    lines, expected = RE_BLOCKS[case]

    assert list(filings(Subject("Larkmoor, Inc.", tuple(lines)))) == expected


TWO = ("Form 10-K for 2015", "Form 8-K filed May 5, 2016")
LETTERS: dict[str, tuple[tuple[str, ...], list[tuple[list[str], str, str | None]]]] = {
    "a heading holds until the next": (
        TWO,
        [
            (["Form 10-K for 2015", "Risk Factors, page 9"], "Revise.", "Form 10-K"),
            (["Liquidity, page 31"], "Expand.", "Form 10-K"),
            (["Form 8-K filed May 5, 2016", "Exhibit 99.1"], "Reconcile.", "Form 8-K"),
            ([], "Tell us why.", "Form 8-K"),
        ],
    ),
    "of two filings above one comment the last counts": (
        TWO,
        [(["Form 10-K for 2015", "Form 8-K filed May 5, 2016", "Exhibit 99.1"], "Explain.", "Form 8-K")],
    ),
    "an earnings release that is an exhibit": (
        TWO,
        [(["Earnings Release dated May 5, 2016"], "Explain.", "Form 8-K")],
    ),
    "an earnings release that is furnished on a form": (
        ("Form 10-K", "Form 8-K"),
        [
            (["Form 10-K for 2015"], "Explain.", "Form 10-K"),
            (["Earnings Release furnished on Form 8-K dated May 5, 2016"], "Explain.", "Form 8-K"),
        ],
    ),
    "an item that a proxy statement contains": (
        ("Form 10-K", "Schedule 14A"),
        [
            (["Form 10-K for 2015"], "Explain.", "Form 10-K"),
            (
                ["Item 11. Pay (incorporated by reference from the definitive proxy statement)"],
                "Explain.",
                "Schedule 14A",
            ),
        ],
    ),
    "an earnings release of its own": (
        ("Form 10-K for 2015",),
        [
            (["Notes, page F-9"], "Explain.", "Form 10-K"),
            (["Earnings Release dated May 5"], "Explain.", "earnings release"),
        ],
    ),
    "an exhibit of the release without its filing": (
        TWO,
        [
            (["Note 4, page 60"], "Explain.", "Form 10-K"),
            (["Exhibit 99.1"], "In your earnings release you omit a measure.", "Form 8-K"),
        ],
    ),
    "comments under a response": (
        ("Form 10-K for 2015", "Response dated June 9, 2016"),
        [(["Response dated June 9, 2016"], "We reissue comment 4.", "Form 10-K")],
    ),
    "a proxy statement that is a part of a registration statement": (
        ("Registration Statement on Form S-4",),
        [
            (["Joint Proxy Statement/Prospectus"], "Revise.", "Form S-4"),
            (["Proxy Statement"], "Revise.", "Form S-4"),
        ],
    ),
    "an annual report and a proxy statement": (
        ("Form 10-K for 2010", "Definitive Proxy Statement on Schedule 14A"),
        [
            (["Item 9A. Controls, page 40"], "Revise.", "Form 10-K"),
            (
                ["Definitive Proxy Statement on Schedule 14A", "Compensation, page 12"],
                "Revise.",
                "Schedule 14A",
            ),
        ],
    ),
    "a heading that mentions a filing": (
        ("Registration Statement on Form S-3",),
        [(["Incorporation by Reference of our Form 10-K, page 5"], "Amend.", "Form S-3")],
    ),
    "no heading, and the words say which": (
        TWO,
        [([], "We note that your Form 8-K filed May 5, 2016 omits a measure.", "Form 8-K")],
    ),
    "nothing says which": ((), [(["General"], "Please revise.", None)]),
    "a filing that the re block leaves out": (
        ("Form 10-K for 2015",),
        [
            (["Notes, page F-3"], "Tell us.", "Form 10-K"),
            (["Form 10-Q for March 31, 2016", "Note 2"], "Tell us.", "Form 10-Q"),
        ],
    ),
    "an information statement of its own": (
        ("Form 10-K for 2015", "Preliminary Information Statement on Schedule 14C"),
        [
            (["Form 10-K for 2015", "Note 2"], "Tell us.", "Form 10-K"),
            (["Information Statement", "Background, page 4"], "Revise.", "Schedule 14C"),
        ],
    ),
    "an information statement that is an exhibit": (
        ("Draft Registration Statement on Form 10",),
        [
            (["Information Statement, page 9"], "Revise.", "Form 10"),
            (["Exhibit 99.1 Preliminary Information Statement"], "Revise.", "Form 10"),
        ],
    ),
    "two schedules for one offer": (
        ("Schedule TO-T filed May 4, 2012", "Schedule 13E-3 filed May 4, 2012"),
        [
            (["Schedule 13E-3", "Item 13"], "Revise.", "Schedule 13E-3"),
            (["Offer to Purchase, page 7"], "Revise.", "Schedule TO"),
        ],
    ),
    "a prospectus beside a schedule": (
        ("Registration Statement on Form S-4", "Schedule TO-I"),
        [
            (["Schedule TO-I"], "Revise.", "Schedule TO"),
            (["Prospectus Cover Page"], "Revise.", "Form S-4"),
        ],
    ),
    "a press release in a contest": (
        ("DFAN14A filed May 1, 2024 by Gull LP",),
        [
            (["Soliciting Material", "General"], "Revise.", "soliciting material"),
            (["Press Release, page 2"], "Revise.", "soliciting material"),
        ],
    ),
    "an exhibit to a report of a foreign issuer": (
        ("Form 20-F for 2015", "Form 6-K furnished May 5, 2016"),
        [
            (["Form 20-F for 2015"], "Revise.", "Form 20-F"),
            (["Exhibit 99.1"], "Your earnings release omits a measure.", "Form 6-K"),
        ],
    ),
    "an item of a current report": (
        ("Form 10-K for 2015", "Item 4.01 Form 8-K filed May 5, 2016"),
        [
            (["Form 10-K for 2015"], "Revise.", "Form 10-K"),
            (["Item 4.01 Form 8-K filed May 5, 2016"], "Amend.", "Form 8-K"),
        ],
    ),
    "a note to a filing that says which": (
        ("Form 10-K for 2015", "Form 10-Q for the quarter ended March 31, 2016"),
        [
            (["Note 2, Form 10-K for 2015"], "Tell us.", "Form 10-K"),
            (["Note 4, Form 10-Q for the quarter ended March 31, 2016"], "Tell us.", "Form 10-Q"),
        ],
    ),
    "a filing that only the words name": (
        TWO,
        [
            (["Form 10-K for 2015", "Note 2, page 60"], "Tell us.", "Form 10-K"),
            (["Non-GAAP Measures"], "We note that in your Form 8-K filed May 5 you omit one.", "Form 8-K"),
            (["Note 4, page 61"], "We note your Form 10-Q omits this table.", "Form 10-K"),
        ],
    ),
    "two registrants": (
        ("Form S-4", "Calder Harbor, Inc.", "Form 10-K for 2015"),
        [
            (["Form S-4", "Summary"], "Revise.", "Form S-4"),
            (["Calder Harbor, Inc.", "Form 10-K for 2015"], "Tell us.", "Form 10-K"),
        ],
    ),
}

LETTERS["part III from a proxy statement"] = (
    ("Form 10-K for 2015",),
    [
        (["Item 1. Business"], "Revise.", "Form 10-K"),
        (
            ["Part III, incorporated by reference from definitive proxy statement filed April 1, 2016"],
            "Disclose the targets.",
            "Schedule 14A",
        ),
        (
            ["Exhibit 10.1, incorporated by reference to Form 8-K filed May 5, 2016"],
            "File it.",
            "Schedule 14A",
        ),
    ],
)


@pytest.mark.parametrize("case", LETTERS)
def test_the_filing_of_each_comment(case: str) -> None:
    lines, comments = LETTERS[case]

    found = filing_of_each(
        Subject("Larkmoor, Inc.", lines),
        [comment(headings, words) for headings, words, _ in comments],
    )

    assert found == [expected for *_, expected in comments]
