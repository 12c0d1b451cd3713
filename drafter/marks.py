"""The content of a Word file besides its plain text: changes, comments, unusual formatting, margins, properties."""

from __future__ import annotations

import datetime
from typing import Literal, NamedTuple

from drafter.problems import Place

MarkKind = Literal[
    "insertion",
    "deletion",
    "move",
    "paragraph_mark",
    "format_change",
    "comment",
    "hidden",
    "colored",
    "highlighted",
    "shaded",
    "field",
    "footnote",
    "endnote",
    "text_box",
    "picture",
    "embedded_object",
    "ink",
    "blank_control",
]
"""insertion, deletion, move, format_change: a tracked change; the words of a move are marked where they were and where
they are. paragraph_mark: a tracked change that splits or joins paragraphs. comment: a Word comment; `words` are those
that it is about. hidden, colored, highlighted, shaded: text that looks different from the rest, whether by itself or by
its style. field: a merge field, a document property, or a reference that leads nowhere; a page number is none.
blank_control: a content control that still shows its prompt."""


class Mark(NamedTuple):
    """One thing in a Word file that is not plain text.

    Attributes:
        kind: What it is.
        words: The words that it is about: inserted, deleted, hidden, or commented on; of a note or a text box, its own.
        place: The paragraph where it begins; `part` is "" in the body of the letter.
        detail: What else the file says of it: a comment's own text; the instruction of a field; the color ("FF0000") or
            the highlight ("yellow"); "inserted" or "deleted" for a paragraph mark; "from" or "to" for a move; the title
            of a content control; the description of a picture; the type of an embedded object.
        author: Who made a change or a comment.
        date: When.
        id: The number of a comment; other marks have none.
        replies_to: The `id` of the comment to which a comment replies; "" for the first one of a thread.
        resolved: Whether a comment is resolved.
    """

    kind: MarkKind
    words: str
    place: Place
    detail: str = ""
    author: str = ""
    date: datetime.datetime | None = None
    id: str = ""
    replies_to: str = ""
    resolved: bool = False


class Margin(NamedTuple):
    """A running header or footer.

    Attributes:
        part: "header", "footer", the same with "first-page" or "even-page" before it, or "page": lines that EDGAR's
            version repeats between the paragraphs where a page ended.
        text: Its words, a line for each paragraph.
    """

    part: str
    text: str


class NamedValue(NamedTuple):
    """A property or a variable that has no name of its own in Drafter."""

    name: str
    value: str


class FileProperties(NamedTuple):
    """A Word file's properties; empty if it has none.

    Attributes:
        title: Its title.
        subject: Its subject.
        author: Who created it.
        last_modified_by: Who saved it last.
        keywords: Its keywords.
        description: The comments in its properties.
        category: Its category.
        status: Its status.
        company: The company of its author.
        manager: The manager of its author.
        template: The template that it was created from.
        revision: How often it was saved.
        custom: Its custom properties.
        variables: Its document variables.
        has_revision_ids: Whether it numbers editing sessions (rsid), from which drafts can be matched.
        has_thumbnail: Whether it has a picture of its first page.
    """

    title: str = ""
    subject: str = ""
    author: str = ""
    last_modified_by: str = ""
    keywords: str = ""
    description: str = ""
    category: str = ""
    status: str = ""
    company: str = ""
    manager: str = ""
    template: str = ""
    revision: str = ""
    custom: tuple[NamedValue, ...] = ()
    variables: tuple[NamedValue, ...] = ()
    has_revision_ids: bool = False
    has_thumbnail: bool = False
