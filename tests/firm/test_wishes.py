"""Frequent requests of users of similar tools, as far as they concern a firm folder.

`tests/writing/letterheads/test_wishes.py` has the same for the letterhead.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest

import drafter
from drafter.errors import TemplateError
from drafter.firm import Firm
from drafter.firm.checks.examples import example_letters
from drafter.firm.checks.run import check
from tests.paper import paper


def firm(folder: Path, letterhead: str = "{{ letter }}", profile: str = "", **wording: str) -> Firm:
    """Return a firm folder whose letterhead has one paragraph for each line."""
    document = paper()
    for line in letterhead.splitlines():
        document.add_paragraph(line)
    document.save(str(folder / "letterhead.docx"))
    (folder / "profile.toml").write_text(profile, "utf-8")
    (folder / "letter").mkdir()
    for name, text in wording.items():
        (folder / "letter" / f"{name}.html").write_text(text, "utf-8")
    return Firm(folder)


def drafted(firm: Firm, *, lenient: bool = False) -> list[str]:
    """Return the paragraphs of a letter drafted with a firm's files."""
    assert firm.folder
    place = firm.folder / "drafted.docx"
    _, letter = next(example_letters(firm.library()))
    drafter.write(drafter.draft(letter, firm=firm, lenient=lenient), place, firm=firm, lenient=lenient)
    return [paragraph.text for paragraph in docx.Document(str(place)).paragraphs]


def test_say_where_in_the_template_the_mistake_is(tmp_path: Path) -> None:
    ours = firm(
        tmp_path, "Rook & Tarn\nOf {{ profile.firm.city }}\n{{ letter }}", closing="<p>\n{{ compny }}</p>"
    )

    places = [str(mistake.place) for mistake in check(ours, reviews=("proxy",)).errors]

    assert places == [
        f"{tmp_path / 'letter' / 'closing.html'}:2",
        f"{tmp_path / 'letterhead.docx'}, body, paragraph 2 (“Of {{{{ profile.firm.city }}}}”)",
    ]


@pytest.mark.parametrize("where", ["letterhead", "wording"])
def test_an_undefined_variable_is_not_silently_blank(where: str, tmp_path: Path) -> None:
    text = "Of {{ profile.firm.city }}"
    ours = (
        firm(tmp_path, f"{text}\n{{{{ letter }}}}") if where == "letterhead" else firm(tmp_path, closing=text)
    )

    with pytest.raises(TemplateError, match="'city'"):
        drafted(ours)
    assert not (tmp_path / "drafted.docx").exists()


def test_a_half_done_draft_comes_out_with_visible_blanks(tmp_path: Path) -> None:
    ours = firm(tmp_path, "Of {{ profile.firm.city }}\n{{ letter }}", closing="<p>Call {{ our_desk }}.</p>")

    words = drafted(ours, lenient=True)

    assert words[0] in ("Of [city]", "Of [profile.firm.city]")
    assert "Call [our_desk]." in words


def test_escape_by_default(tmp_path: Path) -> None:
    name = "Rook & Tarn <London> {LLP}"
    profile = f'signed_by = "counsel"\n[firm]\nname = "{name}"\n'

    words = drafted(firm(tmp_path, "{{ profile.firm.name }}\n{{ letter }}", profile))

    assert words.count(name) >= 2  # on the paper, and below the signature


@pytest.mark.parametrize(
    "text", ["{{ letter.__class__.__mro__ }}", "{{ ''.join.__globals__ }}", "{% include '../profile.toml' %}"]
)
def test_do_not_run_whatever_a_template_says(text: str, tmp_path: Path) -> None:
    ours = firm(tmp_path, closing=text)

    with pytest.raises(TemplateError):
        drafted(ours)
    assert check(ours, reviews=("proxy",)).errors


def test_a_dotx_is_accepted(tmp_path: Path) -> None:
    ours = firm(tmp_path, "Rook & Tarn\n{{ letter }}")
    with (
        zipfile.ZipFile(tmp_path / "letterhead.docx") as document,
        zipfile.ZipFile(tmp_path / "letterhead.dotx", "w") as template,
    ):
        for name in document.namelist():
            content = document.read(name).replace(b"document.main+xml", b"template.main+xml")
            template.writestr(name, content)
    (tmp_path / "letterhead.docx").unlink()

    assert check(ours, reviews=("proxy",)).errors == []
    assert drafted(ours)[0] == "Rook & Tarn"


def test_check_the_template_before_it_is_used(tmp_path: Path) -> None:
    hidden = '{% if review == "regulation_a" %}{{ profile.signer.fax }}{% endif %}'
    ours = firm(tmp_path, closing=hidden)

    assert drafted(ours)  # the letter at hand does not meet the mistake
    assert [mistake.message for mistake in check(ours, reviews=("proxy",)).errors] == [
        "A Person has no 'fax'."
    ]
