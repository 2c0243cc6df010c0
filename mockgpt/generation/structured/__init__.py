"""Structured answers: JSON, function calls, and the entities that their values come from."""
