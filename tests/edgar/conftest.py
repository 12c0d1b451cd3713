"""A server that plays EDGAR, and a client that asks it without waiting."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import stamina

from drafter.edgar.client import Client
from drafter.edgar.pace import Pace
from tests.edgar.server import Edgar, playing

USER_AGENT = "Pemberton & Vale LLP edgar@pemberton.example"


@pytest.fixture
def edgar() -> Iterator[Edgar]:
    with playing() as server:
        yield server


@pytest.fixture
def pace(tmp_path: Path) -> Pace:
    return Pace(tmp_path / "pace.sqlite3", per_second=10_000)


@pytest.fixture
def client(edgar: Edgar, pace: Pace) -> Iterator[Client]:
    with (
        stamina.set_testing(True, attempts=4),
        Client(USER_AGENT, pace, edgar.addresses, timeout=0.5) as asking,
    ):
        yield asking
