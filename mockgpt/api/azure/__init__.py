"""Azure's flavor of the same endpoints."""
