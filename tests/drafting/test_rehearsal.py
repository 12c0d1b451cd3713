"""What stands for something that has failed takes whatever a template does with it, so that the rest is tried too."""

from __future__ import annotations

import jinja2
import pytest

from drafter.errors import TemplateError
from drafter.problems import Place
from drafter.templating.budget import TooMuch
from drafter.templating.dry_run import Rehearsal, RehearsalEnvironment

WITH_NOTHING = {
    "{{ nothing }}": "",
    "{{ nothing.name.upper() }}": "",
    "{{ nothing[0] + 1 }}{{ 1 + nothing }}{{ nothing - 1 }}{{ 2 * nothing }}": "",
    "{{ nothing / 2 }}{{ nothing % 2 }}{{ nothing * 2 }}": "",
    "{{ nothing | int + 1 }}{{ nothing | letter_date }}": "",
    "{{ 'ab'[nothing] }}": "a",
    "{% for one in nothing %}{{ one }}{% endfor %}": "",
    "{% for one in range(nothing) %}{{ one }}{% endfor %}": "",
    "{% if nothing > 2 or nothing <= 2 %}more{% else %}no more{% endif %}": "no more",
}


@pytest.mark.parametrize("wording", WITH_NOTHING)
def test_nothing_takes_whatever_is_done_with_it(wording: str) -> None:
    environment = RehearsalEnvironment(Rehearsal(), undefined=jinja2.StrictUndefined)
    environment.add_filters({"letter_date": lambda day: day.strftime("%Y")})

    filled = environment.from_string(wording).render(nothing=environment.nothing)

    assert filled == WITH_NOTHING[wording]


def failure(line: int, number: int) -> TemplateError:
    """That something is wrong on this line of a file."""
    return TemplateError(f"The {number}th thing is wrong.", place=Place("closing.html", line))


def test_a_rehearsal_ends_at_what_runs_without_end() -> None:
    """Each further run may take as many seconds, and there are runs for each letter."""
    endless = failure(1, 1)
    endless.__cause__ = TooMuch()
    rehearsal = Rehearsal()

    assert not rehearsal.passes_over(endless)
    assert rehearsal.problems == [*endless.problems]


def test_a_rehearsal_ends_where_everything_fails() -> None:
    """A folder in which nothing holds is told by its first mistakes; it does not keep the machine."""
    rehearsal = Rehearsal()

    tries = next(number for number in range(1000) if not rehearsal.passes_over(failure(number + 1, number)))

    assert tries == 50
    assert len(rehearsal.problems) == 51


def test_a_file_that_cannot_be_read_is_tried_once() -> None:
    """There is no line in it to leave out, so another try would end as the first."""
    rehearsal = Rehearsal()

    assert not rehearsal.passes_over(TemplateError("The file is larger than 512 KB.", place="closing.html"))
