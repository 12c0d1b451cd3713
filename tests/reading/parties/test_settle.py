"""Counsel's word about the client is final, and the letter shows the role that it gives the client."""

from __future__ import annotations

import pytest

from drafter.reading.parties.clients import settle_clients
from tests.reading.parties.test_letters import letter_of

TO_COUNSEL = ["Ivo Hale, Esq.", "Wick & Tarn LLP", "1 Court Row", "Boston, MA 02110"]


@pytest.mark.parametrize(
    ("lines", "client", "role", "about"),
    [
        (["Alder Corp.", "Form 10-K for 2023"], "Tarn Ferry, Inc.", "registrant", None),
        (["Alder Corp.", "PREC14A"], "Alder Corp.", "registrant", None),
        (["Alder Corp.", "PREC14A"], "Gull Partners LP", "dissident", "Alder Corp."),
        (["Alder Corp.", "Schedule TO-T"], "Gull Partners LP", "bidder", "Alder Corp."),
        (["Alder Corp.", "Schedule 14D-9"], "Alder Corp.", "target", None),
        (["Gull LP", "Alder Corp.", "PREC14A filed by Gull LP"], "Alder Corp.", "registrant", None),
    ],
)
def test_counsel_settles_it(lines: list[str], client: str, role: str, about: str | None) -> None:
    letter = letter_of({"what": "settled", "to": TO_COUNSEL, "re": [*lines, "File No. 001-99100"]})

    settled = settle_clients(letter, (client,))

    assert (settled.clients, settled.certain) == ((client,), True)
    assert (settled.role, settled.subject_company) == (role, about)
    assert settled.addressee_is == "outside_counsel"
    assert "client_uncertain" not in {warning.code for warning in settled.warnings}


def test_several_clients_are_registrants_together() -> None:
    letter = letter_of({"what": "two", "to": TO_COUNSEL, "re": ["Alder and Tarn Companies LP", "Form 10-K"]})

    settled = settle_clients(letter, ("Alder Company", "Tarn Company"))

    assert settled.role == "co_registrants"
