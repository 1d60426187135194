"""Writes the dossier: one HTML file that holds all it needs and opens from the file system."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import os
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from pourparlers.export.page.context import href
from pourparlers.export.page.highlight import fit
from pourparlers.export.page.record import Record, load
from pourparlers.export.page.view import dossier
from pourparlers.export.page.words import Words, words
from pourparlers.store.lock import unwritable
from pourparlers.store.open import Store

SCRIPTS = ("state.js", "filter.js", "panel.js", "keys.js", "app.js")  # in the order in which they build on one another


def write_page(store: Store, path: Path, *, language: str = "fr", title: str | None = None) -> Path:
    """Write the dossier of a record as one self-contained HTML file and return its path.

    The same record gives the same bytes. The file is replaced as a whole or not at all.

    Args:
        store: an open record.
        path: of the file, usually `index.html` beside the record.
        language: of the interface; the articles stay in theirs.
        title: of the dossier; a general one where it is left out.

    Raises:
        ConfigError: there is no interface in that language (C23).
        StoreError: the place cannot be written to (S03).
    """
    texts = words(language)
    record = load(store)
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(pieces(record, texts, title))
        draft.replace(path)
    except OSError as error:
        raise unwritable(path.parent, error) from error
    finally:
        with contextlib.suppress(OSError):  # what could not be made need not be cleared away
            draft.unlink(missing_ok=True)
    return path


def pieces(record: Record, texts: Words, title: str | None = None) -> Iterator[str]:
    """Yield the page of a record from its beginning to its end."""
    script = "\n".join(_asset(name) for name in SCRIPTS)
    stream = (
        _environment()
        .get_template("dossier.html")
        .stream(
            dossier=dossier(record, texts, title),
            t=texts,
            style=Markup(_asset("style.css")),
            script=Markup(script),
            policy=policy(script),
        )
    )
    stream.enable_buffering(100)
    yield from stream


def policy(script: str) -> str:
    """Return the content security policy: nothing is loaded, no script runs but this one.

    A browser that knows hashes passes over 'unsafe-inline' for scripts.
    """
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        "default-src 'none'; style-src 'unsafe-inline'; "
        f"script-src 'unsafe-inline' 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("pourparlers.export"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    environment.filters["href"] = href
    return environment


def _finalize(value: Any) -> Any:
    """Text of the record may hold what no HTML file can."""
    return fit(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _asset(name: str) -> str:
    return resources.files("pourparlers.export").joinpath("static", name).read_text(encoding="utf-8").strip()
