"""Paired stands: a second party without its verb ("X veut que …, Y que …"), the former and the latter of two."""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.extract.contact.phrases import coordinated, governs
from pourparlers.extract.contact.scene import ACTORS, Scene
from pourparlers.extract.stand import issue as issues
from pourparlers.extract.stand.cues import Cue
from pourparlers.extract.stand.stance import Stand
from pourparlers.extract.stand.vocabulary import Words
from pourparlers.model.layers import Mention

SURE = 0.8  # the construction itself is rarely anything else


def read(scene: Scene, cues: Sequence[Cue], words: Words) -> list[Stand]:
    """Return the stands of a sentence that only its construction ties to their parties."""
    return [*_ordinal(scene, cues, words), *_gapped(scene, cues, words)] if cues else []


def _gapped(scene: Scene, cues: Sequence[Cue], words: Words) -> list[Stand]:
    """Read "X veut que A, Y que B": the second party takes the verb of the first."""
    found = []
    for cue in cues:
        if cue.rule.kind != "verb" or cue.voice != "active":
            continue
        for at in range(cue.last + 2, scene.last - 1):
            if scene.norm(at) not in (",", ";", "et", "and", "while"):
                continue
            second = _second(scene, at + 1, words)
            if second is None:
                continue
            about = issues.after(scene, scene.index_at(second[-1].end), words)
            found += [
                _stand(scene, cue, name, about.words or about.target, about.target, "stand.gapped")
                for m in second
                for name in m.names
            ]
            break
    return found


def _second(scene: Scene, at: int, words: Words) -> list[Mention] | None:
    """Return the party that a conjunction follows at once: ", Y que …"."""
    while scene.norm(at) in words.table.determiners:
        at += 1
    start = scene.tokens[at].start if at < scene.last else -1
    mention = next((m for m in scene.mentions if m.reading in ACTORS and m.names and m.start <= start < m.end), None)
    if mention is None:
        return None
    after = scene.index_at(mention.end)
    return [mention] if scene.norm(after) in words.table.complements else None


def _ordinal(scene: Scene, cues: Sequence[Cue], words: Words) -> list[Stand]:
    """Read "le premier étant opposé à …, réclamé par le second": the last two parties coordinated before."""
    both = _two(scene, cues[0].first, words)
    if len(both) != 2:
        return []
    found = []
    table = words.table
    both_told = all(
        any(
            _place(scene, phrase, scene.first, scene.last) is not None
            for phrase in (*table.ordinals[n], *table.pairs[n])
        )
        for n in (0, 1)
    )
    for cue in cues if both_told else ():
        low = max((c.last for c in cues if c.first < cue.first), default=scene.first)
        high = min((c.first for c in cues if c.first > cue.first), default=scene.last)
        for number in (0, 1):
            for phrase in (*words.table.ordinals[number], *words.table.pairs[number]):
                place = _place(scene, phrase, max(low, scene.first), high)
                if place is None:
                    continue
                agent = place > cue.first and scene.norm(place - 1) in words.table.agents
                if (agent and cue.voice in ("passive", "participle")) or (
                    (place < cue.first and cue.voice in ("active", ""))
                    or (cue.rule.kind == "adjective" and place < cue.first)
                ):
                    about = _about(scene, cue, words)
                    found.append(_stand(scene, cue, both[number], about, "", "stand.ordinal"))
    return found


def _about(scene: Scene, cue: Cue, words: Words) -> str:
    if cue.voice in ("passive", "participle"):
        return issues.before(scene, cue.start, scene.first, words)
    return issues.after(scene, cue.last, words).words


def _place(scene: Scene, phrase: str, low: int, high: int) -> int | None:
    parts = phrase.replace("'", "' ").split()
    return next((i for i in range(low, high) if scene.words(i, i + len(parts)) == parts), None)


def _two(scene: Scene, until: int, words: Words) -> list[str]:
    """Return the names of two coordinated parties before a token, the nearest pair."""
    actors = [m for m in scene.actors(scene.first, until) if not governs(scene, m, words.lexicon)]
    for mention in reversed(actors):
        names = [n for m in coordinated(scene, mention, until, words.lexicon) for n in m.names]
        if len(names) == 2:
            return names
    return []


def _stand(scene: Scene, cue: Cue, name: str, about: str, target: str, rule: str) -> Stand:
    told = scene.text(scene.tokens[cue.first].start, scene.tokens[cue.last - 1].end)
    return Stand(name, about, cue.stance, rule, (told,), scene.span, cue.first, SURE, target)
