"""The search index, a folder beside the file with the precedents. It is made from that file, and made again if need be.

A stamp in the folder says which state of which file it has, and how large each of its own files is; so an index that
is missing, old, damaged or another file's is noticed before it is used.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from drafter.errors import OutputNotWritableError
from drafter.kernel.extras import require_extra
from drafter.kernel.files import write_atomic
from drafter.precedent import Precedent
from drafter.precedents.industries import major_group
from drafter.precedents.query import scopes

if TYPE_CHECKING:
    from tantivy import Index, IndexWriter, Schema

    from drafter.precedents.store import Store

_LAYOUT = 2
"""The fields of the index and how their words are divided. Another index is made again."""
_STAMP = "stamp.json"
_OWN = re.compile(
    r"stamp\.json|meta\.json|\.managed\.json|\.tantivy-(?:writer|meta)\.lock"
    r"|[0-9a-f]{32}(?:\.\d+)?\.[a-z]+"  # a segment
    r"|\.drafter-[0-9a-f]+\.tmp|\.tmp\w+"  # one that was not finished
)
"""The names of the files of an index, however damaged it is."""
_MEMORY = 128_000_000
"""The bytes that the writer may fill before it writes a part of the index."""
_PATIENCE = 60
"""Seconds to wait while another process brings the index up to date."""

COMPARED = ("words", "headings", "response")
"""The fields with text that is compared word by word: in stems, with the number of times that each occurs."""
NAMES = ("office", "industry", "law_firm", "company")
"""The fields with names, of which a filter gives words."""
VALUES = ("answer", "topics", "scopes", "asks", "forms", "outcomes")
"""The fields with values that are the same or not."""


def index_of(store: Store, *, anew: bool = False) -> Index:
    """Return the search index of a file with precedents, up to date.

    Args:
        store: The file.
        anew: Whether to make the whole index again, because it is damaged.

    Raises:
        PackageMissingError: The extra `precedents` is not installed.
        OutputNotWritableError: The index cannot be written.
    """
    require_extra("precedents")
    folder = store.path.with_suffix(".index")
    deadline = monotonic() + _PATIENCE
    while True:
        try:
            return _up_to_date(folder, store, anew=anew)
        except (OSError, ValueError) as error:
            is_busy = _is_busy(error)  # another process is writing
            if monotonic() > deadline or (anew and not is_busy):
                raise OutputNotWritableError(
                    f"The search index {str(folder)!r} cannot be written: {error}.",
                    advice="Delete this folder; it will be made again.",
                ) from error
        if is_busy:
            sleep(0.2)
        else:
            anew = True


def _is_busy(error: Exception) -> bool:
    return "lock" in str(error).casefold()


def _up_to_date(folder: Path, store: Store, *, anew: bool) -> Index:
    import tantivy

    generation = store.generation  # before the changes are read, so that none is taken for known that is not
    known = -1 if anew else _known_generation(folder, store.id)
    if known < 0:
        _build(folder, store, generation)
    elif known < generation:
        index = tantivy.Index.open(str(folder))
        _write(index, store.changes_since(known))
        _stamp(folder, store.id, generation)
    return tantivy.Index.open(str(folder))


def _known_generation(folder: Path, store: str) -> int:
    """Return the generation of the file that an index has; -1 if it must be made again."""
    try:
        stamp = json.loads((folder / _STAMP).read_text("utf-8"))
        is_sound = stamp["store"] == store and stamp["layout"] == _LAYOUT and stamp["files"] == _sizes(folder)
        return int(stamp["generation"]) if is_sound else -1
    except (OSError, ValueError, KeyError, TypeError):
        return -1


def _sizes(folder: Path) -> dict[str, int]:
    return {
        path.name: path.stat().st_size
        for path in sorted(folder.iterdir())
        if path.name != _STAMP and not path.name.startswith(".")
    }


def _stamp(folder: Path, store: str, generation: int) -> None:
    stamp = {"store": store, "layout": _LAYOUT, "generation": generation, "files": _sizes(folder)}
    write_atomic(folder / _STAMP, json.dumps(stamp).encode(), overwrite=True)


def _build(folder: Path, store: Store, generation: int) -> None:
    """Make an index beside the old one, and put it in its place when it is complete."""
    import tantivy

    _require_replaceable(folder)
    unfinished = folder.with_name(f"{folder.name}-{os.urandom(4).hex()}.tmp")
    old = unfinished.with_suffix(".old")
    unfinished.mkdir(parents=True)
    try:
        index = tantivy.Index(schema(), str(unfinished))
        _write(index, (("", [pair]) for pair in store.exchanges()))
        _stamp(unfinished, store.id, generation)
        with suppress(FileNotFoundError):
            folder.rename(old)
        unfinished.rename(folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def _require_replaceable(folder: Path) -> None:
    """Refuse to remove what is not an index, and only has the name of one.

    Raises:
        OutputNotWritableError: It is somebody's file, or a folder with other files.
    """
    if not os.path.lexists(folder):
        return
    inside = {path.name for path in folder.iterdir()} if folder.is_dir() else {folder.name}
    if not all(map(_OWN.fullmatch, inside)):
        raise OutputNotWritableError(
            f"{str(folder)!r} is where the search index belongs, and is not one.",
            advice="Move it to another place, or name another file with --store.",
        )


def _write(index: Index, changes: Iterable[tuple[str, list[tuple[int, Precedent]]]]) -> None:
    """Put exchanges into an index; those that it has of the same answer go."""
    writer: IndexWriter = index.writer(_MEMORY)
    for answer, exchanges in changes:
        if answer:
            writer.delete_documents_by_term("answer", answer)
        for number, one in exchanges:
            writer.add_document(_document(number, one))
    writer.commit()
    writer.wait_merging_threads()


@cache
def schema() -> Schema:
    """Return the fields of the index."""
    from tantivy import SchemaBuilder

    builder = SchemaBuilder()
    builder.add_unsigned_field("number", stored=True, fast=True)
    builder.add_integer_field("date", indexed=True, fast=True)
    for name in COMPARED:
        builder.add_text_field(name, tokenizer_name="en_stem", index_option="freq")
    for name in NAMES:
        builder.add_text_field(name, tokenizer_name="default", index_option="basic")
    for name in VALUES:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    return builder.build()


def _document(number: int, one: Precedent) -> Any:
    from tantivy import Document

    document = Document()
    document.add_unsigned("number", number)
    if one.date:
        document.add_integer("date", one.date.toordinal())
    for name, text in (
        ("words", one.comment),
        ("headings", "\n".join(one.headings)),
        ("response", f"{one.response}\n{one.proposed}"),
        ("office", one.office or ""),
        ("industry", " ".join(_industry(one))),
        ("law_firm", one.law_firm or ""),
        ("company", one.company or ""),
        ("answer", one.id.partition("#")[0]),
        *(("topics", topic) for topic in one.topics),
        *(("scopes", scope) for scope in scopes(one.citations)),
        *(("asks", ask) for ask in one.asks),
        *(("forms", form) for form in filter(None, (one.filing and plain_form(one.filing),))),
        *(("outcomes", fate) for fate in _fates(one)),
    ):
        document.add_text(name, text)
    return document


def plain_form(form: str) -> str:
    """Return a form's name as filters compare it: "Form 10-K/A" is "10-k"."""
    return form.casefold().removeprefix("form ").removesuffix("/a").strip()


def _industry(one: Precedent) -> Iterator[str]:
    """Yield the name of an industry and of its wider group, its code, and the first digits of it."""
    yield one.industry or ""
    yield major_group(one.sic) or ""
    if one.sic:
        yield from (one.sic[:length] for length in range(2, len(one.sic) + 1))


def _fates(one: Precedent) -> Iterator[str]:
    if one.outcome:
        yield one.outcome
    if one.reissued is not None:
        yield "reissued" if one.reissued else "not_reissued"
    if one.completed:
        yield "completed"
