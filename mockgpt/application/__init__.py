"""One request and one handshake, decided: from the wire to an answer and back."""
