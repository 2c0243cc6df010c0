"""The version, apart so that no one has to import the package for it."""

__version__ = "0.1.0"
