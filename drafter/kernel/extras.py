"""Extras: packages that only some commands need, and that are loaded when one of these commands runs."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from types import MappingProxyType
from typing import NamedTuple

from drafter.errors import PackageMissingError


class Extra(NamedTuple):
    """An extra of this package.

    Attributes:
        purpose: What it is needed for, after "is needed".
        packages: The names of its packages by those of their modules.
    """

    purpose: str
    packages: Mapping[str, str]


EXTRAS: Mapping[str, Extra] = MappingProxyType({
    "tracker": Extra(
        "to write a spreadsheet", {"xlsxwriter": "XlsxWriter", "python_calamine": "python-calamine"}
    ),
    "redline": Extra("to compare a text with a filing", {"rapidfuzz": "RapidFuzz"}),
    "edgar": Extra("to fetch letters from EDGAR", {"httpx2": "httpx2", "stamina": "stamina"}),
    "pictures": Extra("to convert pictures", {"PIL": "Pillow"}),
    "precedents": Extra("to search precedents", {"tantivy": "tantivy"}),
    "assistants": Extra("to serve assistants", {"mcp": "mcp"}),
    "web": Extra(
        "to serve the page",
        {
            "starlette": "starlette",
            "uvicorn": "uvicorn",
            "python_multipart": "python-multipart",
            "PIL": "Pillow",
        },
    ),
})  # fmt: skip
"""The extras by name, as pyproject.toml has them."""


def require_extra(name: str, *modules: str) -> None:
    """Require modules of an extra to be installed.

    Args:
        name: The extra.
        modules: Its modules that are needed; by default all.

    Raises:
        PackageMissingError: One is not installed.
    """
    extra = EXTRAS[name]
    missing = [extra.packages[module] for module in modules or extra.packages if find_spec(module) is None]
    if missing:
        verb = "is" if len(missing) == 1 else "are"
        raise PackageMissingError(
            f"{' and '.join(missing)} {verb} needed {extra.purpose}, and {verb} not installed.",
            advice=f"Install Drafter with its extra: `pip install 'sec-response-drafter[{name}]'`, or "
            f"`uv tool install 'sec-response-drafter[{name}]'`.",
        )
