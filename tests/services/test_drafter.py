"""`drafter` as a Python package: one object that knows its firm, shortcuts, types, errors."""

from __future__ import annotations

import pickle
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest

import drafter
from drafter.services.letters import Written

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FIRM = EXAMPLES / "firm"
LETTER = EXAMPLES / "second-round.txt"


@pytest.fixture(scope="module")
def letter() -> drafter.CommentLetter:
    return drafter.read(LETTER)


def test_every_public_name_can_be_imported() -> None:
    assert all(getattr(drafter, name) is not None for name in drafter.__all__)
    assert set(drafter.__all__) <= set(dir(drafter))
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = drafter.no_such_name  # type: ignore[attr-defined]


def test_importing_the_package_imports_nothing_else() -> None:
    program = "import sys; before = set(sys.modules); import drafter; print(*set(sys.modules) - before)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert set(done.stdout.split()) == {"drafter", "drafter.version"}


def test_one_object_reads_drafts_and_writes_for_a_firm(tmp_path: Path) -> None:
    firm = drafter.Drafter(str(FIRM), {"matter": {"amendment": 3}})
    response = firm.draft(firm.read(str(LETTER)))
    written = firm.write(response, str(tmp_path / "response.docx"))

    assert written == Written(tmp_path / "response.docx", written.open_blanks)
    assert written.open_blanks >= response.open_blanks > 0
    assert firm.profile.matter.amendment == 3
    assert firm.profile.firm.name  # of the firm's own profile
    assert firm.to_bytes(response) == written.path.read_bytes()


def test_a_drafter_can_be_sent_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(drafter.Drafter(FIRM))).firm.folder == FIRM


def test_a_letter_goes_out_on_the_letterhead_of_its_firm(
    letter: drafter.CommentLetter, tmp_path: Path
) -> None:
    for_firm, for_nobody = drafter.draft(letter, firm=FIRM), drafter.draft(letter)
    path = tmp_path / "a.docx"

    drafter.write(for_firm, path)  # it need not be named again
    assert drafter.to_bytes(for_firm, firm=FIRM) == path.read_bytes()
    with pytest.raises(drafter.OtherFirmError, match="drafted without a firm"):
        drafter.write(for_nobody, path, firm=FIRM, overwrite=True)
    with pytest.raises(ValueError, match="drafted for the firm in"):
        drafter.Drafter().write(for_firm, path, overwrite=True)
    drafter.write(replace(for_nobody, firm_folder=FIRM), path, firm=FIRM, overwrite=True)


def test_a_document_can_be_changed_with_python_docx(letter: drafter.CommentLetter, tmp_path: Path) -> None:
    document = drafter.to_document(drafter.draft(letter))
    document.add_paragraph("Added by a script.")
    document.save(str(tmp_path / "a.docx"))

    assert docx.Document(str(tmp_path / "a.docx")).paragraphs[-1].text == "Added by a script."


@pytest.mark.parametrize("named", ["nowhere", Path("nowhere"), drafter.Firm(Path("nowhere"))])
def test_a_missing_firm_is_an_error_when_it_is_named(
    named: str | Path | drafter.Firm, letter: drafter.CommentLetter
) -> None:
    with pytest.raises(drafter.DrafterError, match="nowhere"):
        drafter.Drafter(named)
    with pytest.raises(drafter.DrafterError, match="nowhere"):
        drafter.read(LETTER, firm=named)
    with pytest.raises(drafter.DrafterError, match="nowhere"):
        drafter.draft(letter, firm=named)


def test_a_profile_is_a_file_a_mapping_or_a_profile(letter: drafter.CommentLetter, tmp_path: Path) -> None:
    file = tmp_path / "matter.toml"
    file.write_text('[signer]\nname = "Odile Brandt"\n', "utf-8")
    mapping = {"signer": {"name": "Odile Brandt"}}
    loaded = drafter.load_profile(file)

    assert loaded == drafter.load_profile(mapping) == drafter.Drafter(profile=str(file)).profile
    blocks = [drafter.draft(letter, profile).blocks for profile in (mapping, file, loaded)]
    assert blocks[0] == blocks[1] == blocks[2]
    # A mapping is added to the firm's profile; a Profile takes its place.
    added, instead = (drafter.draft(letter, profile, firm=FIRM) for profile in (mapping, loaded))
    assert added.blocks != instead.blocks


@pytest.mark.parametrize("wrong", [{"singer": {}}, {"letter": {"date": "soon"}}, {"signer": {"nmae": "A"}}])
def test_a_wrong_mapping_is_refused(wrong: dict[str, object], letter: drafter.CommentLetter) -> None:
    with pytest.raises(drafter.ProfileError, match=r"singer|letter\.date|signer\.nmae"):
        drafter.draft(letter, wrong)
    with pytest.raises(drafter.ProfileError):
        drafter.Drafter(profile=wrong)


def test_a_completed_review_is_not_drafted_unless_forced() -> None:
    completed = drafter.read(EXAMPLES / "review-completed.txt")

    for use in (drafter.draft, drafter.draft_companion, drafter.Drafter().draft):
        with pytest.raises(drafter.NoResponseNeededError):
            use(completed)
    assert drafter.draft(completed, force=True).blocks


def test_an_extension_requires_a_suitable_date(letter: drafter.CommentLetter) -> None:
    firm = drafter.Drafter(FIRM)

    assert firm.companion(letter).firm_folder == FIRM
    with pytest.raises(drafter.UnsuitableDateError, match="not after"):
        firm.companion(letter, day=date(2001, 1, 2))
    with pytest.raises(ValueError, match="not a business day"):
        firm.companion(letter, day=date(2040, 1, 1))


def test_a_check_finds_what_is_wrong_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "profile.toml").write_text('[letter]\nlable = "A:"\n', "utf-8")

    assert "lable" in str(drafter.Drafter(tmp_path).check().errors[0])
