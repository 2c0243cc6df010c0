"""Telemetry: the journal, the metrics and the log."""
