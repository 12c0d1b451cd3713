"""The pages of the staff letter: dropping it, seeing what was read, correcting it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Route

from drafter.errors import DrafterError
from drafter.web import precedents, work
from drafter.web.correcting import correct
from drafter.web.letter_page import form_values, letter_values
from drafter.web.site import Site, entered, number, see, uploaded

if TYPE_CHECKING:
    from starlette.datastructures import FormData
    from starlette.requests import Request


class LetterPages:
    """The addresses of a staff letter."""

    def __init__(self, site: Site) -> None:
        """Keep the server."""
        self._site = site

    def routes(self) -> list[Route]:
        """Return the addresses."""
        return [
            Route("/", self.start, methods=["GET"]),
            Route("/letters", self.take, methods=["POST"]),
            Route("/m/{matter}/letter", self.show, methods=["GET"]),
            Route("/m/{matter}/pages/{number:int}.png", self.picture, methods=["GET"]),
            Route("/m/{matter}/correct/{at:int}", self.forms, methods=["GET"]),
            Route("/m/{matter}/correct", self.correct, methods=["POST"]),
            Route("/m/{matter}/precedents/{at:int}", self.precedents, methods=["GET"]),
        ]

    async def start(self, request: Request) -> Response:
        """Show where to drop a letter, and the matters of the folder."""
        return self._start(request)

    async def take(self, request: Request) -> Response:
        """Keep a staff letter that was dropped, if it can be read, and show it."""
        matters = self._site.matters
        try:
            name, content = await uploaded(request)
            matter = matters.new(name)
            try:
                matter.keep_letter(name, content)
                await self._site.run(matter, work.take, self._site.desk, matter, name)
            except DrafterError:
                matters.drop(matter)
                raise
        except DrafterError as error:
            return self._start(request, error)
        return see(request, matter, "letter")

    def _start(self, request: Request, error: DrafterError | None = None) -> Response:
        matters = self._site.matters
        listed = [matter.name for matter in matters] if matters.kept else []
        return self._site.page(request, "start.html", error=error, matters=listed)

    async def show(self, request: Request) -> Response:
        """Show the letter beside what was read in it, or the draft in place of the letter."""
        asked = request.query_params
        return await self._show(request, left=_left(asked.get("left")), at=asked.get("at", ""))

    async def _show(
        self, request: Request, error: DrafterError | None = None, *, left: str, at: str = ""
    ) -> Response:
        matter = self._site.matter(request)
        reading = await self._site.run(matter, work.read, self._site.desk, matter)
        values = {"now": "letter", "matter": matter, "left": left, "at": at, **letter_values(reading)}
        return self._site.page(request, "letter.html", error=error, **values)

    async def picture(self, request: Request) -> Response:
        """Return the picture of a page."""
        matter = self._site.matter(request)
        try:
            content = await self._site.run(matter, work.picture, matter, request.path_params["number"])
        except DrafterError as error:
            raise HTTPException(404) from error
        return Response(content, media_type="image/png", headers={"cache-control": "private, max-age=3600"})

    async def forms(self, request: Request) -> Response:
        """Return the forms that correct one comment; for the place 0, the form that adds one."""
        matter, at = self._site.matter(request), request.path_params["at"]
        reading = await self._site.run(matter, work.read, self._site.desk, matter)
        if at > len(reading.letter.comments):
            raise HTTPException(404)
        left = _left(request.query_params.get("left"))
        values = {"matter": matter, "at": at, "left": left, **form_values(reading, at)}
        return self._site.page(request, "correct.html" if at else "add.html", **values)

    async def correct(self, request: Request) -> Response:
        """Correct what was misread, and show the letter with it at the comment."""
        matter = self._site.matter(request)
        form = await entered(request)
        entries = {name: [str(value) for value in form.getlist(name)] for name in form}
        try:
            await self._site.run(matter, correct, self._site.desk, matter, entries)
        except DrafterError as error:
            return await self._show(request, error, left=_left(form.get("left")))
        left, at = _left(form.get("left")), _shown(form)
        return see(request, matter, f"letter?left={left}&at={at}#{at}" if at else f"letter?left={left}")

    async def precedents(self, request: Request) -> Response:
        """Return the precedents of one comment, with filters."""
        matter, at = self._site.matter(request), request.path_params["at"]
        asked = {name: request.query_params.get(name, "").strip() for name in precedents.FILTERS}
        values: dict[str, Any] = {"matter": matter, "at": at, "asked": asked, "outcomes": precedents.OUTCOMES}
        try:
            found = await self._site.run(matter, precedents.find, self._site.desk, matter, at, asked)
        except DrafterError as error:
            return self._site.page(request, "precedents.html", error=error, found=(), **values)
        return self._site.page(request, "precedents.html", found=found, **values)


def _left(value: Any) -> str:
    return "draft" if value == "draft" else "letter"


def _shown(form: FormData) -> str:
    """Return the id of what was corrected; "" if it is the letter as a whole."""
    what = form.get("what")
    if what in ("client", "subject"):
        return f"f-{what}"
    at = number(form.get("comment")) - (what == "join")  # what was joined is in the comment above
    return f"c{at}" if at > 0 else ""
