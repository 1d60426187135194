"""Commands about a dossier: make it, read it, hand it on, take a source back."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from pourparlers.cli.root import SOME_FAILED, Dossier, Json, Language, app, known_language, nothing, print_json

PAGE_LANGUAGE = "page_language"  # under which the record notes in which language its page was written


@app.command()
def build(
    articles: Annotated[
        list[str], typer.Argument(help="Files, folders or patterns: .txt .html .htm .jsonl .json", show_default=False)
    ],
    output: Annotated[
        Path, typer.Option("-o", "--output", help="Folder of the dossier; made where it is missing.")
    ] = Path("dossier"),
    jobs: Annotated[
        int | None, typer.Option("--jobs", min=0, help="Processes; 0: one a core.", show_default=False)
    ] = None,
    retry_failed: Annotated[bool, typer.Option("--retry-failed", help="Take only what failed before.")] = False,
    lang: Annotated[
        str | None,
        typer.Option("--lang", callback=known_language, help="Language of the page: fr or en.", show_default=False),
    ] = None,
    settings: Annotated[
        Path | None, typer.Option("--config", help="Settings, else ./pourparlers.toml.", show_default=False)
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print only faults.")] = False,
    as_json: Json = False,
) -> None:
    """Read articles into a dossier; run again, it adds only what is new."""
    import dataclasses

    from pourparlers.build.run import build as run
    from pourparlers.config import Config
    from pourparlers.export.page import write_page
    from pourparlers.export.progress import reporter, summary_lines
    from pourparlers.store import ask
    from pourparlers.store.open import open_store

    config = Config.load(settings)
    changes: dict[str, Any] = {k: v for k, v in (("jobs", jobs), ("language", lang)) if v is not None}
    config = dataclasses.replace(config, **changes)
    with reporter(quiet=quiet or as_json) as progress:
        summary = run(articles, output, config=config, retry_failed=retry_failed, progress=progress)
    with open_store(output, write=True) as store:  # the last to leave tidies SQLite's side files away
        with store.transaction():
            ask.put(store, PAGE_LANGUAGE, config.language)
        page = write_page(store, output / "index.html", language=config.language)
    if as_json:
        print_json({**dataclasses.asdict(summary), "page": str(page)})
    else:
        for line in summary_lines(summary, page, quiet=quiet):
            typer.echo(line)
    if summary.failed:
        raise typer.Exit(SOME_FAILED)


@app.command()
def show(dossier: Dossier, lang: Language = "fr", as_json: Json = False) -> None:
    """Print the chronology: what happened when, who says so, in how many articles."""
    from pourparlers.chronicle.timeline import timeline
    from pourparlers.export.terminal import chronology, columns, context_of
    from pourparlers.model.event import Event
    from pourparlers.model.tables import to_record
    from pourparlers.store import ask
    from pourparlers.store.open import open_store

    with open_store(dossier) as store:
        line = timeline(e for e in ask.facts(store, "event") if isinstance(e, Event))
        if as_json:
            print_json([to_record(e) for e in (*line.dated, *line.undated)])
        else:
            for text in chronology(line, context_of(store, lang), width=columns()):
                typer.echo(text)
    if not line.dated and not line.undated:
        nothing("the record holds no event")


@app.command()
def search(
    dossier: Dossier,
    words: Annotated[
        str, typer.Argument(help='Words; "a phrase" in quotation marks, a beginning with *.', show_default=False)
    ],
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many articles.")] = 20,
    lang: Language = "fr",
    as_json: Json = False,
) -> None:
    """Search the articles, whatever the accents, case and endings."""
    from pourparlers.export.page.words import words as interface
    from pourparlers.export.terminal import columns, hit_lines
    from pourparlers.store import search as index
    from pourparlers.store.open import open_store

    with open_store(dossier) as store:
        found = index.search(store, words, limit=limit)
        alone = {} if found.total else {word: index.search(store, word, limit=1).total for word in words.split()}
    if as_json:
        import dataclasses

        print_json(dataclasses.asdict(found))
    else:
        for line in hit_lines(found, interface(lang), width=columns(), colour=sys.stdout.isatty()):
            typer.echo(line)
    if not found.total:
        apart = ", ".join(f"{word} {number}" for word, number in alone.items())
        nothing("no article holds all that" + (f"; each by itself: {apart}" if len(alone) > 1 else ""))


@app.command()
def explain(
    dossier: Dossier,
    fact: Annotated[str, typer.Argument(help="Id of a fact, or its beginning.", show_default=False)],
    lang: Language = "fr",
    as_json: Json = False,
) -> None:
    """Explain a fact: its words in place, the rule and cues that made it, its confidence and doubts."""
    from pourparlers.export.explanation import explain as tell
    from pourparlers.export.explanation import find
    from pourparlers.export.terminal import columns
    from pourparlers.model.tables import to_record
    from pourparlers.store.open import open_store

    with open_store(dossier) as store:
        found, near = find(store, fact)
        if found is None:
            hint = (
                f"; ids that begin so: {', '.join(near)}" if near else "; 'pourparlers show' prints the ids of events"
            )
            nothing(f"no single fact has the id {fact!r}{hint}")
        if as_json:
            print_json(to_record(found))
        else:
            for line in tell(store, found, language=lang, width=columns(), colour=sys.stdout.isatty()):
                typer.echo(line)


@app.command()
def export(
    dossier: Dossier,
    output_format: Annotated[
        str, typer.Option("--format", help="jsonl: the exchange format; html: the page.")
    ] = "jsonl",
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="File; standard output without it.", show_default=False)
    ] = None,
    lang: Language = "fr",
) -> None:
    """Hand the record on."""
    from pourparlers.export.formats import write
    from pourparlers.store.open import open_store

    with open_store(dossier) as store:
        write(store, output_format, output, language=lang)


@app.command()
def remove(
    dossier: Dossier,
    source: Annotated[
        str, typer.Argument(help="A file of the record, or an article of it (path#N).", show_default=False)
    ],
) -> None:
    """Take a source out of the dossier."""
    from pourparlers.build.remove import remove as take_out
    from pourparlers.config import Config
    from pourparlers.export.page import write_page
    from pourparlers.store import ask
    from pourparlers.store.open import open_store

    language = Config.load().language  # before anything is removed: settings that cannot be used stop here
    removal = take_out(dossier, source)
    with open_store(dossier, write=True) as store:
        write_page(store, dossier / "index.html", language=ask.get(store, PAGE_LANGUAGE) or language)
    gone = len(removal.withdrawn)
    typer.echo(f"{source}: {gone} article{'s' * (gone != 1)} withdrawn, {len(removal.kept)} kept for another source.")
