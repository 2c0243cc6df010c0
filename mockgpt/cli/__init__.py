"""The command line: a module for each command that does more than one call."""

from mockgpt.cli.command_line import main

__all__ = ["main"]
