"""The command line: one function a command, all work elsewhere, heavy libraries imported where they are used.

Exit codes: 0 done, 1 nothing found, 2 wrong use, 3 some articles failed.
"""

from __future__ import annotations

import difflib
import os
import sys
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from pourparlers import __version__
from pourparlers.config import DISPLAY_LANGUAGES
from pourparlers.errors import PourparlersError

NOTHING_FOUND, WRONG_USE, SOME_FAILED = 1, 2, 3
STOPPED = 130  # as shells count it: 128 and the number of the signal
PAGE_LANGUAGE = "page_language"  # under which the record notes in which language its page was written


class Commands(TyperGroup):
    """The commands, with a suggestion for a misspelt one."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command that is named, or say which one may have been meant."""
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            near = difflib.get_close_matches(args[0], self.list_commands(ctx), n=1, cutoff=0.5)
            hint = f" Did you mean '{near[0]}'?" if near else " 'pourparlers --help' lists the commands."
            ctx.fail(f"No such command '{args[0]}'.{hint}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run a command; where the reader of a pipe has gone, it has seen what it wanted and all is well.

        Ctrl-C is answered here, because Typer ends without a word where it comes as far as that.
        """
        try:
            found = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what is flushed at the end
            raise typer.Exit from None
        except KeyboardInterrupt:
            typer.echo("Stopped. What was written stays; the same command goes on from there.", err=True)
            raise typer.Exit(STOPPED) from None
        return found


app = typer.Typer(
    cls=Commands, no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False,
    help="The record of a negotiation, made from the press: every line leads to the sentence that says it.",
)  # fmt: skip


def _language(value: str | None) -> str | None:
    if value not in (None, *DISPLAY_LANGUAGES):
        raise typer.BadParameter(f"{value!r} is no language of the program; say {' or '.join(DISPLAY_LANGUAGES)}")
    return value


Dossier = Annotated[Path, typer.Argument(help="Folder of the dossier (it holds record.db).", show_default=False)]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
Language = Annotated[str, typer.Option("--lang", callback=_language, help="Language of what is printed: fr or en.")]
TextLanguage = Annotated[
    str | None,
    typer.Option("--lang", callback=_language, help="fr or en; told from the words without it.", show_default=False),
]


def main() -> None:
    """Run the command line; a fault becomes one clear line and an exit code."""
    try:
        app()
    except PourparlersError as error:
        _stop(error)
    except OSError as error:  # a full disk, a folder closed to us: nothing that a traceback would explain
        _stop(PourparlersError(error.strerror or str(error), "Check the disk and the permissions", _file_of(error)))


def _file_of(error: OSError) -> str:
    return str(error.filename) if error.filename else ""


def _stop(error: PourparlersError) -> NoReturn:
    typer.echo(f"pourparlers: {error}", err=True)
    raise SystemExit(WRONG_USE)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"pourparlers {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    del version  # the callback of the option has dealt with it


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
        typer.Option("--lang", callback=_language, help="Language of the page: fr or en.", show_default=False),
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
        _print_json({**dataclasses.asdict(summary), "page": str(page)})
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
            _print_json([to_record(e) for e in (*line.dated, *line.undated)])
        else:
            for text in chronology(line, context_of(store, lang), width=columns()):
                typer.echo(text)
    if not line.dated and not line.undated:
        _nothing("the record holds no event")


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

        _print_json(dataclasses.asdict(found))
    else:
        for line in hit_lines(found, interface(lang), width=columns(), colour=sys.stdout.isatty()):
            typer.echo(line)
    if not found.total:
        apart = ", ".join(f"{word} {number}" for word, number in alone.items())
        _nothing("no article holds all that" + (f"; each by itself: {apart}" if len(alone) > 1 else ""))


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
            _nothing(f"no single fact has the id {fact!r}{hint}")
        if as_json:
            _print_json(to_record(found))
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
    _answer(rows, as_json)


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
    _answer(answers.times(text, lang, published), as_json)


@app.command()
def where(
    name: Annotated[str, typer.Argument(help="A city, region, venue or state.", show_default=False)],
    lang: Language = "fr",
    as_json: Json = False,
) -> None:
    """Tell where a name lies."""
    from pourparlers.export import answers

    _answer(answers.places(name, lang), as_json)


def _answer(rows: list[dict[str, Any]], as_json: bool) -> None:
    if as_json:
        _print_json(rows)
    else:
        for row in rows:
            typer.echo("  ".join(str(value) for value in row.values() if value not in ("", None)))
    if not rows:
        _nothing("nothing found")


def _nothing(what: str) -> NoReturn:
    """Say that there is nothing to print, where it does not stand in the way of a program, and end."""
    typer.echo(f"pourparlers: {what}", err=True)
    raise typer.Exit(NOTHING_FOUND)


@app.command("eval")
def evaluate(
    record: Annotated[Path, typer.Argument(help="A dossier, or an export of one (.jsonl).", show_default=False)],
    gold: Annotated[Path, typer.Option("--gold", help="Folder of gold annotations.", show_default=False)],
    show_kind: Annotated[
        str | None, typer.Option("--show", help="Print pairs, misses and spares of one kind.", show_default=False)
    ] = None,
    gate: Annotated[bool, typer.Option("--gate", help="Fail where a figure is below its floor.")] = False,
    raise_floors: Annotated[bool, typer.Option("--raise-floors", help="Raise the floors to these figures.")] = False,
    allow_lower: Annotated[bool, typer.Option("--allow-lower", help="With --raise-floors: lower them, too.")] = False,
    as_json: Json = False,
) -> None:
    """Score a record against gold annotations."""
    from pourparlers.eval import gate as floors
    from pourparlers.eval.report import as_dict, as_text, missing_line
    from pourparlers.eval.run import score_record

    scores = score_record(record, gold, show=show_kind)
    if as_json:
        _print_json(as_dict(scores))
    else:
        typer.echo(as_text(scores))
    if missing := missing_line(scores, str(record)):
        typer.echo(missing, err=True)
    if raise_floors:
        floors.raise_floors(scores, allow_lower=allow_lower)
    if gate:
        breaches = floors.check(scores, floors.load_floors())
        for breach in breaches:
            typer.echo(f"below its floor: {breach}", err=True)
        if breaches:
            raise typer.Exit(SOME_FAILED)


def _print_json(value: object) -> None:
    import json

    typer.echo(json.dumps(value, ensure_ascii=False, indent=1, default=str))
