"""Certificates: what the listener shows and trusts, who a client is, and what is minted."""
