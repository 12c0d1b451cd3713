"""docs/precedents.md: its mapping for a search engine has the fields of the records, and no others."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path

from drafter.precedent import Precedent

PAGE = Path(__file__).resolve().parents[1] / "docs" / "precedents.md"


def test_the_mapping_has_the_fields_of_the_records() -> None:
    (mapping,) = re.findall(r"^```json\n(.*?)^```$", PAGE.read_text("utf-8"), re.M | re.S)
    mapped = json.loads(mapping)["mappings"]["properties"]
    records = {field.name for field in fields(Precedent)}

    assert mapped.keys() <= records
    assert records - mapped.keys() == {"number", "letter", "letter_place", "place"}
