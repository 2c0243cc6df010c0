"""Functions that write the text of an answer, by what the message asks for."""
