"""Every phrase that the reader knows meets the words it is meant for, and not those of a comment."""

from __future__ import annotations

import pytest

from drafter.reading import anchors
from drafter.reading.anchors import Anchor, meets

GROUPS = (
    anchors.OPENING,
    anchors.CLOSING,
    anchors.COMPLETED,
    anchors.NO_REVIEW,
    anchors.ANNOUNCED,
    anchors.FROM_STAFF,
)

COMMENTS = [
    "Please revise your risk factors to name the harbor.",
    "Please tell us why you believe these adjustments are appropriate, and whether questions remain.",
    "We note your response to prior comment 2.",
    "Please refer to Rule 415 and tell us your basis.",
    "Your response does not address our question.",
]


@pytest.mark.parametrize("anchor", [anchor for group in GROUPS for anchor in group], ids=lambda a: a.example)
def test_an_anchor_meets_its_example(anchor: Anchor) -> None:
    assert meets(anchor.example, (anchor,))
    assert meets(anchor.example.upper(), (anchor,))


@pytest.mark.parametrize("comment", COMMENTS)
def test_a_comment_is_no_closing(comment: str) -> None:
    assert not meets(comment, anchors.CLOSING)
