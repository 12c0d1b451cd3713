"""Kept regular expressions are those that Python would compile; whatever is wrong with what is kept, they still are."""

from __future__ import annotations

import marshal
import re
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.pattern_cache import PatternCache
from drafter.shipped import templates_folder
from drafter.topics import shipped

PROJECT = templates_folder().parent
EXPRESSIONS = {
    "": 0,
    "a|b": 0,
    r"(?P<month>\w+) (\d{1,2}), (?P<year>\d{4})": re.I,
    r"(?i)\bregistrant’s\b(?=.*[.?!]$)": re.S,
    r"(?<!\d)(\d)(?:\1|[^\W_à-ö]){2,}+": re.M | re.X,
    "[\U0001f600-\U0001f64f\ud800]": 0,
}


def kept(path: Path, **expressions: int) -> PatternCache:
    """A cache that has been written and is read by another process."""
    first = PatternCache(path)
    for source, flags in expressions.items():
        first.compile(source, flags)
    first.write()
    return PatternCache(path)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "of.patterns"


def test_what_is_kept_is_what_python_compiles(path: Path) -> None:
    """`==` compares flags, instructions and expression."""
    cache = kept(path, **EXPRESSIONS)
    for source, flags in EXPRESSIONS.items():
        pattern, at_once = cache.compile(source, flags), re.compile(source, flags)
        assert pattern == at_once
        assert (pattern.groups, dict(pattern.groupindex)) == (at_once.groups, dict(at_once.groupindex))


def test_every_shipped_expression_is_kept_as_it_is(path: Path) -> None:
    topics = [
        pattern
        for topic in shipped().topics
        for pattern in (*topic.excludes, *(t.pattern for t in topic.triggers))
    ]
    sources = {each.source: int(re.I) for pattern in topics for each in pattern.alternatives}
    assert len(sources) > 1000

    cache = kept(path, **sources)

    assert all(cache.compile(source, re.I) == re.compile(source, re.I) for source in sources)


def test_a_match_finds_its_groups(path: Path) -> None:
    dated = r"(?P<month>\w+) (\d{1,2}), (?P<year>\d{4})"
    found = kept(path, **{dated: 0}).compile(dated).search("Filed March 3, 2025.")
    assert found
    assert (found.lastgroup, found["month"], found[2], found.groupdict()) == (
        "year", "March", "3", {"month": "March", "year": "2025"},
    )  # fmt: skip


DAMAGED = {
    "nothing": b"",
    "cut": marshal.dumps((("3.0",), {}))[:5],
    "another Python's": marshal.dumps((("3.0", "little", 4, 65535), {("a", 0): (32, b"", 0, {}, ())})),
    "no table": marshal.dumps("a"),
    "text": b"\xff" * 100,
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_file_costs_only_time(damage: str, path: Path) -> None:
    kept(path, a=0)
    path.write_bytes(DAMAGED[damage])

    cache = PatternCache(path)
    assert cache.compile("a").search("bab")
    cache.write()
    assert marshal.loads(path.read_bytes())[1].keys() == {("a", 0)}


@pytest.mark.parametrize("instructions", [b"", b"\xff\xff\xff\xff" * 4, b"abc"])
def test_wrong_instructions_are_not_run(instructions: bytes, path: Path) -> None:
    kept(path, a=0)
    made_by, _ = marshal.loads(path.read_bytes())
    path.write_bytes(marshal.dumps((made_by, {("a", 0): (32, instructions, 0, {}, (None,))})))

    assert PatternCache(path).compile("a") == re.compile("a")


def test_what_is_no_expression_is_told_as_ever(path: Path) -> None:
    with pytest.raises(re.error):
        PatternCache(path).compile("(")


def test_a_folder_that_cannot_be_written_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = kept(tmp_path / "file" / "of.patterns", a=0)
    assert cache.compile("a") == re.compile("a")
    assert (tmp_path / "file").read_text() == ""


def test_a_process_leaves_nothing_where_python_is_to_keep_no_bytecode(tmp_path: Path) -> None:
    code = f"import sys; sys.path.insert(0, {str(PROJECT)!r}); from drafter.patterns import pattern"
    code += "; pattern('a').search('b')"
    for options, is_kept in (([], True), (["-B"], False)):
        folder = tmp_path / str(is_kept)
        subprocess.run(
            [sys.executable, "-E", *options, "-X", f"pycache_prefix={folder}", "-c", code], check=True
        )
        assert bool([*folder.rglob("*.patterns")]) == is_kept
