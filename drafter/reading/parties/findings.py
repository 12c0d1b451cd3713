"""What is found about a client, and the sentences that say why it is not."""

from __future__ import annotations

from typing import NamedTuple

from drafter.model import ClientRole


class Finding(NamedTuple):
    """For whom the answer speaks; `why_not` is the reason where that is not certain, and then nobody is named."""

    clients: tuple[str, ...] = ()
    role: ClientRole = "registrant"
    subject_company: str | None = None
    why_not: str | None = None

    @classmethod
    def uncertain(
        cls, why_not: str, role: ClientRole = "registrant", subject_company: str | None = None
    ) -> Finding:
        """Return a finding without a client, and the reason."""
        return cls((), role, subject_company, why_not)


def listed(names: tuple[str, ...]) -> str:
    """Return names as a list in a sentence: "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""
