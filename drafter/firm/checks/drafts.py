"""Draft example letters with the firm's files, to find what fails only with the values of a letter."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from drafter import drafting, topics, writing
from drafter.errors import TemplateError
from drafter.firm.checks.context import Context
from drafter.firm.checks.examples import example_letters
from drafter.firm.checks.sparse import STAGES, whole
from drafter.firm.folder import Firm
from drafter.problems import Place, Problem, each_once
from drafter.profile.model import Confidential, Profile
from drafter.response import STYLES, Paragraph
from drafter.templating.dry_run import DryRun
from drafter.templating.errors import ENDLESS
from drafter.writing.letterhead.advice.duplicates import left_in_a_branch
from drafter.writing.letterhead.check import has_tags

if TYPE_CHECKING:
    from drafter.model import CommentLetter
    from drafter.response import ResponseLetter

_FOUND_BY_READING = ("template_syntax", "unknown_markup", "unknown_name")
"""The rules that the check of the wording has applied before any letter is drafted."""

_MOST_TIME = 15.0
"""Seconds of processor time for all example letters: those of usual files take two."""

_Compose = Callable[..., "ResponseLetter"]


def check_drafts(context: Context) -> Iterator[Problem]:
    """Draft complete and increasingly sparse letters of each type of review, and report what fails in which."""
    known = context.errors
    reviews_of: dict[Problem, set[str]] = {}
    end = time.process_time() + _MOST_TIME
    for review, found in _failures(context, end):
        reviews_of.setdefault(found, set()).add(review)
        if found.rule == ENDLESS:  # so does each of the other letters, and each would take as long to find it
            break
    for problem, reviews in reviews_of.items():
        if not _follows_from(known, problem, context.firm):
            where = "" if problem.rule == ENDLESS else _in_types(reviews, context.reviews)
            yield problem._replace(message=f"{problem.text}{where}", advice="")
    if time.process_time() > end:
        message = f"These files are slow: not every example letter was drafted within {_MOST_TIME:g} seconds."
        yield Problem("slow_files", "info", Place(str(context.firm.folder or "")), message)


def _failures(context: Context, end: float) -> Iterator[tuple[str, Problem]]:
    """Yield what fails in each letter, with its type of review; in a sparser letter, only what did not fail before.

    Args:
        context: The files.
        end: The processor time at which no further letter is drafted.
    """
    dry_run = DryRun()
    failed: set[Place] = set()
    for poorer in STAGES:
        failed_before = frozenset(failed)
        for review, profile, letter in _examples(context, poorer):
            for compose in _composers(letter, profile, context.firm, is_whole=poorer is whole):
                if time.process_time() > end:
                    return
                for found in _draft(compose, context, dry_run, is_whole=poorer is whole):
                    if not (found.is_error and found.place in failed_before):
                        yield review, found
                    if found.is_error:
                        failed.add(found.place)


def _examples(
    context: Context, poorer: Callable[[CommentLetter], CommentLetter]
) -> Iterator[tuple[str, Profile, CommentLetter]]:
    """Yield a letter of each type of review with the profile to draft with; for one type, also under Rule 83."""
    profile, library = context.profile, context.library
    secret = replace(profile, confidential=profile.confidential or Confidential())
    for review, letter in example_letters(library, poorer=poorer, reviews=context.reviews):
        for one in (profile, secret) if review == "periodic" else (profile,):
            on = drafting.response_date(one, letter)
            yield review, one, topics.advise(letter, on=on, library=library)


def _composers(letter: CommentLetter, profile: Profile, firm: Firm, *, is_whole: bool) -> Iterator[_Compose]:
    """Yield the functions that compose a response and, for complete letters, each letter that goes with it."""
    yield partial(drafting.compose, letter, profile, folders=firm.wording())
    for kind in drafting.companions_of(letter) if is_whole else ():
        yield partial(drafting.compose_companion, letter, profile, kind, folders=firm.wording())


def _draft(compose: _Compose, context: Context, dry_run: DryRun, *, is_whole: bool) -> Iterator[Problem]:
    """Draft one letter; report what stops it, or that the letterhead leaves the letter out."""
    letterhead = context.letterhead
    try:
        response = compose()
        if _is_worth_writing(context, is_whole=is_whole) or _has_style_of_word(response):
            writing.on_letterhead(response, letterhead)
    except TemplateError as error:
        yield from _everything_that_fails(compose, dry_run, error, context.errors)
        return
    context.drafted += 1
    if letterhead and is_whole:
        yield from _left_out(letterhead, response)


def _is_worth_writing(context: Context, *, is_whole: bool) -> bool:
    """Return whether writing a letter may find more mistakes than composing it.

    On the built-in letterhead it cannot, and a letter makes a difference only to a letterhead's own tags: its slots
    were tried with a letter of each sort.
    """
    letterhead = context.letterhead
    if letterhead is None:
        return is_whole and context.firm.folder is None
    return has_tags(letterhead, letterhead.stat().st_mtime_ns)


def _has_style_of_word(response: ResponseLetter) -> bool:
    """Return whether the wording names a style of the letterhead, which may not be there."""
    return any(isinstance(block, Paragraph) and block.style not in STYLES for block in response.every_block)


def _left_out(letterhead: Path, response: ResponseLetter) -> Iterator[Problem]:
    if left_out := left_in_a_branch(letterhead, response):
        yield left_out.in_file(letterhead)


def _everything_that_fails(
    compose: _Compose, dry_run: DryRun, first: TemplateError, known: Collection[Problem]
) -> Iterator[Problem]:
    """Compose a letter again, skipping what fails, to find everything that fails in it."""
    dry_run.start()
    if first.problems[0].rule != ENDLESS:  # composing it again would take just as long
        try:
            compose(dry_run=dry_run)
        except TemplateError as error:
            dry_run.passes_over(error)
    known_places = {problem.place for problem in known}
    failures = [
        failure
        for failure in dry_run.failures
        if failure.place not in known_places or failure.problems[0].rule not in _FOUND_BY_READING
    ]
    yield from each_once(problem for failure in failures or [first] for problem in failure.problems)


def _follows_from(known: Collection[Problem], problem: Problem, firm: Firm) -> bool:
    """Return whether a problem is known or follows from a known one, because the wrong part of a file is missing."""
    place = problem.place
    is_known = str(problem) in map(str, known)
    in_known_file = not place.line and any(one.place.file == place.file for one in known)
    is_the_firms = firm.folder is not None and place.file.startswith(str(firm.folder))
    return is_known or in_known_file or (bool(known) and not is_the_firms)


def _in_types(reviews: Collection[str], tried: Collection[str]) -> str:
    """Return a note with the types of review in which something was found; "" if it is all that were tried."""
    return "" if len(reviews) == len(tried) else f" (In letters of type {', '.join(sorted(reviews))}.)"
