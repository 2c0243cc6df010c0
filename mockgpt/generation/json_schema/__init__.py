"""JSON Schema: make an instance of a schema, and check whether a value conforms to one."""
