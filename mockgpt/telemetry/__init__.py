"""Telemetry: what happened, kept, counted and logged."""
