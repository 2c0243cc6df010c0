"""Faults: damage to the wire on purpose, each a row of a table beside the function that does it."""
