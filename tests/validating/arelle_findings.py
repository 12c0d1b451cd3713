"""Print the findings of Arelle on HTML files. Run by a Python that has Arelle, never by pytest.

    python arelle_findings.py FOLDER

prints one JSON object: the findings of each .htm file of the folder, by its name. A finding is its code and what it is
about: an element, an entity, or "". Arelle's rules for the Filer Manual's section 5.2.2 are the plug-in
`validate/EFM-htm` of arelle-release 2.20 to 2.31.
"""

import json
import sys
from pathlib import Path

from arelle.api.Session import Session
from arelle.RuntimeOptions import RuntimeOptions


def findings(file: Path) -> list[tuple[str, str]]:
    options = RuntimeOptions(
        entrypointFile=str(file),
        plugins="validate/EFM-htm",
        disclosureSystemName="efm-htm",
        validate=True,
        internetConnectivity="offline",
        disablePersistentConfig=True,
        keepOpen=False,
        logFile="logToBuffer",
    )
    with Session() as session:
        session.run(options)
        log = json.loads(session.get_logs("json"))["log"]
    return [(entry["code"], _subject(entry["message"])) for entry in log if entry["level"] == "error"]


def _subject(message: dict[str, str]) -> str:
    """Return the element or entity of a message, which has its arguments beside its text."""
    words = message["text"].split()
    return message.get("element") or next((word for word in words if word.startswith("&")), "")


if __name__ == "__main__":
    print(json.dumps({file.name: findings(file) for file in sorted(Path(sys.argv[1]).glob("*.htm"))}))
