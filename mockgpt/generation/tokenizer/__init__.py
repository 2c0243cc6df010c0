"""The tokenizers o200k_base and cl100k_base: encoding, decoding, and token counts of prompts and images."""
