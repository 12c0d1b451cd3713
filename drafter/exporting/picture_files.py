"""The pictures of a letter as files for EDGAR, which takes JPEG and GIF and nothing else; without metadata."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator

from drafter.exporting.page import PictureFile

CONVERTED = frozenset({"png", "bmp", "tiff"})
"""The formats that Pillow converts."""

_START, _SCAN = b"\xff\xd8", 0xDA
_KEPT_SEGMENTS = frozenset({0xE0, 0xE2, 0xEE})
"""The segments of an application that matter for colors (JFIF, ICC, Adobe); Exif, XMP and others say who and where."""

_GIF_HEADER, _EXTENSION, _IMAGE = 13, 0x21, 0x2C
_GIF_COLORS = 256
_QUALITY = 90


def picture_for_edgar(picture: PictureFile) -> tuple[str, bytes] | None:
    """Return the extension and the bytes of a picture for EDGAR; None if it cannot be converted."""
    if picture.format == "jpg":
        return "jpg", b"".join(_without_metadata(picture.data))
    if picture.format == "gif":
        return "gif", b"".join(_without_comments(picture.data))
    return _converted(picture.data) if picture.format in CONVERTED else None


def _without_comments(data: bytes) -> Iterator[bytes]:
    """Yield the blocks of a GIF file without comments and what an application added, such as XMP."""
    start = _GIF_HEADER + _length_of_colors(data[10] if len(data) > 10 else 0)
    yield data[:start]
    at = start
    while at < len(data) and data[at] in (_EXTENSION, _IMAGE):
        if data[at] == _EXTENSION:
            end = _end_of_blocks(data, at + 2)
            if data[at + 1 : at + 2] not in (b"\xfe", b"\xff"):
                yield data[at:end]
        else:
            colors = data[at + 9] if at + 9 < len(data) else 0
            end = _end_of_blocks(data, at + 11 + _length_of_colors(colors))
            yield data[at:end]
        at = end
    yield data[at : at + 1]


def _length_of_colors(flags: int) -> int:
    """Return the length of a table of colors, which the flags before it tell."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _end_of_blocks(data: bytes, at: int) -> int:
    """Return where a row of blocks ends; each begins with its length, and an empty one is the last."""
    while at < len(data) and data[at]:
        at += data[at] + 1
    return at + 1


def _without_metadata(data: bytes) -> Iterator[bytes]:
    """Yield the segments of a JPEG file without those about its origin."""
    yield _START
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == _SCAN:
            break
        (length,) = struct.unpack(">H", data[at + 2 : at + 4])
        is_metadata = (0xE0 <= marker <= 0xEF and marker not in _KEPT_SEGMENTS) or marker == 0xFE
        if not is_metadata:
            yield data[at : at + 2 + length]
        at += 2 + length
    yield data[at:]


def _converted(data: bytes) -> tuple[str, bytes] | None:
    """Return a picture as GIF if it has few colors, and otherwise as JPEG; None without Pillow, or if it is damaged."""
    try:
        from PIL import Image
    except ImportError:
        return None
    try:
        with Image.open(io.BytesIO(data)) as image:
            seen = image.convert("RGBA")
    except (OSError, ValueError, SyntaxError):
        return None
    paper = Image.new("RGBA", seen.size, "white")
    paper.alpha_composite(seen)
    plain = paper.convert("RGB")
    written = io.BytesIO()
    if plain.getcolors(_GIF_COLORS):
        plain.convert("P", palette=Image.Palette.ADAPTIVE).save(written, "GIF")
        return "gif", written.getvalue()
    plain.save(written, "JPEG", quality=_QUALITY)
    return "jpg", written.getvalue()
