"""The response letter: the wording files say what stands where, the staff's letter what is quoted."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.drafting.context import VOCABULARY, AnswerContext, Context, QuotedComment, context
from drafter.drafting.filing import groups
from drafter.drafting.notes import comment_notes, letter_note
from drafter.drafting.parts import border, by_part
from drafter.drafting.staff_text import headings, staff_comment
from drafter.drafting.wording import markup
from drafter.drafting.wording.environment import Wording
from drafter.errors import TemplateError
from drafter.kernel.patterns import pattern
from drafter.kernel.records import as_table
from drafter.kernel.shipped import templates_folder
from drafter.model import CommentLetter, Sentence, Suggestion
from drafter.problems import Place
from drafter.profile.model import Profile
from drafter.response import (
    Block,
    DateLine,
    Note,
    Paragraph,
    ResponseLetter,
    ResponseSlot,
    StaffComment,
    SubjectTable,
    Table,
)
from drafter.templating.blanks import CLOSE, blank, outermost, shown
from drafter.templating.filters import and_list, letter_date
from drafter.templating.smart_quotes import DOUBLE

if TYPE_CHECKING:
    from drafter.templating.dry_run import Rehearsal
    from drafter.templating.undefined import Undefined

LETTER, EXTENSION, RESPONSE = "letter.html", "extension.html", "response.html"
"""The files that everything starts from: the order of a letter's parts, and what stands in an answer."""

COMMENTS = "comments.html"
"""What quotes the staff's comments and has the places to answer them."""

PAGE_LEGEND = "page_legend.html"
"""What stands at the foot of each page."""

_NO_DATE = "[Date]"
_SECOND_STOP = pattern(r"(?<=\.\])\.|(?<=\.[”{0}]\])\.|(?<=\.\]\])\.".replace(r"\]", CLOSE).format(DOUBLE))
"""A full stop behind brackets that one ends: as `marking.mark` leaves them."""


def compose(
    letter: CommentLetter,
    profile: Profile,
    *,
    notes: bool = True,
    folders: Sequence[Path] = (),
    undefined: Undefined = "error",
    rehearsal: Rehearsal | None = None,
) -> ResponseLetter:
    """Compose the response to a staff letter.

    Args:
        letter: the staff's letter; its comments may carry guidance of the topic library.
        profile: what the firm and the matter add.
        notes: whether the letter carries drafting notes for counsel.
        folders: folders of wording files that go before the shipped ones.
        undefined: with "blank", a name in a wording file that does not exist is a visible blank and no error.
        rehearsal: with one, what fails in a wording file is noted there and passed over.

    Raises:
        TemplateError: a wording file is wrong, or leaves out a comment of the staff or its response.
    """
    known, wording = context(letter, profile), _wording_of(folders, undefined, rehearsal)
    response = _composed(LETTER, known, wording, about="response to", notes=notes)
    if rehearsal and rehearsal.failures:  # what a blank file leaves out is no mistake of its own
        return response
    _require_comments_and_responses(response, known, wording)
    return response


def compose_extension(
    letter: CommentLetter,
    profile: Profile,
    *,
    until: datetime.date | None = None,
    notes: bool = True,
    folders: Sequence[Path] = (),
    undefined: Undefined = "error",
    rehearsal: Rehearsal | None = None,
) -> ResponseLetter:
    """Compose the short letter that asks the staff for more time; the rest is as in `compose`.

    Args:
        letter: the staff's letter.
        profile: what the firm and the matter add.
        until: the day by which the answer is promised; a blank where None.
        notes: whether the letter carries drafting notes for counsel.
        folders: folders of wording files that go before the shipped ones.
        undefined: as in `compose`.
        rehearsal: as in `compose`.
    """
    open_to_all = replace(profile, confidential=None)  # nothing in it is to be kept secret
    known = context(letter, open_to_all, until=until)
    wording = _wording_of(folders, undefined, rehearsal)
    return _composed(EXTENSION, known, wording, about="more time to respond to", notes=notes)


def _composed(file: str, known: Context, wording: Wording, *, about: str, notes: bool) -> ResponseLetter:
    """The letter that a wording file lays out; `about` is what its title says of the staff's letter."""
    elements = _Elements(known, wording, notes=notes)
    blocks, parts = by_part(elements.read(file), wording.part_names)
    profile = known.profile
    return ResponseLetter(
        blocks=blocks,
        running_header=_running_header(known),
        page_legend=elements.paragraphs(PAGE_LEGEND),
        title=_title(known, about),
        author=profile.signer.name or "",
        company=shown((profile.firm.name if known.signed_by == "counsel" else known.company) or ""),
        comment_typeface=profile.letter.comments,
        parts=parts,
        tag_values=known,
        styles=profile.styles,
    )


def _require_comments_and_responses(response: ResponseLetter, known: Context, wording: Wording) -> None:
    """See that the letter quotes each comment of the staff once, and has one place to answer it.

    Raises:
        TemplateError: it does not; its place is the file that should have them.
    """
    keys = [quote.key for quote in known.quotes]
    left_out, twice, elements = [], [], []
    for kind, element, what in (
        (StaffComment, "comment", "comments"),
        (ResponseSlot, "response", "responses"),
    ):
        there = Counter(block.key for block in response.blocks if isinstance(block, kind))
        if missing := [key for key in keys if key not in there]:
            left_out.append(f"all {what}" if missing == keys else f"the {what} numbered {and_list(missing)}")
        if repeated := [key for key in keys if there[key] > 1]:
            twice.append(f"the {what} numbered {and_list(repeated)}")
        if missing or repeated:
            elements.append(f'<{element} number="{{{{ quote.key }}}}"></{element}>')
    if elements:
        has = [f"leaves out {and_list(left_out)}"] if left_out else []
        has += [f"has {and_list(twice)} more than once"] if twice else []
        included = any(part.name == COMMENTS.removesuffix(".html") and part.stop for part in response.parts)
        raise TemplateError(
            f"The letter {and_list(has)}.",
            advice=f"For each quote in quotes there must be {and_list(elements)}{', once' if twice else ''}.",
            place=wording.path(COMMENTS if included else LETTER),
        )


def _wording_of(folders: Sequence[Path], undefined: Undefined, rehearsal: Rehearsal | None) -> Wording:
    """The wording files of these folders, and behind them the shipped ones."""
    of_all = (*folders, templates_folder() / "letter")
    return _wording(of_all, tuple(folder.absolute() for folder in of_all), undefined, rehearsal)


@lru_cache(maxsize=4)
def _wording(
    folders: tuple[Path, ...], _real: tuple[Path, ...], undefined: Undefined, rehearsal: Rehearsal | None
) -> Wording:
    """Return the wording files, compiled once a process for all letters.

    Jinja sees when a file has changed; `_real` tells apart folders of one name in two working folders.
    """
    return Wording(folders, VOCABULARY, undefined, rehearsal)


class _Elements:
    """What the elements of the letter's wording stand for."""

    def __init__(self, known: Context, wording: Wording, *, notes: bool) -> None:
        self._known, self._wording, self._notes = known, wording, notes
        self._letter_values = known.values()
        self._quotes = {quote.key: quote for quote in known.quotes}
        self._comment_notes = comment_notes(known.quotes, known.letter) if notes else {}
        self._answers: dict[str, tuple[Paragraph | Table, ...]] = {}  # many comments ask for the same
        self._elements: markup.StandsFor = {
            "part": lambda attributes: (border(attributes.get("name", "")),),
            "date": self._date,
            "subject": self._subject,
            "headings": lambda attributes: headings(self._quote(attributes)),
            "comment": self._comment,
            "response": self._response,
        }

    def read(self, file: str) -> tuple[Block, ...]:
        """The blocks of a wording file, its elements replaced by what they stand for."""
        html = self._wording.render(file, self._letter_values)
        return self._read(html, file, "body", self._elements)

    def paragraphs(self, file: str) -> tuple[Paragraph, ...]:
        """The paragraphs of a wording file that stands apart from the letter's text."""
        blocks = self._read(self._wording.render(file, self._letter_values), file, "body", {})
        return tuple(block for block in blocks if isinstance(block, Paragraph))

    def _read(self, html: str, name: str, style: str, elements: markup.StandsFor) -> tuple[Block, ...]:
        try:
            blocks = markup.read(html, style=style, stands_for=elements)
        except TemplateError as error:
            if error.place.file:  # of a file that is rendered for one of the elements
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

    def _comment(self, attributes: Mapping[str, str]) -> Iterable[Block]:
        yield staff_comment(self._quote(attributes), locked=self._known.profile.letter.locked)

    def _response(self, attributes: Mapping[str, str]) -> Iterable[Block]:
        quote = self._quote(attributes)
        yield ResponseSlot(
            quote.key,
            quote.response_label,
            prompt=attributes.get("prompt", ""),
            paragraphs=self._answer(quote),
            note=self._note(quote),
        )

    def _note(self, quote: QuotedComment) -> Note | None:
        return self._comment_notes[quote.key] if self._notes else None

    def _answer(self, quote: QuotedComment) -> tuple[Paragraph | Table, ...]:
        """What is suggested as an answer."""
        answer = AnswerContext(quote.comment, quote)
        place = RESPONSE
        if suggestion := quote.comment.suggestion:
            place = f"topic {suggestion.topic}"
            answer = self._advised(answer, suggestion, place)
        html = self._wording.render(RESPONSE, self._values(answer))
        if html not in self._answers:
            blocks = self._read(html, place, "response", {})
            self._answers[html] = tuple(block for block in blocks if isinstance(block, (Paragraph, Table)))
        return self._answers[html]

    def _advised(self, answer: AnswerContext, suggestion: Suggestion, place: str) -> AnswerContext:
        """The topic library's wording, rendered like a wording file."""
        proposed = self._wording.render_text(
            suggestion.proposed_disclosure, self._values(answer), place=f"{place}, proposed disclosure"
        )
        answer = replace(answer, proposed_disclosure=outermost(proposed))
        paragraphs = []
        for number, sentence in enumerate(suggestion.wording):
            answer = replace(answer, is_first=number == 0)
            paragraphs.append(self._sentence(sentence, self._values(answer), f"{place}, wording"))
        return replace(answer, wording="\n\n".join(paragraphs))

    def _sentence(self, sentence: Sentence, values: Mapping[str, Any], place: str) -> str:
        """A sentence of the topic library, its frame and its clause rendered apart: of frames there are few.

        A topic's clause may end with a whole sentence in brackets, which the sentence around it ends once more. Of its
        brackets only the outermost are shown.
        """
        frame, clause = self._of_client(sentence.frame), self._of_client(sentence.clause)
        words = outermost(self._wording.render_text(clause, values, place=place))
        framed = self._wording.render_frame(frame, values, words, place=place)
        return _SECOND_STOP.sub("", framed)

    def _of_client(self, wording: str) -> str:
        """The topic library's wording with the letter's term for the client."""
        return wording.replace("he Company", f"he {self._known.party}") if self._known.contest else wording

    def _values(self, answer: AnswerContext) -> dict[str, Any]:
        return self._letter_values | as_table(answer)

    def _quote(self, attributes: Mapping[str, str]) -> QuotedComment:
        number = attributes.get("number", "")
        if number not in self._quotes:
            raise markup.markup_error(f"There is no comment number {number!r}.", f'number="{number}"')
        return self._quotes[number]


def _without_note(block: Block) -> Block:
    return block._replace(note=None) if isinstance(block, Paragraph) and block.note else block


def _running_header(known: Context) -> tuple[str, ...]:
    """Addressee and date, above every page from the second on; the page number is the letterhead's."""
    date = letter_date(known.date) if known.date else _NO_DATE
    return (
        "U.S. Securities and Exchange Commission",
        known.letter.signature.division or "Division of Corporation Finance",
        date,
    )


def _title(known: Context, about: str) -> str:
    """The document's title, as file managers show it."""
    company = shown(known.company or "registrant")
    date = known.letter.date
    return f"{company}: {about} the staff’s comment letter{f' of {letter_date(date)}' if date else ''}"
