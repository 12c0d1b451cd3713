"""Whether the running header is printed on the pages from the second on, and on those alone."""

from __future__ import annotations

import pytest

from drafter.writing.header_check import misleading_headers

MARK = "{{ running_header }}"
DIFFERS = "<w:titlePg/>"
NOWHERE = "header: No page from the second on has {{ running_header }}."
FIRST = "header of the first page, paragraph 1 (“{{ running_header }}”): {{ running_header }} is for the pages from"
ALL = "header, paragraph 1 (“{{ running_header }}”): {{ running_header }} is printed on the first page too; tick “Diff"

# what the section says, then what its headers do (header: further pages, header1: the first), and what is told
CASES = {
    "as it should be": (DIFFERS, {"header": MARK, "header1": "Harrow & Vale"}, []),
    "with a page number beside it": (DIFFERS, {"header": f"{MARK}, page 2"}, []),
    "in a footer": (DIFFERS, {"footer": MARK}, []),
    "tags of the firm's own": (DIFFERS, {"header": "Staff, {{ date | letter_date }}"}, []),
    "no header": (DIFFERS, {}, [NOWHERE]),
    "a header without it": (DIFFERS, {"header": "Harrow & Vale"}, [NOWHERE]),
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


@pytest.mark.parametrize(("even", "told"), [("Harrow & Vale", 1), (MARK, 0)])
def test_even_pages_need_it_too_where_they_differ(even, told, make, word):
    path = make(
        word.p("{{ letter }}"),
        section=DIFFERS,
        header=word.p(MARK),
        header2=word.p(even),
        settings="<w:evenAndOddHeaders/>",
    )

    assert [finding.spot.part for finding in misleading_headers(path)] == ["header of even pages"] * told
