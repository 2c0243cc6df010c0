"""The admin plane's endpoints."""
