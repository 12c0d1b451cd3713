"""The tools: each calls one service with files in the server's folders, and returns JSON."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator, Mapping
from functools import wraps
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, ParamSpec

from mcp.server.mcpserver.exceptions import ResourceError, ToolError
from mcp_types import CallToolResult, TextContent

from drafter.errors import DrafterError
from drafter.mcp.folders import Folders
from drafter.mcp.material import as_material
from drafter.mcp.words import in_tools
from drafter.services import letters as staff_letters
from drafter.services.answers import put_answer
from drafter.services.check import check
from drafter.services.draft_letter import DraftOptions, draft_letter
from drafter.services.drafter import Drafter
from drafter.services.export_letter import export_letter
from drafter.services.export_options import Changes, ExportOptions
from drafter.services.firm_files import profile_in_force
from drafter.services.inputs import is_letter
from drafter.services.open_items import open_items
from drafter.services.precedents_filters import filters_of
from drafter.services.precedents_find import find_precedents
from drafter.services.profile_form import open_keys
from drafter.services.topics import topic_pages, topic_titles

if TYPE_CHECKING:
    from drafter import CommentLetter, Firm

_P = ParamSpec("_P")
_MOST_FILES = 500
_MOST_PRECEDENTS = 20


def _tool(function: Callable[_P, dict[str, Any]]) -> Callable[_P, CallToolResult]:
    """Make a tool of a function: its result as material, and an error as a message with advice."""

    @wraps(function)
    def called(*arguments: _P.args, **named: _P.kwargs) -> CallToolResult:
        try:
            result = function(*arguments, **named)
        except DrafterError as error:
            raise ToolError(in_tools(str(error))) from error
        except LookupError as error:
            raise ToolError(in_tools(str(error.args[0]))) from error
        text = TextContent(type="text", text=as_material(result))
        return CallToolResult(content=[text], structured_content=result)

    called.__annotations__["return"] = "CallToolResult"
    return called


def _resource(function: Callable[_P, str]) -> Callable[_P, str]:
    """Make a resource of a function: an error is a message with advice."""

    @wraps(function)
    def read(*arguments: _P.args, **named: _P.kwargs) -> str:
        try:
            return function(*arguments, **named)
        except DrafterError as error:
            raise ResourceError(in_tools(str(error))) from error

    return read


class Tools:
    """The tools of one server: its folders, its firm and its profile."""

    def __init__(self, folders: Folders, firm: Firm, profile: Path | None, store: Path | None = None) -> None:
        """Keep what the server was started with; the profile is read at each call, as it may be edited meanwhile."""
        self._folders, self._firm, self._profile, self._store = folders, firm, profile, store
        self._writing = Lock()

    def __reduce__(self) -> tuple[Any, ...]:
        """Make the same again in another process, which has one call at a time and a lock of its own."""
        return Tools, (self._folders, self._firm, self._profile, self._store)

    @_tool
    def list_files(self) -> dict[str, Any]:
        """List the letters and other files that Drafter reads in the folders of this server, with size and date."""
        found = list(self._files())
        return {
            "folders": [str(root) for root in self._folders.roots],
            "files": found[:_MOST_FILES],
            "left_out": max(0, len(found) - _MOST_FILES),
        }

    @_tool
    def read_letter(self, letter: str, as_letter: bool = False) -> dict[str, Any]:
        """Read an SEC staff comment letter (PDF, text, EDGAR submission, HTML, Word).

        Returns addressee, registrant, filing, due date, and each comment word for word with its requests, topics and
        place. Warnings name what may have been misread, such as words in the file that nobody sees: tell the user.

        Args:
            letter: The file.
            as_letter: It is a letter from the staff, even if it looks like something else.
        """
        return self._letter(letter, as_letter=as_letter).as_dict()

    @_tool
    def draft_response(
        self,
        letter: str,
        output: str,
        settings: dict[str, str | list[str]] | None = None,
        notes: bool = True,
        force: bool = False,
        as_letter: bool = False,
    ) -> dict[str, Any]:
        """Draft the response to a staff letter as a Word file, with a marked blank for every fact that is not known.

        Returns the number of blanks, the warnings, and to_ask: the settings that are still open, such as the signer.
        They are outside of the responses, where put_answer does not reach: ask the user for them, and draft again with
        them (force) before any response is put in.

        Args:
            letter: The staff letter.
            output: The Word file to write.
            settings: Keys of the profile for this letter: {"signer.name": "Ada Merrow", "letter.date": "2026-03-02"}.
            notes: Explain the draft to counsel in Word comments, which are to be deleted before the letter goes out.
            force: Replace an existing file, and draft even if no response is needed.
            as_letter: It is a letter from the staff, even if it looks like something else.
        """
        with self._writing:
            profile = profile_in_force(self._firm, self._profile, list(_as_options(settings or {})))
            options = DraftOptions(
                Drafter(self._firm, profile), notes=notes, as_letter=as_letter, force=force
            )
            source = str(self._folders.existing(letter))
            written = draft_letter(source, self._folders.new(output), options)
        return {
            "file": str(written.path),
            "registrant": written.letter.subject.registrant,
            "comments": len(written.letter.comments),
            "open_blanks": written.open_blanks,
            "due": written.letter.as_dict()["deadline"],
            "warnings": [warning.message for warning in written.letter.warnings],
            "to_ask": [
                {"setting": one.key, "what": one.label, "meaning": one.meaning, "choices": list(one.choices)}
                for one in open_keys(written.letter, profile)
            ],
        }

    @_tool
    def list_open_items(self, response: str, letters: list[str] | None = None) -> dict[str, Any]:
        """List each comment of a response letter in Word with its response as Markdown and what is still open in it.

        Args:
            response: The response letter.
            letters: The staff letters that it answers, if they are at hand.
        """
        found = open_items(str(self._folders.existing(response)), self._letters(letters))
        return {
            "comments": [
                {
                    "number": one.number,
                    "comment": one.comment,
                    "response": one.response,
                    "only_in_word": list(one.lost),
                    "open": [in_tools(problem.text) for problem in one.problems],
                }
                for one in found.comments
            ],
            "rest_of_the_letter": [in_tools(problem.text) for problem in found.letter],
        }

    @_tool
    def put_answer(
        self,
        response: str,
        comment: int,
        markdown: str,
        output: str = "",
        track: bool = False,
        force: bool = False,
        time: int = 1,
    ) -> dict[str, Any]:
        """Put the response to one comment into the letter in Word; everything else stays as it is.

        Args:
            response: The response letter.
            comment: The number of the comment, as list_open_items has it.
            markdown: The whole response to it. Facts that nobody has told you are blanks: [●].
            output: The Word file to write; without it, the letter itself is changed, which needs force.
            track: Show the old and the new response as tracked changes.
            force: Replace an existing file.
            time: 2 for the second comment with a number that the staff used twice.
        """
        if not markdown.strip():
            raise ToolError(
                "There is no response. Give the whole response as Markdown; a fact that is missing is [●]."
            )
        with self._writing:
            source = str(self._folders.existing(response))
            path = self._folders.new(output) if output else None
            put = put_answer(source, comment, markdown, path, time=time, force=force, track=track)
        lost = [name for names in put.result.lost.values() for name in names]
        return {
            "file": str(put.path),
            "changed": bool(put.result.replaced),
            "was_in_the_old_response_only": lost,
        }

    @_tool
    def check_response(
        self,
        response: str,
        letters: list[str] | None = None,
        filings: list[str] | None = None,
        confidential: str = "",
    ) -> dict[str, Any]:
        """Check a response letter before it is sent: comments word for word, every request answered, nothing left over.

        Args:
            response: The response letter (Word, HTML, text, PDF).
            letters: The staff letters that it answers.
            filings: The filings to which it refers, as amended, to compare pages and quotations.
            confidential: The confidential version of the letter, if words are omitted under Rule 83.
        """
        result = check(
            self._folders.existing(response),
            self._letters(letters),
            profile=profile_in_force(self._firm, self._profile, ()),
            today=_today(),
            confidential=self._folders.existing(confidential) if confidential else None,
            filings=[self._folders.existing(name) for name in filings or ()],
        )
        found = result.as_dict()
        for problem in found["problems"]:
            problem["advice"] = in_tools(problem["advice"])
        return found

    @_tool
    def export(
        self,
        response: str,
        output: str,
        letters: list[str] | None = None,
        redacted: bool = False,
        changes: Changes | None = None,
        force: bool = False,
    ) -> dict[str, Any]:
        """Write a finished response letter as HTML or text that EDGAR accepts; refused while the check finds errors.

        Drafting notes are left out, and stay in the Word file. Nothing is ever sent. Do not use force to get around
        errors of the check unless the user says so.

        Args:
            response: The response letter in Word.
            output: The file to write: .htm, or .txt for plain text.
            letters: The staff letters that it answers.
            redacted: Omit the confidential words, and write the version for the staff too (Rule 83).
            changes: Accept or reject all tracked changes; without it, a letter that has any is refused.
            force: Replace existing files, and export the letter in spite of errors.
        """
        with self._writing:
            drafter = Drafter(self._firm, profile_in_force(self._firm, self._profile, ()))
            named = [str(self._folders.existing(name)) for name in letters or ()]
            options = ExportOptions(drafter, named, _today(), changes, redacted, force)
            written = export_letter(str(self._folders.existing(response)), self._folders.new(output), options)
        return {
            "files": [{"file": str(one.path), "what": one.what} for one in written.documents],
            "errors_of_the_check": written.checked.counts["error"],
            "notes": list(written.notes),
            "form_type": written.packing.form_type,
            "goes_along": [{"name": item.name, "how": item.how} for item in written.packing.items],
            "becomes_public": written.packing.public,
        }

    @_tool
    def find_precedents(
        self,
        letter: str = "",
        comment: int | None = None,
        words: str = "",
        topics: list[str] | None = None,
        cites: list[str] | None = None,
        forms: list[str] | None = None,
        outcomes: list[str] | None = None,
        since: datetime.date | None = None,
        most: int = 5,
    ) -> dict[str, Any]:
        """Find how others answered a comment, among the letters of both sides that the user has added.

        What others said is an example, never a fact about this company. Each hit has the comment, the response, what
        became of it, company, date, and why it was found.

        Args:
            letter: The staff letter, with the number of the comment; or leave it out, and give words.
            comment: The number of the comment in that letter.
            words: Words to look for, in comments and responses.
            topics: Only comments that raise one of these topics.
            cites: Only comments that cite one of these authorities, such as "S-K 303" or "ASC 280".
            forms: Only comments about one of these forms, such as "10-K".
            outcomes: Only comments with one of these: revised, will_revise, explained, declined, supplemented,
                reissued, not_reissued, completed.
            since: Only responses of this date or later.
            most: The number of hits.
        """
        wanted = words
        if letter:
            path = str(self._folders.existing(letter))
            wanted = path if comment is None else f"{path}#{comment}"
        filters = filters_of(
            self._firm,
            topics=tuple(topics or ()),
            cites=tuple(cites or ()),
            forms=tuple(forms or ()),
            outcomes=tuple(outcomes or ()),
            since=since,
        )
        most = max(1, min(most, _MOST_PRECEDENTS))
        found = find_precedents(wanted, store=self._store, filters=filters, most=most, firm=self._firm)
        return {"precedents": [one.as_dict() for one in found]}

    @_tool
    def topic_guidance(self, topic: str = "") -> dict[str, Any]:
        """Return the page on a topic of comments, with the law, what to decide, and wording; or list all topics.

        Args:
            topic: The id of a topic, as read_letter names it; without it, all topics are listed.
        """
        if topic:
            return {"topic": topic, "page": topic_pages(self._firm, [topic])[0]}
        return {"topics": [{"id": id, "title": title} for id, title in topic_titles(self._firm)]}

    @_resource
    def letter_text(self, path: str) -> str:
        """Return a staff letter for the resource of its name."""
        return as_material(self._letter(path).as_dict())

    @_resource
    def draft_text(self, path: str) -> str:
        """Return the comments and responses of a letter for the resource of its name."""
        found = open_items(str(self._folders.existing(path)))
        return as_material(
            [one._asdict() | {"problems": list(map(str, one.problems))} for one in found.comments]
        )

    def _letter(self, name: str, *, as_letter: bool = False) -> CommentLetter:
        return staff_letters.read(self._folders.existing(name), firm=self._firm, as_letter=as_letter)

    def _letters(self, names: list[str] | None) -> list[CommentLetter]:
        return [self._letter(name) for name in names or ()]

    def _files(self) -> Iterator[dict[str, Any]]:
        for root in self._folders.roots:
            for path in sorted(root.rglob("*")):
                if is_letter(path, root) and self._folders.allows(path):
                    about = path.stat()
                    day = datetime.datetime.fromtimestamp(about.st_mtime).astimezone().date()
                    yield {"file": str(path), "bytes": about.st_size, "changed": day.isoformat()}


def _as_options(settings: Mapping[str, str | list[str]]) -> Iterator[str]:
    """Yield settings as the command takes them: `matter.amendment=1`."""
    for key, value in settings.items():
        yield f"{key}={value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)}"


def _today() -> datetime.date:
    return datetime.datetime.now().astimezone().date()
