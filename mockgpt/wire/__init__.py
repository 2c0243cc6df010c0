"""Bytes: TLS and HTTP/1.1. Knows nothing of OpenAI."""
