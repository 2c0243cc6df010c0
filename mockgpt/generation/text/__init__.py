"""Texts by what is asked for."""
