"""Documents from marked-up text: `[Ana Roy]` is a person, `{Ruritanie}` a government, `<Agence Delta>` a medium."""

import re

from pourparlers.annotate import sentences, tokens
from pourparlers.extract import statements
from pourparlers.model.document import Document, Part
from pourparlers.model.layers import Mention

MARKS = {"[": "person", "{": "government", "<": "media"}
MARKED = re.compile(r"\[([^\]]+)\]|\{([^}]+)\}|<([^>]+)>")


def document(marked, language="fr", *, heading=False):
    """Return an annotated document; `shown=Full Name` in a mark gives the name, `shown=` leaves it open."""
    text, mentions, last = "", [], 0
    for match in MARKED.finditer(marked):
        text += marked[last : match.start()]
        last = match.end()
        shown, _, name = next(g for g in match.groups() if g is not None).partition("=")
        resolved = (name or shown,) if "=" not in match.group() or name else ()
        start = len(text)
        text += shown
        mentions.append(Mention(start, len(text), MARKS[match.group()[0]], resolved, "test"))
    text += marked[last:]
    parts = [
        Part("title" if heading and not number else "paragraph", m.start(), m.end())
        for number, m in enumerate(re.finditer(r"[^\n]+", text))
    ]
    made = Document(id="d", source="d.txt", original=text, text=text, parts=tuple(parts), language=language)
    for step in (sentences, tokens):
        made = step.make(language)(made)
    return Document(**{**{f: getattr(made, f) for f in Document.__dataclass_fields__}, "mentions": tuple(mentions)})


def said(marked, language="fr", *, heading=False):
    """Return the statements of a marked-up text."""
    return statements.make(language)(document(marked, language, heading=heading)).facts
