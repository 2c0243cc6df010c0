"""HTTP/1.1 as bytes: requests are read, response heads rendered; knows no TLS, no socket and no OpenAI."""
