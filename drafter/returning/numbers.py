"""Find where the comments of a company's letter begin.

Every paragraph that could begin a comment is a candidate. The chain of candidates that fit together best wins: their
numbers are consecutive, they have the same formatting, and a response follows each of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from drafter.returning.headings import is_heading
from drafter.returning.labels import COMMENT_SHAPES, COMMENT_WORD, RESPONSE
from drafter.returning.pieces import Look, Piece, look_of, without_prefix

_STAFF_WORDS = re.compile(
    r"(?:we|please|you|your|refer|reference|tell|in|on|with|it|to|explain|provide|disclose|revise|describe|clarify|"
    r"further|also|although|as|for|if|given|regarding|the|since|where|when|while|file|include|identify|discuss|"
    r"consider|expand|address|quantify|notwithstanding|considering|based|under|our)\b",
    re.I,
)
_SURE_WORDS = re.compile(
    r"(?:we (?:note|have|are|reissue|refer|do not|understand|acknowledge|read|see|remain|reviewed)|please|your? |"
    r"tell us|reference is made|refer to|in future filings|in (?:an? )?(?:letters?|your) |further|it appears|explain)",
    re.I,
)


class Candidate(NamedTuple):
    """A paragraph that may begin a comment.

    Attributes:
        at: Its index among the pieces.
        number: The number it has; None if its label has none.
        shape: The name of the label's shape.
        form: How the number is written, "0." or "(0)", and whether it is set apart from the text.
        score: The evidence for it, taken by itself.
        look: The formatting of the comment's first words.
    """

    at: int
    number: int | None
    shape: str
    form: str
    score: float
    look: Look


def comment_starts(pieces: Sequence[Piece]) -> list[Candidate]:
    """Return the beginnings of the comments, in order."""
    candidates = [found for index in range(len(pieces)) if (found := _candidate(pieces, index))]
    numbered = [one for one in candidates if one.number is not None]
    chain = _best_chain(numbered, pieces)
    if chain:
        return chain
    unnumbered = [one for one in candidates if one.number is None]
    return [one._replace(number=place) for place, one in enumerate(unnumbered, start=1)]


def starts_before_responses(pieces: Sequence[Piece]) -> list[Candidate]:
    """Return the beginnings of comments without a label, each above the label of a response."""
    found: list[Candidate] = []
    first = 0
    for index, piece in enumerate(pieces):
        if not RESPONSE.match(piece.text) or index == first:
            continue
        begin, look = index - 1, pieces[index - 1].look
        while begin > first and pieces[begin - 1].look == look and not is_heading(pieces[begin - 1], None):
            begin -= 1
        found.append(Candidate(begin, len(found) + 1, "unlabeled", "", 0.0, look))
        first = index + 1
    return found


def label_of(piece: Piece) -> tuple[str, int | None, Piece] | None:
    """Return the shape of a comment's label, its number, and the piece without it; None for other pieces."""
    for shape in COMMENT_SHAPES:
        if piece.marker and (found := shape.pattern.fullmatch(piece.marker)):
            return shape.name, int(found["n"]), _without_word(piece._replace(marker=""))
        if not piece.marker and (found := shape.pattern.match(piece.text)):
            number = found.groupdict().get("n")
            rest = without_prefix(piece, found.end())
            return shape.name, int(number) if number else None, _without_word(rest)
    return None


def _without_word(piece: Piece) -> Piece:
    found = COMMENT_WORD.match(piece.text)
    return without_prefix(piece, found.end()) if found else piece


def _candidate(pieces: Sequence[Piece], index: int) -> Candidate | None:
    piece = pieces[index]
    if piece.rows or RESPONSE.match(piece.text):
        return None
    if (label := label_of(piece)) is None:
        return None
    shape, number, rest = label
    first = rest if rest.text else next((p for p in pieces[index + 1 : index + 4] if len(p.text) > 60), rest)
    score = next(s.weight for s in COMMENT_SHAPES if s.name == shape)
    if shape == "numbered":
        if not (_STAFF_WORDS.match(first.text) or first.text[:1].isupper() or not first.text):
            return None
        if len(first.text) < 40 and not first.text.endswith((".", ":", "?")):
            score -= 3.0
    look = look_of(first.runs) if first.runs else piece.look
    score += 1.5 * bool(_SURE_WORDS.match(first.text)) + 0.5 * bool(_STAFF_WORDS.match(first.text))
    score += 0.7 * (look.bold or look.italic)
    return Candidate(index, number, shape, _form(piece), score, look)


def _form(piece: Piece) -> str:
    """Return the form of a label's number: the characters around it, with "0" for the digits."""
    found = re.match(r"\W*(?:[A-Za-z.]+\W{1,2})*?\d+[^\w\s]*", piece.marker or piece.text)
    return re.sub(r"\d+", "0", found[0]) if found else ""


def _best_chain(candidates: Sequence[Candidate], pieces: Sequence[Piece]) -> list[Candidate]:
    labels = [index for index, piece in enumerate(pieces) if RESPONSE.match(piece.text)]
    best: list[tuple[float, int | None]] = []
    restarts = [_may_restart(candidates, place, labels) for place in range(len(candidates))]
    for place, one in enumerate(candidates):
        score, before = one.score - (0.0 if one.number == 1 else 1.5) + (2.0 if place == 0 else 0.0), None
        for earlier in range(place):
            linked = best[earlier][0] + one.score + _link(candidates[earlier], one, labels)
            if linked > score and (
                (candidates[earlier].number or 0) < (one.number or 0)
                or (restarts[place] and _is_alike(candidates[earlier], one))
            ):
                score, before = linked, earlier
        best.append((score, before))
    if not best:
        return []
    at: int | None = max(
        range(len(best)), key=lambda place: best[place][0] + _followed(candidates[place], labels)
    )
    chain = []
    while at is not None:
        chain.append(candidates[at])
        at = best[at][1]
    return chain[::-1]


def _link(before: Candidate, after: Candidate, labels: Sequence[int]) -> float:
    """Return how well one comment follows another: by its number, its label and its look."""
    step = (after.number or 0) - (before.number or 0)
    if step <= 0:
        step = 1  # the comments of another staff letter, numbered from 1
    score = 1.0 if step == 1 else -1.5 - 0.5 * min(step, 6)
    score += 1.0 if after.shape == before.shape else -2.5
    score += (
        0.5
        if after.look == before.look
        else -6.0
        if _is_set_apart(before) and not _is_set_apart(after)
        else -2.0
    )
    score += 0.5 if after.form == before.form else -2.5
    return score + 1.5 * any(before.at < label <= after.at for label in labels)


def _may_restart(candidates: Sequence[Candidate], place: int, labels: Sequence[int]) -> bool:
    """Return whether a candidate may be the first comment of another staff letter, and is not of a list in a response.

    Its words are set apart, or the label of a response follows it before any other number.
    """
    one = candidates[place]
    after = candidates[place + 1].at if place + 1 < len(candidates) else None
    is_answered = any(one.at < label and (after is None or label <= after) for label in labels)
    return one.number == 1 and (_is_set_apart(one) or is_answered)


def _is_alike(one: Candidate, other: Candidate) -> bool:
    return (one.shape, one.form, one.look) == (other.shape, other.form, other.look)


def _is_set_apart(one: Candidate) -> bool:
    return one.look.bold or one.look.italic


def _followed(last: Candidate, labels: Sequence[int]) -> float:
    return 1.5 * any(label > last.at for label in labels)
