"""Runs of text as WordprocessingML: the only place where a letter's words become markup."""

from __future__ import annotations

from drafter.kernel.patterns import pattern

_NOT_ALLOWED = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
"""What XML 1.0 does not allow, listed, because the much larger rest takes twenty times as long to compile."""

_ILLEGAL = pattern(f"[{_NOT_ALLOWED}]")
_NOT_PLAIN = pattern(f'[{_NOT_ALLOWED}&<>"\n\r\t]')
"""What does not stand in a run as it is: most texts have none of it."""

_TEXT, _TEXT_END = '<w:t xml:space="preserve">', "</w:t>"


def legal(text: str) -> str:
    """The text, each character that XML 1.0 cannot hold (NUL, form feed, a lone surrogate) shown as U+FFFD.

    Dropping it would hide that something stood there.
    """
    return _ILLEGAL.sub("\ufffd", text)


def escape(text: str) -> str:
    """The text as XML character data or as an attribute's value."""
    return legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def text_xml(text: str) -> str:
    r"""The inside of a run: `w:t`, with a tab or a line break where the text has one.

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
    """One run; `look` is the inside of its `w:rPr`."""
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{text_xml(text)}</w:r>"


def field_xml(instruction: str, shown: str, look: str = "") -> str:
    """A field that Word computes, with the text shown until it does."""
    return f'<w:fldSimple w:instr=" {escape(instruction)} ">{run_xml(shown, look)}</w:fldSimple>'
