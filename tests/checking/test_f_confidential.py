"""F1 to F8: what a letter with omitted words needs, and what betrays them."""

from __future__ import annotations

import pytest
from lxml import etree

from drafter.checking.confidential import MARK
from drafter.checking.letter_file import LetterFile
from drafter.checking.matter import Matter
from drafter.checking.rule import Example
from drafter.checking.rules.f3_nothing_behind import find
from drafter.checking.sample_request import IN_THE_OPENING, OMITTED, ON_EACH_PAGE, ON_FIRST_PAGE, REQUESTED
from drafter.checking.versions import omitted, paragraph_of
from drafter.reading.formats.pdf_annotated import words_under_annotations
from drafter.returning import read_returned
from drafter.services.check import check
from drafter.word.faithful import changed_only
from drafter.word.find_words import Span, runs_of
from drafter.word.package import WordFile, related, root_of
from drafter.word.paragraphs import paragraphs
from drafter.word.text import words as text_of
from drafter.word.xml import W
from tests.checking.as_pdf import pdf_of, text_at
from tests.checking.sample import TODAY, found, response_letter


def messages(
    rule: str, *changes: tuple[str, str], confidential: tuple[tuple[str, str], ...] = ()
) -> list[str]:
    return [problem.message for problem in found(rule, Example(response=changes, confidential=confidential))]


def test_omitted_words_need_a_request_on_the_first_page() -> None:
    (problem,) = found("F1", Example(response=(OMITTED,)))
    assert (problem.place.comment, problem.place.words) == (2, "[***]")
    assert "does not request confidential treatment" in problem.message


@pytest.mark.parametrize("mark", ["[*]", "[***]", "[* * *]", "***", "[REDACTED]"])
def test_each_kind_of_mark_is_known(mark: str) -> None:
    assert len(messages("F1", ("could borrow $22 million", f"could borrow ${mark} million"))) == 1


@pytest.mark.parametrize("said", ["Omitted: {}.", "{}, omitted", "{}, redacted, {}"])
def test_a_mark_may_say_much(said: str) -> None:
    mark = f"[{said.format('what each mill paid for dye and who sold it ' * 10, 'and when ' * 50)}]"

    assert MARK.findall(f"It owes {mark} to us.") == [mark]


@pytest.mark.parametrize(
    "text", ["[" * 50_000, "[" + "omitted " * 50_000, "[ omitted" * 20_000, "[" + "x " * 50_000 + "]"]
)
def test_words_that_are_no_mark_are_passed_over_in_linear_time(text: str) -> None:
    assert not MARK.search(text)


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ((ON_EACH_PAGE, IN_THE_OPENING, OMITTED), None),
        ((ON_FIRST_PAGE, IN_THE_OPENING, OMITTED), "no legend"),
        ((ON_FIRST_PAGE, ON_EACH_PAGE, OMITTED), "separately"),
        ((*REQUESTED, OMITTED, ("55802, 218-555-0118", "55802"), ("at 218-555-0118", "by mail")), "no telephone"),
        ((*REQUESTED, OMITTED, ("Inc. LI-#", "Inc.")), "no identifying number"),
        ((*REQUESTED,), "omits nothing"),
        ((*REQUESTED, OMITTED), None),
        ((*REQUESTED, ("could borrow $22 million", "could borrow $[[22]] million")), None),
        ((("could borrow $22 million", "could borrow $[[22]] million"),), "“[[22]]” is marked as confidential, but"),
    ],
)  # fmt: skip
def test_each_part_of_a_request_is_needed(parts: tuple[tuple[str, str], ...], message: str | None) -> None:
    reported = messages("F1", *parts)
    assert len(reported) == (message is not None)
    assert all(message is not None and message in one for one in reported)


@pytest.mark.parametrize("requested", [REQUESTED, ()])
def test_words_in_a_style_for_confidential_words_need_a_request(
    requested: tuple[tuple[str, str], ...],
) -> None:
    checked = check(_with_style(response_letter(Example(response=requested)), "could borrow"), today=TODAY)

    reported = [problem for problem in checked.problems if problem.rule == "F1"]
    assert [problem.place.words for problem in reported] == ([] if requested else ["could borrow"])
    assert all("`[confidential]`" in problem.advice for problem in reported)


def _with_style(letter: bytes, words: str) -> bytes:
    """Return a letter in Word in which some words have the character style Rule 83."""
    file = WordFile(letter)
    (styles,) = related(file.document, "styles")
    style = etree.SubElement(root_of(styles), f"{W}style", {f"{W}type": "character", f"{W}styleId": "R83"})
    etree.SubElement(style, f"{W}name", {f"{W}val": "Rule 83"})
    for number, paragraph in paragraphs(root_of(file.document)):
        at = text_of(paragraph).find(words) if number else -1
        for run in runs_of(paragraph, Span(at, at + len(words))) if at >= 0 else ():
            look = run.find(f"{W}rPr")
            if look is None:
                look = etree.Element(f"{W}rPr")
                run.insert(0, look)
            look.insert(0, etree.Element(f"{W}rStyle", {f"{W}val": "R83"}))
    return changed_only(letter, file)


def test_another_mention_of_confidential_treatment_requests_nothing() -> None:
    mentioned = (
        "The lenders did not request confidential treatment under Rule 83. At that date, the Company could"
    )
    assert messages("F1", ("At that date, the Company could", mentioned)) == []


@pytest.mark.parametrize(
    ("public", "confidential", "words"),
    [
        ("It owes $[***] million to us.", "It owes $[4.25] million to us.", ["4.25"]),
        ("[***] owes us nothing.", "[Gull & Tarn] owes us nothing.", ["Gull & Tarn"]),
        ("It owes [***].", "It owes 4 pence.", ["4 pence"]),
        ("It owes [***] to [***] now.", "It owes [a lot] to [Tarn] now.", ["a lot", "Tarn"]),
        ("[***]", "[All of it]", ["All of it"]),
        ("It owes [***] [***].", "It owes [4] [pence].", ["4] [pence"]),
    ],
)
def test_omitted_words_are_found(public: str, confidential: str, words: list[str]) -> None:
    result = omitted(paragraph_of(public), paragraph_of(confidential))
    assert result is not None
    assert [one.text for one in result] == words


@pytest.mark.parametrize(
    ("public", "confidential"),
    [
        ("It owes $[***] million to us.", "It owed $[4.25] million to us."),
        ("It owes [***] to us.", "It owes us [a lot]."),
        ("It owes [***] to us.", "It owes [a lot] to us, and more."),
    ],
)
def test_a_paragraph_that_differs_otherwise_is_none(public: str, confidential: str) -> None:
    assert omitted(paragraph_of(public), paragraph_of(confidential)) is None


_COMPLETE = ("could borrow $[***] million", "could borrow $[22.4] million")


@pytest.mark.parametrize(
    ("public", "confidential", "message"),
    [
        ((), (), None),
        ((), ("ratio was 2.1 to 1", "ratio was [2.1] to 1"), "“2.1” is confidential in the other version"),
        (("was 2.1 to 1", "was 22.4 to 1"), (), "“22.4” is omitted elsewhere as confidential"),
        ((), ("ratio was 2.1 to 1", "ratio was 2.2 to 1"), "The confidential version has no such paragraph"),
        (("was 2.1 to 1", "was [***] to 1"), ("was [***] to 1", "was 2.1 to 1"), "“2.1” is omitted here"),
    ],
)  # fmt: skip
def test_versions_are_compared(
    public: tuple[str, str], confidential: tuple[str, str], message: str | None
) -> None:
    changes = (OMITTED, *REQUESTED, *((public,) if public else ()))
    reported = messages("F2", *changes, confidential=(_COMPLETE, *((confidential,) if confidential else ())))
    assert len(reported) == (message is not None)
    assert all(message is not None and one.startswith(message) for one in reported)


def test_without_a_confidential_version_nothing_is_compared() -> None:
    assert messages("F2", OMITTED) == []


def sentence(text: str) -> tuple[str, str]:
    return "At that date, the Company could", f"{text} At that date, the Company could"


def test_a_request_without_its_rule_is_reported() -> None:
    first_page = (ON_FIRST_PAGE[0], ON_FIRST_PAGE[1].replace(" under 17 C.F.R. § 200.83", ""))
    assert messages("F5", OMITTED, first_page) == [
        "The request for confidential treatment does not cite its rule."
    ]


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Under Rule 83, portions of Exhibit 10.4 were omitted.", True),
        ("It redacted Exhibit 10.4 in accordance with 17 C.F.R. § 200.83.", True),
        ("Portions of Exhibit 10.4 were omitted under Item 601(b)(10)(iv).", False),
        ("Under Rule 83, portions of this letter were omitted.", False),
    ],
)
def test_rule_83_is_not_for_exhibits(text: str, reported: bool) -> None:
    assert bool(messages("F5", OMITTED, *REQUESTED, sentence(text))) is reported


@pytest.mark.parametrize(
    "text",
    [
        "The Company is providing its board materials to the Staff under separate cover.",
        "It has supplementally furnished copies of the valuation reports to the Staff.",
        "The presentations are submitted on a confidential and supplemental basis.",
    ],
)
def test_supplemental_materials_need_a_rule(text: str) -> None:
    (problem,) = found("F6", Example(response=(sentence(text),)))
    assert (problem.severity, problem.place.comment, problem.place.words) == ("warning", 2, text)
    assert messages("F6", sentence(f"{text} Rule 12b-4 applies to them.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Company supplementally advises the Staff that its analysis did not change.",
        "An unredacted copy of this letter is provided to the Staff under separate cover.",
        "It is sending, under separate cover, courtesy copies of the filing.",
        "The Company provides supplemental schedules to its lenders.",
    ],
)
def test_other_words_about_supplements_need_none(text: str) -> None:
    assert messages("F6", sentence(text)) == []


def test_a_copy_for_the_foia_office_is_noted() -> None:
    opening = (IN_THE_OPENING[0], IN_THE_OPENING[1].replace("the Office of FOIA Services", "the FOIA Office"))
    assert messages("F4", OMITTED, ON_FIRST_PAGE, opening) == []
    (problem,) = found("F4", Example(response=(OMITTED, ON_FIRST_PAGE)))
    assert problem.severity == "info"


def test_a_draft_offering_statement_is_noted() -> None:
    draft = (
        "Form 10-K for Fiscal Year Ended September 30, 2024",
        "Amendment No. 1 to Draft Offering Statement",
    )
    (problem,) = found("F7", Example(both=(draft,)))
    assert (problem.severity, problem.place.words) == ("info", "Draft Offering Statement")


@pytest.mark.parametrize(
    ("how", "reported"), [("by e-mail", True), ("by secure e-mail", False), ("by courier", False)]
)
def test_confidential_words_are_not_sent_by_mail(how: str, reported: bool) -> None:
    opening = (IN_THE_OPENING[0], IN_THE_OPENING[1].replace("by secure file transfer", how))
    assert bool(messages("F8", OMITTED, ON_FIRST_PAGE, opening)) is reported


_BORROW = "could borrow $22 million"


@pytest.mark.parametrize(
    ("markup", "how"),
    [
        ('<font color="white">$22 million</font>', "in the color of its background"),
        ('<font style="color: rgb(254, 254, 254)">$22 million</font>', "in the color of its background"),
        ('<font style="background-color:#000">$22 million</font>', "in the color of its background"),
        ('<font style="display:none">$22 million</font>', "not displayed"),
        ('<font style="visibility: hidden">$22 million</font>', "not displayed"),
        ('<font style="font-size:0.1pt">$22 million</font>', "too small to be seen"),
        ('<table><tr bgcolor="#000000"><td>$22 million<td></tr></table>', "in the color of its background"),
    ],
)
def test_hidden_words_of_html_are_reported(markup: str, how: str) -> None:
    (problem,) = found("F3", Example(format="html", markup=((_BORROW, f"could borrow {markup}"),)))
    assert problem.message == f"“$22 million” is {how}."
    assert problem.place.line


@pytest.mark.parametrize(
    "markup",
    [
        '<font style="color:white;background-color:#1f3864">$22 million</font>',
        '<font style="color:white"> </font>$22 million',
        '<div style="font-size:1pt"><br></div>$22 million',
        '<img src="p1.jpg"><font style="font-size:1pt">$22 million</font>',
        '<p style="color:white"><p style="color:black">$22 million',
    ],
)
def test_visible_words_are_not(markup: str) -> None:
    assert found("F3", Example(format="html", markup=((_BORROW, f"could borrow {markup}"),))) == []


def matter_of_pdf(data: bytes) -> Matter:
    response = read_returned(data, name="response.pdf")
    return Matter(response, file=LetterFile("pdf", "response.pdf", data=data))


_TEXT = text_at(72, 700, "The margin was 41.0% in 2024.")
_OTHER = text_at(72, 740, "The margin fell.")
_BLACK = b"0 0 0 rg 130 696 60 14 re f"


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (_TEXT + b"\n" + _BLACK, "“as 41.0% in” is covered by what is drawn over it."),
        (
            _OTHER + b" 1 1 1 rg " + _TEXT,
            "“The margin was 41.0% in 2024.” is in the color of its background.",
        ),
        (
            _BLACK
            + b"\n"
            + text_at(72, 740, "The margin fell.")
            + b" 1 1 1 rg "
            + text_at(132, 700, "41.0%"),
            None,
        ),
        (_TEXT + b"\n0 0 0 rg 72 698 200 0.5 re f", None),
        (_TEXT + b"\n0 0 0 rg 72 600 200 14 re f", None),
        (_TEXT + b"\n0 0 0 RG 72 690 300 30 re S", None),
        (_TEXT, None),
    ],
)
def test_covered_words_of_a_pdf_are_found(page: bytes, words: str | None) -> None:
    found = [one.message for one in find(matter_of_pdf(pdf_of(page)))]
    assert found == ([words] if words else [])


def test_an_annotation_covers_words() -> None:
    annotation = "<< /Type /Annot /Subtype /Redact /Rect [130 696 190 710] >>"
    ((page, words),) = words_under_annotations(pdf_of(_TEXT, annotation=annotation))
    assert page == 1
    assert words in "The margin was 41.0% in 2024."
