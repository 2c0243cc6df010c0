"""The endpoints of the admin plane, each loaded by its first request; `admin.routes` has the table."""
