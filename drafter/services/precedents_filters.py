"""Filters for precedents, as somebody typed them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drafter.kernel.suggest import did_you_mean
from drafter.services.topics import topic_titles

if TYPE_CHECKING:
    from drafter.firm import Firm
    from drafter.precedents.query import Filters


def filters_of(firm: Firm, **typed: Any) -> Filters:
    """Return filters.

    Args:
        firm: The firm whose topics may be named along with the built-in ones.
        **typed: The fields of `drafter.precedents.query.Filters`.

    Raises:
        LookupError: A topic is unknown, or an authority cannot be understood.
    """
    from drafter.precedents.query import Filters, scope_of

    filters = Filters(**typed)
    known = [id for id, _ in topic_titles(firm)] if filters.topics else []
    for topic in filters.topics:
        if topic not in known:
            raise LookupError(did_you_mean(f"There is no topic {topic!r}", topic, known))
    for citation in filters.cites:
        try:
            scope_of(citation)
        except ValueError:
            raise LookupError(
                f"{citation!r} is not one authority. Examples: S-K 303, ASC 280, Securities Act Rule 408."
            ) from None
    return filters
