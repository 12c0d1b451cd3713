"""A changed file keeps the bytes of everything that did not change, known to Drafter or not."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from lxml import etree

from drafter.word.comments import Comments
from drafter.word.faithful import changed_only, open_faithfully
from drafter.word.package import WordFile, root_of
from drafter.word.xml import W
from tests.word.documents import parts_of, with_parts, word_file

BODY = "<w:p><w:r><w:t>The staff notes three factors.</w:t></w:r></w:p>"
MAIN_RELS = "word/_rels/document.xml.rels"


def with_comment(data: bytes) -> bytes:
    file = open_faithfully(data)
    Comments(file, "Drafter", "D").add(["Is this so?"], next(root_of(file.document).iter(f"{W}p")))
    return changed_only(data, file)


def test_without_a_change_every_part_is_as_it_was() -> None:
    odd = {
        "word/unknown.bin": b"\x00\xff",
        MAIN_RELS: parts_of(word_file(BODY))[MAIN_RELS].replace(b"<Rel", b"<!-- by hand -->\n<Rel"),
    }
    original = with_parts(word_file(BODY), odd)
    assert parts_of(changed_only(original, open_faithfully(original))) == parts_of(original)


def test_only_what_changed_is_replaced() -> None:
    styles = f"<!-- house -->\n<w:styles xmlns:w='{W[1:-1]}'  ></w:styles>"
    original = with_parts(
        word_file(BODY, {"word/styles.xml": (styles, "styles")}), {"customXml/note.txt": b"kept"}
    )
    before, after = parts_of(original), parts_of(with_comment(original))
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {"word/document.xml", "word/comments.xml", MAIN_RELS, "[Content_Types].xml"}
    assert before.keys() - after.keys() == set()


def test_a_list_keeps_its_lines_and_gets_one_more() -> None:
    original = word_file(BODY, {"word/styles.xml": (f"<w:styles xmlns:w='{W[1:-1]}'/>", "styles")})
    old, new = (lines_of(parts_of(data)[MAIN_RELS]) for data in (original, with_comment(original)))
    assert new[:-1] == old
    assert b"comments.xml" in new[-1]


def lines_of(rels: bytes) -> list[bytes]:
    return [etree.tostring(line) for line in etree.fromstring(rels)]


def test_a_part_that_is_missing_stays_named() -> None:
    lost = word_file(BODY, {"word/styles.xml": ("", "styles")})
    parts = {name: content for name, content in parts_of(lost).items() if name != "word/styles.xml"}
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    result = parts_of(with_comment(buffer.getvalue()))
    assert "word/styles.xml" not in result
    assert b'Target="styles.xml"' in result[MAIN_RELS]
    assert b"TargetMode" not in result[MAIN_RELS]


@pytest.mark.parametrize("times", [1, 2])
def test_the_same_changes_give_the_same_bytes_and_a_file_that_opens(times: int) -> None:
    data = word_file(BODY)
    one, other = data, data
    for _ in range(times):
        one, other = with_comment(one), with_comment(other)
    assert one == other
    assert len(WordFile(one).document.element.findall(f".//{W}commentReference")) == times
