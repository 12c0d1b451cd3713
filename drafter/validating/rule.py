"""A rule of the Filer Manual: its code, why it exists, how it finds faults, and an example of each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from drafter.kernel.html_tokens import Tag
    from drafter.validating.document import Document, DocumentFormat


class Fault(NamedTuple):
    """Something that EDGAR does not accept.

    Attributes:
        what: What it is, as the end of "EDGAR does not accept ...".
        position: Where it is in the text; None for the name of the file.
        words: The words or the tag.
        advice: What to do about it, as one sentence.
        together: What several of its kind are, if each is named otherwise.
    """

    what: str
    position: int | None
    words: str
    advice: str
    together: str = ""

    @property
    def kind(self) -> str:
        """The key that it shares with others of its kind."""
        return self.together or self.what


class Example(NamedTuple):
    """A document that violates a rule, or one that looks similar and does not.

    Attributes:
        text: The text; of HTML, what is in the body, unless it has an <html> tag.
        name: The name of its file.
        beside: The first bytes of each file beside it; None if they are not known.
    """

    text: str = "<p>Dear Ms. Fairweather:</p>"
    name: str = "letter.htm"
    beside: Mapping[str, bytes] | None = None


class Rule(NamedTuple):
    """One thing that EDGAR requires of a document.

    Attributes:
        code: The section of the Filer Manual with a name for the fault, as validators write it.
        title: What must be true, as a short statement.
        formats: The formats to which it applies.
        find: Yields what is wrong with a document.
        bad: Documents that violate the rule, and no other.
        good: Documents that violate none.
    """

    code: str
    title: str
    formats: tuple[DocumentFormat, ...]
    find: Callable[[Document], Iterable[Fault]]
    bad: tuple[Example, ...]
    good: tuple[Example, ...]


def at_tag(tag: Tag, what: str, advice: str) -> Fault:
    """Return a fault whose place is a tag."""
    return Fault(what, tag.start, tag.text, advice)
