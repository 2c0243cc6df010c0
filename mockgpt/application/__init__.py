"""Decides how each request is answered and how each handshake goes."""
