"""Any value comes out as it went in, and any text in a letterhead is filled or refused, never broken."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from drafter import writing
from drafter.errors import TemplateError
from drafter.response import ResponseLetter
from drafter.writing.letterhead.tag_text import find

TEXT = st.text(st.characters(blacklist_categories=["Cs", "Cc", "Cn"]), max_size=30)
PIECES = st.lists(
    st.sampled_from(["{{", "}}", "{%", "%}", "{#", "#}", "{", "}", "if x", "endif", "for", "company", "“", "’", "'"])
    | TEXT,
    max_size=8,
)  # fmt: skip


class Values(NamedTuple):
    """The variables for the tags of these letterheads."""

    value: str = ""
    company: str = ""


SHARED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def body(content: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.read("word/document.xml")


@SHARED
@given(value=TEXT)
def test_a_value_comes_out_as_it_went_in(value, make, word):
    letter = ResponseLetter((), tag_values=Values(value=value))
    document = body(writing.to_bytes(letter, make(word.p("a {{ value }} b"))))

    assert word.lines(document)[0] == f"a {value} b"


@SHARED
@given(pieces=PIECES)
def test_any_text_in_a_letterhead_is_filled_or_refused(pieces, make, word):
    letter = ResponseLetter((), tag_values=Values(company="Alder & Co"))
    path = make(word.p(*(piece for piece in pieces if not piece.startswith("<"))))

    written = _written(letter, path)

    if isinstance(written, TemplateError):
        assert str(written.place).startswith(f"{path}, body, paragraph 1")
    else:
        etree.fromstring(body(written))


@SHARED
@given(text=st.text(st.sampled_from("{}%#\"'“”‘’ ax|p"), max_size=40))
def test_tags_are_found_in_order_and_whole(text):
    tags, strays = find(text)

    ends = [0, *(edge for tag in tags for edge in (tag.start, tag.stop)), len(text)]
    assert ends == sorted(ends)
    assert all(text[tag.start : tag.start + 1] == "{" and text[tag.stop - 1] == "}" for tag in tags)
    assert bool(strays) or not any(pair in _outside(text, tags) for pair in ("{{", "{%", "{#"))


def _written(letter: ResponseLetter, path: Path) -> bytes | TemplateError:
    try:
        return writing.to_bytes(letter, path)
    except TemplateError as error:
        return error


def _outside(text, tags) -> str:
    edges = [0, *(edge for tag in tags for edge in (tag.start, tag.stop)), len(text)]
    return "\n".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
