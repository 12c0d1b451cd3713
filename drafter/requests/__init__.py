"""Find what a comment asks for: one `Request` for each thing, with its object and the authority that it cites.

    from drafter.requests import find_requests

    find_requests(("We note your table. Please disclose how you measured it, and tell us who did.",))
    # disclose: how you measured it (about: We note your table.); tell: us who did

"We note ..." is context: it asks for nothing and is not part of a request's object, unless the object is only "this" or
"it" and refers to it. Each step has a file: `sentences` (the staff's own sentences), `imperatives` (where a request
begins), `kinds` (what it asks for: rules with examples), `antecedents` (what "this" refers to), and `reader`, which
combines them. `restating` says the requests of a comment in the company's words, for the response: `revising`,
`explaining` and `confirming` each say one kind of request, and `phrases` takes its words from the comment.
"""

from __future__ import annotations

from collections.abc import Sequence

from drafter.model import Ask, Request
from drafter.requests.imperatives import BEGINS
from drafter.requests.kinds import kind
from drafter.requests.person import in_third_person
from drafter.requests.pointing import without_pointers
from drafter.requests.reader import explains_only_instead, find_requests, revises_only_instead
from drafter.requests.restating import Restated, restated
from drafter.requests.sentences import sentences

__all__ = [
    "Restated",
    "asks",
    "asks_anything",
    "explains_only_instead",
    "find_requests",
    "in_third_person",
    "restated",
    "revises_only_instead",
    "sentences",
    "without_pointers",
]


def asks(requests: Sequence[Request]) -> tuple[Ask, ...]:
    """Return what a comment asks the company to do, in order and without repetition.

    The result is empty if the comment asks for something else only, such as copies of materials.
    """
    return tuple(dict.fromkeys(request.ask for request in requests if request.ask))


def asks_anything(text: str) -> bool:
    """Return whether a paragraph asks for something that needs a response. This is faster than `find_requests`."""
    return any(
        kind(sentence[begin.start(begin.lastgroup or "verb") :])
        for sentence in sentences(text)
        for begin in BEGINS.finditer(sentence)
        if not begin["joined"]
    )
