"""Calculations that messages ask for: expressions, stories with numbers, units."""
