"""What is said of a wrong tag, in words for somebody who knows neither Jinja nor Python."""

from __future__ import annotations

import datetime

import pytest

from drafter.drafting.context import VOCABULARY
from drafter.errors import TemplateError
from drafter.writing.letterhead.tag_sandbox import render

VALUES = {
    "company": "Alder & Co",
    "copies": ("Ada", "Bram"),
    "date": datetime.date(2025, 5, 6),
    "amends": True,
    "until": None,
    "profile": None,
    "contact": None,
}

SAID = {
    "{{ }}": "A name is missing before “}}”.",
    "{{ company | }}": "A name is missing before “}}”.",
    "{{ company. }}": "A name is missing behind the dot.",
    "{{ company copies }}": "“copies” stands where “}}” is expected.",
    "{{ company & copies }}": "“&” means nothing in a tag; words to be printed stand outside of the braces.",
    "{{ 'company }}": "A quotation mark is never closed.",
    "{{ (company }}": "“)” is missing.",
    "{{{ company }}}": "Three braces open no tag, and two do.",
    "{% %}": "A word such as “if” or “for” is missing behind “{%”.",
    "{% fro name in copies %}": "There is no tag 'fro'; did you mean 'for'?",
    "{% if company = 'x' %}{% endif %}": "“=” gives a name its value, and does not compare; write “==”.",
    "{% if amends %}{% else if until %}{% endif %}": "“else if” is one word here, “elif”.",
    "{% if amends %}{% elseif until %}{% endif %}": "“else if” is one word here, “elif”.",
    "{% for name in amends %}{% endfor %}": "A loop goes through a list, and this is yes or no.",
    "{{ company.nam }}": "A text has no 'nam'.",
    "{{ until.zzz }}": "What stands before the dot is not known here, and has no 'zzz'.",
    "{{ date | letter_date('long') }}": "“letter_date” has more in round brackets behind it than it takes.",
    "{{ blank(what='page', long=true) }}": "“blank” has more in round brackets behind it than it takes.",
    "{{ 1 / 0 }}": "This divides by zero.",
    "{{ 1 // 0 }}": "This divides by zero.",
    "{{ 1 % 0 }}": "This divides by zero.",
    "{% for n in range(9999999) %}{% endfor %}": "“range” makes 100000 numbers at most.",
    "{{ company.__class__ }}": "A text has no '__class__'.",
    "{{ signer.name }}": "There is no 'signer'; did you mean 'profile.signer'?",
    "{{ firm_name }}": "There is no 'firm_name'; did you mean 'profile.firm.name'?",
    "{{ phone }}": "There is no 'phone'; "
    "did you mean 'contact.phone', 'profile.signer.phone' or 'profile.contact.phone'?",
    "{{ compny }}": "There is no 'compny'; did you mean 'company'?",
    "{{ signer | possessive }}": "There is no 'signer'; did you mean 'profile.signer'?",
    "{{ company() }}": "This is a text; leave out the round brackets behind it.",
    "{{ company + 1 }}": "“+” cannot be done with a text and a number; put texts together with ~.",
    "{{ date + 1 }}": "“+” cannot be done with a date and a number.",
    "{{ copies < 2 }}": "“<” cannot compare a list with a number.",
    "{{ company | replace }}": "“replace” needs more, in round brackets behind it: 'old' and 'new'.",
    "{{ company | letter_date }}": "“letter_date” stands behind a date, and this is a text.",
    "{{ company | and_list }}": "“and_list” stands behind a list, and this is a text.",
    "{{ copies | possessive }}": "“possessive” stands behind a text, and this is a list.",
    "{{ date | ordinal }}": "“ordinal” stands behind a number, and this is a date.",
    "{{ amends | ordinal }}": "“ordinal” stands behind a number, and this is yes or no.",
    "{{ company.format(1) }}": "A text has no 'format'.",
    "{{ date.today() }}": "A date has no 'today'.",
    "{{ 1e999 }}": "This number is greater than any that can be written.",
    "{{ 10.0 ** 400 }}": "This number is greater than any that can be written.",
    "{{ ('f' * 5000) | int(base=16) }}": "A number has too many digits.",
}


@pytest.mark.parametrize("tag", SAID)
def test_a_wrong_tag_is_told_in_plain_words(tag):
    with pytest.raises(TemplateError) as raised:
        render(tag, VALUES, vocabulary=VOCABULARY)

    assert raised.value.message == SAID[tag]


FILTERED = {
    "{{ date | letter_date }}": "May 6, 2025",
    "{{ copies | and_list }}": "Ada and Bram",
    "{{ copies | map('upper') | and_list }}": "ADA and BRAM",
    "{{ company | possessive }}": "Alder & Co’s",
    "{{ copies | length | ordinal }}": "second",
}


@pytest.mark.parametrize("tag", FILTERED)
def test_a_filter_takes_its_own_kind(tag):
    assert render(tag, VALUES, vocabulary=VOCABULARY) == FILTERED[tag]
