"""Small stages in place of the program's own: they read, process and link in a few lines, and fail on demand."""

import dataclasses
import itertools
import json
import os
import re
import signal
import sys
import time
from pathlib import Path

from pourparlers.build.stages import Dating, Stages
from pourparlers.model.actor import Actor
from pourparlers.model.document import Document, Failure, Part
from pourparlers.model.event import Event
from pourparlers.model.evidence import Evidence
from pourparlers.model.identity import content_id
from pourparlers.model.layers import Mention, Sentence
from pourparlers.model.linked import LinkedRecord
from pourparlers.model.span import Span
from pourparlers.model.time import Publication, Time

PAUSE = float(os.environ.get("STAND_IN_PAUSE", "0"))  # seconds an article, so that there is time to kill


def read_file(path, source, *, max_bytes):
    """Read a text file as one article and a JSONL file as one a line."""
    raw = path.read_text(encoding="utf-8")
    if not raw:
        yield Failure(source, "R01", "the file is empty")
    elif path.suffix == ".jsonl":
        for number, line in enumerate(raw.splitlines(), start=1):
            try:
                yield article(json.loads(line)["text"], f"{source}#{number}")
            except ValueError:
                yield Failure(f"{source}#{number}", "R20", "the line is no JSON\nat all")
    else:
        yield article(raw, source)


def article(text, source):
    """Return what a reader makes of a text."""
    return Document(id=content_id("d", text), source=source, original=text)


def process(document):
    """Take the text as it is; every sentence with "rencontre" tells an event."""
    time.sleep(PAUSE)
    text = document.original
    if text.startswith("DEUTSCH"):
        return Failure(document.source, "X01", "the language is de", skipped=True)
    if text.startswith("BROKEN"):
        return Failure(document.source, "R50", "no running text")
    if text.startswith("RAISE"):
        raise RuntimeError("out of step")
    if text.startswith("CRASH"):
        os.kill(os.getpid(), signal.SIGKILL)
    if text.startswith("HALF"):
        text += "\ud800"
    return _told(document, text, _stated(text))


def _told(document, text, published):
    spans = [Span(0, len(text))] if "." not in text else _sentences(text)
    facts = [_event(document.id, text, span, published) for span in spans if "rencontre" in span.of(text)]
    return dataclasses.replace(
        document,
        language="fr",
        title=text[:20],
        published=published,
        text=text,
        parts=(Part("paragraph", 0, len(text)),),
        sentences=tuple(Sentence(span.start, span.end, 0) for span in spans),
        mentions=(Mention(0, 2, "place", ("Genève",), "stand-in"),),
        facts=tuple(facts),
    )


def _sentences(text):
    ends = [index + 1 for index, char in enumerate(text) if char == "."]
    return [Span(start, end) for start, end in zip([0, *ends], ends, strict=False)]


def _event(document, text, span, published):
    proof = Evidence.of(document, text, span)
    time = Time(published.date, published.date, "day") if published else None
    return Event(id=content_id("t", document, span.start), type="CONSULT", mode="meeting", time=time, evidence=(proof,))


def _stated(text):
    """Read the day in "LE 2016-09-07"."""
    found = re.match(r"LE (\S+?)\.", text)
    return Publication(found[1], "day", "stated") if found else None


def infer(documents, tellings):
    """Date "SUITE x." by the earliest dated article that says "SUJET x."."""
    documents = list(documents)
    assert sum(1 for _ in tellings) >= 0
    days = {}
    for document in documents:
        for subject in re.findall(r"SUJET (\w+)", document.text) if document.published else ():
            days[subject] = min(document.published.date, days.get(subject, "9999"))
    found = {}
    for document in documents:
        told = [days[s] for s in re.findall(r"SUITE (\w+)", document.text) if s in days]
        if document.published is None and told:
            found[document.id] = Publication(min(told), "day", "inferred", "une suite")
    return found


def redate(document, publication):
    """Tell the article again with its day; one that says "REFUS" is not to be dated."""
    time.sleep(PAUSE)
    if "REFUS" in document.text:
        return dataclasses.replace(document, published=None)
    return _told(document, document.text, publication)


def link(documents, tellings):
    """Make one event of all tellings in the same words."""
    time.sleep(PAUSE)
    groups = {}
    for _, fact in tellings:
        groups.setdefault(fact.evidence[0].text.strip(), []).append(fact)
    facts, members = [], {}
    for words, told in groups.items():
        id_ = content_id("e", words)
        proofs = tuple(sorted(proof for fact in told for proof in fact.evidence))
        facts.append(dataclasses.replace(told[0], id=id_, evidence=proofs, members=tuple(fact.id for fact in told)))
        members.update((fact.id, id_) for fact in told)
    names = sorted({name for document in documents for mention in document.mentions for name in mention.names})
    actors = tuple(Actor(id=content_id("a", name), name=name) for name in names)
    return LinkedRecord(tuple(facts), actors, members)


STAGES = Stages(frozenset({".txt", ".jsonl"}), read_file, process, link, Dating(infer, redate))

if __name__ == "__main__":  # a build in a process of its own, to be killed
    from pourparlers.build.run import build
    from pourparlers.config import Config
    from pourparlers.store import open as opening

    KILL_AT = int(os.environ.get("STAND_IN_KILL_AT", "0"))  # the SQL statement before which the process dies
    connect, statements = opening._connect, itertools.count(1)

    def watched(path, write):
        """Connect, and die at the statement that was asked for, be it in the middle of a transaction."""
        connection = connect(path, write)
        connection.set_trace_callback(lambda _: next(statements) == KILL_AT and os.kill(os.getpid(), signal.SIGKILL))
        return connection

    opening._connect = watched
    stages = None if os.environ.get("STAND_IN_REAL") else STAGES  # None: the program's own
    folder, dossier, jobs = sys.argv[1:]
    build([folder], Path(dossier), config=Config(jobs=int(jobs), batch_size=2), stages=stages)
