"""Content codings: gzip, br, zstd, and which of them a client accepts. Loaded on first use."""
