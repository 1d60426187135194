"""Writes the pages of docs/ that are made from the code: the command line, the table of steps, the rules.

python scripts/docs.py            writes them
python scripts/docs.py --check    writes nothing; fails and names the pages that are not current
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import rule_book
import typer.main

from pourparlers import pipeline
from pourparlers.cli import app

DOCS = Path(__file__).resolve().parents[1] / "docs"
MADE = "<!-- Made from the code by `make docs`; do not edit. -->"


def cli_page() -> str:
    """Return the reference of the command line, from the same words that `--help` prints."""
    group: Any = typer.main.get_command(app)
    lines = ["# The command line", "", MADE, "", group.help, "", "Exit codes: 0 done, 1 nothing found, 2 wrong use,"]
    lines += ["3 some articles failed (for `eval --gate`: some figure is below its floor).", ""]
    lines += [*_options(group.params), "", "Every command has `--help`.", ""]
    for name, command in group.commands.items():
        lines += [f"## pourparlers {name}", "", command.help, "", "```", _usage(name, command), "```", ""]
        arguments = [p for p in command.params if p.param_type_name == "argument"]
        lines += [f"- `{p.name.upper()}`: {p.help}" for p in arguments] + [""]
        if len(arguments) < len(command.params):
            lines += [*_options(command.params), ""]
    return "\n".join(lines).rstrip() + "\n"


def _usage(name: str, command: Any) -> str:
    words = ["pourparlers", name]
    for param in command.params:
        if param.param_type_name == "argument":
            words.append(param.name.upper() + ("..." if param.nargs == -1 else ""))
        elif param.required:
            words.append(f"{param.opts[0]} {_value(param)}")
    optional = any(p.param_type_name == "option" and not p.required for p in command.params)
    return " ".join([*words, "[OPTIONS]"] if optional else words)


def _options(params: list[Any]) -> Iterator[str]:
    yield "| option | what it does | default |"
    yield "|---|---|---|"
    for param in params:
        if param.param_type_name == "option":
            names = ", ".join(f"`{option}`" for option in param.opts)
            value = "" if param.is_flag else f" `{_value(param)}`"
            shown = f"`{param.default}`" if param.default not in (None, False) else "required" if param.required else ""
            yield f"| {names}{value} | {_cell(param.help)} | {shown} |"


def _value(param: Any) -> str:
    """Return how a value is named: a number, or after its option."""
    numeric = param.type_descriptor.annotation in (int, float)
    return "N" if numeric else max(param.opts, key=len).lstrip("-").upper()


def pipeline_page() -> str:
    """Return the table of steps."""
    lines = ["# The table of steps", "", MADE, ""]
    lines += [
        "What an article passes through, in this order (`src/pourparlers/pipeline.py`). A step takes a document and"
    ]
    lines += [
        "returns it with more filled in; the order is checked before every run: no step may need what no step before"
    ]
    lines += [f"it gives. A reader hands over {_names(pipeline.READ)}.", ""]
    lines += ["| step | made by | needs | gives | made |", "|---|---|---|---|---|"]
    for step in pipeline.STEPS:
        made = "once a language" if step.by_language else "once"
        lines.append(f"| {step.name} | `{step.factory}` | {_names(step.needs)} | {_names(step.gives)} | {made} |")
    lines += ["", "What is needed and given are fields of `pourparlers.model.document.Document`."]
    return "\n".join(lines) + "\n"


def rules_page() -> str:
    """Return the rules of extraction with what they do and sentences for and against."""
    return rule_book.page(MADE)


def _names(fields: tuple[str, ...]) -> str:
    return ", ".join(f"`{field}`" for field in fields)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


PAGES: Mapping[str, Callable[[], str]] = {"cli.md": cli_page, "pipeline.md": pipeline_page, "rules.md": rules_page}


def main(arguments: list[str]) -> int:
    """Write the pages, or say which are not current."""
    stale = []
    for name, page in PAGES.items():
        path = DOCS / name
        text = page()
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(f"docs/{name}")
        if "--check" not in arguments:
            path.write_text(text, encoding="utf-8", newline="\n")
    if stale and "--check" in arguments:
        sys.stderr.write(f"not current: {', '.join(stale)}. Run: make docs\n")
        return 1
    for name in stale:
        sys.stdout.write(f"written: {name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
