"""One object for one firm: it reads, drafts and writes with the same files throughout."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from drafter.services import letters

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

    from docx.document import Document

    from drafter.firm.checks.run import Report
    from drafter.model import CommentLetter
    from drafter.precedent import Found
    from drafter.profile.model import Profile
    from drafter.response import CompanionKind, ResponseLetter
    from drafter.returned import ReturnedLetter
    from drafter.services.letters import Paper, ProfileSource, Written


class Drafter:
    """Drafts letters for one firm and profile.

        drafter = Drafter(firm="harrow-finch", profile={"matter": {"amendment": 1}})
        letter = drafter.read("letter.pdf")
        drafter.write(drafter.draft(letter), "response.docx")

    Attributes:
        firm: The firm's folder, as a `Firm`; its `folder` is None for the built-in files.
        lenient: Whether unknown names in the firm's files become visible blanks instead of errors.
    """

    def __init__(
        self, firm: Paper | None = None, profile: ProfileSource | None = None, *, lenient: bool = False
    ) -> None:
        """Find the firm, and read the profile if there is one.

        Args:
            firm: The firm's folder; the built-in files by default.
            profile: What the firm and the matter add. A file or a mapping overrides the firm's own profile,
                key by key; a `Profile` replaces it.
            lenient: Whether unknown names in the firm's files become visible blanks instead of errors.

        Raises:
            InputNotFoundError: The firm's folder does not exist.
            ProfileError: The profile does not exist or contains a mistake.
        """
        self.firm = letters.firm_of(firm)
        self.lenient = lenient
        if profile is not None:
            self.profile = letters.profile_of(profile, self.firm)

    @cached_property
    def profile(self) -> Profile:
        """The profile in force. The firm's own is read when it is first needed: reading a letter is not."""
        return self.firm.profile()

    def read(
        self,
        source: str | Path | bytes,
        *,
        name: str | None = None,
        restore: bool = True,
        as_letter: bool = False,
        path: str | Path | None = None,
    ) -> CommentLetter:
        """Read a staff letter and find the topics of its comments; see `drafter.read`."""
        return letters.read(
            source, name=name, restore=restore, as_letter=as_letter, firm=self.firm, path=path
        )

    def draft(
        self,
        letter: CommentLetter,
        *,
        notes: bool = True,
        force: bool = False,
        after: Sequence[ReturnedLetter] = (),
        precedents: Sequence[Sequence[Found]] = (),
        proposing: Mapping[int, bool] = MappingProxyType({}),
    ) -> ResponseLetter:
        """Compose the response letter; see `drafter.draft`."""
        return letters.draft(
            letter,
            self.profile,
            notes=notes,
            firm=self.firm,
            lenient=self.lenient,
            force=force,
            after=after,
            precedents=precedents,
            proposing=proposing,
        )

    def companion(
        self,
        letter: CommentLetter,
        kind: CompanionKind = "extension",
        *,
        day: datetime.date | None = None,
        hour: str | None = None,
        notes: bool = True,
        force: bool = False,
    ) -> ResponseLetter:
        """Compose a short letter that goes with the response; see `drafter.draft_companion`."""
        return letters.draft_companion(
            letter,
            kind,
            self.profile,
            day=day,
            hour=hour,
            notes=notes,
            firm=self.firm,
            lenient=self.lenient,
            force=force,
        )

    def write(self, response: ResponseLetter, path: str | Path, *, overwrite: bool = False) -> Written:
        """Write the Word file on this firm's letterhead, complete or not at all; see `drafter.write`.

        Raises:
            OtherFirmError: The letter was drafted for another firm.
        """
        return letters.write(response, path, overwrite=overwrite, firm=self.firm, lenient=self.lenient)

    def to_bytes(self, response: ResponseLetter) -> bytes:
        """Return the Word file that `write` would write."""
        return letters.to_bytes(response, firm=self.firm, lenient=self.lenient)

    def to_document(self, response: ResponseLetter) -> Document:
        """Return the letter as a python-docx document, to change and save with python-docx."""
        return letters.to_document(response, firm=self.firm, lenient=self.lenient)

    def check(self) -> Report:
        """Find every mistake in the firm's folder, as `drafter templates check` does."""
        from drafter.services.firm_files import check_firm

        return check_firm(self.firm)
