"""Rows of functions that are offered: which is called, with what, and what is said of results."""
