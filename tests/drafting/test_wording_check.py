"""Every mistake in a folder of wording files, found in one run, each with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.drafting.wording.environment import Wording
from drafter.errors import TemplateError
from drafter.firm.checks.wording import mistakes
from drafter.kernel.built_in import templates_folder
from drafter.templating.balance import unbalanced
from drafter.templating.types import NO_VOCABULARY

NEVER_CLOSED = {
    "{{ company }}{% if date %}x{% endif %}{# a ' remark #}": None,
    "{% set a %}x{% endset %}{% set b = 1 %}{% raw %}{{ {% {% endraw %}": None,
    "{{ '}}' }}{{ {'a': {'b': 1}} }}": None,
    "a\n{% if date %}\nb\nc": (2, "The tag “{% if date %}” is never closed: “{% endif %}” is missing."),
    "a\n{{ company\n<p>b</p>\n{{ date }}": (2, "The tag “{{ company <p>b</p>” is never closed: “}}” is missing."),
    "a\n{% if date\n{{ date }}": (2, "The tag “{% if date” is never closed: “%}” is missing."),
    "{# a\nb": (1, "The tag “{# a b” is never closed: “#}” is missing."),
    "{% for q in quotes %}\n{% if q %}\n{% endfor %}": (
        2, "The tag “{% if q %}” is never closed: “{% endif %}” is missing."
    ),
    "{% if a %}\n{% for q in quotes %}\n{% elif b %}{% endif %}": (
        2, "The tag “{% for q in quotes %}” is never closed: “{% endfor %}” is missing."
    ),
    "a\n{% endif %}": (2, "The tag “{% endif %}” has no opening tag before it."),
    "{% else %}": (1, "The tag “{% else %}” is not inside “{% if %}”."),
}  # fmt: skip


@pytest.mark.parametrize("wording", NEVER_CLOSED)
def test_the_tag_that_was_never_closed(wording: str) -> None:
    expected = NEVER_CLOSED[wording]
    found = [(problem.place.line, problem.message) for problem in unbalanced(wording)]
    assert found == ([expected] if expected else [])


def test_braces_that_were_never_closed_are_told_each() -> None:
    wording = "{{ company\n{% if date %}\n{{ date\n{{ review }}"
    assert [problem.place.line for problem in unbalanced(wording)] == [1, 2, 3]


def told(folder: Path, **files: str) -> list[str]:
    """Return the mistakes in a folder of these files, without the folder's own name."""
    for name, text in files.items():
        (folder / f"{name}.html").write_text(text, "utf-8")
    return [str(mistake).replace(f"{folder}/", "").replace(f"{folder}\\", "") for mistake in mistakes(folder)]


WRONG = {
    "{{ compny }}": "There is no 'compny'; did you mean 'company'?",
    "{{ profile.signer.nam }}": "A Person has no 'nam'; did you mean 'name'?",
    "{{ profile.confidential.cod }}": "A Confidential has no 'cod'; did you mean 'code'?",
    "{% for q in quotes %}{{ q.comment.txt }}{% endfor %}": "A Comment has no 'txt'; did you mean 'text'?",
    "{{ letter.comments[0].txt }}": "A Comment has no 'txt'; did you mean 'text'?",
    "{{ company | posessive }}": "There is no filter 'posessive'; did you mean 'possessive'?",
    "{% if date is definde %}{% endif %}": "There is no test 'definde'; did you mean 'defined'?",
    '{% include "signatur.html" %}': "There is no wording file 'signatur.html'; did you mean 'signature.html'?",
    "{{ quotes }}": (
        "The items of this list are not text; name one of their fields in a loop: {% for one in ... %}."
    ),
    "{{ copies }}": "This is a list; add “| and_list”, or print it in a loop.",
    "{{ sgner.name }}": "There is no 'sgner'; did you mean 'profile.signer'?",
    "{% for q in quotes %}{{ q }}{% endfor %}": "A QuotedComment is not text; name one of its fields after a dot.",
    "{{ profile }}": "A Profile is not text; name one of its fields after a dot.",
    "{{ letter.subject }}": "A Subject is not text; name one of its fields after a dot.",
    "{{ profile.styles }}": "This is a table; name one of its fields after a dot.",
    "{{ contest }}": "This is yes or no, not text; test it with {% if ... %}.",
    "<span>a</span>": (
        "There is no element <span>; available: <b>, <blockquote>, <br>, <column>, <columns>, <comment>, <date>, "
        "<del>, <earlier>, <headings>, <i>, <ins>, <li>, <ol>, <p>, <page>, <part>, <proposals>, <response>, "
        "<subject>, <tab>, <table>, <tbody>, <td>, <th>, <thead>, <tr>, <u>, <ul>."
    ),
    "<em>a</em>": "There is no element <em>; did you mean <i>?",
    '<p style="color:red">a</p>': (
        "<p> cannot have style=; it may have class=, note=, word-style= and page=. "
        "To format a paragraph, give it the class of a style."
    ),
    "<b class='body'>a</b>": "<b> cannot have class=; it takes no attributes.",
    '<p class="Firm Body">a</p>': (
        "There is no style 'Firm Body'; available: letterhead, legend, date, delivery, addressee, attention, subject, "
        "salutation, body, staff heading 1, staff heading 2, staff heading 3, staff comment, staff comment continued, "
        "staff bullet 1, staff bullet 2, staff table, response label, response, response bullet, proposed disclosure, "
        "closing, signature, copies, header, table text. Map your letterhead's style names in [styles] "
        "in the profile."
    ),
    '<p class="salutatio">a</p>': "There is no style 'salutatio'; did you mean 'salutation'?",
    '<p class="closing"': "“<p” is not a complete element: add the missing >, or write &lt; for a less-than sign.",
    "Dear <officer@alder.example>": (
        "“<officer” is not a complete element: add the missing >, or write &lt; for a less-than sign."
    ),
    "The Company has revised page 4.": (
        "“has revised” asserts a fact for the client; leave the choice to counsel: [has revised / [●]]."
    ),
    "We hereby confirm that nobody was paid.": (
        "“We hereby confirm” asserts a fact for the client; leave the choice to counsel: [We hereby confirm / [●]]."
    ),
    "The Company is in compliance with Item 402.": (
        "“is in compliance” asserts a fact for the client; leave the choice to counsel: [is in compliance / [●]]."
    ),
    "The Company [has revised / will revise": "This [ opens a blank that is never closed: ] is missing.",
    "The Company] will": "This ] closes a blank that was never opened.",
}


@pytest.mark.parametrize("wording", WRONG)
def test_a_mistake_in_its_line(wording: str, tmp_path: Path) -> None:
    assert told(tmp_path, salutation=f"\n\n{wording}\n") == [f"salutation.html:3: {WRONG[wording]}"]


RIGHT = [
    "{{ letter.date | letter_date }} {{ company_address | join(', ') }} {{ profile.signer.name.upper() }}",
    "{% set house = 'us' %}{{ house }} {% for q in quotes %}{{ loop.index }} {{ q.comment.text }}{% endfor %}",
    "{% if amends %}{% set company = profile.firm %}{% endif %}{{ company.address }}",
    "{% set x = profile %}{% macro twice(x) %}{{ x }}{{ x.upper() }}{% endmacro %}{{ twice(company) }}",
    "{% macro twice(x) %}{{ x }}{{ x }}{% endmacro %}{{ twice(company) }}",
    "{% if our_own is defined %}{{ our_own | default('x') }}{% endif %}",
    '<p class="staff-comment" note="We have revised this often.">The Company [has revised / will revise] it.</p>',
    "<comment number='1'></comment><BR>1 < 2, AT&T",
    "{% include 'our_own.html' ignore missing %}{% include ['our_own.html', 'date.html'] %}",
]


@pytest.mark.parametrize("wording", RIGHT)
def test_what_is_right_is_left_alone(wording: str, tmp_path: Path) -> None:
    assert told(tmp_path, salutation=wording) == []


def test_all_that_is_wrong_in_one_line(tmp_path: Path) -> None:
    wording = (
        "{% set who = profile.signer %}{{ who.nam }} {{ who.titel }} {{ compny }} {{ (quotes | first).labl }}"
    )

    assert told(tmp_path, salutation=wording) == [
        "salutation.html:1: There is no 'compny'; did you mean 'company'?",
        "salutation.html:1: A Person has no 'nam'; did you mean 'name'?",
        "salutation.html:1: A Person has no 'titel'; did you mean 'title'?",
        "salutation.html:1: A QuotedComment has no 'labl'; did you mean 'label'?",
    ]


def test_each_line_of_a_tag_that_goes_over_several(tmp_path: Path) -> None:
    """Beside a tag that cannot be read, which makes each be read on its own."""
    wording = "{{ company\n  | posessive }}\n{% if date\n   and compny %}{% endif %}\n{% for %}{% endfor %}"

    assert [line.split(": ")[:2] for line in told(tmp_path, salutation=wording)] == [
        ["salutation.html:2", "There is no filter 'posessive'; did you mean 'possessive'?"],
        ["salutation.html:4", "There is no 'compny'; did you mean 'company'?"],
        ["salutation.html:5", "A name is missing before “%}”."],
    ]


def test_a_name_that_the_including_file_has_set(tmp_path: Path) -> None:
    letter = '{% set house = "us" %}{% include "house.html" %}'

    assert told(tmp_path, letter=letter, house="{{ house }}") == []


def test_a_name_that_exists_only_in_responses(tmp_path: Path) -> None:
    only = "exists only in response.html and the files that it includes."

    assert told(
        tmp_path, closing="{{ wording }}", opener="[●] {{ comment.text }}", copies="{{ wordng }}"
    ) == [
        f"closing.html:1: 'wording' {only}",
        "copies.html:1: There is no 'wordng'.",
    ]
    both = '{% include "closing.html" %}{% include "opener.html" %}'
    assert told(tmp_path, response=both, copies="") == []


def test_a_file_that_is_not_included_is_not_meant(tmp_path: Path) -> None:
    letter = '{% include "salutatio.html" %}'

    assert told(tmp_path, letter=letter, salutatioo="") == [
        "letter.html:1: There is no wording file 'salutatio.html'; did you mean 'salutation.html'?",
        "salutatioo.html: No wording file includes this one; did you mean 'salutation.html'?",
    ]


def test_a_file_that_was_not_saved_as_utf_8(tmp_path: Path) -> None:
    (tmp_path / "closing.html").write_bytes("<p>Société\nanonyme</p>".encode("cp1252"))

    assert told(tmp_path) == [
        "closing.html:1: The file is not UTF-8 text, but Windows-1252 or another legacy encoding: "
        "open it in your editor and save it as UTF-8."
    ]


def test_a_file_in_a_folder_below_is_none(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "note.html").write_text("x")

    (message,) = told(tmp_path, date="{% include 'below/note.html' %}")

    assert message.startswith("date.html:1: There is no wording file 'below/note.html'")
    with pytest.raises(TemplateError, match=r"There is no wording file 'below/note.html'"):
        Wording([tmp_path], NO_VOCABULARY).render("date.html", {})


def test_links_out_of_the_folder_are_told_all_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "letter"
    folder.mkdir()
    (tmp_path / "house.html").write_text("Dear Staff:", "utf-8")
    for name in ("closing.html", "salutation.html"):
        try:
            (folder / name).symlink_to(tmp_path / "house.html")
        except OSError:
            pytest.skip("this system makes no links")

    assert told(folder) == [
        f"{name}: The wording file {name!r} is outside its folder and was not read. Copy it into the folder."
        for name in ("closing.html", "salutation.html")
    ]


def test_a_file_that_nobody_includes(tmp_path: Path) -> None:
    assert told(tmp_path, salutaton="Dear Staff:") == [
        "salutaton.html: No wording file includes this one; did you mean 'salutation.html'?"
    ]


def test_an_answer_must_have_a_blank(tmp_path: Path) -> None:
    assert told(tmp_path, opener="The Company acknowledges the comment.") == [
        "opener.html:1: This is the response to a comment and needs a blank: add one, [●]."
    ]


def test_all_of_them_in_one_run_in_their_order(tmp_path: Path) -> None:
    found = told(
        tmp_path,
        salutation="{{ a1 }}\n<span>b</span>\n{{ compny }}",
        closing="\n{% if date %}",
        copies="{{ x9",
    )

    assert [line.rsplit(": ", 2)[0].split(":")[:2] for line in found] == [
        ["closing.html", "2"], ["copies.html", "1"], ["salutation.html", "1"], ["salutation.html", "2"],
        ["salutation.html", "3"],
    ]  # fmt: skip


def test_tags_that_stand_too_deep_and_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "copies.html").mkdir()

    assert told(tmp_path, closing="{% if date %}" * 900 + "{% endif %}" * 900) == [
        "closing.html:1: Tags or brackets are nested too deeply.",
        "copies.html: The file cannot be read: Is a directory.",
    ]


def test_the_built_in_files_have_none() -> None:
    assert mistakes(templates_folder() / "letter") == []
