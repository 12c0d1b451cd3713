"""A firm's folder: its own files, each in the place of the shipped one of the same name.

    harrow-finch/
      profile.toml        who signs, addresses, how a letter is set; `[styles]` names the firm's styles
      letterhead.docx     or .dotx: the firm's own Word file
      letter/             wording files, one a part of the letter
      topics/             topic files

One file is enough. Whatever the folder lacks is taken from what ships with Drafter, and never from a second
firm's folder: one firm's words must not turn up on another's paper.
"""

from __future__ import annotations

from drafter.firm.folder import Firm
from drafter.firm.search import find_firm, firm_in

__all__ = ["Firm", "find_firm", "firm_in"]
