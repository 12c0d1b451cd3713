"""A firm's own wording files: which is used, where a mistake is, and what a file may not do."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

from drafter.drafting import compose, default_profile
from drafter.errors import TemplateError
from drafter.model import Block, Comment, CommentLetter, Deadline, Sentence, Subject, Suggestion
from drafter.response import Paragraph

LETTER = CommentLetter(
    "a.txt",
    "comments",
    subject=Subject("Alder Corp", ("Form 10-K for 2023",), forms=("Form 10-K",)),
    comments=(Comment(1, (), (Block("paragraph", "Tell us why."),), (1, 1), asks=("explain",)),),
    deadline=Deadline(10, datetime.date(2023, 1, 5), "Ten business days."),
)


@pytest.fixture
def firm(tmp_path: Path) -> Path:
    folder = tmp_path / "firm" / "letter"
    folder.mkdir(parents=True)
    return folder


def salutation(folder: Path, wording: str) -> list[str]:
    """The salutation that this wording makes, a line a paragraph."""
    (folder / "salutation.html").write_text(wording, "utf-8")
    composed = compose(LETTER, default_profile(), folders=[folder])
    return [
        "".join(run.text for run in block.runs)
        for block in composed.blocks
        if isinstance(block, Paragraph) and block.style == "salutation"
    ]


def refused(folder: Path, wording: str) -> TemplateError:
    with pytest.raises(TemplateError) as raised:
        salutation(folder, wording)
    return raised.value


def test_one_file_overrides_one_part(firm: Path) -> None:
    assert salutation(firm, '<p class="salutation">To the staff:</p>') == ["To the staff:"]


def test_a_file_changed_between_two_letters_counts(firm: Path) -> None:
    salutation(firm, '<p class="salutation">To the staff:</p>')

    assert salutation(firm, '<p class="salutation">Dear Sir or Madam:</p>') == ["Dear Sir or Madam:"]


FILTERS = {
    "{{ letter.date | letter_date }}": "[date]",
    "{{ ['A', 'B', 'C'] | and_list }}": "A, B and C",
    "{{ ['A'] | and_list }}": "A",
    "{{ [] | and_list }}": "[●]",
    "{{ 'Ferris Labs' | possessive }}": "Ferris Labs’",
    "{{ 'Aldine & Co' | possessive }}": "Aldine & Co’s",
    "{{ none | possessive }}": "[●]’s",
    "{{ 1 | ordinal }}, {{ 11 | ordinal }}, {{ 22 | ordinal }}": "first, 11th, 22nd",
    "{{ blank('page') }}": "[page]",
    "{{ profile.signer.name }}": "[●]",
    "{{ letter.deadline.due }}": "January 5, 2023",
    "{{ [letter.deadline.due, 'then'] | and_list }}": "January 5, 2023 and then",
    "{{ 'on ' ~ letter.deadline.due }}": "on January 5, 2023",
    "{{ quotes | join(', ', attribute='key') }}": "1",
    "{{ none ~ '!' }} {{ ['A', none] | join(' / ') }}": "[●]! A / [●]",
    "{{ '<b>[x]</b> & {{' }}": "<b>[x]</b> & {{",
}  # fmt: skip


@pytest.mark.parametrize("wording", FILTERS)
def test_what_a_file_prints(wording: str, firm: Path) -> None:
    assert salutation(firm, f'<p class="salutation">{wording}</p>') == [FILTERS[wording]]


MISTAKES = {
    "a name that does not exist": ("\n{{ compny }}", 2, "There is no 'compny'; did you mean 'company'?"),
    "a name in an if": ("{% if letr.date %}{% endif %}", 1, "There is no 'letr'; did you mean 'letter'?"),
    "a name in the profile": (
        "\n\n{{ profile.signer.nam }}", 3, "A Person has no 'nam'; did you mean 'name'?"
    ),
    "a filter": ("a\n{{ company | posessive }}", 2, "There is no filter 'posessive'; did you mean 'possessive'?"),
    "a tag never closed": (
        "{% if company %}\nx", 1, "The tag “{% if company %}” is never closed: “{% endif %}” is missing."
    ),
    "braces never closed": ("a\n{{ company", 2, "The tag “{{ company” is never closed: “}}” is missing."),
    "arithmetic": ("\n{{ 1 / 0 }}", 2, "This divides by zero."),
    "a list": ("\n{{ copies }}", 2, "This is a list; add “| and_list”, or print it in a loop."),
    "a list of quotes": ("\n{{ quotes }}", 2, "The items of this list are not text; name one of their fields"),
    "a list of what is no text": ("\n{{ quotes | and_list }}", 2, "A QuotedComment is not text; name one"),
    "a list joined": ("\n{{ quotes | join }}", 2, "A QuotedComment is not text; name one of its fields"),
    "a list as text": ("\n{{ copies | safe }}", 2, "This is a list; add “| and_list”"),
    "a list of the file's own": ("\n{{ ['a'] }}", 2, "This is a list; add “| and_list”"),
    "a table of the file's own": ("\n{{ {'a': 1} }}", 2, "This is a table; name one of its fields"),
    "something that has many values": (
        "\n{{ 'by ' ~ profile }}", 2, "A Profile is not text; name one of its fields after a dot."
    ),
    "yes or no": ("\n{{ contest }}", 2, "This is yes or no, not text; test it with {% if ... %}."),
    "a function": ("\n{{ blank }}", 2, "This needs values in parentheses after it"),
    "an element": ("a\n<span>b</span>", 2, "There is no element <span>"),
    "an attribute": ('a\n<p style="color:red">b</p>', 2, "<p> cannot have style=; it may have class=, note="),
    "an attribute in a list": (
        'a\n<ul><li class="body">b</li></ul>',
        2,
        "<li> cannot have class=; it takes no attributes.",
    ),
    "a style": ('a\n<p class="salutatio">b</p>', 2, "There is no style 'salutatio'; did you mean"),
    "a file": ('\n{% include "date.htm" %}', 2, "There is no wording file 'date.htm'; did you mean"),
    "a comment": ('\n<comment number="9"></comment>', 2, "There is no comment '9'."),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_has_a_place(mistake: str, firm: Path) -> None:
    wording, line, message = MISTAKES[mistake]
    error = refused(firm, wording)

    assert str(error.place) == f"{firm / 'salutation.html'}:{line}"
    assert error.message.startswith(message)


@pytest.mark.parametrize(
    "wording",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ letter.__class__.__init__.__globals__ }}",
        "{{ ''|attr('__class__')|attr('mro') }}",
        "{{ '{0.__class__.__init__.__globals__}'.format(letter) }}",
        "{{ '{x.__class__.__mro__}'.format_map({'x': letter}) }}",
        "{{ blank.__globals__ }}",
        "{{ self.__init__.__globals__ }}",
        "{{ lipsum.__globals__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ namespace.__init__ }}",
        "{% import 'os' as os %}",
        "{% include '../../../secret.html' %}",
        "{% include '/etc/passwd' %}",
        "{% set _ = quotes.append(1) %}",
        "{% set _ = {}.update({1: 2}) %}",
        "{% for _ in range(1000000) %}{% endfor %}",
        "{{ letter.deadline.due.today() }}",
        "{% include 'salutation.html' %}",
        "{% include '" + "x" * 300 + ".html' %}",
        "{% include '..\\\\secret.html' %}",
        "{% include 'C:/secret.html' %}",
        "{{ '[●]' | attr('format') }}",
        "{{ ['{0.__class__}'] | map(attribute='format') | first }}",
    ],
)
def test_a_file_cannot_reach_out_of_the_letter(wording: str, firm: Path) -> None:
    (firm.parent.parent / "secret.html").write_text("secret")

    assert refused(firm, wording).place.file.startswith(str(firm))


def test_a_link_out_of_the_folder_is_not_followed(firm: Path) -> None:
    secret = firm.parent / "secret.html"
    secret.write_text("secret")
    try:
        os.symlink(secret, firm / "notice.html")  # noqa: PTH211 - pathlib says the same the other way round
    except OSError:
        pytest.skip("this system makes no links")

    assert "outside its folder" in refused(firm, '{% include "notice.html" %}').message


def test_a_mistake_in_a_topics_wording_names_the_topic() -> None:
    suggestion = Suggestion("leases", (Sentence("\n{{ compny }}"),))
    comment = Comment(1, (), (Block("paragraph", "Why?"),), (1, 1), suggestion=suggestion)

    with pytest.raises(TemplateError) as raised:
        compose(CommentLetter("a.txt", "comments", comments=(comment,)), default_profile())

    assert str(raised.value.place) == "topic leases, wording:2"
