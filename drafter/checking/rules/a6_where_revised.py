"""A6: a response to a request for disclosure shows it, says where it is, or says why there is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.answered_elsewhere import is_elsewhere, refers_to_another
from drafter.checking.blanks import blanks
from drafter.checking.declines import declines_revision
from drafter.checking.matter import Matter, own_blocks, own_words, place_in
from drafter.checking.rule import Example, Finding, Rule
from drafter.model import Ask, Comment
from drafter.problems import Place
from drafter.returned import Exchange
from drafter.returning.substance.own_words import own_sentences, without_quotations

_DISCLOSE: frozenset[Ask] = frozenset(("revise_disclosure", "file_exhibit"))
_REVISED = re.compile(
    r"\b(?:has|have) (?:\w+ly |also |further |since |now )*(?:revised|amended|updated|expanded|enhanced|clarified|"
    r"modified|added|removed|deleted|included|corrected|restated|supplemented)\b(?! (?:its|our|the) (?:calculations?|"
    r"analys[ie]s|methods?|methodology|polic(?:y|ies)|process\w*|controls?)\b)|"
    r"\b(?:has|have) been (?:\w+ly )?(?:revised|amended|updated|expanded|clarified|added|removed|deleted|corrected)\b",
    re.I,
)
_REVISIONS = frozenset(
    ("revise", "amend", "expand", "disclose", "include", "enhance", "add", "remove", "update")
)
"""The verbs of requests that no explanation to the staff answers."""

_AMENDED = re.compile(r"\bfiled (?:an|the) (?:\w+ )?amendment\b", re.I)
_PLACE = re.compile(
    r"\bpages?\b|\bpp?\. ?\d|\bsections?\b|\bcaptions?\b|\bheadings?\b|\bnotes? (?:no\. )?\d|\bexhibits?\b|"
    r"\bannex\w*\b|\bitems? \d|[“\"]|\bparagraphs?\b|\bappendix\b|\bschedules?\b|\bcover\b|\bfootnotes?\b|\battached\b|"
    r"\btables?\b|\bthroughout\b|\bfollows\b|\bfollowing\b|\bbelow\b|"
    r"\b(?:front|forefront|back|inside|end) (?:of|cover)\b|"
    r"\brisk factors?\b|\bsummary\b|\blegends?\b|\bglossary\b|\bpart [IV]+\b",
    re.I,
)
"""Words that say where in a filing the new disclosure is, or that it is quoted."""


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the responses that revised something and do not say where; as a note, those that pass over disclosure."""
    for comment, exchange in matter.answered:
        response = own_words(exchange)
        if not _DISCLOSE & set(comment.asks) or refers_to_another(response) or _shows_disclosure(exchange):
            continue
        revised = _revised(exchange)
        if revised and not exchange.undertakings and not is_elsewhere(response):
            yield Finding(
                revised,
                "The response says that something was revised, and not where.",
                "Give the page, or quote the new disclosure.",
            )
        elif (
            exchange.outcome == "explained" and not exchange.undertakings and _passes_over(comment, response)
        ):
            yield Finding(
                _first(exchange),
                "The staff asks for disclosure, and the response neither gives it nor says why not.",
                "Say whether the filing is or will be revised, or why no revision is needed.",
                "info",
            )


def _shows_disclosure(exchange: Exchange) -> bool:
    return bool(exchange.pages) or any(block.proposed for block in exchange.response)


def _revised(exchange: Exchange) -> Place | None:
    """Return the place of the first sentence that says that something was revised, if none of them says where."""
    revised = [
        (block, sentence)
        for block, sentence in own_sentences(exchange.response)
        if _REVISED.search(without_quotations(sentence))
    ]
    if not revised or any(_PLACE.search(sentence) for _, sentence in revised):
        return None
    block, sentence = revised[0]
    return place_in(exchange.number or 0, block, sentence)


def _passes_over(comment: Comment, response: str) -> bool:
    """Return whether a response leaves a request for revision as it is: not revised, promised or declined."""
    asked = [
        one
        for one in comment.requests
        if one.ask == "revise_disclosure" and one.verb in _REVISIONS and not one.conditional
    ]
    alternative = any(one.instead for one in comment.requests)
    return (
        bool(asked)
        and not alternative
        and bool(response.strip())
        and not is_elsewhere(response)
        and not declines_revision(response)
        and not any(
            blank.is_choice for blank in blanks(response)
        )  # C1 and C7 report what is still to be chosen
        and not _AMENDED.search(response)
    )


def _first(exchange: Exchange) -> Place:
    block = next(block for block in own_blocks(exchange) if block.words.strip())
    return place_in(exchange.number or 0, block)


RULE = Rule(
    "A6",
    "warning",
    "A response to a request for disclosure shows it, says where it is, or says why there is none.",
    "The staff reads the new disclosure first, and must find it.",
    find,
    bad=Example(
        response=(
            (
                "The Company has disclosed the conclusion of these officers on page 3 of Amendment No. 1, as follows:",
                "The Company has revised its disclosure accordingly.",
            ),
            (
                "“Our Chief Executive Officer and our Chief Financial Officer concluded that our disclosure controls "
                "and procedures were effective at September 30, 2024.”",
                "",
            ),
        ),
    ),
    good=Example(
        response=(
            (
                "The Company has disclosed the conclusion of these officers on page 3 of Amendment No. 1, as follows:",
                "The Company has revised its disclosure under Item 9A accordingly.",
            ),
            (
                "“Our Chief Executive Officer and our Chief Financial Officer concluded that our disclosure controls "
                "and procedures were effective at September 30, 2024.”",
                "",
            ),
        ),
    ),
    needs_letter=True,
)
