"""The tools that the API runs itself, pretended."""
