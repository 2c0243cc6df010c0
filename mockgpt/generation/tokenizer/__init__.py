"""Tokens as o200k_base counts them."""
