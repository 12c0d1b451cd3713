"""The pages of the draft: filling in what is missing, its preview, and the Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.routing import Route

from drafter.errors import DrafterError
from drafter.services.profile_form import write_profile
from drafter.web import work
from drafter.web.site import Site, download, entered, framed, see

if TYPE_CHECKING:
    from starlette.requests import Request


class DraftPages:
    """The addresses of a draft."""

    def __init__(self, site: Site) -> None:
        """Keep the server."""
        self._site = site

    def routes(self) -> list[Route]:
        """Return the addresses."""
        return [
            Route("/m/{matter}/draft", self.show, methods=["GET"]),
            Route("/m/{matter}/profile", self.fill_in, methods=["POST"]),
            Route("/m/{matter}/draft.html", self.preview, methods=["GET"]),
            Route("/m/{matter}/response.docx", self.word, methods=["GET"]),
        ]

    async def show(self, request: Request) -> Response:
        """Show the form for what is missing beside the draft."""
        return await self._show(request)

    async def fill_in(self, request: Request) -> Response:
        """Keep what was filled in, and show the draft with it."""
        matter = self._site.matter(request)
        form = await entered(request)
        try:
            entries = {key: str(value) for key, value in form.items()}
            await self._site.run(matter, write_profile, matter.profile, entries)
        except DrafterError as error:
            return await self._show(request, error)
        return see(request, matter, "draft")

    async def _show(self, request: Request, error: DrafterError | None = None) -> Response:
        matter = self._site.matter(request)
        drafted = await self._site.run(matter, work.draft, self._site.desk, matter)
        return self._site.page(
            request, "draft.html", error=error, now="draft", matter=matter, drafted=drafted
        )

    async def preview(self, request: Request) -> Response:
        """Return the draft as HTML, for a frame."""
        matter = self._site.matter(request)
        return framed(await self._site.run(matter, work.draft_preview, self._site.desk, matter))

    async def word(self, request: Request) -> Response:
        """Return the draft as a Word file, and keep it with the matter."""
        matter = self._site.matter(request)
        content = await self._site.run(matter, work.draft_file, self._site.desk, matter)
        path = await run_in_threadpool(matter.keep_draft, content)
        return download(content, path.name)
