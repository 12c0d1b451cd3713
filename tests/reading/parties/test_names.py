"""Names of companies and people: compared, divided, and judged by their spelling."""

from __future__ import annotations

import pytest

from drafter.reading.parties.lists import divide
from drafter.reading.parties.names import needs_check, plain, related, same, same_person


@pytest.mark.parametrize(
    ("one", "other", "is_same", "is_related"),
    [
        ("Windmree Realty Corporation", "Windmere Realty Corporation", True, True),
        ("Windmere Realty Corporatino", "Windmere Realty Corporation", True, True),
        ("Alder Fund IV", "Alder Fund VI", False, False),
        ("Alder Properties, Inc.", "Alder Properties Limited Partnership", False, True),
        ("Orme & Co.", "Orme and Company", True, True),
        ("Gull Partners", "Gull Partners L.P.", True, True),
        ("Alder Bancorp", "Alder State Bank", False, True),
        ("AHP", "Alder Hollow Properties, Inc.", False, True),
        ("First Bank of Alder", "First Bank of Tarn", False, False),
        ("Alder Hollow Corporation", "Tarn Ferry, Inc.", False, False),
        (None, "Tarn Ferry, Inc.", False, False),
    ],
)
def test_whose_names_they_are(one: str | None, other: str, is_same: bool, is_related: bool) -> None:
    assert (same(one, other), related(one, other)) == (is_same, is_related)


def test_a_person_with_a_middle_initial_and_without() -> None:
    assert same_person("Ms. Elin P. Wyle", "Elin Wyle")
    assert not same_person("Omar Reed", "Omar Hale")


@pytest.mark.parametrize(
    ("text", "names", "others", "doubtful"),
    [
        ("Calder Corp., Alder Mining Corp. and Amber Acquisition, Inc.", 3, False, False),
        ("Alder Properties, Inc. and Alder Properties Limited Partnership", 2, False, False),
        ("Marsh and Lund Companies, Inc.", 1, False, False),
        ("First Bank and Trust Company", 1, False, False),
        ("Tarn Associates and Tarn International, L.P.", 1, False, True),
        ("Tarn Associates and Gull Pier Development, L.P.", 1, False, True),
        ("Bakewell Hughes, a GE company", 1, False, False),
        ("Gull Capital LP, Ivo Hale, Jr. and Omar Reed", 3, False, False),
        ("Gull LP, et al.", 1, True, False),
        ("Gull LP and certain of its affiliates", 1, True, False),
        ("", 0, False, False),
    ],
)
def test_several_names_on_a_line(text: str, names: int, others: bool, doubtful: bool) -> None:
    found = divide(text)
    assert (len(found.names), found.others, found.doubtful) == (names, others, doubtful)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Calder Ridge Inc. (formerly Old Ridge Inc.)", "Calder Ridge Inc."),
        ("Calder Ridge Inc. (the “Company”)", "Calder Ridge Inc."),
        ("Calder Ridge Inc. (File No. 1-9999)", "Calder Ridge Inc."),
        ("Gull Sub, Inc., a wholly owned subsidiary of Gull Ltd.", "Gull Sub, Inc."),
        ("Gull Sub, LLC, a Delaware limited liability company", "Gull Sub, LLC"),
        ("Lund Circuits (India) Ltd.", "Lund Circuits (India) Ltd."),
        ("Bank of Amber, as depositary for Vale AG", "Bank of Amber"),
    ],
)
def test_what_is_printed_around_a_name(text: str, name: str) -> None:
    assert plain(text).name == name


@pytest.mark.parametrize(
    ("name", "checked"),
    [
        ("WINDMERE REALTY CORP", True),
        ("Calder Corp", True),
        ("Calder Corp /DE/", True),
        ("Aptly Group Ltd", True),
        ("Windmere Realty Corporatino", True),
        ("Mondel z Foods, Inc.", True),
        ("ONEX, Inc.", False),
        ("STERN plc", False),
        ("NVX, INC.", True),
        ("Calder Ridge Inc.", False),
        ("Omar Reed", False),
    ],
)
def test_a_name_that_must_be_looked_up(name: str, checked: bool) -> None:
    assert needs_check(name) is checked
