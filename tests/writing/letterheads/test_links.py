"""Tags in the address to which a link of the letterhead leads."""

from __future__ import annotations

import re

import pytest

from drafter.writing.letterhead.check import check_letterhead

LINK = '<w:hyperlink r:id="link"><w:r><w:t>Write to us</w:t></w:r></w:hyperlink>'

ADDRESSES = {
    "mailto:{{ company }}@x.example": "mailto:Marrow%20&%20Pike,%20Inc.@x.example",
    "https://x.example/%7B%7B%20letter.subject.file_numbers%20%7C%20first%20%7D%7D": "https://x.example/001-98765",
    "https://x.example/?a={%25 if true %25}1{%25 endif %25}": "https://x.example/?a=1",
    "mailto:{{ profile.signer.email }}": "mailto:[%E2%97%8F]",
    "https://x.example/a%20b?c=%7e": "https://x.example/a%20b?c=%7e",  # no tag: as it was
}


@pytest.mark.parametrize("typed", ADDRESSES)
def test_a_tag_in_an_address_is_filled(typed, make, filled, word):
    parts = filled(path=word.with_link(make(word.p(LINK), word.p("{{ letter }}")), typed))

    (address,) = re.findall('Target="([^"]*)" TargetMode', parts["word/_rels/document.xml.rels"].decode())
    assert address.replace("&amp;", "&") == ADDRESSES[typed]


def test_a_mistake_in_an_address_is_reported(make, letter, word):
    path = word.with_link(make(word.p(LINK), word.p("{{ letter }}")), "mailto:{{ compny }}")

    assert [str(finding.in_file("")) for finding in check_letterhead(path, letter)] == [
        "body, link (“mailto:{{ compny }}”): There is no 'compny'; did you mean 'company'?"
    ]
