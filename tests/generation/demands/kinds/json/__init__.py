"""Rows that demand JSON without a strict schema."""
