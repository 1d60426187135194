"""Dates undated articles by what others tell, round by round until nothing more follows.

Every round looks at all articles as the round before left them, so their order plays no part; an article is dated
once. All of it starts from what the pipeline alone made of the articles.
"""

from __future__ import annotations

from pourparlers import __version__
from pourparlers.build.stages import Dating
from pourparlers.model.document import Failure
from pourparlers.model.tables import to_object
from pourparlers.model.time import Publication
from pourparlers.store import ask, redating
from pourparlers.store.ask import Again
from pourparlers.store.open import Store
from pourparlers.store.rows import pack, to_json

MOST_ROUNDS = 8  # each is a pass over all articles; a chain of eight articles that date one another is rare


def date_by_others(store: Store, dating: Dating | None) -> int:
    """Work again on the articles that others date and return how many; the caller holds the transaction."""
    redating.begin(store)
    dated = _rounds(store, dating) if dating else 0
    redating.finish(store)
    return dated


def _rounds(store: Store, dating: Dating) -> int:
    tried: set[str] = set()
    dated = 0
    for _ in range(MOST_ROUNDS):
        found = dating.infer(Again(lambda: ask.documents(store)), Again(lambda: ask.tellings(store)))
        fresh = {id_: publication for id_, publication in sorted(found.items()) if id_ not in tried}
        if not fresh:
            break
        tried |= fresh.keys()
        dated += sum(_dated(store, dating, id_, publication) for id_, publication in fresh.items())
    return dated


def _dated(store: Store, dating: Dating, id_: str, publication: Publication) -> bool:
    """Write what becomes of an article published so; tell whether its own words agree with that."""
    cause = f"{__version__} {to_json(to_object(publication))}"
    if redating.reuse(store, id_, cause):
        return True
    document = ask.document(store, id_)
    result = dating.redate(document, publication) if document is not None else None
    if result is None or isinstance(result, Failure) or result.published is None:
        return False
    redating.put(store, pack(result), cause)
    return True
