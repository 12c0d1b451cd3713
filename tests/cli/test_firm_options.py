"""`--firm`, `--set` and `--lenient`: the files that a draft is made with."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from click.testing import Result

from drafter.errors import ExitStatus
from drafter.kernel.built_in import templates_folder
from tests.paper import paper

pytestmark = pytest.mark.usefixtures("one_type_of_review")

Drafter = Callable[..., Result]


@pytest.fixture
def firm(folder: Path) -> Path:
    """Return a firm's folder with a file of each kind."""
    firm = folder / "firm"
    (firm / "letter").mkdir(parents=True)
    (firm / "profile.toml").write_text(
        'signed_by = "counsel"\n[firm]\nname = "Harrow Finch LLP"\n[letter]\nlabel = "Answer:"\n', "utf-8"
    )
    (firm / "letter" / "salutation.html").write_text('<p class="salutation">Dear Staff:</p>', "utf-8")
    (firm / "letter" / "letterhead.html").write_text("")
    letterhead = paper()
    letterhead.add_paragraph("Harrow Finch, counsel since 1911")
    letterhead.add_paragraph("{{ letter }}")
    letterhead.sections[0].different_first_page_header_footer = True
    letterhead.sections[0].header.paragraphs[0].text = "{{ running_header }}"
    letterhead.save(str(firm / "letterhead.docx"))
    return firm


def texts(path: str) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(path).paragraphs]


@pytest.mark.usefixtures("firm")
def test_a_firms_profile_wording_and_letterhead_are_used(drafter: Drafter) -> None:
    assert drafter("draft", "letter.txt", "--firm", "firm", "-o", "out.docx").exit_code == ExitStatus.OK

    words = texts("out.docx")
    assert {"Harrow Finch, counsel since 1911", "Dear Staff:", "Harrow Finch LLP", "Answer:"} <= set(words)


@pytest.mark.usefixtures("firm")
def test_the_firm_is_found_without_being_named(drafter: Drafter, folder: Path) -> None:
    (folder / "drafter.toml").write_text('firm = "firm"')

    assert drafter("extension", "letter.txt", "-o", "out.docx").exit_code == ExitStatus.OK
    assert "Dear Staff:" in texts("out.docx")


@pytest.mark.usefixtures("firm")
def test_a_profile_overrides_the_firms_and_a_setting_overrides_both(drafter: Drafter, folder: Path) -> None:
    (folder / "matter.toml").write_text('[letter]\nlabel = "A:"\nsalutation = "B"\n[firm]\nname = "C LLP"\n')
    options = ("--firm", "firm", "--profile", "matter.toml", "--set", "firm.name=D LLP")

    assert drafter("draft", "letter.txt", *options, "-o", "out.docx").exit_code == ExitStatus.OK

    words = texts("out.docx")
    assert {"A:", "D LLP"} <= set(words)
    assert not {"Answer:", "Harrow Finch LLP", "C LLP"} & set(words)


def test_an_unknown_key_is_refused_with_the_nearest(drafter: Drafter, folder: Path) -> None:
    result = drafter("draft", "letter.txt", "--set", "matter.amendmnt=1", "-o", "out.docx")

    assert result.exit_code == ExitStatus.PROFILE_INVALID
    assert result.stderr == ("Error: --set: matter.amendmnt: unknown key; did you mean 'amendment'?\n")
    assert not (folder / "out.docx").exists()


def test_a_broken_template_writes_nothing_unless_lenient(drafter: Drafter, folder: Path, firm: Path) -> None:
    (firm / "letter" / "salutation.html").write_text('<p class="salutation">Dear {{ cler }}:</p>', "utf-8")
    command = ("draft", "letter.txt", "--firm", "firm", "-o", "out.docx")

    result = drafter(*command)

    assert result.exit_code == ExitStatus.TEMPLATE_INVALID
    assert f"{Path('firm') / 'letter' / 'salutation.html'}:1: There is no 'cler'" in result.stderr
    assert not (folder / "out.docx").exists()

    assert drafter(*command, "--lenient").exit_code == ExitStatus.OK
    assert "Dear [cler]:" in texts("out.docx")


def test_a_style_of_the_firm_is_used(drafter: Drafter, firm: Path) -> None:
    letterhead = docx.Document(str(firm / "letterhead.docx"))
    letterhead.styles.add_style("House Quote", 1)
    letterhead.save(str(firm / "letterhead.docx"))
    with (firm / "profile.toml").open("a") as profile:
        profile.write('[styles]\n"staff comment" = "House Quote"\n')

    assert drafter("draft", "letter.txt", "--firm", "firm", "-o", "out.docx").exit_code == ExitStatus.OK
    document = docx.Document("out.docx")
    in_controls = document.element.body.iter(f"{{{document.element.nsmap['w']}}}pStyle")
    assert document.styles["House Quote"].style_id in {style.val for style in in_controls}


def test_a_style_that_the_letterhead_lacks_is_refused(drafter: Drafter, firm: Path) -> None:
    with (firm / "profile.toml").open("a") as profile:
        profile.write('[styles]\n"staff comment" = "House Qote"\n')

    result = drafter("draft", "letter.txt", "--firm", "firm", "-o", "out.docx")

    assert result.exit_code == ExitStatus.PROFILE_INVALID
    line = len((firm / "profile.toml").read_text().splitlines())
    assert f"profile.toml:{line}: styles.staff comment: " in result.stderr
    assert "no paragraph style named “House Qote”" in result.stderr
    assert not Path("out.docx").exists()


def test_inspect_finds_the_firms_topics(drafter: Drafter, firm: Path) -> None:
    (firm / "topics").mkdir()
    (firm / "topics" / "mdna_results.toml").write_text('id = "mdna_results"\nenabled = false\n')
    everything, without = (
        drafter("inspect", "--json", *options, "letter.txt").output for options in ((), ("--firm", "firm"))
    )

    assert '"id": "mdna_results"' in everything
    assert '"id": "mdna_results"' not in without


def test_a_mistake_in_a_topic_file_is_reported_once(drafter: Drafter, firm: Path) -> None:
    (firm / "topics").mkdir()
    (firm / "topics" / "mdna_results.toml").write_text('id = "other"\n')

    for command in (["inspect"], ["draft", "-o", "out"]):
        result = drafter(*command, "--firm", "firm", "letter.txt", "letter.txt")
        assert result.exit_code == ExitStatus.TOPIC_INVALID
        assert result.stderr.count("mdna_results.toml:1: id: ") == 1


SAME_MESSAGE = [
    "{{ cler }}",
    "{{ profile.signer.nam }}",
    "{{ company | posessive }}",
    "{% if company %}",
    "<span>a</span>",
    '{% include "clsing.html" %}',
    "{{ quotes }}",
    "<p>The Company has revised its disclosure.</p>",
]


@pytest.mark.parametrize("wording", SAME_MESSAGE)
def test_a_draft_and_the_check_report_the_same_mistake(drafter: Drafter, firm: Path, wording: str) -> None:
    (firm / "letter" / "salutation.html").write_text(f"\n{wording}", "utf-8")

    refused = drafter("draft", "letter.txt", "--firm", firm.name, "-o", "out.docx")
    checked = drafter("templates", "check", firm.name)

    assert refused.exit_code == checked.exit_code == ExitStatus.TEMPLATE_INVALID
    assert refused.stderr.removeprefix("Error: ").strip() == checked.output.splitlines()[0]


def test_a_draft_reports_the_same_mistakes_in_the_wording_as_the_check(drafter: Drafter, firm: Path) -> None:
    (firm / "letter" / "salutation.html").write_text("{{ cler }}\n{{ compny }}\nWe have filed it.", "utf-8")

    refused = drafter("draft", "letter.txt", "--firm", firm.name, "-o", "out.docx")
    checked = drafter("templates", "check", firm.name)

    assert len(checked.output.splitlines()) == 4  # with the sum
    assert refused.stderr.removeprefix("Error: ").splitlines() == checked.output.splitlines()[:-1]


@pytest.mark.parametrize("lenient", [(), ("--lenient",)])
def test_a_draft_reports_the_same_mistakes_in_the_folder_as_the_check(
    drafter: Drafter, firm: Path, lenient: tuple[str, ...]
) -> None:
    letterhead = paper()
    for words in ("{{ company | upcase }}", "{{ contct }}", "{{ letter }}"):
        letterhead.add_paragraph(words)
    letterhead.save(str(firm / "letterhead.docx"))
    (firm / "letter" / "salutation.html").write_text("{{ cler }}", "utf-8")
    (firm / "profile.toml").write_text('[letter]\nlable = "Answer:"\n[styles]\nbody = "Nope"', "utf-8")
    (firm / "profil.toml.txt").write_text("", "utf-8")
    (firm / "topics").mkdir()
    (firm / "topics" / "climat.toml").write_text('id = "climat"\nenabled = false', "utf-8")

    refused = drafter("draft", "letter.txt", "--firm", "firm", "-o", "out.docx", *lenient)
    checked = drafter("templates", "check", "firm")

    mistakes = [line for line in checked.output.splitlines() if not line.startswith("Note: ")][:-1]
    assert len(mistakes) == 6
    assert refused.stderr.removeprefix("Error: ").splitlines() == mistakes
    assert not Path("out.docx").exists()


@pytest.mark.parametrize(
    "name", ["Letterhead.docx", "letterhead (1).docx", "letterhead.docm", "letterhead.doc"]
)
def test_a_misnamed_letterhead_stops_a_draft(drafter: Drafter, firm: Path, name: str) -> None:
    (firm / "letterhead.docx").rename(firm / name)
    if (firm / "letterhead.docx").exists():
        pytest.skip("this system ignores case in file names")
    command = ("draft", "letter.txt", "--firm", "firm", "-o", "out.docx", "--lenient")

    refused, checked = drafter(*command), drafter("templates", "check", "firm")

    assert refused.exit_code == checked.exit_code == ExitStatus.TEMPLATE_INVALID
    assert refused.stderr == f"Error: {checked.output.splitlines()[0]}\n"
    assert refused.stderr.startswith(f"Error: {Path('firm') / name}: Drafter ")
    assert not Path("out.docx").exists()


def open_blanks(result: Result) -> int:
    line = next(line for line in result.output.splitlines() if "to complete" in line)
    return int(line.split()[0])


def test_the_summary_counts_the_letterheads_blanks(drafter: Drafter, firm: Path) -> None:
    command = ("draft", "letter.txt", "--firm", "firm", "--lenient", "--force", "-o", "out.docx")
    before = drafter(*command)
    letterhead = docx.Document(str(firm / "letterhead.docx"))
    letterhead.paragraphs[0].text = "{{ our_reference }} of {{ profile.signer.name }}"
    letterhead.save(str(firm / "letterhead.docx"))

    assert open_blanks(drafter(*command)) == open_blanks(before) + 2
    assert texts("out.docx")[0] == "[our_reference] of [●]"


def test_a_fact_in_the_wording_stops_a_draft_unless_lenient(drafter: Drafter, firm: Path) -> None:
    (firm / "letter" / "salutation.html").write_text("<p>The Company has revised it.</p>", "utf-8")
    command = ("draft", "letter.txt", "--firm", "firm", "-o", "out.docx")

    assert "“has revised” asserts a fact for the client" in drafter(*command).stderr
    assert not Path("out.docx").exists()
    lenient = drafter(*command, "--lenient")
    assert lenient.exit_code == ExitStatus.OK
    assert "Ignored: firm/letter/salutation.html:1: “has revised” asserts a fact" in lenient.output


@pytest.mark.parametrize(
    "words", ["the Company has revised [●]", "{{ compny }} holds [●]", "it holds shares"]
)
def test_a_draft_and_both_checks_report_the_same_about_a_topic(
    drafter: Drafter, firm: Path, words: str
) -> None:
    built_in = (templates_folder() / "topics" / "climate.toml").read_text("utf-8")
    (firm / "topics").mkdir()
    (firm / "topics" / "climate.toml").write_text(
        re.sub(r"(?m)^explains = .*$", f'explains = "{words}"', built_in, count=1), "utf-8"
    )
    draft = ("draft", "letter.txt", "--firm", "firm", "-o", "out.docx")

    refused, of_topics = drafter(*draft), drafter("topics", "check", "firm")

    assert (refused.exit_code, of_topics.exit_code) == (ExitStatus.TOPIC_INVALID, ExitStatus.TOPIC_INVALID)
    (mistake, _sum) = of_topics.output.splitlines()
    assert mistake.startswith(f"{Path('firm') / 'topics' / 'climate.toml'}:")
    assert refused.stderr == f"Error: {mistake}\n"
    assert drafter("templates", "check", "firm").output.splitlines()[0] == mistake
    assert drafter(*draft, "--lenient").exit_code == ExitStatus.OK


@pytest.mark.usefixtures("firm")
def test_a_style_that_a_setting_names_and_the_letterhead_lacks(drafter: Drafter) -> None:
    result = drafter("draft", "letter.txt", "--firm", "firm", "--set", "styles.body=Nope", "-o", "out.docx")

    assert result.exit_code == ExitStatus.PROFILE_INVALID
    assert result.stderr == (
        "Error: --set: styles.body: The letterhead has no paragraph style named “Nope”.\n"
    )


def test_a_folder_to_check_must_exist(drafter: Drafter) -> None:
    for command in ("templates", "topics"):
        result = drafter(command, "check", "nosuch")

        assert result.exit_code == ExitStatus.INPUT_NOT_FOUND
        assert result.stderr == (
            "Error: DIR: The folder nosuch does not exist. "
            "Correct the name, or create the folder with `drafter init nosuch`.\n"
        )


@pytest.mark.usefixtures("firm")
def test_a_folder_without_its_list_gets_a_new_one(drafter: Drafter) -> None:
    message = drafter("init", "firm", "--update").stderr

    assert "or create a new one with `drafter init firm`" in message
    assert drafter("init", "firm").exit_code == ExitStatus.OK
    assert "Harrow Finch LLP" in (Path("firm") / "profile.toml").read_text("utf-8")
    assert drafter("init", "firm", "--update").exit_code == ExitStatus.OK
