"""Words that people type in a letterhead although Drafter adds them: how they begin, by the part of the letter."""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.kernel.patterns import pattern

_MONTH = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    "|Nov(?:ember)?|Dec(?:ember)?)\\.?"
)
_COMMISSION = r"(?:(?:U\.?\s?S\.?|United States)\s+)?Securities\s+(?:and|&)\s+Exchange\s+Commission\s*,?\s*"
_STREET = r"100 F St(?:reet|\.)?\b"
_OPEN = r"(?:_+|\[[^\]]*\]|●)"  # a number that is still open
_INSERT = r"(?:please )?(?:enter|insert|type)"


def _placeholder(words: str) -> str:
    """Return a pattern for [Date], <<DATE>>, «Date», {Date}, [Insert date here]."""
    return rf"(?:\[+|<+|«|\{{)\s*(?:[\w’']+ )*(?:{words})(?: \w+)*\s*(?:\]+|>+|»|\}})\s*$"


class Leftover(NamedTuple):
    """A part of the letter, how its paragraphs begin, and examples."""

    part: str
    begins: str
    examples: tuple[str, ...]


def _leftover(part: str, *begins: str, examples: tuple[str, ...]) -> Leftover:
    return Leftover(part, rf"\s*(?:{'|'.join(begins)})", examples)


LEFTOVERS = (
    _leftover(
        "date",
        rf"{_MONTH}\s+(?:\d{{1,2}}|{_OPEN})\s*,?\s*(?:\d{{4}}|20{_OPEN}|{_OPEN})\s*$",
        rf"\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\s*,?\s+\d{{4}}\s*$",
        r"\d{1,2}/\d{1,2}/\d{2,4}\s*$",
        rf"{_OPEN}\s*,?\s*(?:\d{{4}}|20{_OPEN})\s*$",
        rf"{_INSERT}\b.*\bdate\b",
        r"Date\s*(?::|$)",
        _placeholder("date"),
        examples=(
            "March 3, 2024", "January __, 20__", "March [●], 2024", "3 March 2024", "3/3/2024", "[●], 2024",
            "30th Oct, 2024", "__________, 20__", "Insert date here",
            "Date:", "DATE", "[Date]", "<<DATE>>", "«Date»", "{Date}", "[Insert date here]",
        ),
    ),
    _leftover(
        "delivery",
        r"(?:Via|By)\s+(?:EDGAR|e-?mail|hand|courier|messenger|overnight|Federal Express|FedEx|fax|facsimile|secure)\b",
        r"(?:Via|By)\s+(?:(?:U\.?\s?S\.?|first[- ]class|certified|registered)\s+)?mail\b",
        examples=("VIA EDGAR", "Via EDGAR and E-mail", "By hand", "By Certified Mail"),
    ),
    _leftover(
        "addressee",
        rf"{_COMMISSION}(?:$|Division of|Office of|{_STREET}|Washington\b)",
        r"Division of Corporation Finance\b",
        r"Office of (?:Energy|Finance|Industrial Applications|International Corp|Life Sciences|Manufacturing|Mergers"
        r"|Real Estate|Technology|Trade)\b",
        _STREET,
        r"Washington,? D\.?\s?C\.? 20549",
        _placeholder("addressee|recipient|address"),
        examples=(
            "U.S. Securities and Exchange Commission", "Securities and Exchange Commission",
            "Securities and Exchange Commission, 100 F Street, N.E.",
            "Division of Corporation Finance", "Office of Life Sciences", "100 F Street, N.E.",
            "Washington, D.C. 20549", "[Addressee]",
        ),
    ),
    _leftover("attention", r"Att(?:entio)?n\b\s*[.:]", examples=("Attention: Ada Quill", "Attn.:")),
    _leftover(
        "subject",
        r"Re\s*:",
        _placeholder("subject|matter"),
        examples=("Re: Larkmoor, Inc.", "RE:", "[Subject]"),
    ),
    _leftover(
        "salutation",
        r"Dear\b",
        r"Ladies and Gentlemen\b",
        r"(?:Gentlemen|Gentlepersons|Mesdames|(?:Sirs?|Madams?)(?: (?:and|or) (?:Sirs?|Madams?))?)\s*[:,]",
        r"To whom it may concern\b",
        _placeholder("salutation"),
        examples=("Dear Ms. Quill:", "Ladies and Gentlemen:", "Gentlemen:", "Sir or Madam:", "To Whom It May Concern:"),
    ),
    _leftover(
        "opening",
        r"On behalf of\b",
        r"(?:We|I) (?:are|am) (?:pleased|responding|submitting|writing)\b",
        r"We (?:refer|respond|submit|write)\b",
        r"(?:In response|Reference is made) to\b",
        r"(?:Set forth below|This letter|The following)\b.*\b(?:comments?|respon\w+)\b",
        examples=(
            "On behalf of our client, [Company], we submit this letter.",
            "We are writing in response to your letter.",
            "Set forth below are our responses.",
        ),
    ),
    _leftover(
        "comments",
        _placeholder("body|comments?|letter|responses?|text"),
        rf"{_INSERT}\b.*\b(?:body|letter|text)\b.*\bhere\b",
        examples=("[Text of the letter]", "[Text of letter]", "<Body>", "Type your letter here."),
    ),
    _leftover(
        "closing",
        r"(?:If|Should) (?:you|the Staff) (?:has|have)\b.*\bquestions?\b",
        r"Please (?:call|contact|direct|do not hesitate|feel free)\b",
        examples=("If you have any questions, please call me.", "Please do not hesitate to call."),
    ),
    _leftover(
        "signature",
        r"(?:Sincerely|Cordially|Respectfully|Truly|Faithfully)(?: submitted| yours)?\s*[,;]?\s*$",
        r"(?:Very|Yours)(?: very)? (?:truly|sincerely|faithfully|respectfully)(?: yours)?\s*[,;]?\s*$",
        r"(?:(?:With )?(?:kind|best|warm)(?:est)? )?regards\s*[,;]?\s*$",
        r"By\s*:\s*(?:/s/|_{2,}|\.{3,}|…|\[|$)",
        r"(?:Name|Title|Its)\s*:\s*(?:_+|\[[^\]]*\])?\s*$",
        r"_{5,}\s*$",
        _placeholder("name|signatory|signature|title"),
        examples=(
            "Sincerely,", "Sincerely yours,", "Very truly yours,", "Yours truly,", "Yours faithfully,",
            "Respectfully submitted,", "Kind regards,", "By: ____________", "By:", "Name: ________", "Title:",
            "____________________", "[Name]", "[Name of signatory]",
        ),
    ),
    _leftover("copies", r"b?cc\s*:", r"(?:With (?:a )?)?cop(?:y|ies) to\s*:", examples=("cc: Vera Tarn", "Copies to:")),
)  # fmt: skip


def parts_of(words: str) -> set[str]:
    """Return the parts of a letter to which a typed line seems to belong."""
    return {one.part for one in LEFTOVERS if pattern(one.begins, re.I).match(words)}
