"""The cases, a module a family: each case is a row beside the function that judges it."""
