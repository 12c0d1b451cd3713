"""docs/wording-files.md agrees with the code: elements, their attributes, and styles."""

from __future__ import annotations

import re
from pathlib import Path

from drafter.drafting.wording.elements import ATTRIBUTES, ELEMENTS
from drafter.firm.checks.wording import mistakes
from drafter.firm.style_list import as_markdown, named_styles
from drafter.response import CHARACTER_STYLES, STYLES

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "wording-files.md").read_text("utf-8")


def test_the_page_has_every_element_with_its_attributes() -> None:
    documented = {
        element: tuple(re.findall(r"`(\w+)`", attributes))
        for elements, attributes in re.findall(r"(?m)^\| ((?:`<\w+>`(?:, )?)+) \|.*\|([^|]*)\|$", PAGE)
        for element in re.findall(r"\w+", elements)
    }

    assert documented == {element: ATTRIBUTES.get(element, ()) for element in ELEMENTS}


def test_the_page_has_the_styles_that_the_command_prints() -> None:
    assert as_markdown(named_styles()) in PAGE, "put in what `drafter templates styles --markdown` prints"


def test_every_style_has_a_use() -> None:
    assert [style.name for style in named_styles()] == [*STYLES, *CHARACTER_STYLES]
    assert all(style.use and style.based_on for style in named_styles())


def test_the_example_on_the_page_has_no_mistakes(tmp_path: Path) -> None:
    (example,) = re.findall(r"```html\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "closing.html").write_text(example, "utf-8")

    assert mistakes(tmp_path) == []
