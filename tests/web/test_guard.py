"""Who may open the page, and what it may load."""

from __future__ import annotations

import re
from typing import Any

import pytest


@pytest.mark.parametrize(
    "path", ["/", "/letters", "/other/", "/other/static/page.js", "/static/page.js", "//token/"]
)
def test_no_address_is_known_without_the_token(site: Any, path: str) -> None:
    answer = site.client.get(path)

    assert answer.status_code == 404
    assert "drafter serve" in answer.text


@pytest.mark.parametrize(
    "host", ["example.com", "127.0.0.1", "127.0.0.1:9", "localhost.example.com:8000", ""]
)
def test_another_host_is_refused(site: Any, host: str) -> None:
    """A page elsewhere may let its own name lead to this computer (DNS rebinding)."""
    assert site.get("", host=host).status_code == 421


@pytest.mark.parametrize(
    "origin", ["http://example.com", "null", "http://127.0.0.1:9", "https://127.0.0.1:8000"]
)
def test_another_origin_is_refused(site: Any, text: bytes, origin: str) -> None:
    assert site.post("letters", files={"file": ("a.txt", text)}, origin=origin).status_code == 403
    assert site.get("", origin=origin).status_code == 403
    assert list(site.folder.iterdir()) == []


def test_a_form_without_an_origin_is_refused(site: Any) -> None:
    assert site.client.post("/token/letters").status_code == 403


def test_what_another_site_embeds_is_refused(site: Any) -> None:
    assert site.get("", **{"sec-fetch-site": "cross-site"}).status_code == 403


def test_a_page_loads_and_sends_nothing_elsewhere(site: Any, text: bytes) -> None:
    matter = site.drop(text)

    for path in ("", f"{matter}/letter", f"{matter}/draft", f"{matter}/correct/1", f"{matter}/nothing"):
        answer = site.get(path)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert set(re.findall(r"'[a-z-]+'", policy)) == {"'none'", "'self'"}
        assert re.findall(r"""(?:src|href|action)=["'](?!/token/|#|letter|data:)[^"']*""", answer.text) == []
        assert answer.headers["cache-control"] == "no-store"


def test_a_letter_in_a_frame_can_do_nothing(site: Any, text: bytes) -> None:
    matter = site.drop(text)

    answer = site.get(f"{matter}/draft.html")

    assert answer.headers["content-security-policy"].startswith("sandbox; default-src 'none'")
    assert 'sandbox=""' in site.get(f"{matter}/draft").text
