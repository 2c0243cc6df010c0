"""The admin plane: what was seen, and what to do next."""
