"""Rows of small tasks and questions whose result can be checked."""
