"""The addresses of the page, and what each does: show a matter, or change it and show it again."""

from __future__ import annotations

import contextlib
import re
from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from drafter.errors import DrafterError, InputNotFoundError, InputTooLargeError
from drafter.kernel import limits
from drafter.kernel.dates import in_letter_style
from drafter.kernel.timed_workers import TimedWorkers
from drafter.services import corrections as corrected
from drafter.services.marked_words import marked_words
from drafter.services.profile_form import write_profile
from drafter.version import __version__
from drafter.web import work
from drafter.web.guard import POLICY_OF_LETTERS
from drafter.web.letter_page import letter_values, lines_around
from drafter.web.matters import Matter, Matters
from drafter.web.work import Desk

if TYPE_CHECKING:
    from starlette.requests import Request

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

_HERE = Path(__file__).parent
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_OPTION = re.compile(r"(?:Use|use) --as letter|--([a-z-]+)\b")
_SWAP = Markup(
    'hx-boost="true" hx-push-url="false" hx-target="#right" hx-select="#right" hx-select-oob="#left" '
    'hx-swap="outerHTML"'
)
"""On a form that changes what both sides show."""

_CHUNK = 64 * 1024
_IN_PLACE = {"hx-retarget": "main", "hx-reselect": "main", "hx-reswap": "outerHTML"}


class Pages:
    """The pages of one server."""

    def __init__(self, desk: Desk, matters: Matters, workers: TimedWorkers) -> None:
        """Keep what the pages work with.

        Args:
            desk: The firm and the profile.
            matters: The matters.
            workers: The processes that do the work.
        """
        self._desk, self._matters, self._workers = desk, matters, workers
        self._templates = Environment(
            loader=FileSystemLoader(_HERE / "pages"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters |= {"marked": marked_words, "day": in_letter_style}

    def app(self) -> Starlette:
        """Return the application; the first process is warmed up when it starts."""
        return Starlette(
            routes=[
                Route("/", self.start, methods=["GET"]),
                Route("/letters", self.take_letter, methods=["POST"]),
                Route("/m/{matter}/letter", self.letter, methods=["GET"]),
                Route("/m/{matter}/pages/{number:int}.png", self.picture, methods=["GET"]),
                Route("/m/{matter}/correct", self.correct, methods=["POST"]),
                Route("/m/{matter}/correct/{at:int}", self.correction, methods=["GET"]),
                Route("/m/{matter}/draft", self.draft, methods=["GET"]),
                Route("/m/{matter}/profile", self.fill_in, methods=["POST"]),
                Route("/m/{matter}/draft.html", self.draft_preview, methods=["GET"]),
                Route("/m/{matter}/response.docx", self.draft_file, methods=["GET"]),
                Mount("/static", StaticFiles(directory=_HERE / "static")),
            ],
            exception_handlers={DrafterError: self._refused, HTTPException: self._not_found},
            lifespan=self._lifespan,
        )

    @contextlib.asynccontextmanager
    async def _lifespan(self, _app: Starlette) -> AsyncIterator[None]:
        try:
            yield
        finally:
            await run_in_threadpool(self._workers.close)

    # The start page

    async def start(self, request: Request) -> Response:
        """Show where to drop a letter, and the matters of the folder."""
        return self._start(request)

    async def take_letter(self, request: Request) -> Response:
        """Keep a staff letter that was dropped, if it can be read, and show it."""
        try:
            name, content = await _uploaded(request)
            matter = self._matters.new(name)
            try:
                matter.keep_letter(name, content)
                await self._run(matter, work.read, self._desk, matter)
            except DrafterError:
                self._matters.drop(matter)
                raise
        except DrafterError as error:
            return self._start(request, error)
        return _see(request, matter, "letter")

    def _start(self, request: Request, error: DrafterError | None = None) -> Response:
        listed = [matter.name for matter in self._matters] if self._matters.kept else []
        return self._page(
            request, "start.html", matters=listed, error=_shown(error), status=422 if error else 200
        )

    # The staff letter

    async def letter(self, request: Request) -> Response:
        """Show the staff letter beside what was read in it, or the draft in place of the letter."""
        matter = self._matter(request)
        reading = await self._run(matter, work.read, self._desk, matter)
        return self._page(
            request,
            "letter.html",
            now="letter",
            matter=matter,
            left=_left(request.query_params.get("left")),
            stamp=matter.stamp,
            **letter_values(reading),
        )

    async def picture(self, request: Request) -> Response:
        """Return the picture of a page."""
        matter = self._matter(request)
        number = request.path_params["number"]
        try:
            content = await self._run(matter, work.picture, matter, number)
        except DrafterError as error:
            raise HTTPException(404) from error
        return Response(content, media_type="image/png", headers={"cache-control": "private, max-age=3600"})

    async def correction(self, request: Request) -> Response:
        """Return the forms that correct one comment."""
        matter = self._matter(request)
        reading = await self._run(matter, work.read, self._desk, matter)
        at = request.path_params["at"]
        if not 1 <= at <= len(reading.letter.comments):
            raise HTTPException(404)
        return self._page(
            request,
            "correct.html",
            matter=matter,
            at=at,
            comment=reading.letter.comments[at - 1],
            lines=lines_around(reading.letter, at),
            topics=reading.topics,
            left=_left(request.query_params.get("left")),
        )

    async def correct(self, request: Request) -> Response:
        """Correct what was misread: the lines or the topics of a comment, the client, or the filing."""
        matter = self._matter(request)
        form = await _form(request)
        before = corrected.read_corrections(matter.corrections)
        at = _number(form.get("comment"))
        if form.get("what") == "lines":
            lines = {**before.lines, at: (_number(form.get("first")), _number(form.get("last")))}
            before = before._replace(lines=lines)
        elif form.get("what") == "topics":
            chosen = tuple(str(one) for one in form.getlist("topic") if one)
            before = before._replace(topics={**before.topics, at: chosen})
        elif form.get("what") == "filing":
            before = before._replace(filing=_lines(form.get("filing")))
        elif form.get("what") == "undo":
            before = corrected.NO_CORRECTIONS
        elif form.get("what") == "client":
            write_profile(matter.profile, {"matter.client": str(form.get("client", ""))})
        corrected.write_corrections(matter.corrections, before)
        left = _left(form.get("left"))
        return _see(request, matter, f"letter?left={left}#c{at}" if at else f"letter?left={left}")

    # The draft

    async def draft(self, request: Request) -> Response:
        """Show the form for what is missing beside the draft."""
        return await self._draft(request)

    async def fill_in(self, request: Request) -> Response:
        """Keep what was filled in, and show the draft with it."""
        matter = self._matter(request)
        form = await _form(request)
        entries = {key: value for key, value in form.items() if isinstance(value, str)}
        try:
            write_profile(matter.profile, entries)
        except DrafterError as error:
            return await self._draft(request, error)
        return _see(request, matter, "draft")

    async def _draft(self, request: Request, error: DrafterError | None = None) -> Response:
        matter = self._matter(request)
        drafted = await self._run(matter, work.draft, self._desk, matter)
        return self._page(
            request,
            "draft.html",
            now="draft",
            matter=matter,
            drafted=drafted,
            stamp=matter.stamp,
            error=_shown(error),
            status=422 if error else 200,
        )

    async def draft_preview(self, request: Request) -> Response:
        """Return the draft as HTML, for a frame."""
        matter = self._matter(request)
        return _framed(await self._run(matter, work.draft_preview, self._desk, matter))

    async def draft_file(self, request: Request) -> Response:
        """Return the draft as a Word file, and keep it with the matter."""
        matter = self._matter(request)
        content = await self._run(matter, work.draft_file, self._desk, matter)
        await run_in_threadpool(matter.keep_draft, content)
        return _download(content, "response.docx", _WORD)

    # What all pages need

    async def _run(
        self,
        matter: Matter,
        function: Callable[Arguments, Result],
        *arguments: Arguments.args,
        **named: Arguments.kwargs,
    ) -> Result:
        work_of = partial(self._workers.run, matter.name, function)
        result: Result = await run_in_threadpool(work_of, *arguments, **named)
        return result

    def _matter(self, request: Request) -> Matter:
        matter = self._matters.find(request.path_params["matter"])
        if matter is None:
            raise HTTPException(404)
        return matter

    def _page(self, request: Request, name: str, *, status: int = 200, **values: Any) -> Response:
        base = request.scope["root_path"]
        if "matter" in values and isinstance(values["matter"], Matter):
            values["here"] = f"{base}/m/{quote(values['matter'].name)}"
        html = self._templates.get_template(name).render(
            base=base, kept=self._matters.kept, version=__version__, swap=_SWAP, **values
        )
        return HTMLResponse(html, status)

    async def _refused(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, DrafterError)
        page = self._page(request, "refused.html", error=_shown(error), matter=_named(request), status=422)
        page.headers.update(_IN_PLACE)  # in an answer to htmx, the whole page gives way to the message
        return page

    async def _not_found(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        missing = InputNotFoundError(
            "There is nothing at this address.",
            advice="Letters of a session are gone when the server has ended.",
        )
        return self._page(request, "refused.html", error=_shown(missing), matter="", status=error.status_code)


async def _uploaded(request: Request) -> tuple[str, bytes]:
    """Return the name and the content of the file that was dropped.

    Raises:
        InputTooLargeError: It is larger than any letter.
        InputNotFoundError: There is none.
    """
    most = limits.limit(limits.FILE)
    length = request.headers.get("content-length", "")
    if not length.isdecimal() or int(length) > most + _CHUNK:
        raise InputTooLargeError(
            "This file is larger than any letter.", advice="Use a file with the letter alone."
        )
    async with request.form(max_files=1, max_fields=5) as form:
        file = form.get("file")
        if not isinstance(file, UploadFile) or not file.filename:
            raise InputNotFoundError("No file was chosen.", advice="Drop a file, or choose one.")
        return file.filename, await file.read()


async def _form(request: Request) -> FormData:
    """Return what was entered into a form, without files."""
    async with request.form(max_files=0) as form:
        return form


def _see(request: Request, matter: Matter, page: str) -> Response:
    return RedirectResponse(f"{request.scope['root_path']}/m/{quote(matter.name)}/{page}", 303)


def _framed(content: bytes) -> Response:
    return Response(
        content,
        media_type="text/html; charset=utf-8",
        headers={"content-security-policy": POLICY_OF_LETTERS},
    )


def _download(content: bytes, name: str, kind: str) -> Response:
    return Response(
        content, media_type=kind, headers={"content-disposition": f'attachment; filename="{name}"'}
    )


def _named(request: Request) -> str:
    return str(request.path_params.get("matter", ""))


def _shown(error: DrafterError | None) -> list[tuple[str, str]]:
    """Return the problems of an error as message and advice. The page has no options, so advice on one is left out."""
    if error is None:
        return []
    return [(problem.message, "" if "--" in problem.advice else problem.advice) for problem in error.problems]


def _left(value: Any) -> str:
    return "draft" if value == "draft" else "letter"


def _number(value: Any) -> int:
    text = str(value or "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 8 else 0


def _lines(value: Any) -> tuple[str, ...]:
    return tuple(filter(None, (line.strip() for line in str(value or "").splitlines())))
