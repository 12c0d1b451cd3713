"""`drafter doctor`: what is installed and in force on this computer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from drafter.cli.options import firm_option
from drafter.cli.terminal import counted

if TYPE_CHECKING:
    from pathlib import Path

    from drafter import Firm
    from drafter.services.installation import Package, Precedents


@click.command()
@firm_option
def doctor(firm: Firm) -> None:
    """Show what is installed and in force on this computer: packages, extras, firm, folders, precedents."""
    from drafter.cli.overview import fields, rendered
    from drafter.services.installation import installation

    found = installation(firm)
    rows = [
        ("Drafter", f"{found.version} in {found.place}"),
        ("Python", f"{found.python} on {found.system}"),
        ("Packages", _listed(found.packages)),
        *((f"Extra {name}", _extra(packages)) for name, packages in found.extras.items()),
        (
            "Firm",
            f"{found.firm} (named by {found.named_by})"
            if found.firm
            else "none: the built-in files are used",
        ),
        ("Configuration", _folder(found.configuration)),
        ("Cache", _folder(found.cache) if found.cache else "turned off"),
        ("Precedents", _precedents(found.precedents)),
        ("LibreOffice", found.office or "not found; it is not needed, and turns drafts into PDF"),
    ]
    click.echo(rendered([fields(rows)]))


def _extra(packages: Sequence[Package]) -> str:
    if all(package.version for package in packages):
        return _listed(packages)
    return f"not installed: {', '.join(package.name for package in packages if not package.version)}"


def _listed(packages: Sequence[Package]) -> str:
    return ", ".join(f"{one.name} {one.version or f'missing ({one.needed})'}" for one in packages)


def _folder(path: Path) -> str:
    return f"{path}" if path.is_dir() else f"{path} (does not exist yet)"


def _precedents(found: Precedents) -> str:
    if found.problem:
        return f"{found.path}: {found.problem}"
    if not found.exchanges:
        return f"none in {found.path}; add letters with `drafter precedents add`"
    return f"{counted(found.exchanges, 'exchange')} in {found.path}"
