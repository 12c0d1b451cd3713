"""Find the precedents that are most like a comment: the same topics and authorities first, then the same rare words."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache
from math import log
from typing import TYPE_CHECKING, NamedTuple

from drafter.precedent import Found, Precedent
from drafter.precedents.index import index_of, plain_form, schema
from drafter.precedents.query import NO_FILTERS, Filters, Likeness, scope_of, scopes
from drafter.precedents.telling_words import is_telling

if TYPE_CHECKING:
    from tantivy import Occur, Query, Searcher, TextAnalyzer

    from drafter.precedents.store import Store

_MOST_WORDS = 24
"""The number of words that are compared, the rarest; more find nothing better and take longer."""
_MOST_HEADING_WORDS = 8
_CANDIDATES = 4
"""The number of precedents to look at for each one requested, so that near twins can be put together."""
_NEAR_TWINS = 0.7
"""The share of words that two comments have in common if they are one, sent to two companies."""
_WORDS_SHOWN = 4

# What each likeness counts, in multiples of the rarity of what is shared. Measured on labelled comments, with the
# company of each left out (docs/precedents.md).
_HEADINGS = 0.5
_MAIN_TOPIC = 5.0
_OTHER_TOPIC = 2.0
_AUTHORITY = 1.0
_ASK = 0.5
_RESPONSE = 0.3
"""For words that somebody looks for: they may be in the response instead."""


class _Feature(NamedTuple):
    """Something by which a comment is compared.

    Attributes:
        field: The field of the index that has it: "words", "headings", "topics", "scopes" or "asks".
        value: The stem of a word, or a value.
        weight: What it counts, in multiples of its rarity.
        rarity: How few precedents have it.
        word: A word with this stem.
    """

    field: str
    value: str
    weight: float
    rarity: float
    word: str = ""


class Search:
    """A search index that is open, for one search after another."""

    def __init__(self, store: Store) -> None:
        """Open the index of a file with precedents, and bring it up to date.

        Args:
            store: The file, which stays open.

        Raises:
            PackageMissingError: The extra `precedents` is not installed.
            OutputNotWritableError: The index cannot be written.
        """
        self._store = store
        self._index = index_of(store)

    def find(
        self,
        like: Likeness,
        filters: Filters = NO_FILTERS,
        *,
        most: int = 10,
        in_responses: bool = False,
        unless: Callable[[Precedent], bool] = lambda _: False,
    ) -> list[Found]:
        """Return the precedents that are most like a comment, the best first.

        Args:
            like: The comment.
            filters: What each must be.
            most: The number of precedents, near twins counted once.
            in_responses: Whether its words may be in the response, too.
            unless: Leaves a precedent out, such as the comment itself.

        Raises:
            ValueError: A filter names something that is not one authority.
            OutputNotWritableError: The index is damaged, and cannot be made again.
        """
        required = list(_required(filters))
        try:
            return self._find(like, required, most, in_responses, unless)
        except BaseException as error:
            # A damaged index is noticed by its stamp, and otherwise here; tantivy panics at some damage.
            if not _is_damage(error):
                raise
        self._index = index_of(self._store, anew=True)
        return self._find(like, required, most, in_responses, unless)

    def _find(
        self,
        like: Likeness,
        required: Sequence[Query],
        most: int,
        in_responses: bool,
        unless: Callable[[Precedent], bool],
    ) -> list[Found]:
        searcher = self._index.searcher()
        fields = ("words", "response") if in_responses else ("words",)
        features = list(_features(searcher, like, fields))
        query = _query(like, features, required, in_responses=in_responses)
        limit = min(max(most * _CANDIDATES, 20), searcher.num_docs or 1)  # room is made for all of them
        hits = searcher.search(query, limit=limit, count=False).hits
        addresses = [address for _, address in hits]
        numbers = [int(value or 0) for value in searcher.fast_field_values("number", addresses)]
        records = dict(self._store.exchanges(numbers))
        scored = [
            (records[number], score)
            for number, (score, _) in zip(numbers, hits, strict=True)
            if number in records and not unless(records[number])
        ]
        return [
            Found(
                one,
                round(score, 2),
                round(_likeness(one, features, in_responses=in_responses), 2),
                tuple(_why(one, like, features, in_responses=in_responses)),
                alike,
                like.titles,
            )
            for one, score, alike in _without_twins(scored, most)
        ]


def _is_damage(error: BaseException) -> bool:
    return isinstance(error, (OSError, ValueError)) or type(error).__name__ == "PanicException"


def _features(searcher: Searcher, like: Likeness, fields: Sequence[str]) -> Iterator[_Feature]:
    """Yield what a comment is compared by; its words may be in any of the fields."""
    yield from _rarest(searcher, fields, like.text, _MOST_WORDS)
    for heading in _rarest(searcher, ("headings",), like.headings, _MOST_HEADING_WORDS):
        yield heading._replace(field="headings", weight=_HEADINGS)
    everything = searcher.num_docs
    weights = (_MAIN_TOPIC, *(_OTHER_TOPIC for _ in like.topics))
    for field, values in (
        ("topics", zip(like.topics, weights, strict=False)),
        ("scopes", ((scope, _AUTHORITY) for scope in _exact(like.citations))),
        ("asks", ((ask, _ASK) for ask in like.asks)),
    ):
        for value, weight in values:
            often = searcher.doc_freq(field, value) or 1
            yield _Feature(field, value, weight, log(1 + everything / often))


def _query(
    like: Likeness, features: Sequence[_Feature], required: Sequence[Query], *, in_responses: bool
) -> Query:
    from tantivy import Occur, Query

    likeness = [_weighed(_term(one.field, one.value), one.weight) for one in features]
    if in_responses:
        words = [one.value for one in features if one.field == "words"]
        likeness += [_weighed(_term("response", word), _RESPONSE) for word in words]
    if not likeness:  # without a word that is known, nothing is like it; without any word, everything is
        likeness = [Query.empty_query() if like.text.strip() else Query.all_query()]
    parts: list[tuple[Occur, Query]] = [(Occur.Should, part) for part in likeness]
    if not required:
        return Query.boolean_query(parts)
    alike = Query.boolean_query(parts)
    return Query.boolean_query([(Occur.Must, alike), *((Occur.Must, part) for part in required)])


def _exact(citations: Sequence[str]) -> Iterator[str]:
    """Yield the scope of each citation itself, without those that it is within."""
    for citation in citations:
        if found := scopes([citation]):
            yield found[-1]


def _required(filters: Filters) -> Iterator[Query]:
    """Yield what each precedent must match; it counts nothing for its place among the others."""
    from tantivy import FieldType, Query

    for field, values in (
        ("topics", filters.topics),
        ("scopes", [scope_of(citation) for citation in filters.cites]),
        ("forms", [plain_form(form) for form in filters.forms]),
        ("outcomes", filters.outcomes),
    ):
        if values:
            yield Query.const_score_query(Query.term_set_query(schema(), field, list(values)), 0.0)
    for field, names in (
        ("office", filters.offices),
        ("industry", filters.industries),
        ("law_firm", filters.law_firms),
        ("company", filters.companies),
    ):
        if names:
            yield _any(_all_words(field, name) for name in names)
    if filters.since or filters.until:
        first = (filters.since or datetime.date.min).toordinal()
        last = (filters.until or datetime.date.max).toordinal()
        dates = Query.range_query(schema(), "date", FieldType.Integer, first, last)
        yield Query.const_score_query(dates, 0.0)


def _any(queries: Iterable[Query]) -> Query:
    from tantivy import Occur, Query

    return Query.const_score_query(Query.boolean_query([(Occur.Should, query) for query in queries]), 0.0)


def _all_words(field: str, name: str) -> Query:
    from tantivy import Occur, Query

    return Query.boolean_query([(Occur.Must, _term(field, word)) for word in _plain_words().analyze(name)])


def _term(field: str, value: str) -> Query:
    from tantivy import Query

    option = "freq" if field in ("words", "headings", "response") else "basic"
    return Query.term_query(schema(), field, value, option)


def _weighed(query: Query, weight: float) -> Query:
    from tantivy import Query

    return query if weight == 1.0 else Query.boost_query(query, weight)


def _rarest(searcher: Searcher, fields: Sequence[str], text: str, most: int) -> list[_Feature]:
    """Return the rarest words of a text that are in one of some fields of the index."""
    words = _plain_words().analyze(text)
    stems = dict.fromkeys(zip(map(_stem, words), words, strict=True))
    everything = searcher.num_docs
    found: dict[str, _Feature] = {}
    for stem, word in stems:
        often = 0 if stem in found else max(searcher.doc_freq(field, stem) for field in fields)
        if often:
            found[stem] = _Feature("words", stem, 1.0, log(1 + everything / often), word)
    return sorted(found.values(), key=lambda one: -one.rarity)[:most]


@cache
def _stem(word: str) -> str:
    return next(iter(_stems().analyze(word)), word)


@cache
def _stems() -> TextAnalyzer:
    """Return what divides a text as the index does: its default for English."""
    from tantivy import Filter, TextAnalyzerBuilder, Tokenizer

    simple = TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.remove_long(40))
    return simple.filter(Filter.lowercase()).filter(Filter.stemmer("english")).build()


@cache
def _plain_words() -> TextAnalyzer:
    from tantivy import Filter, TextAnalyzerBuilder, Tokenizer

    return (
        TextAnalyzerBuilder(Tokenizer.simple())
        .filter(Filter.remove_long(40))
        .filter(Filter.lowercase())
        .build()
    )


def _likeness(one: Precedent, features: Sequence[_Feature], *, in_responses: bool) -> float:
    """Return the part of what tells a comment apart that a precedent shares, from 0 to 1."""
    texts = (one.comment, *((one.response, one.proposed) if in_responses else ()))
    has: dict[str, Collection[str]] = {
        "words": set(_stems().analyze("\n".join(texts))),
        "headings": set(_stems().analyze("\n".join(one.headings))),
        "topics": set(one.topics),
        "scopes": set(scopes(one.citations)),
        "asks": set(one.asks),
    }
    everything = sum(feature.weight * feature.rarity for feature in features)
    shared = sum(
        feature.weight * feature.rarity for feature in features if feature.value in has[feature.field]
    )
    return shared / everything if everything else 0.0


def _why(
    one: Precedent, like: Likeness, features: Sequence[_Feature], *, in_responses: bool
) -> Iterator[str]:
    """Yield what a precedent shares with the comment, the strongest first."""
    yield from _subjects(one, like)
    texts = (*one.headings, one.comment, *((one.response, one.proposed) if in_responses else ()))
    has = set(_stems().analyze("\n".join(texts)))
    words = (feature for feature in features if feature.field == "words")
    shared = [each.word for each in words if each.value in has and is_telling(each.word)][:_WORDS_SHOWN]
    if shared:
        yield f"words: {', '.join(shared)}"


def is_on_subject(one: Precedent, like: Likeness) -> bool:
    """Return whether a precedent shares a topic or an authority with a comment, and not only words."""
    return any(_subjects(one, like))


def _subjects(one: Precedent, like: Likeness) -> Iterator[str]:
    """Yield the authorities and the topics that a precedent shares with a comment."""
    cited = set(scopes(one.citations)) if like.citations else set()
    yield from (citation for citation in like.citations if cited.issuperset(_exact([citation])))
    yield from (f"topic {topic}" for topic in like.topics if topic in one.topics)


def _without_twins(
    scored: Sequence[tuple[Precedent, float]], most: int
) -> list[tuple[Precedent, float, int]]:
    """Return each comment once, with the number of its near twins, the best first."""
    groups: list[tuple[Precedent, float, frozenset[str]]] = []
    twins: dict[int, int] = {}
    for one, score in scored:
        words = _twin_words(one.comment)
        group = next((at for at, (_, _, other) in enumerate(groups) if _are_twins(words, other)), None)
        if group is not None:
            twins[group] = twins.get(group, 0) + 1
        else:
            groups.append((one, score, words))
    return [(one, score, twins.get(at, 0)) for at, (one, score, _) in enumerate(groups[:most])]


def _twin_words(text: str) -> frozenset[str]:
    """Return the words of a comment without numbers, which differ from company to company."""
    return frozenset(re.findall(r"[^\W\d_]+", text.casefold()))


def _are_twins(one: frozenset[str], other: frozenset[str]) -> bool:
    if min(len(one), len(other)) < _NEAR_TWINS * max(len(one), len(other)):
        return False
    return len(one & other) >= _NEAR_TWINS * len(one | other)
