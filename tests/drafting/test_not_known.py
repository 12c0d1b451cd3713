"""An unknown value prints as a blank, and so do its fields; a name that does not exist is a mistake."""

from __future__ import annotations

import pytest

from drafter.drafting import default_profile
from drafter.drafting.context import VOCABULARY, context
from drafter.drafting.wording.environment import Wording
from drafter.errors import TemplateError
from drafter.model import CommentLetter
from drafter.templating.blanks import shown
from drafter.writing.letterhead.tag_sandbox import render

VALUES = context(CommentLetter("a.txt", "other"), default_profile()).values()
"""The values of a letter in which everything is unknown."""

PRINTED = {
    "{{ letter.date }}": "[●]",
    "{{ letter.deadline.due }}": "[●]",
    "{{ letter.deadline.due | letter_date }}": "[date]",
    "{{ letter.deadline.due | ordinal }}": "[●]",
    "{{ letter.date.year }}": "[●]",
    "{{ profile.signer.name.upper() }}": "[●]",
    "{{ profile.confidential.name | possessive }}": "[●]’s",
    "{{ acknowledgement.statements | and_list }}": "[●]",
    "{{ acknowledgement.statements | length }}": "0",
    "{{ letter.deadline.reason | upper }}, {{ 'due ' ~ letter.deadline.due }}": "[●], due [●]",
    "{{ letter.deadline.due | default('soon') }}": "soon",
    "{{ letter.deadline.due or blank('day') }}": "[day]",
    "{{ letter.contacts[0].phone }}": "[●]",
    "{{ letter.subject.response_dates[0] | letter_date }}": "[date]",
    "{{ letter.cc | first }}, {{ letter.cc | last | possessive }}": "[●], [●]’s",
    "{% for day in letter.deadline.skipped %}{{ day }}{% endfor %}": "",
    "{% if letter.deadline.due %}due{% else %}open{% endif %}": "open",
}

REFUSED = {
    "{{ letter.deadline.duee }}": (
        "The value before the dot is unknown here and has no 'duee'; did you mean 'due'?"
    ),
    "{{ letter.contacts[0].fone }}": (
        "The value before the dot is unknown here and has no 'fone'; did you mean 'phone'?"
    ),
    "{{ letter.dedline.due }}": "A CommentLetter has no 'dedline'; did you mean 'deadline'?",
    "{{ dedline }}": "There is no 'dedline'; did you mean 'letter.deadline'?",
    "{% if letter.deadline.due < letter.date %}{% endif %}": (
        "A value here is unknown in this letter; test it first with {% if ... %}."
    ),
    "{{ letter.deadline.business_days + 1 }}": (
        "A value here is unknown in this letter; test it first with {% if ... %}."
    ),
}


def in_wording(template: str) -> str:
    return shown(Wording([], VOCABULARY).render_text(template, VALUES, place="a.html"))


def in_letterhead(template: str) -> str:
    return shown(render(template, VALUES, vocabulary=VOCABULARY))


@pytest.mark.parametrize("template", PRINTED)
def test_what_is_not_known_is_a_blank(template: str) -> None:
    assert in_wording(template) == PRINTED[template]
    assert in_letterhead(template) == PRINTED[template]


@pytest.mark.parametrize("template", REFUSED)
def test_a_name_that_nothing_has_is_a_mistake(template: str) -> None:
    with pytest.raises(TemplateError) as in_file:
        in_wording(template)
    with pytest.raises(TemplateError) as in_word:
        in_letterhead(template)

    assert in_file.value.message == REFUSED[template]
    assert in_word.value.message == REFUSED[template]


def test_what_is_not_known_leads_to_nothing_else() -> None:
    for template in (
        "{{ letter.deadline.__class__ }}",
        "{{ letter.deadline.due.__init__ }}",
        "{{ letter.date.today() }}",
    ):
        with pytest.raises(TemplateError):
            in_wording(template)
