"""Start the server on this computer alone, open the page, and leave nothing behind."""

from __future__ import annotations

import secrets
import signal
import socket
import tempfile
import threading
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple, NoReturn

import uvicorn
from starlette.concurrency import run_in_threadpool

from drafter.errors import DrafterError, OutputNotWritableError
from drafter.kernel.files import make_folder
from drafter.kernel.timed_workers import TimedWorkers
from drafter.web import work
from drafter.web.app import app_of
from drafter.web.guard import Guard
from drafter.web.matters import Matters
from drafter.web.site import Site
from drafter.web.work import Desk

_HOST = "127.0.0.1"
_PROCESSES = 2


class ServerOptions(NamedTuple):
    """How to serve.

    Attributes:
        folder: The folder that keeps matters; a private one that goes with the server by default.
        port: The port; 0 for any that is free.
        browser: Whether to open the page.
        seconds: The most time that one piece of work may take.
    """

    folder: Path | None = None
    port: int = 0
    browser: bool = True
    seconds: float = 60.0


def serve(desk: Desk, options: ServerOptions, say: Callable[[str], object]) -> None:
    """Serve until Ctrl-C.

    Args:
        desk: The firm and the profile.
        options: How to serve.
        say: Called with the address, once it can be opened.

    Raises:
        OutputNotWritableError: The folder cannot be made, or the port is taken.
    """
    token = secrets.token_urlsafe(24)
    with _listening(options.port) as listener, _folder_of(options.folder) as folder:
        port = listener.getsockname()[1]
        workers = TimedWorkers(_PROCESSES, options.seconds)
        try:
            matters = Matters(folder, kept=options.folder is not None)
            app = Guard(app_of(Site(desk, matters, workers)), token, port)
            _run(app, listener, workers, f"http://{_HOST}:{port}/{token}/", options, say)
        finally:
            workers.close()


def _run(
    app: Guard,
    listener: socket.socket,
    workers: TimedWorkers,
    address: str,
    options: ServerOptions,
    say: Callable[[str], object],
) -> None:
    """Say the address, open it, load what the first letter needs, and serve until Ctrl-C."""
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, timeout_graceful_shutdown=2
    )
    signal.signal(signal.SIGTERM, _stop)  # uvicorn passes the signal on, once it has ended
    say(address)
    for number in range(_PROCESSES):
        threading.Thread(target=_warm, args=(workers, number), daemon=True).start()
    if options.browser:
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    _Server(config, workers).run(sockets=[listener])


class _Server(uvicorn.Server):
    """Ends the processes first, so that nothing waits for them when it ends."""

    def __init__(self, config: uvicorn.Config, workers: TimedWorkers) -> None:
        super().__init__(config)
        self._workers = workers

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await run_in_threadpool(self._workers.close)
        await super().shutdown(sockets)


def _stop(_signal: int, _frame: object) -> NoReturn:
    raise SystemExit(0)


def _warm(workers: TimedWorkers, number: int) -> None:
    with suppress(DrafterError):  # the server has ended before
        workers.run(chr(number), work.warm)


@contextmanager
def _listening(port: int) -> Iterator[socket.socket]:
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((_HOST, port))
            listener.listen()  # a browser that is quicker than the server waits
        except (OSError, OverflowError) as error:
            raise OutputNotWritableError(
                f"Port {port} cannot be used: {error}.",
                advice="Name another with --port, or none for a free one.",
            ) from error
        yield listener


@contextmanager
def _folder_of(named: Path | None) -> Iterator[Path]:
    if named is None:
        with tempfile.TemporaryDirectory(prefix="drafter-") as private:
            yield Path(private)
        return
    make_folder(named)
    yield named
