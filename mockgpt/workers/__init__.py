"""Several processes on one port: a parent that supervises, and workers that serve."""
