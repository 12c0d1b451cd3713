"""L-NG1: a promise about non-GAAP measures covers earnings releases, and a reconciliation begins with GAAP."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.figures import figure_rows
from drafter.checking.matter import Matter, own_blocks, own_words, place_in, place_of
from drafter.checking.quoting import quoted
from drafter.checking.rule import Example, Finding, Rule
from drafter.model import Comment
from drafter.returned import Exchange

_NON_GAAP = re.compile(r"\bnon-?GAAP\b|\bItem 10\(e\)|\bRegulation G\b", re.I)
_RELEASE = re.compile(
    r"\b(?:earnings|press|news) (?:releases?|materials?|presentations?)\b|\bForm 8-K\b|\bExhibit 99|\bEX-99|"
    r"\bItem 2\.02\b|\bfurnish\w*",
    re.I,
)
_RELEASE_IN_RESPONSE = re.compile(
    rf"{_RELEASE.pattern}|\breleases?\b|\bearnings\b(?! before| per)|\b8-K", re.I
)
_FILINGS_ASKED = re.compile(r"\bfuture (?:\w+ )?filings\b", re.I)
_MEASURE = r"(?:adjusted|non-GAAP|EBITDAX?|free cash flow|funds from operations|FFO|core earnings)"
_GAAP = (
    r"(?:net (?:income|loss|earnings|cash)|GAAP|operating (?:income|loss|cash)|income from|"
    r"cash (?:flow )?(?:from|provided))"
)
_BACKWARD = re.compile(
    rf"\breconcil\w+ (?:from|beginning with|starting with) (?:the |our |its )?{_MEASURE}\b"
    rf"[^.;]{{0,60}} to (?:the |our |its )?(?:\w+ )?{_GAAP}\b",
    re.I,
)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the promises about an earnings release that cover only filings, and reconciliations that end with GAAP."""
    for comment, exchange in matter.answered:
        if _NON_GAAP.search("\n".join((*comment.headings, comment.text))):
            yield from _only_filings(comment, exchange)
            yield from _backward(exchange, matter)


def _only_filings(comment: Comment, exchange: Exchange) -> Iterator[Finding]:
    if exchange.outcome != "will_revise" or _RELEASE_IN_RESPONSE.search(own_words(exchange)):
        return
    promise = next((one for one in exchange.undertakings if one.filing), None)
    if promise is None:
        return
    place = place_of(exchange)._replace(
        paragraph=promise.place.paragraph, line=promise.place.line, words=promise.text
    )
    on_release = _RELEASE.search("\n".join(comment.headings)) or _RELEASE.search(comment.text)
    as_asked = _FILINGS_ASKED.search(comment.text) and not _RELEASE.search(comment.text)
    if on_release and not as_asked:
        yield Finding(
            place,
            "The comment is about an earnings release, and the response promises a change of filings only.",
            "Promise it for earnings releases too, which are furnished and not filed.",
        )
    elif not on_release:
        yield Finding(
            place,
            "The response promises a change of a non-GAAP measure in filings, and does not mention earnings releases.",
            "Say whether earnings releases are changed too.",
            severity="info",
        )


def _backward(exchange: Exchange, matter: Matter) -> Iterator[Finding]:
    """Yield the reconciliations that begin with the non-GAAP measure."""
    advice = "Begin with the GAAP measure (Question 102.10 of the Non-GAAP C&DIs)."
    for said in matter.sentences:
        if said.comment == exchange.number and (found := _BACKWARD.search(said.text)):
            yield Finding(
                said.place(found[0]), "The reconciliation begins with the non-GAAP measure.", advice
            )
    for block in own_blocks(exchange):
        labels = [row.label for row in figure_rows(block.rows) if row.figures]
        if len(labels) > 2 and _begins(_MEASURE, labels[0]) and _begins(_GAAP, labels[-1]):
            yield Finding(
                place_in(exchange.number or 0, block, labels[0]),
                f"The reconciliation begins with {quoted(labels[0])} and ends with {quoted(labels[-1])}.",
                advice,
            )


def _begins(pattern: str, label: str) -> bool:
    return bool(re.match(rf"\W*(?:{pattern})\b", label, re.I))


_COMMENT = (
    "Please revise your disclosure in future filings to quantify the effect of each factor, including [a]ny that "
    "offset one another."
)
_RELEASED = "Please revise the non-GAAP measures in your earnings release."
_PROMISE = "in Results of Operations in its Annual Report"

RULE = Rule(
    "L-NG1",
    "warning",
    "A promise about non-GAAP measures covers earnings releases, and a reconciliation begins with GAAP.",
    "An earnings release is furnished, not filed, so a promise for filings leaves it out.",
    find,
    bad=Example(both=((_COMMENT, _RELEASED),)),
    good=Example(
        both=((_COMMENT, _RELEASED),),
        response=(
            (_PROMISE, "in its future earnings releases and in Results of Operations in its Annual Report"),
        ),
    ),
    needs_letter=True,
)
