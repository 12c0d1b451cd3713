"""C2 to C6: what counsel leaves in a letter is reported; a finished letter that speaks of such things is not."""

from __future__ import annotations

import pytest

from drafter.checking.rule import Example, WordMark
from tests.checking.sample import checked, found

_HEADER = "^ Page #"
_BEFORE = "At that date, the Company could borrow"
_COSTS = "less the costs of completion and sale"


def with_sentence(text: str) -> Example:
    return Example(response=((_BEFORE, f"{text} {_BEFORE}"),))


def with_paragraph(text: str) -> Example:
    return Example(response=((_BEFORE, f"{text}\n{_BEFORE}"),))


def with_header(text: str) -> Example:
    return Example(response=((_HEADER, f"{_HEADER}\n^ {text}"),))


def with_mark(kind: WordMark, words: str = _COSTS) -> Example:
    return Example(marks=((kind, words),))


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("It had $[●] million.", "Complete or delete it."),
        ("It had $[●] million and [●] kilns.", "Complete or delete them."),
        ("It [has revised] its table.", "Confirm it and remove the brackets, or change it."),
        (
            "It [has revised] its table and [will revise] its chart.",
            "Confirm them and remove the brackets, or change them.",
        ),
        ("[Alternatively: It had no kilns.]", "Choose one and remove the brackets."),
        (
            "It [has revised] page [●].",
            "“[●]”: complete or delete it. “[has revised]”: confirm it and remove the brackets, or change it.",
        ),
    ],
)
def test_the_advice_is_that_for_the_kind_of_blank(text: str, advice: str) -> None:
    (problem,) = found("C1", with_sentence(text))
    assert problem.advice == advice


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Privileged and Confidential. The ratio was lower in May.", "Privileged and Confidential"),
        ("The ratio was lower in May (ask the client why).", "ask the client"),
        ("Please confirm with the auditors. The ratio was lower in May.", "Please confirm with the auditors"),
        ("The ratio was lower in May. Company to confirm.", "Company to confirm"),
        ("Internal note: the ratio was lower in May.", "Internal note"),
        ("The ratio was lower in May (?).", "(?)"),
        ("The ratio was lower in {May or June?}.", "{May or June?}"),
        ("Do not file before the lenders agree.", "Do not file"),
        ("Note to self, the ratio was lower in May.", "Note to self"),
        ("This memo is for discussion purposes only.", "for discussion purposes only"),
        ("As an AI, I cannot see the covenant.", "As an AI"),
    ],
)
def test_internal_words_are_reported(text: str, words: str) -> None:
    (problem,) = found("C2", with_sentence(text))
    assert (problem.severity, problem.place.comment, problem.place.words) == ("error", 2, words)


@pytest.mark.parametrize(
    "text",
    [
        "The memorandum is subject to attorney work product protection, which the Company does not waive.",
        "The Company asked its auditor whether the ratio is complete.",
        "The staff asked: did the ratio fall?",
        "The Company’s internal controls cover the ratio.",
        "The privileged shares have two votes each.",
        "The lenders do not file reports with the Commission.",
        "The Company requires management to confirm each ratio.",
    ],
)
def test_words_of_a_finished_letter_are_not_internal(text: str) -> None:
    assert found("C2", with_sentence(text)) == []


def test_a_stamp_in_the_header_is_reported() -> None:
    (problem,) = found("C2", with_header("Attorney-Client Privileged"))
    assert (problem.place.part, problem.place.words) == ("header", "Attorney-Client Privileged")


@pytest.mark.parametrize(
    ("kind", "looks"),
    [("hidden", "hidden"), ("colored", "set in dark red"), ("highlighted", "highlighted in yellow")],
)
def test_text_that_looks_different_is_reported(kind: WordMark, looks: str) -> None:
    (problem,) = found("C2", with_mark(kind))
    assert (problem.place.comment, problem.place.words) == (3, _COSTS)
    assert problem.message == f"Text is {looks}: “{_COSTS}”."


def test_a_highlighted_blank_is_reported_once_as_a_blank() -> None:
    blank = Example(response=(("$22 million", "$[●] million"),), marks=(("highlighted", "$[●] million"),))
    assert found("C2", blank) == []
    assert len(found("C1", blank)) == 1


def test_a_color_of_the_design_is_none_of_the_text() -> None:
    assert found("C2", with_mark("colored", "LARKMOOR INSTRUMENTS, INC.")) == []
    assert found("C2", with_mark("colored", "Note 4. Inventories, page 58")) == []


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("insertion", f"The file has a tracked change by Piet Hallam: “{_COSTS}”."),
        ("deletion", f"The file has a tracked change by Piet Hallam: “{_COSTS}”."),
        ("comment", "The file has a Word comment by Piet Hallam: “Is this so?”."),
        ("field", "The file has a field that is not resolved: “MERGEFIELD Matter”."),
        ("embedded_object", "The file has an embedded object: “Excel.Sheet.12”."),
    ],
)
def test_what_word_keeps_is_reported(kind: WordMark, message: str) -> None:
    (problem,) = found("C3", with_mark(kind))
    assert (problem.message, problem.severity, problem.place.comment) == (message, "error", 3)


def test_changes_are_reported_together() -> None:
    two = Example(marks=(("insertion", _COSTS), ("insertion", "2.1 to 1")))
    (problem,) = found("C3", two)
    assert problem.message == f"The file has 2 tracked changes by Piet Hallam: “2.1 to 1”, “{_COSTS}”."


def test_a_reference_that_leads_nowhere_is_reported() -> None:
    (problem,) = found("C3", with_sentence("See Error! Reference source not found. for the ratio."))
    assert problem.place.words == "Error! Reference source not found."


def test_a_picture_is_no_leftover() -> None:
    assert found("C3", with_mark("picture", "LARKMOOR INSTRUMENTS, INC.")) == []


@pytest.mark.parametrize(
    "name", ["Dorothea Quill", "Larkmoor Instruments, Inc.", "Drafter", "Leonie Hartsook"]
)
def test_a_property_may_say_what_the_letter_says(name: str) -> None:
    assert found("C4", with_mark("property", name)) == []


def test_any_other_property_is_reported() -> None:
    (problem,) = found("C4", with_mark("property", "Piet Hallam"))
    assert problem.message == "The file’s properties show more than the letter: author “Piet Hallam”."
    assert (problem.severity, problem.place.part) == ("warning", "properties")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("4821-9032-1187 v.3", "a document number"),
        ("4821-9032-1187.2", "a document number"),
        ("41872093v4", "a document number"),
        ("US-DOCS\\148712093.2", "a document number"),
        ("C:\\Users\\phallam\\Letters\\Larkmoor response.docx", "a file path"),
        ("Larkmoor response v4.docx", "a file name"),
        ("DRAFT", "a draft stamp"),
        ("Draft of 3/12", "a draft stamp"),
        ("Draft 3/12/2025", "a draft stamp"),
        ("H&B Draft of March 12, 2025", "a draft stamp"),
        ("Confidential Draft", "a draft stamp"),
        ("[Draft]", "a draft stamp"),
    ],
)
def test_a_trace_in_the_header_is_reported(text: str, what: str) -> None:
    (problem,) = found("C5", with_header(text))
    assert (problem.place.part, problem.place.words) == ("header", text)
    assert problem.message == f"“{text}” is {what}."


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("-----Original Message-----", "part of an e-mail"),
        ("From: Piet Hallam <phallam@hartsookbell.test>", "part of an e-mail"),
        ("On Wed, March 12, 2025 at 9:14 PM Piet Hallam wrote:", "part of an e-mail"),
        ("Sent from my phone", "part of an e-mail"),
        ("See file:///home/phallam/larkmoor.odt for the ratio.", "a file path"),
    ],
)
def test_a_trace_in_a_response_is_reported(text: str, what: str) -> None:
    (problem,) = found("C5", with_paragraph(text))
    assert problem.place.comment == 2
    assert problem.message.endswith(f"is {what}.")


@pytest.mark.parametrize(
    "text",
    [
        "Draft Registration Statement on Form S-1",
        "Draft proxy statement",
        "From: the sale of sensors",
        "The draft of March 12, 2025 is superseded.",
        "The Company’s patent is US 10,482,190 B2.",
        "File No. 001-55501",
        "Larkmoor filed Exhibit 99.1.",
    ],
)
def test_a_paragraph_that_looks_like_a_trace_is_none(text: str) -> None:
    assert found("C5", with_paragraph(text)) == []


def test_notes_of_drafter_are_reported_by_their_own_rule() -> None:
    note = with_mark("note_of_drafter")
    (problem,) = found("C6", note)
    assert problem.message == "The file still has a drafting note by Drafter."
    assert problem.place.comment == 3
    assert found("C3", note) == []


@pytest.mark.parametrize(
    "text", ["Drafted by Drafter.", "The ratio was 2.1 (verify).", "Drafting note: see May."]
)
def test_words_of_drafter_are_reported(text: str) -> None:
    assert len(found("C6", with_sentence(text))) == 1


def test_what_a_page_does_not_show_is_read_too() -> None:
    remark = Example(
        format="html", markup=(("<body>", "<body>\n<!-- Privileged & Confidential: ask the client -->"),)
    )
    (problem,) = found("C2", remark)
    assert problem.place.line == 4
    title = Example(format="html", markup=(("<title>Response", "<title>Microsoft Word - Larkmoor v4.docx"),))
    (problem,) = found("C5", title)
    assert (problem.place.line, problem.place.words) == (2, "Microsoft Word - Larkmoor v4.docx")


def test_the_marks_of_a_typesetter_are_none() -> None:
    marks = "<body>\n<!-- Field: Page; Sequence: 2 -->\n<!-- Licensed to: Hartsook & Bell LLP -->"
    assert not checked(Example(format="html", markup=(("<body>", marks),))).problems
