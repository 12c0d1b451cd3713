"""Parts that all pages share: the matter in an address, the processes that work, templates, messages, and answers."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, RedirectResponse, Response

from drafter.errors import DrafterError, InputNotFoundError, InputTooLargeError
from drafter.kernel import limits
from drafter.kernel.dates import in_letter_style
from drafter.kernel.timed_workers import TimedWorkers
from drafter.services.marked_words import marked_words
from drafter.version import __version__
from drafter.web.guard import POLICY_OF_LETTERS
from drafter.web.matters import Matter, Matters
from drafter.web.work import Desk

if TYPE_CHECKING:
    from starlette.requests import Request

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

HERE = Path(__file__).parent
_AROUND = 64 * 1024
"""Bytes that a form has besides its file."""

_GAP = re.compile(r"[ \t]{5,}")
_IN_PLACE = {"hx-retarget": "main", "hx-reselect": "main", "hx-reswap": "outerHTML"}
_SWAP = Markup(
    'hx-boost="true" hx-push-url="false" hx-target="#right" hx-select="#right" hx-select-oob="#left" '
    'hx-swap="outerHTML"'
)
"""On a form that changes what both sides show."""


class Site:
    """One server: its firm, its matters, its processes and its templates."""

    def __init__(self, desk: Desk, matters: Matters, workers: TimedWorkers) -> None:
        """Keep what the pages work with.

        Args:
            desk: The firm and the profile.
            matters: The matters.
            workers: The processes that do the work.
        """
        self.desk, self.matters, self.workers = desk, matters, workers
        self._templates = Environment(
            loader=FileSystemLoader(HERE / "pages"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters |= {
            "marked": marked_words,
            "day": in_letter_style,
            "narrowed": _narrowed,
            "typed": _typed,
        }

    async def run(
        self,
        matter: Matter,
        function: Callable[Arguments, Result],
        *arguments: Arguments.args,
        **named: Arguments.kwargs,
    ) -> Result:
        """Return what a function of `work` returns, from a process that is ended if it takes too long.

        Raises:
            DrafterError: The function raised it, or its process was ended.
        """
        work_of = partial(self.workers.run, matter.name, function)
        result: Result = await run_in_threadpool(work_of, *arguments, **named)
        return result

    def matter(self, request: Request) -> Matter:
        """Return the matter in the address.

        Raises:
            HTTPException: There is none.
        """
        matter = self.matters.find(request.path_params["matter"])
        if matter is None:
            raise HTTPException(404)
        return matter

    def page(
        self, request: Request, name: str, *, error: DrafterError | None = None, **values: Any
    ) -> Response:
        """Return a page from its template.

        Args:
            request: The request.
            name: The template.
            error: What is wrong, to be shown on the page.
            values: What the template uses.
        """
        base = request.scope["root_path"]
        if isinstance(matter := values.get("matter"), Matter):
            values |= {"here": f"{base}/m/{quote(matter.name)}", "stamp": matter.stamp}
        html = self._templates.get_template(name).render(
            base=base,
            kept=self.matters.kept,
            version=__version__,
            swap=_SWAP,
            error=_shown(error),
            **values,
        )
        return HTMLResponse(html, 422 if error else 200)

    async def refused(self, request: Request, error: Exception) -> Response:
        """Return the page for an error that no page shows itself."""
        assert isinstance(error, DrafterError)
        named = quote(str(request.path_params.get("matter", "")))
        page = self.page(request, "refused.html", error=error, named=named)
        page.headers.update(_IN_PLACE)  # in an answer to htmx, the whole page gives way to the message
        return page

    async def not_found(self, request: Request, error: Exception) -> Response:
        """Return the page for an address with nothing behind it."""
        assert isinstance(error, HTTPException)
        missing = InputNotFoundError(
            "There is nothing at this address.",
            advice="The letters of a session are gone once the server has ended.",
        )
        page = self.page(request, "refused.html", error=missing, named="")
        page.status_code = error.status_code
        return page


async def uploaded(request: Request) -> tuple[str, bytes]:
    """Return the name and the content of the file that was dropped.

    Raises:
        InputTooLargeError: It is larger than any letter.
        InputNotFoundError: There is none.
    """
    if _length(request) > limits.limit(limits.FILE) + _AROUND:
        raise InputTooLargeError(
            "This file is larger than any letter.", advice="Use a file with the letter alone."
        )
    async with request.form(max_files=1, max_fields=5) as form:
        file = form.get("file")
        if not isinstance(file, UploadFile) or not file.filename:
            raise InputNotFoundError("No file was chosen.", advice="Drop a file, or choose one.")
        return file.filename, await file.read()


async def entered(request: Request) -> FormData:
    """Return what was entered into a form, without files.

    Raises:
        InputTooLargeError: It is more than people type.
    """
    if _length(request) > limits.limit(limits.WRITTEN):
        raise InputTooLargeError("This is more than anybody types.", advice="Shorten what you entered.")
    async with request.form(max_files=0) as form:
        return form


def _length(request: Request) -> int:
    """Return the bytes of a request; too many, if it does not say."""
    length = request.headers.get("content-length", "")
    return int(length) if length.isascii() and length.isdecimal() and len(length) < 12 else sys.maxsize


def see(request: Request, matter: Matter, page: str) -> Response:
    """Return the answer to a change: look at this page of the matter."""
    return RedirectResponse(f"{request.scope['root_path']}/m/{quote(matter.name)}/{page}", 303)


def framed(content: bytes) -> Response:
    """Return a letter as HTML, for a frame in which it can do nothing."""
    headers = {"content-security-policy": POLICY_OF_LETTERS}
    return Response(content, media_type="text/html; charset=utf-8", headers=headers)


def download(content: bytes, name: str) -> Response:
    """Return a file to save."""
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type="application/octet-stream", headers=headers)


def number(value: Any) -> int:
    """Return a number that was entered; 0 if it is none."""
    text = str(value or "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 8 else 0


def _narrowed(line: str) -> str:
    """Return a line without the wide gaps of text that was laid out for paper."""
    return _GAP.sub("    ", line)


def _typed(text: str) -> Markup:
    """Return a message with its commands, which are between backticks, as people type them."""
    parts = enumerate(text.split("`")) if text.count("`") % 2 == 0 else ((0, text),)
    return Markup("").join(Markup("<code>{}</code>").format(part) if at % 2 else part for at, part in parts)


def _shown(error: DrafterError | None) -> list[tuple[str, str]]:
    """Return the problems of an error as message and advice. Advice on the command's options is left out."""
    problems = error.problems if error else ()
    return [(problem.message, "" if "--" in problem.advice else problem.advice) for problem in problems]
