"""The pretend model: pure and seeded. Knows no HTTP."""
