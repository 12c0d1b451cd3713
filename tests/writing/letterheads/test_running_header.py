"""The running header: expected on every page after the first, and only there. And first pages with empty headers."""

from __future__ import annotations

import pytest

from drafter.writing.letterhead.advice.running_header import misleading_headers

MARK = "{{ running_header }}"
DIFFERS = "<w:titlePg/>"
NOWHERE = "header: Pages after the first have no {{ running_header }}."
FIRST = (
    "header of the first page, paragraph 1 (“{{ running_header }}”): {{ running_header }} is for pages after"
)
BARE = "header, paragraph 1 (“Harrow & Vale”): The first page’s own header is empty"
ALL = "header, paragraph 1 (“{{ running_header }}”): {{ running_header }} is printed on the first page too; select Diff"

# section properties; headers (header: later pages, header1: the first page); how each note begins
CASES = {
    "as it should be": (DIFFERS, {"header": MARK, "header1": "Harrow & Vale"}, []),
    "with a page number beside it": (DIFFERS, {"header": f"{MARK}, page 2"}, []),
    "in a footer": (DIFFERS, {"footer": MARK}, []),
    "tags of the firm's own": (DIFFERS, {"header": "Staff, {{ date | letter_date }}"}, []),
    "no header": (DIFFERS, {}, [NOWHERE]),
    "a header without it": (DIFFERS, {"header": "Harrow & Vale"}, [NOWHERE, BARE]),
    "the first page is as the others": ("", {"header": MARK}, [ALL]),
    "the first page has a header that Word does not show": ("", {"header": MARK, "header1": "Harrow"}, [ALL]),
    "on the first page alone": (DIFFERS, {"header1": MARK}, [NOWHERE, FIRST]),
    "on the first page besides": (DIFFERS, {"header": MARK, "header1": MARK}, [FIRST]),
    "switched off": ('<w:titlePg w:val="0"/>', {"header": MARK}, [ALL]),
}


@pytest.mark.parametrize("case", CASES)
def test_where_the_running_header_is_printed(case, make, word):
    section, headers, expected = CASES[case]
    path = make(
        word.p("{{ letter }}"), section=section, **{name: word.p(text) for name, text in headers.items()}
    )

    found = [str(finding) for finding in misleading_headers(path)]
    assert len(found) == len(expected)
    assert all(map(str.startswith, found, expected))


@pytest.mark.parametrize(
    ("section", "settings", "said"),
    [
        ("", "", ["select Different First Page", "type the tag in the header of page 2."]),
        (DIFFERS, "", ["Different First Page is selected already"]),
        (DIFFERS, "<w:evenAndOddHeaders/>", ["selected already", "Odd & Even Pages is selected too"]),
    ],
)
def test_the_advice_knows_what_is_selected(section, settings, said, make, word):
    path = make(word.p("{{ letter }}"), section=section, header=word.p("Page 2"), settings=settings)

    (found,) = misleading_headers(path)
    assert [words for words in said if words not in found.message] == []


@pytest.mark.parametrize(("even", "told"), [("Harrow & Vale", 1), (MARK, 0)])
def test_even_pages_need_it_too_if_they_are_different(even, told, make, word):
    path = make(
        word.p("{{ letter }}"),
        section=DIFFERS,
        header=word.p(MARK),
        header2=word.p(even),
        settings="<w:evenAndOddHeaders/>",
    )

    assert [finding.place.part for finding in misleading_headers(path)] == ["header of even pages"] * told


NAME, OFFICES, PICTURE = (
    "Harrow & Vale LLP",
    "Boston  •  London",
    "<w:r><w:pict><v:imagedata/></w:pict></w:r>",
)
OF_HEADER, OF_FOOTER = (f"The first page’s own {kind} is empty" for kind in ("header", "footer"))

# what the body has before the letter; headers and footers; how each note begins
FIRST_PAGES = {
    "the name and the offices stay behind": (
        "",
        {"header": f"{NAME} {MARK}", "header1": " ", "footer": OFFICES, "footer1": ""},
        [OF_HEADER, OF_FOOTER],
    ),
    "the first page has none at all": ("", {"header": MARK, "footer": OFFICES}, [OF_FOOTER]),
    "a logo stays behind": ("", {"header": PICTURE, "header1": "", "footer": MARK}, [OF_HEADER]),
    "a name that is filled in": ("", {"header": "{{ profile.firm.name }}", "footer": MARK}, [OF_HEADER]),
    "both pages have them": (
        "",
        {"header": f"{NAME} {MARK}", "header1": NAME, "footer": OFFICES, "footer1": OFFICES},
        [],
    ),
    "the first page has a logo": ("", {"header": f"{NAME} {MARK}", "header1": PICTURE}, []),
    "the name stands in the body": (NAME, {"header": f"{NAME} {MARK}", "header1": ""}, []),
    "the number of the page": (
        "",
        {"header": f"{MARK} – Page 2 of 3 –", "header1": "", "footer": "- 2 -"},
        [],
    ),
    "a running header of the firm's own": (
        "",
        {"header": "{{ company }}, {{ date | letter_date }}, page 2"},
        [],
    ),
}


@pytest.mark.parametrize("case", FIRST_PAGES)
def test_a_first_page_without_the_header_or_footer_of_later_pages(case, make, word):
    head, printed, expected = FIRST_PAGES[case]
    stories = {name: word.p(text) for name, text in printed.items()}
    path = make(word.p(head), word.p("{{ letter }}"), section=DIFFERS, **stories)

    found = [finding.message for finding in misleading_headers(path)]
    assert len(found) == len(expected)
    assert all(map(str.startswith, found, expected))


def test_the_advice_to_select_different_first_page_says_what_to_move(make, word):
    path = make(word.p("{{ letter }}"), header=word.p(f"{NAME} {MARK}"))

    (note,) = misleading_headers(path)
    assert "move the firm’s name and offices to the first page’s own header and footer" in note.message
