"""Small tasks in German, French, Spanish, Italian and Portuguese."""

from __future__ import annotations

from demands.checkers import code, exactly, fits, in_order, says
from demands.rows import kind, row

ROWS = [
    *kind(
        "task in another language",
        row('Scrivi "ciao" al contrario.', exactly("oaic")),
        row("Convierte a mayúsculas: hola mundo", exactly("HOLA MUNDO")),
        row("Converta para maiúsculas: olá mundo", exactly("OLÁ MUNDO")),
        row("Schreibe das in Kleinbuchstaben: HALLO WELT", exactly("hallo welt")),
        row("Entferne die Duplikate: rot, blau, rot, grün, blau", exactly("rot, blau, grün")),
        row("Kehre die Reihenfolge um: 1, 2, 3", exactly("3, 2, 1")),
        row(
            "Extrahiere alle E-Mail-Adressen: Schreib an max@beispiel.de oder info@test.de.",
            in_order("max@beispiel.de", "info@test.de"),
        ),
        row(
            "Extrais les dates : Le contrat commence le 3 mars 2024 et finit le 5 avril 2025.",
            in_order("3 mars 2024", "5 avril 2025"),
        ),
        row(
            "Extrae los nombres: Juan Pérez y Ana López fueron a Madrid.", in_order("Juan Pérez", "Ana López")
        ),
        row("Was ist 15 % von 80?", says("12")),
        row("Combien font 20 % de 150 ?", says("30")),
        row("Wie viele Kilometer sind 10 Meilen?", says("16.09")),
        row("¿Cuántos kilómetros son 10 millas?", says("16.09")),
        row("¿Cuántos días hay entre el 1 de enero de 2024 y el 1 de marzo de 2024?", says("60")),
        row("Wie viele Tage liegen zwischen dem 1. Januar 2024 und dem 1. März 2024?", says("60")),
        row("Schreibe eine Python-Funktion, die zwei Zahlen addiert.", code("return a + b")),
        row("Écris une fonction Python qui vérifie si un nombre est premier.", says("def is_prime")),
        row(
            "Scrivi una funzione JavaScript che calcola il fattoriale di un numero.",
            says("function factorial"),
        ),
    ),
    *kind(
        "word of another language",
        row('Nenne drei Synonyme für "schnell".', exactly("rasch, flink, zügig")),
        row("Was ist das Gegenteil von klein?", exactly("groß")),
        row('Qual è il contrario di "alto"?', exactly("basso")),
        row('Quel est le pluriel de "cheval" ?', exactly("chevaux")),
        row('¿Cuál es el plural de "luz"?', exactly("luces")),
        row('Trouve trois mots qui riment avec "amour".', fits(r"jour, toujours, tour\.?")),
    ),
    *kind(
        "text in another language",
        row("Schreibe ein Haiku über den Winter.", fits(r"[^\n]*Winter[^\n]*\n[^\n]+\n[^\n]+")),
        row("Écris un poème de quatre vers sur la mer.", fits(r"[^\n]*la mer[^\n]*(?:\n[^\n]+){3}")),
        row("Crea un eslogan para una cafetería.", says("Cafetería")),
        row("Erzähle mir eine kurze Geschichte über einen Drachen.", says("einen Drachen")),
        row("Definiere Photosynthese in einem Satz.", fits(r"Photosynthese ist [^.]+\.")),
        row("Corrige la phrase : Il a manger une pomme.", exactly("Il a mangé une pomme.")),
        row("Corrige la frase: Yo tiene dos hermano.", exactly("Yo tengo dos hermanos.")),
        row("Korrigiere den Satz: Er gehen zur Schule.", exactly("Er geht zur Schule.")),
    ),
]
