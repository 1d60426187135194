"""Commands about words: whom, when and where they mean, and how they hang together."""

from __future__ import annotations

from typing import Annotated

import typer

from pourparlers.cli.root import Json, Language, TextLanguage, answer, app


@app.command()
def who(
    phrase: Annotated[
        str | None, typer.Argument(help="An office, a name, a seat of power.", show_default=False)
    ] = None,
    text: Annotated[
        str | None,
        typer.Option("--text", help="Print every mention of an actor or place in this text.", show_default=False),
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", help="Day on which the office is asked for (ISO 8601).", show_default=False)
    ] = None,
    published: Annotated[
        str | None, typer.Option("--published", help="Day on which the text appeared.", show_default=False)
    ] = None,
    lang: TextLanguage = None,
    as_json: Json = False,
) -> None:
    """Tell whom an office or name stands for on a day, or all that a text mentions."""
    from pourparlers.export import answers

    if (phrase is None) == (text is None):
        raise typer.BadParameter("give either a phrase or --text TEXT")
    answers.check_dates(on, published)
    rows = answers.mentions(text, lang, published) if text is not None else answers.holders(phrase or "", lang, on)
    answer(rows if as_json else [{k: v for k, v in row.items() if k != "candidates"} for row in rows], as_json)


@app.command()
def when(
    text: Annotated[str, typer.Argument(help="A text.", show_default=False)],
    published: Annotated[
        str | None, typer.Option("--published", help="Day on which it appeared (ISO 8601).", show_default=False)
    ] = None,
    lang: TextLanguage = None,
    as_json: Json = False,
) -> None:
    """Print every time expression of a text with its value."""
    from pourparlers.export import answers

    answers.check_dates(published)
    answer(answers.times(text, lang, published), as_json)


@app.command()
def where(
    name: Annotated[str, typer.Argument(help="A city, region, venue or state.", show_default=False)],
    lang: Language = "fr",
    as_json: Json = False,
) -> None:
    """Tell where a name lies."""
    from pourparlers.export import answers

    answer(answers.places(name, lang), as_json)


@app.command()
def parse(
    file: Annotated[str, typer.Argument(help="A text file, a paragraph a line, or - for standard input.")],
    lang: TextLanguage = None,
    pipeline: Annotated[
        str | None,
        typer.Option("--pipeline", help="An installed spaCy pipeline instead of our own.", show_default=False),
    ] = None,
) -> None:
    """Print sentences, words, dependencies and names of a text as CoNLL-U."""
    from pourparlers.export.parsing import parse as parsed

    for line in parsed(file, lang, pipeline):
        typer.echo(line)
