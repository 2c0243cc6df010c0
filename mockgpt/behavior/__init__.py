"""What the mock does on purpose: decides, and never sleeps."""
