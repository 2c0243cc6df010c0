"""Rows in modules by what they demand: `measure` finds every module of these folders."""
