"""The finding about the client of a letter."""

from __future__ import annotations

from typing import NamedTuple

from drafter.model import ClientRole


class Finding(NamedTuple):
    """The clients for whom the response speaks.

    If that is not certain, there are no clients, and `why_not` gives the reason as a clause.
    """

    clients: tuple[str, ...] = ()
    role: ClientRole = "registrant"
    subject_company: str | None = None
    why_not: str | None = None

    @classmethod
    def uncertain(
        cls, why_not: str, role: ClientRole = "registrant", subject_company: str | None = None
    ) -> Finding:
        """Return a finding without a client, with the reason."""
        return cls((), role, subject_company, why_not)


def listed(names: tuple[str, ...]) -> str:
    """Return names as a list in a sentence: "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""
