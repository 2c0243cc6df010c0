"""Patterns that anyone may send, matched in bounded time: `*` in a text, and regular expressions."""
