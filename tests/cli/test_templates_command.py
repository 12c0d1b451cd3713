"""`drafter init` and `drafter templates`: a firm's folder created, listed and checked; names and styles listed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from click.testing import Result

from drafter.errors import ExitStatus
from drafter.kernel.built_in import templates_folder
from tests.paper import paper

Drafter = Callable[..., Result]


@pytest.fixture
def firm(drafter: Drafter, folder: Path) -> Path:
    drafter("init", "firm")
    return folder / "firm"


def test_init_says_what_it_wrote_and_what_is_next(drafter: Drafter) -> None:
    result = drafter("init", "firm")

    assert result.exit_code == ExitStatus.OK
    assert result.output.splitlines() == [
        f"{Path('firm') / 'profile.toml'}: created",
        f"{Path('firm') / 'letterhead.docx'}: created",
        f"Next: fill in {Path('firm') / 'profile.toml'}, replace {Path('firm') / 'letterhead.docx'} "
        "with your letterhead, and run `drafter templates check firm`.",
    ]


def test_init_takes_the_firms_own_letterhead(drafter: Drafter) -> None:
    own = templates_folder().parent / "examples" / "firm" / "letterhead.dotx"

    assert drafter("init", "firm", "--letterhead", str(own)).output.splitlines() == [
        f"{Path('firm') / 'letterhead.dotx'}: created",
        f"{Path('firm') / 'letter/letterhead.html'}: created",
        f"{Path('firm') / 'profile.toml'}: created",
        f"Next: fill in {Path('firm') / 'profile.toml'}, and run `drafter templates check firm`.",
    ]
    assert drafter("init", "firm", "--update", "--letterhead", str(own)).exit_code == ExitStatus.USAGE


@pytest.mark.usefixtures("firm")
def test_init_again_keeps_and_adds(drafter: Drafter) -> None:
    lines = drafter("init", "firm", "--all").output.splitlines()

    assert lines[0] == "firm: 2 files kept"
    assert lines[1].endswith("files created")


@pytest.mark.usefixtures("firm")
def test_an_update_without_news(drafter: Drafter) -> None:
    assert drafter("init", "firm", "--update").output == "firm: the built-in files have not changed.\n"
    assert drafter("init", "firm", "--update", "--all").exit_code == ExitStatus.USAGE


def test_list_shows_the_files_in_force_and_what_they_override(drafter: Drafter, firm: Path) -> None:
    (firm / "letter").mkdir()
    (firm / "letter" / "closing.html").write_text("<p>Yours,</p>")
    (firm / "letter" / "house.html").write_text("<p>House</p>")

    lines = drafter("templates", "list", "--firm", "firm").output.splitlines()
    own = drafter("templates", "list", "--own", "--firm", "firm").output.splitlines()

    assert lines[0] == "Firm folder: firm, named by --firm"
    assert [line.split()[0] for line in own[1:]] == [
        "profile.toml", "letterhead", "letter/closing.html", "letter/house.html"
    ]  # fmt: skip
    assert own[3].split()[1] == f"{Path('firm') / 'letter' / 'closing.html'},"
    assert own[3].endswith("overrides the built-in one")
    assert "overrides" not in own[4]
    assert any(line.split() == ["letter/date.html", "built", "in"] for line in lines)
    assert any(line.startswith("topics/climate.toml") for line in lines)


def test_list_without_a_firm(drafter: Drafter) -> None:
    assert drafter("templates", "list").output.startswith("Firm folder: none\nBuilt-in files: ")


@pytest.mark.usefixtures("firm")
def test_check_without_a_mistake(drafter: Drafter) -> None:
    result = drafter("templates", "check", "firm")

    assert result.exit_code == ExitStatus.OK
    assert result.output == "firm: no errors; 56 example letters drafted.\n"


def test_check_reports_each_mistake_with_its_place(drafter: Drafter, firm: Path, folder: Path) -> None:
    (firm / "profile.toml").write_text('[letter]\nlable = "A:"\n')
    letterhead(firm, "Dear {{ cler }}", "{{ letter }}")

    result = drafter("templates", "check", "firm", "--annotate", "marked.docx")

    assert result.exit_code == ExitStatus.TEMPLATE_INVALID
    assert result.output.splitlines() == [
        f"{Path('firm') / 'profile.toml'}:2: letter.lable: unknown key; did you mean 'label'?",
        f"{Path('firm') / 'letterhead.docx'}, body, paragraph 1 (“Dear {{{{ cler }}}}”): "
        "There is no 'cler'; did you mean 'letter'?",
        f"marked.docx: a copy of {Path('firm') / 'letterhead.docx'} with 1 comment",
        "firm: 2 errors; 56 example letters drafted.",
    ]
    (comment,) = docx.Document(str(folder / "marked.docx")).comments
    assert comment.text == "There is no 'cler'; did you mean 'letter'?"


def letterhead(firm: Path, *lines: str) -> None:
    document = paper()
    for line in lines:
        document.add_paragraph(line)
    document.sections[0].different_first_page_header_footer = True
    document.sections[0].header.paragraphs[0].text = "{{ running_header }}"
    document.save(str(firm / "letterhead.docx"))


@pytest.mark.usefixtures("one_type_of_review")
def test_check_overwrites_a_copy_only_with_force(drafter: Drafter, folder: Path, firm: Path) -> None:
    letterhead(firm, "{{ compny }}", "{{ letter }}")
    (folder / "marked.docx").touch()

    refused = drafter("templates", "check", "firm", "--annotate", "marked.docx")
    second = drafter("templates", "check", "firm", "--annotate", "marked.docx", "--force")

    assert refused.exit_code == ExitStatus.OUTPUT_EXISTS
    assert "Use --force to replace it" in refused.stderr
    assert second.exit_code == ExitStatus.TEMPLATE_INVALID
    assert len(list(docx.Document(str(folder / "marked.docx")).comments)) == 1


@pytest.mark.usefixtures("one_type_of_review")
def test_notes_are_comments_too(drafter: Drafter, folder: Path, firm: Path) -> None:
    letterhead(firm, "{{ letter }}", "Sincerely,")

    result = drafter("templates", "check", "firm", "--annotate", "marked")

    assert result.exit_code == ExitStatus.OK
    (comment,) = docx.Document(str(folder / "marked.docx")).comments
    assert comment.text.startswith("Note: Drafter adds this itself")


@pytest.mark.usefixtures("firm")
def test_without_findings_no_copy_is_written(drafter: Drafter, folder: Path) -> None:
    result = drafter("templates", "check", "firm", "--annotate", "marked.docx")

    letterhead = Path("firm") / "letterhead.docx"
    assert result.output.splitlines() == [
        f"marked.docx: not written; there are no findings about {letterhead}",
        "firm: no errors; 56 example letters drafted.",
    ]
    assert not (folder / "marked.docx").exists()


@pytest.mark.usefixtures("firm")
@pytest.mark.usefixtures("one_type_of_review")
def test_the_copy_must_be_a_word_file_other_than_the_letterhead(drafter: Drafter) -> None:
    letterhead = str(Path("firm") / "letterhead.docx")
    other = drafter("templates", "check", "firm", "--annotate", "marked.pdf")
    same = drafter("templates", "check", "firm", "--annotate", letterhead, "--force")

    assert other.exit_code == ExitStatus.OUTPUT_NOT_WRITABLE
    assert "Use a name that ends in .docx." in other.stderr
    assert same.exit_code == ExitStatus.OUTPUT_EXISTS
    assert "is the letterhead itself" in same.stderr


def test_without_a_letterhead_there_is_nothing_to_annotate(drafter: Drafter) -> None:
    result = drafter("templates", "check", "--annotate", "marked.docx")

    assert result.exit_code == ExitStatus.TEMPLATE_INVALID
    assert "no letterhead of its own" in result.stderr


def test_variables_are_a_tree_or_a_page(drafter: Drafter) -> None:
    assert drafter("templates", "variables").output.startswith("letter ")
    assert drafter("templates", "variables", "--markdown").output.startswith("# What a template may use\n")


@pytest.mark.usefixtures("one_type_of_review")
def test_notes_are_printed_with_mistakes(drafter: Drafter, firm: Path) -> None:
    letterhead(firm, "[Date]", "{{ compny }}", "{{ letter }}")

    lines = drafter("templates", "check", "firm").output.splitlines()

    assert lines[0].startswith(f"Note: {Path('firm') / 'letterhead.docx'}, body, paragraph 1 (“[Date]”): ")
    assert lines[1].startswith(
        f"{Path('firm') / 'letterhead.docx'}, body, paragraph 2 (“{{{{ compny }}}}”): "
    )


def test_a_subcommand_is_suggested_without_its_command(drafter: Drafter) -> None:
    result = drafter("show", "goodwill")

    assert result.exit_code == ExitStatus.USAGE
    assert (
        "No such command 'show'. Did you mean `drafter precedents show` or `drafter topics show`?"
        in result.stderr
    )
