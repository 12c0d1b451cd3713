"""The passage of a filing that a proposed paragraph replaces: found, not found, or equally near to two."""

from __future__ import annotations

from drafter.filings import Filing, FilingPage
from drafter.redlining.finding import Finder, Row
from drafter.redlining.paragraphs import FilingParagraph, paragraphs_of

SUPPLY = (
    "We rely on a limited number of suppliers. The loss of any of them could delay our shipments of gauges."
)
REVENUE = (
    "Net sales of gauges declined in fiscal 2024 because two customers in Europe delayed their orders. We expect these "
    "orders in the first half of fiscal 2025. Interest expense did not change, as our rate is fixed until 2027."
)
SERVICES = "Net sales of services rose in fiscal 2024 because more customers renewed their contracts for calibration."
CYBER = (
    "Attacks on our information systems could interrupt our business and harm our reputation with customers."
)
FILING = [
    FilingParagraph(text, page)
    for text, page in [("Risk Factors", "9"), (SUPPLY, "9"), (CYBER, "10"), (REVENUE, "31"), (SERVICES, "31")]
]


def find(*proposed: str, filing: list[FilingParagraph] = FILING) -> list[tuple[tuple[Row, ...], str]]:
    return [(passage.rows, passage.page) for passage in Finder(filing).find(proposed)]


def test_a_changed_paragraph_is_found_with_its_page() -> None:
    proposed = SUPPLY.replace("a limited number of", "three") + " We have no contract with any of them."
    assert find(proposed) == [((Row(SUPPLY, 0),), "9")]


def test_paragraphs_in_order_are_one_passage() -> None:
    first, second = REVENUE.replace("declined", "declined by 12%"), SERVICES.replace("rose", "rose by 4%")
    assert find(first, "Neither change is a trend that we know of today.", second) == [
        ((Row(REVENUE, 0), Row("", 1), Row(SERVICES, 2)), "31")
    ]


def test_a_paragraph_that_is_gone_is_part_of_the_passage() -> None:
    filing = [FILING[1], FILING[2], FILING[4]]
    assert find(SUPPLY.replace("any", "one"), SERVICES.replace("rose", "fell"), filing=filing) == [
        ((Row(SUPPLY, 0), Row(CYBER, None), Row(SERVICES, 1)), "9")
    ]


def test_a_quoted_part_of_a_paragraph_is_compared_with_that_part() -> None:
    (found,) = Finder(FILING).find([REVENUE.split(". ")[0].replace("two", "three") + "."])
    assert found.rows == (Row(REVENUE.split(". ")[0] + ".", 0),)
    assert found.left_out == 23


def test_a_phrase_in_common_does_not_make_a_sentence_part_of_the_passage() -> None:
    old = "Net sales of gauges fell in fiscal 2024, primarily due to lower volume."
    both = f"{old} {SERVICES} Our rate of tax was 24%, as in the year before, and we expect no change of it."
    new = "Net sales of gauges fell by $12.5 million, or 4.1%, in fiscal 2024, primarily due to a decline in volume."
    assert find(new, filing=[FilingParagraph(both, "31")]) == [((Row(old, 0),), "31")]


def test_a_last_sentence_that_is_gone_is_gone() -> None:
    long = f"{REVENUE} Freight costs rose."
    (found,) = Finder([FilingParagraph(long, "31")]).find([REVENUE.replace("two", "three")])
    assert found.rows == (Row(long, 0),)


def test_what_the_filing_does_not_have_is_not_found() -> None:
    assert (
        find(
            "Our new credit agreement requires us to keep a leverage ratio below 3.5 at the end of each quarter."
        )
        == []
    )
    assert find(SUPPLY, filing=[]) == []


def test_two_passages_can_be_equally_near() -> None:
    other = REVENUE.replace("2024", "2023").replace("2025", "2024").replace("two", "four")
    filing = [*FILING, FilingParagraph(other, "35")]
    proposed = REVENUE.replace("2024", "2022").replace("2025", "2023").replace("two", "six")
    assert {page for _, page in find(proposed, filing=filing)} == {"31", "35"}


def test_a_passage_that_is_like_a_part_of_the_proposal_is_not_as_near() -> None:
    notice = (
        "These results are preliminary, and the audit of our annual financial statements is not complete."
    )
    filing = [
        FILING[3],
        FILING[4],
        FilingParagraph(notice, "31"),
        FILING[2],
        FilingParagraph(notice + " It may change.", "40"),
    ]
    proposed = (REVENUE.replace("two", "six"), SERVICES.replace("more", "most"), notice)
    assert [page for _, page in find(*proposed, filing=filing)] == ["31"]


def test_a_copy_within_a_longer_paragraph_is_less_near() -> None:
    longer = f"{SERVICES} {' '.join(f'Order {n} was for {n} gauges and probes.' for n in range(9))} {SUPPLY}"
    filing = [FilingParagraph(longer, "40"), *FILING]
    assert [page for _, page in find(SUPPLY.replace("any of them", "one"), filing=filing)] == ["9"]


def test_the_same_words_twice_are_one_passage() -> None:
    assert len(find(SUPPLY.replace("any", "one"), filing=[*FILING, FilingParagraph(SUPPLY, "60")])) == 1


def test_a_paragraph_over_a_page_break_is_whole() -> None:
    pages = [
        FilingPage("9", "Risk Factors\nWe rely on a limited"),
        FilingPage("10", "number of suppliers.\n“We” is us."),
    ]
    assert paragraphs_of(Filing("10-K", [*pages, FilingPage("11", "x" * 200)]))[:3] == [
        FilingParagraph("Risk Factors", "9"),
        FilingParagraph("We rely on a limited number of suppliers.", "9"),
        FilingParagraph("“We” is us.", "10"),
    ]


def test_the_lines_of_a_text_are_joined() -> None:
    text = "RISK FACTORS\nWe rely on a few suppliers, and the\nloss of any could delay us.\nWe own a plant."
    assert [one.text for one in paragraphs_of(Filing("10-K", [FilingPage("", text)], in_lines=True))] == [
        "RISK FACTORS",
        "We rely on a few suppliers, and the loss of any could delay us.",
        "We own a plant.",
    ]
