"""How a letter is sent, and what else stands at its top without being part of the address."""

from __future__ import annotations

import re

_SENT = re.compile(r"(?:via|by|sent|delivered|transmitted)\b(?!\s+(?:and|&|of)\b)", re.I)
_WORDS = re.compile(
    r"(?:"
    r"via|by|mail|mailed|email|e|airmail|air|mail|usmail|us|u|s|usps|fax|faxed|facsimile|telecopy|"
    r"telecopier|telecopied|telefax|edgar|courier|overnight|express|federal|fedex|ups|dhl|hand|delivery|"
    r"delivered|regular|ordinary|first|class|certified|registered|return|receipt|requested|electronic|"
    r"electronically|transmission|transmitted|sent|secure|private|personal|privileged|confidential|stop|"
    r"mailstop|room|phone|telephone|tel|copy|original|only|no|number|nos|cell|direct|line|ext|"
    r"international|priority|next|day|messenger|post"
    r")$"
)
_JOINING = frozenset(["and", "or", "to", "at", "for", "the", "in", "with", "followed", "of"])
_TELEPHONE = re.compile(r"\+?[\d(][\d() .–-]{6,}")
_MAIL = re.compile(r"(?<!\S)[^\s@]{1,99}@[^\s@]{1,99}\.\w+")
"""From the beginning of a word and no longer than an address: a line of 100,000 letters is looked through once."""

_WORD = re.compile(r"[^\W\d_]+|\d+")
_STAMP = re.compile(r"received\b|\d{4}\s+[A-Z]{3}\s+-?\d|.{0,3}\bfoia\b", re.I)


def is_delivery(text: str) -> bool:
    """Return whether a line says how the letter is sent.

    It begins with "via" or "by", or consists of such words, telephone numbers and e-mail addresses. So a way that no
    letter named before ("Telecopier No. (302) 555-0177") is recognized too.
    """
    if _SENT.match(text):
        return True
    words = _WORD.findall(_MAIL.sub(" email ", _TELEPHONE.sub(" phone ", text)).lower())
    own = [word for word in words if word not in _JOINING and not word.isdigit()]
    return bool(own) and all(map(_WORDS.match, own))


def is_stamp(text: str) -> bool:
    """Return whether a line is a stamp of the mail room, a legend, or a mark of a scanner."""
    return _STAMP.match(text) is not None or not any(character.isalnum() for character in text)
