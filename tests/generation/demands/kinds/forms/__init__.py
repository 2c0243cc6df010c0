"""Rows that demand a form of the text: its length, lists, frames, markup."""
