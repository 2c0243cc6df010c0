"""What pipelines of retrieval and evaluation ask: grades, versions of a question, a question that stands alone."""

from __future__ import annotations

from demands.checkers import exactly, fields_within, fits, is_json, is_like, line_count, says
from demands.rows import formatted, kind, row, schema

RELEVANT = """You are a grader assessing relevance of a retrieved document to a user question. Give a binary \
score 'yes' or 'no' score to indicate whether the document is relevant to the question."""
GROUNDED = """You are a grader assessing whether a generation is grounded in / supported by a set of retrieved \
facts. Give a binary score 'yes' or 'no'. 'Yes' means that the answer is supported by the set of facts."""
RESOLVES = """You are a grader assessing whether an answer addresses / resolves a question. Give a binary score \
'yes' or 'no'."""
CATS = "Retrieved document: \n\n Cats sleep 16 hours a day. \n\n User question: {}"
SCORE = formatted(schema(binary_score={"type": "string", "description": "Relevant? 'yes' or 'no'"}))
GRADES = kind(
    "agents: grades",
    row(CATS.format("How long do cats sleep?"), exactly("yes"), system=RELEVANT),
    row(CATS.format("What is the tallest mountain?"), exactly("no"), system=RELEVANT),
    row(CATS.format("How long do cats sleep?"), is_json({"binary_score": "yes"}), response_format=SCORE),
    row(CATS.format("Who is the king of Spain?"), is_json({"binary_score": "no"}), response_format=SCORE),
    row("Set of facts: The sky is blue.\n\nGeneration: The sky is green.", exactly("no"), system=GROUNDED),
    row(
        "Set of facts: \n\n Maria works at Acme in Lisbon since 2019. \n\n Generation: Maria works at Acme.",
        exactly("yes"),
        system=GROUNDED,
    ),
    row(
        "User question: \n\n Where does Maria work? \n\n Generation: Maria works at Acme.",
        exactly("yes"),
        system=RESOLVES,
    ),
    row(
        "Is the claim supported by the source? Answer SUPPORTED or NOT SUPPORTED.\n"
        "Source: The bridge opened in 1932.\nClaim: The bridge opened in 1942.",
        exactly("NOT SUPPORTED"),
    ),
    row(
        "Is the student's answer correct? Reply CORRECT or INCORRECT.\nQuestion: What is the capital of Spain?\n"
        "Reference answer: Madrid\nStudent answer: It is Madrid.",
        exactly("CORRECT"),
    ),
    row(
        "Does the response contain hallucinations? Answer yes or no.\nContext: The shop opens at 9.\n"
        "Response: The shop opens at 9.",
        is_like("no"),
    ),
    row(
        "Is the document relevant to the question?\nDocument: Dogs bark.\nQuestion: Why do dogs bark?",
        is_json({"is_relevant": True}),
        response_format=formatted(schema(is_relevant="boolean")),
    ),
    row(
        "Evaluate this answer: 'Water boils at 100 degrees Celsius.'",
        fields_within(score=(1, 10)),
        system="You are an evaluator. Output a JSON object with fields score (1-10) and reason.",
    ),
    row(
        "Evaluate this answer: 'Water boils at 100 degrees Celsius.'",
        fields_within(score=(0, 5)),
        response_format=formatted(
            schema(score={"type": "integer", "description": "Score from 0 to 5"}, feedback="string")
        ),
    ),
    row(
        'Return JSON: {"rating": 1-5, "comment": string} for this review: The food was cold, the waiter rude.',
        is_json({"rating": 1}),
    ),
)
ALONE = """Given a chat history and the latest user question, formulate a standalone question which can be \
understood without the chat history. Do NOT answer the question."""
QUESTIONS = kind(
    "agents: questions for retrieval",
    row(
        "Generate 3 different versions of this question, one per line: How do I reset my password?",
        line_count(3) & fits(r"(?:[^\n]*reset my password\?\n?){3}"),
    ),
    row(
        "Your task is to generate five different versions of the given user question to retrieve relevant "
        "documents from a vector database. Provide these alternative questions separated by newlines. "
        "Original question: How does TLS work?",
        line_count(5) & fits(r"(?:[^\n]*TLS[^\n]*\?\n?){5}"),
    ),
    row("Generate multiple search queries related to: what is mTLS\nOutput (4 queries):", line_count(4)),
    row(
        "Generate 3 search queries for: How do I reset my password?",
        fits(r'\{"queries":\["[^"]*password[^"]*","[^"]*password[^"]*","[^"]*password[^"]*"\]\}'),
        response_format=formatted(schema(queries={"type": "array", "items": {"type": "string"}})),
    ),
    row(
        "Rephrase the follow up question to be a standalone question.\nChat History:\nHuman: Who is Einstein?\n"
        "AI: A physicist.\nFollow Up Input: When was he born?\nStandalone question:",
        exactly("When was Einstein born?"),
    ),
    row(
        "I bought a Tesla.",
        "Congratulations!",
        "How long does its battery last?",
        exactly("How long does Tesla's battery last?"),
        system=ALONE,
    ),
    row("What is the capital of France?", exactly("What is the capital of France?"), system=ALONE),
    row(
        "Give me 3 paraphrases of: The meeting was postponed.", says("meeting was postponed") & line_count(3)
    ),
)

ROWS = [*GRADES, *QUESTIONS]
