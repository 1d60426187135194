"""Documents with a parse and statements, of marked-up text: persons hold an office, and two more states are named."""

from dataclasses import replace

from pourparlers.annotate import syntax
from pourparlers.extract import disputes, positions, statements
from pourparlers.model.document import Document
from tests.extract.speech.marked import document

NEIGHBOURS = {
    "fr": " {Bordurie} et {Syldavie} sont voisines.",
    "en": " {Borduria} and {Syldavia} are neighbours.",
}


def told(marked: str, language: str = "fr") -> Document:
    """Return a document of marked-up text with its statements."""
    made = syntax.make(language)(document(marked + NEIGHBOURS[language], language))
    mentions = tuple(replace(m, rule="role.named") if m.reading == "person" else m for m in made.mentions)
    return statements.make(language)(replace(made, mentions=mentions))


def stands(marked: str, language: str = "fr"):
    """Return the positions of a marked-up text."""
    return [f for f in positions.make(language)(told(marked, language)).facts if f.kind == "position"]


def quarrels(marked: str, language: str = "fr"):
    """Return the disputes of a marked-up text."""
    return [f for f in disputes.make(language)(told(marked, language)).facts if f.kind == "dispute"]
