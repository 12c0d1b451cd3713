"""Recognize lines at the top of a letter that are not part of the address: methods of delivery and stamps."""

from __future__ import annotations

import re

from drafter.kernel.patterns import pattern

_SENT = re.compile(r"(?:via|by|through|per|sent|delivered|transmitted)\b(?!\s+(?:and|&|of)\b)", re.I)
_WORDS = (
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
"""An e-mail address, from the beginning of a word and of limited length, so that a very long line is searched once."""

_WORD = re.compile(r"[^\W\d_]+|\d+")
_STAMP = re.compile(r"received\b|\d{4}\s+[A-Z]{3}\s+-?\d|.{0,3}\bfoia\b", re.I)


def is_delivery(text: str) -> bool:
    """Return whether a line gives a method of delivery.

    Such a line begins with "via" or "by", or consists only of words about delivery, telephone numbers and e-mail
    addresses, so even an unusual method ("Telecopier No. (302) 555-0177") is recognized.
    """
    if _SENT.match(text):
        return True
    words = _WORD.findall(_MAIL.sub(" email ", _TELEPHONE.sub(" phone ", text)).lower())
    own = [word for word in words if word not in _JOINING and not word.isdigit()]
    return bool(own) and all(map(pattern(_WORDS).match, own))


def is_stamp(text: str) -> bool:
    """Return whether a line is a mail room stamp, a legend, or a mark made by a scanner."""
    return _STAMP.match(text) is not None or not any(character.isalnum() for character in text)
