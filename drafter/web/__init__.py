"""A page on this computer for people who do not like a terminal: drop a staff letter, correct, draft, check.

It needs the packages of the extra `web` and is loaded by `drafter serve` alone. Like the command, it calls `services`
for everything; what may take long or meet a hostile file runs in a process that can be ended (`work`).
"""
