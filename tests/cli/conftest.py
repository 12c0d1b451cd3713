"""A fictional letter of each kind, and a `drafter` to run on them in a temporary folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.cli.group import main

COMMENTS = """\
                            March 3, 2025

       Odile Brandt
       Chief Financial Officer
       Larkmoor Instruments, Inc.
       12 Quarry Lane
       Dayton, OH 45402

                                     Re: Larkmoor Instruments, Inc.
                                         Form 10-K for Fiscal Year Ended
September 30, 2024
                                         File No. 001-99417

       Dear Odile Brandt:

              We have reviewed your filing and have the following comments.

              Please respond within ten business days, or tell us in that
time when you will
       respond.

       Form 10-K for Fiscal Year Ended September 30, 2024

       Results of Operations, page 31

   1.              You say that sales of gauges fell because of "timing."
Please tell us which orders
                   moved, and quantify what they contributed to the fall.
       Note 7. Warranties, page 58

   2.              Please tell us how you estimate the accrual {{ for gauges }}
& <meters>.

       You may contact Perpetua Quill at 202-551-0101 with any questions.

                                     Sincerely,

                                     Division of Corporation Finance
                                     Office of Manufacturing
"""

COMPLETED = """\
                            June 9, 2025

       Odile Brandt
       Chief Financial Officer
       Larkmoor Instruments, Inc.
       12 Quarry Lane
       Dayton, OH 45402

                                     Re: Larkmoor Instruments, Inc.
                                         Form 10-K for Fiscal Year Ended
September 30, 2024
                                         File No. 001-99417

       Dear Odile Brandt:

              We have completed our review of your filing. The company and its
management must
       still answer for what it says.

                                     Sincerely,

                                     Division of Corporation Finance
                                     Office of Manufacturing
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with letter.txt and completed.txt in it."""
    (tmp_path / "letter.txt").write_text(COMMENTS, encoding="ascii")
    (tmp_path / "completed.txt").write_text(COMPLETED, encoding="ascii")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def drafter(folder: Path) -> Callable[..., Result]:  # noqa: ARG001 - the command runs in this folder
    """`drafter("draft", "letter.txt")`, as on the command line."""

    def run(*arguments: str, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(main, arguments, input=stdin, prog_name="drafter", catch_exceptions=False)

    return run
