"""Each rule finds its bad examples, and none reports a good one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from drafter.validating import Document, problems_of, read_document
from drafter.validating import rules as rules_of_edgar
from drafter.validating.rule import Example, Rule
from drafter.validating.rules import RULES


def document(example: Example) -> Document:
    """Return the document of an example; of HTML, only the body is written."""
    text = example.text
    if text.startswith("<") and "<html" not in text.lower() and not example.name.endswith((".txt", ".text")):
        text = f"<html>\n<head><title>Response</title></head>\n<body>\n{text}\n</body>\n</html>\n"
    return replace(read_document(text.encode(), example.name or "x", example.beside), name=example.name)


def _each(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.code}-{number}")
        for rule in RULES
        for number, example in enumerate(getattr(rule, kind), 1)
    ]


@pytest.mark.parametrize(("rule", "example"), _each("bad"))
def test_a_bad_example_violates_its_rule_and_no_other(rule: Rule, example: Example) -> None:
    problems = problems_of(document(example))
    assert {problem.rule for problem in problems} == {rule.code}
    assert all(problem.place.line or problem.place.part for problem in problems)


@pytest.mark.parametrize(("rule", "example"), _each("good"))
def test_a_good_example_violates_none(rule: Rule, example: Example) -> None:
    assert problems_of(document(example)) == [], rule.code


def test_each_rule_is_in_the_table_once() -> None:
    files = {path.stem for path in Path(rules_of_edgar.__file__).parent.glob("*.py")} - {"__init__"}
    assert len({rule.code for rule in RULES}) == len(RULES) == len(files)
    assert all(rule.bad and rule.good and rule.title for rule in RULES)
