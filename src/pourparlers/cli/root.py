"""What the commands share: the group they belong to, options, ways of printing, exit codes."""

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

NOTHING_FOUND, WRONG_USE, SOME_FAILED = 1, 2, 3
STOPPED = 130  # as shells count it: 128 and the number of the signal


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


def known_language(value: str | None) -> str | None:
    """Return a language of the program, or say that it is none."""
    if value not in (None, *DISPLAY_LANGUAGES):
        raise typer.BadParameter(f"{value!r} is no language of the program; say {' or '.join(DISPLAY_LANGUAGES)}")
    return value


Dossier = Annotated[Path, typer.Argument(help="Folder of the dossier (it holds record.db).", show_default=False)]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
Language = Annotated[
    str, typer.Option("--lang", callback=known_language, help="Language of what is printed: fr or en.")
]
TextLanguage = Annotated[
    str | None,
    typer.Option(
        "--lang", callback=known_language, help="fr or en; told from the words without it.", show_default=False
    ),
]


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


def answer(rows: list[dict[str, Any]], as_json: bool) -> None:
    """Print rows as lines or as one JSON array; end with "nothing found" where there is none."""
    if as_json:
        print_json(rows)
    else:
        for row in rows:
            typer.echo("  ".join(str(value) for value in row.values() if value not in ("", None)))
    if not rows:
        nothing("nothing found")


def nothing(what: str) -> NoReturn:
    """Say that there is nothing to print, where it does not stand in the way of a program, and end."""
    typer.echo(f"pourparlers: {what}", err=True)
    raise typer.Exit(NOTHING_FOUND)


def print_json(value: object) -> None:
    """Print a value as JSON."""
    import json

    typer.echo(json.dumps(value, ensure_ascii=False, indent=1, default=str))
