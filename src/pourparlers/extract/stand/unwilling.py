"""What somebody says that he or his side will not do: "« Nous ne retirerons pas nos navires », a dit X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.stand import issue as issues
from pourparlers.extract.stand import tree
from pourparlers.extract.stand.must import MUTE
from pourparlers.extract.stand.party import Speech, teller
from pourparlers.extract.stand.rivals import state_of
from pourparlers.extract.stand.stance import Stand, chain_of
from pourparlers.extract.stand.usage import denied
from pourparlers.extract.stand.vocabulary import Words
from pourparlers.model.layers import Token

SURE = 0.66  # what will not be done is now and then only foreseen, not refused
REACH = 3  # words between "will not" and its verb


def unwilling(scene: Scene, told: Sequence[Speech], words: Words) -> Iterator[Stand]:
    """Yield what the speakers heard in a sentence say that they, or their state, will not do."""
    for at in range(scene.first, scene.last):
        verb = _refused(scene, at, words)
        speech = teller(told, scene.tokens[at].start) if verb is not None else None
        stand = _stand(scene, verb, speech, words) if verb is not None and speech is not None else None
        if stand is not None:
            yield stand


def foretold(token: Token, words: Words) -> bool:
    """Tell whether a word tells of what will be: "lèvera", "lèverait", "will"."""
    if words.table.future:
        return token.norm in words.table.future
    return "Tense=Fut" in token.morph or "Mood=Cnd" in token.morph


def _refused(scene: Scene, at: int, words: Words) -> int | None:
    """Return the verb of what will not be done, where a denied future begins at a token."""
    if not foretold(scene.tokens[at], words):
        return None
    if not words.table.future:
        return at if denied(scene, at, words) else None
    if scene.norm(at + 1) not in words.verbs.negations:
        return None
    loose = words.table.skipped | words.verbs.negations
    return next((i for i in range(at + 1, min(scene.last, at + 1 + REACH)) if scene.norm(i) not in loose), None)


def _stand(scene: Scene, verb: int, speech: Speech, words: Words) -> Stand | None:
    said, table = speech.statement, words.table
    token = scene.tokens[verb]
    if not said.speaker or said.act in MUTE or scene.clause_at(verb).opener in table.hypotheses:
        return None
    if token.lemma in table.scheduled | table.silent | words.verbs.be | words.verbs.have:
        return None
    if "Mood=Cnd" in token.morph and said.manner == "direct":
        return None  # "nous ne lèverions pas …": only supposed; "a dit que X ne lèverait pas …" is what will be
    subject = tree.subject(scene, verb)
    if subject is None:
        return None
    ours = scene.norm(subject) in table.first_person and said.manner != "indirect"
    own = [n for m in tree.holders(scene, verb) for n in m.names if state_of(n) == state_of(said.speaker)]
    about = issues.after(scene, verb + 1, words)
    if not (ours or own) or not issues.staked(f"{about.words} {about.target}", words):
        return None
    actor = said.speaker if ours else own[0]
    return Stand(
        actor=actor, issue=about.words or about.target, stance="against", rule="stand.will-not", cues=(token.norm,),
        span=scene.span, at=verb, score=SURE, target=about.target, statement=said if actor == said.speaker else None,
        chain=chain_of(actor, said),
    )  # fmt: skip
