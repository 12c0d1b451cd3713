"""A firm's own topic files: what they change, and the messages about their mistakes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from drafter.errors import TopicError
from drafter.kernel.built_in import templates_folder
from drafter.topics.checking import try_folder
from drafter.topics.files import compile_folder
from drafter.topics.library import built_in_library

FERRIES = """
id = "ferries"
title = "Ferry concessions"
family = "narrative"
examples = ["Please describe the ferry concession that ends next year."]
counter_examples = ["Please describe the cable car."]
checklist = ["Term, route and fee."]

[[trigger]]
pattern = 'ferry (concession|licen[cs]e)'
weight = 4
example = "the ferry concession"

[[authority]]
cite = "Harbor Act"
status = "unverified"

[[clause]]
id = "terms"
asked = ['ferry concession']
examples = ["Please describe the ferry concession that ends next year."]
counter_examples = ["Please describe the cable car."]
revises = "describe the term, route and fee of [concession]"
explains = "[concession] ends on [date]"
"""


def folder(tmp_path: Path, **files: str) -> Path:
    for name, text in files.items():
        (tmp_path / f"{name}.toml").write_text(text, "utf-8")
    return tmp_path


def mistakes(tmp_path: Path, text: str) -> list[str]:
    with pytest.raises(TopicError) as raised:
        compile_folder(folder(tmp_path, ferries=text))
    return [str(mistake).removeprefix(f"{tmp_path}/") for mistake in raised.value.problems]


def test_a_new_id_adds_a_topic(tmp_path: Path) -> None:
    library = compile_folder(folder(tmp_path, ferries=FERRIES), built_in_library())
    assert len(library.topics) == len(built_in_library().topics) + 1
    assert library.topic("ferries").title == "Ferry concessions"


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    """Return a folder with an unchanged copy of each built-in topic file."""
    shutil.copytree(templates_folder() / "topics", tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_unchanged_copies_change_nothing(copies: Path) -> None:
    assert compile_folder(copies, built_in_library()) is built_in_library()
    assert try_folder(copies, built_in_library()) == (built_in_library(), [])


def test_unchanged_copies_are_tried_with_a_topic_that_takes_their_comments(copies: Path) -> None:
    climate = (copies / "climate.toml").read_text("utf-8")
    taking = climate.replace('id = "climate"', 'id = "weather"').replace("weight = 5", "weight = 6")
    _, problems = try_folder(folder(copies, weather=taking), built_in_library())
    assert "is about weather first" in next(
        problem.text for problem in problems if problem.place.file == str(copies / "climate.toml")
    )


def test_the_same_id_replaces_a_topic(tmp_path: Path) -> None:
    text = FERRIES.replace('"ferries"', '"climate"')
    library = compile_folder(folder(tmp_path, climate=text), built_in_library())
    assert len(library.topics) == len(built_in_library().topics)
    assert library.topic("climate").title == "Ferry concessions"


@pytest.mark.parametrize(
    "text",
    [
        'id = "climate"\nenabled = false\n',
        FERRIES.replace('"ferries"', '"climate"').replace("family", "enabled = false\nfamily"),
    ],
)
def test_a_topic_can_be_switched_off(tmp_path: Path, text: str) -> None:
    library = compile_folder(folder(tmp_path, climate=text), built_in_library())
    assert "climate" not in [topic.id for topic in library.topics]


def test_a_firm_can_word_the_frames_itself(tmp_path: Path) -> None:
    frames = "\n".join(f'{ask} = "We note the comment: CLAUSE."' for ask in built_in_library().frames)
    library = compile_folder(folder(tmp_path, _frames=frames), built_in_library())
    assert set(library.frames.values()) == {"We note the comment: CLAUSE."}
    assert library.topics == built_in_library().topics


def test_a_frame_has_a_place_for_the_clause(tmp_path: Path) -> None:
    frames = "\n".join(f'{ask} = "We note the comment."' for ask in built_in_library().frames)
    with pytest.raises(TopicError, match=r"_frames\.toml:\d: explain: .*CLAUSE must appear exactly once"):
        compile_folder(folder(tmp_path, _frames=frames), built_in_library())


def test_every_mistake_is_told_with_its_place(tmp_path: Path) -> None:
    text = (
        FERRIES.replace("weight = 4", "weight = 40")
        .replace('"narrative"', '"ships"')
        .replace("explains", "explain")
    )
    assert mistakes(tmp_path, text) == [
        "ferries.toml:4: family: expected 'china', 'financial reporting', 'securities act offerings', "
        "'governance and proxy' or 'narrative', got 'ships'.",
        "ferries.toml:11: trigger 1, weight: expected at most 6, got 40.",
        "ferries.toml:24: clause 1, explain: unknown key; did you mean 'explains'?",
    ]


def test_the_mistakes_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    wrong = FERRIES.replace("weight = 4", "weight = 0")
    with pytest.raises(TopicError) as raised:
        compile_folder(folder(tmp_path, ferries=wrong, boats="id = ", trams=FERRIES))
    told = [Path(mistake.place.file).name for mistake in raised.value.problems]
    assert told == ["boats.toml", "ferries.toml", "trams.toml"]


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("ferry (concession", "ferry ((concession", "a closing parenthesis is missing"),
        ('example = "the ferry concession"', 'example = "the cable car"', "does not match its own example"),
        ("'ferry (concession|licen[cs]e)'", "'concession'", "single word, 'concession'"),
        ('status = "unverified"', 'status = "verified"', "must name its source"),
        ("id =", "name =", "id: this key is required."),
        (
            'id = "ferries"',
            'id = "Ferries!"',
            "id: expected lowercase letters, digits and _, starting with a letter",
        ),
        ("asked = ['ferry concession']", "", "clause 1 (terms) must say what it answers"),
        ("asked = ['ferry concession']", 'cites = ["Item 303"]', "clause 1, cites 1: write it as 'S-K 303'"),
        ("checklist = [", "checklst = [", "checklst: unknown key; did you mean 'checklist'?"),
        (
            'cite = "Harbor Act"',
            'cit = "Harbor Act"',
            "authority 1, cit: unknown key; did you mean 'cite'?",
        ),
        (
            "weight = 4",
            'weight = "heavy"',
            "trigger 1, weight: expected a number such as 2.5, got 'heavy'.",
        ),
        ("checklist = [", "traps = 3\nchecklist = [", "traps: expected a list in square brackets"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, right: str, wrong: str, told: str) -> None:
    assert told in " ".join(mistakes(tmp_path, FERRIES.replace(right, wrong)))


def test_only_a_topic_that_there_is_can_be_switched_off(tmp_path: Path) -> None:
    with pytest.raises(TopicError) as raised:
        compile_folder(folder(tmp_path, climat='id = "climat"\nenabled = false\n'), built_in_library())

    (mistake,) = raised.value.problems
    assert str(mistake) == (
        f"{tmp_path / 'climat.toml'}:1: There is no topic 'climat' to switch off; did you mean 'climate'?"
    )


def test_a_topic_is_switched_off_by_the_file_of_its_name(tmp_path: Path) -> None:
    assert mistakes(tmp_path, 'id = "climate"\nenabled = false\n') == [
        "ferries.toml:1: id: the file of this topic must be named climate.toml."
    ]
