"""Every text with which OpenAI refuses a request, by what it is about."""
