"""Check the tags of a page before it is parsed.

libxml2 compares each attribute of a tag with all others, so a tag with very many of them takes very long.
"""

from __future__ import annotations

import re

_MOST = 1000
"""The maximum number of attributes of a tag; real tags have about ten. 100,000 would take libxml2 half a minute."""

_ATTRIBUTE = r"[\s/]*[^\s/>][^\s/>=]*(?>\s*=\s*(?>\"[^\"]*\"|'[^']*'|[^\s>]*))?"
_ATTRIBUTES = re.compile(_ATTRIBUTE)
_TOKEN = re.compile(
    r"<!--(?>-?>|.*?(?>--!?>|\Z))"  # a comment
    r"|<[!?/][^>]*"  # a declaration, the end of an element
    r"|<(?>(?P<raw>script|style|title|textarea|xmp|iframe|noembed|noframes)(?=[\s/>])|[a-z][^\s/>]*)"
    rf"(?P<attributes>(?>{_ATTRIBUTE})*+)[\s/]*>?"
    r"(?(raw).*?(?=</(?P=raw)|\Z))",  # the content of these elements is text
    re.I | re.S,
)
"""A token as browsers see it (HTML standard, section 13.2.5, tokenization)."""


def has_oversized_tag(text: str) -> bool:
    """Return whether a tag has more attributes than the tags of real pages."""
    return any(
        len(token["attributes"] or "") > _MOST and len(_ATTRIBUTES.findall(token["attributes"])) > _MOST
        for token in _TOKEN.finditer(text)
    )
