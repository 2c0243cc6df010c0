"""Rows that were written without having seen an answer, round after round: each names its share at first sight."""
