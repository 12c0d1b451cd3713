"""One answer is put into a letter: beside it, in place of it, as a tracked change, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

import drafter
from drafter.errors import AnswersError, OutputExistsError
from drafter.services.answers import put_answer

LETTER = Path(__file__).parents[2] / "examples" / "second-round.txt"
AGREES = (3, "The Company agrees.")


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("drafted") / "response.docx"
    drafter.write(drafter.draft(drafter.read(LETTER)), path)
    return path.read_bytes()


@pytest.fixture
def response(drafted: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "response.docx"
    path.write_bytes(drafted)
    return path


def third(path: Path) -> str:
    return " ".join(block.words for block in drafter.read_response(path).exchanges[2].response)


def test_the_answer_is_in_a_copy(response: Path, drafted: bytes, tmp_path: Path) -> None:
    put = put_answer(str(response), *AGREES, tmp_path / "answered")

    assert put.path == tmp_path / "answered.docx"
    assert third(put.path) == "The Company agrees."
    assert response.read_bytes() == drafted


def test_the_letter_itself_is_replaced_only_with_force(response: Path, drafted: bytes) -> None:
    with pytest.raises(OutputExistsError):
        put_answer(str(response), *AGREES)
    assert response.read_bytes() == drafted

    put_answer(str(response), *AGREES, force=True)

    assert third(response) == "The Company agrees."


def test_a_tracked_answer_names_its_author(response: Path, tmp_path: Path) -> None:
    put = put_answer(str(response), *AGREES, tmp_path / "answered.docx", track=True)

    changes = {mark.kind for mark in drafter.read_response(put.path).marks if mark.author == "Drafter"}
    assert {"insertion", "deletion"} <= changes
    assert third(put.path) == "The Company agrees."


def test_an_answer_to_no_comment_writes_nothing(response: Path, tmp_path: Path) -> None:
    with pytest.raises(AnswersError, match="no comment 40"):
        put_answer(str(response), 40, "We agree.", tmp_path / "answered.docx")

    assert not (tmp_path / "answered.docx").exists()
