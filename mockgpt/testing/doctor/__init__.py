"""`mockgpt doctor`: judges a proxy between a caller and the mock, from what both ends saw."""
