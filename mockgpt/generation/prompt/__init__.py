"""What a prompt asks for: who speaks, what about, in which language and form."""
