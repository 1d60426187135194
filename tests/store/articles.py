"""Articles for the tests of this room."""

from pourparlers.model.document import Document, Dropped, Part, Segment
from pourparlers.model.event import Event
from pourparlers.model.evidence import Evidence
from pourparlers.model.identity import content_id
from pourparlers.model.layers import Mention, Sentence
from pourparlers.model.time import Publication
from pourparlers.store import ledger
from pourparlers.store.ledger import FileRow
from pourparlers.store.rows import pack
from pourparlers.store.write import put_document


def article(*paragraphs, source="a.txt", language="fr", **fields):
    """Return a processed article of these paragraphs, each of which is one sentence and one event."""
    text = "\n\n".join(paragraphs)
    parts, at = [], 0
    for paragraph in paragraphs:
        parts.append(Part("paragraph", at, at + len(paragraph)))
        at += len(paragraph) + 2
    id_ = content_id("d", text, source)
    facts = [_event(id_, text, part.span) for part in parts]
    published = Publication("2016-09", "month", "stated", "printed")
    made = {
        "id": id_, "source": source, "original": f"<p>{text}", "media": "html", "metadata": {"url": "u"},
        "language": language, "text": text, "parts": tuple(parts), "facts": tuple(facts),
        "title": paragraphs[0] if paragraphs else None, "published": published,
        "segments": (Segment(0, len(text), 3, 3 + len(text)),), "dropped": (Dropped(0, 3, "markup"),),
        "sentences": tuple(Sentence(p.start, p.end, i) for i, p in enumerate(parts)),
        "mentions": (
            Mention(0, 2, "person", ("Anna Lind", "Ove Dahl"), "test", 0.5, "group", 2),
            Mention(1, 2, "person", (), "test", 0.0),
        ),
    }  # fmt: skip
    return Document(**{**made, **fields})


def _event(document, text, span):
    proof = Evidence.of(document, text, span)
    return Event(id=content_id("t", document, span.start), type="CONSULT", mode="talks", evidence=(proof,))


def put(store, document):
    """Write an article with its source, in one transaction."""
    with store.transaction():
        file = document.source.partition("#")[0]
        ledger.put_file(store, FileRow(file, file, "txt", 1, 1, "sha", "done"))
        put_document(store, pack(document))
        ledger.lead(store, document.source, file, document.id)
