"""OpenAI's refusals, in one module for each subject."""
