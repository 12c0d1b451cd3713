"""The FOIA office's copy of a request says what the response says: who requests, on which pages, and who signs."""

from __future__ import annotations

import datetime
import shutil
from io import BytesIO
from pathlib import Path

import docx
import pytest

from drafter.services.drafter import Drafter
from drafter.services.export_letter import export_letter
from drafter.services.export_options import ExportOptions

_EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def _request(folder: Path, requester: str = "Wrenfield Tool Company") -> str:
    """Return the words of the copy for the example letter, on which `requester` requests confidential treatment."""
    response = docx.Document(str(_EXAMPLES / "filing" / "response.docx"))
    (legend,) = (one for one in response.paragraphs if one.text.startswith("FOIA Confidential Treatment"))
    for run in legend.runs:
        run.text = run.text.replace("Wrenfield Tool Company", requester).replace("40 Foundry", "9 Anvil")
    content = BytesIO()
    response.save(content)
    (folder / "response.docx").write_bytes(content.getvalue())
    letter = shutil.copy(_EXAMPLES / "check" / "staff-letter.txt", folder)
    options = ExportOptions(
        Drafter(), [str(letter)], today=datetime.date(2025, 5, 16), redacted=True, force=True
    )
    export_letter(str(folder / "response.docx"), folder / "corresp.htm", options)
    copy = docx.Document(str(folder / "foia-request.docx"))
    return "\n".join(paragraph.text for paragraph in copy.paragraphs)


@pytest.mark.parametrize(
    "said",
    [
        "identified by its number, WTC-0002 through WTC-0003.",
        "by telephone at 814-555-0140",
        "contact the undersigned at 814-555-0140 or r.achterberg@wrenfield.example",
        "Rosalind Achterberg\nChief Financial Officer",
    ],
)
def test_it_says_what_the_response_says(tmp_path: Path, said: str) -> None:
    assert said in _request(tmp_path)


def test_whoever_requests_it_need_not_be_the_registrant(tmp_path: Path) -> None:
    copy = _request(tmp_path, "Holt Abrasives, Inc.")

    assert "by\nHolt Abrasives, Inc.\n9 Anvil Street\nErie, Pennsylvania 16501\n814-555-0140" in copy
    assert "Holt Abrasives, Inc. requests confidential treatment of portions" in copy
