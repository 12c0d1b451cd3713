"""The comments as the letter quotes them: each with its place, and what it asks for in words for a response."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.drafting.client import registrants
from drafter.drafting.earlier import EarlierComment, earlier_comments, is_reissued
from drafter.drafting.earlier_answers import EarlierAnswer, dated_by, earlier_answers
from drafter.drafting.explanations import ExplanationKind, explanation_of
from drafter.drafting.filing_of_comment import CommentFiling
from drafter.drafting.heading_levels import heading_levels
from drafter.drafting.revisions import invites_reasons
from drafter.drafting.subquestions import points
from drafter.drafting.supplement import asks_for_supplement
from drafter.kernel.patterns import pattern
from drafter.model import Comment, CommentLetter
from drafter.profile.model import LetterStyle, Profile
from drafter.requests import explains_only_instead, restated, revises_only_instead
from drafter.returned import ReturnedLetter

_LETTERED = pattern(r"\(?(?P<number>[A-Za-z]|[IVXivx]+)[.:)]*")


@dataclass(frozen=True, slots=True)
class QuotedComment:
    """A comment and its place in the letter.

    Attributes:
        key: The comment's name in tags ("1"; "1-2" for a second comment 1 if the staff's numbering starts over).
        label: The staff's number as printed ("1."); "" if there is none.
        response_label: The label that precedes the response.
        comment: The staff's comment.
        filing: The filing that the comment is about, and where it is revised.
        heading_levels: The levels of the comment's headings, counting from 1.
        may_disagree: Whether the comment accepts reasons in place of a revision.
        explains_instead: Whether an explanation is asked for only in place of a revision or an exhibit.
        revises_instead: Whether a revision is asked for only in place of an explanation.
        explanation: The kind of explanation that it asks for.
        revision: What the requested revision does, after "to", in the company's words; "" if that is not certain.
        revision_is_whole: Whether `revision` is all that the requests ask for.
        confirmation: What the staff asks it to confirm now, in words that follow "that"; "" if that is not certain.
        questions: What the requested explanations are about, after "With respect to"; "" for one that is not certain.
        open_points: The labels of its bullets, if at least two of them ask for something.
        supplement: Whether it asks for materials that are given to the staff but not filed.
        reissued: Whether the staff says that it reissues an earlier comment.
        earlier: The comments of earlier letters that it refers to.
        answers: What the company said in an earlier round, if its response was given (`drafter draft --after`).
        earlier_table: Whether the response begins with a table of those comments.
        registrant: The registrant that the comment is about, if there are several and its headings name one.
    """

    key: str
    label: str
    response_label: str
    comment: Comment
    filing: CommentFiling
    heading_levels: tuple[int, ...] = ()
    may_disagree: bool = False
    explains_instead: bool = False
    revises_instead: bool = False
    explanation: ExplanationKind = "other"
    revision: str = ""
    revision_is_whole: bool = False
    confirmation: str = ""
    questions: tuple[str, ...] = ()
    open_points: tuple[str, ...] = ()
    supplement: bool = False
    reissued: bool = False
    earlier: tuple[EarlierComment, ...] = ()
    answers: tuple[EarlierAnswer, ...] = ()
    earlier_table: bool = False
    registrant: str | None = None


def quoted_comments(
    letter: CommentLetter,
    profile: Profile,
    of_each: Sequence[CommentFiling],
    after: Sequence[ReturnedLetter],
) -> tuple[QuotedComment, ...]:
    """Return the comments numbered as the staff numbered them, each with a unique key for its tag.

    Args:
        letter: The staff's letter.
        profile: The facts that the firm and the matter add.
        of_each: The filing of each comment.
        after: The company's responses of earlier rounds.
    """
    seen: Counter[str] = Counter()
    quotes = []
    levels_of_each, registrant_of_each = heading_levels(letter.comments), registrants(letter)
    places = zip(letter.comments, levels_of_each, registrant_of_each, of_each, strict=True)
    for comment, levels, registrant, its_filing in places:
        number = "" if comment.number is None else str(comment.number)
        key = number or "1"
        seen[key] += 1
        said = restated(comment.blocks, comment.requests)
        answers = earlier_answers(comment, letter, after) if after else ()
        quotes.append(
            QuotedComment(
                key=key if seen[key] == 1 else f"{key}-{seen[key]}",
                label=comment.label or (f"{number}." if number else ""),
                response_label=_response_label(profile.letter.label, _counted(comment.label) or number),
                comment=comment,
                filing=its_filing,
                heading_levels=levels,
                may_disagree=invites_reasons(comment.text) or said.revision.conditional,
                explains_instead=explains_only_instead(comment.requests),
                revises_instead=revises_only_instead(comment.requests) and "explain" in comment.asks,
                explanation=explanation_of(comment.text),
                revision=said.revision.text,
                revision_is_whole=said.revision.whole,
                confirmation=said.confirmation,
                questions=said.questions,
                open_points=points(comment) if profile.letter.sublabels else (),
                supplement=asks_for_supplement(comment),
                reissued=is_reissued(comment),
                earlier=dated_by(answers, earlier_comments(comment, letter)),
                answers=answers,
                earlier_table=_wants_table(comment, profile.letter),
                registrant=registrant,
            )
        )
    return tuple(quotes)


def _counted(label: str) -> str:
    """Return the letter or Roman numeral that numbers a comment, or "" if it has a number."""
    found = _LETTERED.fullmatch(label)
    return found["number"] if found else ""


def _response_label(label: str, number: str) -> str:
    """Return the profile's label with the comment's number, or without the placeholder if there is no number."""
    return label.replace("{number}", number) if number else label.replace(" {number}", "")


def _wants_table(comment: Comment, style: LetterStyle) -> bool:
    if style.earlier_table == "reissued":
        return is_reissued(comment)
    return style.earlier_table == "always" and comment.reissued
