"""The names that a template may use, as a tree with examples, for the terminal and for docs/variables.md."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, Literal, NamedTuple, get_args, get_origin

from drafter.drafting import Profile
from drafter.drafting.context import AnswerContext, Context, context
from drafter.firm.checks.examples import example_letters
from drafter.firm.meanings import meanings
from drafter.kernel.built_in import templates_folder
from drafter.kernel.records import is_record
from drafter.profile.model import Company, Confidential, Firm, LetterStyle, Matter, Person
from drafter.templating.blanks import shown
from drafter.templating.filters import letter_date
from drafter.templating.messages import KINDS
from drafter.templating.types import Hint, item, members, plain

_PROFILE = Profile(
    signed_by="counsel",
    company=Company("Alder Hollow Corp.", ("400 Mill Street", "Dayton, OH 45402")),
    firm=Firm("Rook & Tarn LLP", ("9 Wharf Lane", "Boston, Massachusetts 02110")),
    signer=Person("Vera Tarn", "Partner", "617-555-0101", "vera.tarn@rooktarn.example"),
    contact=Person("Piet Hallam", "Associate", "617-555-0102", "piet.hallam@rooktarn.example"),
    matter=Matter(1, ("Alder Merger Sub, Inc.",)),
    letter=LetterStyle(date=datetime.date(2025, 3, 17), copies=("Halina Sorel, Pemberton Audit LLP",)),
    own={"document_number": "NY-104417"},
    confidential=Confidential("Alder Hollow Corp.", ("400 Mill Street",), "937-555-0103", "AHC"),
)
_LONGEST = 60


class Entry(NamedTuple):
    """A line of the tree: its depth, the name, its type and meaning in words, and an example."""

    depth: int
    name: str
    kind: str
    meaning: str
    example: str


def entries() -> list[Entry]:
    """Return the tree; each type is unfolded where it first appears."""
    _, letter = next(example_letters())
    known = context(letter, _PROFILE)
    answer = AnswerContext(letter.comments[0], known.quotes[0], "The Company [has revised / will revise] ...")
    values = {**known.values(), "comment": answer.comment, "quote": answer.quote, "wording": answer.wording}
    unfolded: set[type] = set()
    roots = (_entries(kind, values, 0, unfolded) for kind in (Context, AnswerContext))
    return [*chain.from_iterable(roots), *_placeholders()]


def _placeholders() -> Iterator[Entry]:
    """Yield the placeholders of a letterhead, the parts in the order of the built-in letter."""
    yield Entry(0, "running_header", "tag", "In a header: the recipient and the date of the letter.", "")
    yield Entry(0, "parts", "tags", "`{{ parts.date }}`, alone in a paragraph, inserts this part.", "")
    names = dict.fromkeys((*_included("header"), *_included("letter"), "extension"))
    yield from (Entry(1, name, "tag", _first_comment(name), "") for name in names)


def _included(name: str) -> list[str]:
    return re.findall(r'{% include "(\w+)\.html" %}', _wording_file(name))


def _first_comment(name: str) -> str:
    comment = re.match(r"{# (.+?) #}", _wording_file(name))
    return comment[1] if comment else ""


def _wording_file(name: str) -> str:
    return (templates_folder() / "letter" / f"{name}.html").read_text("utf-8")


def as_text(tree: Iterable[Entry]) -> str:
    """Return the tree for a terminal."""
    return "\n".join(_line(entry) for entry in tree)


def as_markdown(tree: Iterable[Entry]) -> str:
    """Return the page docs/variables.md."""
    rows = []
    for entry in tree:
        name = f"{'&nbsp;' * 4 * entry.depth}`{entry.name}`"
        cells = (entry.kind, entry.meaning, entry.example)
        rows.append(f"| {name} | {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |")
    return "\n".join((_HEADING, *rows, ""))


_HEADING = """\
# What a template may use

This page is the output of `drafter templates variables --markdown`; a test compares the two. In a wording file or in
the letterhead, put a name in braces: `{{ company }}`, `{{ profile.signer.name }}`. To print a list, use a loop, `{%
for quote in quotes %}{{ quote.label }}{% endfor %}`, or join the items, `{{ copies | and_list }}`. An unknown value
is printed as a visible blank, and so is anything after it: `{{ letter.deadline.due }}` if the staff set no date, `{{
letter.contacts[0].name }}` if the letter names nobody. The names after a dot are listed where a type first appears.
`comment`, `quote`, `wording` and `proposed_disclosure` exist only in `response.html`, in the files that it includes,
and in the wording of topics. The tags at the end of the list exist only in the letterhead. So does `{{ letter
}}`, which inserts the whole response; each of these tags must be alone in a paragraph.

Filters: `letter_date` (March 17, 2025), `and_list` (A, B and C), `possessive` (Ferris Labs’), `ordinal` (first, 11th).
Other languages have `letter_date("fr")` (17 mars 2025), and also "de", "es", "it", "ja", "nl", "pt" and "zh".
The function `blank("page")` leaves a blank, [page].

| name | type | meaning | example |
|---|---|---|---|"""


def _entries(kind: type, values: Any, depth: int, unfolded: set[type]) -> Iterator[Entry]:
    """Return the names after the dot of a value, or the variables of a template (at depth 0)."""
    meaning_of = meanings(kind)
    for name, hint in members(kind):
        value = values.get(name) if isinstance(values, dict) else getattr(values, name, None)
        yield Entry(depth, name, _described(hint), meaning_of.get(name, ""), _example(value))
        inner = plain(hint)
        if item(inner) is not Any:
            inner, value = plain(item(inner)), next(iter(value), None) if value else None
        if isinstance(inner, type) and inner not in unfolded and members(inner):
            unfolded.add(inner)
            yield from _entries(inner, value, depth + 1, unfolded)


def _described(hint: Hint) -> str:
    """Return a type in words: "text", "list of QuotedComment", "date or unknown"."""
    origin: Any = get_origin(hint)
    if plain(hint) is not hint:
        return f"{_described(plain(hint))} or unknown"
    if origin is Literal:
        return " or ".join(f'"{value}"' for value in get_args(hint))
    if origin in (tuple, frozenset):
        return f"list of {_described(item(hint))}"
    if origin is not None and issubclass(origin, Mapping):
        return "table"
    name: str = getattr(hint, "__name__", "anything")
    return KINDS.get(name, name)


def _example(value: Any) -> str:
    """Return the value as a template would print it, shortened; "" for a value that is unfolded."""
    match value:
        case bool():
            text = "yes" if value else "no"
        case datetime.date():
            text = letter_date(value)
        case str() | int():
            text = shown(" ".join(str(value).split()))
        case tuple() | frozenset() if not is_record(value):
            texts = sorted(map(_example, value)) if isinstance(value, frozenset) else map(_example, value)
            text = "; ".join(filter(None, texts))
        case _:
            text = ""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def _line(entry: Entry) -> str:
    name = f"{'    ' * entry.depth}{entry.name}"
    example = f"  e.g. {entry.example}" if entry.example else ""
    meaning = f"  {entry.meaning}" if entry.meaning else ""
    return f"{name:<28}  {entry.kind}{meaning}{example}"
