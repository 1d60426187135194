"""A small gold of our own, and exports made from gold."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

Line = dict[str, Any]

FRENCH = (
    "La ministre Anna Brandt a reçu Karim Saadi à Bâle mardi 3 mai 2022.\n"
    "« Nous avons parlé franchement pendant trois heures », a déclaré Mme Brandt.\n"
    "Les deux pays ont conclu une trêve de six mois.\n"
    "Le Norland promet de rouvrir le pont de Lisse avant l'été.\n"
    "Le Norland refuse tout retrait de ses soldats.\n"
    "Selon Karim Saadi, la séance n'a duré que deux heures."
)
ENGLISH = (
    "Anna Brandt and Karim Saadi talked in Basel on 3 May 2022.\n"
    "A second round in June has been called off, Estalia's embassy said."
)


def seen(text: str, document: str = "bale.txt") -> list[Line]:
    """Return gold evidence of one passage."""
    return [{"document": document, "text": text}]


def two(*names: str) -> list[Line]:
    """Return participants of those names."""
    return [{"actor": name, "part": "participant"} for name in names]


def french_gold() -> list[Line]:
    """Return gold for the French text: one fact of each kind, one of them optional."""
    met, quote, truce, bridge, no, length = FRENCH.split("\n")
    return [
        {"kind": "document", "id": "bale", "source": "bale.txt", "keep": [met, no], "drop": ["Partager cet article"],
         "published": {"date": "2022-05-04", "precision": "day", "basis": "stated"}},
        {"kind": "actor", "id": "brandt", "name": "Anna Brandt", "type": "person"},
        {"kind": "event", "id": "e1", "type": "CONSULT", "mode": "meeting", "status": "held", "place": "Bâle",
         "participants": two("Anna Brandt", "Karim Saadi"), "time": {"start": "2022-05-03", "precision": "day"},
         "outcome": "agreement", "salience": 3, "evidence": seen(met)},
        {"kind": "statement", "id": "s1", "speaker": "Anna Brandt", "manner": "direct", "act": "state", "event": "e1",
         "quote": "Nous avons parlé franchement pendant trois heures", "said_on": "2022-05", "evidence": seen(quote)},
        {"kind": "agreement", "id": "a1", "name": "trêve", "type": "ceasefire", "status": "agreed",
         "parties": ["Norland", "Estalie"], "made": "2022-05-03", "evidence": seen(truce)},
        {"kind": "commitment", "id": "c1", "by": "Norland", "act": "rouvrir le pont de Lisse", "status": "pledged",
         "evidence": seen(bridge)},
        {"kind": "position", "id": "p1", "actor": "Norland", "issue": "retrait des soldats", "stance": "against",
         "evidence": seen(no)},
        {"kind": "dispute", "id": "d1", "type": "figure", "about": "e1", "optional": True, "evidence": seen(length),
         "sides": [{"by": "Anna Brandt", "claim": "trois heures", "evidence": seen(quote)},
                   {"by": "Karim Saadi", "claim": "deux heures", "evidence": seen(length)}]},
    ]  # fmt: skip


def english_gold() -> list[Line]:
    """Return gold for the English text: the same meeting, and one that is off."""
    met, off = ENGLISH.split("\n")
    return [
        {"kind": "document", "id": "basel", "source": "wire/basel.html", "keep": [met]},
        {"kind": "event", "id": "e1", "type": "CONSULT", "mode": "meeting", "status": "held", "place": "Bâle",
         "participants": two("Anna Brandt", "Karim Saadi"), "time": {"start": "2022-05-03", "precision": "day"},
         "outcome": "agreement", "salience": 3, "evidence": seen(met, "basel.html")},
        {"kind": "event", "id": "e2", "type": "CONSULT", "mode": "talks", "status": "cancelled", "salience": 1,
         "participants": two("Norland", "Estalie"), "evidence": seen(off, "basel.html")},
    ]  # fmt: skip


def write_lines(path: Path, lines: Iterable[Line]) -> Path:
    """Write JSON lines and return their path."""
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return path


@pytest.fixture
def gold_dir(tmp_path: Path) -> Path:
    """A gold folder of two texts, with aliases and a happening told in both."""
    folder = tmp_path / "gold"
    folder.mkdir()
    write_lines(folder / "bale.jsonl", french_gold())
    write_lines(folder / "basel.jsonl", english_gold())
    link = {"kind": "same_event", "id": "x1", "members": [["bale.txt", "e1"], ["wire/basel.html", "e1"]]}
    write_lines(folder / "cross.jsonl", [link])
    (folder / "aliases.tsv").write_text("Anna Brandt\tMme Brandt\nEstalie\tEstalia\n", encoding="utf-8")
    return folder


@pytest.fixture
def texts() -> dict[str, str]:
    """The two texts by name."""
    return {"bale": FRENCH, "basel": ENGLISH}


@pytest.fixture
def documents(texts: dict[str, str]) -> list[Line]:
    """The document lines of the two texts."""
    return [{"kind": "document", "id": f"doc-{n}", "source": f"{n}.txt", "text": text} for n, text in texts.items()]


@pytest.fixture
def export_of() -> Callable[..., list[Line]]:
    """`export_of(folder, texts)`: the export that says exactly what a gold folder says."""
    return perfect_export


@pytest.fixture
def perfect(gold_dir: Path, texts: dict[str, str]) -> list[Line]:
    """The export that says exactly what the small gold says."""
    return perfect_export(gold_dir, texts)


@pytest.fixture
def write() -> Callable[[Path, Iterable[Line]], Path]:
    """`write(path, lines)`: JSON lines to a file."""
    return write_lines


def perfect_export(folder: Path, texts: dict[str, str] | None = None) -> list[Line]:
    """Return what gold says as an export; without `texts` its passages, joined, stand for each text."""
    export: list[Line] = [{"kind": "meta", "record_version": "1"}]
    for path in sorted(folder.glob("*.jsonl")):
        if path.stem == "cross":
            continue
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
        text = texts[path.stem] if texts else "\n".join(dict.fromkeys(_passages(lines)))
        export += [_exported(line, path.stem, text) for line in lines]
    return _linked(export, folder / "cross.jsonl")


def _passages(lines: list[Line]) -> list[str]:
    kept = [passage for line in lines for passage in line.get("keep", [])]
    return kept + [evidence["text"] for line in lines for evidence in _evidence(line)]


def _evidence(line: Line) -> list[Line]:
    members = [m for key in ("sides", "status_history", "roles") for m in line.get(key, [])]
    return [evidence for part in [line, *members] for evidence in part.get("evidence", [])]


def _exported(line: Line, name: str, text: str) -> Line:
    line = copy.deepcopy(line)
    line["id"] = f"{name}:{line['id']}"
    if line["kind"] == "document":
        line |= {"id": f"doc-{name}", "text": text}
    for evidence in _evidence(line):
        start = text.index(evidence["text"])
        evidence |= {"document": f"doc-{name}", "start": start, "end": start + len(evidence["text"])}
    return line


def _linked(export: list[Line], cross: Path) -> list[Line]:
    """Make one event of those that gold holds for one: the first telling, with evidence from all."""
    by_id = {line["id"]: line for line in export if "id" in line}
    links = [json.loads(line) for line in cross.read_text(encoding="utf-8").split("\n") if line.strip()]
    for link in (link for link in links if link["kind"] == "same_event"):
        ids = [f"{Path(source).name.rsplit('.', 1)[0]}:{event}" for source, event in link["members"]]
        first, *others = dict.fromkeys(ids)
        for other in others:
            if first in by_id and other in by_id:
                by_id[first]["evidence"] += by_id.pop(other)["evidence"]
    return [line for line in export if "id" not in line or line["id"] in by_id]
