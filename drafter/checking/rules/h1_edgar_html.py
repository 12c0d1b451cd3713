"""H1: an HTML file has only what EDGAR accepts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.checking.html_tokens import Tag, tokens
from drafter.checking.letter_file import LetterFile
from drafter.checking.matter import Matter
from drafter.checking.quoting import characters, quoted
from drafter.checking.rule import Example, Finding, Rule
from drafter.problems import Place

_ACCEPTED = frozenset({
    "html", "head", "title", "meta", "isindex", "body",
    "p", "div", "center", "blockquote", "address", "pre", "hr", "br", "h1", "h2", "h3", "h4", "h5", "h6",
    "ul", "ol", "li", "dl", "dt", "dd", "dir", "menu",
    "table", "caption", "tr", "th", "td",
    "a", "img", "font", "b", "i", "u", "strike", "big", "small", "tt", "sub", "sup",
    "em", "strong", "cite", "code", "dfn", "kbd", "samp", "var",
})  # fmt: skip
"""The tags that EDGAR accepts (EDGAR Filer Manual, volume II, section 5.2.2); any other suspends the submission."""

_WRAPPERS = frozenset({"document", "type", "sequence", "filename", "description", "text"})
"""The tags of a submission around the HTML."""

_PICTURE = re.compile(r"[^/:]+\.(?:jpg|gif)", re.I)
_INSIDE = re.compile(r"#|https?://(?:www\.)?sec\.gov/Archives/|[^/:]+\.html?(?:#|$)", re.I)
_OTHER_CHARACTER = re.compile(r"[^\x00-\x7f]")
_EXECUTABLE = re.compile(r"on[a-z]+")
_LONGEST_NAME = 32
_FILE_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*\.(?:htm|txt|pdf|jpg|gif)", re.I)
_ENDING = re.compile(r"\.\w{1,5}")


class _Fault(NamedTuple):
    """Something that EDGAR refuses: what it is called in the message, where it is, and what helps."""

    what: str
    position: int
    words: str
    advice: str


def find(matter: Matter) -> Iterator[Finding]:
    """Yield each kind of fault once, at its first place, then characters and the name of the file."""
    file = matter.file
    if file is None or file.format != "html":
        return
    by_kind: dict[str, list[_Fault]] = {}
    for fault in _faults(file):
        by_kind.setdefault(fault.what, []).append(fault)
    for what, faults in by_kind.items():
        often = f" ({len(faults)} times)" if len(faults) > 1 else ""
        yield Finding(
            Place(line=file.line_of(faults[0].position), words=faults[0].words),
            f"EDGAR does not accept {what}{often}.",
            faults[0].advice,
        )
    yield from _characters(file)
    yield from _name(file)


def _faults(file: LetterFile) -> Iterator[_Fault]:
    tables = pages = 0
    for tag in tokens(file.text):
        if not isinstance(tag, Tag):
            continue
        if tag.name not in _ACCEPTED | _WRAPPERS:
            yield _Fault(
                f"the tag <{tag.name}>", tag.start, tag.text, "Use one that it accepts, or remove it."
            )
        elif tag.name == "table":
            tables = max(0, tables - 1) if tag.closes else tables + 1
            if tables > 1 and not tag.closes:
                yield _Fault("a table in a table", tag.start, tag.text, "Put its cells into the outer table.")
        elif tag.name == "html" and not tag.closes:
            pages += 1
            if pages > 1:
                yield _Fault("two <html> tags", tag.start, tag.text, "Keep the first one.")
        if not tag.closes:
            yield from _attributes(tag)


def _attributes(tag: Tag) -> Iterator[_Fault]:
    for name, value in tag.attributes.items():
        if _EXECUTABLE.fullmatch(name):
            yield _Fault(
                f"the attribute {name}", tag.start, tag.text, "Remove it: a submission runs nothing."
            )
        elif name.startswith("xmlns") or (tag.name == "meta" and name == "http-equiv"):
            yield _Fault(f"the attribute {name}", tag.start, tag.text, "Remove it.")
        elif tag.name == "body" and name == "background":
            yield _Fault("a background picture", tag.start, tag.text, "Remove it.")
        elif tag.name == "img" and name == "src" and not _PICTURE.fullmatch(value):
            yield _Fault(
                "this picture",
                tag.start,
                tag.text,
                "Submit it with the letter as a file in .jpg or .gif format.",
            )
        elif name == "href" and value and not _INSIDE.match(value):
            yield _Fault(
                "a link to another site", tag.start, tag.text, "Remove the link, and leave its text."
            )


def _characters(file: LetterFile) -> Iterator[Finding]:
    others = _OTHER_CHARACTER.findall(file.text)
    if first := _OTHER_CHARACTER.search(file.text):
        yield Finding(
            Place(line=file.line_of(first.start()), words=first[0]),
            f"EDGAR accepts only ASCII, and the file has other characters: {characters(others)}.",
            "Write them as references, such as &#8220; for “.",
        )


def _name(file: LetterFile) -> Iterator[Finding]:
    if _ENDING.search(file.name) and (len(file.name) > _LONGEST_NAME or not _FILE_NAME.fullmatch(file.name)):
        yield Finding(
            Place(part="file name", words=file.name),
            f"EDGAR does not accept the file name {quoted(file.name)}.",
            f"Use at most {_LONGEST_NAME} letters, digits, periods, hyphens and underscores, and end it with .htm.",
        )


RULE = Rule(
    "H1",
    "error",
    "An HTML file has only what EDGAR accepts.",
    "EDGAR suspends a submission with any other tag, and the letter is not filed.",
    find,
    bad=Example(format="html", markup=(("<p><u>Results", "<p class=heading><span><u>Results"),)),
    good=Example(
        format="html",
        markup=(("<p><u>Results", '<hr size="3"><a name="p2"></a><p align="left"><u>Results'),),
    ),
)
