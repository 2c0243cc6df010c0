"""What several mocks have in common: the interface of a store, and the stores there are."""
