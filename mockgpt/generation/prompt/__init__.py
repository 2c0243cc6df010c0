"""Reading a prompt: its conversation, topic, language, response style and reply family."""
