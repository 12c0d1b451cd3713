"""B13: the delivery line names the ways in which the letter is sent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.matter import Matter, place_in
from drafter.checking.rule import Example, Finding, Rule

_LINE = re.compile(
    r"(?:(?:via|by|through|delivered|filed|submitted|sent)\b.*|.*\b(?:delivery|edgar|transmission))", re.I
)
_CHANNEL = re.compile(
    r"\b(?:edgar|hand|courier|messenger|federal express|fed ?ex|ups|dhl|overnight|facsimile|fax|mail|e-?mail|"
    r"electronic mail|delivery|kiteworks|transfer)\b",
    re.I,
)
_EDGAR = re.compile(r"\bedgar\b", re.I)
_ON_PAPER = re.compile(
    r"\b(?:hand|courier|messenger|federal express|fed ?ex|ups|dhl|overnight|facsimile|fax)\b", re.I
)
_SENT_ON_PAPER = re.compile(
    r"\b(?:courtesy|hard|paper|marked|printed|bound|redlined) cop(?:y|ies)\b|\bcopies\b|\benclos\w+|\boriginal\b|"
    r"\bsupplemental(?:ly)?\b|\bunder separate cover\b|\brule (?:83|418|12b-4)\b|\bconfidential treatment\b",
    re.I,
)
_LONGEST = 90


def find(matter: Matter) -> Iterator[Finding]:
    """Yield a delivery line without EDGAR, and one with a courier or fax for which the letter has nothing."""
    lines = [
        block
        for block in (*matter.frame.head, *matter.frame.addressee)
        if len(block.words) < _LONGEST
        and _LINE.fullmatch(block.words.strip())
        and _CHANNEL.search(block.words)
    ]
    if not lines:
        return
    if not any(_EDGAR.search(block.words) for block in lines):
        yield Finding(
            place_in(0, lines[0]),
            f"The delivery line is “{lines[0].words}”, without EDGAR.",
            "Responses are submitted on EDGAR; add it, or correct the line.",
        )
    elif not any(_SENT_ON_PAPER.search(block.words) for _, block in matter.blocks if block not in lines):
        for block in lines:
            if found := _ON_PAPER.search(block.words):
                yield Finding(
                    place_in(0, block, found[0]),
                    f"The delivery line says “{block.words}”, but the letter mentions nothing that is sent on paper.",
                    "Delete what is not sent.",
                    "info",
                )


RULE = Rule(
    "B13",
    "warning",
    "The delivery line names the ways in which the letter is sent.",
    "A line from an older letter promises a delivery that never comes.",
    find,
    bad=Example(response=(("VIA EDGAR", "VIA HAND DELIVERY"),)),
    good=Example(response=(("VIA EDGAR", "VIA EDGAR CORRESPONDENCE"),)),
)
