"""Documents with a parse told by hand: `maire/NOUN>dit:nsubj` for word, part of speech, governor and relation."""

from dataclasses import replace

from pourparlers.extract import statements
from tests.extract.speech.marked import document


def said(marked, arcs, language="fr"):
    """Return the statements of a marked-up text; a word that stands twice is told as the first of its kind."""
    made = document(marked, language)
    tokens = list(made.tokens)
    at = {}
    for index, token in enumerate(tokens):
        at.setdefault(token.norm, index)
    for arc in arcs.split():
        word, _, rest = arc.partition("/")
        pos, _, rest = rest.partition(">")
        head, _, dep = rest.partition(":")
        tokens[at[word]] = replace(tokens[at[word]], pos=pos, head=at[head], dep=dep)
    return statements.make(language)(replace(made, tokens=tuple(tokens))).facts


def speakers(marked, arcs, language="fr"):
    """Return who says what is said, in order."""
    return [one.speaker for one in said(marked, arcs, language)]
