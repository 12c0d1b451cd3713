"""L-CE1, L-EX1, L-FL1, L-LG1: certifications, literature, safe harbor, opinions and consents."""

from __future__ import annotations

import pytest

import drafter
from drafter.checking.rule import Example
from drafter.filings import Filing, FilingPage
from drafter.services.check import check
from tests.checking.sample import found, response_letter, staff_letter

ANSWER = "At that date, the Company could borrow"
COMMENT = (
    "Please explain to us how you determine the net realizable value of your sensor inventory. Cite the accounting "
    "literature on which you rely."
)
RESPONSE_3 = "Response: The Company measures its sensor inventory"


def with_sentence(text: str) -> Example:
    return Example(response=((ANSWER, f"{text} {ANSWER}"),))


def about(comment: str, response: str) -> Example:
    """Return letters with another comment 3, and a sentence before its response."""
    return Example(
        both=((COMMENT, comment),), response=((RESPONSE_3, f"Response: {response} {RESPONSE_3[10:]}"),)
    )


@pytest.mark.parametrize(
    "text",
    [
        "The Company will amend its Form 10-Q for the quarter ended December 31, 2024.",
        "The Company intends to file an amendment to its Form 10-Q.",
        "Today, the Company is filing its Form 10-Q/A.",
    ],
)
def test_an_amended_report_without_certifications_is_reported(text: str) -> None:
    (problem,) = found("L-CE1", with_sentence(text))
    assert (problem.severity, problem.place.comment) == ("warning", 2)


@pytest.mark.parametrize(
    "text",
    [
        "The Company will not amend its Form 10-Q.",
        "The Company will file its Form 10-Q in May.",
        "The Company will amend its Form 10-Q and file new certifications with it.",
        "The Company will amend the credit agreement.",
    ],
)
def test_other_filings_are_not(text: str) -> None:
    assert found("L-CE1", with_sentence(text)) == []


def test_the_amendment_itself_is_read() -> None:
    amendment = Filing("10-ka.htm", [FilingPage("3", "Form 10-K/A, Amendment No. 1\nItem 9A")])
    letter = drafter.read(staff_letter(), name="staff.txt")
    checked = check(response_letter(), [letter], name="response.docx", filings=[amendment])
    (problem,) = [problem for problem in checked.problems if problem.rule == "L-CE1"]
    assert (problem.severity, problem.message) == (
        "error",
        "10-ka.htm lists no certifications (Exhibits 31; for Form 20-F, Exhibits 12).",
    )


@pytest.mark.parametrize("comment", [COMMENT, f"{COMMENT[:-1]}, such as IAS 2."])
def test_literature_that_is_cited_is_enough(comment: str) -> None:
    both = () if comment == COMMENT else ((COMMENT, comment),)
    assert found("L-EX1", Example(both=both)) == []


@pytest.mark.parametrize(
    ("comment", "severity"),
    [
        (COMMENT, "warning"),
        ("Please tell us which specific guidance you applied.", "warning"),
        ("Please explain this under ASC 330-10-35.", "info"),
    ],
)
def test_literature_that_is_missing_is_reported(comment: str, severity: str) -> None:
    both = () if comment == COMMENT else ((COMMENT, comment),)
    (problem,) = found("L-EX1", Example(both=both, response=((" under ASC 330-10-35-1B", ""),)))
    assert (problem.severity, problem.place.comment) == (severity, 3)


@pytest.mark.parametrize(
    "transaction",
    [
        "your tender offer",
        "your initial public offering",
        "the business combination with a special purpose acquisition company",
        "the going private transaction",
    ],
)
def test_a_safe_harbor_that_the_statutes_exclude_is_reported(transaction: str) -> None:
    claim = "The statements are covered by the Private Securities Litigation Reform Act."
    comment = f"Please describe the effect of {transaction}."
    assert len(found("L-FL1", about(comment, claim))) == 1
    assert found("L-FL1", about("Please describe the effect of the merger.", claim)) == []
    removed = "The Company has deleted the reference to the Private Securities Litigation Reform Act."
    assert found("L-FL1", about(comment, removed)) == []


@pytest.mark.parametrize(("year", "count"), [("2024", 0), ("2025", 1)])
def test_a_blank_check_company_has_no_safe_harbor_since_july_2024(year: str, count: int) -> None:
    claim = "The statements are covered by the Private Securities Litigation Reform Act."
    letters = about("Please describe your business as a blank check company.", claim)
    earlier = (("2025", year),) if year != "2025" else ()
    assert len(found("L-FL1", letters._replace(both=(*letters.both, *earlier)))) == count


@pytest.mark.parametrize(
    ("comment", "response", "count"),
    [
        ("Please provide the consent of your auditor.", "The auditor has provided a new consent.", 1),
        ("Please revise Exhibit 8.1.", "Counsel has revised the opinion.", 1),
        ("Please revise Exhibit 8.1.", "Counsel has revised the opinion, which is filed as Exhibit 8.1.", 0),
        ("Please tell us your opinion of the market.", "The opinion is revised each year.", 0),
    ],
)
def test_a_revised_opinion_is_filed_again(comment: str, response: str, count: int) -> None:
    assert len(found("L-LG1", about(comment, response))) == count


def test_a_registration_statement_has_consents() -> None:
    form = (("Form 10-K for Fiscal Year Ended September 30, 2024", "Registration Statement on Form S-1"),)
    letter = drafter.read(staff_letter(Example(both=form)), name="staff.txt")
    for text, count in (("Exhibits\n5.1 Opinion", 1), ("Exhibits\n23.1 Consent of Orne & Vale LLP", 0)):
        filing = Filing("s-1a.htm", [FilingPage("1", f"Amendment No. 1 to Form S-1\n{text}")])
        checked = check(response_letter(Example(both=form)), [letter], name="response.docx", filings=[filing])
        assert sum(problem.rule == "L-LG1" for problem in checked.problems) == count
