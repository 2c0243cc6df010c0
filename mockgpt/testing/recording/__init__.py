"""Records what a real upstream answers, replays it, and turns it into other formats.

Loaded by `mockgpt record`, `replay` and `journal` alone, and by tests that ask for it.
"""
