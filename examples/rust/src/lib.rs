//! The application would be here; `tests/` has its tests.
