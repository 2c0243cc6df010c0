"""Minting certificates: the only code that imports `cryptography`; a server runs it in a child process."""
