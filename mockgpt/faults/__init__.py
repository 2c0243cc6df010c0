"""Faults: answers and handshakes broken on purpose, each a row of a table beside its function."""
