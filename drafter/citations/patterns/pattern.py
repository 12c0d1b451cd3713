"""The shape of a pattern, and the words that several patterns share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from drafter.citations.canonical.spelled import Speller
from drafter.citations.names import ACTS, FORM, REGULATIONS, any_of
from drafter.citations.numbers import Style


class Pattern(NamedTuple):
    """One way of citing, with texts that show it.

    A text matches if `head`, `word`, a list of `number`s and `tail` follow each other, and `spell` knows the first
    number.

    Attributes:
        name: A description of what it finds.
        triggers: The keys of `TRIGGERS` at which it is tried.
        spell: The function that makes the canonical spelling.
        head: Pattern for the words before `word`. Named groups go to `spell` by their canonical names.
        word: Pattern for the word before the number, which a list may repeat.
        number: The style of its numbers; None for a whole act or regulation.
        tail: Pattern for the words after the list; optional ones are marked so in the pattern itself.
        names: Names that `spell` receives in addition to the named groups.
        examples: Texts, each with the citations in it.
        counter_examples: Texts in which nothing is cited.
    """

    name: str
    triggers: tuple[str, ...]
    spell: Speller
    head: str = ""
    word: str = ""
    number: Style | None = None
    tail: str = ""
    names: Mapping[str, str] = {}
    examples: Mapping[str, tuple[str, ...]] = {}
    counter_examples: tuple[str, ...] = ()


ITEMS = r"(?:[Ii]tems?|ITEMS?)"
RULES = r"(?:[Rr]ules?|RULES?)"
SECTIONS = r"(?:[Ss]ections?|SECTIONS?|[Ss]ecs?\.|§§?)"
"""Use these, not variants: a list is read only once for all patterns that have the same word before the number."""

ACT = any_of(ACTS, "act")
REGULATION = rf"(?:Reg(?:ulation|\.)?s?|REGULATION) ?{any_of(REGULATIONS, 'regulation')}"
OF = r"[.,]? ?(?:of|OF|in|under|to|from|by|within) (?:the )?(?:SEC's |Commission's |staff's |Staff's )?"
OF_REGULATION = rf"{OF}{REGULATION}"
OF_ACT = rf",? ?(?:of|under|in|to|from|(?:promulgated|adopted) under|pursuant to) (?:the )?(?:amended |federal )?{ACT}"

_WHOSE_WORDS = (
    r"(?:the|your|its|our|their|this|that|such|each|on|and|to|annual|quarterly|current|amended|most|recent|latest|draft|fiscal|year"
    r"|reports?|registration|preliminary|definitive|proxy|statement|Annual|Quarterly|Current|Reports?|Registration|Statement"
    r"|Amendment|No\. ?\d+|\d{4}|Securities|Exchange|Act|[Cc]ompany's|[Rr]egistrant's|[A-Z][\w.&]{1,30}'s?) "
)
WHOSE = rf"(?P<whose>(?:{_WHOSE_WORDS}){{0,8}})"
"""The words between "of" and a form's name, which distinguish an item of one filing from a requirement."""

OF_FORM = (
    rf",? ?(?:of|OF|in|to|on|under|from) (?:Part (?P<part>[IV]+),? (?:of|in|to) )?{WHOSE}(?P<form>{FORM})"
)
