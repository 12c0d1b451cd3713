"""Wording files: found, kept inside their folders, and rendered; each mistake in them has a place.

A wording file is Jinja and HTML. It runs in a sandbox, what it prints is escaped, and a name that does not
exist is an error, never an empty string.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import nodes
from jinja2.loaders import split_template_path
from markupsafe import Markup

from drafter.drafting.wording.own_text import mark
from drafter.errors import InputNotReadableError, TemplateError
from drafter.kernel.files import read_text
from drafter.model import CLAUSE
from drafter.problems import Place, Problem
from drafter.tags import Undefined
from drafter.templating.blanks import blank
from drafter.templating.budget import allowance
from drafter.templating.cache import TemplateCache
from drafter.templating.errors import MISTAKES, Unknown, in_words, place_of, sentence
from drafter.templating.filters import FILTERS
from drafter.templating.finalize import as_text
from drafter.templating.lenient import Shown, past_unknown
from drafter.templating.messages import nearest
from drafter.templating.sandbox import BoundedEnvironment

if TYPE_CHECKING:
    from jinja2.ext import Extension

    from drafter.templating.dry_run import Rehearsal
    from drafter.templating.never_closed import Wrong

FRAMED = "{{ clause }}"
"""Takes the place of the clause in a frame."""


class Wording:
    """The wording files of one or more folders; the first folder that has a file wins."""

    def __init__(
        self,
        folders: Sequence[Path],
        names: Iterable[str],
        undefined: Undefined = "error",
        rehearsal: Rehearsal | None = None,
    ) -> None:
        """Open the folders.

        Args:
            folders: where the files are, first hit first.
            names: the variables of a template: they tell which was meant by an unknown one.
            undefined: with "blank", a name that does not exist is a visible blank and no error.
            rehearsal: with one, what fails is noted there and passed over.
        """
        self._folders, self._rehearsal = tuple(folders), rehearsal
        options: dict[str, Any] = {
            "loader": _FolderLoader(folders, takes_all=undefined == "blank" or rehearsal is not None),
            "autoescape": True,
            "undefined": Shown if undefined == "blank" else Unknown.among(names),
            "finalize": as_text,
            "late_extensions": _extensions,
            "trim_blocks": True,
            "lstrip_blocks": True,
        }
        if rehearsal:
            self._environment = _rehearsing(rehearsal, options)
        else:
            self._environment = BoundedEnvironment(**options, bytecode_cache=_cache(undefined))
        self._environment.globals = {"blank": blank, "range": self._environment.globals["range"]}
        self._environment.add_filters(FILTERS)
        if undefined == "blank":
            self._environment.filters = {
                name: past_unknown(filter_) for name, filter_ in self._environment.filters.items()
            }
        self._texts: dict[tuple[str, str], jinja2.Template] = {}

    def render(self, name: str, values: Mapping[str, Any]) -> str:
        """Render a file.

        Raises:
            TemplateError: the file, or one that it includes, is missing or wrong.
        """
        return self._tried(lambda: self._environment.get_template(name), values, place=name)

    def render_text(self, text: str, values: Mapping[str, Any], *, place: str) -> str:
        """Render wording that stands in another file (a topic's); `place` names it.

        Raises:
            TemplateError: the wording is wrong.
        """
        if "{" not in text:
            return mark(text)
        return self._tried(lambda: self._compiled(text, place), values, place=place)

    def render_frame(self, frame: str, values: Mapping[str, Any], clause: str, *, place: str) -> str:
        """Render a sentence of the topic library around its clause, which has been rendered.

        Raises:
            TemplateError: the frame is wrong.
        """
        with_place = frame.replace(CLAUSE, FRAMED)
        return self.render_text(with_place, {**values, "clause": Markup(clause)}, place=place)

    def parse(self, text: str, name: str) -> nodes.Template:
        """A wording file as a tree.

        Raises:
            jinja2.TemplateSyntaxError: it is no template.
        """
        return self._environment.parse(text, name)

    @property
    def files(self) -> list[str]:
        """The names of all wording files."""
        return self._environment.list_templates()

    @property
    def functions(self) -> list[str]:
        """What a template may call by name."""
        return list(self._environment.globals)

    @property
    def filters(self) -> list[str]:
        """What may stand behind a bar."""
        return list(self._environment.filters)

    @property
    def tests(self) -> list[str]:
        """What may stand behind `is`."""
        return list(self._environment.tests)

    @property
    def part_names(self) -> frozenset[str]:
        """What parts a letter may have: each wording file is, or belongs to, one."""
        return frozenset(Path(name).stem for name in self.files)

    def path(self, name: str) -> str:
        """Where the wording file of this name is that is in force; the name itself where there is none."""
        paths = (folder / name for folder in self._folders)
        return next((str(path) for path in paths if path.is_file()), name)

    def find(self, words: str) -> Place | None:
        """The file and line where these words stand in a wording file, if they do."""
        for folder in self._folders if words else ():
            for path in sorted(folder.glob("*.html")):
                for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1):
                    if words in line:
                        return Place(str(path), number)
        return None

    def _compiled(self, text: str, place: str) -> jinja2.Template:
        if (text, place) not in self._texts:
            self._texts[text, place] = self._environment.template(text, place, place)
        return self._texts[text, place]

    def _tried(self, load: Callable[[], jinja2.Template], values: Mapping[str, Any], *, place: str) -> str:
        """What is rendered: in a rehearsal at last, without what has failed."""
        while True:
            try:
                return self._render(load, values, place=place)
            except TemplateError as error:
                if self._rehearsal is None or not self._rehearsal.passes_over(error):
                    raise
                self._texts.clear()
                if self._environment.cache is not None:
                    self._environment.cache.clear()

    def _render(self, load: Callable[[], jinja2.Template], values: Mapping[str, Any], *, place: str) -> str:
        try:
            with allowance():
                return load().render(values)
        except TemplateError:  # the loader's, and a ValueError too
            raise
        except jinja2.TemplateSyntaxError as error:
            file = error.filename or error.name or place
            raise TemplateError.of(self._all_wrong(error, file)) from error
        except jinja2.TemplateNotFound as error:
            message = self._not_found(str(error.name))
            raise TemplateError(message, place=place_of(error.__traceback__) or place) from error
        except MISTAKES as error:
            where = place_of(error.__traceback__)
            if where is None:
                raise
            raise TemplateError(sentence(str(error)), place=where) from error

    def _all_wrong(self, error: jinja2.TemplateSyntaxError, file: str) -> list[Problem]:
        """Each tag that was never closed; where all are, what else Jinja could not read."""
        from drafter.templating.never_closed import never_closed  # for mistakes alone

        if wrongs := never_closed(error.source or ""):
            return [
                Problem("template_syntax", "error", Place(file, line), message) for line, message in wrongs
            ]
        message = in_words(error, self.filters, self.tests)
        return [Problem("template_syntax", "error", Place(file, error.lineno), message)]

    def _not_found(self, name: str) -> str:
        return nearest(f"There is no wording file {name!r}", name, self._environment.list_templates())


def _extensions() -> Iterable[type[Extension]]:
    from drafter.drafting.wording.extensions import EXTENSIONS  # the shipped wording has been read

    return EXTENSIONS


@cache
def _cache(undefined: Undefined) -> TemplateCache:
    """Return the bytecode cache of strict or lenient wording. What the strict one holds was found fit for a letter."""
    import drafter.drafting

    rooms = [Path(room) for room in (*drafter.drafting.__path__, *drafter.drafting.wording.__path__)]
    return TemplateCache(f"wording, {undefined}", rooms)


def _rehearsing(rehearsal: Rehearsal, options: dict[str, Any]) -> BoundedEnvironment:
    from drafter.templating.dry_run import RehearsalEnvironment  # for checking alone

    return RehearsalEnvironment(rehearsal, **options)


def outside(path: Path, folder: Path) -> Problem | None:
    """What is wrong with a wording file that a link or a name leads to out of its folder, which is named as it is."""
    if path.resolve().is_relative_to(folder):
        return None
    message = (
        f"The wording file {path.name!r} lies outside its folder, and was not read. Copy it into the folder."
    )
    return Problem("outside_folder", "error", Place(str(path)), message)


class _FolderLoader(jinja2.BaseLoader):
    """Loads from folders, first hit first, and from nowhere else, whatever a name or a link says."""

    def __init__(self, folders: Sequence[Path], *, takes_all: bool) -> None:
        self._takes_all = takes_all
        self._folders = tuple((folder, folder.resolve()) for folder in folders)  # as named, and as it is

    def load(
        self,
        environment: jinja2.Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: ARG002 - the loader's signature
    ) -> jinja2.Template:
        """Return a template.

        Raises:
            TemplateError: the file asserts something for the client, or leaves an element open.
        """
        assert isinstance(environment, BoundedEnvironment)
        wording, path, up_to_date = self.get_source(environment, name)

        def require() -> None:
            if not self._takes_all and (wrongs := _unfit(wording, name)):
                raise TemplateError.of(
                    Problem("wording", "error", Place(path, wrong.line), wrong.message) for wrong in wrongs
                )

        return environment.template(wording, name, path, require=require, up_to_date=up_to_date)

    def get_source(
        self,
        environment: jinja2.Environment,  # noqa: ARG002 - the loader's signature
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        """The text of a file, its path, and whether it is still the same."""
        name, *below = split_template_path(template) or [""]
        for folder, real in () if below else self._folders:  # what stands in a folder below is not checked
            path = folder / name
            if _is_file(path):
                return self._read(path, real)
        raise jinja2.TemplateNotFound(template)

    def list_templates(self) -> list[str]:
        """The names of all files in the folders."""
        return sorted({path.name for folder, _ in self._folders for path in folder.glob("*.html")})

    def _read(self, path: Path, folder: Path) -> tuple[str, str, Callable[[], bool]]:
        if wrong := outside(path, folder):
            raise TemplateError.of([wrong])
        try:
            text = read_text(path)
        except InputNotReadableError as error:
            raise TemplateError.of(error.problems) from error
        changed = path.stat().st_mtime_ns
        return text, str(path), lambda: path.is_file() and path.stat().st_mtime_ns == changed


def _is_file(path: Path) -> bool:
    """Whether there is such a file; a name that no system takes names none."""
    try:
        return path.is_file()
    except OSError:
        return False


def _unfit(wording: str, name: str) -> list[Wrong]:
    """What no letter may have: an element that is left open, and words that assert something for the client."""
    from drafter.drafting.wording.assertions import asserted  # for a firm's own wording
    from drafter.drafting.wording.own_text import own_text
    from drafter.drafting.wording.unclosed import loose

    return [*loose(wording), *asserted(own_text(wording), name)]
