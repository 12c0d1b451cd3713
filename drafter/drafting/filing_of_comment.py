"""The filing that each comment is about, and where its response promises a revision."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from drafter.drafting.filing import Filing, term_of
from drafter.drafting.filing_kinds import EARNINGS_RELEASES, FilingKind, is_earnings_release, kind_of
from drafter.drafting.revisions import revision_of
from drafter.drafting.supplement import return_rule
from drafter.filing_names import filings_named
from drafter.model import Comment, CommentLetter
from drafter.profile.model import Matter, ReviseIn
from drafter.requests.kinds import FUTURE_FILINGS


class CommentFiling(NamedTuple):
    """The filing that a comment is about.

    Attributes:
        name: Its base form; None if the letter names none.
        term: The letter's term for it.
        revise_in: Where it is revised: in an amendment filed with the letter, in a later one, or in future filings.
        is_decided: Whether the staff, the profile or the kind of filing determines `revise_in`; if not, counsel must.
        future: Where it is revised later, in words that follow "its": "next annual report on Form 10-K", or "future
            filings, beginning with its next annual report on Form 10-K," if the staff asks for all of them.
        amendment: The letter's term for its amendment: "the Amendment".
        has_pages: Whether a response gives the page of a revision.
        return_rule: The authority under which supplemental materials on it are given and returned.
    """

    name: str | None
    term: str
    revise_in: ReviseIn
    is_decided: bool
    future: str
    amendment: str
    has_pages: bool
    return_rule: str


_STATEMENTS = ("Registration Statement", "Offering Statement")
"""The terms for what is amended under one number until it is effective, whatever else is amended beside it."""

_ANY = FilingKind("", "Filing", "future filings", "future_filings", has_pages=False, example="")
"""The kind used in a letter that names no filing."""


def filings_of(letter: CommentLetter, matter: Matter, reviewed: Filing) -> tuple[CommentFiling, ...]:
    """Return the filing that each comment of a letter is about.

    Args:
        letter: The staff's letter.
        matter: The profile's [matter] table.
        reviewed: The filings under review.
    """
    found = [_filing_of(comment, letter, matter, reviewed) for comment in letter.comments]
    several = len({one.term for one in found if one.revise_in != "future_filings"}) > 1
    return tuple(one._replace(amendment=f"the amended {one.term}") if several else one for one in found)


def numbered(of_each: Sequence[CommentFiling]) -> str | None:
    """Return the term for the filing to which the number of an amendment belongs; None if that is not certain.

    Args:
        of_each: The filing of each comment.
    """
    amended = tuple(dict.fromkeys(one.term for one in of_each if one.revise_in != "future_filings"))
    statements = [term for term in amended if term.endswith(_STATEMENTS)]
    first = statements or amended
    return first[0] if len(first) == 1 else None


def _future(next_one: str, comment: Comment) -> str:
    """Return where a comment's filing is revised later: in the next one or, if the staff says so, from then on."""
    asks_for_all = "future_filings" in comment.asks and FUTURE_FILINGS.search(comment.text)
    in_all = asks_for_all and next_one.startswith("next ")
    return f"future filings, beginning with its {next_one}," if in_all else next_one


def _filing_of(comment: Comment, letter: CommentLetter, matter: Matter, reviewed: Filing) -> CommentFiling:
    name = comment.filing or next(
        (name for line in letter.subject.lines for name in filings_named(line)), None
    )
    kind = kind_of(name) if name else _ANY
    revision = revision_of(comment, kind, letter, matter)
    is_release = is_earnings_release(kind.term, "\n".join((*comment.headings, comment.text)))
    return CommentFiling(
        name,
        term_of(name, letter.subject) if name else reviewed.term,
        revision.place,
        revision.is_decided or is_release,
        EARNINGS_RELEASES if is_release else _future(kind.future, comment),
        _amendment(kind, matter, reviewed),
        kind.has_pages,
        return_rule(name, letter.subject.review_type),
    )


def _amendment(kind: FilingKind, matter: Matter, reviewed: Filing) -> str:
    if kind.term == "Soliciting Material":
        return "the Corrective Material"
    if reviewed.public and matter.amendment is None:
        return f"the Revised {reviewed.public}"
    return "the Amendment"
