"""Compose the response letter from the wording files, the staff's letter and the profile."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from drafter.drafting.companions import COMPANIONS, Companion
from drafter.drafting.context import VOCABULARY, AnswerContext, Context, context
from drafter.drafting.earlier_words import earlier_words
from drafter.drafting.effective_filing import about_effective_filing
from drafter.drafting.filing import groups
from drafter.drafting.heading_numbers import HeadingNumbers
from drafter.drafting.notes import comment_notes, letter_note
from drafter.drafting.parts import border, by_part
from drafter.drafting.quoted_comments import QuotedComment
from drafter.drafting.staff_text import headings, staff_comment
from drafter.drafting.wording import markup
from drafter.drafting.wording.environment import Wording
from drafter.errors import TemplateError
from drafter.kernel.built_in import templates_folder
from drafter.kernel.patterns import pattern
from drafter.kernel.records import as_table
from drafter.model import CommentLetter, Sentence, Suggestion
from drafter.problems import Place
from drafter.profile.model import Confidential, Person, Profile
from drafter.response import (
    HEAD,
    PLACE_OF_PROPOSALS,
    Block,
    Columns,
    CompanionKind,
    DateLine,
    Note,
    Paragraph,
    ResponseLetter,
    ResponseSlot,
    Run,
    StaffComment,
    SubjectTable,
    Table,
    each_block,
)
from drafter.templating.blanks import CLOSE, blank, outermost, shown
from drafter.templating.filters import and_list, letter_date
from drafter.templating.smart_quotes import DOUBLE

if TYPE_CHECKING:
    from drafter.precedent import Found
    from drafter.returned import ReturnedLetter
    from drafter.templating.dry_run import DryRun
    from drafter.templating.undefined import Undefined

LETTER, RESPONSE = "letter.html", "response.html"
"""The wording files with the order of the parts of the letter, and with the contents of a response."""

PROPOSED = "proposed disclosure"
"""The style of disclosure that a response proposes."""

COMMENTS = "comments.html"
"""The wording file that quotes the staff's comments and has the places to respond to them."""

PAGE_LEGEND = "page_legend.html"
"""The wording file with the text at the foot of each page."""

_NO_DATE = "[Date]"
_SECOND_STOP = pattern(r"(?<=\.\])\.|(?<=\.[”{0}]\])\.|(?<=\.\]\])\.".replace(r"\]", CLOSE).format(DOUBLE))
"""A redundant period: one that follows marked brackets whose text already ends with a period."""


def compose(
    letter: CommentLetter,
    profile: Profile,
    *,
    notes: bool = True,
    folders: Sequence[Path] = (),
    undefined: Undefined = "error",
    dry_run: DryRun | None = None,
    after: Sequence[ReturnedLetter] = (),
    precedents: Sequence[Sequence[Found]] = (),
    proposing: Mapping[int, bool] = MappingProxyType({}),
) -> ResponseLetter:
    """Compose the response to a staff letter.

    Args:
        letter: The staff's letter; its comments may carry guidance from the topic library.
        profile: The facts that the firm and the matter add.
        notes: Whether to add drafting notes for counsel.
        folders: Folders of wording files that override the built-in ones.
        undefined: With "blank", an unknown name in a wording file becomes a visible blank instead of an error.
        dry_run: A dry run, which records failures of wording files and continues without them.
        after: The company's responses of earlier rounds.
        precedents: What others answered to each comment, for its note; no wording file sees it.
        proposing: For the position of each comment whose response is written already, whether that proposes disclosure:
            an exhibit then has a paragraph in its place (`PLACE_OF_PROPOSALS`).

    Raises:
        TemplateError: A wording file contains a mistake, or omits a staff comment or its response.
    """
    known, wording = context(letter, profile, after=after), _wording_of(folders, undefined, dry_run)
    response = _composed(
        LETTER, known, wording, about="response to", notes=notes, precedents=precedents, proposing=proposing
    )
    if dry_run and dry_run.failures:  # a file that failed is blank, so what it omits is not another mistake
        return response
    _require_comments_and_responses(response, known, wording)
    return response


def compose_companion(
    letter: CommentLetter,
    profile: Profile,
    kind: CompanionKind = "extension",
    *,
    day: datetime.date | None = None,
    hour: str | None = None,
    notes: bool = True,
    folders: Sequence[Path] = (),
    undefined: Undefined = "error",
    dry_run: DryRun | None = None,
) -> ResponseLetter:
    """Compose a short letter that goes with the response, such as the request for an extension of time.

    Args:
        letter: The staff's letter.
        profile: The facts that the firm and the matter add.
        kind: The kind of letter, one of `companions.COMPANIONS`.
        day: The day that it asks for: by which the response is promised, or on which the filing becomes effective.
        hour: The hour of effectiveness, such as "4:00 p.m."; None for a blank.
        notes: Whether to add drafting notes for counsel.
        folders: Folders of wording files that override the built-in ones.
        undefined: As in `compose`.
        dry_run: As in `compose`.

    Raises:
        TemplateError: A wording file contains a mistake.
    """
    companion = COMPANIONS[kind]
    if companion.effective:
        letter = about_effective_filing(letter)
    known = context(letter, _profile_for(companion, letter, profile), day=day, hour=hour)
    wording = _wording_of(folders, undefined, dry_run)
    response = _composed(
        companion.file, known, wording, about=companion.about, notes=notes, office=companion.office
    )
    response = replace(
        response, page_legend=()
    )  # the numbers of confidential pages are those of the response
    if not _lacks_its_name(response, companion, profile):
        return response
    built_in = _composed(
        companion.file, known, _wording_of((), undefined, None), about=companion.about, notes=notes
    )
    part = built_in.part(HEAD)
    return response.beginning_with(HEAD, built_in.blocks[part.start : part.stop])


def _lacks_its_name(response: ResponseLetter, companion: Companion, profile: Profile) -> bool:
    """Return whether nothing says who writes a letter: it is on the firm's paper, and others sign it.

    The firm leaves out the block for the name because its paper has its own.
    """
    part = response.part(HEAD)
    is_the_firms_paper = companion.signer == "underwriter" or bool(profile.firm.name)
    return part.start == part.stop and companion.signer != "as the response" and is_the_firms_paper


def _profile_for(companion: Companion, letter: CommentLetter, profile: Profile) -> Profile:
    """Return the profile for a companion letter.

    It contains nothing confidential, unless it is the request itself. If counsel signs the response but the registrant
    asks, the signer is not the one of the profile.
    """
    confidential = (profile.confidential or Confidential()) if companion.confidential else None
    fitted = replace(profile, confidential=confidential)
    if companion.signer == "as the response":
        return fitted
    if context(letter, profile).signed_by == "counsel":
        fitted = replace(
            fitted, signer=Person(), contact=profile.contact if profile.contact.name else profile.signer
        )
    return replace(fitted, signed_by="company")


def _composed(
    file: str,
    known: Context,
    wording: Wording,
    *,
    about: str,
    notes: bool,
    office: str = "",
    precedents: Sequence[Sequence[Found]] = (),
    proposing: Mapping[int, bool] = MappingProxyType({}),
) -> ResponseLetter:
    """Compose the letter that a main wording file describes.

    `about` is the part of the document's title that relates the letter to the staff's ("response to"). `office` is
    the one that receives it, if that is not the staff's division.
    """
    elements = _Elements(known, wording, notes=notes, precedents=precedents, proposing=proposing)
    blocks, parts = by_part(elements.read(file), wording.part_names)
    profile = known.profile
    return ResponseLetter(
        blocks=blocks,
        running_header=_running_header(known, office),
        page_legend=elements.paragraphs(PAGE_LEGEND),
        title=_title(known, about),
        author=profile.signer.name or "",
        company=shown((profile.firm.name if known.signed_by == "counsel" else known.company) or ""),
        comment_typeface=profile.letter.comments,
        parts=parts,
        tag_values=known,
        styles=profile.styles,
        warnings=known.signer_notes,
    )


def _require_comments_and_responses(response: ResponseLetter, known: Context, wording: Wording) -> None:
    """Require the letter to quote each staff comment exactly once, with exactly one place to respond.

    Raises:
        TemplateError: It does not; the error's place is the file that should contain them.
    """
    keys = [quote.key for quote in known.quotes]
    omitted, twice, elements = [], [], []
    for kind, element in ((StaffComment, "comment"), (ResponseSlot, "response")):
        there = Counter(block.key for block in response.every_block if isinstance(block, kind))
        if missing := [key for key in keys if key not in there]:
            omitted.append(f"all {element}s" if missing == keys else _numbered(element, missing))
        if repeated := [key for key in keys if there[key] > 1]:
            twice.append(_numbered(element, repeated))
        if missing or repeated:
            elements.append(f'<{element} number="{{{{ quote.key }}}}"></{element}>')
    if elements:
        has = [f"omits {and_list(omitted)}"] if omitted else []
        has += [f"repeats {and_list(twice)}"] if twice else []
        included = any(part.name == COMMENTS.removesuffix(".html") and part.stop for part in response.parts)
        raise TemplateError(
            f"The letter {and_list(has)}.",
            advice=f"Each quote in quotes needs {and_list(elements)}{', exactly once' if twice else ''}.",
            place=wording.path(COMMENTS if included else LETTER),
        )


def _numbered(element: str, keys: Sequence[str]) -> str:
    """Return "comment 1" or "comments 1 and 3"."""
    return f"{element}{'s' if len(keys) > 1 else ''} {and_list(keys)}"


def _wording_of(folders: Sequence[Path], undefined: Undefined, dry_run: DryRun | None) -> Wording:
    """Return the wording files of these folders, which override the built-in ones."""
    of_all = (*folders, templates_folder() / "letter")
    return _wording(of_all, tuple(folder.absolute() for folder in of_all), undefined, dry_run)


@lru_cache(maxsize=4)
def _wording(
    folders: tuple[Path, ...], _real: tuple[Path, ...], undefined: Undefined, dry_run: DryRun | None
) -> Wording:
    """Return the wording files, which each process compiles only once for all letters.

    Jinja notices when a file changes. `_real` is not used, but distinguishes folders with the same relative path if the
    working folder changes.
    """
    return Wording(folders, VOCABULARY, undefined, dry_run)


class _Elements:
    """The blocks that replace the elements of a wording file, such as <comment> and <response>."""

    def __init__(
        self,
        known: Context,
        wording: Wording,
        *,
        notes: bool,
        precedents: Sequence[Sequence[Found]] = (),
        proposing: Mapping[int, bool] = MappingProxyType({}),
    ) -> None:
        self._known, self._wording, self._notes = known, wording, notes
        self._proposing = proposing
        self._letter_values = known.values()
        self._quotes = {quote.key: quote for quote in known.quotes}
        quoted = known.profile.letter.precedents == "quoted"
        self._comment_notes = (
            comment_notes(known.quotes, known.letter, precedents, quoted=quoted) if notes else {}
        )
        self._responses: dict[str, tuple[Paragraph | Table, ...]] = {}  # many comments ask for the same
        self._numbers = HeadingNumbers()
        self._elements: markup.StandsFor = {
            "part": lambda attributes: (border(attributes.get("name", "")),),
            "date": self._date,
            "subject": self._subject,
            "headings": self._headings,
            "comment": self._comment,
            "response": self._response,
            "earlier": self._earlier,
            "proposals": self._proposals,
        }

    def read(self, file: str) -> tuple[Block, ...]:
        """Return the blocks of a wording file, with elements such as <comment> replaced by their blocks."""
        html = self._wording.render(file, self._letter_values)
        return self._read(html, file, "body", self._elements)

    def paragraphs(self, file: str) -> tuple[Paragraph, ...]:
        """Return the paragraphs of a wording file that is not part of the letter's text, such as the page legend."""
        blocks = self._read(self._wording.render(file, self._letter_values), file, "body", {})
        return tuple(block for block in blocks if isinstance(block, Paragraph))

    def _read(self, html: str, name: str, style: str, elements: markup.StandsFor) -> tuple[Block, ...]:
        try:
            blocks = markup.read(html, style=style, stands_for=elements)
        except TemplateError as error:
            if error.place.file:  # already located, in a file that was rendered for one of the elements
                raise
            place = self._wording.find(error.place.words) or Place(name)
            raise TemplateError.of([error.problems[0]._replace(place=place)]) from error
        return blocks if self._notes else tuple(map(_without_note, blocks))

    def _date(self, _: Mapping[str, str]) -> Iterable[Block]:
        date = self._known.date
        note = letter_note(self._known.letter) if self._notes else None
        yield DateLine(letter_date(date) if date else _NO_DATE, known=date is not None, note=note)

    def _subject(self, _: Mapping[str, str]) -> Iterable[Block]:
        subject = self._known.letter.subject
        lines = [subject.registrant or shown(self._known.company or blank()), *subject.lines]
        for at in reversed(groups(subject)):
            lines.insert(at + 1, "")  # a gap before the next registrant
        yield SubjectTable(self._known.profile.letter.subject, tuple(lines))

    def _headings(self, attributes: Mapping[str, str]) -> Iterable[Block]:
        above = tuple(headings(self._quote(attributes)))
        return map(self._numbers.number, above) if self._known.profile.letter.number_headings else above

    def _comment(self, attributes: Mapping[str, str]) -> Iterable[Block]:
        yield staff_comment(self._quote(attributes), locked=self._known.profile.letter.locked)

    def _response(self, attributes: Mapping[str, str]) -> Iterable[Block]:
        quote = self._quote(attributes)
        yield ResponseSlot(
            quote.key,
            quote.response_label,
            prompt=attributes.get("prompt", ""),
            paragraphs=self._suggested(quote),
            note=self._note(quote),
            runs_in=self._known.profile.letter.label_on_first_line,
        )

    def _note(self, quote: QuotedComment) -> Note | None:
        return self._comment_notes[quote.key] if self._notes else None

    def _suggested(self, quote: QuotedComment) -> tuple[Paragraph | Table, ...]:
        """Return the suggested text of a response."""
        response = AnswerContext(quote.comment, quote)
        place = RESPONSE
        if suggestion := quote.comment.suggestion:
            place = f"topic {suggestion.topic}"
            response = self._with_suggestion(response, suggestion, place)
        html = self._wording.render(RESPONSE, self._values(response))
        if html not in self._responses:
            blocks = self._read(html, place, "response", {"earlier": self._earlier})
            self._responses[html] = tuple(block for block in blocks if isinstance(block, (Paragraph, Table)))
        return self._responses[html]

    def _earlier(self, attributes: Mapping[str, str]) -> Iterable[Block]:
        struck = self._known.profile.letter.earlier == "struck"
        for answer in self._quote(attributes).answers:
            yield from earlier_words(answer.exchange, struck=struck)

    def _proposals(self, attributes: Mapping[str, str]) -> Iterable[Block]:
        """Yield the disclosure that the responses propose, each below a title with the number of its comment."""
        title = attributes.get("title", "Comment {number}")
        for at, quote in enumerate(self._known.quotes):
            if at not in self._proposing:
                proposed = [
                    block._replace(note=None)
                    for block in each_block(self._suggested(quote))
                    if isinstance(block, Paragraph) and block.style == PROPOSED
                ]
            elif self._proposing[at]:
                proposed = [Paragraph(PROPOSED, (Run(PLACE_OF_PROPOSALS.format(at)),))]
            else:
                proposed = []
            if proposed:
                words = title.replace("{number}", quote.key)
                yield Paragraph("body", (Run(words, bold=True),))
                yield from proposed

    def _with_suggestion(self, response: AnswerContext, suggestion: Suggestion, place: str) -> AnswerContext:
        """Add the topic library's wording, rendered like a wording file."""
        proposed = self._wording.render_text(
            suggestion.proposed_disclosure, self._values(response), place=f"{place}, proposed disclosure"
        )
        response = response._replace(proposed_disclosure=outermost(proposed))
        paragraphs = []
        for number, sentence in enumerate(suggestion.wording):
            response = response._replace(is_first=number == 0)
            paragraphs.append(self._sentence(sentence, self._values(response), f"{place}, wording"))
        return response._replace(wording="\n\n".join(paragraphs))

    def _sentence(self, sentence: Sentence, values: Mapping[str, Any], place: str) -> str:
        """Return a sentence of the topic library, rendered.

        The frame and the clause are rendered separately, because there are few frames and each is compiled only once.
        Only the outermost brackets of a clause are shown. A clause may end with a whole sentence in brackets, so the
        frame's period after it is removed.
        """
        frame, clause = self._of_client(sentence.frame), self._of_client(sentence.clause)
        words = outermost(self._wording.render_text(clause, values, place=place))
        framed = self._wording.render_frame(frame, values, words, place=place)
        return _SECOND_STOP.sub("", framed)

    def _of_client(self, wording: str) -> str:
        """Return the topic library's wording with the letter's term for the client in place of "Company"."""
        return wording.replace("he Company", f"he {self._known.party}") if self._known.contest else wording

    def _values(self, response: AnswerContext) -> dict[str, Any]:
        return self._letter_values | as_table(response)

    def _quote(self, attributes: Mapping[str, str]) -> QuotedComment:
        number = attributes.get("number", "")
        if number not in self._quotes:
            raise markup.markup_error(f"There is no comment {number!r}.", f'number="{number}"')
        return self._quotes[number]


def _without_note(block: Block) -> Block:
    if isinstance(block, Columns):
        columns = (one._replace(blocks=tuple(map(_without_note, one.blocks))) for one in block.columns)
        return block._replace(columns=tuple(columns))
    return block._replace(note=None) if isinstance(block, Paragraph) and block.note else block


def _running_header(known: Context, office: str) -> tuple[str, ...]:
    """Return the addressee and date for the top of every page after the first; the letterhead adds the page number."""
    date = letter_date(known.date) if known.date else _NO_DATE
    return (
        "U.S. Securities and Exchange Commission",
        office or known.letter.signature.division or "Division of Corporation Finance",
        date,
    )


def _title(known: Context, about: str) -> str:
    """Return the title that file managers show for the document."""
    company = shown(known.company or "registrant")
    date = known.letter.date
    return f"{company}: {about} the staff’s comment letter{f' of {letter_date(date)}' if date else ''}"
