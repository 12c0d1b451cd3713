"""Put the statements of a promise in several letters together.

A later letter states a promise again if its comment follows up on the comment whose response made it and the words are
alike, or if the words are nearly the same within one review. In the next year's review, the same words are a promise
about another report.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from drafter.drafting.earlier_answers import earlier_answers
from drafter.kernel.words import letters_of, likeness, same_words
from drafter.returned import Exchange, ReturnedLetter, Undertaking
from drafter.tracking.companies import by_company
from drafter.tracking.restated import restated_letter
from drafter.undertaken import CompanyUndertakings, Statement, TrackedPromise

_ALIKE = 0.65
"""The minimum share of words in common with a promise about the comment that is followed up on."""

_NEARLY_THE_SAME = 0.8
"""The minimum share of words in common with any other promise of the review."""

_FEWEST_WORDS = 12
"""The minimum number of words of a promise that need not be repeated exactly: shorter ones are alike by custom."""

_A_REVIEW = datetime.timedelta(days=270)
"""The longest time between two letters that state the same promise; the next year's review begins a year later."""


@dataclass
class _Chain:
    """The statements of one promise, with the exchanges that they are from."""

    statements: list[Statement] = field(default_factory=list)
    exchanges: list[Exchange] = field(default_factory=list)


def undertakings_of(letters: Sequence[ReturnedLetter]) -> tuple[CompanyUndertakings, ...]:
    """Return what each company promised in its letters.

    Args:
        letters: The letters, of any companies and in any order.
    """
    return tuple(_of_company(own) for own in by_company(letters))


def _of_company(letters: Sequence[ReturnedLetter]) -> CompanyUndertakings:
    ordered = sorted(letters, key=_position)
    named = (letter.registrant for letter in reversed(ordered) if letter.registrant)
    return CompanyUndertakings(
        next(named, None), tuple(letter.source for letter in ordered), _promises(ordered)
    )


def _position(letter: ReturnedLetter) -> tuple[datetime.date, datetime.date]:
    """Return the key that sorts letters by the staff letter and then by their own date; those without one are last."""
    own = letter.date or letter.letter_date or datetime.date.max
    return letter.letter_date or own, own


def _promises(letters: Sequence[ReturnedLetter]) -> tuple[TrackedPromise, ...]:
    """Return the promises of one company, in the order in which its letters first state them."""
    chains: list[_Chain] = []
    for place, letter in enumerate(letters):
        known = list(chains)
        for exchange, followed in _followed(letter, letters[:place]):
            for undertaking in exchange.undertakings:
                statement = _statement(letter, exchange, undertaking)
                if any(_is_copy(statement, one) for chain in known for one in chain.statements):
                    continue
                before = _stated_before(statement, followed, known)
                if before:
                    known.remove(before)  # each promise is stated once a letter
                chain = before or _Chain()
                if before is None:
                    chains.append(chain)
                chain.statements.append(statement)
                chain.exchanges.append(exchange)
    return tuple(TrackedPromise(tuple(chain.statements)) for chain in chains)


def _followed(
    letter: ReturnedLetter, earlier: Sequence[ReturnedLetter]
) -> Iterator[tuple[Exchange, list[Exchange]]]:
    """Yield each exchange of a letter with those of earlier letters on which its comment follows up."""
    restated = restated_letter(letter)
    for exchange, comment in zip(letter.exchanges, restated.comments, strict=True):
        yield exchange, [answer.exchange for answer in earlier_answers(comment, restated, earlier)]


def _statement(letter: ReturnedLetter, exchange: Exchange, undertaking: Undertaking) -> Statement:
    return Statement(letter.source, letter.date, letter.letter_date, exchange.number, undertaking)


def _is_copy(one: Statement, other: Statement) -> bool:
    """Return whether two files have the same statement: the same letter as Word file and on EDGAR, for example."""
    return (
        one.date is not None
        and (one.date, one.comment) == (other.date, other.comment)
        and one.response != other.response
        and letters_of(one.undertaking.text) == letters_of(other.undertaking.text)
    )


def _stated_before(
    statement: Statement, followed: Sequence[Exchange], chains: Sequence[_Chain]
) -> _Chain | None:
    """Return the promise of an earlier letter that a statement repeats, if there is one."""
    about = [chain for chain in chains if any(one is other for one in chain.exchanges for other in followed)]
    alike = max(about, key=lambda chain: _likeness(statement, chain.statements[-1]), default=None)
    if alike and _likeness(statement, alike.statements[-1]) >= _ALIKE:
        return alike
    return next((chain for chain in chains if _says_the_same(statement, chain.statements[-1])), None)


def _likeness(one: Statement, other: Statement) -> float:
    return likeness(_deed(one.undertaking), _deed(other.undertaking))


def _deed(undertaking: Undertaking) -> str:
    """Return a promise without the filing that it names: a promise may be put off to a later one."""
    return " ".join(undertaking.text.split()).replace(undertaking.filing or "", "")


def _says_the_same(statement: Statement, earlier: Statement) -> bool:
    if not (statement.date and earlier.date and statement.date - earlier.date <= _A_REVIEW):
        return False
    if len(statement.undertaking.text.split()) < _FEWEST_WORDS:
        return same_words(statement.undertaking.text, earlier.undertaking.text)
    return _likeness(statement, earlier) >= _NEARLY_THE_SAME
