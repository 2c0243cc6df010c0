"""Expectations: scripted answers, and the requests that get them."""
