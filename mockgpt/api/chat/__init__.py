"""Chat completions, and stored ones."""
