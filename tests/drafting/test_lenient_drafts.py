"""A wording file with unknown names: refused, or drafted anyway with `undefined="blank"`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from drafter.drafting import compose, default_profile
from drafter.errors import TemplateError
from drafter.model import CommentLetter
from drafter.response import Block

LETTER = CommentLetter("a.txt", "other")

UNKNOWN = {
    "{{ compny }}": "«[compny]»",
    "{{ profile.signer.nam }}": "«[nam]»",
    "{{ our.office.city }}": "«[our.office.city]»",
    "{{ compny | possessive }}": "«[compny]»",
    "{{ lookup('x') }}": "«[lookup]»",
    "{% for x in compnies %}a{% endfor %}b": "b",
    "{% if compny %}a{% else %}b{% endif %}": "b",
}


def test_a_filter_that_there_is_not_is_told_as_in_any_draft(tmp_path: Path) -> None:
    (tmp_path / "salutation.html").write_text("{{ company | posessive }}", "utf-8")

    for undefined in ("error", "blank"):
        with pytest.raises(
            TemplateError, match=r"There is no filter 'posessive'; did you mean 'possessive'\?"
        ):
            compose(LETTER, default_profile(), folders=[tmp_path], undefined=undefined)


@pytest.mark.parametrize("wording", UNKNOWN)
def test_an_unknown_name_is_a_visible_blank(
    wording: str, tmp_path: Path, outline: Callable[[Iterable[Block]], str]
) -> None:
    (tmp_path / "salutation.html").write_text(f'<p class="salutation">{wording}</p>', "utf-8")

    with pytest.raises(TemplateError):
        compose(LETTER, default_profile(), folders=[tmp_path])
    letter = compose(LETTER, default_profile(), folders=[tmp_path], undefined="blank")

    assert f"salutation | {UNKNOWN[wording]}\n" in outline(letter.blocks)
