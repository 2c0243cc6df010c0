"""Rows that a system message rules."""
