"""Firm folders with mistakes: each is reported in helpful words, with its place, in one run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from docx.document import Document as DocxDocument
from docx.shared import Pt

from drafter.firm import Firm
from drafter.firm.checks import drafts
from drafter.firm.checks.run import check
from drafter.firm.scaffold import create
from drafter.kernel.built_in import templates_folder
from drafter.model import ReviewType
from drafter.services.topics import check_topics
from tests.paper import paper

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

[[clause]]
id = "guards"
asked = ['looms? .{0,20}guarded']
examples = ["Please tell us how looms are guarded."]
counter_examples = ["Please tell us who buys your looms."]
revises = "state how its looms are guarded, [●]"
explains = "its looms are guarded by [●]"
"""


def word(*paragraphs: str, header: str = "") -> Callable[[Path], None]:
    """Return a function that saves a letterhead with these paragraphs."""

    def write(path: Path) -> None:
        document = paper()
        for words in paragraphs:
            document.add_paragraph(words)
        if header:
            document.sections[0].header.paragraphs[0].text = header
        document.save(str(path))

    return write


def with_running_header() -> DocxDocument:
    """Return a document with a running header on every page after the first."""
    document = paper()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "{{ running_header }}"
    return document


def in_a_rare_font(path: Path) -> None:
    document = with_running_header()
    document.styles.add_style("House Text", 1).font.name = "Quillmark Serif"
    document.styles["House Text"].font.size = Pt(11)
    document.save(str(path))


File = str | bytes | Callable[[Path], None]

BROKEN: dict[str, tuple[dict[str, File], str]] = {
    "a misspelled key": (
        {"profile.toml": '[letter]\nlable = "Answer:"'},
        "profile.toml:2: letter.lable: unknown key; did you mean 'label'?",
    ),
    "an invalid value": (
        {"profile.toml": '[letter]\n\ncomments = "loud"'},
        "profile.toml:3: letter.comments: expected 'plain', 'bold', 'italic' or 'bold italic', got 'loud'.",
    ),
    "an owner of an unknown area": (
        {"profile.toml": '[owners]\nlegal = "A"\nacounting = "B"'},
        "profile.toml:3: owners.acounting: there is no area or topic of this name; did you mean 'accounting'?",
    ),
    "an internal day that is not before the due date": (
        {"profile.toml": '[milestones]\n"Sign-off" = 0'},
        "profile.toml:2: milestones.Sign-off: expected a number of business days before the due date, from 1 to "
        "250, got 0.",
    ),
    "text without quotation marks": (
        {"profile.toml": "[firm]\nname = Rook & Tarn LLP"},
        'profile.toml:2: Put text in quotation marks: name = "Rook & Tarn LLP".',
    ),
    "an unknown style of Drafter's": (
        {"profile.toml": '[styles]\n"staff coment" = "Quote"', "letterhead.docx": word("{{ letter }}")},
        "profile.toml:2: styles.staff coment: A letter has no style named “staff coment”. "
        "The nearest name is “staff comment”.",
    ),
    "an unknown style of the firm's": (
        {"profile.toml": '[styles]\nbody = "Qoute"', "letterhead.docx": word("{{ letter }}")},
        "profile.toml:2: styles.body: The letterhead has no paragraph style named “Qoute”. "
        "The nearest name is “Quote”.",
    ),
    "a character style for paragraphs": (
        {"profile.toml": '[styles]\nbody = "Strong"', "letterhead.docx": word("{{ letter }}")},
        "profile.toml:2: styles.body: The letterhead has no paragraph style named “Strong”. "
        "In the letterhead, that is a character style.",
    ),
    "a tag that was never closed": (
        {"letter/closing.html": '<p class="closing">\n{% if signed_by == "counsel" %}\nYours,\n</p>'},
        'letter/closing.html:2: The tag “{% if signed_by == "counsel" %}” is never closed: “{% endif %}” is missing.',
    ),
    "braces that were never closed": (
        {"letter/closing.html": '<p class="closing">{{ company</p>'},
        "letter/closing.html:1: The tag “{{ company</p>” is never closed: “}}” is missing.",
    ),
    "an unknown variable": (
        {"letter/salutation.html": '\n<p class="salutation">Dear {{ contct.name }}:</p>'},
        "letter/salutation.html:2: There is no 'contct'; did you mean 'contact'?",
    ),
    "an attribute in a branch that no example takes": (
        {"letter/salutation.html": "{% if day %}{{ profile.signer.tytle }}{% endif %}"},
        "letter/salutation.html:1: A Person has no 'tytle'; did you mean 'title'?",
    ),
    "an unknown filter": (
        {"letter/salutation.html": '<p class="salutation">{{ company | posessive }} staff</p>'},
        "letter/salutation.html:1: There is no filter 'posessive'; did you mean 'possessive'?",
    ),
    "a missing wording file": (
        {"letter/letter.html": '{% include "header.html" %}\n{% include "comment.html" %}'},
        "letter/letter.html:2: There is no wording file 'comment.html'; did you mean 'comments.html'?",
    ),
    "an unknown element": (
        {"letter/salutation.html": '<p class="salutation">Dear <font>Staff</font>:</p>'},
        "letter/salutation.html:1: There is no element <font>; available: <b>, ",
    ),
    "a style in the wording": (
        {"letter/salutation.html": '<p class="greeting">Dear Staff:</p>'},
        "letter/salutation.html:1: There is no style 'greeting'",
    ),
    "wording that no file includes": (
        {"letter/salutaton.html": "<p>Dear Staff:</p>"},
        "letter/salutaton.html: No wording file includes this one; did you mean 'salutation.html'?",
    ),
    "wording that asserts a fact": (
        {"letter/opener.html": "<p>The Company has revised its disclosure on page [●].</p>"},
        "letter/opener.html:1: “has revised” asserts a fact for the client; "
        "leave the choice to counsel: [has revised / [●]].",
    ),
    "a response without a blank": (
        {"letter/opener.html": "<p>The Company thanks the Staff.</p>"},
        "letter/opener.html:1: This is the response to a comment and needs a blank: add one, [●].",
    ),
    "a bracket that stays open": (
        {"letter/closing.html": '<p class="closing">Yours [truly</p>'},
        "letter/closing.html:1: This [ opens a blank that is never closed: ] is missing.",
    ),
    "comments that are left out": (
        {"letter/comments.html": "<p>nothing</p>"},
        "letter/comments.html: The letter omits all comments and all responses. Each quote in quotes needs "
        '<comment number="{{ quote.key }}"></comment> and <response number="{{ quote.key }}"></response>.',
    ),
    "a comment that is quoted twice": (
        {
            "letter/comments.html": "{% for quote in quotes %}"
            + '<comment number="{{ quote.key }}"></comment><response number="{{ quote.key }}"></response>'
            + '{% if loop.first %}<comment number="{{ quote.key }}"></comment>{% endif %}{% endfor %}'
        },
        "letter/comments.html: The letter repeats comment 1. "
        'Each quote in quotes needs <comment number="{{ quote.key }}"></comment>, exactly once.',
    ),
    "an order without the comments": (
        {"letter/letter.html": '{% include "opening.html" %}'},
        "letter/letter.html: The letter omits all comments and all responses.",
    ),
    "a comment without a response": (
        {
            "letter/comments.html": '{% for quote in quotes %}<comment number="{{ quote.key }}"></comment>'
            '{% if not loop.first %}<response number="{{ quote.key }}"></response>{% endif %}{% endfor %}'
        },
        "letter/comments.html: The letter omits response 1. "
        'Each quote in quotes needs <response number="{{ quote.key }}"></response>.',
    ),
    "a list printed as text": (
        {"letter/comments.html": "<p>{{ quotes }}</p>"},
        "letter/comments.html:1: The items of this list are not text; name one of their fields in a loop",
    ),
    "an endless loop": (
        {
            "letter/closing.html": "\n{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}"
        },
        "letter/closing.html:2: This never ends, or makes far more text than a letter contains.",
    ),
    "wording that includes itself": (
        {"letter/closing.html": '\n{% include "closing.html" %}'},
        "letter/closing.html:2: This includes 'closing.html', which is being included already, so it would never end.",
    ),
    "wording that includes itself by way of another file, more than once": (
        {
            "letter/closing.html": '{% include "thanks.html" %}' * 3,
            "letter/thanks.html": '{% include "closing.html" %}' * 2,
        },
        "letter/thanks.html:1: This includes 'closing.html', which is being included already, so it would never end.",
    ),
    "a variable in the letterhead": (
        {"letterhead.docx": word("Rook & Tarn LLP", "To {{ compny }}", "{{ letter }}")},
        "letterhead.docx, body, paragraph 2 (“To {{ compny }}”): There is no 'compny'; did you mean 'company'?",
    ),
    "a tag in the header that was never closed": (
        {"letterhead.docx": word("{{ letter }}", header="{{ profile.firm.name")},
        "letterhead.docx, header, paragraph 1 (“{{ profile.firm.name”): "
        "The tag “{{ profile.firm.name” is never closed: “}}” is missing.",
    ),
    "a misplaced placeholder": (
        {"letterhead.docx": word("See below {{ letter }} for more")},
        "letterhead.docx, body, paragraph 1 (“See below {{ letter }} for more”): ",
    ),
    "an unknown part": (
        {"letterhead.docx": word("{{ parts.adressee }}", "{{ letter }}")},
        "letterhead.docx, body, paragraph 1 (“{{ parts.adressee }}”): "
        "A letter has no part 'adressee'; did you mean 'addressee'?",
    ),
    "a letterhead that is not a Word file": (
        {"letterhead.docx": b"\xd0\xcf\x11\xe0 of 1997"},
        "letterhead.docx: ",
    ),
    "two letterheads": (
        {"letterhead.docx": word("{{ letter }}"), "letterhead.dotx": word("{{ letter }}")},
        ": There are two letterheads, letterhead.docx and letterhead.dotx. Keep the one",
    ),
    "a trigger without weight": (
        {"topics/loom_safety.toml": TOPIC.replace("weight = 4\n", "")},
        "topics/loom_safety.toml:8: trigger 1, weight: this key is required.",
    ),
    "a topic that asserts a fact": (
        {"topics/loom_safety.toml": TOPIC.replace("by [●]", "as the Company disclosed, by [●]")},
        "topics/loom_safety.toml:23: explains: “the Company disclosed” asserts a fact for the client",
    ),
    "a topic that leaves counsel no blank": (
        {"topics/loom_safety.toml": TOPIC.replace("by [●]", "well")},
        "topics/loom_safety.toml:23: explains: This explains facts but has no blank",
    ),
    "a topic with an unknown variable": (
        {"topics/loom_safety.toml": TOPIC.replace("guarded, [●]", "guarded by {{ compny }}, [●]")},
        "topics/loom_safety.toml:22: revises: There is no 'compny'; did you mean 'company'?",
    ),
    "a clause that fails only while it runs": (
        {
            "topics/loom_safety.toml": TOPIC.replace(
                'explains = "its looms are guarded by [●]"',
                'explains = """\nits looms are guarded by [●]\nsince {{ letter.date | ordinal }}"""',
            )
        },
        "topics/loom_safety.toml:25: explains: “ordinal” applies to a number, but this is a date.",
    ),
    "a topic that is not found by its own example": (
        {
            "topics/loom_safety.toml": TOPIC.replace(
                "Please tell us how looms are guarded", "Please describe looms", 1
            )
        },
        "topics/loom_safety.toml:4: examples 1: the comment raises no topic: Please describe looms.",
    ),
    "a clause that does not answer its own example": (
        {"topics/loom_safety.toml": TOPIC.replace("'looms? .{0,20}guarded'", "'who buys'")},
        "topics/loom_safety.toml:20: clause 1 (guards), examples 1: the comment is offered no clause "
        "(it raises the topic, but asks for something else): Please tell us how looms are guarded.",
    ),
    "an unknown topic switched off": (
        {"topics/climat.toml": 'id = "climat"\nenabled = false'},
        "topics/climat.toml:1: There is no topic 'climat' to switch off; did you mean 'climate'?",
    ),
    "a misnamed file": (
        {"profil.toml": 'signed_by = "counsel"'},
        "profil.toml: Drafter ignores this file; did you mean 'profile.toml'?",
    ),
    "a letterhead from an old version of Word": (
        {"letterhead.doc": b"\xd0\xcf\x11\xe0"},
        "letterhead.doc: Drafter cannot read this file type; open it in Word and save it as letterhead.docx.",
    ),
    "a letterhead with macros": (
        {"letterhead.docm": b"PK"},
        "letterhead.docm: Drafter cannot read this file type; open it in Word and save it as letterhead.docx.",
    ),
    "a copy of a letterhead, without the letterhead": (
        {"letterhead (1).docx": b"PK"},
        "letterhead (1).docx: Drafter ignores this file; did you mean 'letterhead.docx'?",
    ),
    "a profile with a second ending": (
        {"profile.toml.txt": ""},
        "profile.toml.txt: Drafter ignores this file; did you mean 'profile.toml'?",
    ),
    "wording beside its folder": (
        {"closing.html": "<p>Yours,</p>"},
        "closing.html: Wording files belong in the folder letter; move this one to letter.",
    ),
    "no firm files": (
        {"minutes.docx": b"PK", "old/letter/closing.html": ""},
        ": This folder contains no firm files: no profile.toml, letterhead.docx, letterhead.dotx, letter or topics. "
        "Correct the name, or create the files with `drafter init ",
    ),
    "a file in place of a folder": (
        {"topics": "loom_safety"},
        "topics: Expected a folder, found a file.",
    ),
    "wording with another ending": (
        {"letter/closing.htm": "<p>Yours,</p>"},
        "letter/closing.htm: Drafter ignores this file: names in letter must end in .html.",
    ),
}


def laid_out(folder: Path, files: dict[str, File]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if callable(content):
            content(path)
        else:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


REVIEWS: tuple[ReviewType, ...] = ("periodic", "proxy")
"""Enough example letters to tell what fails in one type of review from what fails in all."""


def mistakes(folder: Path, reviews: tuple[ReviewType, ...] = REVIEWS) -> list[str]:
    """Return the mistakes, with places relative to the folder."""
    return [
        str(mistake).replace(f"{folder}/", "").replace(str(folder), "")
        for mistake in check(Firm(folder), reviews=reviews).errors
    ]


@pytest.mark.parametrize("case", BROKEN)
def test_one_message_at_the_right_place(case: str, tmp_path: Path) -> None:
    files, message = BROKEN[case]

    (mistake,) = mistakes(laid_out(tmp_path, files), reviews=("proxy",))

    assert mistake.startswith(message)


def test_all_mistakes_in_one_run(tmp_path: Path) -> None:
    cases = ("a misspelled key", "an unknown filter", "wording that no file includes",
             "a variable in the letterhead", "a trigger without weight")  # fmt: skip
    for case in cases:
        laid_out(tmp_path, BROKEN[case][0])

    found = mistakes(tmp_path)
    assert len(found) == len(cases)
    assert all(any(mistake.startswith(BROKEN[case][1]) for mistake in found) for case in cases)


def test_failures_at_run_time_are_reported_in_the_same_run(tmp_path: Path) -> None:
    """The first failure of each wording file; the next one is reported once the first is corrected."""
    closing = [
        "<p>{{ company + 1 }}</p>",
        "{% if letter.date < 3 %}x{% endif %}",
        "{% for one in amends %}x{% endfor %}",
        "{% set who = letter.comments[0].text | ordinal %}{{ who | upper }}",
        "{{ compny }}",
    ]
    copies = "{{ company | ordinal }}"
    letterhead = word(
        "{{ company | and_list }}", "{% if letter.date < 1 %}a{% endif %}", "{{ letter }}", "{{ a b }}"
    )
    files = {"letter/copies.html": copies, "letterhead.docx": letterhead}
    laid_out(tmp_path, files | {"letter/closing.html": "\n".join(closing)})

    assert _places(mistakes(tmp_path)) == [
        "letter/closing.html:1",
        "letter/closing.html:5",
        "letter/copies.html:1",
        "letterhead.docx, body, paragraph 1",
        "letterhead.docx, body, paragraph 2",
        "letterhead.docx, body, paragraph 4",
    ]
    for line in (2, 3, 4):
        closing[line - 2] = ""
        laid_out(tmp_path, {"letter/closing.html": "\n".join(closing)})

        assert _places(mistakes(tmp_path))[:2] == [f"letter/closing.html:{line}", "letter/closing.html:5"]


def _places(mistakes: list[str]) -> list[str]:
    return sorted(mistake.partition(": ")[0].partition(" (")[0] for mistake in mistakes)


def test_the_rest_of_a_profile_with_syntax_errors_is_checked(tmp_path: Path) -> None:
    profile = '[letter]\ncomments = italic\nlable = "Answer:"\n\n[firm]\nname = “Rook & Tarn”'

    assert [mistake.split(": ")[0] for mistake in mistakes(laid_out(tmp_path, {"profile.toml": profile}))] == [
        "profile.toml:2", "profile.toml:3", "profile.toml:6",
    ]  # fmt: skip


def test_failures_at_run_time_are_reported_with_syntax_errors(tmp_path: Path) -> None:
    closing = (
        "<p>{{ company | ordinal }} {{ contact.nme }}</p>\n"
        "{% if date = 1 %}a{% else if amends %}b{% endif %}\n<p class='bodyy'>[a</p>"
    )

    assert [
        mistake.partition(": ")[::2]
        for mistake in mistakes(laid_out(tmp_path, {"letter/closing.html": closing}))
    ] == [
        ("letter/closing.html:1", "A Person has no 'nme'; did you mean 'name'?"),
        ("letter/closing.html:2", "Use “==” to compare; “=” assigns a value."),
        ("letter/closing.html:2", "Write “elif” in place of “else if”."),
        ("letter/closing.html:3", "There is no style 'bodyy'; did you mean 'body'?"),
        ("letter/closing.html:3", "This [ opens a blank that is never closed: ] is missing."),
        ("letter/closing.html:1", "“ordinal” applies to a number, but this is text."),
    ]


def test_the_rest_of_a_wording_file_with_syntax_errors_is_checked(tmp_path: Path) -> None:
    wording = "{{ company name }}\n{% fro one in copies %}\n{{ compny }}\n{% if date %}"

    assert mistakes(laid_out(tmp_path, {"letter/closing.html": wording})) == [
        "letter/closing.html:1: “name” appears where “}}” is expected.",
        "letter/closing.html:2: There is no tag 'fro'; did you mean 'for'?",
        "letter/closing.html:3: There is no 'compny'; did you mean 'company'?",
        "letter/closing.html:4: The tag “{% if date %}” is never closed: “{% endif %}” is missing.",
    ]


def test_a_wrong_topic_does_not_hide_other_mistakes(tmp_path: Path) -> None:
    files: dict[str, File] = {
        "topics/loom_safety.toml": TOPIC.replace("weight = 4\n", ""),
        "topics/loom_noise.toml": TOPIC.replace("loom_safety", "loom_noise").replace(
            'examples = ["Please tell us how looms are guarded."]',
            'examples = ["Please hush your looms."]',
            1,
        ),
        "letter/closing.html": "{{ letter.comments[0].text | ordinal }}",
    }

    assert [mistake.partition(": ")[0] for mistake in mistakes(laid_out(tmp_path, files))] == [
        "topics/loom_noise.toml:4",
        "topics/loom_safety.toml:8",
        "letter/closing.html:1",
    ]


def test_all_mistakes_of_a_profile_in_one_run(tmp_path: Path) -> None:
    profile = """\
[letter]
lable = "Answer:"

[styles]
body = "Qoute"
"staff coment" = "Quote"
response = 3
"""
    found = mistakes(laid_out(tmp_path, {"profile.toml": profile, "letterhead.docx": word("{{ letter }}")}))

    assert [mistake.split(": ")[:2] for mistake in found] == [
        ["profile.toml:2", "letter.lable"],
        ["profile.toml:7", "styles.response"],
        ["profile.toml:5", "styles.body"],
        ["profile.toml:6", "styles.staff coment"],
    ]


def test_a_font_that_a_reader_may_lack_is_noted(tmp_path: Path) -> None:
    report = check(Firm(laid_out(tmp_path, {"letterhead.docx": in_a_rare_font})), reviews=("proxy",))

    assert [str(advice).replace(f"{tmp_path}/", "").split(" set in ")[0] for advice in report.notes] == [
        "letterhead.docx, styles: The style “House Text” is"
    ]
    assert not report.errors


def typed(*lines: str) -> Callable[[Path], None]:
    """Return a function that saves a letterhead with a running header and these paragraphs."""

    def save(path: Path) -> None:
        document = with_running_header()
        for line in lines:
            document.add_paragraph(line)
        document.save(str(path))

    return save


def noted(folder: Path, rule: str) -> list[str]:
    """Return the places where a rule of the advice finds something; tests/writing pins its words."""
    found = check(Firm(folder), reviews=("proxy",)).notes
    return [
        str(note.place).removeprefix(f"{folder}/letterhead.docx, ") for note in found if note.rule == rule
    ]


def notes(folder: Path) -> list[str]:
    return [
        str(advice).removeprefix(f"{folder}/letterhead.docx, ")
        for advice in check(Firm(folder), reviews=REVIEWS).notes
    ]


def test_typed_words_that_the_letter_has_too_are_noted(tmp_path: Path) -> None:
    lines = [
        "[Date]",
        "Hale & Orrin LLP",
        "Re: [Subject]",
        "Dear Ladies and Gentlemen:",
        "{{ letter }}",
        "Sincerely,",
    ]
    laid_out(tmp_path, {"letterhead.docx": typed(*lines)})

    assert noted(tmp_path, "duplicate_text") == [
        "body, paragraph 1 (“[Date]”)",
        "body, paragraph 3 (“Re: [Subject]”)",
        "body, paragraph 4 (“Dear Ladies and Gentlemen:”)",
        "body, paragraph 6 (“Sincerely,”)",
    ]


def test_an_addressee_and_date_typed_in_the_header_are_noted(tmp_path: Path) -> None:
    document = with_running_header()
    document.add_paragraph("{{ letter }}")
    document.sections[0].header.paragraphs[0].text = "Securities and Exchange Commission"
    document.sections[0].header.add_paragraph("March 3, 2024")
    document.save(str(tmp_path / "letterhead.docx"))

    assert noted(tmp_path, "stale_header") == [
        "header, paragraph 1 (“Securities and Exchange Commission”)",
        "header, paragraph 2 (“March 3, 2024”)",
    ]


def test_parts_that_the_letterhead_leaves_out_are_noted(tmp_path: Path) -> None:
    lines = [
        "{{ parts.header }}",
        "{{ parts.opening }}",
        "{{ parts.format }}",
        "{{ parts.comments }}",
        "Sincerely,",
    ]
    laid_out(tmp_path, {"letterhead.docx": typed(*lines)})

    (note,) = notes(tmp_path)
    assert "{{ parts.closing }}" in note
    assert "{{ parts.date }}" not in note  # the header contains it


def test_a_running_header_on_the_first_page_is_noted(tmp_path: Path) -> None:
    laid_out(tmp_path, {"letterhead.docx": word("{{ letter }}", header="{{ running_header }}")})

    (note,) = notes(tmp_path)
    assert "{{ running_header }} is printed on the first page too" in note


def test_letters_of_every_kind_are_drafted(tmp_path: Path) -> None:
    report = check(Firm(laid_out(tmp_path, {"profile.toml": ""})))

    assert (
        (report.errors, report.drafted)
        == (
            [],
            56,
        )
    )  # seven types and one under Rule 83, each complete, hollow and bare; and the letters that go with complete ones


def test_a_failure_in_only_one_type_of_review(tmp_path: Path) -> None:
    wording = '{% if review == "proxy" %}{{ review | ordinal }}{% endif %}'

    assert mistakes(laid_out(tmp_path, {"letter/closing.html": wording})) == [
        "letter/closing.html:1: “ordinal” applies to a number, but this is text. (In letters of type proxy.)"
    ]


def test_a_copy_beside_the_unchanged_built_in_letterhead_is_a_mistake(tmp_path: Path) -> None:
    """Otherwise the letter would go out on the built-in letterhead."""
    create(tmp_path)
    word("{{ letter }}")(tmp_path / "letterhead (1).docx")

    assert mistakes(tmp_path) == [
        "letterhead (1).docx: Drafter ignores this file and uses letterhead.docx, still the built-in one; "
        "replace it with this file."
    ]


def test_a_copy_beside_the_file_in_force_is_noted(tmp_path: Path) -> None:
    files: dict[str, File] = {
        "letterhead.dotx": word("{{ letter }}", header="{{ running_header }}"),
        "letterhead (1).docx": b"PK",
        "letterhead.doc": b"",
        "profile.toml": "",
        "profile.toml.txt": "",
        "~$tterhead.docx": b"",
        "Thumbs.db": b"",
        "notes.txt": "",
    }
    report = check(Firm(laid_out(tmp_path, files)), reviews=("proxy",))

    assert report.errors == []
    ignored = [note for note in report.notes if note.rule == "ignored_file"]
    assert [str(note).replace(f"{tmp_path}/", "") for note in ignored] == [
        "letterhead (1).docx: Drafter ignores this file and uses letterhead.dotx.",
        "letterhead.doc: Drafter ignores this file and uses letterhead.dotx.",
        "profile.toml.txt: Drafter ignores this file and uses profile.toml.",
    ]


NAME = "body, paragraph 1 (“Hale & Orrin LLP”): The sender’s name "

SWITCHED_OFF: dict[str, tuple[dict[str, File], list[str]]] = {
    "no file": (
        {}, [f"{NAME}is printed here, so Drafter leaves out its own lines with the name and address."]
    ),
    "the built-in file": (
        {"letter/letterhead.html": (templates_folder() / "letter" / "letterhead.html").read_bytes()},
        [f"{NAME}would appear twice: make letter/letterhead.html empty."],
    ),
    "an empty file": ({"letter/letterhead.html": "{# The name is printed. #}\n"}, []),
    "an empty file beside one that is wrong": (
        {"letter/letterhead.html": "", "letter/closing.html": "<p>{{ compny }} <span>x</span></p>{% if x %}"},
        [],
    ),
    "an empty file beside one that leaves out the comments": (
        {"letter/letterhead.html": "", "letter/comments.html": "<p>nothing</p>"}, [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", SWITCHED_OFF)
def test_a_firm_name_that_would_appear_twice(case: str, tmp_path: Path) -> None:
    files, expected = SWITCHED_OFF[case]
    profile = '[firm]\nname = "Hale & Orrin LLP"'
    laid_out(
        tmp_path, {"letterhead.docx": typed("Hale & Orrin LLP", "{{ letter }}"), "profile.toml": profile}
    )
    laid_out(tmp_path, files)

    assert [note for note in notes(tmp_path) if NAME in note] == [
        note.replace("letter/letterhead.html", str(tmp_path / "letter" / "letterhead.html"))
        for note in expected
    ]


def test_a_fact_that_a_letterhead_asserts_is_noted(tmp_path: Path) -> None:
    """It does not stop a letter: a letterhead may say such a thing about the firm itself."""
    lines = ("The Company has revised its disclosure.", "We [have revised / will revise] it.", "{{ letter }}")
    laid_out(tmp_path, {"letterhead.docx": typed(*lines), "letter/letterhead.html": ""})

    assert mistakes(tmp_path) == []
    assert notes(tmp_path) == [
        "body, paragraph 1 (“The Company has revised its disclosure.”): “has revised” asserts a fact for the client; "
        "leave the choice to counsel: [has revised / [●]]."
    ]


def test_a_law_firm_without_a_signer_is_noted(tmp_path: Path) -> None:
    """By custom the company signs responses on periodic reports, which the firm may not expect."""
    laid_out(tmp_path, {"profile.toml": '[firm]\nname = "Hale & Orrin LLP"'})
    (note,) = (str(advice) for advice in check(Firm(tmp_path), reviews=("proxy",)).notes)
    assert note.startswith(f"{tmp_path / 'profile.toml'}: The profile names a law firm but not who signs")

    laid_out(tmp_path, {"profile.toml": 'signed_by = "counsel"\n[firm]\nname = "Hale & Orrin LLP"'})
    assert check(Firm(tmp_path), reviews=("proxy",)).notes == []


def test_an_unreadable_file_does_not_hide_other_mistakes(tmp_path: Path) -> None:
    """An unreadable letterhead, a line that is not TOML, and unclosed braces do not hide other mistakes."""
    topic = TOPIC.replace('title = "Safety of looms"', "title = Safety of looms").replace(
        'family = "narrative"', 'famly = "narrative"'
    )
    files: dict[str, File] = {
        "profile.toml": '[styles]\n"staff coment" = "Quote"',
        "letterhead.docx": b"no Word file",
        "topics/loom_safety.toml": topic,
        "letter/closing.html": "{{ company\n{% for one in copies %}",
    }

    assert [mistake.split(": ")[0] for mistake in mistakes(laid_out(tmp_path, files))] == [
        "profile.toml:2",
        "letter/closing.html:1",
        "letter/closing.html:2",
        "topics/loom_safety.toml:2",
        "topics/loom_safety.toml:3",
        "letterhead.docx",
    ]


def test_a_name_left_from_the_example_is_noted(tmp_path: Path) -> None:
    laid_out(tmp_path, {"profile.toml": 'signed_by = "counsel"\n[firm]\nname = "Rook & Tarn LLP"\n'})

    (note,) = check(Firm(tmp_path), reviews=("proxy",)).notes
    assert (note.place.line, note.message) == (3, "firm.name: This is still the example’s; replace it.")


def test_a_firm_without_topics_has_none_to_check(tmp_path: Path) -> None:
    laid_out(tmp_path, {"profile.toml": ""})

    assert check_topics(tmp_path).mistakes == ()


def test_slow_files_are_noted_when_the_time_for_all_letters_is_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts, "_MOST_TIME", 0.0)
    (tmp_path / "profile.toml").write_text('[firm]\nname = "Ash & Vale LLP"\n')

    report = check(Firm(tmp_path))

    assert report.drafted == 0
    assert [note.rule for note in report.notes][-1:] == ["slow_files"]
