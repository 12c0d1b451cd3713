"""Let in only who knows the token, at this server's own address, and let nothing out to another address."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

POLICY_OF_LETTERS = (
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"
)
"""For a letter in a frame, whose looks are in it and which may load and run nothing."""

_HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",  # without a referrer, browsers hide the origin of a form, too
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


class Guard:
    """Wraps the application: checks the host, the origin and the token of each request, and adds headers."""

    def __init__(self, app: ASGIApp, token: str, port: int) -> None:
        """Keep what requests must have.

        Args:
            app: The application, which sees addresses without the token.
            token: The first part of every address.
            port: The port of the server.
        """
        self._app, self._token = app, token
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        inner = {**scope, "root_path": f"{scope.get('root_path', '')}/{self._token}"}
        await self._app(inner, receive, send_with_headers)

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if host not in self._hosts:
            return PlainTextResponse("This address is not served here.", 421)
        origin = headers.get("origin")
        is_foreign = origin is not None and origin != f"http://{host}"
        reads = scope["method"] in ("GET", "HEAD")
        if is_foreign or (not reads and origin is None) or headers.get("sec-fetch-site") == "cross-site":
            return PlainTextResponse("Only pages of this server may do this.", 403)
        first = scope["path"].split("/")[1]
        if not secrets.compare_digest(first.encode(), self._token.encode()):
            return PlainTextResponse("Open the whole address that `drafter serve` printed.", 404)
        return None
