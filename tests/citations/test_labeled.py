"""Sentences labeled by hand, the form that a caller gives, dirty text, and where citations are."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.citations import KINDS, find_citations, parse_citation

LABELED = Path(__file__).with_name("labeled.txt")


def rows() -> list[tuple[str, list[str]]]:
    found = []
    for line in LABELED.read_text(encoding="utf-8").splitlines():
        if "=>" in line and not line.startswith("#"):
            text, _, citations = line.partition("=>")
            found.append((text.strip(), [one.strip() for one in citations.split(";") if one.strip()]))
    return found


def canonical(text: str, form: str | None = None) -> list[str]:
    return [citation.canonical for citation in find_citations(text, form=form)]


def kinds(text: str, form: str | None = None) -> list[tuple[str, str]]:
    return [(citation.canonical, citation.kind) for citation in find_citations(text, form=form)]


def words(text: str) -> list[str]:
    return [text[citation.start : citation.end] for citation in find_citations(text)]


def test_the_file_has_enough_rows_of_both_sorts() -> None:
    assert len(rows()) >= 200
    assert sum(not citations for _, citations in rows()) >= 25


@pytest.mark.parametrize(("text", "citations"), rows(), ids=[text[:60] for text, _ in rows()])
def test_a_sentence_cites_what_a_reader_marked(text: str, citations: list[str]) -> None:
    assert canonical(text) == citations


@pytest.mark.parametrize("name", sorted({name for _, citations in rows() for name in citations}))
def test_a_canonical_spelling_reads_as_itself(name: str) -> None:
    assert parse_citation(name).canonical == name


def test_a_part_of_an_item_is_within_the_item() -> None:
    refers, also = find_citations("Refer to Items 10(e)(1)(i) and 303 of Regulation S-K.")
    assert refers.canonical == "S-K 10(e)(1)(i)"
    assert refers.within(parse_citation("S-K 10(e)"))
    assert not also.within(parse_citation("S-K 10(e)"))


@pytest.mark.parametrize("text", ["Item 9A", "Rule 100(b)", "C&DI 131.04", "General Instruction I.B.6"])
def test_a_source_that_is_not_named_stays_open(text: str) -> None:
    assert parse_citation(text).is_open
    assert not parse_citation(text).within(parse_citation("Form 10-K Item 9A"))


def test_every_kind_is_explained() -> None:
    found = {citation.kind for text, _ in rows() for citation in find_citations(text)}
    assert found <= set(KINDS)


@pytest.mark.parametrize("text", ["", "Item 303 of", "S-K 303 and S-K 305", "see S-K 303"])
def test_parse_refuses_what_is_not_one_citation(text: str) -> None:
    with pytest.raises(ValueError, match="not one citation"):
        parse_citation(text)


@pytest.mark.parametrize(
    ("narrow", "wide", "within"),
    [
        ("S-K 303(b)(2)", "S-K 303", True),
        ("S-K 303(b)(2)", "Regulation S-K", True),
        ("S-K 303", "S-K 303", True),
        ("S-K 303", "S-K 303(b)(2)", False),
        ("S-K 305", "S-K 303", False),
        ("S-K 1303(b)", "S-K 1300", True),
        ("M-A 1015(b)(6)", "Regulation M-A", True),
        ("S-K 404(a) Instruction 3", "S-K 404(a)", True),
        ("S-X 3-05(b)", "S-X Article 3", True),
        ("S-X 3A-02", "S-X Article 3", False),
        ("S-X 5-02.13(a)", "S-X 5-02", True),
        ("ASC 280-10-50-22(b)", "ASC 280", True),
        ("ASC 280-10-50-22(b)", "ASC 280-10-50-2", False),
        ("Exchange Act Rule 14a-9(a)", "Exchange Act Rule 14a-9", True),
        ("Exchange Act Rule 14a-9(a)", "Securities Act Rule 405", False),
        ("Sarbanes-Oxley Act Section 404(b)", "Sarbanes-Oxley Act", True),
        ("C&DI Non-GAAP 102.10(b)", "C&DI Non-GAAP 102.10", True),
        ("C&DI Non-GAAP 102.10", "C&DI Non-GAAP", True),
        ("C&DI 131.04", "C&DI Non-GAAP", False),
        ("Release 33-8350 Section III.B.3", "Release 33-8350", True),
        ("SLB 19 Section III.C.4", "SLB 19", True),
        ("SAB Topic 1.B.1", "SAB Topic 1.B", True),
        ("Form 20-F Item 5.E", "Form 20-F Item 5", True),
        ("Regulation G Rule 100(b)", "Regulation G", True),
        ("PCAOB AS 3101.08", "PCAOB AS 3101", True),
    ],
)
def test_a_part_is_within_the_whole(narrow: str, wide: str, within: bool) -> None:
    assert parse_citation(narrow).within(parse_citation(wide)) is within


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("Item 9A. Controls and Procedures, page 40", "Form 10-K", [("Form 10-K Item 9A", "filing_item")]),
        ("Item 1.A. Risk Factors", "10-K/A", [("Form 10-K Item 1A", "filing_item")]),
        (
            "the discussion in Items 1 and 7",
            "Form 10-K",
            [("Form 10-K Item 1", "filing_item"), ("Form 10-K Item 7", "filing_item")],
        ),
        ("your reference under Item 1 on page 9", "Form 10-K", [("Form 10-K Item 1", "filing_item")]),
        ("the disclosure required by Item 9C", "Form 10-K", [("Form 10-K Item 9C", "form_item")]),
        ("Item 3D. Risk Factors", "Form 20-F", [("Form 20-F Item 3.D", "filing_item")]),
        ("Item 4A. Unresolved Staff Comments", "Form 20-F", [("Form 20-F Item 4A", "filing_item")]),
        ("Part I, Item 2. Discussion", "Form 10-Q", [("Form 10-Q Part I Item 2", "filing_item")]),
        ("You omit Item 14(b).", "Schedule 14A", [("Schedule 14A Item 14(b)", "form_item")]),
        ("Tell us how you complied with Item 23.", "Schedule 14A", [("Schedule 14A Item 23", "form_item")]),
        ("Item 3. Approval of the plan", "Schedule 14A", [("Item 3", "item")]),
        ("the Item 18(a)(5)(i) disclosure", "Form S-4", [("Form S-4 Item 18(a)(5)(i)", "form_item")]),
        ("Item 18 is missing.", "Form 10-K", [("Item 18", "item")]),
        ("Item 7 of your earnings release", "earnings release", []),
        (
            "General Instruction I.B.6",
            "Form S-3",
            [("Form S-3 General Instruction I.B.6", "form_instruction")],
        ),
        ("Comply with Item 303(b).", "Form 10-K", [("S-K 303(b)", "sk_item")]),
        ("Comply with Item 7 of Form 20-F.", "Form 10-K", [("Form 20-F Item 7", "form_item")]),
        ("Item 9A is missing.", None, [("Item 9A", "item")]),
        (
            "Item 9A of the Form 10-K. See Item 7.",
            None,
            [("Form 10-K Item 9A", "filing_item"), ("Form 10-K Item 7", "form_item")],
        ),
    ],
)
def test_a_form_tells_whose_item_it_is(text: str, form: str | None, expected: list[tuple[str, str]]) -> None:
    assert kinds(text, form) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Item 7 of your Form 10-K", "filing_item"),
        ("Item 7 of the Company's Annual Report on Form 10-K", "filing_item"),
        ("your Form 10-K, Item 7", "filing_item"),
        ("Item 7 of Form 10-K", "form_item"),
        ("Form 10-K Item 7", "form_item"),
    ],
)
def test_a_place_in_a_filing_is_not_a_requirement(text: str, kind: str) -> None:
    assert kinds(text) == [("Form 10-K Item 7", kind)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Item\u00a010(e)(1)(i)\u00a0of Regulation\u00a0S\u2011K", ["S-K 10(e)(1)(i)"]),
        ("Item10(e)(1)(i) of Regulation S-K", ["S-K 10(e)(1)(i)"]),
        ("Item\n        303(b)(2)\n        of Regulation\n        S-K", ["S-K 303(b)(2)"]),
        ("Item 10(e)(1)(i)\n   (B) of Regulation S-K", ["S-K 10(e)(1)(i)(B)"]),
        ("Regulation S-\nK Item 402(v)", ["S-K 402(v)"]),
        ("ASC 280-10-\n50-22(b)", ["ASC 280-10-50-22(b)"]),
        ("Rule 13a-\n15(e)", ["Exchange Act Rule 13a-15(e)"]),
        ("Item 402(v)\u2014as adopted\u2014applies", ["S-K 402(v)"]),
        (
            "Questions 102.10(a)\u2013(c) of the Non\u2010GAAP C&DI\u2019s",
            ["C&DI Non-GAAP 102.10(a)", "C&DI Non-GAAP 102.10(b)", "C&DI Non-GAAP 102.10(c)"],
        ),
        ("the SEC\u2019s Staff Accounting Bulletin (\u201cSAB\u201d) No. 99", ["SAB 99"]),
        ("ITEM 303 OF REGULATION S-K", ["S-K 303"]),
    ],
)
def test_dirty_text_is_read(text: str, expected: list[str]) -> None:
    assert canonical(text) == expected


def test_a_citation_has_its_own_words() -> None:
    text = "See Items  303(b)(2)\nand 305 of Regulation S-K, or paragraph (b) of Rule 14a-4."
    assert words(text) == ["Items  303(b)(2)", "305 of Regulation S-K", "paragraph (b) of Rule 14a-4"]


def test_an_instruction_thereto_begins_with_its_word() -> None:
    text = "Item 303(a) of Regulation S-K and Instruction No. 4 thereto"
    assert words(text) == ["Item 303(a) of Regulation S-K", "Instruction No. 4"]


def test_what_a_range_leaves_out_has_its_connecting_word() -> None:
    text = "Items 1202(a)(1) through (a)(4) apply."
    assert words(text) == ["Items 1202(a)(1)", "through", "through", "(a)(4)"]


def test_a_repeated_word_belongs_to_its_citation() -> None:
    assert words("under ASC 350 and ASC 360") == ["ASC 350", "ASC 360"]
