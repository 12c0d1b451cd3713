"""A staff letter is dropped, shown, and corrected."""

from __future__ import annotations

import binascii
import html
import re
from pathlib import Path
from typing import Any

import pytest

import drafter
from drafter.kernel import limits


def words_of(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", page)).split())


def test_a_text_letter_is_shown_line_by_line_beside_what_was_read(site: Any, text: bytes) -> None:
    matter = site.drop(text)
    page = site.get(f"{matter}/letter").text

    letter = drafter.read(text)
    for at, comment in enumerate(letter.comments, start=1):
        assert all(" ".join(block.text.split()) in words_of(page) for block in comment.blocks)
        assert f'id="c{at}"' in page
        assert f'id="s-c{at}"' in page
    for line in letter.lines:
        assert f'id="l{line.number}"' in page
    assert site.get(f"{matter}/pages/1.png").status_code == 404
    assert "Due <strong>February 24, 2023" in page
    assert letter.warnings[0].message in words_of(page)
    assert '<mark class="ask"' in page


def test_a_pdf_is_shown_page_by_page_with_a_box_for_each_comment(site: Any, pdf: bytes) -> None:
    matter = site.drop(pdf, "letter.pdf")
    page = site.get(f"{matter}/letter").text

    comments = len(drafter.read(pdf).comments)
    assert comments == 6
    assert len(re.findall(r'data-of="c\d+" id="s-c\d+"', page)) == comments
    for number in range(1, page.count('class="sheet"') + 1):
        picture = site.get(f"{matter}/pages/{number}.png")
        assert picture.headers["content-type"] == "image/png"
        assert picture.content.startswith(b"\x89PNG")
    assert site.get(f"{matter}/pages/99.png").status_code == 404


def test_the_pdf_in_a_submission_is_shown_page_by_page_too(site: Any, pdf: bytes) -> None:
    lines = [binascii.b2a_uu(pdf[at : at + 45]).decode() for at in range(0, len(pdf), 45)]
    body = f"<TYPE>LETTER\n<TEXT>\nbegin 644 filename1.pdf\n{''.join(lines)}`\nend\n</TEXT>"
    submission = f"<SEC-DOCUMENT>\n<DOCUMENT>\n{body}\n</DOCUMENT>\n"

    matter = site.drop(submission.encode(), "0000000000-23-000001.txt")

    page = site.get(f"{matter}/letter").text
    assert len(re.findall(r'data-of="c\d+" id="s-c\d+"', page)) == 6
    assert site.get(f"{matter}/pages/1.png").content.startswith(b"\x89PNG")


def test_a_response_is_refused_as_the_first_file(kept_site: Any, text: bytes) -> None:
    response = drafter.to_bytes(drafter.draft(drafter.read(text)))

    answer = kept_site.post("letters", files={"file": ("Our response.docx", response)})

    assert answer.status_code == 422
    assert "Our response.docx: This is a response, not a staff letter" in words_of(answer.text)
    assert "Drop the staff letter first" in words_of(answer.text)
    assert list(kept_site.folder.iterdir()) == []


@pytest.mark.parametrize("name", ["kept.sqlite3", "Letter of May 2.txt", "noextension"])
def test_a_message_names_the_file_that_was_dropped(site: Any, name: str) -> None:
    answer = site.post("letters", files={"file": (name, b"SQLite format 3\x00" + bytes(range(256)) * 40)})

    assert answer.status_code == 422
    assert f"{name} is not a text file" in words_of(answer.text)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "holds no text"),
        (b"\x00\x01\x02" * 100, "cannot be read|not|binary"),
        (b"%PDF-1.7\nnothing", "damaged"),
        (b"PK\x03\x04 nothing", "damaged|Word"),
        (b"Dear Sir or Madam: thank you for the lunch.", "staff"),
    ],
)
def test_a_file_that_is_no_letter_gets_a_message_and_is_not_kept(
    site: Any, content: bytes, words: str
) -> None:
    answer = site.post("letters", files={"file": ("letter.txt", content)})

    assert answer.status_code == 422
    assert re.search(words, words_of(answer.text))
    assert 'role="alert"' in answer.text
    assert "--" not in words_of(answer.text)
    assert list(site.folder.iterdir()) == []


def test_a_file_larger_than_any_letter_is_refused_before_it_is_read(
    site: Any, text: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "FILE", 1000)

    answer = site.post("letters", files={"file": ("letter.txt", text * 100)})

    assert answer.status_code == 422
    assert "larger than any letter" in answer.text
    assert list(site.folder.iterdir()) == []


def test_no_file_is_a_message(site: Any) -> None:
    assert "No file was chosen" in site.post("letters", files={"other": ("a", b"b")}).text


@pytest.mark.parametrize(
    "name", ["../../up.txt", "/etc/passwd", "a\\b.txt", "..", "x" * 300, "letter.exe;.txt"]
)
def test_the_name_of_a_file_leads_nowhere(kept_site: Any, text: bytes, name: str) -> None:
    kept_site.drop(text, name)

    (matter,) = kept_site.folder.iterdir()
    assert matter.parent == kept_site.folder
    assert [path.stem for path in matter.iterdir()] == ["letter"]


def test_words_of_a_letter_are_never_markup(site: Any, text: bytes) -> None:
    planted = text.replace(b"Please ", b"<script>alert(1)</script> {{ 7 * 7 }} Please ", 1)
    page = site.get(f"{site.drop(planted)}/letter").text

    assert "<script>alert" not in page
    assert "{{ 7 * 7 }}" in page


def test_two_people_do_not_meet(site: Any, text: bytes) -> None:
    first, second = site.drop(text), site.drop(text.replace(b"Kestrel", b"Plover"))

    site.post(f"{first}/correct", {"what": "about", "comment": "1", "topic": ""})

    assert first != second
    assert "Kestrel" in site.get(f"{first}/letter").text
    assert "Kestrel" not in site.get(f"{second}/letter").text
    assert "Undo all" not in site.get(f"{second}/letter").text
    assert first.removeprefix("m/") not in site.get("").text


def test_a_matter_is_a_folder_that_the_command_reads(kept_site: Any, text: bytes) -> None:
    matter = kept_site.drop(text, "Quay round 2.txt")
    kept_site.post(f"{matter}/profile", {"signer.name": "Ada Merrow", "letter.date": "2023-02-20"})
    kept_site.post(f"{matter}/correct", {"what": "join", "comment": "3"})
    kept_site.post(f"{matter}/correct", {"what": "about", "comment": "1", "filing": "Form 10-K"})
    kept_site.get(f"{matter}/response.docx")

    folder = kept_site.folder / "Quay round 2"
    assert "Quay round 2" in kept_site.get("").text
    letter = drafter.read(folder / "letter.txt")
    assert len(letter.comments) == 5
    drafted = drafter.draft(letter, folder / "profile.toml")
    assert (folder / "response.docx").read_bytes() == drafter.to_bytes(drafted)


def test_a_folder_with_a_letter_that_somebody_else_made_is_a_matter(kept_site: Any, text: bytes) -> None:
    folder = kept_site.folder / "Plover"
    folder.mkdir()
    (folder / "from the staff.txt").write_bytes(text)
    (kept_site.folder / "empty").mkdir()
    (kept_site.folder / "link").symlink_to(Path(__file__).parent)

    page = kept_site.get("").text
    assert re.findall(r"<li><a href=\"/token/m/([^/]+)/letter", page) == ["Plover"]
    assert "Kestrel Quay" in kept_site.get("m/Plover/letter").text


@pytest.mark.parametrize("name", ["..", "%2e%2e", ".hidden", "nothing", "a%2fb", "%00"])
def test_no_other_folder_is_a_matter(kept_site: Any, name: str) -> None:
    assert kept_site.get(f"m/{name}/letter").status_code == 404


def test_the_last_line_of_a_comment_is_corrected(site: Any, text: bytes) -> None:
    matter = site.drop(text)
    first, last = drafter.read(text).comments[1].lines

    form = site.get(f"{matter}/correct/2").text
    answer = site.post(
        f"{matter}/correct", {"what": "lines", "comment": "2", "first": str(first), "last": str(last - 3)}
    )

    assert f'value="{last}" selected' in form
    assert answer.status_code == 303
    page = site.get(f"{matter}/letter").text
    assert f'value="{last - 3}" selected' in site.get(f"{matter}/correct/2").text
    assert "Undo all corrections" in page
    site.post(f"{matter}/correct", {"what": "undo"})
    assert f'value="{last}" selected' in site.get(f"{matter}/correct/2").text


def test_comments_are_added_divided_joined_and_removed(site: Any, text: bytes) -> None:
    matter = site.drop(text)
    lines = [comment.lines for comment in drafter.read(text).comments]

    def after(**form: Any) -> list[str]:
        assert site.post(f"{matter}/correct", form).status_code == 303
        return re.findall(r"<h3 id=\"c\d+-title\">Comment ([^<]+)</h3>", site.get(f"{matter}/letter").text)

    assert after(what="join", comment="2") == ["1.", "3.", "4.", "5.", "6."]
    assert after(what="divide", comment="1", first=str(lines[1][0])) == ["1.", "2.", "3.", "4.", "5.", "6."]
    assert after(what="remove", comment="6") == ["1.", "2.", "3.", "4.", "5."]
    first, last = map(str, lines[5])
    assert after(what="add", first=first, last=last) == ["1.", "2.", "3.", "4.", "5.", "6."]
    assert 'name="first"' in site.get(f"{matter}/correct/0").text


def test_a_comment_begins_and_ends_with_whole_lines(site: Any, text: bytes) -> None:
    """EDGAR cuts lines of more than 79 characters in two."""
    matter = site.drop(text)
    first, _ = drafter.read(text).comments[0].lines

    form = site.get(f"{matter}/correct/1").text

    assert f'value="{first}" selected' in form
    assert [form.count(f'<option value="{line}"') for line in (first, first + 1, first + 2)] == [1, 1, 2]


def test_a_correction_that_cannot_be_is_a_message_on_the_page(site: Any, text: bytes) -> None:
    matter = site.drop(text)

    answer = site.post(f"{matter}/correct", {"what": "about", "comment": "1", "filing": "lunch"})

    assert answer.status_code == 422
    assert "'lunch' is not the name of a filing" in words_of(answer.text)
    assert 'id="c6"' in answer.text


def test_a_topic_the_client_and_the_filing_are_corrected_and_the_draft_has_them(
    site: Any, text: bytes
) -> None:
    matter = site.drop(text)

    site.post(
        f"{matter}/correct",
        {"what": "about", "comment": "2", "topic": "revenue_asc606", "filing": "Form 8-K"},
    )
    site.post(f"{matter}/correct", {"what": "client", "client": "Plover Quay plc"})
    site.post(
        f"{matter}/correct",
        {"what": "subject", "subject": "Plover Quay plc\nForm 10-K for 2022\nFile No. 001-1"},
    )

    page, draft = site.get(f"{matter}/letter").text, site.get(f"{matter}/draft.html").text
    assert "Plover Quay plc" in page
    assert "Form 10-K for 2022" in page
    assert "Plover Quay plc" in draft
    assert page.count('<span class="chip">Form 8-K</span>') == 1
    assert site.get(f"{matter}/correct/2").text.count('value="revenue_asc606" selected') == 1
    assert "Form 10-K for 2022" in draft


@pytest.mark.parametrize(
    "form",
    [
        {"what": "lines", "comment": "2", "first": "x", "last": ""},
        {"what": "lines", "comment": "99", "first": "1", "last": "2"},
        {"what": "lines", "comment": "1", "first": "9999999", "last": "1"},
        {"what": "about", "comment": "-1", "topic": "unknown"},
        {"what": "about", "comment": "1", "topic": "unknown", "filing": "lunch"},
        {"what": "divide", "comment": "1", "first": "1"},
        {"what": "divide", "comment": "0", "first": "60"},
        {"what": "join", "comment": "1"},
        {"what": "remove", "comment": "7"},
        {"what": "add", "first": "900000", "last": "1"},
        {"what": "nothing"},
        {},
    ],
)
def test_a_correction_that_means_nothing_does_no_harm(site: Any, text: bytes, form: dict[str, str]) -> None:
    matter = site.drop(text)

    site.post(f"{matter}/correct", form)

    assert "Comment 6." in site.get(f"{matter}/letter").text
