"""An answer is dropped beside the staff letter, checked, copied and exported."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

import drafter
from drafter.services.check import check


@pytest.fixture(scope="module")
def answer(text: bytes) -> bytes:
    """A draft whose first comment was changed by mistake."""
    document = drafter.to_document(drafter.draft(drafter.read(text)))
    words = next(one for one in document.element.body.iter(qn("w:t")) if "Cayman Islands" in (one.text or ""))
    words.text = words.text.replace("Cayman Islands", "Bermuda")
    content = BytesIO()
    document.save(content)
    return content.getvalue()


@pytest.fixture
def matter(site: Any, text: bytes, answer: bytes) -> str:
    """A matter with its answer."""
    path = str(site.drop(text))
    assert site.post(f"{path}/answer", files={"file": ("final.docx", answer)}).status_code == 303
    return path


def test_each_problem_is_under_its_comment_and_leads_to_both_letters(
    site: Any, matter: str, text: bytes, answer: bytes
) -> None:
    page = site.get(f"{matter}/check").text

    problems = check(answer, [drafter.read(text)], name="answer.docx").problems
    misquoted = next(one for one in problems if "Bermuda" in one.message or one.place.words)
    assert page.count('class="problem"') >= len(problems)
    assert misquoted.rule in page
    ids = re.findall(r'data-problem="(q\d+) (c\d+)"', page)
    assert ids
    first, comment = ids[0]
    assert re.search(rf'<p class="(?:quoted|response)" data-of="[^"]*\b{first}\b', page)
    assert f'id="s-{comment}"' in page
    assert f'<section class="item" id="{comment}"' in page


def test_copies_are_downloaded(site: Any, matter: str) -> None:
    annotated = site.get(f"{matter}/files/annotated.docx").content
    fixed = site.get(f"{matter}/files/fixed.docx").content

    assert len(list(docx.Document(BytesIO(annotated)).comments)) > 0
    marks = drafter.read_response(fixed).marks
    assert any(mark.kind == "insertion" and "Cayman" in mark.words for mark in marks)


def test_the_tracker_is_a_workbook(site: Any, matter: str) -> None:
    assert site.get(f"{matter}/files/tracker.xlsx").content.startswith(b"PK")
    assert site.get(f"{matter}/files/other.xlsx").status_code == 404


def test_an_answer_with_errors_is_exported_only_when_told(site: Any, matter: str) -> None:
    refused = site.get(f"{matter}/edgar")
    exported = site.get(f"{matter}/edgar?force=yes")
    frame = site.get(f"{matter}/edgar/corresp.htm?frame=1")

    assert refused.status_code == 422
    assert "The check finds" in refused.text
    assert "Download corresp.htm" not in refused.text
    assert "edgar/corresp.htm" in exported.text
    assert frame.content.startswith(b"<html>")
    assert frame.headers["content-security-policy"].startswith("sandbox")


def test_a_letter_with_confidential_words_is_exported_in_two_versions(
    site: Any, text: bytes, answer: bytes
) -> None:
    document = docx.Document(BytesIO(answer))
    words = next(one for one in document.element.body.iter(qn("w:t")) if "The Company" in (one.text or ""))
    words.text = words.text.replace("The Company", "The Company (with [[Vexmoor Foundries]])", 1)
    document.save(content := BytesIO())
    matter = site.drop(text)
    site.post(f"{matter}/answer", files={"file": ("final.docx", content.getvalue())})

    refused = site.get(f"{matter}/edgar?force=yes")
    pages = [site.get(f"{matter}/edgar?force=yes&redacted=yes").text for _ in range(2)]
    public = site.get(f"{matter}/edgar/corresp.htm").content
    staff = site.get(f"{matter}/edgar/CONFIDENTIAL%20corresp.htm")

    assert refused.status_code == 422
    assert "marked as confidential" in refused.text
    assert 'name="redacted"' in refused.text
    (folder,) = site.folder.iterdir()
    assert sorted(path.name for path in (folder / "edgar").iterdir()) == [
        "CONFIDENTIAL corresp.htm",
        "corresp.htm",
        "foia-request.docx",
    ]
    for page in pages:
        assert "is there already" not in page
        assert "edgar/CONFIDENTIAL%20corresp.htm" in page
        assert "edgar/foia-request.docx" in page
    assert b"Vexmoor" not in public
    assert b"Vexmoor Foundries" in staff.content
    assert site.get(f"{matter}/edgar/foia-request.docx").content.startswith(b"PK")
    (folder / "edgar" / "foia-request.docx").write_bytes(b"completed")
    assert "foia-request.docx is there already" in site.get(f"{matter}/edgar?force=yes&redacted=yes").text
    assert (folder / "edgar" / "foia-request.docx").read_bytes() == b"completed"
    assert site.get(f"{matter}/edgar/..%2Fprofile.toml").status_code == 404
    assert site.get(f"{matter}/edgar/other.htm").status_code == 404


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("Our letter.txt", None, "This is not a letter to the SEC staff"),
        ("Scan of May 2.docx", b"PK\x03\x04 nothing", "Scan of May 2.docx is a damaged Word document"),
    ],
)
def test_an_answer_that_is_none_gets_a_message_and_the_one_before_stays(
    site: Any, matter: str, text: bytes, name: str, content: bytes | None, words: str
) -> None:
    before = site.get(f"{matter}/check").text

    answer = site.post(f"{matter}/answer", files={"file": (name, content or text)})

    assert answer.status_code == 422
    assert words in " ".join(re.sub("<[^>]+>", "", answer.text).split())
    assert 'name="file"' in answer.text
    assert site.get(f"{matter}/check").text == before


def test_without_an_answer_there_is_a_place_to_drop_it(site: Any, text: bytes) -> None:
    matter = site.drop(text)

    assert f'action="/token/{matter}/answer"' in site.get(f"{matter}/check").text
    assert site.get(f"{matter}/files/fixed.docx").status_code == 422
    assert site.get(f"{matter}/files/tracker.xlsx").content.startswith(b"PK")


def test_another_answer_takes_the_place_of_the_first(site: Any, matter: str) -> None:
    site.get(f"{matter}/edgar?force=yes")
    exported = site.get(f"{matter}/edgar/corresp.htm").content

    site.post(f"{matter}/answer", files={"file": ("final.htm", exported)})

    (folder,) = site.folder.iterdir()
    assert sorted(path.name for path in folder.glob("answer.*")) == ["answer.htm"]


def test_a_folder_that_is_a_link_is_neither_read_nor_written(site: Any, matter: str, tmp_path: Path) -> None:
    elsewhere = tmp_path / ".elsewhere"
    elsewhere.mkdir()
    (elsewhere / "corresp.htm").write_text("mine")
    (site.folder / matter.removeprefix("m/") / "edgar").symlink_to(elsewhere)

    assert site.get(f"{matter}/edgar/corresp.htm").status_code == 404
    assert "a link to another place" in site.get(f"{matter}/edgar?force=yes").text
    assert (elsewhere / "corresp.htm").read_text() == "mine"
