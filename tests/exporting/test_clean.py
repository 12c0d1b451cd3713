"""What does not go along with a letter."""

from __future__ import annotations

import pytest

from drafter.exporting.clean import clean
from drafter.word.package import WordFile, root_of
from drafter.word.text import words
from tests.word.documents import word_file

_ROW = "<w:tr><w:trPr>{}</w:trPr><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
_SEEN, _HIDDEN = _ROW.format("", "Sales rose."), _ROW.format("<w:hidden/>", "Costs fell twice.")
_AROUND = "<w:tr><w:trPr>{}</w:trPr><w:tc><w:tbl>{}</w:tbl><w:p/></w:tc></w:tr>"


@pytest.mark.parametrize(
    ("body", "kept", "hidden"),
    [
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Ask Ada.</w:t></w:r></w:p>", "", 2),
        (f"<w:tbl>{_SEEN}{_HIDDEN}</w:tbl><w:p/>", "Sales rose.", 3),
        (f"<w:tbl>{_HIDDEN}{_HIDDEN}</w:tbl><w:p/>", "", 6),
        (f"<w:tbl>{_AROUND.format('<w:hidden/>', _SEEN + _HIDDEN)}</w:tbl><w:p/>", "", 5),
        (f"<w:tbl>{_AROUND.format('', _HIDDEN)}{_SEEN}</w:tbl><w:p/>", "Sales rose.", 3),
        (f"<w:tbl>{_AROUND.format('', _SEEN)}{_HIDDEN}</w:tbl><w:p/>", "Sales rose.", 3),
    ],
)
def test_hidden_words_stay_behind(body: str, kept: str, hidden: int) -> None:
    file = WordFile(word_file(body))

    assert clean(file, accept_changes=True).hidden == hidden

    assert "".join(words(one) for one in root_of(file.document).iter("{*}p")) == kept
    tables = list(root_of(file.document).iter("{*}tbl"))
    assert all(table.find("{*}tr") is not None for table in tables)
