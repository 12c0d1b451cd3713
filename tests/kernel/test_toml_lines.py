"""The line of a key in a TOML file."""

from __future__ import annotations

import pytest

from drafter.kernel.toml.lines import line_of

TOML = '''\
# letter.label = "no key"
signed_by = "counsel"
[letter]
  label = """
  comments = "still the label"
  """
comments = "italic"
copies.list = ["a",
  "b"]
[[trigger]]
weight = 1
[[trigger]]
[styles]
"staff comment" = "Quote"
'''

ROWS = [
    (("signed_by",), 2),
    (("letter",), 3),
    (("letter", "label"), 4),
    (("letter", "comments"), 7),
    (("letter", "copies", "list"), 8),
    (("letter", "copies", "list", 1), 8),
    (("trigger", 0, "weight"), 11),
    (("trigger", 1, "weight"), 12),
    (("styles", "staff comment"), 14),
    (("absent",), None),
]


@pytest.mark.parametrize(("keys", "line"), ROWS)
def test_the_line_of_a_key(keys: tuple[str | int, ...], line: int | None) -> None:
    assert line_of(TOML, keys) == line
