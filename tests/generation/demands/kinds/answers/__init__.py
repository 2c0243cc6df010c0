"""Rows whose whole answer is given: a text, one of a few, a class, a number."""
