"""What somebody says has to be: "X a dit que les frappes doivent cesser", "“The sanctions must remain,” said X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.stand import issue as issues
from pourparlers.extract.stand.party import Speech, teller
from pourparlers.extract.stand.stance import Stand, chain_of
from pourparlers.extract.stand.vocabulary import Words

SURE = 0.66  # what has to be is now and then a plan or a guess, not a wish
CERTAIN = 0.78  # of a deed that only a will brings about: "must withdraw"
OURS = 0.6  # "we must": as often a manner of speaking
REACH = 4  # tokens between the modal and its infinitive: "doivent immédiatement et sans condition cesser"
MUTE = frozenset(("deny", "accuse", "not_confirm"))  # acts whose content is another's view


def must(scene: Scene, told: Sequence[Speech], words: Words) -> Iterator[Stand]:
    """Yield what the speakers heard in a sentence say that others, or they themselves, have to do."""
    for at in range(scene.first, scene.last):
        mild = scene.norm(at) in words.table.oughts
        if not mild and scene.norm(at) not in words.table.musts:
            continue
        speech = teller(told, scene.tokens[at].start)
        stand = _stand(scene, at, speech, words) if speech is not None else None
        if stand is not None and (stand.stance == "against" or not mild):
            yield stand


def _stand(scene: Scene, at: int, speech: Speech, words: Words) -> Stand | None:
    said, clause = speech.statement, scene.clause_at(at)
    if not said.speaker or said.act in MUTE or clause.opener in words.table.hypotheses:
        return None
    deed = _deed(scene, at, words)
    if deed is None:
        return None
    place, denied = deed
    low = max(clause.first, scene.index_at(speech.start))
    before = scene.words(low, at)
    ours = any(w in words.table.first_person for w in before)
    edge = at - (scene.norm(at - 1) in issues.DENIALS)
    subject = "" if ours else issues.before(scene, edge, low, words)
    object_ = issues.after(scene, place + 1 if words.language == "en" else place, words).words
    party = not ours and _acts(scene, low, edge)
    measured = not party and scene.norm(place + 1) in words.table.amounts
    will = scene.tokens[place].lemma in words.table.willed and not measured
    staked = issues.staked(f"{subject} {object_}", words)
    if not (staked or (will and subject)) or (ours and (denied or not staked)):
        return None
    return Stand(
        actor=said.speaker, issue=(object_ if ours or party else subject) or subject or object_,
        stance="against" if denied else "for" if ours else "demands", rule="stand.must", cues=(scene.norm(at),),
        span=scene.span, at=at, score=OURS if ours else CERTAIN if will and subject else SURE,
        target=issues.clip(scene, place), statement=said, chain=chain_of(said.speaker, said),
    )  # fmt: skip


def _acts(scene: Scene, low: int, at: int) -> bool:
    """Tell whether who has to act is a party: the issue is then what it has to do something about."""
    return any(scene.index_at(m.end) == at for m in scene.actors(low, at))


def _deed(scene: Scene, at: int, words: Words) -> tuple[int, bool] | None:
    """Return where the infinitive stands that has to be done, and whether it is denied; None for a mere schedule."""
    denied = any(scene.norm(i) in ("ne", "n'") for i in (at - 1, at - 2))
    for place in range(at + 1, min(scene.last, at + 1 + REACH)):
        token = scene.tokens[place]
        if token.norm in ("not", "never"):
            denied = True
        elif token.norm in words.table.scheduled or token.lemma in words.table.scheduled:
            return None
        elif token.lemma in words.verbs.be:  # "must be lifted": of passives only what a will brings about
            after = range(place + 1, min(scene.last, place + REACH))
            willed = words.table.willed
            done = next((i for i in after if scene.tokens[i].lemma in willed or scene.norm(i) in willed), None)
            return (done, denied) if done is not None else None
        elif "VerbForm=Inf" in token.morph or (words.language == "en" and not _loose(token.norm, words)):
            return place, denied
        elif token.norm in issues.MARKS:
            return None
    return None


def _loose(norm: str, words: Words) -> bool:
    """Tell whether a word may stand between a modal and its infinitive."""
    return norm in words.table.skipped or norm in issues.MARKS | issues.QUOTES or norm.endswith("ly")
