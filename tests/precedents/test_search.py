"""What is found: the same topics and authorities, then the same words; and the index is made again when it must be."""

from __future__ import annotations

import datetime
import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.errors import DrafterError
from drafter.precedent import Found, Precedent
from drafter.precedents.index import index_of
from drafter.precedents.pairing import Paired
from drafter.precedents.query import Filters, Likeness, like_words
from drafter.precedents.search import Search
from drafter.precedents.store import Store
from drafter.precedents.telling_words import is_telling
from drafter.problems import Place
from drafter.services import letters
from drafter.services.precedents_find import find_precedents, precedents_of_letter
from tests.precedents.letters import CLIMATE, CONTROLS, GOODWILL, NON_GAAP, SEGMENTS, Company

PLAIN = Precedent(
    id="0009990000-25-000001#1",
    number=1,
    headings=("Notes to Financial Statements",),
    comment=SEGMENTS,
    response="The Company has one segment.",
    proposed="",
    outcome="explained",
    reissued=False,
    completed=datetime.date(2025, 4, 1),
    topics=("segments_asc280",),
    asks=("explain",),
    citations=("ASC 280-10-50",),
    filing="Form 10-K",
    company="Calder Ridge Mills, Inc.",
    cik="0009990001",
    sic="2670",
    industry="CONVERTED PAPER",
    office="Office of Manufacturing",
    examiners=("Ada Quill",),
    law_firm="Pemberton & Vale LLP",
    letter_date=datetime.date(2025, 2, 27),
    date=datetime.date(2025, 3, 14),
    letter="letter.txt",
    letter_accession=None,
    letter_place=Place(),
    source="response.htm",
    accession="0009990000-25-000001",
    place=Place(),
)


def precedent(number: int, **other: object) -> Precedent:
    accession = f"0009990000-25-{number:06}"
    return replace(PLAIN, id=f"{accession}#1", accession=accession, **other)  # type: ignore[arg-type]


MEASURES = precedent(
    2, comment=NON_GAAP, topics=("non_gaap",), citations=("S-K 10(e)(1)(i)(A)",), outcome="will_revise"
)
REPORT = precedent(
    3,
    comment=CONTROLS,
    topics=("icfr",),
    citations=("S-K 308(a)",),
    outcome="revised",
    office="Office of Trade & Services",
    filing="Form 10-K/A",
)
BARGES = precedent(
    4,
    comment=GOODWILL,
    topics=("goodwill_impairment",),
    citations=(),
    company="Larkmoor Barge Lines Corp.",
    sic="4400",
    industry="WATER TRANSPORTATION",
    law_firm=None,
    date=datetime.date(2023, 5, 2),
    reissued=True,
)
ALL = (PLAIN, MEASURES, REPORT, BARGES)

Finder = Callable[..., list[Found]]


def keep(store: Store, *precedents: Precedent) -> None:
    with store.transaction():
        for one in precedents:
            store.pair(one.id.partition("#")[0], Paired((), (one,)))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "p.sqlite3") as opened:
        keep(opened, *ALL)
        yield opened


def ids(found: list[Found]) -> list[str]:
    return [one.precedent.id for one in found]


def test_a_shared_topic_comes_before_shared_words(store: Store) -> None:
    """The words are those of the comment on barges; the topic is another."""
    words = "Please tell us about the barge."
    by_words = Search(store).find(Likeness(words))
    by_topic = Search(store).find(Likeness(words, topics=("non_gaap",)))

    assert ids(by_words)[0] == BARGES.id
    assert ids(by_topic)[0] == MEASURES.id
    assert by_topic[0].why[0] == "topic non_gaap"


def test_an_authority_is_shared_if_either_is_within_the_other(store: Store) -> None:
    found = Search(store).find(Likeness("Clarify.", citations=("S-K 10(e)",)))

    assert (ids(found), found[0].why) == ([MEASURES.id], ("S-K 10(e)",))


def test_words_are_found_in_other_forms_and_in_responses(store: Store) -> None:
    keep(
        store, precedent(5, comment="Please clarify.", topics=(), citations=(), response="Our kilns differ.")
    )
    found = Search(store).find(like_words("kiln"), in_responses=True)

    assert ids(found) == [precedent(5).id]
    assert found[0].why == ("words: kiln",)


@pytest.mark.parametrize(
    ("word", "telling"),
    [
        ("kiln", True), ("impairment", True), ("ebitda", True), ("reserves", True), ("tax", True),
        ("01", False), ("2019", False), ("425", False), ("q4", False), ("iii", False), ("b", False),
        ("pursuant", False), ("rule", False), ("regulation", False), ("item", False), ("asc", False),
        ("please", False), ("disclosure", False), ("december", False), ("without", False),
    ],
)  # fmt: skip
def test_words_of_every_letter_are_no_reason(word: str, telling: bool) -> None:
    assert is_telling(word) is telling


def test_reasons_name_no_numbers_and_no_words_of_the_law(store: Store) -> None:
    text = "Pursuant to Rule 425, tell us which kiln was closed in 2019."
    keep(store, precedent(8, comment=text, topics=(), citations=()))
    found = Search(store).find(Likeness(text))

    assert (found[0].precedent.id, found[0].why) == (precedent(8).id, ("words: kiln, closed",))


def test_a_likeness_is_the_part_of_what_tells_a_comment_apart_that_is_shared(store: Store) -> None:
    """The same comment is wholly like it, its topic alone in part, and a word that letters often have hardly."""
    like = Likeness(NON_GAAP, topics=MEASURES.topics, citations=MEASURES.citations)
    same, *others = Search(store).find(like)

    assert (same.precedent.id, same.likeness, same.is_close) == (MEASURES.id, 1.0, True)
    assert others
    assert not any(one.is_close for one in others)


def test_a_letter_gets_only_precedents_on_the_subject_of_each_comment(tmp_path: Path, store: Store) -> None:
    """The second comment shares rare words with the one on barges, and neither a topic nor an authority."""
    file = tmp_path / "letter.txt"
    coal = "Please tell us which grade of coal the barge terminal at your quay can handle."
    file.write_bytes(Company("Tern & Holt Corp.", "001-99555").letter("June 2, 2025", NON_GAAP, coal))
    letter = letters.read(file)
    measures, terminal = precedents_of_letter(letter, store=store.path)

    assert ids(find_precedents(f"{file}#2", store=store.path))[0] == BARGES.id
    assert not any(topic.id == "goodwill_impairment" for topic in letter.comments[1].topics)
    assert terminal == ()
    assert [one.precedent.id for one in measures] == [MEASURES.id]
    assert measures[0].line.startswith("Calder Ridge Mills, Inc., March 14, 2025 (will revise")
    assert "; S-K 10(e)(1)(i)(A); topic “Non-GAAP financial measures”; " in measures[0].line


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(topics=("non_gaap", "icfr")), {MEASURES, REPORT}),
        (Filters(cites=("Item 10 of Regulation S-K",)), {MEASURES}),
        (Filters(cites=("ASC 280", "S-K 308(a)")), {PLAIN, REPORT}),
        (Filters(forms=("10-k",)), set(ALL)),
        (Filters(forms=("S-1",)), set()),
        (Filters(offices=("trade",)), {REPORT}),
        (Filters(offices=("office manufacturing",)), {PLAIN, MEASURES, BARGES}),
        (Filters(industries=("water",)), {BARGES}),
        (Filters(industries=("26",)), {PLAIN, MEASURES, REPORT}),
        (Filters(industries=("2670", "4400")), set(ALL)),
        (Filters(industries=("allied products",)), {PLAIN, MEASURES, REPORT}),  # the group of 26
        (Filters(since=datetime.date(2024, 1, 1)), {PLAIN, MEASURES, REPORT}),
        (Filters(until=datetime.date(2023, 5, 2)), {BARGES}),
        (Filters(outcomes=("revised",)), {REPORT}),
        (Filters(outcomes=("reissued",)), {BARGES}),
        (Filters(outcomes=("completed",), topics=("icfr",)), {REPORT}),
        (Filters(law_firms=("pemberton vale",)), {PLAIN, MEASURES, REPORT}),
        (Filters(companies=("larkmoor",)), {BARGES}),
    ],
)
def test_each_filter(store: Store, filters: Filters, expected: set[Precedent]) -> None:
    found = Search(store).find(Likeness("please us your company"), filters)

    assert {one.precedent.id for one in found} == {one.id for one in expected}


def test_a_filter_does_not_change_the_order(store: Store) -> None:
    like = Likeness(SEGMENTS, topics=("segments_asc280",))
    everything = Search(store).find(like)
    filtered = Search(store).find(like, Filters(forms=("10-K",), since=datetime.date(2020, 1, 1)))

    assert [(one.precedent.id, one.score) for one in filtered] == [
        (one.precedent.id, one.score) for one in everything
    ]


def test_near_twins_are_one_with_their_number(store: Store) -> None:
    twins = [
        precedent(
            number,
            comment=SEGMENTS.replace("each mill", f"each of your {number} mills"),
            company=f"Mill {number} Corp.",
        )
        for number in range(10, 14)
    ]
    keep(store, *twins)
    first, *others = Search(store).find(Likeness(SEGMENTS, topics=("segments_asc280",)))

    assert first.alike == len(twins)
    assert not {one.precedent.id for one in others} & {one.id for one in (PLAIN, *twins)}


def test_a_comment_does_not_find_itself(tmp_path: Path, store: Store) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_bytes(Company().letter("February 27, 2025", SEGMENTS, GOODWILL))
    keep(store, precedent(6, company="Another Mill Corp."))

    assert ids(find_precedents(f"{letter}#1", store=store.path))[0] == precedent(6).id
    assert ids(find_precedents(f"{letter}#2", store=store.path))[0] == BARGES.id


def test_a_comment_that_the_letter_does_not_have(tmp_path: Path, store: Store) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_bytes(Company().letter("February 27, 2025", SEGMENTS, GOODWILL))

    with pytest.raises(DrafterError, match="no comment 3"):
        find_precedents(f"{letter}#3", store=store.path)
    with pytest.raises(DrafterError, match="Which comment"):
        find_precedents(str(letter), store=store.path)
    with pytest.raises(DrafterError, match="no such file"):
        find_precedents(f"{tmp_path / 'other.txt'}#3", store=store.path)


def folder_of(store: Store) -> Path:
    return store.path.with_suffix(".index")


def cut_short(folder: Path) -> None:
    largest = max(folder.glob("*.store"), key=lambda path: path.stat().st_size)
    largest.write_bytes(largest.read_bytes()[:-20])


def overwritten(folder: Path) -> None:
    for file in folder.glob("*.*"):
        if file.name != "stamp.json":
            file.write_bytes(b"\xff" * file.stat().st_size)


def of_another_layout(folder: Path) -> None:
    stamp = json.loads((folder / "stamp.json").read_text())
    (folder / "stamp.json").write_text(json.dumps(stamp | {"layout": 0}))


@pytest.mark.parametrize(
    "damage",
    [
        shutil.rmtree,
        lambda folder: (folder / "stamp.json").unlink(),
        lambda folder: (folder / "meta.json").unlink(),
        cut_short,
        overwritten,
        of_another_layout,
    ],
    ids=["missing", "unstamped", "without a file", "cut short", "overwritten", "of another version"],
)
def test_a_damaged_index_is_made_again(store: Store, damage: Callable[[Path], None]) -> None:
    like = Likeness(SEGMENTS, topics=("segments_asc280",))
    before = Search(store).find(like)
    damage(folder_of(store))

    assert Search(store).find(like) == before


def test_an_index_of_another_file_is_made_again(tmp_path: Path, store: Store) -> None:
    index_of(store)
    store.close()
    store.path.unlink()
    with Store(tmp_path / "p.sqlite3") as other:
        keep(other, *ALL[:3])
        found = Search(other).find(Likeness(GOODWILL, topics=("goodwill_impairment",)))

    assert BARGES.id not in ids(found)


def test_an_old_index_follows_its_file(store: Store) -> None:
    index_of(store)
    keep(store, precedent(7, comment=CLIMATE, topics=("climate",), citations=()))
    with store.transaction():
        store.pair(BARGES.id.partition("#")[0], Paired((), ()))
    found = Search(store).find(Likeness(CLIMATE + GOODWILL, topics=("climate", "goodwill_impairment")))

    assert ids(found)[0] == precedent(7).id
    assert BARGES.id not in ids(found)
    index = index_of(store)
    assert index.searcher().num_docs == len(ALL)


def somebodys_file(folder: Path) -> Path:
    folder.write_text("notes")
    return folder


def somebodys_folder(folder: Path) -> Path:
    folder.mkdir()
    return somebodys_file(folder / "notes.txt")


def somebodys_folder_with_names_of_an_index(folder: Path) -> Path:
    folder.mkdir()
    (folder / "meta.json").write_text("{}")
    (folder / "stamp.json").write_text("{}")
    return somebodys_file(folder / "notes.txt")


@pytest.mark.parametrize("taken", [somebodys_file, somebodys_folder, somebodys_folder_with_names_of_an_index])
def test_what_only_has_the_name_of_the_index_is_kept(store: Store, taken: Callable[[Path], Path]) -> None:
    shutil.rmtree(folder_of(store), ignore_errors=True)
    file = taken(folder_of(store))

    with pytest.raises(DrafterError, match="is where the search index belongs"):
        index_of(store)

    assert file.read_text() == "notes"


def test_more_hits_may_be_asked_for_than_there_are(store: Store) -> None:
    assert Search(store).find(Likeness(SEGMENTS), most=10**18)
