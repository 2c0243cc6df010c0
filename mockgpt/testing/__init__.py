"""For tests: a mock on a thread of the test's process, and pytest fixtures."""
