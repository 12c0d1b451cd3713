"""What counsel writes into a draft in Word, of every kind, and what must be found again in a redraft."""

from __future__ import annotations

import base64
import hashlib
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from lxml import etree

from drafter.word.archive import zip_parts
from drafter.word.controls import response_controls
from drafter.word.package import WordFile, parse, related, root_of
from drafter.word.xml import NAMESPACE, W

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_NAMES = f'xmlns:w="{NAMESPACE}" xmlns:r="{_R}" xmlns:w14="{_W14}" xmlns:w15="{_W15}"'
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_IGNORED = f'xmlns:w14="{_W14}" xmlns:mc="{_MC}" mc:Ignorable="w14"'
"""What Word declares in each part that it writes."""

_BY = 'w:author="Orla Fenn" w:date="2024-05-01T09:00:00Z"'
_DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)

_RESPONSES = etree.parse(
    Path(__file__).with_name("responses.xml"), etree.XMLParser(remove_blank_text=True, remove_comments=True)
)
KINDS = {each.get("kind", ""): each for each in _RESPONSES.getroot().iter("response")}
"""What a response may contain, as WordprocessingML; names in braces are filled in by `answered`."""


def answered(draft: bytes, kinds: Sequence[str] = tuple(KINDS)) -> bytes:
    """Return a draft with each response written by counsel, in turn of each kind."""
    file = WordFile(draft)
    names = {
        "author": "Orla Fenn",
        **_lists(file),
        **_comments(file),
        **_footnote(file),
        **_linked(file),
        **_chart(file),
    }
    _styles(file)
    for number, control in enumerate(response_controls(root_of(file.document))):
        name = kinds[number % len(kinds)]
        kind = KINDS[
            "words" if name == "comment" and number >= len(kinds) else name
        ]  # a comment has one place
        content = control.find(f"{W}sdtContent")
        assert content is not None
        content[:] = list(_filled_in(kind, names))
        for prompt in control.findall(f"{W}sdtPr/{W}showingPlcHdr"):
            prompt.getparent().remove(prompt)  # type: ignore[union-attr]
    files = file.files()
    name = "word/comments.xml"
    files[name] = files[name].replace(b"<w:comments ", f"<w:comments {_IGNORED} ".encode(), 1)
    return zip_parts(files)


def _filled_in(response: etree._Element, names: dict[str, str]) -> etree._Element:
    xml = etree.tostring(response, encoding="unicode")
    for name, value in names.items():
        xml = xml.replace(f"{{{name}}}", value)
    return parse(xml.encode())


def _styles(file: WordFile) -> None:
    (sheet,) = map(root_of, related(file.document, "styles"))
    for kind, name in (("paragraph", "Counsel List"), ("table", "Counsel Table")):
        id = name.replace(" ", "")
        sheet.append(
            parse(
                f'<w:style {_NAMES} w:type="{kind}" w:styleId="{id}"><w:name w:val="{name}"/></w:style>'.encode()
            )
        )


def _lists(file: WordFile) -> dict[str, str]:
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%1)"/></w:lvl>'
    xml = (
        f'<w:numbering {_NAMES}><w:abstractNum w:abstractNumId="4">{level}</w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>'
    )
    for part in related(file.document, "numbering"):
        root_of(part).extend(list(parse(xml.encode())))
        return {"list": "7"}
    file.add(file.document, RT.NUMBERING, "word/numbering.xml", CT.WML_NUMBERING, xml.encode())
    return {"list": "7"}


def _comments(file: WordFile) -> dict[str, str]:
    comments = "".join(
        f'<w:comment {_NAMES} w:id="{id}" {_BY}><w:p w14:paraId="{para}"><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>'
        for id, para, text in ((901, "0A0B0C01", "Finance to confirm."), (902, "0A0B0C02", "Confirmed."))
    )
    root = parse(f"<w:comments {_NAMES}>{comments}</w:comments>".encode())
    own = related(file.document, "comments")
    if own:
        root_of(own[0]).extend(list(root))
    else:
        file.add(file.document, RT.COMMENTS, "word/comments.xml", CT.WML_COMMENTS, etree.tostring(root))
    threads = (
        f'<w15:commentsEx {_NAMES}><w15:commentEx w15:paraId="0A0B0C01" w15:done="1"/>'
        '<w15:commentEx w15:paraId="0A0B0C02" w15:paraIdParent="0A0B0C01" w15:done="1"/></w15:commentsEx>'
    )
    file.add(
        file.document,
        "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
        "word/commentsExtended.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml",
        threads.encode(),
    )
    return {"comment": "901", "reply": "902"}


def _footnote(file: WordFile) -> dict[str, str]:
    notes = "".join(
        f'<w:footnote {kind} w:id="{id}"><w:p><w:r>{content}</w:r></w:p></w:footnote>'
        for kind, id, content in (
            ('w:type="separator"', -1, "<w:separator/>"),
            ('w:type="continuationSeparator"', 0, "<w:continuationSeparator/>"),
            ("", 5, "<w:t>See ASC 606-10-25-30.</w:t>"),
        )
    )
    file.add(
        file.document, RT.FOOTNOTES, "word/footnotes.xml", CT.WML_FOOTNOTES,
        f"<w:footnotes {_NAMES}>{notes}</w:footnotes>".encode(),
    )  # fmt: skip
    return {"footnote": "5"}


def _linked(file: WordFile) -> dict[str, str]:
    link = file.document.relate_to("https://kestrelquay.example/", RT.HYPERLINK, is_external=True)
    file.to_document()
    picture, _ = file.document.get_or_add_image(io.BytesIO(_DOT))
    return {"link": link, "picture": picture}


def _chart(file: WordFile) -> dict[str, str]:
    """Add a chart with the workbook that its figures come from."""
    book = Part(PackURI("/word/embeddings/sales.xlsx"), CT.SML_SHEET, b"the figures", file.package)
    chart = Part(PackURI("/word/charts/chart1.xml"), CT.DML_CHART, b"<chart/>", file.package)
    chart.load_rel(RT.PACKAGE, book, "rId1")
    return {"chart": file.document.relate_to(chart, RT.CHART)}


def essence(file: WordFile, elements: Sequence[etree._Element]) -> list[str]:
    """Return all that the elements of a response say and show, in order, whatever its numbers and names are."""
    return [said for element in elements for each in element.iter() for said in _said(file.document, each)]


def _said(part: XmlPart, element: etree._Element) -> Iterator[str]:
    name = etree.QName(element).localname
    id = element.get(f"{W}id", "")
    if name in ("t", "delText"):
        yield element.text or ""
    elif name in ("ins", "del", "moveFrom", "moveTo", "b", "tbl", "tr", "tc", "p"):
        yield f"<{name} {element.get(f'{W}author', '')}>"
    elif name == "commentReference":
        yield f"<comment {_texts(part, 'comments', id)}, {_thread(part, id)}>"
    elif name in ("footnoteReference", "endnoteReference"):
        kind = name.replace("Reference", "s")
        yield f"<note {_texts(part, kind, id)}>"
    elif name == "numId":
        yield f"<list {_list(part, element.get(f'{W}val', ''))}>"
    elif name == "hyperlink":
        yield f"<link {part.rels[element.get(f'{{{_R}}}id', '')].target_ref}>"
    elif name == "chart":
        chart = part.related_parts[element.get(f"{{{_R}}}id", "")]
        yield f"<chart {chart.blob!r} of {[book.blob for book in chart.related_parts.values()]}>"
    elif name == "Choice":
        yield f"<choice {[element.nsmap[prefix] for prefix in element.get('Requires', '').split()]}>"
    elif name == "blip":
        picture = part.related_parts[element.get(f"{{{_R}}}embed", "")]
        yield f"<picture {hashlib.sha256(picture.blob).hexdigest()[:12]}>"


def _texts(part: XmlPart, kind: str, id: str) -> str:
    notes = [note for other in related(part, kind) for note in root_of(other) if note.get(f"{W}id") == id]
    return " ".join(text.text or "" for note in notes for text in note.iter(f"{W}t"))


def _thread(part: XmlPart, id: str) -> str:
    notes = [
        note for other in related(part, "comments") for note in root_of(other) if note.get(f"{W}id") == id
    ]
    paras = {para.get(f"{{{_W14}}}paraId") for note in notes for para in note.iter(f"{W}p")}
    lines = [line for other in related(part, "commentsExtended") for line in root_of(other)]
    own = [line for line in lines if line.get(f"{{{_W15}}}paraId") in paras]
    return " ".join(f"{line.get(f'{{{_W15}}}paraIdParent')} {line.get(f'{{{_W15}}}done')}" for line in own)


def _list(part: XmlPart, number: str) -> str:
    (lists,) = map(root_of, related(part, "numbering"))
    definition = next(
        each.find(f"{W}abstractNumId").get(f"{W}val")  # type: ignore[union-attr]
        for each in lists.iter(f"{W}num")
        if each.get(f"{W}numId") == number
    )
    own = next(each for each in lists.iter(f"{W}abstractNum") if each.get(f"{W}abstractNumId") == definition)
    return " ".join(text.get(f"{W}val", "") for text in own.iter(f"{W}lvlText"))
