"""What OpenAI's endpoints accept and return."""
