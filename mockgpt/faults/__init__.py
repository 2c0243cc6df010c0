"""Faults: what goes wrong on the wire on purpose, each a row of a table beside the function that does it."""
