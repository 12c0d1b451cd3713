"""The styles that come with Word, by kind. A file contains such a style only after it has been used."""

from __future__ import annotations

_NUMBERED = {
    "heading": range(1, 10), "toc": range(1, 10), "index": range(1, 10),
    "List": range(2, 6), "List Bullet": range(2, 6), "List Number": range(2, 6), "List Continue": range(2, 6),
    "Body Text": (2, 3), "Body Text Indent": (2, 3), "Body Text First Indent": (2,),
}  # fmt: skip
_PARAGRAPHS = (
    "Normal", "Normal Indent", "header", "footer", "caption", "Title", "Subtitle", "Closing", "Signature", "Salutation",
    "Date", "Body Text", "Body Text Indent", "Body Text First Indent", "Block Text", "Message Header", "Note Heading",
    "List", "List Bullet", "List Number", "List Continue", "List Paragraph", "No Spacing", "Quote", "Intense Quote",
    "envelope address", "envelope return", "footnote text", "endnote text", "annotation text", "Balloon Text",
    "table of figures", "table of authorities", "toa heading", "TOC Heading", "index heading", "Bibliography",
    "Document Map", "Plain Text", "E-mail Signature", "macro", "Normal (Web)", "HTML Address", "HTML Preformatted",
)  # fmt: skip
_CHARACTERS = (
    "Strong", "Emphasis", "Hyperlink", "FollowedHyperlink", "Subtle Emphasis", "Intense Emphasis", "Subtle Reference",
    "Intense Reference", "Book Title", "Placeholder Text", "page number", "line number", "footnote reference",
)  # fmt: skip

WORDS_OWN = {
    "paragraph": frozenset(
        name.casefold()
        for name in (*_PARAGRAPHS, *(f"{word} {number}" for word in _NUMBERED for number in _NUMBERED[word]))
    ),
    "character": frozenset(name.casefold() for name in _CHARACTERS),
}
