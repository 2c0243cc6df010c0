"""What the mock does on purpose to requests and answers, decided as data; nothing here waits."""
