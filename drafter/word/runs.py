"""Runs of text as WordprocessingML: the only place where a letter's words become markup."""

from __future__ import annotations

from drafter.kernel.patterns import pattern

_NOT_ALLOWED = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
"""The characters that XML 1.0 does not allow; a pattern of the allowed ones takes twenty times as long to compile."""

_ILLEGAL = pattern(f"[{_NOT_ALLOWED}]")
_NOT_PLAIN = pattern(f'[{_NOT_ALLOWED}&<>"\n\r\t]')
"""The characters that a run cannot contain as they are; most texts have none of them."""

_TEXT, _TEXT_END = '<w:t xml:space="preserve">', "</w:t>"


def legal(text: str) -> str:
    """Return the text with U+FFFD for each character that XML 1.0 does not allow (NUL, form feed, a lone surrogate).

    Removing the character would hide that something was there.
    """
    return _ILLEGAL.sub("\ufffd", text)


def escape(text: str) -> str:
    """Return the text as XML character data or an attribute's value."""
    return legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def text_xml(text: str) -> str:
    r"""Return the content of a run: `w:t`, with an element for each tab and line break.

    >>> text_xml("1.\tAT&T")
    '<w:t xml:space="preserve">1.</w:t><w:tab/><w:t xml:space="preserve">AT&amp;T</w:t>'
    """
    if not _NOT_PLAIN.search(text):
        return f"{_TEXT}{text}{_TEXT_END}"
    words = escape(text.replace("\r\n", "\n").replace("\r", "\n"))
    for character, element in (("\n", "<w:br/>"), ("\t", "<w:tab/>")):
        words = words.replace(character, f"{_TEXT_END}{element}{_TEXT}")
    return f"{_TEXT}{words}{_TEXT_END}"


def run_xml(text: str, look: str = "") -> str:
    """Return a run; `look` is the content of its `w:rPr`."""
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{text_xml(text)}</w:r>"


def field_xml(instruction: str, shown: str, look: str = "") -> str:
    """Return a field that Word computes.

    Args:
        instruction: The field's code, "PAGE".
        shown: The text until Word computes it.
        look: The content of its `w:rPr`.
    """
    return f'<w:fldSimple w:instr=" {escape(instruction)} ">{run_xml(shown, look)}</w:fldSimple>'
