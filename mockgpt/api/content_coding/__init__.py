"""Content codings of requests and answers; loaded on first use."""
