"""Tracked changes, accepted or rejected: each row is a body, and what is left of it either way."""

from __future__ import annotations

import pytest

from drafter.word.changes import count_changes, settle_changes
from drafter.word.package import WordFile, root_of
from drafter.word.paragraphs import paragraphs
from drafter.word.text import words
from drafter.word.xml import W
from tests.word.documents import word_file

BY = 'w:id="1" w:author="Orla Fenn"'


def run(text: str, *, deleted: bool = False) -> str:
    name = "delText" if deleted else "t"
    return f'<w:r><w:{name} xml:space="preserve">{text}</w:{name}></w:r>'


def p(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def mark(kind: str) -> str:
    return f"<w:rPr><w:{kind} {BY}/></w:rPr>"


def row(text: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr><w:tc>{p(run(text))}</w:tc></w:tr>"


ROWS = [
    (p(run("a ") + f"<w:ins {BY}>{run('b')}</w:ins>"), ["a b"], ["a "]),
    (p(run("a ") + f"<w:del {BY}>{run('b', deleted=True)}</w:del>"), ["a "], ["a b"]),
    (
        p(f"<w:moveFrom {BY}>{run('a')}</w:moveFrom>{run('b')}<w:moveTo {BY}>{run('a')}</w:moveTo>"),
        ["ba"],
        ["ab"],
    ),
    (p(run("a"), mark("ins")) + p(run("b")), ["a", "b"], ["ab"]),
    (p(run("a"), mark("del")) + p(run("b")), ["ab"], ["a", "b"]),
    (p(f"<w:ins {BY}>{run('a')}</w:ins>", mark("ins")) + p(run("b")), ["a", "b"], ["b"]),
    (p(f"<w:del {BY}>{run('a', deleted=True)}</w:del>", mark("del")) + p(run("b")), ["b"], ["a", "b"]),
    (f"<w:tbl>{row('a')}{row('b', f'<w:ins {BY}/>')}</w:tbl>{p('')}", ["a", "b", ""], ["a", ""]),
    (f"<w:tbl>{row('a')}{row('b', f'<w:del {BY}/>')}</w:tbl>{p('')}", ["a", ""], ["a", "b", ""]),
    (p(f"<w:ins {BY}>{run('a')}<w:del {BY}>{run('b', deleted=True)}</w:del></w:ins>"), ["a"], [""]),
]


@pytest.mark.parametrize(("body", "accepted", "rejected"), ROWS)
def test_the_words_are_those_that_word_leaves(body: str, accepted: list[str], rejected: list[str]) -> None:
    for accept, expected in ((True, accepted), (False, rejected)):
        file = WordFile(word_file(body))

        settle_changes(file, accept=accept)

        assert [words(paragraph) for _, paragraph in paragraphs(root_of(file.document))] == expected
        assert count_changes(file) == 0


@pytest.mark.parametrize(("accept", "bold", "left"), [(True, True, "720"), (False, False, "360")])
def test_changes_of_format_go_back_to_what_was_before(accept: bool, bold: bool, left: str) -> None:
    body = p(
        f"<w:r><w:rPr><w:b/><w:rPrChange {BY}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r>",
        f'<w:ind w:left="720"/><w:pPrChange {BY}><w:pPr><w:ind w:left="360"/></w:pPr></w:pPrChange>',
    )
    file = WordFile(word_file(body))

    settle_changes(file, accept=accept)

    root = root_of(file.document)
    assert (root.find(f".//{W}b") is not None) == bold
    assert (root.find(f".//{W}i") is not None) == (not bold)
    assert [indent.get(f"{W}left") for indent in root.iter(f"{W}ind")] == [left]


def test_what_was_moved_counts_once() -> None:
    moved = p(f"<w:moveFrom {BY}>{run('a')}</w:moveFrom>{run('b')}<w:moveTo {BY}>{run('a')}</w:moveTo>")

    assert count_changes(WordFile(word_file(moved))) == 1
