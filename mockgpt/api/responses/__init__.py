"""Responses, and stored ones."""
