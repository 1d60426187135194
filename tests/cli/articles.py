"""Four small articles on one negotiation that never was, and a way to run the program on them."""

import json

from typer.testing import CliRunner

from pourparlers.cli import app

AT_OSLO = "La ministre norvégienne des Affaires étrangères a rencontré mardi à Oslo son homologue suédoise."

ARTICLES = {
    "01-oslo.txt": f"""La pêche au menu d'une rencontre à Oslo

Publié le 4 mars 2020

{AT_OSLO} « Nous avons fait un pas utile », a déclaré Sergueï Lavrov à la presse.
Aucun accord n'est signé.
""",
    "02-geneve.txt": """Genève : Kerry et Lavrov se sont revus

Publié le 27 août 2016

John Kerry et Sergueï Lavrov se sont rencontrés vendredi à Genève. « Il nous reste du chemin », a dit John Kerry.
La réunion a duré neuf heures, selon un diplomate.
""",
    "03-geneva.html": """<html lang="en"><head><title>Kerry and Lavrov meet again</title>
<meta property="article:published_time" content="2016-08-27T09:00:00Z"></head><body><article>
<h1>Kerry and Lavrov meet again</h1>
<p>US Secretary of State John Kerry met Russian Foreign Minister Sergei Lavrov in Geneva on Friday. The session lasted
ten hours, officials said, and brought no truce.</p>
<p>"There is more road ahead of us than behind us," John Kerry told reporters after the meeting in Geneva.</p>
</article></body></html>
""",
    "04-fil.jsonl": json.dumps({
        "text": "Vladimir Poutine recevra Angela Merkel jeudi à Moscou, a annoncé mardi le Kremlin.",
        "published": "2016-09-06", "outlet": "Fil du Nord",
    }, ensure_ascii=False) + "\n",
}  # fmt: skip


def write(folder):
    """Write the articles into a folder and return it."""
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def run(*arguments):
    """Run the program with these arguments, as typed."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments])
