"""Whatever bytes come, they are read or refused: no other error, and no word that was not in them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.errors import DrafterError
from drafter.reading.formats import read_source
from drafter.reading.source import Source

LINES = ["March 3, 2022", "Dear Ms. Roe:", "1.  Please revise page 4.", "Sincerely,"]
PAGE = (
    "<html><table><tr><td>Re:</td></tr></table><ol><li>Please revise.</ol>"
    "<pre>\n\n  1.   Tell us.\n  </pre></html>"
)
SUBMISSION = (
    "<SEC-HEADER>\nCENTRAL INDEX KEY: 0009999991\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>LETTER\n<TEXT>\n"
    "begin 644 x\n#4$L#\n`\nend\n</TEXT>\n</DOCUMENT>\n"
    "<DOCUMENT>\n<TYPE>TEXT-EXTRACT\n<TEXT>\nRevise.\n</TEXT>\n"
)
CHANGES = st.lists(
    st.tuples(st.floats(0, 1), st.sampled_from(["cut", "drop", "double", "change"]), st.binary(max_size=4))
)


def changed(data: bytes, changes: list[tuple[float, str, bytes]]) -> bytes:
    for place, what, other in changes:
        at = int(place * len(data))
        if what == "cut":
            data = data[: max(at, 5)]
        elif what == "drop":
            data = data[:at] + data[at + 7 :]
        elif what == "double":
            data = data[:at] + data[at : at + 40] + data[at:]
        else:
            data = data[:at] + other + data[at + len(other) :]
    return data


@pytest.mark.parametrize("form", ["pdf", "word", "html", "submission", "nothing"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=CHANGES)
def test_damaged_bytes_are_read_or_refused(
    make_pdf: Callable[..., bytes],
    make_docx: Callable[..., bytes],
    form: str,
    changes: list[tuple[float, str, bytes]],
) -> None:
    data = {
        "pdf": make_pdf([(72, 700 - 28 * row, line) for row, line in enumerate(LINES)]),
        "word": make_docx("".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in LINES)),
        "html": PAGE.encode(),
        "submission": SUBMISSION.encode(),
        "nothing": b"",
    }[form]
    source, refusal = read_or_refuse(changed(data, changes))
    if source is None:
        assert refusal.startswith(("letter ", "The PDF inside letter "))
    else:
        assert source.lines
        assert all(line.text and line.text == line.text.strip() for line in source.lines)
        assert [line.number for line in source.lines] == sorted({line.number for line in source.lines})
        assert max(line.last for line in source.lines) <= len(source.raw)


def read_or_refuse(data: bytes) -> tuple[Source | None, str]:
    try:
        return read_source(data, "letter"), ""
    except DrafterError as error:
        return None, str(error)
