"""Merge requests that say one thing: "discuss and analyze the change"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.kernel.patterns import pattern
from drafter.model import Request
from drafter.requests.kinds import REVISES
from drafter.requests.phrases import is_torn

_SHARING = (
    r"analyze|clarify|define|describe|disclose|discuss|evaluate|explain|identify|present|quantify|state"
)


def mended(requests: Sequence[Request], text: str) -> tuple[Request, ...]:
    """Return the requests, with one for verbs that have the same object: "to quantify, discuss, and analyze costs"."""
    mended: list[Request] = []
    for request in requests:
        before = mended[-1] if mended else None
        if before and before.ask == request.ask and (both := _both(before, request, text)):
            mended[-1] = before._replace(object=both)
        elif before and _is_shared(before, request, text):
            mended[-1] = before._replace(object=f"and {request.verb} {request.object}")
        else:
            mended.append(request)
    return tuple(mended)


def _is_shared(before: Request, request: Request, text: str) -> bool:
    """Return whether two requests for a revision say one thing: "discuss and analyze the change"."""
    if before[:3:2] != request[:3:2] or request.ask not in REVISES or not request.object:
        return False
    is_plain = all(pattern(_SHARING).fullmatch(one.verb) for one in (before, request))
    return is_plain and f"{before.verb} and {request.verb} {request.object}".lower() in text.lower()


def _both(before: Request, request: Request, text: str) -> str:
    """Return the object of two requests of which the first lacks its own, as the comment words it; "" if it has one."""
    if not (before.object and request.object and is_torn(before.object)):
        return ""
    between = rf",?\s+and\s+(?:\w+ly\s+)?{re.escape(request.verb)}\s+"
    found = re.search(f"{re.escape(before.object)}{between}{re.escape(request.object)}", text)
    return found[0] if found else ""


def distinct(requests: Sequence[Request]) -> list[Request]:
    """Return the requests outside lists, with one for those that have the same object: "disclose and discuss"."""
    own: dict[str, Request] = {}
    for request in requests:
        if request.bullet is not None:
            continue
        first = own.setdefault(request.object, request)
        if (
            request.object
            and first.ask == request.ask in REVISES
            and _have_one_object(first.verb, request.verb)
        ):
            own[request.object] = first._replace(verb=f"{first.verb} and {request.verb}")
    return list(own.values())


def _have_one_object(verb: str, other: str) -> bool:
    return verb != other and bool(pattern(_SHARING).fullmatch(verb) and pattern(_SHARING).fullmatch(other))
