"""The points of a comment: its bullets, and the requests outside of them."""

from __future__ import annotations

from typing import NamedTuple

from drafter.model import Ask, Comment, Request


class Point(NamedTuple):
    """One thing that a response must answer.

    Attributes:
        text: The bullet, or the request.
        requests: The requests of the bullet; the request, and what the staff asks for instead of it ("..., or tell us
            why not").
        bullet: Whether it is a bullet.
    """

    text: str
    requests: tuple[Request, ...]
    bullet: bool = False

    @property
    def asks(self) -> set[Ask]:
        """The kinds of its requests."""
        return {request.ask for request in self.requests if request.ask}

    @property
    def is_open(self) -> bool:
        """True if it asks for something whatever the facts are, and in one way only."""
        return bool(self.asks) and not any(
            request.conditional or request.instead for request in self.requests
        )


def points(comment: Comment) -> list[Point]:
    """Return the points of a comment: first its bullets, then the requests outside of them."""
    bullets = [
        Point(block.text, tuple(one for one in comment.requests if one.bullet == at), bullet=True)
        for at, block in enumerate(comment.blocks)
        if block.kind == "bullet"
    ]
    outside: list[Point] = []
    for request in comment.requests:
        if request.bullet is not None or request.ask is None:
            continue
        text = f"{request.verb} {request.object}"
        if request.instead and outside:
            before = outside.pop()
            outside.append(Point(f"{before.text} {text}", (*before.requests, request)))
        else:
            outside.append(Point(text, (request,)))
    return bullets + outside
