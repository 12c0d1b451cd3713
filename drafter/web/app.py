"""The application: all addresses of the page."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from drafter.errors import DrafterError
from drafter.web.check_pages import CheckPages
from drafter.web.draft_pages import DraftPages
from drafter.web.letter_pages import LetterPages
from drafter.web.site import HERE, Site


def app_of(site: Site) -> Starlette:
    """Return the application of a server, which ends its processes when it ends."""

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        try:
            yield
        finally:
            await run_in_threadpool(site.workers.close)

    rooms = (LetterPages(site), DraftPages(site), CheckPages(site))
    return Starlette(
        routes=[
            *(route for room in rooms for route in room.routes()),
            Mount("/static", StaticFiles(directory=HERE / "static")),
        ],
        exception_handlers={DrafterError: site.refused, HTTPException: site.not_found},
        lifespan=lifespan,
    )
