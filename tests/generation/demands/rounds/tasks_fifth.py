"""More small tasks in other languages, tables as sentences, and changes in percent."""

from __future__ import annotations

from demands.checkers import code, does_not_say, exactly, fits, says, says_any
from demands.rows import kind, row

ROWS = [
    *kind(
        "more tasks in other languages",
        row(
            "Ordne diese Wörter nach Länge: Elefant, Hund, Maus, Giraffe",
            exactly("Hund, Maus, Elefant, Giraffe"),
        ),
        row('Combien de fois la lettre "a" apparaît-elle dans "banane" ?', exactly("2")),
        row('Zähle die Vokale in "Banane".', exactly("3")),
        row("Nenne die geraden Zahlen von 1 bis 10.", exactly("2, 4, 6, 8, 10")),
        row(
            "Fülle die Vorlage aus: Hallo {name}, dein Termin ist am {datum}. Name: Anna, Datum: 3. Mai",
            exactly("Hallo Anna, dein Termin ist am 3. Mai."),
        ),
        row("Quelle est la racine carrée de 144 ?", says("12")),
        row("Ein Hemd kostet 40 Euro und ist um 25 % reduziert. Was kostet es jetzt?", says("30")),
        row("Rechne 20 Grad Celsius in Fahrenheit um.", says("68")),
        row("Convierte 10 libras a kilogramos.", says("4.54")),
        row("Wie viel sind 100 US-Dollar in Euro?", says("EUR")),
        row("Was ist größer: 9,11 oder 9,9?", exactly("9.9")),
        row("Welcher Wochentag war der 9. November 1989?", says("Thursday")),
        row("¿Cuál es el símbolo químico del oro?", says("Au")),
        row("In welchem Jahr endete der Zweite Weltkrieg?", says("1945")),
        row('Wer schrieb "Romeo und Julia"?', says("William Shakespeare")),
        row(
            "Schlage drei Titel für einen Blogbeitrag über gesunde Ernährung vor.",
            fits(r"1\. .+\n2\. .+\n3\. .+") & says("Gesunde Ernährung"),
        ),
        row(
            "Schreibe eine SQL-Abfrage, die alle Kunden aus Berlin auswählt.",
            code("FROM customers", "'Berlin'"),
        ),
        row("Écris une expression régulière pour une adresse e-mail.", says("@")),
    ),
    *kind(
        "more tasks of a tester",
        row("Order these from oldest to newest: 1999, 1845, 2010, 1776", exactly("1776, 1845, 1999, 2010")),
        row("Convert this CSV into sentences: name,city\nAnna,Paris", exactly("Anna's city is Paris.")),
        row("What is 1/3 of 90?", says("30")),
        row("The price rose from $80 to $100. What is the percentage increase?", says("25%")),
        row(
            'Give three antonyms for "happy".',
            says_any("sad", "unhappy", "miserable", "gloomy", "sorrowful", "downcast"),
        ),
        row("Write 3 slogans for a running shoe brand.", does_not_say("3 slogans") & says("shoe")),
        row(
            "Write a SQL query to find the second highest salary.", code("WHERE salary < (SELECT MAX(salary)")
        ),
    ),
]
