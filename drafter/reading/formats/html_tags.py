"""The tags of a page in HTML before it is parsed: libxml2 looks through all attributes of a tag for each of them."""

from __future__ import annotations

import re

_MOST = 1000
"""Attributes of a tag; a page has some ten. A hundred thousand would take libxml2 half a minute."""

_ATTRIBUTE = r"[\s/]*[^\s/>][^\s/>=]*(?>\s*=\s*(?>\"[^\"]*\"|'[^']*'|[^\s>]*))?"
_ATTRIBUTES = re.compile(_ATTRIBUTE)
_TOKEN = re.compile(
    r"<!--(?>-?>|.*?(?>--!?>|\Z))"  # a comment
    r"|<[!?/][^>]*"  # a declaration, the end of an element
    r"|<(?>(?P<raw>script|style|title|textarea|xmp|iframe|noembed|noframes)(?=[\s/>])|[a-z][^\s/>]*)"
    rf"(?P<attributes>(?>{_ATTRIBUTE})*+)[\s/]*>?"
    r"(?(raw).*?(?=</(?P=raw)|\Z))",  # what stands in these is text
    re.I | re.S,
)
"""What a browser takes for one thing (the HTML standard, section 13.2.5, tokenization)."""


def has_endless_tag(text: str) -> bool:
    """Whether a tag has more attributes than any page's."""
    return any(
        len(token["attributes"] or "") > _MOST and len(_ATTRIBUTES.findall(token["attributes"])) > _MOST
        for token in _TOKEN.finditer(text)
    )
