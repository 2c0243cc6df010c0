"""Structured answers: JSON, tool calls, and what a conversation names."""
