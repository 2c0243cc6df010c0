"""The pretend model: pure functions whose only random draws come from a seed. Knows no HTTP."""
