"""Rows: what many people try first: games, commands, files of configuration, texts for an occasion."""

from __future__ import annotations

from demands.checkers import exactly, fits, in_order, items, says, says_any, words
from demands.rows import kind, row

TRIED_FIRST = kind(
    "what many try first",
    row("Flip a coin.", fits("(?:Heads|Tails)!")),
    row("Roll a die", fits(r"You rolled a [1-6]\.")),
    row("How do I undo the last git commit?", says("git reset", "HEAD~1")),
    row("How do I exit vim?", says(":q!", "Esc")),
    row("Write a cron expression that runs every day at midnight.", says("0 0 * * *")),
    row("Write a cron expression that runs every 15 minutes.", fits(r"\D*\*/15 \* \* \* \*\D*")),
    row(
        "Write a docker-compose file with redis and postgres.",
        in_order("services:", "image: redis", "postgres"),
    ),
    row("Write a Kubernetes deployment YAML for nginx.", in_order("kind: Deployment", "image: nginx")),
    row("Write a commit message for fixing a null pointer bug.", fits("(?i)fix:? null pointer bug")),
    row("Write a user story for a login page.", says("As a user, I want a login page")),
    row("Write a meeting agenda for a project kickoff.", items(5) & says("project kickoff")),
    row("Write a job ad for a nurse.", says("nurse", "Apply")),
    row("Write a short bio for a software engineer named Lee.", says("Lee is a software engineer")),
    row("Write a multiple-choice question about geography with 4 options.", in_order("A)", "B)", "C)", "D)")),
    row("Create a weekly workout plan.", in_order("Monday", "Sunday")),
    row('URL-encode "a b&c".', exactly("a%20b%26c")),
    row('What is the MD5 of "hello"?', exactly("5d41402abc4b2a76b9719d911017c592")),
    row("Add 45 minutes to 10:30.", exactly("11:15")),
    row("List the 4 steps to make tea.", items(4)),
    row("How do I make tea, in one sentence?", fits(r"[^.!?]*\btea\b[^.!?]*[.!?]")),
)

KNOWN_TOPICS = kind(
    "what is known of common topics",
    row("What are cats?", says_any("cats are")),
    row("Describe the moon in exactly 30 words.", words(30, 30) & says("satellite")),
    row("In two paragraphs, describe photosynthesis.", fits(r"(?s)Photosynthesis is .*\n\n.*")),
    row("Compare Python and Java.", says("static", "dynamic")),
    row("Say only: tea", exactly("tea")),
)

ROWS = [*TRIED_FIRST, *KNOWN_TOPICS]
