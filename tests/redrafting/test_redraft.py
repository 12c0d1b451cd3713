"""A redraft has the new look and wording, and every response as counsel left it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from docx.opc.constants import CONTENT_TYPE as CT
from lxml import etree

from drafter import CommentLetter, Drafter, read_response
from drafter.redrafting.redraft import Redraft, redraft
from drafter.redrafting.slots import WITHOUT_COMMENT
from drafter.returning.formats.word.responses import response_elements
from drafter.word.controls import COMMENT_TAG, RESPONSE_TAG, response_controls
from drafter.word.package import WordFile, parse, related, root_of
from drafter.word.text import name_of, words
from drafter.word.xml import COMPATIBILITY, NAMESPACE, W
from tests.redrafting.counsel import KINDS, answered, essence

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def letter() -> CommentLetter:
    return Drafter().read(EXAMPLES / "second-round.txt")


@pytest.fixture(scope="module")
def drafted(letter: CommentLetter) -> bytes:
    return Drafter().to_bytes(Drafter().draft(letter))


@pytest.fixture(scope="module")
def house() -> Drafter:
    return Drafter(EXAMPLES / "firm", {"matter": {"amendment": 1}})


def again(data: bytes, letter: CommentLetter, drafter: Drafter, *, show_changes: bool = False) -> Redraft:
    draft = drafter.draft(letter)
    returned = read_response(data, letter)
    return redraft(
        WordFile(data), returned, letter, draft, drafter.to_bytes(draft), show_changes=show_changes
    )


def responses(data: bytes, letter: CommentLetter) -> list[list[str]]:
    file = WordFile(data)
    each = response_elements(root_of(file.document), read_response(data, letter).exchanges)
    return [essence(file, elements) for elements in each]


def without_controls(data: bytes) -> bytes:
    """Return a letter as a program leaves it that knows no content controls."""
    file = WordFile(data)
    tags = [COMMENT_TAG.format(""), RESPONSE_TAG.format("")]
    for control in list(root_of(file.document).iter(f"{W}sdt")):
        tag, content = control.find(f"{W}sdtPr/{W}tag"), control.find(f"{W}sdtContent")
        if tag is not None and content is not None and tag.get(f"{W}val", "").startswith(tuple(tags)):
            for element in content:
                control.addprevious(element)
            control.getparent().remove(control)  # type: ignore[union-attr]
    return file.to_bytes()


def texts(data: bytes) -> list[str]:
    return [words(paragraph) for paragraph in root_of(WordFile(data).document).iter(f"{W}p")]


@pytest.mark.parametrize("prepare", [bytes, without_controls])
@pytest.mark.parametrize("kinds", [tuple(KINDS)[:6], tuple(KINDS)[4:]])
def test_each_response_is_as_counsel_left_it(
    kinds: Sequence[str], prepare: type[bytes], letter: CommentLetter, drafted: bytes, house: Drafter
) -> None:
    data = prepare(answered(drafted, kinds))

    result = again(data, letter, house)

    assert responses(result.content, letter) == responses(data, letter)
    assert result.carried == len(letter.comments)
    assert not result.left


def test_a_redraft_of_a_redraft_changes_nothing_more(
    letter: CommentLetter, drafted: bytes, house: Drafter
) -> None:
    first = again(answered(drafted), letter, house)

    second = again(first.content, letter, house)

    assert responses(second.content, letter) == responses(first.content, letter)
    assert second.differences == ()


def test_the_draft_has_the_new_wording(letter: CommentLetter, drafted: bytes, house: Drafter) -> None:
    result = again(answered(drafted), letter, house)

    assert "Company Response:" in texts(result.content)
    assert next(one for one in result.differences if one.after == "Company Response:").before == "Response:"


def test_a_response_that_nobody_has_begun_is_that_of_the_new_draft(
    letter: CommentLetter, drafted: bytes, house: Drafter
) -> None:
    file = WordFile(drafted)
    for control in response_controls(root_of(file.document)):
        properties = control.find(f"{W}sdtPr")
        assert properties is not None
        etree.SubElement(properties, f"{W}showingPlcHdr")

    result = again(file.to_bytes(), letter, house)

    assert result.carried == 0
    assert responses(result.content, letter) == responses(house.to_bytes(house.draft(letter)), letter)


def test_blanks_that_counsel_filled_in_stay_filled_in(letter: CommentLetter, drafted: bytes) -> None:
    written = {
        "[Signature]": "/s/ Dana Okoro",
        "[Name of officer]": "Dana Okoro",
        "[Title]": "Chief Financial Officer",
        "[phone]": "852-5550-0142",
    }
    data = _typed(answered(drafted), written)

    result = again(data, letter, Drafter())

    assert result.differences == ()
    assert set(written.values()) - {"852-5550-0142", "/s/ Dana Okoro"} <= set(texts(result.content))
    assert any("852-5550-0142 or [e-mail]" in text for text in texts(result.content))
    assert "By: /s/ Dana Okoro" in texts(result.content)


def _typed(data: bytes, written: dict[str, str]) -> bytes:
    """Return a letter in which blanks are filled in, as typing over them does."""
    file = WordFile(data)
    for text in root_of(file.document).iter(f"{W}t"):
        for blank, words_of_counsel in written.items():
            text.text = (text.text or "").replace(blank, words_of_counsel)
    return file.to_bytes()


@pytest.mark.parametrize("gone", [0, 2, 5])
def test_a_response_whose_comment_is_gone_is_kept_below_the_others(
    gone: int, letter: CommentLetter, drafted: bytes, house: Drafter
) -> None:
    data = answered(drafted)
    shorter = replace(letter, comments=letter.comments[:gone] + letter.comments[gone + 1 :])

    first = again(data, shorter, house)
    second = again(first.content, shorter, house)
    back = again(second.content, letter, house)

    was = responses(data, letter)
    kept = [*was[:gone], *was[gone + 1 :], was[gone]]
    for result in (first, second):
        assert [one.number for one in result.left] == [letter.comments[gone].number]
        assert responses(result.content, shorter) == kept
        said = texts(result.content)
        assert said.count(WITHOUT_COMMENT) == 1
        assert said.index(WITHOUT_COMMENT) < said.index("Sincerely,")
    assert second.differences == ()
    assert not back.left
    assert responses(back.content, letter) == was


def test_responses_follow_their_comments_when_the_numbers_change(
    letter: CommentLetter, drafted: bytes, house: Drafter
) -> None:
    data = answered(drafted)
    renumbered = replace(
        letter,
        comments=tuple(replace(one, number=at) for at, one in enumerate(letter.comments[1:], start=1)),
    )

    draft = house.draft(renumbered)
    returned = read_response(data, letter)
    result = redraft(WordFile(data), returned, renumbered, draft, house.to_bytes(draft))

    assert responses(result.content, renumbered)[: len(letter.comments) - 1] == responses(data, letter)[1:]
    assert [one.number for one in result.left] == [1]


def test_a_word_comment_outside_of_the_responses_is_told(
    letter: CommentLetter, drafted: bytes, house: Drafter
) -> None:
    file = WordFile(answered(drafted, ("words",)))
    comments = [note for part in related(file.document, "comments") for note in root_of(part)]
    number = next(note.get(f"{W}id", "") for note in comments if note.get(f"{W}author") == "Orla Fenn")
    run = etree.SubElement(next(root_of(file.document).iter(f"{W}p")), f"{W}r")
    etree.SubElement(run, f"{W}commentReference", {f"{W}id": number})

    result = again(file.to_bytes(), letter, house)

    assert ("Orla Fenn", "Finance to confirm.") in result.comments_left


def test_tracked_changes_give_the_old_words_when_rejected(
    letter: CommentLetter, drafted: bytes, house: Drafter
) -> None:
    data = answered(drafted, ("words",))

    result = again(data, letter, house, show_changes=True)
    root = root_of(WordFile(result.content).document)

    old, new = (
        root_of(WordFile(data).document),
        root_of(WordFile(again(data, letter, house).content).document),
    )

    assert _said(root, without="del") == _said(new)
    assert _said(root, without="ins") == _said(old)


def _said(root: etree._Element, without: str = "none") -> str:
    """Return all words but those in changes of one kind, without spaces, which tracked changes may move."""
    return "".join(
        "".join((each.text or "").split())
        for each in root.iter(f"{W}t", f"{W}delText")
        if next(each.iterancestors(f"{W}{without}"), None) is None
    )


def test_the_date_of_the_letter_stays(letter: CommentLetter) -> None:
    dated = Drafter(profile={"letter": {"date": datetime.date(2023, 2, 21)}})
    data = answered(dated.to_bytes(dated.draft(letter)))

    result = again(data, letter, Drafter(profile={"letter": {"date": None}}))

    assert "February 21, 2023" in texts(result.content)


def test_a_page_on_its_side_does_not_take_the_letterhead_away(
    letter: CommentLetter, drafted: bytes, house: Drafter
) -> None:
    file = WordFile(answered(drafted, ("words",)))
    _, wide, *_ = response_controls(root_of(file.document))
    content = wide.find(f"{W}sdtContent")
    assert content is not None
    content.insert(0, _break(12240, 15840))
    content.append(_break(15840, 12240))
    data = file.to_bytes()

    first = again(data, letter, house)
    second = again(first.content, letter, house)

    plain = again(answered(drafted, ("words",)), letter, house)
    ((own, _, is_special),) = _sections(plain.content)
    assert own
    assert is_special
    for result in (first, second):
        assert _sections(result.content) == [
            (own, "12240", is_special),
            ([], "15840", False),
            (own, _sections(plain.content)[0][1], False),
        ]
        assert responses(result.content, letter) == responses(data, letter)


def _break(width: int, height: int) -> etree._Element:
    """Return an empty paragraph that ends a section."""
    size = f'<w:pgSz w:w="{width}" w:h="{height}"/><w:docGrid w:linePitch="360"/>'
    xml = f'<w:p xmlns:w="{NAMESPACE}"><w:pPr><w:sectPr>{size}</w:sectPr></w:pPr></w:p>'
    return etree.fromstring(xml)


def _sections(data: bytes) -> list[tuple[list[str], str, bool]]:
    """Return each section's headers and footers, the width of its pages, and whether its first page is special."""
    found = []
    for section in root_of(WordFile(data).document).iter(f"{W}sectPr"):
        size = section.find(f"{W}pgSz")
        assert size is not None
        heads = [f"{name_of(one)} {one.get(f'{W}type')}" for one in section if "Reference" in name_of(one)]
        found.append((heads, size.get(f"{W}w", ""), section.find(f"{W}titlePg") is not None))
    return found


def test_comments_and_notes_are_understood_in_a_draft_without_any(
    letter: CommentLetter, drafted: bytes, house: Drafter
) -> None:
    data = answered(drafted)
    draft = house.draft(letter, notes=False)

    result = redraft(WordFile(data), read_response(data, letter), letter, draft, house.to_bytes(draft))

    (comments,) = map(root_of, related(WordFile(result.content).document, "comments"))
    assert comments.get(f"{COMPATIBILITY}Ignorable") == "w14"
    assert responses(result.content, letter) == responses(data, letter)


@pytest.mark.parametrize("ends_inside", [True, False])
def test_a_comment_that_goes_on_behind_its_response_is_kept(
    ends_inside: bool, letter: CommentLetter, drafted: bytes, house: Drafter
) -> None:
    file = WordFile(answered(drafted, ("words",)))
    root = root_of(file.document)
    *_, first = response_controls(root)[0].iter(f"{W}p")
    below = next(one for one in root.iter(f"{W}p") if words(one).startswith("2."))
    first.insert(0, _mark('commentRangeStart w:id="901"'))
    (first if ends_inside else below).append(_mark('commentRangeEnd w:id="901"'))
    below.append(parse(f'<w:r xmlns:w="{NAMESPACE}"><w:commentReference w:id="901"/></w:r>'.encode()))

    result = again(file.to_bytes(), letter, house)

    new = root_of(WordFile(result.content).document)
    said = {one.get(f"{W}id"): words(one) for one in _comments_of(result.content)}
    (number,) = [id for id, text in said.items() if text == "Finance to confirm."]
    control = response_controls(new)[0]
    found = [name_of(one) for one in control.iter() if one.get(f"{W}id") == number]
    assert sorted(found) == ["commentRangeEnd", "commentRangeStart", "commentReference"]


def _mark(name: str) -> etree._Element:
    return parse(f'<w:{name} xmlns:w="{NAMESPACE}"/>'.encode())


def _comments_of(data: bytes) -> list[etree._Element]:
    (comments,) = map(root_of, related(WordFile(data).document, "comments"))
    return list(comments)


def test_the_author_of_several_comments_is_named_once(
    letter: CommentLetter, drafted: bytes, house: Drafter
) -> None:
    file = WordFile(answered(drafted, ("words",)))
    for id, control in zip(("901", "902"), response_controls(root_of(file.document)), strict=False):
        run = next(control.iter(f"{W}r"))
        run.addnext(parse(f'<w:r xmlns:w="{NAMESPACE}"><w:commentReference w:id="{id}"/></w:r>'.encode()))
    file.add(file.document, _PEOPLE, "word/people.xml", CT.XML, _AUTHOR.encode())

    result = again(file.to_bytes(), letter, house)

    (people,) = map(root_of, related(WordFile(result.content).document, "people"))
    assert [list(person.attrib.values()) for person in people] == [["Orla Fenn"]]


_PEOPLE = "http://schemas.microsoft.com/office/2011/relationships/people"
_AUTHOR = (
    '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
    '<w15:person w15:author="Orla Fenn"/></w15:people>'
)
