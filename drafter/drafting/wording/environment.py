"""Find wording files and render them, reporting each mistake with its file and line.

A wording file is Jinja and HTML. It runs in a sandbox and cannot include a file outside its folder; the values that it
prints are escaped, and an unknown name is an error, never an empty string.
"""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Callable, Iterable, Mapping, MutableMapping, Sequence
from functools import cache
from pathlib import Path
from posixpath import basename, splitext
from stat import S_ISREG
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import nodes
from jinja2.loaders import split_template_path
from markupsafe import Markup

from drafter.drafting.wording.own_text import mark
from drafter.errors import InputNotReadableError, TemplateError
from drafter.kernel import limits
from drafter.kernel.files import read_text
from drafter.kernel.paths import real
from drafter.kernel.suggest import did_you_mean
from drafter.model import CLAUSE
from drafter.problems import Place, Problem
from drafter.templating.blanks import blank
from drafter.templating.budget import allowance
from drafter.templating.cache import TemplateCache
from drafter.templating.errors import MISTAKES, in_words, place_of, rule_of
from drafter.templating.filters import FILTERS
from drafter.templating.finalize import as_text
from drafter.templating.sandbox import BoundedEnvironment
from drafter.templating.undefined import past_undefined, undefined_kind

if TYPE_CHECKING:
    from jinja2.ext import Extension

    from drafter.templating.dry_run import DryRun
    from drafter.templating.types import Vocabulary
    from drafter.templating.undefined import Undefined

FRAMED = "{{ clause }}"
"""The tag that replaces the placeholder of the clause in a frame."""


BUILT_IN = "built-in"
"""Before the name of a wording file ("built-in/closing.html"), Drafter's own, which the firm's may include."""


class Wording:
    """The wording files of one or more folders. A file in an earlier folder overrides one of the same name."""

    def __init__(
        self,
        folders: Sequence[Path],
        vocabulary: Vocabulary,
        undefined: Undefined = "error",
        dry_run: DryRun | None = None,
    ) -> None:
        """Open the folders.

        Args:
            folders: The folders of the files; an earlier one overrides a later one. The last are the built-in files.
            vocabulary: The names that a template may use.
            undefined: How to treat an unknown name.
            dry_run: A dry run, which records failures; without one, the first failure is raised.
        """
        self._folders, self._dry_run = tuple(folders), dry_run
        checks_words = undefined == "error" and dry_run is None
        options: dict[str, Any] = {
            "loader": _FolderLoader(folders, checks_words=checks_words, dry_run=dry_run),
            "autoescape": True,
            "finalize": as_text,
            "late_extensions": _extensions,
            "trim_blocks": True,
            "lstrip_blocks": True,
        }
        if dry_run:
            self._environment = _for_a_dry_run(vocabulary, options)
        else:
            kind = undefined_kind(undefined, vocabulary)
            self._environment = BoundedEnvironment(
                **options, undefined=kind, bytecode_cache=_cache(undefined)
            )
        self._environment.globals = {"blank": blank, "range": self._environment.globals["range"]}
        self._environment.add_filters(FILTERS)
        if undefined == "blank":
            filters = self._environment.filters
            self._environment.filters = {name: past_undefined(filter_) for name, filter_ in filters.items()}
        self._texts: dict[tuple[str, str], jinja2.Template] = {}

    def render(self, name: str, values: Mapping[str, Any]) -> str:
        """Render a file.

        Args:
            name: The file's name.
            values: The values of the variables.

        Raises:
            TemplateError: The file, or one that it includes, is missing or contains a mistake.
        """
        return self._tried(lambda: self._environment.get_template(name), values, place=name)

    def render_text(self, text: str, values: Mapping[str, Any], *, place: str) -> str:
        """Render wording that is part of another kind of file, such as a topic's.

        Args:
            text: The wording.
            values: The values of the variables.
            place: The name for the wording in messages.

        Raises:
            TemplateError: The wording contains a mistake.
        """
        if self._dry_run and self._dry_run.is_blank(place):
            return ""
        if "{" not in text:
            return mark(text)
        return self._tried(lambda: self._compiled(text, place), values, place=place)

    def render_frame(self, frame: str, values: Mapping[str, Any], clause: str, *, place: str) -> str:
        """Render the frame of a sentence of the topic library around a clause.

        Args:
            frame: The frame.
            values: The values of the variables.
            clause: The clause, already rendered.
            place: The name for the frame in messages.

        Raises:
            TemplateError: The frame contains a mistake.
        """
        with_place = frame.replace(CLAUSE, FRAMED)
        return self.render_text(with_place, {**values, "clause": Markup(clause)}, place=place)

    def parse(self, text: str, name: str) -> nodes.Template:
        """Return the syntax tree of a wording file.

        Args:
            text: The file's text.
            name: The file's name.

        Raises:
            jinja2.TemplateSyntaxError: The text is not a valid template.
        """
        return self._environment.parse(text, name)

    def in_words(self, error: Exception) -> str:
        """Return the plain-language message for a mistake in a template."""
        return in_words(error, self._environment)

    @property
    def files(self) -> list[str]:
        """The names of all wording files."""
        return self._environment.list_templates()

    @property
    def functions(self) -> list[str]:
        """The functions that a template may call."""
        return list(self._environment.globals)

    @property
    def filters(self) -> list[str]:
        """The filters that a template may use after a bar ("|")."""
        return list(self._environment.filters)

    @property
    def tests(self) -> list[str]:
        """The tests that a template may use after `is`."""
        return list(self._environment.tests)

    @property
    def part_names(self) -> frozenset[str]:
        """The names of the parts that a letter may have, which are the names of the wording files without suffix."""
        return frozenset(splitext(basename(name))[0] for name in self.files)

    def path(self, name: str) -> str:
        """Return the path of the first wording file of this name, or the name itself if there is none."""
        paths = (folder / name for folder in self._folders)
        return next((str(path) for path in paths if path.is_file()), name)

    def find(self, words: str) -> Place | None:
        """Return the file and line where these words first occur in a wording file, or None."""
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
        """Return the rendered template; in a dry run, try again without each file that fails."""
        while True:
            try:
                return self._render(load, values, place=place)
            except TemplateError as error:
                if self._dry_run is None or not self._dry_run.passes_over(error):
                    raise
                if self._dry_run.is_blank(place):  # the text itself
                    return ""

    def _render(self, load: Callable[[], jinja2.Template], values: Mapping[str, Any], *, place: str) -> str:
        try:
            with allowance(name=place):
                return load().render(values)
        except TemplateError:  # raised by the loader; it is also a ValueError, which is in MISTAKES
            raise
        except MISTAKES as error:
            where = place_of(error)
            if where is None and not isinstance(error, jinja2.TemplateNotFound):
                raise
            raise TemplateError.of(self._problems(error, where or Place(place))) from error

    def _problems(self, error: Exception, where: Place) -> Sequence[Problem]:
        """Return the problems behind an error: one for each unclosed tag if those caused it, otherwise one."""
        if isinstance(error, jinja2.TemplateSyntaxError):
            from drafter.templating.balance import unbalanced  # needed only for mistakes

            if wrong := unbalanced(error.source or ""):
                return [problem.in_file(where.file) for problem in wrong]
        message = (
            did_you_mean(f"There is no wording file {error.name!r}", str(error.name), self.files)
            if isinstance(error, jinja2.TemplateNotFound)
            else self.in_words(error)
        )
        return [Problem(rule_of(error), "error", where, message)]


def _extensions() -> Iterable[type[Extension]]:
    from drafter.drafting.wording.extensions import (
        EXTENSIONS,
    )  # needed only if a template is not in the cache

    return EXTENSIONS


@cache
def _cache(kind: str) -> TemplateCache:
    """Return the bytecode cache for one way of treating unknown names.

    Wording is checked only when it enters the strict cache, so that cache must not contain wording that was compiled
    leniently.
    """
    import drafter.drafting

    rooms = [Path(room) for room in (*drafter.drafting.__path__, *drafter.drafting.wording.__path__)]
    return TemplateCache(f"wording, {kind}", rooms)


def _for_a_dry_run(vocabulary: Vocabulary, options: Mapping[str, Any]) -> BoundedEnvironment:
    from drafter.templating.dry_run import DryRunEnvironment  # needed only for checking
    from drafter.templating.undefined import Skipped

    cache = _cache("dry run")
    return DryRunEnvironment(**options, undefined=Skipped.of(vocabulary), bytecode_cache=cache)


def outside(path: Path, folder: Path) -> Problem | None:
    """Return a problem if a wording file, perhaps through a link, lies outside its folder; otherwise None.

    Args:
        path: The path of the wording file.
        folder: The resolved path of its folder.
    """
    if real(path).is_relative_to(folder):
        return None
    message = (
        f"The wording file {path.name!r} is outside its folder and was not read. Copy it into the folder."
    )
    return Problem("outside_folder", "error", Place(str(path)), message)


class _FolderLoader(jinja2.BaseLoader):
    """Loads files from the folders, in order, and never from anywhere else, whatever a name or a link says."""

    def __init__(self, folders: Sequence[Path], *, checks_words: bool, dry_run: DryRun | None = None) -> None:
        self._checks_words, self._dry_run = checks_words, dry_run
        self._folders = tuple((folder, real(folder)) for folder in folders)  # as named, and resolved

    def load(
        self,
        environment: jinja2.Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: ARG002 - the loader's signature
    ) -> jinja2.Template:
        """Return a template.

        Args:
            environment: The environment, a `BoundedEnvironment`.
            name: The file's name.
            globals: Unused; part of Jinja's signature.

        Raises:
            TemplateError: The file states a fact for the client, or leaves an element open.
        """
        assert isinstance(environment, BoundedEnvironment)
        wording, path, up_to_date = self.get_source(environment, name)

        def require() -> None:
            if self._checks_words and (wrong := _unfit(wording, name)):
                raise TemplateError.of(problem.in_file(path) for problem in wrong)

        return environment.template(wording, name, path, require=require, up_to_date=up_to_date)

    def get_source(
        self,
        environment: jinja2.Environment,  # noqa: ARG002 - the loader's signature
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return the text of a file, its path, and a function that returns whether the file is unchanged."""
        *above, name = split_template_path(template) or [""]
        for folder, inside in self._folders_of(above):
            path = folder / name
            if _is_file(path):
                return self._read(path, inside)
        raise jinja2.TemplateNotFound(template)

    def list_templates(self) -> list[str]:
        """Return the names of all wording files in the folders, and the further names of the built-in ones."""
        listed = [_wording_files(folder) for folder, _ in self._folders]
        built_in = {f"{BUILT_IN}/{name}" for name in listed[-1]}
        return sorted(built_in.union(*listed))

    def _folders_of(self, above: Sequence[str]) -> Sequence[tuple[Path, Path]]:
        """Return the folders for a name; files in a firm's subfolders are not checked, so not loaded."""
        if above == [BUILT_IN]:
            return self._folders[-1:]
        return () if above else self._folders

    def _read(self, path: Path, folder: Path) -> tuple[str, str, Callable[[], bool]]:
        is_blank = self._is_blank(path)
        if wrong := None if is_blank else outside(path, folder):
            raise TemplateError.of([wrong])
        try:
            text = "" if is_blank else read_text(path, most=limits.WORDING)
        except InputNotReadableError as error:
            raise TemplateError.of(error.problems) from error
        changed = path.stat().st_mtime_ns

        def is_up_to_date() -> bool:
            try:
                now = path.stat()  # asked for each file that a letter includes, so only once
            except OSError:
                return False
            is_same = S_ISREG(now.st_mode) and now.st_mtime_ns == changed
            return is_same and self._is_blank(path) == is_blank

        return text, str(path), is_up_to_date

    def _is_blank(self, path: Path) -> bool:
        return self._dry_run is not None and self._dry_run.is_blank(str(path))


def _wording_files(folder: Path) -> list[str]:
    """Return the names of the wording files in a folder. Every letter asks: `Path.glob` takes five times as long."""
    try:
        return fnmatch.filter(os.listdir(folder), "*.html")  # noqa: PTH208 - see above
    except OSError:
        return []


def _is_file(path: Path) -> bool:
    """Return whether the file exists; a name that the system rejects, such as one that is too long, does not."""
    try:
        return path.is_file()
    except OSError:
        return False


def _unfit(wording: str, name: str) -> list[Problem]:
    """Return the problems that make a wording file unfit for a letter: unclosed elements, and facts for the client."""
    from drafter.drafting.wording.assertions import asserted  # needed only for a firm's own wording
    from drafter.drafting.wording.own_text import own_text
    from drafter.drafting.wording.unclosed import loose

    return [*loose(wording), *asserted(own_text(wording), name)]
