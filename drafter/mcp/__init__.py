"""A server for assistants, by the Model Context Protocol (https://modelcontextprotocol.io): the services as tools.

It needs the package `mcp` (extra `assistants`) and is loaded by `drafter mcp` alone.
"""
