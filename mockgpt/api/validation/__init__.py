"""Checks of request bodies that several endpoints share."""
