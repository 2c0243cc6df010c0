"""Minting: the only code that imports `cryptography`; the server runs it in a child process."""
