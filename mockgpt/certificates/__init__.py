"""Certificates: which ones the listener shows and trusts, what a client's says, and how they are minted."""
