"""docs/wording-files.md agrees with the code: elements, their attributes, and styles."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafter.drafting.wording.elements import ATTRIBUTES, ELEMENTS
from drafter.firm import Firm
from drafter.firm.checks.run import check
from drafter.firm.style_list import as_markdown, named_styles
from drafter.response import CHARACTER_STYLES, STYLES

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "wording-files.md").read_text("utf-8")

EXAMPLES = re.findall(r"```html\n\{# \S+/(\S+\.html) #\}\n(.*?)```", PAGE, re.DOTALL)


def test_the_page_has_every_element_with_its_attributes() -> None:
    documented = {
        element: tuple(re.findall(r"`([\w-]+)`", attributes))
        for elements, attributes in re.findall(r"(?m)^\| ((?:`<\w+>`(?:, )?)+) \|.*\|([^|]*)\|$", PAGE)
        for element in re.findall(r"\w+", elements)
    }

    assert documented == {element: ATTRIBUTES.get(element, ()) for element in ELEMENTS}


def test_the_page_has_the_styles_that_the_command_prints() -> None:
    assert as_markdown(named_styles()) in PAGE, "put in what `drafter templates styles --markdown` prints"


def test_every_style_has_a_use() -> None:
    assert [style.name for style in named_styles()] == [*STYLES, *CHARACTER_STYLES]
    assert all(style.use and style.based_on for style in named_styles())


@pytest.mark.parametrize(
    ("name", "example"), re.findall(r"```html\n\{# \S+/(\S+\.html) #\}\n(.*?)```", PAGE, re.DOTALL)
)
def test_an_example_on_the_page_has_no_mistakes(name: str, example: str, tmp_path: Path) -> None:
    (tmp_path / "letter").mkdir()
    (tmp_path / "letter" / name).write_text(example, "utf-8")
    (tmp_path / "profile.toml").write_text('[own]\ndocument_number = "NY-104417"\n', "utf-8")

    assert check(Firm(tmp_path), reviews=("periodic",)).errors == []
