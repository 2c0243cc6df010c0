"""Expectations: scripted answers, and the requests they are for."""
