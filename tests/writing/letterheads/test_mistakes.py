"""Mistakes in a letterhead: all are reported in one run, each with its place and a way out."""

from __future__ import annotations

import zipfile

import docx
import pytest

from drafter import writing
from drafter.errors import TemplateError
from drafter.writing.letterhead.annotate import annotate
from drafter.writing.letterhead.check import check_letterhead

MISTAKES = {
    "a name that does not exist": (
        "Dear {{ compny }}",
        "There is no 'compny'; did you mean 'company'?",
    ),
    "a name after a dot": (
        "{{ profile.signer.nam }}",
        "A Person has no 'nam'; did you mean 'name'?",
    ),
    "a filter": (
        "{{ company | uper }}",
        "There is no filter 'uper'; did you mean 'upper'?",
    ),
    "a tag never closed": (
        "Dear {{ company, of {{ review }}",
        "The tag “{{ company, of” is never closed: “}}” is missing.",
    ),
    "a tag never opened": (
        "Dear company }}",
        "“}}” closes a tag that was never opened.",
    ),
    "a condition never closed": (
        "{% if amends %}We amend.",
        "The tag “{% if amends %}” is never closed: “{% endif %}” is missing.",
    ),
    "a condition closed as a loop": (
        "{% if amends %}We amend.{% endfor %}",
        "The tag “{% endfor %}” has no opening tag before it.",
    ),
    "an else without an if": (
        "{% else %}x",
        "The tag “{% else %}” is not inside “{% if %}”.",
    ),
    "half an expression": (
        "{{ company | }}",
        "A name is missing before “}}”.",
    ),
    "a name after the dot of a text": (
        "{{ company.nam }}",
        "“company” is text and has no 'nam'.",
    ),
    "a name without the one before its dot": (
        "{{ signer.name }}",
        "There is no 'signer'; did you mean 'profile.signer'?",
    ),
    "three braces": (
        "{{{ letter }}}",
        "A tag has two braces, not three: “{{ letter }}”.",
    ),
    "a sign that means nothing": (
        "{{ company & review }}",
        "“&” has no meaning in a tag; text to be printed belongs outside the braces.",
    ),
    "two names": (
        "{{ company review }}",
        "“review” appears where “}}” is expected.",
    ),
    "a filter for numbers": (
        "{{ letter.date | ordinal }}",
        "“ordinal” applies to a number, but this is a date.",
    ),
    "a filter for dates": (
        "{{ company | letter_date }}",
        "“letter_date” applies to a date, but this is text.",
    ),
    "a filter for lists": (
        "{{ company | and_list }}",
        "“and_list” applies to a list, but this is text.",
    ),
    "a filter for texts": (
        "{{ letter.date | possessive }}",
        "“possessive” applies to text, but this is a date.",
    ),
    "a loop over something else than a list": (
        "{% for x in amends %}x{% endfor %}",
        "A loop needs a list, but this is yes or no.",
    ),
    "a comparison that sets": (
        "{% if review = 'proxy' %}x{% endif %}",
        "Use “==” to compare; “=” assigns a value.",
    ),
    "else and if in two words": (
        "{% if amends %}x{% else if contest %}y{% endif %}",
        "Write “elif” in place of “else if”.",
    ),
    "an import": (
        "{% import os %}",
        "“{% import os %}” cannot be used in a letterhead.",
    ),
    "a row outside a table": (
        "{%tr for c in letter.contacts %}",
        "“{%tr for c in letter.contacts %}” applies to a table row but is not in one.",
    ),
    "words beside a paragraph's condition": (
        "{%p if amends %} We amend.",
        "“{%p if amends %}” replaces its paragraph, so “We amend.” in the same paragraph would be lost: "
        "put the tag in its own paragraph.",
    ),
    "a list printed": (
        "{{ company_address }}",
        "This is a list; add “| and_list”, or print it in a loop.",
    ),
    "many values printed": (
        "{{ profile.signer }}",
        "A Person is not text; name one of its fields after a dot.",
    ),
    "a part that does not exist": (
        "{{ parts.adressee }}",
        "A letter has no part 'adressee'; did you mean 'addressee'?",
    ),
    "a part in the line": (
        "To: {{ parts.addressee }}",
        "“{{ parts.addressee }}” must be the only text in its paragraph.",
    ),
    "the letter in the line": (
        "To: {{ letter }}",
        "“{{ letter }}” must be the only text in its paragraph.",
    ),
    "the running header in the body": (
        "{{ running_header }} page 1",
        "{{ running_header }} belongs in a header or footer.",
    ),
    "a misspelled running header": (
        "{{ running_headr }}",
        "There is no 'running_headr'; did you mean 'running_header'?",
    ),
    "another file": (
        "{% include 'notice.html' %}",
        "“{% include 'notice.html' %}” cannot be used in a letterhead.",
    ),
    "text stored for later": (
        "a {% set x %}b{% endset %}",
        "“{% set x %}” cannot be used in a letterhead.",
    ),
    "arithmetic": (
        "{{ 1 / 0 }}",
        "This divides by zero.",
    ),
    "an endless text": (
        "{{ 'x' * 10 ** 9 }}",
        "This never ends, or makes far more text than a letter contains.",
    ),
    "an endless loop": (
        "{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}",
        "This never ends, or makes far more text than a letter contains.",
    ),
    "a way into Python": (
        "{{ company.__class__.__mro__ }}",
        "Text has no '__class__'.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_reported_with_its_paragraph(mistake, make, letter, word):
    text, message = MISTAKES[mistake]
    path = make(word.p("Harrow & Vale"), word.p(text), word.p("{{ letter }}"))

    with pytest.raises(TemplateError) as raised:
        writing.to_bytes(letter, path)
    first = check_letterhead(path, letter)[0]

    assert first.message == message
    assert (first.place.part, first.place.paragraph, first.place.words) == ("body", 2, text)
    assert raised.value.message.splitlines()[0] == message


@pytest.mark.parametrize(
    "text",
    [
        "{{{ letter }}}",
        "{% import os %}",
        "{% include 'date.html' %}",
        "{% set x %}",
        "{{ running_header }} page 1",
        "{{ letter }}, {{ company }}",
    ],
)
def test_one_mistake_is_reported_once(text, make, letter, word):
    assert len(check_letterhead(make(word.p(text)), letter)) == 1


def test_a_mistake_in_a_text_box_which_word_saves_twice_is_reported_once(make, letter, word):
    path = make(word.p(word.text_box(word.p("{{ letter }}"))))

    assert [finding.rule for finding in check_letterhead(path, letter)] == ["misplaced_tag"]


def test_a_tag_whose_end_is_in_another_tracked_change_is_reported(make, letter, word):
    inserted = '<w:ins w:id="9" w:author="a">{}</w:ins>'
    opening, closing = (inserted.format(word.r(tag)) for tag in ("{% if company %}", "{% endif %}"))

    (finding,) = check_letterhead(make(word.p(opening, "x", closing)), letter)

    assert "a tracked change (accept it)" in finding.message


def test_a_mistake_in_a_branch_not_taken_is_reported_but_does_not_stop_a_letter(make, letter, word):
    path = make(word.p("{% if false %}{{ compny }}{% endif %}"))

    assert [finding.message for finding in check_letterhead(path, letter)] == [
        "There is no 'compny'; did you mean 'company'?"
    ]
    assert writing.to_bytes(letter, path)


def test_a_repeated_placeholder_is_reported_with_other_mistakes(make, letter, word):
    path = make(word.p("{{ compny }}"), word.p("{{ letter }}"), word.p(" {{letter}}"))

    assert [str(finding.in_file("")) for finding in check_letterhead(path, letter)][1:] == [
        "body, paragraph 3 (“{{letter}}”): “{{letter}}” already appears in paragraph 2; delete one."
    ]


def test_a_property_cannot_have_a_placeholder(make, letter, word):
    path = make(word.p("{{ letter }}"), core="<dc:title>{{ running_header }}</dc:title>")

    (finding,) = check_letterhead(path, letter)
    assert finding.rule == "tag_not_alone"


def test_all_mistakes_at_once_each_with_its_place(make, letter, word):
    path = make(
        word.p("{{ compny }} and {{ filing.trm }}"),
        word.table((word.p("fine"), word.p("{{ datte }}"))),
        word.p(word.text_box(word.p("{{ companny }}"))),
        word.p("{{ letter }}"),
        header=word.p("{% if x"),
        footer1=word.p("fine") + word.p("{{ profle.firm.name }}"),
        core="<dc:title>{{ titel }}</dc:title>",
    )

    assert [str(finding.in_file("")) for finding in check_letterhead(path, letter)] == [
        "body, paragraph 1 (“{{ compny }} and {{ filing.trm }}”): There is no 'compny'; did you mean 'company'?",
        "body, paragraph 1 (“{{ compny }} and {{ filing.trm }}”): A Filing has no 'trm'; did you mean 'term'?",
        "body, paragraph 3, table 1, row 1, cell 2 (“{{ datte }}”): There is no 'datte'; did you mean 'date'?",
        "body, paragraph 5, text box (“{{ companny }}”): There is no 'companny'; did you mean 'company'?",
        "header, paragraph 1 (“{% if x”): The tag “{% if x” is never closed: “%}” is missing.",
        "footer of the first page, paragraph 2 (“{{ profle.firm.name }}”): "
        "There is no 'profle'; did you mean 'profile'?",
        "document properties, title (“{{ titel }}”): There is no 'titel'; "
        "did you mean 'contact.title', 'letter.addressee.title' or 'letter.signature.title'?",
    ]


def test_conditions_around_rows_need_the_tag_for_rows(make, letter, word):
    rows = [(word.p(text),) for text in ("{% for c in letter.contacts %}", "{{ c.name }}", "{% endfor %}")]

    finding, *_ = check_letterhead(make(word.table(*rows), word.p("{{ letter }}")), letter)

    assert finding.place.paragraph == 3
    assert "around table rows, in its own row ({%tr … %})" in finding.message


def test_mistakes_in_a_text_box_are_reported_once_each(make, letter, word):
    box = word.text_box(word.p("{{ compny }}"), word.p("{{ letter }}"), word.p("{{ datte }}"))

    assert [
        str(finding.in_file(""))
        for finding in check_letterhead(make(word.p("Own", box), word.p("{{ letter }}")), letter)
    ] == [
        "body, paragraph 2, text box (“{{ compny }}”): There is no 'compny'; did you mean 'company'?",
        "body, paragraph 3, text box (“{{ letter }}”): The letter and its parts belong in the body (tables included), "
        "not in a header or text box.",
        "body, paragraph 4, text box (“{{ datte }}”): There is no 'datte'; did you mean 'date'?",
    ]


def test_a_comment_on_a_text_box_is_anchored_where_the_box_is(make, letter, word, tmp_path):
    path = make(word.p("Anchor", word.text_box(word.p("{{ compny }}"))), word.p("{{ letter }}"))
    annotate(path, check_letterhead(path, letter), tmp_path / "annotated.docx")

    (start,) = docx.Document(str(tmp_path / "annotated.docx")).element.iter("{*}commentRangeStart")
    assert start.getparent().text.startswith("Anchor")


def test_a_drawing_that_a_condition_would_remove_is_reported(make, letter, word):
    path = make(word.p("{%p if amends %}", "<w:r><w:drawing/></w:r>"), word.p("{%p endif %}"))

    assert (
        "so a drawing or note in the same paragraph would be lost"
        in check_letterhead(path, letter)[0].message
    )


def test_a_mistake_in_a_damaged_table_has_the_place_of_its_paragraph(make, letter, word):
    (finding,) = check_letterhead(
        make(f"<w:tc>{word.p('{{ compny }}')}</w:tc>", word.p("{{ letter }}")), letter
    )
    assert (finding.place.numbered, finding.place.within) == ("paragraph 1", "")


def test_a_letterhead_without_a_mistake_has_no_findings(make, letter, word):
    assert check_letterhead(make(word.p("{{ company }}"), word.p("{{ letter }}")), letter) == []


def test_findings_become_comments_in_a_copy_that_works_once_corrected(make, letter, word, tmp_path):
    path = make(
        word.p("Harrow"), word.p("{{ compny }}"), word.p("{{ letter }}"), header=word.p("{{ datte }}")
    )
    copy = tmp_path / "annotated.docx"

    annotate(path, check_letterhead(path, letter), copy)
    document = docx.Document(str(copy))

    assert [comment.text for comment in document.comments] == [
        "There is no 'compny'; did you mean 'company'?",
        "header, paragraph 1 (“{{ datte }}”): There is no 'datte'; did you mean 'date'?",
    ]
    anchors = [mark.getparent().text for mark in document.element.iter("{*}commentRangeStart")]
    assert sorted(anchors) == ["Harrow", "{{ compny }}"]
    document.paragraphs[1].runs[0].text = "{{ company }}"
    document.sections[0].header.paragraphs[0].runs[0].text = "{{ date }}"
    document.save(str(copy))
    assert check_letterhead(copy, letter) == []
    assert b"Drafter check" not in writing.to_bytes(letter, copy)


def test_a_letterhead_without_a_paragraph_can_be_annotated(make, letter, word, tmp_path):
    path, copy = make(header=word.p("{{ letter }}")), tmp_path / "annotated.docx"

    annotate(path, check_letterhead(path, letter), copy)

    document = docx.Document(str(copy))
    (comment,) = document.comments
    assert comment.text.startswith("header, paragraph 1 (“{{ letter }}”): ")
    assert document.element.body[0].find("{*}commentRangeStart") is not None
    assert document.element.body[-1].tag.endswith("}sectPr")


def test_a_draft_reports_the_same_mistakes_as_the_check(make, letter, word):
    path = make(word.p("{{ parts.dat }}"), word.p("{{ compny }}"), word.p("a }} b"), word.p("{{ letter }}"))

    with pytest.raises(TemplateError) as raised:
        writing.to_bytes(letter, path)

    told = [str(finding.in_file(path)) for finding in check_letterhead(path, letter)]
    assert str(raised.value).splitlines() == told
    assert [line.split(" (")[0] for line in told] == [f"{path}, body, paragraph {n}" for n in (1, 2, 3)]


NO_LETTERHEADS = {
    "macros": ("application/vnd.ms-word.document.macroEnabled.main+xml", "has macros"),
    "a template's macros": ("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", "has macros"),
}


@pytest.mark.parametrize("case", NO_LETTERHEADS)
def test_macros_are_refused(case, make, letter, word):
    kind, message = NO_LETTERHEADS[case]

    with pytest.raises(TemplateError, match=message):
        writing.to_bytes(letter, make(word.p("x"), main=kind, name="firm.docm"))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word 97–2003 format or is password-protected"),
        (b"{\\rtf1 Harrow}", "cannot be read as a Word document"),
        (b"", "cannot be read as a Word document"),
    ],
)
def test_a_file_other_than_a_word_document_is_refused_with_a_way_out(content, message, tmp_path, letter):
    path = tmp_path / "firm.doc"
    path.write_bytes(content)

    with pytest.raises(TemplateError, match=message) as raised:
        writing.to_bytes(letter, path)
    assert (
        raised.value.advice
        == "Open it in Word and save it as a Word Document (.docx) or Word Template (.dotx)."
    )


def rewritten(path, before: str, after: str) -> None:
    """Change the XML of a letterhead's main part."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content.replace(before.encode(), after.encode()))


def test_the_page_color_may_precede_the_body(make, letter, word):
    path = make(word.p("{{ compny }}"), word.p("{{ letter }}"))
    rewritten(path, "<w:body>", '<w:background w:color="FFFFF0"/><w:body>')

    assert len(check_letterhead(path, letter)) == 1
    rewritten(path, "compny", "company")
    assert writing.to_bytes(letter, path)


def test_a_document_without_a_body_is_refused(make, letter, word):
    path = make(word.p("x"))
    rewritten(path, "w:body", "w:boody")

    with pytest.raises(TemplateError, match="cannot be read as a Word document"):
        writing.to_bytes(letter, path)


def test_strict_open_xml_is_refused_by_name(make, letter, word):
    transitional = make(word.p("{{ letter }}"))
    strict = transitional.with_name("strict.docx")
    with zipfile.ZipFile(transitional) as archive, zipfile.ZipFile(strict, "w") as copy:
        for name in archive.namelist():
            content = archive.read(name).replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            copy.writestr(name, content)

    with pytest.raises(TemplateError, match="Strict Open XML Document") as raised:
        writing.to_bytes(letter, strict)
    assert "save it as a Word Document" in raised.value.advice


def test_another_zip_file_is_refused(tmp_path, letter):
    path = tmp_path / "firm.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("letter.txt", "x")

    with pytest.raises(TemplateError, match="cannot be read as a Word document"):
        writing.to_bytes(letter, path)
