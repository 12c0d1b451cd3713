"""All mistakes in a firm's folder, in one run, each with its place; then every kind of letter is drafted with it."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import drafter
from drafter import drafting
from drafter.drafting.profile import Confidential, Profile, default_profile
from drafter.drafting.wording_check import mistakes as mistakes_of_wording
from drafter.errors import Mistake, ProfileError, TemplateError, TopicError
from drafter.firm.examples import FILINGS, example_letters
from drafter.firm.folder import LETTERHEADS, PROFILE, TOPICS, WORDING, Firm, wrong_styles
from drafter.text_files import Unreadable
from drafter.toml_files import read_toml
from drafter.toml_lines import line_of

if TYPE_CHECKING:
    from drafter.model import CommentLetter
    from drafter.response import ResponseLetter
    from drafter.writing.finding import Finding

_OTHER_FORMS = (".doc", ".dot", ".docm", ".dotm", ".rtf", ".odt", ".pdf", ".pages")
_ENDINGS = {WORDING: (".html",), TOPICS: (".toml", ".md")}


@dataclass(slots=True)
class Report:
    """What was found. `advice` stops no letter; `drafted` counts letters.

    `findings` are the mistakes in the letterhead, and the advice about it.
    """

    mistakes: list[Mistake] = field(default_factory=list)
    advice: list[Mistake] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    drafted: int = 0

    def add(self, found: Iterable[Mistake]) -> None:
        """Add mistakes, each once."""
        self.mistakes += [mistake for mistake in dict.fromkeys(found) if mistake not in self.mistakes]

    def note(self, notes: Iterable[Finding], letterhead: Path) -> None:
        """Add advice about the letterhead."""
        for note in notes:
            self.advice.append(note.in_file(letterhead))
            self.findings.append(note._replace(message=f"Note: {note.message}"))


def check(firm: Firm) -> Report:
    """Check a firm's folder; without one, what is shipped."""
    report = Report()
    report.add(_misnamed(firm))
    profile = _checked_profile(firm, report)
    for folder in firm.wording():
        report.add(mistakes_of_wording(folder))
    with_topics = _checked_topics(firm, report)
    letterhead = _checked_letterhead(firm, profile, report)
    if with_topics:
        _draft_examples(firm, profile, letterhead, report)
    return report


def _misnamed(firm: Firm) -> Iterator[Mistake]:
    """Files that Drafter does not read, and whose names show that it was meant to."""
    if firm.folder is None:
        return
    known = (PROFILE, *LETTERHEADS, WORDING, TOPICS)
    for path in sorted(firm.folder.iterdir()):
        if path.suffix.lower() in _OTHER_FORMS and difflib.get_close_matches(
            path.stem.lower(), ["letterhead"]
        ):
            yield Mistake(
                str(path), "Drafter does not read this form; open it in Word and save it as letterhead.docx."
            )
            continue
        near = difflib.get_close_matches(path.name.lower(), known, n=1, cutoff=0.75)
        if path.name not in known and near and not path.name.startswith(("~$", ".")):
            yield Mistake(str(path), f"Drafter does not read this; did you mean {near[0]!r}?")
    for name, endings in _ENDINGS.items():
        folder = firm.folder / name
        if folder.is_file():
            yield Mistake(str(folder), "This is a file, and a folder of files is wanted.")
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if path.is_file() and path.suffix not in endings and not path.name.startswith(("~$", ".")):
                yield Mistake(str(path), f"Drafter does not read this: files in {name} end in {endings[0]}.")


def _checked_profile(firm: Firm, report: Report) -> Profile:
    """The firm's profile with those of its styles that there are; the default one where it has other mistakes."""
    try:
        profile = firm.profile()
    except ProfileError as error:
        report.add(error.mistakes)
        profile = dataclasses.replace(default_profile(), styles=_named_styles(firm))
    try:
        letterhead = firm.letterhead()
    except TemplateError:
        return profile  # two letterheads: told with the letterhead
    wrong = dict(wrong_styles(profile.styles, letterhead))
    toml = (firm.folder / PROFILE).read_text("utf-8-sig") if wrong and firm.folder else ""
    for name, message in wrong.items():
        line = line_of(toml, ("styles", name))
        report.add([Mistake(f"{firm.folder}/{PROFILE}:{line}", f"styles.{name}: {message}")])
    kept = {ours: theirs for ours, theirs in profile.styles.items() if ours not in wrong}
    return dataclasses.replace(profile, styles=kept)


def _named_styles(firm: Firm) -> dict[str, str]:
    """The rows of `[styles]` in a profile that has mistakes, as far as they can be read."""
    assert firm.folder  # the shipped profile has no mistakes
    try:
        styles = read_toml(firm.folder / PROFILE)[0].get("styles")
    except Unreadable:
        return {}
    rows = styles.items() if isinstance(styles, dict) else ()
    return {ours: theirs for ours, theirs in rows if isinstance(theirs, str)}


def _checked_topics(firm: Firm, report: Report) -> bool:
    """Whether letters can be drafted with the firm's topics."""
    from drafter.firm.topic_check import mistakes_of_topics

    own = firm.folder / TOPICS if firm.folder else None
    if own is None or not own.is_dir():
        return True
    report.add(mistakes_of_topics(own))
    try:
        firm.library()
        firm.require_right_clauses()
    except TopicError:
        return False
    return True


def _checked_letterhead(firm: Firm, profile: Profile, report: Report) -> Path | None:
    """The firm's letterhead, where a letter can be written on it."""
    from drafter import writing
    from drafter.writing.fonts import missing_fonts
    from drafter.writing.loose_ends import said_twice, unplaced

    try:
        letterhead = firm.letterhead()
    except TemplateError as error:
        report.add(error.mistakes)
        return None
    if letterhead is None:
        return None
    response = _any_response(firm, profile)
    wrong = writing.check(letterhead, response, styles=profile.styles)
    report.add(finding.in_file(letterhead) for finding in wrong)
    report.findings += wrong
    try:
        report.note(missing_fonts(letterhead), letterhead)
        report.note(said_twice(letterhead, response, firm=profile.firm.name), letterhead)
        report.note(() if wrong else unplaced(letterhead, response), letterhead)
    except TemplateError:
        return None  # it cannot be read, which is told
    return None if wrong else letterhead


def _any_response(firm: Firm, profile: Profile) -> ResponseLetter:
    """A letter whose values and parts the letterhead's tags are tried with."""
    _, letter = next(example_letters(Firm()))
    try:
        return drafting.compose(letter, profile, folders=firm.wording(), undefined="blank")
    except TemplateError:  # told with the wording; the shipped parts will do
        return drafting.compose(letter, profile)


def _draft_examples(firm: Firm, profile: Profile, letterhead: Path | None, report: Report) -> None:
    """Draft letters of each kind in memory, one of them under Rule 83, and tell what fails, and in which kinds."""
    secret = dataclasses.replace(profile, confidential=profile.confidential or Confidential())
    failed: dict[Mistake, set[str]] = {}
    noted: dict[Finding, set[str]] = {}
    for review, letter in example_letters(firm):
        for kind in (profile, secret) if review == "periodic" else (profile,):
            for found in _drafted(firm, kind, letter, letterhead, report):
                if isinstance(found, Mistake):
                    failed.setdefault(found, set()).add(review)
                else:
                    noted.setdefault(found, set()).add(review)
    known = {mistake.place for mistake in report.mistakes}
    for mistake, reviews in failed.items():
        is_firms = firm.folder is not None and mistake.place.startswith(str(firm.folder))
        if mistake.place not in known and (is_firms or not known):  # else it comes of what is told already
            report.add([mistake._replace(message=mistake.message + _in_kinds(reviews))])
    if letterhead:
        told = (note._replace(message=note.message + _in_kinds(reviews)) for note, reviews in noted.items())
        report.note(told, letterhead)


def _in_kinds(reviews: set[str]) -> str:
    """The kinds of review in whose letters something was found; nothing where it is all of them."""
    return "" if len(reviews) == len(FILINGS) else f" (In letters of the kind {', '.join(sorted(reviews))}.)"


def _drafted(
    firm: Firm, profile: Profile, letter: CommentLetter, letterhead: Path | None, report: Report
) -> Iterator[Mistake | Finding]:
    """Draft the response and the letter that asks for more time; what stopped one of them, or was left out of it."""
    from drafter import writing
    from drafter.writing.loose_ends import left_in_a_branch

    for compose in (drafter.draft, drafter.draft_extension):
        try:
            response = compose(letter, profile, firm=firm)
            writing.to_bytes(response, letterhead, styles=profile.styles)
            report.drafted += 1
            if letterhead and (left_out := left_in_a_branch(letterhead, response, styles=profile.styles)):
                yield left_out
        except TemplateError as error:
            yield from error.mistakes
