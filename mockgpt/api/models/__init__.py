"""The models, and their endpoint."""
