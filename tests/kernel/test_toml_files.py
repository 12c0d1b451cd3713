"""TOML files with mistakes of people who do not know TOML: the place of each, and the message."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import InputNotReadableError
from drafter.kernel.toml.reader import read_toml, read_toml_leniently

CURLY = '{} is a curly quotation mark; use straight ones, "…".'
NEVER_CLOSED = "The closing quotation mark is missing."

WRONG = {
    'name = “Rook & Tarn LLP”': (1, CURLY.format("“")),
    '[styles]\n“body” = "House Text"': (2, CURLY.format("“")),
    '[firm]\n\nname = "Rook & Tarn LLP”': (3, CURLY.format("”")),
    'name = "Rook & Tarn LLP\ntitle = "Partner"': (1, NEVER_CLOSED),
    'copies = ["Ada Lund, "Ann Bee"]\n': (1, "A ] or a comma is missing in this list."),
    'delivery = """VIA EDGAR\n': (1, NEVER_CLOSED),
    "name = Rook & Tarn LLP": (1, 'Put text in quotation marks: name = "Rook & Tarn LLP".'),
    "phone = 212-555-0177": (1, 'Put text in quotation marks: phone = "212-555-0177".'),
    "copies = [Ada Lund]": (1, 'Put each item of a list in quotation marks: ["9 Wharf Lane", "Boston"].'),
    'name = "Rook "and" Tarn"': (
        1, "“and\" Tarn\"” follows the end of the value; write a quotation mark inside text as \\\"."
    ),
    "date = March 3": (1, "March 3 is not a valid date; use the form date = 2026-03-02."),
    "date = 2026-02-30": (1, "2026-02-30 is not a valid date; use the form date = 2026-03-02."),
    "locked = True": (1, "Write locked = true."),
    "label =": (1, "label = has no value."),
    "name: Rook": (1, "Expected a key, = and a value."),
    '[signer]\nname = "A"\n\n[signer]\ntitle = "B"': (
        4, "[signer] appears twice; move these keys under the one on line 1."
    ),
    '[signer]\nname = "A"\nname = "B"': (3, "The key name appears twice."),
    '[signer\nname = "A"': (1, "The ] after the name of the table is missing."),
    'copies = ["A", "B"\n': (1, "A ] or a comma is missing in this list."),
    'logo = "C:\\Users"': (1, "Write a backslash twice, \\\\, or put the text in single quotes."),
}  # fmt: skip


@pytest.mark.parametrize("toml", WRONG)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["Unix", "Windows"])
def test_the_message(toml: str, line_end: str, tmp_path: Path) -> None:
    file = tmp_path / "profile.toml"
    file.write_bytes(toml.replace("\n", line_end).encode())

    with pytest.raises(InputNotReadableError) as raised:
        read_toml(file)

    line, message = WRONG[toml]
    assert (str(raised.value.place), raised.value.message) == (f"{file}:{line}", message)


SAVED = {
    "cp1252": (":2", "Windows-1252 or another legacy encoding"),
    "utf-16": ("", "UTF-16"),
}


@pytest.mark.parametrize("encoding", SAVED)
def test_a_file_that_was_not_saved_as_utf_8(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "profile.toml"
    file.write_bytes('[firm]\nname = "Lefèvre & Tarn LLP"'.encode(encoding))

    with pytest.raises(InputNotReadableError) as raised:
        read_toml(file)

    line, what = SAVED[encoding]
    printed = f"The file is not UTF-8 text, but {what}: open it in your editor and save it as UTF-8."
    assert (str(raised.value.place), raised.value.message) == (f"{file}{line}", printed)


def test_a_file_that_notepad_has_saved_as_utf_8(tmp_path: Path) -> None:
    file = tmp_path / "profile.toml"
    file.write_bytes('name = "Lefèvre"\r\n'.encode("utf-8-sig"))

    assert read_toml(file) == ({"name": "Lefèvre"}, 'name = "Lefèvre"\n')


def test_repeated_tables_are_reported_together(tmp_path: Path) -> None:
    """As if an example was pasted after existing keys."""
    file = tmp_path / "profile.toml"
    file.write_text(
        '[firm]\nname = "A"\n[signer]\n\n[firm]\nname = "B"\n[signer] # ours\nname = Rook\n[letter]\nlabel = "R"\n'
    )

    values, _, mistakes = read_toml_leniently(file)

    assert [str(mistake).removeprefix(f"{file}:") for mistake in mistakes] == [
        "5: [firm] appears twice; move these keys under the one on line 1.",
        "7: [signer] appears twice; move these keys under the one on line 3.",
    ]
    assert values == {"firm": {"name": "A"}, "signer": {}, "letter": {"label": "R"}}
