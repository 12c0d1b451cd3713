"""Problems and their places."""

from __future__ import annotations

import pickle

import pytest

from drafter import errors
from drafter.errors import DrafterError, TemplateError
from drafter.problems import Place, Problem, each_once, in_order

PLACES = {
    "": Place(),
    "closing.html": Place("closing.html"),
    "closing.html:3": Place("closing.html", 3),
    "a\ufffdb.toml:1": Place("a\nb.toml", 1),
    "house.docx, header": Place("house.docx", part="header"),
    "body, paragraph 2 (“Dear {{ name”)": Place(part="body", paragraph=2, words="Dear {{ name"),
    "body, paragraph 2, text box (“a b”)": Place(part="body", paragraph=2, words="a\n b", within="text box"),
    "letter.pdf, page 2": Place("letter.pdf", page=2, box=(72, 90, 540, 130)),
    f"footer (“{'word ' * 11}word…”)": Place(part="footer", words="word " * 20),
}


@pytest.mark.parametrize("text", PLACES)
def test_a_place_in_words(text: str) -> None:
    assert str(PLACES[text]) == text


def test_a_problem_in_words() -> None:
    problem = Problem("unknown_key", "error", Place("a.toml", 2), "There is no key.", "Delete it.")

    assert str(problem) == "a.toml:2: There is no key. Delete it."
    assert str(problem._replace(place=Place(), advice="")) == "There is no key."
    assert str(problem.in_file("b.toml")) == "b.toml:2: There is no key. Delete it."


def test_a_problem_as_json_has_null_for_what_is_unknown() -> None:
    assert Problem("stale", "info", Place("a.docx", part="header"), "Old.").as_dict() == {
        "rule": "stale",
        "severity": "info",
        "message": "Old.",
        "advice": None,
        "place": {
            "file": "a.docx", "line": None, "part": "header", "paragraph": None, "words": None, "within": None,
            "last": None, "page": None, "box": None, "continued": None, "comment": None,
        },
    }  # fmt: skip


def test_problems_come_by_file_and_line_and_each_once() -> None:
    late, early, same = (
        Problem(rule, "error", Place(file, line), "Wrong.")
        for rule, file, line in [("x", "b", 1), ("x", "a", 10), ("y", "a", 10)]
    )

    assert in_order([late, early]) == [early, late]
    assert each_once([early, late, same]) == [early, late]


def test_an_error_carries_all_its_problems() -> None:
    problems = [Problem("x", "error", Place("a", line), f"Wrong {line}.", "Mend it.") for line in (1, 2)]
    error = TemplateError.of(problems)

    assert error.problems == tuple(problems)
    assert str(error) == "a:1: Wrong 1. Mend it.\na:2: Wrong 2. Mend it."
    assert error.place == Place("a", 1)


KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, DrafterError)]


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_is_the_same_in_another_process(kind: type[DrafterError]) -> None:
    error = kind("Wrong.", advice="Mend it.", place=Place("a", 1), rule="x")
    copy = pickle.loads(pickle.dumps(error))

    assert (type(copy), str(copy), copy.problems) == (kind, "a:1: Wrong. Mend it.", error.problems)
