"""What a response says: its pages, its promises, and what became of the comment. Each rule matches its examples."""

from __future__ import annotations

import pytest

from drafter.problems import Place
from drafter.returned import Outcome, ReturnedBlock
from drafter.returning.substance.filings import NAMED_FILINGS, NamedFiling, named_filing
from drafter.returning.substance.outcomes import SIGNS, Sign, outcome
from drafter.returning.substance.own_words import sentences
from drafter.returning.substance.pages import cited_pages
from drafter.returning.substance.undertakings import undertakings


def _blocks(*texts: str) -> list[ReturnedBlock]:
    return [
        ReturnedBlock("paragraph", text, place=Place(paragraph=number))
        for number, text in enumerate(texts, 1)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We see it. It is right.", ["We see it.", "It is right."]),
        (
            "Calder Ridge Mills, Inc. (the “Company”) will. See p. 3.",
            ["Calder Ridge Mills, Inc. (the “Company”) will.", "See p. 3."],
        ),
        ("It says “Sales rose. Costs fell.” in Note 4.", ["It says “Sales rose. Costs fell.” in Note 4."]),
        ("It will add “Sales rose.” We agree.", ["It will add “Sales rose.”", "We agree."]),
        ("The U.S. Mills segment grew. No. 3 shrank.", ["The U.S. Mills segment grew.", "No. 3 shrank."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("We revised the disclosure on page 45.", ("45",)),
        ("See pages 45, 46 and F-12 through F-14 of Amendment No. 1.", ("45", "46", "F-12", "F-13", "F-14")),
        ("See pages 9–11 and 10; also page iv.", ("9", "10", "11", "iv")),
        ("See page 12, 30 days after the closing.", ("12",)),
        ("The note now reads “as page 9 of the report of 2023 shows, sales rose by a tenth”.", ()),
        ("Paging services fell in 2024.", ()),
    ],
)
def test_the_pages_that_a_response_cites(text: str, pages: tuple[str, ...]) -> None:
    assert cited_pages(_blocks(text)) == pages


@pytest.mark.parametrize(
    ("sentence", "filing"),
    [
        ("We will revise the paragraph in our Form 10-K for the year ended June 30, 2025.", None),
        (
            "We will revise the paragraph in our Form 10-K for the year ending June 30, 2026.",
            "Form 10-K for the year ending June 30, 2026",
        ),
    ],
)
def test_a_period_that_is_not_over_has_no_report_yet(sentence: str, filing: str | None) -> None:
    assert named_filing(sentence) == filing


@pytest.mark.parametrize("kind", NAMED_FILINGS, ids=lambda kind: kind.name)
def test_each_name_of_a_filing_matches_its_examples(kind: NamedFiling) -> None:
    assert [text for text in kind.examples if not kind.pattern.fullmatch(text)] == []
    assert [text for text in kind.examples if named_filing(f"We will revise the {text} again.") != text] == []


@pytest.mark.parametrize(
    ("text", "filing"),
    [
        ("The Company will quantify each reason in its next Form 10-Q.", "next Form 10-Q"),
        (
            "In future filings, beginning with the Form 10-K for the year ending June 30, 2026, we will add a table.",
            "Form 10-K for the year ending June 30, 2026",
        ),
        (
            "In future filings, we will use the form shown on page 9 of its Form 10-K for the year ended May 31, 2025.",
            "future filings",
        ),
        (
            "We will name the mills in the Business section of future filings on Form 10-K.",
            "future filings on Form 10-K",
        ),
        ("The Company undertakes to file the agreement as an exhibit to Amendment No. 2.", "Amendment No. 2"),
        ("Net sales will be the only measure disclosed in future filings.", "future filings"),
        (
            "In future periodic filings we will quantify each (using the Fiscal 2024 Form 10-K to illustrate it).",
            "future periodic filings",
        ),
        ("As disclosed in its Item 4.02 Form 8-K, the Company will amend the Form 10-K.", "Form 10-K"),
        ("We have decided to discontinue the measure in future filings.", "future filings"),
        ("Going forward, Calder Ridge intends to present the GAAP measure first.", None),
        ("The disclosure will be expanded in the definitive proxy statement.", "definitive proxy statement"),
        ("We will no longer present this measure in future earnings releases.", "future earnings releases"),
    ],
)
def test_a_promise_and_its_filing(text: str, filing: str | None) -> None:
    (found,) = undertakings(_blocks(text))
    assert (found.text, found.filing, found.place.paragraph) == (text, filing, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Sales will fall if prices rise.",
        "The Company recognizes revenue when control passes, and does not expect that customers will return goods.",
        "We revised the disclosure on page 14.",
        "The note will read as follows: “We will provide a warranty in future filings of claims.”",
        "Investors will receive one share for each right.",
        "The Company will continue to monitor the prices of wool.",
        "The new looms will include a brake, and the Company will provide services to customers in Weir.",
        "We will not be expanding this disclosure in future filings.",
    ],
)
def test_no_promise(text: str) -> None:
    assert undertakings(_blocks(text)) == ()


def test_a_promise_is_kept_in_the_filing_of_the_one_before_it_in_its_paragraph() -> None:
    first, second, third = undertakings(
        _blocks(
            "In future filings, we will add a table. We will also name the mills.",
            "We will describe the ports.",
        )
    )
    assert (first.filing, second.filing, third.filing) == ("future filings", "future filings", None)


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign.outcome)
def test_each_sign_of_an_outcome_matches_its_examples(sign: Sign) -> None:
    assert [text for text in sign.examples if not sign.pattern.search(text)] == []
    assert [text for text in sign.counterexamples if sign.pattern.search(text)] == []


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("We have revised page 3. In future filings, we will update it.",), "revised"),
        (("We believe that no revision is needed for 2024.", "We will add a table in future filings."), "will_revise"),
        (("The schedule is being provided to the Staff supplementally.",), "supplemented"),
        (("The Company respectfully submits that no revision of Note 9 is needed.",), "declined"),
        (("We tested it on October 1, 2024. Its fair value was 38% above its carrying value.",), "explained"),
        (("In future filings, we will present both. Please see the revised table below.",), "will_revise"),
        (("We will continue to evaluate this. We do not believe that an amendment is necessary.",), "declined"),
        (("The Company has added two looms. It will continue to monitor their use.",), "explained"),
        (("We have revised page 10 to say that a transfer will be void. It will be in force in May.",), "revised"),
        (("The Company has today filed an amended report.",), "revised"),
        (("We have re-filed Exhibit 10.8 with its schedules.",), "revised"),
        ((), None),
    ],
)  # fmt: skip
def test_what_became_of_a_comment(texts: tuple[str, ...], expected: Outcome | None) -> None:
    blocks = _blocks(*texts)
    assert outcome(blocks, undertakings(blocks)) == expected
