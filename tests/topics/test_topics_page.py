"""templates/topics/README.md lists the keys of a topic file, and which of them are required."""

from __future__ import annotations

import re
from typing import get_args

from drafter.kernel.built_in import templates_folder
from drafter.topics.schema import TopicFile

PAGE = (templates_folder() / "topics" / "README.md").read_text("utf-8")


def test_every_key_is_listed_and_marked_if_required() -> None:
    listed = {
        key: must == "yes"
        for keys, must in re.findall(r"(?m)^\| (`[^|]+`) \| (yes)? ?\|", PAGE)
        for key in re.findall(r"\w+", keys)
    }

    assert listed == {name: field.is_required() for name, field in TopicFile.model_fields.items()}


def test_every_family_is_listed() -> None:
    families = get_args(TopicFile.model_fields["family"].annotation)

    assert [family for family in families if f"`{family}`" not in PAGE] == []
