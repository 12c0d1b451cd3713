"""Corrections that a form of the page makes in a staff letter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from drafter.kernel.locks import locked
from drafter.services.correcting import Correcting
from drafter.services.corrections import NO_CORRECTIONS, corrections_of, write_corrections
from drafter.services.profile_form import write_profile
from drafter.web.matters import Matter
from drafter.web.work import Desk, inputs_of, letter_of, read_before

Form: TypeAlias = Mapping[str, Sequence[str]]
"""The entries of a form: the values of each field, in order."""


def correct(desk: Desk, matter: Matter, form: Form) -> None:
    """Correct what a form says, and keep it with the matter.

    Raises:
        DrafterError: It cannot be corrected like this.
    """
    if _text(form, "what") == "client":
        write_profile(matter.profile, {"matter.client": _text(form, "client")})
        return
    with locked(matter.folder):  # another tab may correct the same letter, in a process of its own
        _correct_letter(desk, matter, form)


def _correct_letter(desk: Desk, matter: Matter, form: Form) -> None:
    what, at = _text(form, "what"), _number(form, "comment")
    first, last = _number(form, "first"), _number(form, "last")
    letter = inputs_of(desk, matter)
    before = corrections_of(letter.path, letter.data)
    now = Correcting(read_before(letter), before, letter_of(letter))
    match what:
        case "subject":
            corrections = now.subject(_text(form, "subject").splitlines())
        case "lines" if first and last:
            corrections = now.lines(at, first, last, _number(form, "number") or None)
        case "about":
            topics = tuple(filter(None, form.get("topic", ())))
            corrections = now.about(at, topics, _text(form, "filing").strip())
        case "divide" if first:
            corrections = now.divide(at, first)
        case "add" if first and last:
            corrections = now.add(first, last)
        case "join":
            corrections = now.join(at)
        case "remove":
            corrections = now.remove(at)
        case "undo":
            corrections = NO_CORRECTIONS
        case _:
            return
    write_corrections(letter.path, letter.data, corrections)


def _text(form: Form, name: str) -> str:
    return next(iter(form.get(name, ())), "")


def _number(form: Form, name: str) -> int:
    """Return a number that was entered; 0 if it is none."""
    text = _text(form, name)
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 7 else 0
