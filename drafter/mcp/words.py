"""Advice in the words of the tools. Services word it for the command, whose options are the arguments of a tool."""

from __future__ import annotations

import re

IN_TOOLS = {
    "`drafter check`": "check_response",
    "`drafter export`": "export",
    "`drafter inspect --lines`": "read_letter",
    "`drafter precedents find`": "find_precedents",
    "`drafter topics`": "topic_guidance",
    "`drafter --large ...`": "`drafter --large mcp FOLDER`",
    "--as letter": "as_letter",
    "--changes accept": 'changes "accept"',
    "--changes reject": 'changes "reject"',
    "--confidential": "confidential",
    "--force": "force",
    "--letter": "letters",
    "--output": "output",
    "--redacted": "redacted",
    "--set": "settings",
}
"""The commands and options in advice that a call of a tool can meet, and what they are called there. Other commands are
for the user, and stay as they are."""

_COMMAND = re.compile(rf"(?:{'|'.join(map(re.escape, IN_TOOLS))})(?![\w-])")


def in_tools(text: str) -> str:
    """Return a message with its advice in the words of the tools."""
    return _COMMAND.sub(lambda found: IN_TOOLS[found[0]], text)
