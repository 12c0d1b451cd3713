"""The versions of a letter that is exported: cleaned, with and without its confidential words, and checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import ExportRefusedError

if TYPE_CHECKING:
    from drafter.checked import Checked
    from drafter.checking.matter import Matter
    from drafter.exporting.clean import Removed
    from drafter.exporting.packing import Packing
    from drafter.exporting.page import Letter
    from drafter.model import CommentLetter
    from drafter.returned import Exchange
    from drafter.services.export_options import Changes, ExportOptions

_SHOWN = 60
_OPEN = frozenset({"C7"})
"""The rules whose warnings stop a letter as an error does: what is still to be chosen is not finished either."""


class Cleaned(NamedTuple):
    """A Word file with nothing but the letter, and what was removed from it."""

    data: bytes
    removed: Removed


class Version(NamedTuple):
    """A version of the letter: its Word file, and how it looks on the page."""

    data: bytes
    letter: Letter


class Pair(NamedTuple):
    """The versions of a letter.

    Attributes:
        public: The version for EDGAR.
        confidential: The version for the staff, with the words that the other one omits; None if it omits none.
        spans: Those words.
    """

    public: Version
    confidential: Version | None = None
    spans: tuple[str, ...] = ()


class CheckedPair(NamedTuple):
    """The versions of a letter, what the check finds in the public one, and what goes along with it.

    Attributes:
        pair: The versions.
        matter: The public one, as it was checked.
        checked: What the check finds.
        packing: What goes along.
        doubtful: Words of the public version that may tell what the other words omit.
    """

    pair: Pair
    matter: Matter
    checked: Checked
    packing: Packing
    doubtful: tuple[str, ...] = ()


def cleaned_letter(data: bytes, source: str, changes: Changes | None) -> Cleaned:
    """Return a Word file with nothing but the letter.

    Args:
        data: The file.
        source: Its name in messages.
        changes: What to do with tracked changes.

    Raises:
        ExportRefusedError: It has tracked changes, and `changes` is None.
        DrafterError: It cannot be read.
    """
    from drafter.exporting.clean import clean
    from drafter.services.open_response import open_response
    from drafter.word.changes import count_changes
    from drafter.word.faithful import changed_only

    file = open_response(data, source)
    count = count_changes(file)
    if count and changes is None:
        raise ExportRefusedError(
            f"The letter has {'a tracked change' if count == 1 else f'{count} tracked changes'}.",
            advice="Settle them in Word, or accept or reject all of them here with --changes accept or "
            "--changes reject.",
            place=source,
        )
    removed = clean(file, accept_changes=changes != "reject")
    return Cleaned(changed_only(data, file), removed)


def pair_of(data: bytes, source: str, *, redacted: bool) -> Pair:
    """Return the versions of a letter.

    Args:
        data: Its Word file, cleaned.
        source: Its name in messages.
        redacted: Whether confidential words are omitted.

    Raises:
        ExportRefusedError: It has confidential words that are not to be omitted, or none that could be; or one of the
            brackets around them is missing.
    """
    from drafter.exporting.confidential import confidential_words, make_confidential, make_public
    from drafter.exporting.reader import read_letter
    from drafter.services.open_response import open_response
    from drafter.word.faithful import changed_only

    file = open_response(data, source)
    marked = confidential_words(file)
    _require_marks(marked.spans, marked.unpaired, source, redacted=redacted)
    with _reporting_damage(source):
        if not redacted:
            return Pair(Version(data, read_letter(file)))
        versions = []
        for change in (make_public, make_confidential):
            file = open_response(data, source)
            change(file)
            versions.append(Version(changed_only(data, file), read_letter(file)))
    public, confidential = versions
    return Pair(_on_the_same_pages(public, confidential.letter), confidential, marked.spans)


@contextmanager
def _reporting_damage(source: str) -> Iterator[None]:
    """Report a part that is missing or damaged, and was not needed before the letter is read as a page."""
    from drafter.reading.formats.word_file import refusal
    from drafter.word.archive import WordFileError

    try:
        yield
    except WordFileError as error:
        raise refusal(error, source) from error


def _on_the_same_pages(public: Version, confidential: Letter) -> Version:
    """Return the public version with its pages divided as those of the other one, whose numbers the request cites."""
    from dataclasses import replace

    from drafter.exporting.pages import page_starts

    return public._replace(letter=replace(public.letter, page_starts=page_starts(confidential)))


def _require_marks(spans: Sequence[str], unpaired: Sequence[str], source: str, *, redacted: bool) -> None:
    if spans and not redacted:
        count = "A passage is" if len(spans) == 1 else f"{len(spans)} passages are"
        raise ExportRefusedError(
            f"{count} marked as confidential: “{_short(spans[0])}”.",
            advice="Use --redacted to write a version for EDGAR that omits them, and one for the staff; or remove the "
            "marks in Word.",
            place=source,
        )
    if unpaired and (redacted or "[[" in unpaired[0]):
        raise ExportRefusedError(
            f"Confidential words have “[[” or “]]” at one end only: “{_short(unpaired[0])}”.",
            advice="Put “[[” before them and “]]” after them in each paragraph, or use the character style Rule 83.",
            place=source,
        )
    if redacted and not spans:
        raise ExportRefusedError(
            "The letter marks nothing as confidential.",
            advice="Put “[[” before the words and “]]” after them, or use the character style Rule 83; or "
            "export the letter without --redacted.",
            place=source,
        )


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} ..."


def checked_pair(
    pair: Pair, letters: Sequence[CommentLetter], source: str, options: ExportOptions
) -> CheckedPair:
    """Return the versions after their check, and what goes along with the letter.

    Raises:
        ExportRefusedError: It finds errors, and `options.force` is false; or confidential words are left.
        DrafterError: A file cannot be read.
    """
    from drafter.checking.run import check_matter
    from drafter.exporting.packing import packing_of
    from drafter.services.check import matter_to_check, settings_for

    matter = matter_to_check(
        pair.public.data,
        letters,
        name=source,
        today=options.today,
        confidential=pair.confidential.data if pair.confidential else None,
    )
    doubtful = _require_nothing_told(pair, matter, source)
    checked = check_matter(matter, settings_for(options.drafter.profile))
    if not options.force:
        _require_finished(checked, source)
    return CheckedPair(_with_parts(pair, matter.exchanges), matter, checked, packing_of(matter), doubtful)


def _require_finished(checked: Checked, source: str) -> None:
    """Refuse a letter with errors, or with alternatives that are still open."""
    errors = [problem for problem in checked.problems if problem.severity == "error"]
    still_open = [
        problem for problem in checked.problems if problem.rule in _OPEN and problem.severity == "warning"
    ]
    if not errors and not still_open:
        return
    first = [*errors, *still_open][0]
    found = "an error" if len(errors) == 1 else f"{len(errors)} errors"
    what = f"The check finds {found}; the first is" if errors else "The letter leaves something to choose;"
    raise ExportRefusedError(
        f"{what} {first.rule}: {first.message}",
        advice="See everything with `drafter check`, and correct the letter. To export it anyway, use --force.",
        place=source,
    )


def _with_parts(pair: Pair, exchanges: Sequence[Exchange]) -> Pair:
    from drafter.exporting.parts import with_parts

    def divided(version: Version) -> Version:
        return version._replace(letter=with_parts(version.letter, exchanges))

    return pair._replace(
        public=divided(pair.public), confidential=pair.confidential and divided(pair.confidential)
    )


def _require_nothing_told(pair: Pair, matter: Matter, source: str) -> tuple[str, ...]:
    """Refuse a public version that tells confidential words elsewhere; nothing excuses that.

    Returns:
        The words of which only a person can say whether they are the same.
    """
    from drafter.exporting.confidential import leaked
    from drafter.exporting.facts import disclosed
    from drafter.exporting.page import all_text

    if pair.confidential is None:
        return ()
    public, comments = all_text(pair.public.letter), _comments(matter)
    found = leaked(pair.spans, public, comments)
    if found:
        raise _told_elsewhere(f"“{_short(found[0])}” is marked as confidential", source)
    facts = disclosed(public, all_text(pair.confidential.letter), f"{comments}\n{_around(matter)}")
    if certain := next((fact.text for fact in facts if fact.is_certain), ""):
        raise _told_elsewhere(f"“{certain}” is part of a passage that is marked as confidential", source)
    return tuple(fact.text for fact in facts)


def _told_elsewhere(what: str, source: str) -> ExportRefusedError:
    return ExportRefusedError(
        f"{what}, and the letter has it in another place without a mark.",
        advice="Mark it there too.",
        place=source,
    )


def _comments(matter: Matter) -> str:
    """Return the comments of the staff; those that the letter restates, if the staff's own letter is missing."""
    if matter.letters:
        return "\n".join(comment.text for letter in matter.letters for comment in letter.comments)
    return "\n".join(block.words for exchange in matter.exchanges for block in exchange.comment)


def _around(matter: Matter) -> str:
    """Return the letter without what it says: letterhead, addressee, Re: block, signature, copies."""
    frame = matter.frame
    signature = frame.signature.lines if frame.signature else ()
    return "\n".join(block.words for block in (*frame.top, *signature, *frame.copies))
