"""Turn an SEC staff comment letter into a Word response letter that counsel can complete.

    import drafter

    letter = drafter.read("letter.txt")          # CommentLetter: the staff's comments and their topics
    response = drafter.draft(letter)             # ResponseLetter: the letter to send, as blocks
    drafter.write(response, "response.docx")     # the Word file

`drafter.Drafter(firm=..., profile=...)` does the same for one firm.

Every name is loaded when it is first used, so importing the package costs nothing. This file imports nothing from the
standard library: `python -m drafter` runs it while Python still looks for modules in the working folder, where a
letter may lie beside a file called re.py.
"""

from drafter.version import __version__ as __version__

TYPE_CHECKING = False  # type checkers take it for typing.TYPE_CHECKING, which cannot be imported here
if TYPE_CHECKING:
    from drafter.errors import DrafterError as DrafterError
    from drafter.errors import NoResponseNeededError as NoResponseNeededError
    from drafter.errors import NotAStaffLetterError as NotAStaffLetterError
    from drafter.errors import OtherFirmError as OtherFirmError
    from drafter.errors import OutputExistsError as OutputExistsError
    from drafter.errors import OutputNotWritableError as OutputNotWritableError
    from drafter.errors import ProfileError as ProfileError
    from drafter.errors import TemplateError as TemplateError
    from drafter.errors import TopicError as TopicError
    from drafter.errors import UnsuitableDateError as UnsuitableDateError
    from drafter.firm import Firm as Firm
    from drafter.firm import find_firm as find_firm
    from drafter.model import Comment as Comment
    from drafter.model import CommentLetter as CommentLetter
    from drafter.profile.file import load_profile as load_profile
    from drafter.profile.model import Profile as Profile
    from drafter.response import ResponseLetter as ResponseLetter
    from drafter.returned import ReturnedLetter as ReturnedLetter
    from drafter.services.draft_bytes import draft_bytes as draft_bytes
    from drafter.services.drafter import Drafter as Drafter
    from drafter.services.letters import Written as Written
    from drafter.services.letters import draft as draft
    from drafter.services.letters import draft_companion as draft_companion
    from drafter.services.letters import read as read
    from drafter.services.letters import to_bytes as to_bytes
    from drafter.services.letters import to_document as to_document
    from drafter.services.letters import write as write
    from drafter.services.precedents_read import exchanges_of as exchanges_of
    from drafter.services.returned import read_response as read_response

_HOMES = {
    "drafter.errors": (
        "DrafterError",
        "NoResponseNeededError",
        "NotAStaffLetterError",
        "OtherFirmError",
        "OutputExistsError",
        "OutputNotWritableError",
        "ProfileError",
        "TemplateError",
        "TopicError",
        "UnsuitableDateError",
    ),
    "drafter.firm": ("Firm", "find_firm"),
    "drafter.model": ("Comment", "CommentLetter"),
    "drafter.profile.file": ("load_profile",),
    "drafter.profile.model": ("Profile",),
    "drafter.response": ("ResponseLetter",),
    "drafter.returned": ("ReturnedLetter",),
    "drafter.services.draft_bytes": ("draft_bytes",),
    "drafter.services.drafter": ("Drafter",),
    "drafter.services.letters": (
        "Written",
        "draft",
        "draft_companion",
        "read",
        "to_bytes",
        "to_document",
        "write",
    ),
    "drafter.services.precedents_read": ("exchanges_of",),
    "drafter.services.returned": ("read_response",),
}
"""The public names, by the module that defines them."""

_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = ["__version__", *sorted(_HOME_OF)]


def __getattr__(name: str) -> object:
    """Load a public name when it is first used (PEP 562)."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return sorted({*globals(), *__all__})
