"""Update docs/check.md: what its command prints, and the rules, with the reason and examples of each.

python docs/make/check.py
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

import readme

from drafter.checking.rule import Example, Rule, WordMark
from drafter.checking.rules import RULES

PAGE = Path(__file__).resolve().parents[1] / "check.md"

RULES_BEGIN = "## The rules\n"

ABOUT_EXAMPLES = """\
The examples are changes of one fictional letter: something that the rule reports, and something similar that it does
not. Of a longer example, only the first changes are shown.
"""

GROUPS = {
    "A": "Each comment, word for word, with its response",
    "B": "Names, dates and addresses",
    "C": "Nothing left over from drafting",
    "D": "References and facts",
    "E": "Promises",
    "F": "Confidential treatment (Rule 83)",
    "H": "What EDGAR accepts",
    "L": "Law, by topic",
}
"""What the first letter of a rule's id stands for."""

HEAD = """\
| rule | severity | what must be true, and why | reported | not reported |
|---|---|---|---|---|
"""

MARKS: Mapping[WordMark, str] = {
    "insertion": "a tracked insertion",
    "deletion": "a tracked deletion",
    "comment": "a Word comment",
    "hidden": "hidden text",
    "colored": "text in color",
    "highlighted": "highlighted text",
    "field": "a merge field",
    "embedded_object": "an embedded object",
    "picture": "a picture",
    "blank_control": "an empty control",
    "note_of_drafter": "a drafting note",
    "property": "the author of the file",
    "language": "the language of the text",
}

MOST_CHANGES = 2
"""The number of changes of an example that are shown."""

AROUND = 2
"""The number of words that are shown on each side of a change."""

LONGEST = 24
"""The number of words of a change that are shown."""


def refreshed(page: str) -> str:
    """Return the page with what its command prints and with the rules."""
    introduction = readme.refreshed(page.partition(RULES_BEGIN)[0])
    return "\n".join([introduction + RULES_BEGIN, ABOUT_EXAMPLES, *_groups()])


def _groups() -> Iterator[str]:
    for letter, rules in groupby(RULES, lambda rule: rule.id[0]):
        yield f"### {letter}. {GROUPS[letter]}\n\n{HEAD}{''.join(map(_row, rules))}"


def _row(rule: Rule) -> str:
    severity = "note" if rule.severity == "info" else rule.severity
    cells = (rule.id, severity, f"**{rule.title}** {rule.why}", shown(rule.bad), shown(rule.good))
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |\n"


def shown(example: Example) -> str:
    """Return the changes of an example in a line; of many, the first ones and how many there are."""
    changes = [
        *(f"the staff's letter: {_change(*change)}" for change in example.staff),
        *(f"both letters: {_change(*change)}" for change in example.both),
        *(f"the confidential version: {_change(*change)}" for change in example.confidential),
        *(_change(*change) for change in example.response),
        *(f"{MARKS[mark]}: “{words}”" for mark, words in example.marks),
        *(f"in {example.format}: `{_on_one_line(new)}`" for _, new in example.markup),
    ]
    if not changes:
        return f"the letter as {example.format}" if example.format != "word" else ""
    left_out = len(changes) - MOST_CHANGES
    return "; ".join([*changes[:MOST_CHANGES], *[f"{left_out} more"] * (left_out > 0)])


def _change(old: str, new: str) -> str:
    """Return the words that differ, with their neighbors; words without a replacement are struck."""
    before, after = _on_one_line(old).split(), _on_one_line(new).split()
    if before == after:
        return f"“{_words(after)}” with other spaces"
    first = _shared(before, after)
    last = _shared(before[first:][::-1], after[first:][::-1])
    if first + last == len(after):
        return f"~~{_words(before[first : len(before) - last])}~~"
    return f"“{_words(after[max(0, first - AROUND) : len(after) - last + AROUND])}”"


def _on_one_line(text: str) -> str:
    """Return a text without the signs that its lines have in the sample, and with a slash between lines."""
    lines = (line.lstrip("*#>^-").strip() for line in text.splitlines())
    return " / ".join(filter(None, lines))


def _words(words: list[str]) -> str:
    return " ".join(words[:LONGEST]) + " …" * (len(words) > LONGEST)


def _shared(one: list[str], other: list[str]) -> int:
    """Return the number of words at the beginning that are the same in both."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


if __name__ == "__main__":
    PAGE.write_text(refreshed(PAGE.read_text("utf-8")), "utf-8")
