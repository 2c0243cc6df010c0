"""JSON Schema: instances for a schema, and whether a value conforms to one."""
