"""Fixtures for tests that need a mock."""
