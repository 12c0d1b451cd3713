"""What a firm's folder holds, and what is in force with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from drafter.errors import ProfileError, TemplateError
from drafter.kernel.toml.lines import line_of
from drafter.problems import Place, Problem

if TYPE_CHECKING:
    from drafter.profile.model import Profile
    from drafter.topics import Library

PROFILE, WORDING, TOPICS = "profile.toml", "letter", "topics"
LETTERHEADS = ("letterhead.docx", "letterhead.dotx")


class Firm(NamedTuple):
    """A firm's folder; without one, everything is as shipped. `named_by` says what led to it."""

    folder: Path | None = None
    named_by: str = ""

    def profile(self, *others: str | Path | Mapping[str, Any], settings: Sequence[str] = ()) -> Profile:
        """Return the firm's profile, overridden key by key by `others` (files or mappings), then by `settings`.

        Raises:
            ProfileError: There is a mistake in one of them.
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
        """See whether the styles that settings name are in the letterhead, which else would be blamed for it.

        Raises:
            ProfileError: One is not.
        """
        for name, message in self._wrong_styles(of_settings.styles):
            raise ProfileError(f"styles.{name}: {message}", place="--set")

    def wrong_styles(self, styles: Mapping[str, str]) -> Iterator[tuple[str, Problem]]:
        """Each style, by our name, for which a profile names what the letterhead lacks, and what is wrong.

        Its place is the line of the firm's profile that names it.
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

        try:
            letterhead = self.letterhead()
            Letterhead(letterhead)
        except (
            TemplateError
        ):  # it cannot be used, and is told with its own mistakes: our names alone can be wrong
            letterhead, styles = None, dict.fromkeys(styles, STYLES["body"])
        for ours, theirs in styles.items():
            try:
                Letterhead(letterhead, styles={ours: theirs})
            except TemplateError as error:
                yield ours, error.problems[0].text

    def letterhead(self) -> Path | None:
        """The firm's letterhead, or None for the shipped one.

        Raises:
            TemplateError: There are two, or it is a link that leads out of the firm's folder.
        """
        found = [path for name in LETTERHEADS if (path := self._own(name))]
        if len(found) > 1:
            raise TemplateError(
                f"There are two letterheads, {' and '.join(path.name for path in found)}.",
                advice="Keep the one that letters go out on, and give the other another name.",
                place=str(self.folder),
            )
        if found and self.folder and _leads_out(found[0], self.folder):
            raise TemplateError(
                "The letterhead lies outside the firm's folder, and was not read.",
                advice="Put the file itself there in place of the link.",
                place=str(found[0]),
            )
        return found[0] if found else None

    def wording(self) -> tuple[Path, ...]:
        """The folders of wording files that go before the shipped ones."""
        own = self.own_folder(WORDING)
        return (own,) if own else ()

    def library(self) -> Library | None:
        """The topics, the firm's added to the shipped; None where it has none of its own.

        Raises:
            TopicError: There is a mistake in a topic file.
        """
        own = self.own_folder(TOPICS)
        if own is None:
            return None
        return _library(
            own, own.absolute(), max((path.stat().st_mtime_ns for path in own.iterdir()), default=0)
        )

    def _own(self, name: str) -> Path | None:
        """A file or folder of the firm's; a link that leads nowhere is one too, and is told when it is read."""
        path = self.folder / name if self.folder else None
        return path if path and (path.exists() or path.is_symlink()) else None

    def own_folder(self, name: str) -> Path | None:
        """Return a folder in the firm's folder, or None if there is none."""
        path = self._own(name)
        return path if path and path.is_dir() else None


def _leads_out(path: Path, folder: Path) -> bool:
    """Whether a file is a link to one outside of a folder; one that leads nowhere is told when it is read."""
    return path.exists() and not path.resolve().is_relative_to(folder.resolve())


@lru_cache(maxsize=4)
def _library(folder: Path, _real: Path, _changed: int) -> Library:
    """The library, compiled once for as many letters as there are; `_real` tells that another folder is meant."""
    from drafter.topics import shipped
    from drafter.topics.files import compile_folder  # pydantic, for those who have topics of their own

    return compile_folder(folder, shipped())
