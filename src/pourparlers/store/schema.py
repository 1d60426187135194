"""The tables, as data: a migration is a tuple of statements that takes a record from one version to the next."""

from __future__ import annotations

APPLICATION_ID = 0x504F5552  # "POUR": tells our files from other programs' SQLite files

_RECORD = (
    # `program`: release that wrote what the row says; `linked`: what the last linking was made from.
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    # An article. `record`: the object of docs/record.md without its sources; `page`: the original and the way back;
    # `layers`: date, sentences, mentions and times (both zlib over JSON). A withdrawn row stays, for the history.
    """CREATE TABLE document (
        id TEXT PRIMARY KEY,
        state TEXT NOT NULL CHECK (state IN ('current', 'withdrawn')),
        replaced_by TEXT,
        language TEXT, published TEXT, outlet TEXT, title TEXT,
        program TEXT NOT NULL,
        record TEXT NOT NULL,
        page BLOB NOT NULL,
        layers BLOB NOT NULL)""",
    # A file, and whether all of it is in the record. `path` is relative to the dossier: both may move together.
    """CREATE TABLE file (
        source TEXT PRIMARY KEY,
        path TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
        sha256 TEXT,
        state TEXT NOT NULL CHECK (state IN ('reading', 'done')))""",
    # An article in a file. `content` is the id of what was read even where no document came of it.
    """CREATE TABLE source (
        source TEXT PRIMARY KEY,
        file TEXT NOT NULL REFERENCES file (source) ON DELETE CASCADE,
        status TEXT NOT NULL CHECK (status IN ('done', 'failed', 'skipped')),
        code TEXT, reason TEXT, content TEXT,
        document TEXT REFERENCES document (id),
        CHECK ((status = 'done') = (document IS NOT NULL)))""",
    "CREATE INDEX source_file ON source (file)",
    "CREATE INDEX source_document ON source (document)",
    # What a source led to before: append-only.
    """CREATE TABLE history (
        position INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        source TEXT NOT NULL,
        document TEXT NOT NULL REFERENCES document (id),
        what TEXT NOT NULL CHECK (what IN ('replaced', 'failed', 'skipped', 'vanished', 'removed')),
        replaced_by TEXT)""",
    "CREATE INDEX history_document ON history (document)",
    # Facts as one document tells them.
    """CREATE TABLE telling (
        document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        position INTEGER NOT NULL,
        payload TEXT NOT NULL,
        PRIMARY KEY (document, id)) WITHOUT ROWID""",
    "CREATE INDEX telling_id ON telling (id)",
    # The record: facts across documents, written as a whole by every linking.
    "CREATE TABLE fact (id TEXT PRIMARY KEY, kind TEXT NOT NULL, payload TEXT NOT NULL) WITHOUT ROWID",
    "CREATE INDEX fact_kind ON fact (kind, id)",
    """CREATE TABLE member (
        telling TEXT PRIMARY KEY,
        fact TEXT NOT NULL REFERENCES fact (id) ON DELETE CASCADE) WITHOUT ROWID""",
    "CREATE INDEX member_fact ON member (fact)",
    """CREATE TABLE evidence (
        fact TEXT NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
        document TEXT NOT NULL REFERENCES document (id),
        start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        PRIMARY KEY (fact, document, start, "end")) WITHOUT ROWID""",
    "CREATE INDEX evidence_document ON evidence (document)",
    "CREATE TABLE actor (id TEXT PRIMARY KEY, name TEXT NOT NULL, payload TEXT NOT NULL) WITHOUT ROWID",
)

_SEARCH = (
    # A part of an article; its text is not kept twice. Rows of withdrawn documents stay and are passed over.
    """CREATE TABLE passage (
        id INTEGER PRIMARY KEY,
        document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL)""",
    "CREATE INDEX passage_document ON passage (document)",
    # Both columns hold words already folded (store/words.py), so the tokenizer has only spaces to split at.
    """CREATE VIRTUAL TABLE passage_index USING fts5 (
        norm, stem, content = '', tokenize = 'unicode61 remove_diacritics 2')""",
)

_REDATED = (
    # What became of an undated article once others told its day; `cause`: the release and the date that it was worked
    # on again with. Rows of a linking that is under way are `active`; the others are kept only as long as it lasts.
    """CREATE TABLE redated (
        document TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
        active INTEGER NOT NULL,
        cause TEXT NOT NULL,
        published TEXT,
        record TEXT NOT NULL,
        layers BLOB NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE retelling (
        document TEXT NOT NULL REFERENCES redated (document) ON DELETE CASCADE,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        position INTEGER NOT NULL,
        payload TEXT NOT NULL,
        PRIMARY KEY (document, id)) WITHOUT ROWID""",
    "CREATE INDEX retelling_id ON retelling (id)",
    # Articles and their tellings as they stand now: as they came from the pipeline, or as they were dated since.
    """CREATE VIEW article AS
        SELECT document.id, state, replaced_by, language, coalesce(redated.published, document.published) AS published,
               outlet, title, program, coalesce(redated.record, document.record) AS record, page,
               coalesce(redated.layers, document.layers) AS layers
        FROM document LEFT JOIN redated ON redated.document = document.id AND redated.active""",
    """CREATE VIEW told AS
        SELECT document, id, kind, position, payload FROM telling
        WHERE NOT EXISTS (SELECT 1 FROM redated WHERE redated.document = telling.document AND redated.active)
        UNION ALL
        SELECT retelling.document, id, kind, position, payload FROM retelling
        JOIN redated ON redated.document = retelling.document WHERE redated.active""",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_RECORD, _SEARCH, _REDATED)
VERSION = len(MIGRATIONS)
