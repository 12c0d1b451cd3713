"""Run LibreOffice and poppler for the other scripts."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path


def to_pdf(documents: Sequence[Path], folder: Path) -> list[Path]:
    """Convert documents to PDF in one run of LibreOffice; return the PDFs in the same order."""
    # A profile of its own: a LibreOffice that is already open would take over the job without a word.
    office = f"-env:UserInstallation={(folder / 'office').resolve().as_uri()}"
    run("soffice", office, "--headless", "--convert-to", "pdf", "--outdir", folder, *documents)
    pdfs = [folder / f"{document.stem}.pdf" for document in documents]
    if missing := [pdf.name for pdf in pdfs if not pdf.is_file()]:
        raise FileNotFoundError(f"LibreOffice made no {', '.join(missing)}")
    return pdfs


def pages(pdf: Path) -> list[str]:
    """Return the text of each page, line by line; without -layout, a hyphen at the end of a line is lost."""
    return run("pdftotext", "-layout", pdf, "-").split("\f")[:-1]


def fonts(pdf: Path) -> set[str]:
    """Return the font families in a PDF: "LiberationSerif" of BAAAAA+LiberationSerif-Bold."""
    rows = run("pdffonts", pdf).splitlines()[2:]
    return {row.split()[0].partition("+")[2].partition("-")[0] for row in rows}


def picture(pdf: Path, page: int, target: Path, *, dots_per_inch: int) -> None:
    """Save one page as a PNG."""
    where = ("-f", str(page), "-singlefile")
    run("pdftoppm", "-png", "-r", str(dots_per_inch), *where, pdf, target.with_suffix(""))


def run(*command: str | Path) -> str:
    """Return what a command prints; raise CalledProcessError if it fails."""
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
