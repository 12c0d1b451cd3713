"""Pictures: JPEG and GIF go along without what they say about people and places, others are converted."""

from __future__ import annotations

import io

import pytest

from drafter.exporting.html import html_of
from drafter.exporting.page import Picture, PictureFile, paragraphs_of
from drafter.exporting.picture_files import picture_for_edgar
from drafter.exporting.reader import read_letter
from drafter.word.package import WordFile
from tests.paper import as_bytes, paper

Image = pytest.importorskip("PIL.Image")
SECRET = b"taken by Orla Fenn in Duluth"


def picture(kind: str, *, colors: int = 2, **options: object) -> bytes:
    image = Image.new("RGB", (40, 30), "white")
    for at in range(colors):
        image.putpixel((at % 40, at // 40), (at % 256, at // 256, 7))
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def colors_of(data: bytes) -> list[tuple[int, int, int]]:
    with Image.open(io.BytesIO(data)) as image:
        shown = image.convert("RGB")
    return [shown.getpixel((at % 40, at // 40)) for at in range(40 * 30)]


def test_a_jpeg_keeps_its_pixels_and_loses_what_it_says() -> None:
    original = picture("JPEG", comment=SECRET, exif=b"Exif\x00\x00" + SECRET)
    assert original.count(SECRET) == 2

    found = picture_for_edgar(PictureFile(original, "jpg"))

    assert found is not None
    assert found[0] == "jpg"
    assert SECRET not in found[1]
    assert colors_of(found[1]) == colors_of(original)


def test_a_gif_keeps_its_pixels_and_loses_its_comment() -> None:
    original = picture("GIF", comment=SECRET)
    assert SECRET in original

    found = picture_for_edgar(PictureFile(original, "gif"))

    assert found is not None
    assert SECRET not in found[1]
    assert colors_of(found[1]) == colors_of(original)


@pytest.mark.parametrize(("colors", "expected"), [(2, "gif"), (200, "gif"), (1000, "jpg")])
def test_another_picture_is_converted_to_what_suits_it(colors: int, expected: str) -> None:
    original = picture("PNG", colors=colors)

    found = picture_for_edgar(PictureFile(original, "png"))

    assert found is not None
    assert found[0] == expected
    if expected == "gif":
        assert colors_of(found[1]) == colors_of(original)


@pytest.mark.parametrize(("data", "kind"), [(b"\x01\x00\x00\x00...", "emf"), (b"\x89PNG damaged", "png")])
def test_what_cannot_be_converted_is_left_out(data: bytes, kind: str) -> None:
    assert picture_for_edgar(PictureFile(data, kind)) is None


def test_a_picture_in_the_letter_is_beside_it_in_its_size() -> None:
    document = paper()
    document.add_picture(io.BytesIO(picture("JPEG")), width=914400)

    letter = read_letter(WordFile(as_bytes(document)))

    found = [one for line in paragraphs_of(letter.blocks) for one in line.pieces if isinstance(one, Picture)]
    assert [(one.number, one.width, one.height) for one in found] == [(1, 72.0, 54.0)]
    assert [file.format for file in letter.pictures] == ["jpg"]
    page = html_of(letter, {1: "corresp_g1.jpg"}, "CORRESP").decode()
    assert '<img src="corresp_g1.jpg" alt="picture 1" style="width:72pt;height:54pt">' in page
    assert "<img" not in html_of(letter, {}, "CORRESP").decode()
