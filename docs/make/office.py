"""LibreOffice and poppler, as far as the scripts beside this one need them."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path


def to_pdf(documents: Sequence[Path], folder: Path) -> list[Path]:
    """Convert all documents in one start of LibreOffice, into the folder; the PDFs in their order."""
    # A LibreOffice of its own: one that is open on this machine would take the job and say nothing.
    office = f"-env:UserInstallation={(folder / 'office').resolve().as_uri()}"
    run("soffice", office, "--headless", "--convert-to", "pdf", "--outdir", folder, *documents)
    pdfs = [folder / f"{document.stem}.pdf" for document in documents]
    if missing := [pdf.name for pdf in pdfs if not pdf.is_file()]:
        raise FileNotFoundError(f"LibreOffice made no {', '.join(missing)}")
    return pdfs


def pages(pdf: Path) -> list[str]:
    """The text of each page, line by line; without -layout a hyphen at the end of a line is lost."""
    return run("pdftotext", "-layout", pdf, "-").split("\f")[:-1]


def fonts(pdf: Path) -> set[str]:
    """The families that a PDF holds: "LiberationSerif" of BAAAAA+LiberationSerif-Bold."""
    rows = run("pdffonts", pdf).splitlines()[2:]
    return {row.split()[0].partition("+")[2].partition("-")[0] for row in rows}


def picture(pdf: Path, page: int, target: Path, *, dots_per_inch: int) -> None:
    """One page as a PNG."""
    where = ("-f", str(page), "-singlefile")
    run("pdftoppm", "-png", "-r", str(dots_per_inch), *where, pdf, target.with_suffix(""))


def run(*command: str | Path) -> str:
    """What the command prints. Raises CalledProcessError if it fails, FileNotFoundError if not there."""
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
