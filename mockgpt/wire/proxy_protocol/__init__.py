"""The PROXY protocol: the header in which a proxy says whose connection it passes on."""
