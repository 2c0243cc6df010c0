"""The command line: one module a command."""

from mockgpt.cli.command_line import main

__all__ = ["main"]
