"""Frequent requests of users of other template tools, and how Drafter meets them."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from drafter import writing
from drafter.errors import TemplateError
from drafter.returning.read_back import read_back
from drafter.writing.letterhead.check import check_letterhead

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_wish_say_where_in_the_word_template_the_mistake_is(make, letter, word):
    path = make(word.p("Harrow & Vale"), word.p("Dear ", "{{ addr", "esee }},"), word.p("{{ letter }}"))

    with pytest.raises(TemplateError) as raised:
        writing.to_bytes(letter, path)

    assert str(raised.value.place) == f"{path}, body, paragraph 2 (“Dear {{{{ addresee }}}},”)"


def test_wish_an_undefined_variable_must_not_become_a_silent_blank(make, letter, word):
    for tag in ("{{ x }}", "{{ profile.x }}", "{% if x %}{% endif %}", "{{ x | default }}{{ y }}"):
        with pytest.raises(TemplateError, match=r"There is no|has no"):
            writing.to_bytes(letter, make(word.p(tag)))


def test_wish_a_half_done_draft_comes_out_with_visible_blanks(filled, word):
    document = filled(word.p("Dear {{ addresee.name }}"), undefined="blank")["word/document.xml"]

    assert word.lines(document)[0] == "Dear [addresee.name]"


def test_wish_escape_by_default(filled, word):
    texts = word.lines(filled(word.p("{{ company }}: {{ profile.signer.name }}"))["word/document.xml"])

    assert texts[0] == "Marrow & Pike, Inc.: Ada <b>Marsh</b>"


@pytest.mark.parametrize(
    "tag",
    [
        "{{ ''.__class__ }}",
        "{{ company.__init__.__globals__ }}",
        "{{ blank.__globals__ }}",
        "{{ self.__init__ }}",
        "{{ parts.date.__class__.__init__.__globals__ }}",
        "{{ company | attr('__class__') }}",
        "{{ '{0.__class__}'.format(company) }}",
        "{{ cycler.__init__.__globals__.os }}",
        "{{ lipsum.__globals__ }}",
        "{% set _ = quotes.append(1) %}x",
    ],
)
def test_wish_do_not_run_whatever_a_template_says(tag, make, letter, word):
    with pytest.raises(TemplateError):
        writing.to_bytes(letter, make(word.p(tag)))


def test_wish_numbering_that_restarts_where_it_should(filled, word):
    """The staff's numbers are text: nothing that a letterhead or an edit does can renumber them."""
    texts = word.lines(filled(word.p("Own"))["word/document.xml"])

    assert [text.split("\t")[0] for text in texts if re.match(r"\d\.\t", text)] == ["1.", "2."]


def test_wish_styles_survive_and_headers_footers_and_comments_are_rendered(filled, word):
    look = '<w:pPr><w:pStyle w:val="HVQuote"/></w:pPr>'
    parts = filled(
        word.p("{{ company }}", properties=look),
        header=word.p("{{ company }}", properties=look),
        footer=word.p("{{ company }}"),
        comments=f'<w:comment w:id="0" w:author="KM">{word.p("{{ company }}")}</w:comment>',
    )

    for name in ("document", "header", "footer", "comments"):
        assert word.lines(parts[f"word/{name}.xml"])[0] == "Marrow & Pike, Inc."
    for name in ("document", "header"):
        style = next(etree.fromstring(parts[f"word/{name}.xml"]).iter(f"{W}pStyle"))
        assert style.get(f"{W}val") == "HVQuote"


def test_wish_dotx_accepted(filled, make, word):
    path = make(word.p("{{ company }}"), main="template.main", name="firm.dotx")
    parts = filled(path=path)

    assert word.lines(parts["word/document.xml"])[0] == "Marrow & Pike, Inc."
    assert b"wordprocessingml.document.main+xml" in parts["[Content_Types].xml"]
    assert b"template" not in parts["[Content_Types].xml"]


def test_wish_content_controls_read_and_written(make, letter, word, tmp_path):
    control = (
        '<w:sdt><w:sdtPr><w:tag w:val="matter"/><w:id w:val="9"/></w:sdtPr><w:sdtContent>'
        f"{word.p('{{ profile.firm.name }}')}</w:sdtContent></w:sdt>"
    )
    out = tmp_path / "response.docx"
    writing.write(letter, out, letterhead=make(control))

    assert read_back(out)["matter"] == ["Harrow & Vale LLP"]
    assert read_back(out)["comment-2"] == ["2.\tPlease tell us when."]


def test_wish_check_the_template_before_it_is_used(make, letter, word):
    path = make(word.p("{{ compny }}"), word.p("{% if amends %}"), word.p("{{ letter }}"))

    assert [finding.place.paragraph for finding in check_letterhead(path, letter)] == [1, 2]


def test_wish_a_letterhead_with_forty_tags(make, letter, word):
    """`python -m benchmarks.growth` holds that they cost little once they are compiled."""
    tagged = make(*[word.p("{{ company }} {% if amends %}a{% endif %}")] * 20)

    assert writing.to_bytes(letter, tagged) == writing.to_bytes(letter, tagged)
