"""An exhibit repeats the disclosure that responses propose, as counsel left it."""

from __future__ import annotations

from pathlib import Path

from drafter import Drafter, read_response
from drafter.redrafting.exhibits import proposing
from drafter.redrafting.redraft import redraft
from drafter.word.controls import fill_control, response_controls
from drafter.word.package import WordFile, parse, root_of
from drafter.word.text import words
from drafter.word.xml import NAMESPACE, W

EXAMPLES = Path(__file__).parents[2] / "examples"
EXHIBIT = '<p>Exhibit A</p><proposals title="Comment {number}"></proposals>'
ANSWER = f"""<w:body xmlns:w="{NAMESPACE}">
<w:p><w:r><w:t>We will revise our disclosure in future filings as follows:</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="ProposedDisclosure"/></w:pPr>
<w:r><w:t xml:space="preserve">Sales of our mills </w:t></w:r>
<w:r><w:rPr><w:strike/><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve">fell </w:t></w:r>
<w:del w:id="9" w:author="Ada"><w:r><w:delText>hardly </w:delText></w:r></w:del>
<w:ins w:id="8" w:author="Ada"><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>rose by 4%.</w:t></w:r></w:ins>
<w:bookmarkStart w:id="7" w:name="rise"/><w:bookmarkEnd w:id="7"/></w:p>
<w:p><w:r><w:t>We believe that this is complete.</w:t></w:r></w:p>
</w:body>"""


def test_an_exhibit_has_what_the_responses_propose(tmp_path: Path) -> None:
    (tmp_path / "letter").mkdir()
    (tmp_path / "letter" / "copies.html").write_text(EXHIBIT, "utf-8")
    house = Drafter(tmp_path)
    letter = house.read(EXAMPLES / "second-round.txt")
    file = WordFile(house.to_bytes(house.draft(letter)))
    first, *others = response_controls(root_of(file.document))
    fill_control(first, list(parse(ANSWER.encode())))
    for control in others:
        fill_control(control, list(parse(ANSWER.encode()))[:1])
    data = file.to_bytes()
    returned = read_response(data, letter)

    draft = house.draft(letter, proposing=proposing(letter, returned))
    result = redraft(WordFile(data), returned, letter, draft, house.to_bytes(draft))

    paragraphs = list(root_of(WordFile(result.content).document).iter(f"{W}p"))
    texts = [words(paragraph) for paragraph in paragraphs]
    at = texts.index("Exhibit A")
    assert texts[at:] == ["Exhibit A", "Comment 1", "Sales of our mills fell rose by 4%."]
    struck, added = paragraphs[-1].findall(f".//{W}strike"), paragraphs[-1].findall(f".//{W}u")
    assert [words(one.getparent().getparent()) for one in (*struck, *added)] == ["fell ", "rose by 4%."]  # type: ignore[union-attr, arg-type]
    assert not paragraphs[-1].findall(f".//{W}bookmarkStart")


def test_the_staffs_paragraph_stays_whatever_its_words() -> None:
    words_of_staff = "[Proposed disclosure of response 0]"
    text = (
        (EXAMPLES / "second-round.txt")
        .read_text("utf-8")
        .replace("\n   2.", f"\n\n   {words_of_staff}\n\n   2.")
    )
    house = Drafter()
    letter = house.read(text.encode(), name="staff.txt")
    file = WordFile(house.to_bytes(house.draft(letter)))
    fill_control(response_controls(root_of(file.document))[0], list(parse(ANSWER.encode())))
    data = file.to_bytes()
    returned = read_response(data, letter)
    assert proposing(letter, returned)[0]

    draft = house.draft(letter, proposing=proposing(letter, returned))
    result = redraft(WordFile(data), returned, letter, draft, house.to_bytes(draft))

    paragraphs = root_of(WordFile(result.content).document).iter(f"{W}p")
    assert [words(one) for one in paragraphs].count(words_of_staff) == 1
