"""A dry run continues after a failure, so that one run of the checks finds as much as possible."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.drafting.context import VOCABULARY
from drafter.drafting.wording.environment import Wording
from drafter.errors import TemplateError
from drafter.problems import Place
from drafter.templating.dry_run import DryRun, DryRunEnvironment
from drafter.templating.errors import ENDLESS

WITH_NOTHING = {
    "{{ nothing }}": "",
    "{{ nothing.name.upper() }}": "",
    "{{ nothing[0] + 1 }}{{ 1 + nothing }}{{ nothing - 1 }}{{ 2 * nothing }}": "",
    "{{ nothing / 2 }}{{ nothing % 2 }}{{ nothing * 2 }}": "",
    "{{ nothing | int + 1 }}{{ nothing | letter_date }}": "",
    "{{ 'ab'[nothing] }}": "a",
    "{{ 1 | no_such_filter }}{% if 1 is no_such_test %}x{% endif %}": "",
    "{% for one in nothing %}{{ one }}{% endfor %}": "",
    "{% for one in range(nothing) %}{{ one }}{% endfor %}": "",
    "{% if nothing > 2 or nothing <= 2 %}more{% else %}no more{% endif %}": "no more",
}


@pytest.mark.parametrize("wording", WITH_NOTHING)
def test_nothing_takes_whatever_is_done_with_it(wording: str) -> None:
    environment = DryRunEnvironment()
    environment.add_filters({"letter_date": lambda day: day.strftime("%Y")})

    filled = environment.from_string(wording).render(nothing=environment.nothing())

    assert filled == WITH_NOTHING[wording]


def failure(file: str, rule: str = "failing_template") -> TemplateError:
    """A mistake in a file."""
    return TemplateError("Something is wrong.", place=Place(file, 1), rule=rule)


def test_a_dry_run_ends_at_a_template_that_runs_without_end() -> None:
    """Each further run may take as many seconds, and there are runs for each letter."""
    endless, dry_run = failure("closing.html", ENDLESS), DryRun()

    assert not dry_run.passes_over(endless)
    assert dry_run.failures == [endless]


def test_each_file_fails_once_in_a_letter() -> None:
    dry_run = DryRun()

    assert dry_run.passes_over(failure("closing.html"))
    assert dry_run.passes_over(failure("date.html"))
    assert not dry_run.passes_over(
        failure("closing.html")
    )  # blank, and yet it fails: it cannot be passed over
    dry_run.start()
    assert dry_run.failures == []
    assert dry_run.passes_over(failure("closing.html"))


def test_a_file_that_fails_is_blank_and_the_others_still_run(tmp_path: Path) -> None:
    (tmp_path / "letter.html").write_text('{% include "date.html" %}{% include "copies.html" %}end')
    (tmp_path / "date.html").write_text("{{ 1 / 0 }}")
    (tmp_path / "copies.html").write_text("{{ 'x' + 1 }}")
    dry_run = DryRun()
    wording = Wording([tmp_path], VOCABULARY, dry_run=dry_run)

    assert "end" in wording.render("letter.html", {})
    assert [Path(failed.place.file).name for failed in dry_run.failures] == ["date.html", "copies.html"]
    dry_run.start()
    (tmp_path / "date.html").write_text("today")
    assert "today" in wording.render("letter.html", {})
