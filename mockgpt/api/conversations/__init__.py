"""Conversations that are stored."""
