"""The files in a firm folder, and the profile, wording and topics in force with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from drafter.errors import ProfileError, TemplateError
from drafter.kernel.paths import is_there, real
from drafter.kernel.toml.lines import line_of
from drafter.problems import Place, Problem

if TYPE_CHECKING:
    from drafter.profile.model import Profile
    from drafter.topics import Library

PROFILE, WORDING, TOPICS = "profile.toml", "letter", "topics"
NAME_BLOCK = "letterhead.html"
"""The wording file with the sender's name and address, which a letterhead usually has already."""

LETTERHEADS = ("letterhead.docx", "letterhead.dotx")


class Firm(NamedTuple):
    """A firm folder or, without one, the built-in files. `named_by` tells how the folder was found."""

    folder: Path | None = None
    named_by: str = ""

    def profile(self, *others: str | Path | Mapping[str, Any], settings: Sequence[str] = ()) -> Profile:
        """Return the firm's profile with everything that overrides it.

        Args:
            others: Files or mappings, which override it key by key.
            settings: Single keys, which override everything else.

        Raises:
            ProfileError: One of them contains a mistake.
        """
        from drafter import drafting

        own = self._own(PROFILE)
        sources = [*([own] if own else []), *others]
        if not sources and not settings:
            return drafting.default_profile()
        if settings:
            self._check_styles(drafting.load_profile(settings=settings))
        return drafting.load_profile(*sources, settings=settings)

    def _check_styles(self, of_settings: Profile) -> None:
        """Check that the letterhead has the styles in the settings; otherwise an error would name the letterhead.

        Raises:
            ProfileError: The letterhead lacks one.
        """
        for name, message in self._wrong_styles(of_settings.styles):
            raise ProfileError(f"styles.{name}: {message}", place="--set")

    def wrong_styles(self, styles: Mapping[str, str]) -> Iterator[tuple[str, Problem]]:
        """Yield each row of [styles] that is wrong: the name of Drafter's style, and the problem.

        The place of the problem is the line in the firm's profile.
        """
        own = self._own(PROFILE)
        toml = own.read_text("utf-8-sig") if own and styles else ""
        for name, message in self._wrong_styles(styles):
            line = line_of(toml, ("styles", name))
            place = Place(str(own or ""), line or 0)
            yield name, Problem("unknown_style", "error", place, f"styles.{name}: {message}")

    def _wrong_styles(self, styles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        from drafter.response import STYLES
        from drafter.writing.letterhead.paper import Letterhead

        if not styles:
            return
        try:
            letterhead = self.letterhead()
            Letterhead(letterhead)
        except (
            TemplateError
        ):  # its own mistakes are reported elsewhere; here only Drafter's names can be checked
            letterhead, styles = None, dict.fromkeys(styles, STYLES["body"])
        for ours, theirs in styles.items():
            try:
                Letterhead(letterhead, styles={ours: theirs})
            except TemplateError as error:
                yield ours, error.problems[0].text

    def letterhead(self) -> Path | None:
        """Return the firm's letterhead, or None for the built-in one.

        Raises:
            TemplateError: There are two, or it is a link to a file outside the firm folder.
        """
        found = [path for name in LETTERHEADS if (path := self._own(name))]
        if len(found) > 1:
            raise TemplateError(
                f"There are two letterheads, {' and '.join(path.name for path in found)}.",
                advice="Keep the one to use, and rename the other.",
                place=str(self.folder),
            )
        if found and self.folder and _leads_out(found[0], self.folder):
            raise TemplateError(
                "The letterhead is a link to a file outside the firm's folder, so it was not read.",
                advice="Replace the link with the file itself.",
                place=str(found[0]),
            )
        return found[0] if found else None

    def wording(self) -> tuple[Path, ...]:
        """Return the folders of wording files that override the built-in ones."""
        own = self.own_folder(WORDING)
        return (own,) if own else ()

    def library(self) -> Library | None:
        """Return the built-in topics with the firm's, or None if the firm has none.

        Raises:
            TopicError: A topic file contains a mistake.
        """
        own = self.own_folder(TOPICS)
        if own is None:
            return None
        return _library(
            own, own.absolute(), max((path.stat().st_mtime_ns for path in own.iterdir()), default=0)
        )

    def _own(self, name: str) -> Path | None:
        """Return one of the firm's files or folders, even a broken link, which is reported when it is read."""
        path = self.folder / name if self.folder else None
        return path if path and (is_there(path) or path.is_symlink()) else None

    def own_folder(self, name: str) -> Path | None:
        """Return a folder in the firm's folder, or None if there is none."""
        path = self._own(name)
        return path if path and path.is_dir() else None


def _leads_out(path: Path, folder: Path) -> bool:
    """Return whether a file is a link to one outside a folder; a broken link is reported when it is read."""
    return is_there(path) and not real(path).is_relative_to(real(folder))


@lru_cache(maxsize=4)
def _library(folder: Path, _real: Path, _changed: int) -> Library:
    """Return the library, compiled once for all letters; `_real` distinguishes folders with the same relative path."""
    from drafter.topics import built_in_library
    from drafter.topics.files import compile_folder  # imports pydantic

    return compile_folder(folder, built_in_library())
