"""Elements that are never closed, each with its line; those that HTML closes by itself are not reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.drafting import compose, default_profile
from drafter.drafting.wording.unclosed import loose
from drafter.errors import TemplateError
from drafter.kernel.built_in import templates_folder
from drafter.model import CommentLetter

LOOSE = {
    "<p>Sincerely,<b></p>\n<p>x": (1, "<b> is never closed: </b> is missing."),
    "\n<I>now": (2, "<i> is never closed: </i> is missing."),
    "<ul>\n<li>one\n<ol><li>two</ul>": (3, "<ol> is never closed: </ol> is missing."),
    "<b>a<b>b</b>": (1, "<b> is never closed: </b> is missing."),
    "<blockquote>\n{% for copy in copies %}</u>{% endfor %}": (
        1, "<blockquote> is never closed: </blockquote> is missing."
    ),
    "{% if amends %}\n<ins>a{% else %}b{% endif %}": (2, "<ins> is never closed: </ins> is missing."),
    "{% if amends %}\n<del>a{% endif %}": (2, "<del> is never closed: </del> is missing."),
    "<table><tr><td>a": (1, "<table> is never closed: </table> is missing."),
    "\n<p note>a</p>": (2, 'The note of <p> has no value; write note="...".'),
    "<p class='closing' note>a</p>": (1, 'The note of <p> has no value; write note="...".'),
}  # fmt: skip

WHOLE = [
    "<p>a\n<p>b<ul><li>c<li>d</ul><table><tr><td>e<td>f</table>",
    "<b>a <i>b</i></b> 1 < 2 <tab> <br>",
    '{% if amends %}<ul class="copies">{% else %}<ul>{% endif %}<li>a</ul>',
    "{% if amends %}<ins>{% endif %}a{% if amends %}</ins>{% endif %}",
    "{% if amends %}<b>{% else %}<i>{% endif %}a{% if amends %}</b>{% else %}</i>{% endif %}",
    "{% for copy in copies %}<b>{{ copy }}</b>{% else %}<i>nobody</i>{% endfor %}",
    "{# <b> #}{{ '<b>' }}",
    '<p note="{{ company }}">a</p>',
]


@pytest.mark.parametrize("wording", LOOSE)
def test_what_is_loose_in_its_line(wording: str) -> None:
    assert [(problem.place.line, problem.message) for problem in loose(wording)] == [LOOSE[wording]]


@pytest.mark.parametrize("wording", WHOLE)
def test_what_is_whole_is_left_alone(wording: str) -> None:
    assert list(loose(wording)) == []


def test_the_built_in_files_are_whole() -> None:
    for path in (templates_folder() / "letter").glob("*.html"):
        assert list(loose(path.read_text("utf-8"))) == []


def test_a_draft_is_stopped_unless_lenient(tmp_path: Path) -> None:
    (tmp_path / "closing.html").write_text("<p>Call us,\n<b>soon.</p>", "utf-8")
    letter = CommentLetter("a.txt", "other")

    with pytest.raises(TemplateError) as raised:
        compose(letter, default_profile(), folders=[tmp_path])

    assert str(raised.value.place) == f"{tmp_path / 'closing.html'}:2"
    assert compose(letter, default_profile(), folders=[tmp_path], undefined="blank")
