"""Rows in other languages than English, and of translations."""
