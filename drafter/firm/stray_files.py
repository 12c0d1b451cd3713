"""What lies in a firm's folder under a name that Drafter does not read, and was meant for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from drafter.errors import TemplateError
from drafter.firm.folder import LETTERHEADS, PROFILE, TOPICS, WORDING, Firm
from drafter.kernel.shipped import templates_folder
from drafter.kernel.suggest import nearest
from drafter.problems import Place, Problem

_KNOWN = (PROFILE, *LETTERHEADS, WORDING, TOPICS)
_ENDINGS = {WORDING: (".html",), TOPICS: (".toml", ".md")}
_OTHER_FORMS = (".doc", ".dot", ".docm", ".dotm", ".rtf", ".odt", ".pdf", ".pages")
_OF_SYSTEMS = ("~$", ".", "Thumbs.db", "desktop.ini")
"""How files begin that Word, Windows and a Mac put beside others."""


def require_right_names(firm: Firm) -> None:
    """See whether Drafter reads what lies in a firm's folder: else a letter goes out on other paper than was meant.

    Raises:
        TemplateError: It does not.
    """
    if firm.folder and (found := list(misnamed(firm.folder))):
        raise TemplateError.of(found)


def misnamed(folder: Path) -> Iterator[Problem]:
    """What a letter would go out without: what is meant is not there under its right name.

    It costs a look at the names; only one that is not known takes longer.
    """
    names = {path.name for path in folder.iterdir()}
    for path in _strange(folder):
        meant = _meant(path.name)
        if meant and not _is_there(meant, path):
            yield Problem("misnamed_file", "error", Place(str(path)), _way_out(path, meant))
    if not names.intersection(_KNOWN) and not any(map(_meant, names)):
        wanted = f"{', '.join(_KNOWN[:-1])} or {_KNOWN[-1]}"
        advice = f"Correct the name, or lay the files down with `drafter init {folder}`."
        yield Problem(
            "nothing_of_a_firm",
            "error",
            Place(str(folder)),
            f"Nothing of a firm is in this folder: no {wanted}. {advice}",
        )
    for name, endings in _ENDINGS.items():
        if name in names:
            yield from _strange_in(folder / name, endings)


def ignored(folder: Path) -> Iterator[Problem]:
    """Copies of what is there under its right name too: they stop no letter."""
    for path in _strange(folder):
        meant = _meant(path.name)
        if meant and (there := _is_there(meant, path)) and not path.samefile(there):
            yield Problem(
                "ignored_file", "info", Place(str(path)), f"Drafter does not read this, but {there.name}."
            )


def _strange(folder: Path) -> Iterator[Path]:
    """What has no name that Drafter knows."""
    return (path for path in sorted(folder.iterdir()) if _is_strange(path.name))


def _is_strange(name: str) -> bool:
    return name not in _KNOWN and not name.startswith(_OF_SYSTEMS)


def _meant(name: str) -> str | None:
    """The name that is meant by one that Drafter does not read; None where it is nothing of ours."""
    if not _is_strange(name):
        return None
    stem, dot, ending = name.lower().rpartition(".")
    if f"{dot}{ending}" in _OTHER_FORMS:
        return LETTERHEADS[0] if nearest(stem, ["letterhead"]) else None
    if (templates_folder() / WORDING / name).is_file():
        return f"{WORDING}/{name}"
    return nearest(name, _KNOWN, ignore_case=True, similarity=0.75)


def _is_there(meant: str, path: Path) -> Path | None:
    """What is meant, if it is there: also under this name, where a system takes great letters for small ones.

    What `drafter init` has laid down is not the firm's as long as nobody has changed it.
    """
    names = LETTERHEADS if meant in LETTERHEADS else (meant,)
    there = (path.parent / name for name in names)
    return next((file for file in there if file.exists() and not _is_ours(file)), None)


def _is_ours(file: Path) -> bool:
    shipped = templates_folder() / file.name
    return file.is_file() and shipped.is_file() and file.read_bytes() == shipped.read_bytes()


def _way_out(path: Path, meant: str) -> str:
    if path.suffix.lower() in _OTHER_FORMS:
        return "Drafter does not read this form; open it in Word and save it as letterhead.docx."
    if "/" in meant:
        return f"Drafter reads wording only in the folder {WORDING}: move this to {path.with_name(WORDING)}."
    if _is_ours(path.with_name(meant)):
        return f"Drafter does not read this, but {meant}, which is still as Drafter has laid it down."
    return f"Drafter does not read this; did you mean {meant!r}?"


def _strange_in(folder: Path, endings: tuple[str, ...]) -> Iterator[Problem]:
    if folder.is_file():
        yield Problem(
            "not_a_folder", "error", Place(str(folder)), "This is a file, and a folder of files is wanted."
        )
        return
    for path in sorted(folder.iterdir()):
        if path.suffix not in endings and not path.name.startswith(_OF_SYSTEMS) and path.is_file():
            message = f"Drafter does not read this: files in {folder.name} end in {endings[0]}."
            yield Problem("ignored_file", "error", Place(str(path)), message)
