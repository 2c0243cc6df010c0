"""Rows of several turns of a conversation."""
