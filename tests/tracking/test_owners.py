"""Who answers a comment: the owner of its topic or, without one, of its area."""

from __future__ import annotations

import pytest

from drafter.errors import ProfileError
from drafter.model import Block, Comment, TopicMatch
from drafter.topics import built_in_library
from drafter.tracking.areas import area_of
from drafter.tracking.owners import owner_of, require_known_owners

OWNERS = {"accounting": "Controller", "legal": "Counsel", "engineering": "Geologist", "non_gaap": "Analyst"}


def comment(*topics: str, text: str = "Please tell us why.") -> Comment:
    found = tuple(TopicMatch(topic, topic) for topic in topics)
    return Comment(1, (), (Block("paragraph", text),), (1, 1), topics=found)


BY_TOPIC = {
    ("inventory",): "Controller",
    ("related_party",): "Counsel",
    ("mining_sk1300",): "Geologist",
    ("oil_gas_reserves",): "Geologist",
    ("non_gaap",): "Analyst",
    ("mdna_results", "non_gaap"): "Analyst",
}


@pytest.mark.parametrize("topics", BY_TOPIC)
def test_a_topic_decides_before_its_area(topics: tuple[str, ...]) -> None:
    assert owner_of(comment(*topics), (), OWNERS, built_in_library()) == BY_TOPIC[topics]


WITHOUT_TOPIC = (
    ("Please explain under ASC 330-10-35.", (), "accounting"),
    ("Please explain under Rule 5-02 of Regulation S-X.", (), "accounting"),
    ("Please explain.", ("Note 4. Barges, page F-9",), "accounting"),
    ("Please explain.", ("Results of Operations, page 31",), "accounting"),
    ("Please explain.", ("Our Barges, page 12",), None),
)


@pytest.mark.parametrize(("text", "headings", "area"), WITHOUT_TOPIC)
def test_a_citation_or_heading_shows_the_area_of_a_comment_without_topic(
    text: str, headings: tuple[str, ...], area: str | None
) -> None:
    assert area_of(comment(text=text), headings, built_in_library()) == area


def test_the_rest_has_an_owner_only_if_the_profile_says_so() -> None:
    rest = comment()

    assert owner_of(rest, (), OWNERS, built_in_library()) is None
    assert owner_of(rest, (), {**OWNERS, "other": "Associate"}, built_in_library()) == "Associate"


def test_an_unknown_area_is_an_error_that_suggests_the_right_one() -> None:
    with pytest.raises(ProfileError) as raised:
        require_known_owners({"acounting": "A", "inventory": "B"}, built_in_library())

    assert raised.value.message == (
        "owners.acounting: there is no area or topic of this name; did you mean 'accounting'?"
    )
