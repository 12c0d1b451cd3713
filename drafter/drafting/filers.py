"""Who made the filing under review, as far as the Re: block says it: "Filed May 1, 2024 by Gull LP et al."."""

from __future__ import annotations

from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.model import Subject

_FILED_BY = pattern(
    r"\b[Ff]iled(?: on| under cover of)?(?: Schedule \w+)?(?:,?(?: on)? [A-Z][a-z]+ \d{1,2}, \d{4})?,?"
    r" by (?P<names>[A-Z].*)"
)
"""Nothing but the day and the schedule may stand between: "filed May 1, 2024, as amended by Amendment No. 1"."""

_BEHIND_NAMES = pattern(
    r"\s*[(\[].*|,? on [A-Z].*|,? (?:pursuant|under|as (?:the|general|amended))\b.*"
    r"|,? (?:and )?(?:et\.? al|(?:certain )?others?)\b.*"
)
_OTHERS = pattern(r"\bet\.? al\b|\bothers?\b")
_NO_NAME = pattern(r"(?:[Tt]he )?(?:Amendment|Company|Registrant|Issuer|Form|Schedule|Exhibit|Reference)\b")

_COMMA = pattern(
    r",\s+(?!(?:Inc|LLC|L\.?L\.?C|L\.?P|Ltd|LLP|PLC|N\.?A|S\.?A|N\.?V|Corp|Co|Jr|Sr|I{1,3}|IV|Esq)\b)(?:and\s+)?"
)
_AND = pattern(
    r"(?:(?<=LP)|(?<=L\.P\.)|(?<=LLC)|(?<=Inc\.)|(?<=Ltd\.)|(?<=Corp)|(?<=Corp\.))\s+and\s+(?=[A-Z])"
)
"""An "and" parts two names behind a company's form or at the end of a list: there are firms of two names."""


class Filers(NamedTuple):
    """Those whom the Re: block names, in its order, and whether it says that there are `others`."""

    names: tuple[str, ...]
    others: bool


def filers(subject: Subject) -> Filers | None:
    """Read who filed; None where no line says it by name."""
    for line in subject.lines:
        if (filed := _FILED_BY.search(line)) and not _NO_NAME.match(filed["names"]):
            named = _BEHIND_NAMES.sub("", filed["names"]).rstrip(" ,;")
            return Filers(tuple(_apart(named)), bool(_OTHERS.search(filed["names"])))
    return None


def _apart(named: str) -> list[str]:
    *names, last = _COMMA.split(named)
    return [*names, *(last.split(" and ") if names else _AND.split(last))]
