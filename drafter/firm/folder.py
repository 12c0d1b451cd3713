"""What a firm's folder holds, and what is in force with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import ProfileError, TemplateError

if TYPE_CHECKING:
    from drafter.drafting.profile import Profile
    from drafter.topics import Library

PROFILE, WORDING, TOPICS = "profile.toml", "letter", "topics"
LETTERHEADS = ("letterhead.docx", "letterhead.dotx")


@dataclass(frozen=True, slots=True)
class Firm:
    """A firm's folder; without one, everything is as shipped. `named_by` says what led to it."""

    folder: Path | None = None
    named_by: str = ""

    def profile(self, *others: Path, settings: Sequence[str] = ()) -> Profile:
        """The firm's profile; `others` go before it key by key, and `settings` before all.

        Raises:
            ProfileError: there is a mistake in one of them.
        """
        from drafter import drafting

        own = self._own(PROFILE)
        paths = [path for path in (own, *others) if path]
        if not paths and not settings:
            return drafting.default_profile()
        if settings:
            self._check_styles(drafting.load_profile(settings=settings))
        return drafting.load_profile(*paths, settings=settings)

    def _check_styles(self, of_settings: Profile) -> None:
        """See whether the styles that settings name are in the letterhead, which else would be blamed for it.

        Raises:
            ProfileError: one is not.
        """
        for name, message in (
            wrong_styles(of_settings.styles, self.letterhead()) if of_settings.styles else ()
        ):
            raise ProfileError(f"styles.{name}: {message}", place="--set")

    def letterhead(self) -> Path | None:
        """The firm's letterhead, or None for the shipped one.

        Raises:
            TemplateError: there are two.
        """
        found = [path for name in LETTERHEADS if (path := self._own(name))]
        if len(found) > 1:
            raise TemplateError(
                f"There are two letterheads, {' and '.join(path.name for path in found)}.",
                advice="Keep the one that letters go out on, and give the other another name.",
                place=str(self.folder),
            )
        return found[0] if found else None

    def wording(self) -> tuple[Path, ...]:
        """The folders of wording files that go before the shipped ones."""
        own = self._own_folder(WORDING)
        return (own,) if own else ()

    def library(self) -> Library | None:
        """The topics, the firm's added to the shipped; None where it has none of its own.

        Raises:
            TopicError: there is a mistake in a topic file.
        """
        own = self._own_folder(TOPICS)
        if own is None:
            return None
        return _library(
            own, own.absolute(), max((path.stat().st_mtime_ns for path in own.iterdir()), default=0)
        )

    def require_right_clauses(self) -> None:
        """See whether letters may be drafted with the clauses of the firm's topics.

        Raises:
            TopicError: a clause is no template, names what there is not, or asserts something.
        """
        if own := self._own_folder(TOPICS):
            from drafter.firm import topic_check  # for those who have topics of their own

            topic_check.require_right_clauses(own)

    def _own(self, name: str) -> Path | None:
        path = self.folder / name if self.folder else None
        return path if path and path.exists() else None

    def _own_folder(self, name: str) -> Path | None:
        path = self._own(name)
        return path if path and path.is_dir() else None


def wrong_styles(styles: Mapping[str, str], letterhead: Path | None) -> Iterator[tuple[str, str]]:
    """The styles, by our names, that name what is not in the letterhead, each with what is wrong."""
    from drafter.writing.letterhead import Letterhead

    try:
        Letterhead(letterhead)
    except TemplateError:
        return  # it cannot be read, and is told with its own mistakes
    for ours, theirs in styles.items():
        try:
            Letterhead(letterhead, styles={ours: theirs})
        except TemplateError as error:
            yield ours, f"{error.message} {error.advice}".strip()


@lru_cache(maxsize=4)
def _library(folder: Path, _real: Path, _changed: int) -> Library:
    """The library, compiled once for as many letters as there are; `_real` tells that another folder is meant."""
    from drafter.topics import shipped
    from drafter.topics.files import compile_folder  # pydantic, for those who have topics of their own

    return compile_folder(folder, shipped())
