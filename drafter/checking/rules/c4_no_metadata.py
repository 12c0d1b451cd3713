"""C4: the file's properties do not tell who worked on it, where, and how often."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checking.matter import Matter
from drafter.checking.rule import Example, Finding, Rule
from drafter.kernel.words import letters_of
from drafter.marks import FileProperties
from drafter.problems import Place

_HARMLESS = frozenset({"drafter", "normaldotm", "normaldotx", "normal"})
"""Values that a property may have, in letters only: Drafter's name and Word's own template."""


def find(matter: Matter) -> Iterator[Finding]:
    """Yield what the properties tell that the letter does not say itself; how it was edited, as a note."""
    properties = matter.response.properties
    if properties is None:
        return
    known = letters_of(
        " ".join(block.words for block in (*matter.response.opening, *matter.response.closing))
    ).casefold()
    telling = [
        f"{name} “{value}”"
        for name, value in _values(properties)
        if letters_of(value).casefold() not in _HARMLESS and letters_of(value).casefold() not in known
    ]
    if telling:
        yield Finding(
            Place(part="properties"),
            f"The file’s properties show more than the letter: {', '.join(telling)}.",
            "Remove them (in Word: File, Info, Inspect Document).",
        )
    if history := list(_history(properties)):
        yield Finding(
            Place(part="properties"),
            f"The file keeps {' and '.join(history)}.",
            "Inspect Document in Word removes them.",
            severity="info",
        )


def _values(properties: FileProperties) -> Iterator[tuple[str, str]]:
    """Yield the properties that are not empty, with their names in Word."""
    named = (
        ("author", properties.author),
        ("last modified by", properties.last_modified_by),
        ("company", properties.company),
        ("manager", properties.manager),
        ("template", properties.template),
        ("comments", properties.description),
        ("keywords", properties.keywords),
        ("category", properties.category),
        ("status", properties.status),
        *((f"custom property {one.name}", one.value) for one in properties.custom),
        *((f"document variable {one.name}", one.value) for one in properties.variables),
    )
    return ((name, value) for name, value in named if letters_of(value))


def _history(properties: FileProperties) -> Iterator[str]:
    if properties.revision.isdigit() and int(properties.revision) > 1:
        yield f"the number of its revisions ({properties.revision})"
    if properties.has_revision_ids:
        yield "numbers of editing sessions, from which drafts can be matched"
    if properties.has_thumbnail:
        yield "a picture of an earlier first page"


RULE = Rule(
    "C4",
    "warning",
    "The file’s properties do not tell who worked on it.",
    "Names, matters and paths in the properties go along with every copy of the file.",
    find,
    bad=Example(marks=(("property", "Piet Hallam"),)),
    good=Example(marks=(("property", "Dorothea Quill"),)),
)
