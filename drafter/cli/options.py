"""Options that several commands share, each said once: whose files are used, and what goes before them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter.errors import ProfileError, TemplateError, TopicError

if TYPE_CHECKING:
    from drafter.firm import Firm

Command = Callable[..., Any]

_FIRM = click.option(
    "--firm",
    type=click.Path(path_type=Path),
    help="The firm's folder: its profile, letterhead, wording and topics go before the shipped ones.",
)
_PROFILE = click.option(
    "--profile",
    type=click.Path(path_type=Path),
    help="A TOML file: who signs, names, addresses, style; goes before the firm's, key by key.",
)
_SETTINGS = click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="KEY=VALUE",
    help="One key of the profile for this letter, such as matter.amendment=1; may be repeated.",
)


def firm_option(command: Command) -> Command:
    """Give a command --firm; what it gets is the `Firm`."""

    @wraps(command)
    def with_firm(*arguments: Any, firm: Path | None, **options: Any) -> Any:
        from drafter.firm import find_firm  # a help page does without

        return command(*arguments, firm=find_firm(firm), **options)

    return _FIRM(with_firm)


def profile_options(command: Command) -> Command:
    """Give a command --firm, --profile and --set; what it gets is the `Firm` and the `Profile` in force."""

    @wraps(command)
    def with_profile(
        *arguments: Any, firm: Firm, profile: Path | None, settings: tuple[str, ...], **options: Any
    ) -> Any:
        with telling_all(firm):
            in_force = firm.profile(*([profile] if profile else []), settings=settings)
        return command(*arguments, firm=firm, profile=in_force, **options)

    return firm_option(_PROFILE(_SETTINGS(with_profile)))


@contextmanager
def telling_all(firm: Firm) -> Iterator[None]:
    """Tell a mistake in a file of the firm's with all others in its folder."""
    try:
        yield
    except (ProfileError, TopicError, TemplateError) as error:
        from drafter.firm.checks.run import with_all_problems  # which takes as long as many drafts

        raise with_all_problems(firm, error) from error
