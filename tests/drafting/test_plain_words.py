"""Messages about mistakes in tags, for someone who knows neither Jinja nor Python."""

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
    "{{ company. }}": "A name is missing after the dot.",
    "{{ company copies }}": "“copies” appears where “}}” is expected.",
    "{{ company & copies }}": "“&” has no meaning in a tag; text to be printed belongs outside the braces.",
    "{{ 'company }}": "A quotation mark is never closed.",
    "{{ (company }}": "“)” is missing.",
    "{{{ company }}}": "A tag has two braces, not three.",
    "{% %}": "A word such as “if” or “for” is missing after “{%”.",
    "{% fro name in copies %}": "There is no tag 'fro'; did you mean 'for'?",
    "{% if company = 'x' %}{% endif %}": "Use “==” to compare; “=” assigns a value.",
    "{% if amends %}{% else if until %}{% endif %}": "Write “elif” in place of “else if”.",
    "{% if amends %}{% elseif until %}{% endif %}": "Write “elif” in place of “else if”.",
    "{% for name in amends %}{% endfor %}": "A loop needs a list, but this is yes or no.",
    "{{ company.nam }}": "Text has no 'nam'.",
    "{{ until.zzz }}": "The value before the dot is unknown here and has no 'zzz'.",
    "{{ date | letter_date('en', 'long') }}": "“letter_date” has too many values in parentheses after it.",
    "{{ date | letter_date('long') }}": "“letter_date” has no language 'long'.",
    "{{ blank(what='page', long=true) }}": "“blank” has too many values in parentheses after it.",
    "{{ 1 / 0 }}": "This divides by zero.",
    "{{ 1 // 0 }}": "This divides by zero.",
    "{{ 1 % 0 }}": "This divides by zero.",
    "{% for n in range(9999999) %}{% endfor %}": "“range” makes at most 100000 numbers.",
    "{{ company.__class__ }}": "Text has no '__class__'.",
    "{{ signer.name }}": "There is no 'signer'; did you mean 'profile.signer'?",
    "{{ firm_name }}": "There is no 'firm_name'; did you mean 'profile.firm.name'?",
    "{{ phone }}": "There is no 'phone'; "
    "did you mean 'contact.phone', 'profile.signer.phone' or 'profile.contact.phone'?",
    "{{ compny }}": "There is no 'compny'; did you mean 'company'?",
    "{{ signer | possessive }}": "There is no 'signer'; did you mean 'profile.signer'?",
    "{{ company() }}": "This is text; delete the parentheses after it.",
    "{{ company + 1 }}": "“+” cannot be done with text and a number; join text with ~.",
    "{{ date + 1 }}": "“+” cannot be done with a date and a number.",
    "{{ copies < 2 }}": "“<” cannot compare a list with a number.",
    "{{ company | replace }}": "“replace” needs more values in parentheses after it: 'old' and 'new'.",
    "{{ company | letter_date }}": "“letter_date” applies to a date, but this is text.",
    "{{ company | and_list }}": "“and_list” applies to a list, but this is text.",
    "{{ copies | possessive }}": "“possessive” applies to text, but this is a list.",
    "{{ date | ordinal }}": "“ordinal” applies to a number, but this is a date.",
    "{{ amends | ordinal }}": "“ordinal” applies to a number, but this is yes or no.",
    "{{ company.format(1) }}": "Text has no 'format'.",
    "{{ date.today() }}": "A date has no 'today'.",
    "{{ 1e999 }}": "This number is too large.",
    "{{ 10.0 ** 400 }}": "This number is too large.",
    "{{ ('f' * 5000) | int(base=16) }}": "A number has too many digits.",
}


@pytest.mark.parametrize("tag", SAID)
def test_a_wrong_tag_is_reported_in_plain_words(tag):
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
