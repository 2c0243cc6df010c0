"""TLS and HTTP/1.1: from bytes to requests, and from answers to bytes. Knows nothing of OpenAI."""
