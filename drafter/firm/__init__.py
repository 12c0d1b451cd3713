"""A firm folder: a firm's own files, each of which overrides the built-in file of the same name.

    harrow-finch/
      profile.toml        who signs, addresses, the form of a letter; `[styles]` names the firm's styles
      letterhead.docx     or .dotx: the firm's own Word file
      letter/             wording files, one for each part of the letter
      topics/             topic files

One file is enough. Anything that the folder lacks comes from the built-in files, never from a second firm folder,
because one firm's words must not appear on another's letterhead.
"""

from __future__ import annotations

from drafter.firm.folder import Firm
from drafter.firm.search import find_firm, firm_in

__all__ = ["Firm", "find_firm", "firm_in"]
