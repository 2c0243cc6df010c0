"""Answers that are made piece by piece while they are sent."""
