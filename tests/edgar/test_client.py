"""Requests to EDGAR: what is tried again, what is not, and how often."""

from __future__ import annotations

import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest

from drafter.edgar.client import Client
from drafter.edgar.pace import Pace
from drafter.errors import FetchError, FetchRefusedError, NothingThereError
from tests.edgar.conftest import USER_AGENT
from tests.edgar.server import Edgar

PATH = "/data/1234/0000000000-25-000123.txt"
CONTENT = b"<SEC-DOCUMENT>\n" + b"A line of a letter.\n" * 4000 + b"</SEC-DOCUMENT>\n"


@pytest.fixture(autouse=True)
def file(edgar: Edgar) -> None:
    edgar.files[PATH] = CONTENT


def get(edgar: Edgar, client: Client) -> bytes:
    return client.get(f"{edgar.address}{PATH}", ends=b"</SEC-DOCUMENT>")


def test_a_request_says_who_asks_and_takes_gzip(edgar: Edgar, client: Client) -> None:
    edgar.behave(PATH, "gzip")

    assert get(edgar, client) == CONTENT
    (asked,) = edgar.asked
    assert asked.user_agent == USER_AGENT
    assert "gzip" in asked.encoding


@pytest.mark.parametrize("mood", [429, 500, 503, "cut", "slow", "ends early"])
def test_what_may_go_right_the_next_time_is_tried_again(
    edgar: Edgar, client: Client, mood: int | str
) -> None:
    edgar.behave(PATH, mood, mood)

    assert get(edgar, client) == CONTENT
    assert len(edgar.asked) == 3


def test_it_is_not_tried_forever(edgar: Edgar, client: Client) -> None:
    edgar.behave(PATH, *[503] * 9)

    with pytest.raises(FetchError, match="EDGAR answers 503"):
        get(edgar, client)
    assert len(edgar.asked) == 4


def test_a_missing_file_is_asked_for_once(edgar: Edgar, client: Client) -> None:
    edgar.behave(PATH, 404)

    with pytest.raises(NothingThereError):
        get(edgar, client)
    assert len(edgar.asked) == 1


def test_after_a_refusal_nothing_is_asked_by_any_process(
    edgar: Edgar, client: Client, pace: Pace, tmp_path: Path
) -> None:
    edgar.behave(PATH, 403)

    with pytest.raises(FetchRefusedError, match="after 10 minutes"):
        get(edgar, client)
    another = Client(USER_AGENT, Pace(tmp_path / "pace.sqlite3"), edgar.addresses)
    with another, pytest.raises(FetchRefusedError):
        get(edgar, another)
    assert len(edgar.asked) == 1
    pace.refused(-1)
    assert get(edgar, client) == CONTENT


def test_a_redirect_is_followed_on_the_same_host_alone(edgar: Edgar, client: Client) -> None:
    edgar.files["/data/elsewhere.txt"] = CONTENT
    edgar.behave(PATH, "/data/elsewhere.txt")
    assert get(edgar, client) == CONTENT

    edgar.behave(PATH, "http://127.0.0.1:9/letter.txt")
    with pytest.raises(FetchError, match="another host"):
        get(edgar, client)


def test_redirects_in_a_circle_end(edgar: Edgar, client: Client) -> None:
    edgar.behave(PATH, *[PATH] * 20)

    with pytest.raises(FetchError, match="from one address to the next"):
        get(edgar, client)
    assert len(edgar.asked) == 5


def test_all_processes_wait_as_long_as_edgar_says(edgar: Edgar, client: Client) -> None:
    edgar.retry_after = "1"
    edgar.behave(PATH, 429)
    get(edgar, client)

    first, second = edgar.asked
    assert second.moment - first.moment >= 0.9


@pytest.mark.parametrize("who", [None, "", "Pemberton & Vale LLP", "edgar@pemberton", "a@b.example\r\nX: y"])
def test_nobody_asks_without_a_name_and_an_address(edgar: Edgar, pace: Pace, who: str | None) -> None:
    with pytest.raises(FetchError, match="who asks"):
        Client(who, pace, edgar.addresses)


ASK_EIGHT = """
import sys
from pathlib import Path
from drafter.edgar.pace import Pace

pace = Pace(Path(sys.argv[1]), per_second=40)
for _ in range(8):
    print(pace.wait(), flush=True)
"""


def test_processes_share_one_pace(tmp_path: Path) -> None:
    """No two of the moments that three processes get are nearer to each other than those of one."""
    running = [
        subprocess.Popen(
            [sys.executable, "-c", ASK_EIGHT, str(tmp_path / "pace")], stdout=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    moments = sorted(float(line) for process in running for line in process.communicate()[0].splitlines())

    assert len(moments) == 24
    assert all(after - before > 0.99 / 40 for before, after in pairwise(moments))


def test_a_moment_from_before_the_clock_was_set_does_not_stop_anything(tmp_path: Path) -> None:
    pace = Pace(tmp_path / "pace")
    pace.hold(7 * 24 * 3600)
    began = time.monotonic()
    pace.wait()

    assert time.monotonic() - began < 60
