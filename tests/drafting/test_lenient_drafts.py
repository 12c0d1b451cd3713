"""A wording file with unknown names in it: refused, or with `undefined="blank"` drafted all the same."""

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


@pytest.mark.parametrize("wording", UNKNOWN)
def test_an_unknown_name_is_a_visible_blank(
    wording: str, tmp_path: Path, outline: Callable[[Iterable[Block]], str]
) -> None:
    (tmp_path / "salutation.html").write_text(f'<p class="salutation">{wording}</p>', "utf-8")

    with pytest.raises(TemplateError):
        compose(LETTER, default_profile(), folders=[tmp_path])
    letter = compose(LETTER, default_profile(), folders=[tmp_path], undefined="blank")

    assert f"salutation | {UNKNOWN[wording]}\n" in outline(letter.blocks)
