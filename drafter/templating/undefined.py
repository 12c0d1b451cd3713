"""What stands behind something that a letter does not know: `letter.deadline.due` where no deadline is set.

It is not known either, and prints as a visible blank. A name that nothing has is a mistake all the same.
"""

from __future__ import annotations

from typing import Any

import jinja2
from jinja2.utils import missing

from drafter.kernel.records import is_record
from drafter.templating.blanks import blank


class NotKnown(jinja2.ChainableUndefined):
    """A value that is not known: a blank, false, a list without items; and so is all behind it."""

    @property
    def _undefined_message(self) -> str:
        return "Something here is not known in this letter; ask for it first, {% if ... %}"

    def __getattr__(self, name: str) -> NotKnown:
        if not _is_behind_a_dot(name):
            raise AttributeError(name)
        return self

    def _item(self, key: Any) -> NotKnown:
        if isinstance(key, str) and not _is_behind_a_dot(key):
            raise LookupError(key)
        return self

    def _result(self, *_args: Any, **_named: Any) -> NotKnown:
        return self

    __getitem__: Any = _item
    __call__: Any = _result

    def __str__(self) -> str:
        return blank()


def is_not_known(owner: Any, name: Any) -> bool:
    """Whether something that Jinja has not found is only unknown in this letter, and no mistake.

    Args:
        owner: what should have it; `missing` where a template names a variable.
        name: an attribute, or the number of an item; None for the first of no items, say.
    """
    if owner is None:
        return not isinstance(name, str) or _is_behind_a_dot(name)
    if owner is missing:
        return name is None
    return isinstance(name, int) and isinstance(owner, (tuple, list)) and not is_record(owner)


def _is_behind_a_dot(name: str) -> bool:
    """Whether anything that a template may use has something of this name that it may read."""
    from drafter.templating.sandbox import is_offered
    from drafter.templating.types import kinds  # seldom needed, and read off the models

    return not name.startswith("_") and any(is_offered(kind, name) for kind in kinds())
