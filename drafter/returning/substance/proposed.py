"""Tell the disclosure that a response proposes or quotes from the response's own words.

It begins below a sentence that introduces it ("would read substantially as follows"), and is shown by quotation marks,
by indentation, or by formatting; what nothing shows ends where the response speaks to the staff again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.returning.ending import closing_kind
from drafter.returning.labels import RESPONSE
from drafter.returning.pieces import Piece
from drafter.returning.substance.own_words import sentences

_POINTS_AHEAD = re.compile(
    r"\b(?:as follows|to (?:the )?following|the following|follows?|below|hereto)\b[^.]{0,150}[:.]?[\"”)\]]*$|"
    r"\b(?:would|will|to|should|shall) read\b[^.]{0,150}:$|:$",
    re.I,
)
_DISCLOSURE = re.compile(
    r"\b(?:disclos\w+|language|wording|risk factors?|sentences?|paragraphs?|reads?|footnotes?|legend|excerpt|table|"
    r"sections?|discussion|presentations?|reconciliations?|text|statements?|description|definition|md&a|notes?|polic(?:y|ies))\b",
    re.I,
)
_PROPOSES = re.compile(
    r"\b(?:will|would|intends?|propos\w+|plan(?:s|ned)? to|revis\w+|future|drafts?|illustration|illustrative|"
    r"example of|sample|expand\w*|enhanc\w+|amend(?:s|ed|ing)?|add(?:s|ed|ing)?|modif\w+|updat\w+|insert\w*|replac\w+|"
    r"substantially|mark(?:ed|ings?)|underlined|bold\w*|to read)\b",
    re.I,
)
_NAMES_SOMETHING_ELSE = re.compile(
    r"\bfollowing (?:\w+,? ){0,2}(?:factors|reasons|criteria|elements|considerations|steps|facts|points|matters|"
    r"evidence|circumstances|questions?|indicators|characteristics|procedures|information (?:to|for) the staff)\b|"
    r"\b(?:concluded|considered|determined|evaluated|analyzed|assessed)\b"
    r"(?![^.]*\b(?:will|would|propose|revised|intend)\b)[^.]*\b(?:following|follows|below)\b",
    re.I,
)
"""A sentence that introduces reasons or facts for the staff."""

_TITLE = re.compile(
    r"\W*(?:proposed|revised|draft|illustrative|sample|expected|planned|example|form of|additional|updated)\b"
    r"[\w ’'()-]{0,60}\b(?:disclosures?|language|text|presentation|risk factor|footnote|wording)\b"
    r"[\w ’'().,-]{0,40}:?\W*$",
    re.I,
)
"""A line above proposed disclosure, such as "Proposed Disclosure:"."""

_QUOTES = re.compile(
    r"\b(?:disclos\w+|language|risk factors?|filing|form|report|prospectus|statement|page)\b.*"
    r"\b(?:as follows|following|below)\b|\b(?:reads?|stated?s?|disclosed?s?)\b[^.]{0,80}:$",
    re.I,
)
"""A sentence that introduces disclosure of an earlier filing, if what follows is set apart."""

_NO_DISCLOSURE = re.compile(
    r"\b(?:ASC|SAB|FASB|IFRS|IAS|C&DIs?|release no|section \d+|rule \d|staff (?:accounting|legal) bulletin|"
    r"(?:sub)?paragraph \(?[a-z0-9]\)?)\b[^.]*\b(?:states?|provides?|requires?|defines?|indicates?|notes?|read)\b",
    re.I,
)
"""A sentence that introduces words of an accounting standard or of a rule."""

_TO_THE_STAFF = re.compile(
    r"\b(?:the staff|staff['’]s|your (?:comments?|letter|question)|respectfully|supplementally|we acknowledge|"
    r"our response|(?:prior )?comment (?:no\. )?\d|in response to (?:the|your) comment)\b|"
    r"^(?:please|tell us|provide us|in addition, please|explain|address)\b",
    re.I,
)
"""Words with which a response speaks to the staff, and which filings do not have."""

_OF_THE_DISCLOSURE = re.compile(
    r"\b(?:future filings|as requested|the (?:above|foregoing) (?:disclosure|language)|"
    r"(?:company|registrant|we) (?:will|intends? to|proposes? to|plans? to|undertakes?|confirms?) (?:\w+ly |also )?"
    r"(?:revise|include|disclose|expand|provide|add|update|amend|file|clarify|enhance|consider|continue to (?:include|"
    r"disclose|provide|evaluate))|acknowledges? that|"
    r"(?:on|at) pages? [\w-]+(?: (?:and|through|to) [\w-]+)? of (?:our|the|its)|"
    r"(?:in|as) (?:the )?(?:attached )?(?:appendix|exhibit|annex|schedule) \w{1,2}(?: attached)?)\b",
    re.I,
)
"""Words about disclosure, which disclosure itself has rarely; they end it where nothing else shows its end."""

_OPENS = re.compile(r"[“\"]")
_SET_APART = 9.0
"""The minimum number of points by which quoted paragraphs are indented."""

_NEARLY = 3.0
"""The maximum number of points between the edges of paragraphs that are indented alike."""

_LONG_QUOTATION = 20
"""The minimum number of words in a paragraph that is wholly in quotation marks and introduced by nothing."""

_UNDERLINED = 0.9
"""The minimum share of underlined letters in an inserted paragraph."""


def proposed(pieces: Sequence[Piece]) -> frozenset[int]:
    """Return the numbers of the pieces of a response that are disclosure.

    Args:
        pieces: The response, without the headers and footers of pages.
    """
    found: set[int] = set()
    index = 0
    while index < len(pieces):
        end = _end(pieces, index)
        found.update(piece.number for piece in pieces[index:end])
        index = max(end, index + 1)
    return frozenset(found)


def _end(pieces: Sequence[Piece], begin: int) -> int:
    """Return the index after the disclosure that begins at an index; the same index if none begins there."""
    piece = pieces[begin]
    if _is_styled(piece):
        return next(
            (index for index in range(begin, len(pieces)) if not _is_styled(pieces[index])), len(pieces)
        )
    if begin and not piece.rows and _TITLE.match(pieces[begin - 1].text):
        return _end_of_introduced(pieces, begin)
    introduction = _introduction(pieces, begin)
    if introduction == "proposes":
        return _end_of_introduced(pieces, begin)
    if _is_quotation(pieces, begin) and (introduction or _words(piece) >= _LONG_QUOTATION):
        return _end_of_quotation(pieces, begin)
    if introduction and not piece.marker and _is_set_apart(piece, pieces[begin - 1]):
        return _end_of_set_apart(pieces, begin)
    return begin


def _is_styled(piece: Piece) -> bool:
    """Return whether a paragraph has the style that Drafter gives to proposed disclosure."""
    return piece.style.lower().replace(" ", "").startswith("proposeddisclosure")


def _introduction(pieces: Sequence[Piece], begin: int) -> str:
    """Return whether the paragraph above "proposes" disclosure or "quotes" it; "" if neither."""
    if not begin or pieces[begin - 1].rows:
        return ""
    for sentence in sentences(pieces[begin - 1].text)[-2:]:
        if _NO_DISCLOSURE.search(sentence) or not _POINTS_AHEAD.search(sentence):
            continue
        if (
            _DISCLOSURE.search(sentence)
            and _PROPOSES.search(sentence)
            and not _NAMES_SOMETHING_ELSE.search(sentence)
        ):
            return "proposes"
        if _QUOTES.search(sentence):
            return "quotes"
    return ""


def _end_of_introduced(pieces: Sequence[Piece], begin: int) -> int:
    if _is_quotation(pieces, begin):
        return _end_of_quotation(pieces, begin)
    if _is_indented(pieces[begin], pieces[begin - 1]):
        return _end_of_indented(pieces, begin)
    end = begin
    while end < len(pieces) and not _ends(pieces[end]):
        end += 1
    while end > begin and closing_kind(pieces[end - 1].line) == "separator":
        end -= 1
    return end


def _ends(piece: Piece) -> bool:
    """Return whether a paragraph is no longer disclosure where nothing but its words shows it."""
    if piece.rows:
        return False
    return (
        _speaks_to_the_staff(piece)
        or _OF_THE_DISCLOSURE.search(piece.text) is not None
        or RESPONSE.match(piece.text) is not None
        or closing_kind(piece.line) not in (None, "separator", "heading")
    )


def _is_quotation(pieces: Sequence[Piece], begin: int) -> bool:
    """Return whether quotation marks enclose one or several whole paragraphs from an index on."""
    return _OPENS.match(pieces[begin].text) is not None and _end_of_quotation(pieces, begin) > begin


def _end_of_quotation(pieces: Sequence[Piece], begin: int) -> int:
    """Return the index after the paragraph that ends with a closing mark; `begin` if a mark closes in mid-sentence.

    In a quotation of several paragraphs, each may begin with a mark and only the last one ends with one.
    """
    index = begin
    while index < len(pieces):
        text = pieces[index].text
        if _closes(text):
            following = pieces[index + 1] if index + 1 < len(pieces) else None
            if following is None or not _OPENS.match(following.text) or _speaks_to_the_staff(following):
                return index + 1
        elif (index > begin and _speaks_to_the_staff(pieces[index])) or _closes_inside(text, index == begin):
            return begin
        index += 1
    return begin


def _closes(text: str) -> bool:
    return re.search(r"[”\"]\s*(?:[.,;]|\(\w+\))?\s*$", text) is not None and (
        text.count("”") >= text.count("“") or text.endswith('"')
    )


def _closes_inside(text: str, begins: bool) -> bool:
    """Return whether the mark that opens a quotation closes inside this paragraph; `begins` for its first one."""
    opened, closed = text.count("“"), text.count("”")
    return opened < closed or (begins and opened == closed and text.startswith("“"))


def _is_set_apart(piece: Piece, above: Piece) -> bool:
    return _is_indented(piece, above) or _looks_apart(piece, above)


def _is_indented(piece: Piece, above: Piece) -> bool:
    return piece.indent >= above.indent + _SET_APART


def _looks_apart(piece: Piece, above: Piece) -> bool:
    return _is_underlined(piece) or (piece.look.italic and not above.look.italic)


def _is_underlined(piece: Piece) -> bool:
    letters = [(len(run.text.strip()), run.look.underlined) for run in piece.runs]
    underlined = sum(count for count, is_underlined in letters if is_underlined)
    return underlined > _UNDERLINED * sum(count for count, _ in letters)


def _end_of_set_apart(pieces: Sequence[Piece], begin: int) -> int:
    """Return the index after the paragraphs that are indented, or look different, as the first of them is."""
    above = pieces[begin - 1]
    if _is_indented(pieces[begin], above):
        return _end_of_indented(pieces, begin)
    end = begin
    while end < len(pieces) and (pieces[end].rows or _looks_apart(pieces[end], above)):
        end += 1
    return end


def _end_of_indented(pieces: Sequence[Piece], begin: int) -> int:
    edge = min(piece.indent for piece in pieces[begin : begin + 2] if _is_indented(piece, pieces[begin - 1]))
    end = begin
    while end < len(pieces) and (pieces[end].rows or pieces[end].indent > edge - _NEARLY):
        if _speaks_to_the_staff(pieces[end]):
            break
        end += 1
    return end


def _speaks_to_the_staff(piece: Piece) -> bool:
    return not piece.rows and _TO_THE_STAFF.search(piece.text) is not None


def _words(piece: Piece) -> int:
    return len(piece.text.split())
