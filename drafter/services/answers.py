"""Responses as Markdown: written out of a letter in Word, for people who write elsewhere, and taken back into it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import AnswersError, NotAStaffLetterError, OtherMatterError
from drafter.kernel.files import make_folder, read_text, write_atomic
from drafter.kernel.paths import is_folder, is_there
from drafter.problems import Place
from drafter.services.inputs import STANDARD_INPUT, require_word_file
from drafter.services.output_names import distinct_stems, output_path, require_free, with_extension
from drafter.services.returned import read_response

if TYPE_CHECKING:
    from drafter.answering.answers_file import Answer
    from drafter.answering.in_word import Replaced
    from drafter.firm import Firm
    from drafter.profile.model import Profile
    from drafter.returned import ReturnedLetter

_TABLES = (".xlsx", ".csv")
_SHEET = "Comments"
"""The sheet of a tracker with the comments."""

NOBODY = "No owner"
"""The name of the file with the comments that nobody is named for."""


class WrittenAnswers(NamedTuple):
    """Files with answers that were written.

    Attributes:
        files: The files, each with the number of its comments.
        lost: What is in a response in Word and not in the file, by the number of the comment.
    """

    files: tuple[tuple[Path, int], ...]
    lost: tuple[tuple[int, tuple[str, ...]], ...]


class TakenAnswers(NamedTuple):
    """A letter into which answers were put.

    Attributes:
        path: The Word file.
        answers: The number of answers that were read.
        result: What became of them.
    """

    path: Path
    answers: int
    result: Replaced


def write_answers(source: str, output: Path | None, *, force: bool = False) -> WrittenAnswers:
    """Write the responses of a letter into a file in Markdown.

    Args:
        source: The response letter, a Word file.
        output: The file to write; by default one in the current folder, named after the letter.
        force: Whether to replace an existing file.

    Raises:
        DrafterError: The letter cannot be read, or the file cannot be written.
    """
    from drafter.answering.answers_file import written
    from drafter.answering.heading import heading_of
    from drafter.answering.in_word import exported
    from drafter.services.open_response import open_response

    path = output or Path(f"{Path(source).stem}-answers.md")
    data = _word_file(source)
    require_free(path, source, overwrite=force, what="the response letter")
    returned = _response(data, source)
    found = exported(open_response(data, source), returned)
    text = written(heading_of(returned), (one.answer for one in found))
    write_atomic(path, text.encode(), overwrite=force)
    return WrittenAnswers(
        ((path, len(found)),), tuple((one.answer.number, one.lost) for one in found if one.lost)
    )


def write_answers_by_owner(
    source: str,
    folder: Path,
    *,
    firm: Firm,
    profile: Profile,
    letters: Sequence[str] = (),
    force: bool = False,
) -> WrittenAnswers:
    """Write the responses of a letter into a folder, with one file for each person who answers.

    Args:
        source: The response letter, a Word file.
        folder: The folder, which need not exist.
        firm: The firm whose topics are used along with the built-in ones.
        profile: Its table `[owners]` says who answers which comments.
        letters: The staff letters that the response answers, as for a tracker.
        force: Whether to replace existing files.

    Raises:
        DrafterError: A letter cannot be read, or a file cannot be written.
    """
    from drafter.answering.answers_file import written
    from drafter.answering.heading import heading_of
    from drafter.answering.in_word import exported
    from drafter.services.open_response import open_response
    from drafter.services.tracked_review import ReviewOptions, read_review

    data = _word_file(source)
    returned = _response(data, source)
    review = read_review(source, ReviewOptions(firm, profile, letters))
    owners = {comment.number: comment.owner for comment in review.comments}
    found = exported(open_response(data, source), returned)
    by_owner: dict[str, list[Answer]] = {}
    for one in found:
        by_owner.setdefault(owners.get(one.answer.number) or NOBODY, []).append(one.answer)
    paths = [folder / f"{stem}.md" for stem in distinct_stems([f"{owner}.md" for owner in by_owner])]
    for path in filter(is_there, paths):
        require_free(path, source, overwrite=force, what="the response letter")
    make_folder(folder)
    for path, (owner, answers) in zip(paths, by_owner.items(), strict=True):
        text = written(f"{heading_of(returned)}: {owner}", answers)
        write_atomic(path, text.encode(), overwrite=force)
    counts = tuple(zip(paths, map(len, by_owner.values()), strict=True))
    return WrittenAnswers(counts, tuple((one.answer.number, one.lost) for one in found if one.lost))


def take_answers(
    source: str, answers: Sequence[str], output: Path | None, *, force: bool = False, track: bool = False
) -> TakenAnswers:
    """Put answers into a letter: those that say something else than the response that it has.

    Args:
        source: The response letter, a Word file, which is not changed.
        answers: Files in Markdown, folders with such files, or tables (.xlsx, .csv).
        output: The Word file to write; by default one in the current folder, named after the letter.
        force: Whether to replace an existing file, and to take answers to another letter.
        track: Whether to show old and new responses as tracked changes.

    Raises:
        AnswersError: A file with answers has a mistake.
        OtherMatterError: The answers are to another letter, and `force` is false.
        DrafterError: A file cannot be read or written.
    """
    from drafter.answering.answers_file import require_distinct

    path = output_path(source, output, ending="answered")
    data = _word_file(source)
    require_free(path, source, overwrite=force, what="the response letter")
    files = [file for name in answers for file in _files_in(name)]
    read = [answer for file in files for answer in _answers_in(file)]
    require_distinct(read)
    if not force:
        _require_own_headings(files, _response(data, source))
    content, result = _answered(data, source, read, track=track)
    if not force:
        _require_own_comments(read, result)
    write_atomic(path, content, overwrite=force)
    return TakenAnswers(path, len(read), result)


def put_answer(
    source: str,
    number: int,
    markdown: str,
    output: Path | None = None,
    *,
    time: int = 1,
    force: bool = False,
    track: bool = False,
) -> TakenAnswers:
    """Put one answer into a letter, if it says something else than the response that the letter has.

    Args:
        source: The response letter, a Word file.
        number: The number of the comment, or its place in a letter without numbers.
        markdown: The answer.
        time: 1; for a number that the staff used before, 2 and so on.
        output: The Word file to write; None replaces the letter itself, which needs `force`.
        force: Whether to replace an existing file.
        track: Whether to show old and new response as tracked changes.

    Raises:
        AnswersError: The letter has no such comment, or nothing shows where its response begins.
        DrafterError: A file cannot be read or written.
    """
    from drafter.answering.answers_file import Answer

    path = Path(source) if output is None else with_extension(output, ".docx")
    require_free(
        path, STANDARD_INPUT if output is None else source, overwrite=force, what="the response letter"
    )
    content, result = _answered(
        _word_file(source), source, [Answer(number, markdown, time=time)], track=track
    )
    if result.unknown:
        raise AnswersError(f"The letter has no comment {number}.", place=source)
    if result.stuck:
        raise AnswersError(
            f"Comment {number}: nothing shows where its response begins.",
            advice="Type the answer in Word.",
            place=source,
        )
    write_atomic(path, content, overwrite=force)
    return TakenAnswers(path, 1, result)


def _answered(data: bytes, source: str, answers: Sequence[Answer], *, track: bool) -> tuple[bytes, Replaced]:
    """Return a letter with answers put into it, and the outcome for each."""
    from drafter.answering.in_word import replace_responses
    from drafter.services.open_response import AUTHOR, open_response
    from drafter.word.faithful import changed_only

    returned = _response(data, source)
    file = open_response(data, source)
    result = replace_responses(file, returned, answers, author=AUTHOR if track else "")
    return changed_only(data, file), result


def _require_own_headings(files: Sequence[str], returned: ReturnedLetter) -> None:
    from drafter.answering.heading import heading_of, names_another

    for file in filter(_is_markdown, files):
        if other := names_another(read_text(Path(file)), returned):
            raise OtherMatterError(
                f"The file has “{other}”, and the letter has “{heading_of(returned)}”.",
                advice=_OWN_ANSWERS,
                place=file,
            )


def _require_own_comments(answers: Sequence[Answer], result: Replaced) -> None:
    for answer in answers:
        if answer.key in result.other_comments:
            raise OtherMatterError(
                f"The quotation of comment {answer.number} is not that comment of the letter.",
                advice=_OWN_ANSWERS,
                place=Place(answer.file, line=answer.line),
            )


_OWN_ANSWERS = "Name the file with the answers to this letter, or use --force."


def _files_in(name: str) -> list[str]:
    """Return a file with answers, or those of a folder."""
    if not is_folder(name):
        return [name]
    files = sorted(Path(name).glob("*.md"))
    if not files:
        raise AnswersError("This folder has no file with answers (.md).", place=name)
    return list(map(str, files))


def _is_markdown(file: str) -> bool:
    return Path(file).suffix.lower() not in _TABLES


def _answers_in(file: str) -> list[Answer]:
    """Return the answers in a file."""
    from drafter.answering.answers_file import read
    from drafter.answering.table import answers_in, rows_of_csv
    from drafter.reading.files import read_bytes

    path = Path(file)
    if _is_markdown(file):
        return read(read_text(path), file)
    is_text = path.suffix.lower() == ".csv"
    return answers_in(rows_of_csv(read_bytes(file), file) if is_text else _rows_of_sheet(path), file)


def _rows_of_sheet(path: Path) -> Sequence[Sequence[object]]:
    """Return the rows of the sheet with the comments, or of the first sheet."""
    from drafter.tracking.workbook_file import sheets_in

    sheets = sheets_in(path)
    return sheets.get(_SHEET) or next(iter(sheets.values()), [])


def _word_file(source: str) -> bytes:
    from drafter.reading.files import read_bytes

    data = read_bytes(source)
    require_word_file(data, source, "answers are taken from, and put into, a letter in Word")
    return data


def _response(data: bytes, source: str) -> ReturnedLetter:
    returned = read_response(data, name=source)
    if not returned.exchanges:
        raise NotAStaffLetterError(
            "No comment with a response was found in this letter.",
            advice="Name the response letter first.",
            place=source,
        )
    return returned
