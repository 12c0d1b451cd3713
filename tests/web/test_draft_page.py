"""What is missing is filled in, and the draft is downloaded."""

from __future__ import annotations

import re
from typing import Any

import drafter
from tests.web.conftest import EXAMPLES


def test_the_download_is_what_the_command_writes(site: Any, text: bytes) -> None:
    answer = site.get(f"{site.drop(text)}/response.docx")

    assert answer.headers["content-disposition"] == 'attachment; filename="response.docx"'
    assert answer.content == drafter.to_bytes(drafter.draft(drafter.read(text)))


def test_the_form_asks_only_for_what_the_letter_needs(site: Any, text: bytes) -> None:
    by_company = site.get(f"{site.drop(text)}/draft").text
    offering = (EXAMPLES / "ipo.txt").read_bytes()
    by_counsel = site.get(f"{site.drop(offering)}/draft").text

    assert 'name="signer.name"' in by_company
    assert 'name="firm.name"' not in by_company
    assert 'name="matter.client"' not in by_company
    assert 'name="firm.name"' in by_counsel
    assert 'name="matter.amendment"' in by_counsel


def test_the_form_asks_for_the_law_firm_if_counsel_was_chosen_to_sign(site: Any, text: bytes) -> None:
    matter = site.drop(text)

    site.post(f"{matter}/profile", {"signed_by": "counsel"})

    assert 'name="firm.name"' in site.get(f"{matter}/draft").text


def test_an_entry_that_is_wrong_is_a_message_and_is_not_kept(kept_site: Any, text: bytes) -> None:
    matter = kept_site.drop(text)

    answer = kept_site.post(f"{matter}/profile", {"letter.date": "soon", "signer.name": "Ada Merrow"})

    assert answer.status_code == 422
    assert "letter.date" in answer.text
    assert not (kept_site.folder / "letter" / "profile.toml").exists()


def test_what_is_filled_in_is_in_the_draft_and_stays_in_the_form(site: Any, text: bytes) -> None:
    matter = site.drop(text)
    blanks = int(re.findall(r"(\d+) blanks", site.get(f"{matter}/draft").text)[0])

    site.post(
        f"{matter}/profile", {"signer.name": "Ada Merrow & Sons", "signer.title": "Chief Financial Officer"}
    )

    page = site.get(f"{matter}/draft").text
    assert 'value="Ada Merrow &amp; Sons"' in page
    assert int(re.findall(r"(\d+) blanks", page)[0]) < blanks
    assert "Ada Merrow &amp; Sons" in site.get(f"{matter}/draft.html").text


def test_keys_of_a_profile_that_the_form_does_not_know_are_kept(kept_site: Any, text: bytes) -> None:
    matter = kept_site.drop(text)
    own = kept_site.folder / "letter" / "profile.toml"
    own.write_text('[letter]\nlabel = "Company:"\n', "utf-8")

    kept_site.post(f"{matter}/profile", {"signer.name": "Ada Merrow", "letter.label": "Ignored"})

    assert 'label = "Company:"' in own.read_text("utf-8")
    assert "Ada Merrow" in own.read_text("utf-8")


def test_a_letter_that_needs_no_response_says_so(site: Any) -> None:
    matter = site.drop((EXAMPLES / "review-completed.txt").read_bytes())

    answer = site.get(f"{matter}/draft")

    assert answer.status_code == 422
    assert "completed its review" in answer.text


def test_a_draft_that_was_changed_in_word_is_not_replaced(kept_site: Any, text: bytes) -> None:
    matter = kept_site.drop(text)
    kept_site.get(f"{matter}/response.docx")
    (kept_site.folder / "letter" / "response.docx").write_bytes(b"changed")

    kept_site.get(f"{matter}/response.docx")

    assert (kept_site.folder / "letter" / "response.docx").read_bytes() == b"changed"
    assert (kept_site.folder / "letter" / "response-2.docx").exists()


def test_more_than_anybody_types_is_refused(site: Any, text: bytes) -> None:
    answer = site.post(f"{site.drop(text)}/profile", {"signer.name": "x" * 600_000})

    assert answer.status_code == 422
    assert "more than anybody types" in answer.text
