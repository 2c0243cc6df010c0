"""Rows with a `response_format` of a schema."""
