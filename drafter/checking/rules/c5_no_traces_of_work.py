"""C5: no e-mails, document-management numbers, file paths or draft stamps are left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.checking.matter import Matter, own_blocks
from drafter.checking.quoting import quoted
from drafter.checking.rule import Example, Finding, Rule
from drafter.problems import Place


class _Trace(NamedTuple):
    """A kind of trace: what it is called, how it looks, and whether only where it is a line of its own."""

    what: str
    pattern: re.Pattern[str]
    alone: bool = False


_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:\d{{1,2}}[./-]\d{{1,2}}(?:[./-]\d{{2,4}})?|{_MONTH} \d{{1,2}}(?:, ?\d{{4}})?|\d{{4}}-\d\d-\d\d)"
_VERSION = r"(?:v|ver|version)\.? ?\d{1,3}"

_TRACES = (
    _Trace(
        "part of an e-mail", re.compile(r"-{3,} ?(?:original|forwarded) (?:message|e-?mail) ?-{3,}", re.I)
    ),
    _Trace(
        "part of an e-mail",
        re.compile(
            rf"\bOn (?:\w{{3,9}}, )?{_MONTH} \d{{1,2}}, \d{{4}},? (?:at )?\d{{1,2}}:\d\d.{{0,80}}\bwrote:",
            re.I,
        ),
    ),
    _Trace(
        "part of an e-mail",
        re.compile(r"(?:From|Sent|Cc|Subject): .*(?:@|\bRE:|\bFW:|\d{1,2}:\d\d [AP]M).*"),
        True,
    ),
    _Trace("part of an e-mail", re.compile(r"Sent from my \w.{0,40}", re.I), True),
    _Trace(
        "a file path",
        re.compile(
            r"(?<!\w)[A-Za-z]:\\(?:[^<>|]*?\.\w{2,5}\b|[^\s<>|]{3,})|(?<![\w\\])\\\\[\w.$-]{2,}\\\S+|\bfile:///\S+"
        ),
    ),
    _Trace(
        "a file name",
        re.compile(r"[\w()&., -]{3,80}\.(?:docx?|wpd|pdf|rtf)", re.I),
        True,
    ),
    _Trace(
        "a document number", re.compile(rf"\b\d{{4}}-\d{{4}}-\d{{4}}(?:-\d{{4}})?[, ]*{_VERSION}\b", re.I)
    ),
    _Trace("a document number", re.compile(r"\b\d{4}-\d{4}-\d{4}(?:-\d{4})?(?:\.\d{1,3})?"), True),
    _Trace(
        "a document number",
        re.compile(rf"(?<!\w)[#\[]?(?:[A-Z]{{2,8}}[-_#:\\ ]*)?\d{{6,10}}[-_. ]?{_VERSION}\]?", re.I),
    ),
    _Trace(
        "a document number",
        re.compile(r"\b(?:US|NY|DC|LA|SF|EU|UK|HK)?[-_]?DOCS?[-_\\#]\d{5,10}(?:\.\d{1,3})?\b", re.I),
    ),
    _Trace(
        "a document number",
        re.compile(r"\b(?:iManage|NetDocuments|Worldox|DM_US|ACTIVE)[\w/\\ -]*\d{5,}[\w.]*", re.I),
    ),
    _Trace("a document number", re.compile(r"[A-Z]{2,8}\\{1,2}\d{5,10}\\?\.?\d{0,3}"), True),
    _Trace(
        "a draft stamp",
        re.compile(
            rf"[\[(*]*(?:(?:[\w&’'.]+ ){{0,3}}(?:working |preliminary |confidential |initial |revised |final )*drafts?"
            rf"(?: (?:of|as of|dated|for (?:review|discussion|comments?)|no\.? ?\d+|\d+))?[ :–—,-]*(?:{_DAY})?"
            rf"(?: (?:{_VERSION}))?|draft (?:of )?{_DAY}.{{0,40}}|[\w&]{{1,12}} comments? {_DAY}.{{0,20}})[\])*]*",
            re.I,
        ),
        True,
    ),
)
_NO_STAMP = re.compile(r"\bregistration|\boffering|\bproxy|\bresponse to|\bform\b", re.I)
"""Words of a line about a draft registration statement or the like."""


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the traces of each paragraph and of each line of the margins."""
    for place, text in _texts(matter):
        for line in text.splitlines():
            if trace := _trace(line.strip()):
                yield Finding(
                    place._replace(words=trace[1]), f"{quoted(trace[1])} is {trace[0]}.", "Delete it."
                )


def _texts(matter: Matter) -> Iterator[tuple[Place, str]]:
    """Yield each text that is not the staff's, with its place; headers and footers of pages too, and a page's title."""
    response = matter.response
    if matter.file and (title := matter.file.title):
        yield title
    yield from ((Place(part=margin.part), margin.text) for margin in response.margins)
    for block in (*response.opening, *response.closing):
        yield block.place, block.words
    for exchange in matter.exchanges:
        pages = (block for block in (*exchange.comment, *exchange.response) if block.kind == "page")
        for block in (*pages, *own_blocks(exchange)):
            yield block.place._replace(comment=exchange.number or 0), block.words


def _trace(line: str) -> tuple[str, str] | None:
    for trace in _TRACES:
        found = trace.pattern.fullmatch(line) if trace.alone else trace.pattern.search(line)
        if found and not (trace.what == "a draft stamp" and _NO_STAMP.search(line)):
            return trace.what, found[0].strip()
    return None


RULE = Rule(
    "C5",
    "warning",
    "No e-mails, document-management numbers, file paths or draft stamps are left.",
    "They show the staff, and later everyone, how the letter was worked on.",
    find,
    bad=Example(response=(("^ Page #", "^ Page #\n^ 4821-9032-1187 v.3"),)),
    good=Example(
        response=(
            (
                "Its leverage ratio was 2.1 to 1",
                "Drafts of the waiver, which were dated from January 8 to 12, 2025, did not change it. Its leverage "
                "ratio was 2.1 to 1",
            ),
        ),
    ),
)
