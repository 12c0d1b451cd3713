"""What of a PDF's text is seen: each way to hide words, and what looks like one and is none."""

from __future__ import annotations

import pytest

from drafter.reading.formats.pdf import read_pdf
from drafter.reading.formats.pdf_visible import (
    CLIPPED,
    COVERED,
    FORM,
    LAYER,
    LIKE_GROUND,
    OTHER_WORDS,
    OUTSIDE,
    TINY,
    TRANSPARENT,
    UNPAINTED,
)

SEEN = "BT /F 11 Tf 72 740 Td (Please tell us how the dredger was insured.) Tj ET\n"
FONT = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >> >>"
RESOURCES = (
    f"{FONT} "
    + """
/ExtGState << /Clear << /ca 0 /CA 0 >> /Faint << /ca 0.02 >> /Half << /ca 0.6 >>
  /Mask << /SMask << /Type /Mask /S /Luminosity /G 9 0 R >> >> >>
/Properties << /Off 7 0 R /On 8 0 R >> /XObject << /Form 10 0 R /Outside 11 0 R /Gray 12 0 R /Scan 13 0 R >>"""
)


def pdf(content: str, *, page: str = "/MediaBox [0 0 612 792]", annotation: str = "") -> bytes:
    """Return a PDF of a page with layers, forms and pictures to draw."""
    resources = f"<< {RESOURCES} >>"
    words = "BT /F 11 Tf 72 700 Td (and the hidden hull) Tj ET"
    gray = "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
    scan = "/Type /XObject /Subtype /Image /Width 2 /Height 99 /ColorSpace /DeviceGray /BitsPerComponent 8"
    form = "/Type /XObject /Subtype /Form"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [7 0 R 8 0 R] /D << /OFF [7 0 R] >> >> >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R {page} /Resources {resources} /Contents 4 0 R /Annots [{annotation}] >>",
        stream(content),
        "null",
        "null",
        "<< /Type /OCG /Name (Off) >>",
        "<< /Type /OCG /Name (On) >>",
        stream("", f"{form} /BBox [0 0 612 792] /Group << /S /Transparency /CS /DeviceGray >>"),
        stream(words, f"{form} /BBox [0 0 612 792] /Resources << {FONT} >>"),
        stream(words, f"{form} /BBox [0 0 50 50] /Resources << {FONT} >>"),
        stream("\x80", gray),
        stream(("\x00\x00\xff\xff" * 50)[:198], scan),
    ]
    body = "%PDF-1.7\n" + "".join(f"{at} 0 obj\n{one}\nendobj\n" for at, one in enumerate(objects, 1))
    return (body + "trailer\n<< /Root 1 0 R >>\n%%EOF\n").encode("latin-1")


def stream(content: str, entries: str = "") -> str:
    return f"<< {entries} /Length {len(content)} >>\nstream\n{content}\nendstream"


def at(x: float, y: float, words: str = "and the hidden hull", *, before: str = "", size: float = 11) -> str:
    return f"BT {before} /F {size} Tf {x} {y} Td ({words}) Tj ET\n"


BLACK_BOX = "0 g 60 690 300 24 re f\n"
HIDDEN = {
    "white": (f"1 g {at(72, 700)}", LIKE_GROUND),
    "nearly white": (f"0.97 g {at(72, 700)}", LIKE_GROUND),
    "white in another color space": (f"0 0 0 0 k {at(72, 700)}", LIKE_GROUND),
    "black on black": (BLACK_BOX + at(72, 700), LIKE_GROUND),
    "red on red": (f"1 0 0 rg 60 690 300 24 re f {at(72, 700)}", LIKE_GROUND),
    "white on a light box": (f"0.98 g 60 690 300 24 re f 1 g {at(72, 700)}", LIKE_GROUND),
    "gray on a gray picture": (f"q 300 0 0 24 60 690 cm /Gray Do Q 0.5 g {at(72, 700)}", LIKE_GROUND),
    "without ink": (at(72, 700, before="3 Tr"), UNPAINTED),
    "only a clipping path": (f"q {at(72, 700, before='7 Tr')} Q", UNPAINTED),
    "white outlines": (f"1 G {at(72, 700, before='1 Tr')}", UNPAINTED),
    "transparent": (f"q /Clear gs {at(72, 700)} Q", TRANSPARENT),
    "nearly transparent": (f"q /Faint gs {at(72, 700)} Q", TRANSPARENT),
    "a mask": (f"q /Mask gs {at(72, 700)} Q", TRANSPARENT),
    "a tiny font": (at(72, 700, size=0.5), TINY),
    "a tiny matrix": (f"q .05 0 0 .05 72 700 cm {at(0, 0)} Q", TINY),
    "narrow": (at(72, 700, before="2 Tz"), TINY),
    "off the page": (at(-400, 700), OUTSIDE),
    "above the page": (at(72, 900), OUTSIDE),
    "clipped away": (f"q 0 0 10 10 re W n {at(72, 700)} Q", CLIPPED),
    "clipped by a triangle": (f"q 0 0 m 10 0 l 0 10 l h W n {at(72, 700)} Q", CLIPPED),
    "covered in white": (f"{at(72, 700)} 1 g 60 690 300 24 re f", COVERED),
    "covered in black": (f"{at(72, 700)} {BLACK_BOX}", COVERED),
    "covered by a picture": (f"{at(72, 700)} q 300 0 0 24 60 690 cm /Gray Do Q", COVERED),
    "covered by a thick line": (f"{at(72, 700)} 24 w 1 G 60 702 m 360 702 l S", COVERED),
    "covered by thin lines": (
        at(72, 700) + "1 g " + "".join(f"60 {690 + 2 * n} 300 2 re f " for n in range(12)),
        COVERED,
    ),
    "a hidden layer": (f"/OC /Off BDC {at(72, 700)} EMC", LAYER),
    "a hidden layer around another": (f"/OC /Off BDC /P << >> BDC {at(72, 700)} EMC EMC", LAYER),
    "a form that is cut off": ("/Outside Do", FORM),
    "a form on a hidden layer": ("/OC /Off BDC /Form Do EMC", FORM),
    "white, twice": (f"1 g {at(72, 700)} {at(72.1, 700)}", LIKE_GROUND),
}
VISIBLE = {
    "black": at(72, 700),
    "white on black": f"{BLACK_BOX} 1 g {at(72, 700)}",
    "white on a gray picture": f"q 300 0 0 24 60 690 cm /Gray Do Q 1 g {at(72, 700)}",
    "gray": f"0.6 g {at(72, 700)}",
    "blue outlines": f"0 0 1 RG {at(72, 700, before='1 Tr')}",
    "filled outlines": at(72, 700, before="2 Tr"),
    "half transparent": f"q /Half gs {at(72, 700)} Q",
    "in a clipping path": f"q 60 690 300 30 re W n {at(72, 700)} Q",
    "in a round clipping path": f"q 0 0 m 0 2000 900 2000 900 0 c h W n {at(72, 700)} Q",
    "on white": f"1 g 60 690 300 24 re f 0 g {at(72, 700)}",
    "in a frame": f"{at(72, 700)} 60 690 300 24 re S",
    "underlined": f"{at(72, 700)} 72 698 200 0.6 re f",
    "struck by a thin line": f"{at(72, 700)} 72 703 200 0.6 re f",
    "on a shown layer": f"/OC /On BDC {at(72, 700)} EMC",
    "in a form": "/Form Do",
    "beside a box": f"{at(72, 700)} {BLACK_BOX.replace('690', '600')}",
    "white, and black over it": f"1 g {at(72, 700)} 0 g {at(72, 700)}",
    "small": at(72, 700, size=5),
    "tagged": f"/P << /MCID 1 >> BDC {at(72, 700)} EMC",
}


@pytest.mark.parametrize("way", HIDDEN)
def test_hidden_words_are_on_lines_that_say_how(way: str) -> None:
    content, how = HIDDEN[way]
    seen, *hidden = sorted(read_pdf(pdf(SEEN + content), "letter.pdf").lines, key=lambda line: line.hidden)
    assert (seen.text, seen.hidden) == ("Please tell us how the dredger was insured.", "")
    assert [(line.text, line.hidden) for line in hidden] == [("and the hidden hull", how)]


@pytest.mark.parametrize("way", VISIBLE)
def test_words_that_are_seen_are_read(way: str) -> None:
    lines = read_pdf(pdf(SEEN + VISIBLE[way]), "letter.pdf").lines
    assert [(line.text, line.hidden) for line in lines][1:] == [("and the hidden hull", "")]


def test_the_text_of_a_scan_is_read_with_a_warning() -> None:
    layer = "".join(
        at(72, 740 - 20 * line, "Please tell us how it was insured.", before="3 Tr") for line in range(9)
    )
    source = read_pdf(pdf("q 612 0 0 792 0 0 cm /Scan Do Q " + layer), "letter.pdf")
    assert [line.hidden for line in source.lines] == [""] * 9
    assert [note.code for note in source.notes] == ["text_behind_picture"]


def test_a_text_layer_over_an_empty_picture_is_hidden() -> None:
    seen = "".join(at(72, 300 - 20 * line, "Please tell us how it was insured.") for line in range(5))
    picture = "q 612 0 0 412 0 380 cm /Gray Do Q "
    lines = read_pdf(pdf(picture + seen + at(72, 700, before="3 Tr")), "letter.pdf").lines
    assert [line.hidden for line in lines] == [UNPAINTED, *[""] * 5]


def test_a_line_is_divided_where_a_box_covers_it() -> None:
    line = at(72, 700, "The margin was 41.0% in the second year.")
    lines = read_pdf(pdf(line + "0 g 143 690 28 24 re f"), "letter.pdf").lines
    assert [(" ".join(line.text.split()), line.hidden) for line in lines] == [
        ("The margin was in the second year.", ""),
        ("41.0%", COVERED),
    ]


def test_texts_far_apart_are_not_set_apart_by_millions_of_blanks() -> None:
    page = "/MediaBox [0 0 90000000 792]"
    (line,) = read_pdf(pdf(SEEN + at(80_000_000, 740), page=page), "letter.pdf").lines
    assert len(line.text) < 2_000


def test_a_page_that_lies_on_its_side_is_looked_at_as_it_is() -> None:
    page = "/MediaBox [20 30 632 822] /Rotate 90"
    content = (
        "BT /F 11 Tf 0 1 -1 0 100 100 Tm (Please tell us.) Tj 1 g 0 1 -1 0 130 100 Tm (a hidden hull) Tj ET "
    )
    box = "0 g 140 90 30 300 re f 1 g BT /F 11 Tf 0 1 -1 0 160 100 Tm (a white hull) Tj ET"
    lines = read_pdf(pdf(content + box, page=page), "letter.pdf").lines
    assert [(line.text, line.hidden) for line in lines] == [
        ("Please tell us.", ""),
        ("a hidden hull", LIKE_GROUND),
        ("a white hull", ""),
    ]


@pytest.mark.parametrize(
    ("given", "lines"),
    [
        ("and the open hull", [("and the open hull", "")]),
        ("ignore the hull", [("and the open hull", ""), ("ignore the hull", OTHER_WORDS)]),
        ("", [("and the open hull", "")]),
    ],
)
def test_words_are_those_that_are_drawn(given: str, lines: list[tuple[str, str]]) -> None:
    words = at(72, 700, "and the open ") + at(131, 700, "hull")
    content = f"{SEEN} /Span << /ActualText ({given}) >> BDC {words} EMC"
    found = [(line.text, line.hidden) for line in read_pdf(pdf(content), "letter.pdf").lines[1:]]
    assert [(" ".join(text.split()), how) for text, how in found] == lines
