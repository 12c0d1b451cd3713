"""Documents are validated where they are, with the files beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import InputNotFoundError, InputNotReadableError
from drafter.services.validate_documents import validate_document, validate_documents

_PAGE = "<html>\n<body>\n{}\n</body>\n</html>\n"


def written(path: Path, body: str) -> str:
    path.write_text(_PAGE.format(body), "utf-8")
    return str(path)


def test_a_finding_has_its_line_and_the_manuals_code(tmp_path: Path) -> None:
    (problem,) = validate_document(written(tmp_path / "a.htm", "<p>Revenue</p>\n<p><s>old</s></p>"))
    assert (problem.rule, problem.place.line) == ("EFM.5.02.02.04.disallowedElement", 4)
    assert problem.text == "EDGAR does not accept the tag <s>. Use <strike>."


def test_a_picture_must_be_beside_the_document(tmp_path: Path) -> None:
    page = written(tmp_path / "a.htm", '<img src="chart.gif">')
    assert [problem.rule for problem in validate_document(page)] == ["EFM.5.02.02.10.unresolvedReference"]
    (tmp_path / "chart.gif").write_bytes(b"\x89PNG")
    assert [problem.rule for problem in validate_document(page)] == ["EFM.5.02.02.10.graphicFileContent"]
    (tmp_path / "chart.gif").write_bytes(b"GIF89a")
    assert validate_document(page) == []


def test_the_files_beside_a_submission_are_not_known(tmp_path: Path) -> None:
    page = _PAGE.format('<p><s>x</s><img src="chart.gif"></p>')
    wrapped = f"<DOCUMENT>\n<TYPE>CORRESP\n<FILENAME>filename1.htm\n<TEXT>\n{page}</TEXT>\n</DOCUMENT>\n"
    (tmp_path / "real letter.htm").write_text(wrapped)
    (problem,) = validate_document(str(tmp_path / "real letter.htm"))
    assert (problem.rule, problem.place.line) == ("EFM.5.02.02.04.disallowedElement", 7)


def test_a_folder_is_its_documents(tmp_path: Path) -> None:
    written(tmp_path / "b.htm", "<p>x</p>")
    (tmp_path / "a.txt").write_text(f"Dear Ms. Fairweather:\n{'x' * 81}\n")
    (tmp_path / "notes.docx").write_bytes(b"PK")
    found = list(validate_documents([str(tmp_path)]))
    assert [(Path(one.source).name, [problem.rule for problem in one.problems]) for one in found] == [
        ("a.txt", ["EFM.5.02.01.02"]),
        ("b.htm", []),
    ]
    assert found[1].as_dict() == {"source": str(tmp_path / "b.htm"), "accepted": True, "problems": []}


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    good = written(tmp_path / "a.htm", "<p>x</p>")
    (tmp_path / "letter.docx").write_bytes(b"PK\x03\x04...")
    word, missing, last = validate_documents(
        [str(tmp_path / "letter.docx"), str(tmp_path / "none.htm"), good]
    )
    assert isinstance(word.error, InputNotReadableError)
    assert isinstance(missing.error, InputNotFoundError)
    assert last.error is None


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputNotFoundError, match="No documents"):
        list(validate_documents([str(tmp_path)]))
