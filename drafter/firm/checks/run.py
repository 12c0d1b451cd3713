"""All mistakes in a firm's folder, in one run, each with its place; then every kind of letter is drafted with it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from drafter import drafting, topics
from drafter.drafting.wording.assertions import assertions
from drafter.drafting.wording.own_text import own_text
from drafter.errors import DrafterError, InputNotReadableError, ProfileError, TemplateError, TopicError
from drafter.firm.checks.examples import FILINGS, example_letters
from drafter.firm.checks.sparse import EVER_POORER, whole
from drafter.firm.checks.wording import mistakes as mistakes_of_wording
from drafter.firm.folder import PROFILE, TOPICS, WORDING, Firm
from drafter.firm.stray_files import mistaken, spare
from drafter.kernel.files import read_text
from drafter.kernel.toml.reader import read_toml_leniently
from drafter.problems import Place, Problem, each_once
from drafter.profile.model import Confidential, Profile, default_profile
from drafter.response import Part
from drafter.templating.budget import TooMuch
from drafter.templating.dry_run import Rehearsal
from drafter.writing.letterhead.check import check_letterhead

if TYPE_CHECKING:
    from drafter.model import CommentLetter
    from drafter.response import ResponseLetter
    from drafter.topics import Library

_SORTS = drafting.compose, drafting.compose_extension
"""What composes each sort of letter: the response, and the request for more time."""
OF_FILES = (ProfileError, TopicError, TemplateError)
"""What a mistake in a firm's file stops a letter with."""


_NOBODY_SIGNS = (
    "The law firm is named, and not who signs: to comments on a periodic report it is the company, by custom. "
    'Where the firm always signs, put signed_by = "counsel" above the tables.'
)


@dataclass(slots=True)
class Report:
    """What was found in a firm's folder, and how many example letters were drafted with it."""

    problems: list[Problem] = field(default_factory=list)
    drafted: int = 0

    @property
    def errors(self) -> list[Problem]:
        """The problems that stop a letter."""
        return [problem for problem in self.problems if problem.is_error]

    @property
    def notes(self) -> list[Problem]:
        """The problems that stop no letter."""
        return [problem for problem in self.problems if not problem.is_error]

    def add(self, found: Iterable[Problem]) -> None:
        """Add problems, each once."""
        self.problems = each_once((*self.problems, *found))


def all_told(firm: Firm, error: DrafterError) -> DrafterError:
    """What stopped a letter, with all else that a check finds in the firm's folder, in the same words."""
    found = check(firm).errors
    places = {problem.place for problem in found}
    kind = next(kind for kind in OF_FILES if isinstance(error, kind))
    return kind.of([*(one for one in error.problems if one.place not in places), *found])


def check(firm: Firm) -> Report:
    """Check a firm's folder; without one, what is shipped."""
    report = Report()
    if firm.folder:
        report.add(mistaken(firm.folder))
        report.add(spare(firm.folder))
    profile = _checked_profile(firm, report)
    for folder in firm.wording():
        report.add(mistakes_of_wording(folder))
    library = _checked_topics(firm, report)
    letterhead = _checked_letterhead(firm, profile, report)
    _draft_examples(firm, profile, library, letterhead, report)
    return report


def _checked_profile(firm: Firm, report: Report) -> Profile:
    """The firm's profile with those of its styles that there are; the default one where it has other mistakes."""
    try:
        profile = firm.profile()
    except ProfileError as error:
        report.add(error.problems)
        profile = replace(default_profile(), styles=_named_styles(firm))
    if profile.firm.name and profile.signed_by is None:  # who fills in a law firm means that it signs
        place = Place(str((firm.folder or Path()) / PROFILE))
        report.add([Problem("no_signer", "info", place, _NOBODY_SIGNS)])
    wrong = dict(firm.wrong_styles(profile.styles))
    report.add(wrong.values())
    kept = {ours: theirs for ours, theirs in profile.styles.items() if ours not in wrong}
    return replace(profile, styles=kept)


def _named_styles(firm: Firm) -> dict[str, str]:
    """The rows of `[styles]` in a profile that has mistakes, as far as they can be read."""
    assert firm.folder  # the shipped profile has no mistakes
    try:
        styles = read_toml_leniently(firm.folder / PROFILE)[0].get("styles")
    except InputNotReadableError:
        return {}
    rows = styles.items() if isinstance(styles, dict) else ()
    return {ours: theirs for ours, theirs in rows if isinstance(theirs, str)}


def _checked_topics(firm: Firm, report: Report) -> Library:
    """The shipped topics, and those of the firm's that are right."""
    own = firm.folder / TOPICS if firm.folder else None
    if own is None or not own.is_dir():
        return topics.shipped()
    from drafter.firm.checks.topics import checked_topics  # pydantic, for those who have topics of their own

    library, problems = checked_topics(own)
    report.add(problems)
    return library


def _checked_letterhead(firm: Firm, profile: Profile, report: Report) -> Path | None:
    """The firm's letterhead, where a letter can be written on it."""
    from drafter.writing.letterhead.advice import advice
    from drafter.writing.letterhead.advice.duplicates import unplaced

    try:
        letterhead = firm.letterhead()
    except TemplateError as error:
        report.add(error.problems)
        return None
    if letterhead is None:
        return None
    letters = tuple(_any_letters(firm, profile))
    found = (check_letterhead(letterhead, letter, styles=profile.styles) for letter in letters)
    wrong = list(dict.fromkeys(chain.from_iterable(found)))
    report.add(wrong)
    try:
        without = _way_to_empty(letterhead.parent / WORDING / "letterhead.html")
        notes = [
            *advice(letterhead, letters, firm=profile.firm.name, way_out=without),
            *_asserted(letterhead),
        ]
        notes += () if wrong else unplaced(letterhead, *letters)
        report.add(note.in_file(letterhead) for note in notes)
    except TemplateError:
        return None  # it cannot be read, which is told
    return None if wrong else letterhead


def _way_to_empty(file: Path) -> str:
    return f"make {file} empty" if file.is_file() else f"create an empty file {file}"


def _asserted(letterhead: Path) -> Iterator[Problem]:
    """What the letterhead's own words say for the client: a note, because they may be the firm's of itself."""
    from drafter.writing.letterhead.advice.duplicates import words

    for place in words(letterhead):
        yield from (Problem("assertion", "info", place, wrong.message) for wrong in assertions(place.words))


def _any_letters(firm: Firm, profile: Profile) -> Iterator[ResponseLetter]:
    """A letter of each sort, whose values and parts the letterhead's tags are tried with."""
    _, letter = next(example_letters())
    for compose in _SORTS:
        try:
            yield compose(letter, profile, folders=firm.wording(), undefined="blank")
        except TemplateError:  # told with the wording
            yield _without_emptied(compose(letter, profile), firm)


def _without_emptied(letter: ResponseLetter, firm: Firm) -> ResponseLetter:
    """A letter in the shipped wording, but for the parts that the firm does without."""
    emptied = {path.stem for folder in firm.wording() for path in folder.glob("*.html") if _is_empty(path)}
    parts = (Part(part.name) if part.name in emptied else part for part in letter.parts)
    return replace(letter, parts=tuple(parts))


def _is_empty(wording: Path) -> bool:
    """Whether a wording file has no words, as one that switches a part off."""
    try:
        return not own_text(read_text(wording)).strip()
    except InputNotReadableError:
        return False


def _draft_examples(
    firm: Firm, profile: Profile, library: Library, letterhead: Path | None, report: Report
) -> None:
    """Draft letters of each kind in memory, and tell what fails, and in which kinds."""
    told = report.errors
    places = {problem.place for problem in told}
    failed: dict[Problem, set[str]] = {}
    noted: dict[Problem, set[str]] = {}
    for poorer in EVER_POORER:
        failed_in_richer = {problem.place for problem in failed}
        sorts = _SORTS if poorer is whole else _SORTS[:1]  # a request says nothing that a response does not
        for review, kind, letter in _examples(profile, library, poorer):
            for compose in sorts:
                run = partial(compose, letter, kind, folders=firm.wording())
                for found in _drafted(run, kind, letterhead, places, report, is_whole=poorer is whole):
                    if not found.is_error:
                        noted.setdefault(found, set()).add(review)
                    elif found.place not in failed_in_richer:
                        failed.setdefault(found, set()).add(review)
    for problem, reviews in (*failed.items(), *noted.items()):
        if not _comes_of(told, problem, firm):
            report.add([problem._replace(message=problem.text + _in_kinds(reviews), advice="")])


def _examples(
    profile: Profile, library: Library, poorer: Callable[[CommentLetter], CommentLetter]
) -> Iterator[tuple[str, Profile, CommentLetter]]:
    """A letter of each kind of review with its topics, and the profile to answer it with; one also under Rule 83."""
    secret = replace(profile, confidential=profile.confidential or Confidential())
    for review, letter in example_letters(library, poorer=poorer):
        for kind in (profile, secret) if review == "periodic" else (profile,):
            on = drafting.response_date(kind, letter)
            yield review, kind, topics.advise(letter, on=on, library=library)


def _drafted(
    compose: Callable[..., ResponseLetter],
    profile: Profile,
    letterhead: Path | None,
    told: Container[Place],
    report: Report,
    *,
    is_whole: bool,
) -> Iterator[Problem]:
    """Draft a letter; all that stopped it, or what was left out of it."""
    from drafter import writing
    from drafter.writing.letterhead.advice.duplicates import left_in_a_branch

    try:
        response = compose()
        if letterhead or is_whole:  # on the shipped letterhead what one letter lacks makes no difference
            writing.to_bytes(response, letterhead, styles=profile.styles)
    except TemplateError as error:
        is_endless = isinstance(error.__cause__, TooMuch)  # it would be once more
        yield from (() if is_endless else _all_that_fails(compose, told)) or error.problems
        return
    report.drafted += 1
    if (
        letterhead
        and is_whole
        and (left_out := left_in_a_branch(letterhead, response, styles=profile.styles))
    ):
        yield left_out.in_file(letterhead)


def _all_that_fails(compose: Callable[..., ResponseLetter], told: Container[Place]) -> list[Problem]:
    """What fails while a letter is composed, the first thing and all after it."""
    rehearsal = Rehearsal(told)
    try:
        compose(rehearsal=rehearsal)
    except TemplateError as error:
        rehearsal.passes_over(error)
    return rehearsal.problems


def _comes_of(told: Collection[Problem], problem: Problem, firm: Firm) -> bool:
    """Whether what failed is told already, or comes of what is: a file that lacks what is wrong in it, say."""
    place = problem.place
    in_file = not place.line and any(one.place.file == place.file for one in told)
    is_firms = firm.folder is not None and place.file.startswith(str(firm.folder))
    is_told = str(problem) in map(str, told)
    return is_told or in_file or (bool(told) and not is_firms)


def _in_kinds(reviews: set[str]) -> str:
    """The kinds of review in whose letters something was found; nothing where it is all of them."""
    return "" if len(reviews) == len(FILINGS) else f" (In letters of the kind {', '.join(sorted(reviews))}.)"
