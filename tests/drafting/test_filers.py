"""Who filed, in the words of a Re: block."""

from __future__ import annotations

import pytest

from drafter.drafting.filers import Filers, filers
from drafter.model import Subject

ROWS: list[tuple[str, tuple[str, ...] | None, bool]] = [
    ("Filed May 1, 2024 by Gull LP", ("Gull LP",), False),
    ("Filed on Schedule 14A May 1, 2024 by Gull Corp. et al.", ("Gull Corp.",), True),
    ("PREC14A filed by Gull LP, et al", ("Gull LP",), True),
    ("PREC14A filed by Gull LP [et al.]", ("Gull LP",), True),
    ("PREC14A filed by Gull LP on May 1, 2024", ("Gull LP",), False),
    ("Soliciting material filed May 1, 2024, by Omar Reed pursuant to Rule 14a-12", ("Omar Reed",), False),
    ("Filed by Gull LP (File No. 001-99100)", ("Gull LP",), False),
    (
        "Filed May 1, 2024 by Gull Parent Ltd., Gull Merger Sub, Inc., Harbor Corp and A. Person",
        ("Gull Parent Ltd.", "Gull Merger Sub, Inc.", "Harbor Corp", "A. Person"),
        False,
    ),
    ("Filed by Gull LP and Tern LLC", ("Gull LP", "Tern LLC"), False),
    ("Filed by Reed and Hale Partners", ("Reed and Hale Partners",), False),
    ("Filed May 1, 2024, as amended by Amendment No. 1", None, False),
    ("Preliminary Proxy Statement filed by the Company", None, False),
    ("Schedule 13E-3 filed by Registrant", None, False),
    ("Filed May 1, 2024", None, False),
]


@pytest.mark.parametrize(("line", "names", "others"), ROWS)
def test_who_filed(line: str, names: tuple[str, ...] | None, others: bool) -> None:
    found = filers(Subject("Harbor Corp", ("Schedule 14A", line)))

    assert found == (Filers(names, others) if names else None)
