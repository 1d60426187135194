"""The command that scores a record."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pourparlers.cli.root import SOME_FAILED, Json, app, print_json


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
        print_json(as_dict(scores))
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
