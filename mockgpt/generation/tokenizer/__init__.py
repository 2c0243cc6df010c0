"""The tokenizer o200k_base: encoding, decoding, and token counts of prompts and images."""
