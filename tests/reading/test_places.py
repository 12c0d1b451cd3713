"""Comments, headings, and fields know where they were read: a box on each page of a PDF, lines in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

import pytest

from drafter.model import CommentLetter
from drafter.problems import Place
from drafter.reading import read

MakePdf = Callable[..., bytes]

TOP, LEADING = 720, 14
"""The baseline of a page's first line, in points from the bottom, and the distance between two lines."""

FIRST_PAGE = """
324 May 4, 2022
72 Ines Marchetti
72 Chief Executive Officer
72 Pelorus Dredging Inc
72 4 Quay Street
72 Astoria, OR 97103

108 Re:
144 Pelorus Dredging Inc
144 Form 10-K for the year ended
144 December 31, 2021
144 File No. 000-99001

72 Dear Ms. Marchetti:

108 We have reviewed your filing and have the following comments. Please respond
72 to them within ten business days.

72 Risk Factors, page 12

72 1. Please tell us who owns the dredger that you describe on page 12, and which
72 of your banks has lent you the money to buy her. We note that the loan
"""
SECOND_PAGE = """
72 Ines Marchetti
72 Pelorus Dredging Inc
72 May 4, 2022
72 Page 2

72 falls due in the spring of the coming year.

72 2. Please revise the table of harbor dues.

108 You may contact Ada Lind at 202-551-0001 with any questions.

324 Sincerely,

324 Division of Corporation Finance
324 Office of Transportation
"""


def pieces(page: str) -> Iterator[tuple[float, float, str]]:
    for at, line in zip(count(TOP, -LEADING), page.strip().splitlines(), strict=False):
        if line:
            left, _, text = line.partition(" ")
            yield float(left), at, text


def row(page: str, words: str) -> int:
    """The row of a page on which the words are, from 0."""
    return next(index for index, line in enumerate(page.strip().splitlines()) if words in line)


@pytest.fixture
def letter(make_pdf: MakePdf) -> CommentLetter:
    return read(make_pdf(list(pieces(FIRST_PAGE)), list(pieces(SECOND_PAGE))))


def rows_of(place: Place) -> tuple[int, int, int]:
    """The page of a place, and its first and last row there, if its box is around these and no others."""
    assert place.box
    _, upper, _, lower = place.box
    first, last = ((edge - (792 - TOP)) / LEADING for edge in (upper, lower))
    assert -1 < first - round(first + 0.5) < 0 < last - round(last - 0.4) < 0.5
    return place.page, round(first + 0.5), round(last - 0.4)


def test_a_comment_over_a_page_break_has_a_box_on_each_page(letter: CommentLetter) -> None:
    first, second = letter.comments
    at = row(FIRST_PAGE, "1. Please")

    assert first.place
    assert second.place
    assert rows_of(first.place) == (1, at, at + 1)
    assert [rows_of(place) for place in first.place.continued] == [(2, 5, 5)]
    assert rows_of(second.place) == (2, 7, 7)
    assert second.place.continued == ()


def test_a_box_has_the_edges_of_its_text(letter: CommentLetter) -> None:
    place = letter.comments[1].place

    assert place
    assert place.box
    left, _, right, _ = place.box
    assert left == pytest.approx(72, abs=1)
    assert 200 < right < 320


def test_a_heading_has_its_own_place(letter: CommentLetter) -> None:
    first, second = letter.comments
    at = row(FIRST_PAGE, "Risk Factors")

    assert first.headings == ("Risk Factors, page 12",)
    assert list(map(rows_of, first.heading_places)) == [(1, at, at)]
    assert second.heading_places == ()


@pytest.mark.parametrize(
    ("field", "page", "words"),
    [
        ("date", 1, "May 4, 2022"),
        ("addressee.name", 1, "Ines Marchetti"),
        ("addressee.title", 1, "Chief Executive Officer"),
        ("addressee.company", 1, "72 Pelorus"),
        ("addressee.address.1", 1, "Astoria"),
        ("subject.registrant", 1, "144 Pelorus"),
        ("subject.forms.0", 1, "Form 10-K"),
        ("subject.file_numbers.0", 1, "000-99001"),
        ("salutation", 1, "Dear"),
        ("deadline", 1, "ten business days"),
        ("contacts.0.name", 2, "Ada Lind"),
        ("contacts.0.phone", 2, "Ada Lind"),
        ("signature.division", 2, "Division"),
        ("signature.office", 2, "Office"),
    ],
)
def test_each_field_has_the_place_of_its_words(
    letter: CommentLetter, field: str, page: int, words: str
) -> None:
    at = row((FIRST_PAGE, SECOND_PAGE)[page - 1], words)

    assert rows_of(dict(letter.places)[field]) == (page, at, at)


def test_a_value_of_several_lines_has_a_box_around_them(letter: CommentLetter) -> None:
    places = dict(letter.places)
    at = row(FIRST_PAGE, "Form 10-K")

    assert rows_of(places["subject.lines.0"]) == (1, at, at + 1)
    assert rows_of(places["opening.0"]) == (1, at + 6, at + 7)


def test_what_is_derived_has_no_place(letter: CommentLetter) -> None:
    assert letter.subject.review_type == "periodic"
    assert {"subject.review_type", "contacts.0.area"}.isdisjoint(dict(letter.places))


TURNED = {90: "0 1 -1 0 {down} {x}", 180: "-1 0 0 -1 {left} {down}", 270: "0 -1 1 0 {up} {high}"}
"""The matrix of text on a page that is shown turned clockwise by so many degrees."""


@pytest.mark.parametrize("degrees", TURNED)
def test_a_turned_page_has_its_boxes_as_it_is_shown(make_pdf: MakePdf, degrees: int) -> None:
    content = ""
    for down, words in (
        (100, "May 4, 2022"),
        (150, "Dear Ms. Marchetti:"),
        (200, "We have reviewed your filing."),
    ):
        matrix = TURNED[degrees].format(down=down, x=90, left=612 - 90, up=612 - down, high=792 - 90)
        content += f"BT /roman 12 Tf {matrix} Tm ({words}) Tj ET\n"

    letter = read(make_pdf(content.encode(), rotate=degrees))

    box = dict(letter.places)["salutation"].box
    assert box
    assert box[:2] == pytest.approx((90, 141), abs=1)
    assert box[3] == pytest.approx(153, abs=1)


TEXT = """
                                   May 4, 2022

Ines Marchetti
Pelorus Dredging Inc

       Re:    Pelorus Dredging Inc
              Form 10-K

Dear Ms. Marchetti:

       We have reviewed your filing and have the following comment.

Harbor dues
1.     Please tell us who owns the dredger that you describe on page 12, and which of your
       banks has lent you the money to buy her.

                                   Sincerely,

                                   Ada Lind
"""


def test_in_a_text_a_place_is_lines() -> None:
    letter = read(TEXT.encode())
    (comment,) = letter.comments

    assert comment.lines == (15, 16)
    assert comment.place == Place(line=15, last=16)
    assert comment.heading_places == (Place(line=14, last=14),)
    assert dict(letter.places)["addressee.name"] == Place(line=4, last=4)
    assert dict(letter.places)["signature.name"] == Place(line=20, last=20)


def test_a_warning_has_the_place_of_its_line(make_pdf: MakePdf) -> None:
    page = SECOND_PAGE.replace(
        "2. Please revise the table of harbor dues.", "2. We know the table of harbor dues."
    )
    letter = read(make_pdf(list(pieces(FIRST_PAGE)), list(pieces(page))))

    (warning,) = (one for one in letter.warnings if one.code == "no_request")

    assert warning.place
    assert rows_of(warning.place) == (2, 7, 7)
    assert letter.as_dict()["warnings"][-1]["place"] == warning.place.known


def test_a_warning_about_the_whole_letter_has_no_place() -> None:
    (warning,) = (one for one in read(TEXT.encode()).warnings if one.code == "part_missing")

    assert warning.place is None


def test_json_has_what_is_known_of_a_place(letter: CommentLetter) -> None:
    found = letter.as_dict()
    comment = found["comments"][0]

    assert comment["place"].keys() == {"line", "last", "page", "box", "continued"}
    assert comment["place"]["continued"][0].keys() == {"line", "last", "page", "box"}
    assert found["places"]["date"] == dict(letter.places)["date"].known
    assert read(TEXT.encode()).as_dict()["comments"][0]["place"] == {"line": 15, "last": 16}
