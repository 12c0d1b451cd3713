"""The pages of an answer: dropping it, its check beside both letters, its copies, its export, and the tracker."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Route

from drafter.errors import DrafterError
from drafter.web import check_work, work
from drafter.web.answer_view import check_values
from drafter.web.letter_page import letter_values
from drafter.web.site import Site, download, framed, see, uploaded

if TYPE_CHECKING:
    from starlette.requests import Request

    from drafter.services.export_options import Changes

_FILES: dict[str, Callable[..., bytes]] = {
    "annotated.docx": check_work.annotated_copy,
    "fixed.docx": check_work.fixed_copy,
    "tracker.xlsx": check_work.tracker,
}
"""The files to download, and what makes each."""


class CheckPages:
    """The addresses of an answer."""

    def __init__(self, site: Site) -> None:
        """Keep the server."""
        self._site = site

    def routes(self) -> list[Route]:
        """Return the addresses."""
        return [
            Route("/m/{matter}/check", self.show, methods=["GET"]),
            Route("/m/{matter}/answer", self.take, methods=["POST"]),
            Route("/m/{matter}/files/{name}", self.file, methods=["GET"]),
            Route("/m/{matter}/edgar", self.edgar, methods=["GET"]),
            Route("/m/{matter}/edgar/{name}", self.exported, methods=["GET"]),
        ]

    async def show(self, request: Request) -> Response:
        """Show the check, or where to drop an answer."""
        return await self._show(request)

    async def take(self, request: Request) -> Response:
        """Keep an answer that was dropped, if it can be checked, and show its check."""
        matter = self._site.matter(request)
        try:
            name, content = await uploaded(request)
            await self._site.run(matter, check_work.require_answer, self._site.desk, matter, name, content)
            matter.keep_answer(name, content)
        except DrafterError as error:
            return await self._show(request, error)
        return see(request, matter, "check")

    async def _show(self, request: Request, error: DrafterError | None = None) -> Response:
        matter = self._site.matter(request)
        values: dict[str, Any] = {"now": "check", "matter": matter, "groups": None}
        if matter.answer and not error:
            try:
                found = await self._site.run(matter, check_work.check_answer, self._site.desk, matter)
                return self._site.page(request, "check.html", **values | check_values(found))
            except DrafterError as refused:
                error = refused
        reading = await self._site.run(matter, work.read, self._site.desk, matter)
        return self._site.page(request, "check.html", error=error, **values | letter_values(reading))

    async def file(self, request: Request) -> Response:
        """Return a file to download."""
        matter, name = self._site.matter(request), request.path_params["name"]
        make = _FILES.get(name)
        if make is None:
            raise HTTPException(404)
        return download(await self._site.run(matter, make, self._site.desk, matter), name)

    async def edgar(self, request: Request) -> Response:
        """Show the answer as EDGAR takes it, with what EDGAR would not accept, or why it is not ready."""
        matter = self._site.matter(request)
        asked = request.query_params
        values: dict[str, Any] = {
            "now": "check",
            "matter": matter,
            "asked": asked,
        }
        try:
            exported = await self._exported(request)
        except DrafterError as error:
            return self._site.page(request, "edgar.html", error=error, exported=None, **values)
        return self._site.page(request, "edgar.html", exported=exported, **values)

    async def exported(self, request: Request) -> Response:
        """Return a file that was exported: to download, or, as the answer itself, for a frame."""
        matter, name = self._site.matter(request), request.path_params["name"]
        content = await run_in_threadpool(check_work.exported_file, matter, name)
        if content is None:
            raise HTTPException(404)
        is_shown = name == check_work.LETTER and "frame" in request.query_params
        return framed(content) if is_shown else download(content, name)

    async def _exported(self, request: Request) -> check_work.Exported:
        matter, asked = self._site.matter(request), request.query_params
        changes = asked.get("changes") if asked.get("changes") in ("accept", "reject") else None
        return await self._site.run(
            matter,
            check_work.export,
            self._site.desk,
            matter,
            cast("Changes | None", changes),
            redacted=asked.get("redacted") == "yes",
            force=asked.get("force") == "yes",
        )
