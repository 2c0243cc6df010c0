"""Rows whose answer a text in the request says."""
