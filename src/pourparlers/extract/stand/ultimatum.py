"""The condition in a warning: "a prévenu que la trêve échouerait si X ne cessait pas …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.stand import issue as issues
from pourparlers.extract.stand.party import Speech
from pourparlers.extract.stand.stance import Stand, chain_of
from pourparlers.extract.stand.vocabulary import Words

SURE = 0.62  # a warning with a condition is now and then a mere forecast


def ultimatum(scene: Scene, told: Sequence[Speech], words: Words) -> Iterator[Stand]:
    """Yield the condition in a warning: "a prévenu que la trêve échouerait si X ne cessait pas …"."""
    for speech in told:
        if (
            speech.statement.act != "warn"
            or not speech.statement.speaker
            or not scene.span.start <= speech.start < scene.span.end
        ):
            continue
        low, high = scene.index_at(speech.start), scene.index_at(speech.end)
        for phrase in words.table.unless:
            place = _in_order(scene, phrase, low, high)
            if place is None:
                continue
            speaker = speech.statement.speaker
            yield Stand(
                actor=speaker,
                issue=issues.subject(scene, low, high, words),
                stance="conditional",
                rule="stand.ultimatum",
                cues=tuple(phrase),
                span=scene.span,
                at=place,
                score=SURE,
                statement=speech.statement,
                chain=chain_of(speaker, speech.statement),
            )
            break


def _in_order(scene: Scene, phrase: Sequence[str], low: int, high: int) -> int | None:
    """Return where the first of some words stands that follow one another in a range of tokens, others between."""
    found = None
    for word in phrase:
        parts = word.split()
        place = next((i for i in range(low, high) if scene.words(i, i + len(parts)) == parts), None)
        if place is None:
            return None
        found = place if found is None else found
        low = place + 1
    return found
