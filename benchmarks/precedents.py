"""`python -m benchmarks.precedents 100000`: how precedents are found among 100,000 exchanges, or a million.

The exchanges are made by recombining the example sentences of the built-in topics with made-up names, products and
numbers, so that no letter of anybody is needed. The search looks for comments that are made in the same way. SQLite's
own full-text index (FTS5) is measured beside it, with the words of a comment alone. The time of a query is that of the
processor, so that other work on the machine does not count; all that a query reads is in memory by then.
"""

from __future__ import annotations

import argparse
import datetime
import random
import resource
import sqlite3
import statistics
import time
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from drafter.kernel.built_in import templates_folder
from drafter.precedent import Precedent
from drafter.precedents.index import index_of
from drafter.precedents.pairing import Paired
from drafter.precedents.query import Likeness
from drafter.precedents.search import Search
from drafter.precedents.store import Store
from drafter.problems import Place

QUERIES = 200
SLOW_QUERIES = 20
"""The number of queries for FTS5, which takes seconds for each at a million."""
_PER_ANSWER = 4
_BATCH = 2000
_SYLLABLES = (
    "al",
    "bor",
    "cer",
    "dun",
    "el",
    "fen",
    "gar",
    "hol",
    "ist",
    "jun",
    "kel",
    "lor",
    "mar",
    "nor",
    "os",
    "pel",
)
_AUTHORITIES = (
    "S-K 303(b)(2)(ii)",
    "S-K 10(e)(1)(i)",
    "ASC 280-10-50",
    "ASC 606-10-25",
    "S-K 105",
    "S-X 3-05",
    "SAB Topic 1.M",
)


class Sentences(NamedTuple):
    """The example sentences of a topic."""

    topic: str
    examples: tuple[str, ...]


def topics() -> list[Sentences]:
    """Return the example sentences of the built-in topics."""
    found = []
    for file in sorted((templates_folder() / "topics").glob("**/*.toml")):
        topic = tomllib.loads(file.read_text("utf-8"))
        clauses = (example for clause in topic.get("clause", []) for example in clause.get("examples", []))
        if examples := (*topic.get("examples", []), *clauses):
            found.append(Sentences(topic["id"], tuple(examples)))
    return found


class Maker:
    """Makes exchanges, the same in every run."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._topics = topics()
        self._words = [self._word() for _ in range(20_000)]

    def _word(self) -> str:
        return "".join(self._random.choice(_SYLLABLES) for _ in range(self._random.randint(2, 4)))

    def _rare(self) -> str:
        """Return a word of a company's business: a few are common, most are rare."""
        return self._words[min(int(self._random.paretovariate(0.7)), len(self._words)) - 1]

    def comment(self) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
        """Return the text of a comment, its topics, and the authorities that it cites."""
        chosen = self._random.sample(self._topics, self._random.choice((1, 1, 2)))
        sentences = [self._random.choice(topic.examples) for topic in chosen for _ in range(2)]
        facts = " and ".join(f"{self._rare()} {self._rare()}" for _ in range(3))
        opening = f"We note on page {self._random.randint(3, 240)} what you say of {facts}."
        cited = tuple(self._random.sample(_AUTHORITIES, self._random.choice((0, 0, 1))))
        return " ".join((opening, *sentences, *cited)), tuple(topic.topic for topic in chosen), cited

    def exchange(self, answer: int, number: int) -> Precedent:
        """Return an exchange."""
        text, found, cited = self.comment()
        own = " ".join(self._random.choice(self._random.choice(self._topics).examples) for _ in range(6))
        accession = f"{answer % 10**10:010}-25-{answer % 10**6:06}"
        day = datetime.date(2010, 1, 1) + datetime.timedelta(days=self._random.randint(0, 5500))
        return Precedent(
            id=f"{accession}#{number}",
            number=number,
            headings=(f"Note {number}. {self._rare().title()}, page {number}",),
            comment=text,
            response=f"The Company advises the Staff about {self._rare()}. {own}",
            proposed="",
            outcome=self._random.choice(("revised", "will_revise", "explained", "declined")),
            reissued=self._random.random() < 0.2,
            completed=day,
            topics=found,
            asks=("explain",),
            citations=cited,
            filing="Form 10-K",
            company=f"{self._rare().title()} {self._rare().title()} Corp.",
            cik=str(answer),
            sic=str(self._random.randint(1000, 8900)),
            industry="MANUFACTURING",
            office="Office of Manufacturing",
            examiners=(),
            law_firm=None,
            letter_date=day,
            date=day,
            letter="",
            letter_accession=None,
            letter_place=Place(),
            source=f"{accession}.txt",
            accession=accession,
            place=Place(),
        )


def exchanges(count: int) -> Iterator[list[Precedent]]:
    """Yield the exchanges of one answer after another."""
    maker = Maker(7)
    for answer in range(count // _PER_ANSWER):
        yield [maker.exchange(answer, number) for number in range(1, _PER_ANSWER + 1)]


def seconds(began: float) -> str:
    """Return the time since then."""
    return f"{time.perf_counter() - began:.0f} s"


def size(path: Path) -> str:
    """Return the size of a file or of the files in a folder."""
    files = path.iterdir() if path.is_dir() else (path,)
    return f"{sum(file.stat().st_size for file in files) / 1e6:.0f} MB"


def measured(times: Sequence[float]) -> str:
    """Return the median and the worst of times."""
    return f"{statistics.median(times) * 1000:.1f} ms | {max(times) * 1000:.0f} ms"


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=100_000)
    parser.add_argument("--without-fts5", action="store_true")
    parser.add_argument("--folder", type=Path, help="keep the file there, and use it again")
    options = parser.parse_args()
    with TemporaryDirectory() as scratch:
        folder = options.folder or Path(scratch)
        _measure(folder, options.count, with_fts5=not options.without_fts5)


def _measure(folder: Path, count: int, *, with_fts5: bool) -> None:
    path = folder / f"{count}.sqlite3"
    is_new = not path.exists()
    with Store(path) as store:
        began = time.perf_counter()
        if is_new:
            _fill(store, count)
        print(f"file with {count:,} exchanges: {seconds(began)}, {size(path)}", flush=True)
        began = time.perf_counter()
        index_of(store)
        search = Search(store)
        print(f"search index: {seconds(began)}, {size(path.with_suffix('.index'))}", flush=True)
        queries = Maker(11)
        wanted = [
            Likeness(text, "", found, cited)
            for text, found, cited in (queries.comment() for _ in range(QUERIES))
        ]
        for label, like in (
            ("words", [one._replace(topics=(), citations=()) for one in wanted]),
            ("words, topics, citations", wanted),
        ):
            times = []
            for one in like:
                began = time.thread_time()
                search.find(one)
                times.append(time.thread_time() - began)
            print(f"tantivy, {label} | {measured(times)}", flush=True)
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most", flush=True)
    if with_fts5:
        _measure_fts5(path, wanted[:SLOW_QUERIES])


def _fill(store: Store, count: int) -> None:
    waiting: list[list[Precedent]] = []
    for answer in exchanges(count):
        waiting.append(answer)
        if len(waiting) == _BATCH:
            _keep(store, waiting)
            waiting = []
    _keep(store, waiting)


def _keep(store: Store, answers: Sequence[Sequence[Precedent]]) -> None:
    with store.transaction():
        for one in answers:
            store.pair(one[0].id.partition("#")[0], Paired((), tuple(one)))


def _measure_fts5(path: Path, wanted: Sequence[Likeness]) -> None:
    """Measure SQLite's own index with the same words: all of a comment's longer ones, up to 24."""
    beside = path.with_suffix(".fts5")
    beside.unlink(missing_ok=True)
    with closing(sqlite3.connect(beside)) as database, Store(path) as store:
        began = time.perf_counter()
        database.execute("CREATE VIRTUAL TABLE words USING fts5 (comment, content='', tokenize='porter')")
        rows = ((number, one.comment) for number, one in store.exchanges())
        database.executemany("INSERT INTO words (rowid, comment) VALUES (?, ?)", rows)
        database.commit()
        print(f"FTS5 index of the comments: {seconds(began)}, {size(beside)}", flush=True)
        times = []
        for one in wanted:
            words = list(
                dict.fromkeys(word for word in one.text.split() if word.isalpha() and len(word) > 3)
            )[:24]
            began = time.thread_time()
            database.execute(
                "SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words) LIMIT 40",
                (" OR ".join(f'"{word}"' for word in words),),
            ).fetchall()
            times.append(time.thread_time() - began)
    print(f"FTS5, words | {measured(times)}", flush=True)
    beside.unlink()


if __name__ == "__main__":
    main()
