"""Wording files: found, kept inside their folders, and rendered; each mistake in them has a place.

A wording file is Jinja and HTML. It runs in a sandbox, what it prints is escaped, and a name that does not
exist is an error, never an empty string.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import nodes
from jinja2.loaders import split_template_path
from markupsafe import Markup

from drafter.drafting.allowance import allowance
from drafter.drafting.blanks import blank
from drafter.drafting.boilerplate import asserted
from drafter.drafting.bounds import BoundedEnvironment
from drafter.drafting.compiled import compiled
from drafter.drafting.lenient import Shown, past_unknown
from drafter.drafting.marking import MarkWording, mark, own_text
from drafter.drafting.mistakes import MISTAKES, Unknown, place_of, sentence
from drafter.drafting.never_closed import Wrong, never_closed
from drafter.drafting.parts import MarkParts
from drafter.drafting.phrases import FILTERS
from drafter.drafting.plain_words import nearest
from drafter.drafting.printing import as_text
from drafter.errors import Mistake, TemplateError
from drafter.model import CLAUSE
from drafter.patterns import pattern
from drafter.tags import Undefined
from drafter.text_files import Unreadable, read_text

if TYPE_CHECKING:
    from drafter.drafting.rehearsal import Rehearsal

FRAME, FRAMED = "frame", "{{ clause }}"
"""What a frame is called in `compiled`, and what stands there in the place of its clause."""

_NO_FILTER = pattern(r"No (filter|test) named '(.+)'\.")
"""How Jinja says that there is none."""


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
            "loader": _FolderLoader(folders, may_assert=undefined == "blank" or rehearsal is not None),
            "autoescape": True,
            "undefined": Shown if undefined == "blank" else Unknown.among(names),
            "finalize": as_text,
            "extensions": [MarkWording, MarkParts],
            "trim_blocks": True,
            "lstrip_blocks": True,
        }
        self._environment = _rehearsing(rehearsal, options) if rehearsal else BoundedEnvironment(**options)
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

    def as_python(self, text: str, name: str) -> str:
        """The Python that a wording file becomes, for `compiled`."""
        return str(self._environment.compile(text, name, raw=True))

    def path(self, name: str) -> str:
        """Where the wording file of this name is that is in force; the name itself where there is none."""
        paths = (folder / name for folder in self._folders)
        return next((str(path) for path in paths if path.is_file()), name)

    def find(self, words: str) -> str | None:
        """The place (`file:line`) where these words stand in a wording file, if they do."""
        for folder in self._folders if words else ():
            for path in sorted(folder.glob("*.html")):
                for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1):
                    if words in line:
                        return f"{path}:{number}"
        return None

    def _compiled(self, text: str, place: str) -> jinja2.Template:
        if (text, place) not in self._texts:
            environment = self._environment
            code = compiled(FRAME, text) or environment.compile(text, place, place)
            self._texts[text, place] = environment.template_class.from_code(
                environment, code, environment.make_globals(None)
            )
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
        except jinja2.TemplateSyntaxError as error:
            file = error.filename or error.name or place
            wrongs = never_closed(error.source or "") or [Wrong(error.lineno, self._said(error))]
            raise TemplateError.of(
                [Mistake(f"{file}:{line}", message) for line, message in wrongs]
            ) from error
        except jinja2.TemplateNotFound as error:
            message = self._not_found(str(error.name))
            raise TemplateError(message, place=place_of(error.__traceback__) or place) from error
        except MISTAKES as error:
            where = place_of(error.__traceback__)
            if where is None:
                raise
            raise TemplateError(sentence(str(error)), place=where) from error

    def _said(self, error: jinja2.TemplateSyntaxError) -> str:
        """What is wrong with a file that is no template, in the words of `wording_check`."""
        unknown = _NO_FILTER.fullmatch(error.message or "")
        if unknown is None:
            return sentence(error.message)
        offered = self.filters if unknown[1] == "filter" else self.tests
        return nearest(f"There is no {unknown[1]} {unknown[2]!r}", unknown[2], offered)

    def _not_found(self, name: str) -> str:
        return nearest(f"There is no wording file {name!r}", name, self._environment.list_templates())


def _rehearsing(rehearsal: Rehearsal, options: dict[str, Any]) -> BoundedEnvironment:
    from drafter.drafting.rehearsal import RehearsalEnvironment  # for checking alone

    return RehearsalEnvironment(rehearsal, **options)


class _FolderLoader(jinja2.BaseLoader):
    """Loads from folders, first hit first, and from nowhere else, whatever a name or a link says."""

    def __init__(self, folders: Sequence[Path], *, may_assert: bool) -> None:
        self._may_assert = may_assert
        self._folders = tuple((folder, folder.resolve()) for folder in folders)  # as named, and as it is

    def load(
        self, environment: jinja2.Environment, name: str, globals: MutableMapping[str, Any] | None = None
    ) -> jinja2.Template:
        """A template; where it is a shipped one, unchanged, from its compiled form.

        Raises:
            TemplateError: a firm's own file asserts something for the client.
        """
        wording, path, is_unchanged = self.get_source(environment, name)
        code = compiled(name, wording)
        if code is None:
            wrongs = () if self._may_assert else tuple(asserted(own_text(wording), name))
            if wrongs:
                raise TemplateError.of([Mistake(f"{path}:{wrong.line}", wrong.message) for wrong in wrongs])
            return super().load(environment, name, globals)
        code = code.replace(co_filename=path)
        known = environment.make_globals(globals)
        return environment.template_class.from_code(environment, code, known, is_unchanged)

    def get_source(
        self,
        environment: jinja2.Environment,  # noqa: ARG002 - the loader's signature
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        """The text of a file, its path, and whether it is still the same."""
        name, *below = split_template_path(template) or [""]
        for folder, real in (
            self._folders if not below else ()
        ):  # what stands in a folder below is not checked
            path = folder / name
            if _is_file(path):
                return self._read(path, real, template)
        raise jinja2.TemplateNotFound(template)

    def list_templates(self) -> list[str]:
        """The names of all files in the folders."""
        return sorted({path.name for folder, _ in self._folders for path in folder.glob("*.html")})

    def _read(self, path: Path, folder: Path, name: str) -> tuple[str, str, Callable[[], bool]]:
        if not path.resolve().is_relative_to(folder):
            raise TemplateError(
                f"The wording file {name!r} lies outside its folder, and was not read.",
                advice="Copy it into the folder.",
                place=str(path),
            )
        try:
            text = read_text(path)
        except Unreadable as error:
            raise TemplateError.of([error.mistake]) from error
        changed = path.stat().st_mtime_ns
        return text, str(path), lambda: path.is_file() and path.stat().st_mtime_ns == changed


def _is_file(path: Path) -> bool:
    """Whether there is such a file; a name that no system takes names none."""
    try:
        return path.is_file()
    except OSError:
        return False
