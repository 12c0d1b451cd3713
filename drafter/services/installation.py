"""The installation on this computer: packages, extras, the firm in force, folders, and LibreOffice."""

from __future__ import annotations

import platform
import re
import shutil
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import DrafterError
from drafter.kernel.extras import EXTRAS
from drafter.kernel.paths import is_file
from drafter.version import __version__

if TYPE_CHECKING:
    from drafter.firm import Firm

_DISTRIBUTION = "sec-response-drafter"
_NAME = re.compile(r"[A-Za-z0-9._-]*[A-Za-z0-9]")
_OFFICE = (
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
"""The names of LibreOffice's program, and its places on systems that do not put it on the path."""


class Package(NamedTuple):
    """A package that Drafter uses.

    Attributes:
        name: Its name.
        version: The version that is installed; "" if none is.
        needed: The versions that Drafter works with, as its own metadata says: "<4,>=3.1.6".
    """

    name: str
    version: str
    needed: str


class Precedents(NamedTuple):
    """The file with the precedents.

    Attributes:
        path: Where it is, or would be made.
        exchanges: The number of exchanges in it; None if there is no such file, or it cannot be read.
        problem: Why it cannot be read; "" if it can.
    """

    path: Path
    exchanges: int | None = None
    problem: str = ""


class Installation(NamedTuple):
    """The installation.

    Attributes:
        version: Drafter's version.
        python: The version of Python.
        system: The operating system.
        place: The folder of the package.
        packages: The packages that it always needs.
        extras: Those of each extra.
        firm: The firm's folder; None for the built-in files.
        named_by: What named it: an option, a variable, a file, the configuration folder.
        configuration: The folder for the user's own files, whether or not it exists.
        cache: The folder for compiled wording, whether or not it exists; None if it is turned off.
        precedents: The file with the precedents.
        office: LibreOffice's program, with which drafts can be turned into PDF; "" if it was not found.
    """

    version: str
    python: str
    system: str
    place: Path
    packages: tuple[Package, ...]
    extras: dict[str, tuple[Package, ...]]
    firm: Path | None
    named_by: str
    configuration: Path
    cache: Path | None
    precedents: Precedents
    office: str


def installation(firm: Firm) -> Installation:
    """Return the installation on this computer.

    Args:
        firm: The firm in force.
    """
    from drafter.firm.search import users_folder
    from drafter.templating.cache import cache_folder

    required, of_extras = _requirements()
    return Installation(
        version=__version__,
        python=platform.python_version(),
        system=f"{platform.system()} {platform.release()}",
        place=Path(__file__).resolve().parents[1],
        packages=tuple(_package(name, needed) for name, needed in required.items()),
        extras={
            extra: tuple(_package(name, of_extras.get(name, "")) for name in EXTRAS[extra].packages.values())
            for extra in EXTRAS
        },
        firm=firm.folder,
        named_by=firm.named_by,
        configuration=users_folder(),
        cache=cache_folder(),
        precedents=_precedents(),
        office=next(filter(None, map(shutil.which, _OFFICE)), None) or "",
    )


def _precedents() -> Precedents:
    from drafter.precedents.store import Store
    from drafter.services.precedents_add import default_store

    path = default_store()
    if not is_file(path):
        return Precedents(path)
    try:
        with Store(path) as kept:
            return Precedents(path, kept.counts()[2])
    except DrafterError as error:
        return Precedents(path, problem=error.message)


def _requirements() -> tuple[dict[str, str], dict[str, str]]:
    """Return the versions that are needed, by package: those of Drafter itself, and those of its extras."""
    required: dict[str, str] = {}
    of_extras: dict[str, str] = {}
    try:
        lines = metadata.requires(_DISTRIBUTION) or []
    except metadata.PackageNotFoundError:  # run from a checkout that is not installed
        return required, of_extras
    for line in lines:
        requirement, _, marker = line.partition(";")
        if found := _NAME.match(requirement):
            versions = requirement[found.end() :].strip()
            (of_extras if "extra" in marker else required)[found[0]] = versions
    return required, of_extras


def _package(name: str, needed: str) -> Package:
    try:
        return Package(name, metadata.version(name), needed)
    except metadata.PackageNotFoundError:
        return Package(name, "", needed)
