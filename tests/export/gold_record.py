"""A record made of gold annotations, so that the dossier can be seen full whatever the program extracts today."""

import dataclasses
import html
import json
import re
from pathlib import Path

from pourparlers.model.actor import Actor
from pourparlers.model.document import Document, Failure, Part
from pourparlers.model.identity import content_id
from pourparlers.model.linked import LinkedRecord
from pourparlers.model.tables import FACTS, from_object
from pourparlers.store import ledger
from pourparlers.store.open import open_store
from pourparlers.store.rows import pack
from pourparlers.store.write import put_document, put_linked

_SINGLE = {"commitment": ("by", "to")}


def make_store(folder, gold, articles, failures=()):
    """Write the record of a folder of gold into a new dossier and return it open."""
    documents, facts, actors, places = {}, [], {}, {}
    for path in sorted(gold.glob("*.jsonl")):
        if not path.name.startswith("cross"):
            _read(path, articles, documents, facts, actors, places)
    for path in sorted(gold.glob("cross*.jsonl")):
        facts = _merge(path, facts, documents, places)
    store = open_store(folder, write=True)
    write(store, documents.values(), facts, actors.values(), failures)
    return store


def write(store, documents, facts, actors=(), failures=()):
    """Write documents and linked facts into an open store."""
    with store.transaction():
        for document in documents:
            ledger.put_file(store, ledger.FileRow(document.source, document.source, "text", 1, 1, None, "done"))
            put_document(store, pack(document))
            ledger.lead(store, document.source, document.source, document.id)
        for failure in failures:
            ledger.put_file(store, ledger.FileRow(failure.source, failure.source, "text", 1, 1, None, "done"))
            ledger.fail(store, failure.source, failure, None)
        put_linked(store, LinkedRecord(tuple(facts), tuple(actors), {}), "gold")


def _read(path, articles, documents, facts, actors, places):
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    head = next(row for row in rows if row["kind"] == "document")
    document = _document(head, rows, articles)
    documents[head["source"]] = document
    for row in rows:
        if row["kind"] == "actor":
            known = actors.get(row["name"])
            aliases = [*(known.aliases if known else ()), *row.get("aliases", ())]
            row = {
                **row,
                "id": content_id("a", row["name"]),
                "aliases": sorted(set(aliases)),
                "roles": [
                    {**role, "basis": "text", "evidence": _proofs(role.get("evidence", ()), documents)}
                    for role in row.get("roles", ())
                ],
            }
            actor = from_object(Actor, row)
            actors[actor.name] = dataclasses.replace(actor, roles=actor.roles or (known.roles if known else ()))
        elif row["kind"] in FACTS:
            fact = _fact(row, document, documents)
            places[head["source"], row["id"]] = fact.id
            if fact.evidence:
                facts.append(fact)


def _merge(path, facts, documents, places):
    by_id = {fact.id: fact for fact in facts}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["kind"] == "same_event":
            first, *others = [places[tuple(member)] for member in row["members"] if tuple(member) in places]
            for other in others:
                gone = by_id.pop(other, None)
                if gone and first in by_id:
                    both = (*by_id[first].evidence, *gone.evidence)
                    by_id[first] = dataclasses.replace(by_id[first], evidence=both)
            places.update({("cross", row["id"]): first})
        elif row["kind"] == "dispute":
            row = {**row, "about": places.get(("cross", row.get("about")))}
            fact = _fact(row, None, documents)
            by_id[fact.id] = fact
    return list(by_id.values())


def _fact(row, document, documents):
    source = document.source if document else ""
    row = {**row, "id": content_id(row["kind"][0], source, row["id"]), "evidence": _proofs(row["evidence"], documents)}
    for key in ("event", "statement", "agreement"):
        if row.get(key):
            kind = {"event": "event", "statement": "statement", "agreement": "agreement"}[key]
            row[key] = content_id(kind[0], source, row[key])
    for name in _SINGLE.get(row["kind"], ()):
        if isinstance(row.get(name), str):
            row[name] = [row[name]]
    row["status_history"] = [
        {**line, "evidence": _proofs(line.get("evidence", ()), documents)} for line in row.get("status_history", ())
    ]
    row["sides"] = [{**s, "evidence": _proofs(s.get("evidence", ()), documents)} for s in row.get("sides", ())]
    row["notes"] = [row["note"]] if row.get("note") else []
    row["confidence"] = {3: 0.93, 2: 0.78, 1: 0.55}.get(row.get("salience"))
    return from_object(FACTS[row["kind"]], row)


def _proofs(rows, documents):
    found = []
    for row in rows:
        document = documents.get(row["document"])
        text = " ".join(row["text"].split())
        if "start" in row:
            found.append(row)
        elif document and (start := document.text.find(text)) >= 0:
            found.append({"document": document.id, "start": start, "end": start + len(text), "text": text})
    return found


def _document(head, rows, articles):
    """Return an article: its page without markup, a part a line, from its title to the end."""
    raw = _page(articles, head["source"])
    raw = re.sub(r"(?is)<(script|style|head)\b.*?</\1>", "", raw)
    lines = re.split(r"\n|</?(?:p|div|h\d|li|ul|td|tr|figcaption|header|section|article|br)\b[^>]*>", raw)
    lines = [" ".join(html.unescape(re.sub(r"<[^>]+>", "", line)).split()) for line in lines]
    wanted = {" ".join(proof["text"].split()) for row in rows for proof in row.get("evidence", ())}
    title = head.get("title", "")
    kept = [line for line in lines if line and (any(w in line or line in w for w in wanted) or len(line) > 90)]
    kept = [line for line in kept if line != title]
    parts, text = [], ""
    for name, line in [("title", title), *(("paragraph", line) for line in kept)]:
        if line:
            parts.append(Part(name, len(text), len(text) + len(line)))
            text += line + "\n"
    fields = {k: v for k, v in head.items() if k in ("outlet", "title", "byline", "agencies", "language", "published")}
    return from_object(
        Document,
        {
            **fields,
            "id": content_id("d", head["source"]),
            "source": head["source"],
            "original": raw,
            "text": text,
            "parts": [dataclasses.asdict(p) for p in parts],
        },
    )


def _page(articles, source):
    name, _, number = source.partition("#")
    text = (articles / name).read_text(encoding="utf-8", errors="replace")
    if not number:
        return text
    row = json.loads(text.splitlines()[int(number) - 1])
    return row.get("text") or row.get("html") or ""


if __name__ == "__main__":
    import sys

    from pourparlers.export.page import write_page

    gold_, articles_, out = (Path(argument) for argument in sys.argv[1:4])
    failures_ = (
        Failure("vide.txt", "R01", "the file is empty. Remove it or fill it"),
        Failure("bericht.txt", "X01", "the language is German (de)", skipped=True),
    )
    with make_store(out, gold_, articles_, failures_) as store_:
        write_page(store_, out / "index.html", language=sys.argv[4] if len(sys.argv) > 4 else "fr")
