"""`drafter export --validate` from the command line: what it prints, and its exit status."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from drafter.cli.group import main
from drafter.errors import ExitStatus

_GOOD = "<html>\n<body>\n<p>Dear Ms. Fairweather:</p>\n</body>\n</html>\n"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["export", *map(str, arguments)])


def page(folder: Path, name: str, body: str = "") -> Path:
    path = folder / name
    path.write_text(_GOOD.replace("</body>", f"{body}</body>"), "utf-8")
    return path


def test_a_letter_without_findings(tmp_path: Path) -> None:
    result = run("--validate", page(tmp_path, "corresp.htm"))
    assert (result.exit_code, result.stdout.count("\n")) == (0, 1)
    assert "nothing that EDGAR would not accept" in result.stdout


def test_each_finding_has_its_line_and_its_rule(tmp_path: Path) -> None:
    result = run("--validate", page(tmp_path, "corresp.htm", "<p>\u201cA\u201d</p>\n<p><s>x</s></p>\n" * 2))
    assert result.exit_code == ExitStatus.NOT_ACCEPTED
    assert result.stdout.splitlines()[0].endswith("corresp.htm: 6 findings")
    assert "lines 5, 7: EDGAR does not accept the tag <s>. Use <strike>." in result.stdout
    assert "(EFM.5.02.02.04.disallowedElement)" in result.stdout


def test_several_files_as_json(tmp_path: Path) -> None:
    files = page(tmp_path, "a.htm"), page(tmp_path, "b.htm", "<o:p></o:p>"), tmp_path / "none.htm"
    result = run("--validate", "--json", *files)
    assert result.exit_code == ExitStatus.INPUT_NOT_FOUND
    good, bad, missing = map(json.loads, result.stdout.splitlines())
    assert (good["accepted"], bad["accepted"]) == (True, False)
    assert bad["problems"][0]["place"]["line"] == 4
    assert missing["error"]["code"] == "input_not_found"


def test_what_is_printed_does_not_steer_the_terminal(tmp_path: Path) -> None:
    assert "\x1b" not in run("--validate", page(tmp_path, "a.htm", "<p>\x1b[2J</p>")).stdout


def test_only_validation_takes_several_files_and_json(tmp_path: Path) -> None:
    one = page(tmp_path, "a.htm")
    assert run(one, one).exit_code == ExitStatus.USAGE
    assert run("--json", one).exit_code == ExitStatus.USAGE
