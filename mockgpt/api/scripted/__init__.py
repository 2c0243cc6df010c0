"""Answers that an expectation or the user's templates give."""
