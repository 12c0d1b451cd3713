"""`drafter letter`: its options."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from drafter.cli.group import main
from drafter.errors import ExitStatus

LETTER = Path(__file__).parents[2] / "examples" / "no-review.txt"


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ("4:00 p.m.", "4:00 p.m."),
        ("16:00", "4:00 p.m."),
        ("4 pm", "4:00 p.m."),
        ("9:30 AM", "9:30 a.m."),
        ("12:00 p.m.", "12:00 p.m."),
        ("lunchtime", None),
        ("25:00", None),
        ("4", None),
        ("13:00 pm", None),
    ],
)
def test_the_time_is_a_time_of_day(given: str, printed: str | None, tmp_path: Path) -> None:
    out = tmp_path / "request.docx"

    result = CliRunner().invoke(main, ["letter", "acceleration", str(LETTER), "--at", given, "-o", str(out)])

    assert result.exit_code == (ExitStatus.OK if printed else ExitStatus.USAGE)
    assert out.exists() is (printed is not None)
    if printed:
        text = "\n".join(paragraph.text for paragraph in docx.Document(str(out)).paragraphs)
        assert f"at {printed}, Eastern Time" in text
