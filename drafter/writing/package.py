"""The parts of a Word file as a zip whose bytes depend on nothing but its content."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.package import Package

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
"""Content type of the parts of a Word file, by the last word of their name."""

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can hold


def zip_parts(parts: Mapping[str, bytes]) -> bytes:
    """Zip the parts, by name and in their order, without the time of day or the system that did it."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, date_time=_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content)
    return buffer.getvalue()


def content_types(of_parts: Mapping[str, str]) -> bytes:
    """`[Content_Types].xml`: an override for each part (name and type), a default for relationships."""
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in of_parts.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{overrides}</Types>"
    ).encode()


def package_bytes(package: Package) -> bytes:
    """Write an opened package. python-docx's own `save` stamps each part with the time of day."""
    parts = list(package.iter_parts())
    files = {
        "[Content_Types].xml": content_types({part.partname.membername: part.content_type for part in parts}),
        "_rels/.rels": package.rels.xml,
    }
    for part in parts:
        files[part.partname.membername] = part.blob
        if part.rels:
            files[part.partname.rels_uri.membername] = part.rels.xml
    return zip_parts(files)
