"""Which words of a sentence stand for an agreement."""

from __future__ import annotations

from collections.abc import Iterator

from pourparlers.extract.accord.telling import Mention
from pourparlers.extract.accord.words import WHOLE, Words, by_first, stands
from pourparlers.extract.contact.scene import Scene
from pourparlers.lang.agreements import AgreementNoun

QUALIFIER_REACH = 3  # tokens between a noun and the place or number that names it: "l'accord nucléaire de Genève"
JOINT_REACH = 4  # words between a verb of agreeing and the agreement: "sur une nouvelle et large trêve"
LONGEST_SENSE = 4  # words before the noun in the longest of the other senses
BESIDE_REACH = 6  # tokens between "signent" and "une déclaration"
BACK_REACH = 3  # tokens before a noun in which its determiner stands: "le très fragile cessez-le-feu"


def find(scene: Scene, words: Words) -> Iterator[Mention]:
    """Yield the mentions of agreements in a sentence, the longest phrase first where they overlap, in order."""
    at, joint = scene.first, None
    while at < scene.last:
        mention = _noun(scene, at, words) or _anaphor(scene, at, words) or _joint(scene, at, words)
        if mention is None:
            at += 1
            continue
        if joint is not None and mention.noun is not None and mention.first - joint.last <= JOINT_REACH:
            mention.verb = joint.verb  # "se sont entendus sur une trêve": the noun says on what
        elif joint is not None:
            yield joint
        joint = mention if mention.noun is None and mention.verb >= 0 else None
        if joint is None:
            yield mention
        at = mention.last
    if joint is not None:
        yield joint


def _noun(scene: Scene, at: int, words: Words) -> Mention | None:
    if scene.norm(at) == WHOLE and scene.norm(at - 1) in words.heads:  # "le projet d'accord"
        noun = next(entry[1] for entry in words.phrases[WHOLE.partition("'")[2]] if len(entry[0]) == 1)
        return Mention(at, at + 1, noun)
    for parts, noun, plural in words.phrases.get(scene.norm(at), ()):
        if stands(scene, at, parts) and not _another_sense(scene, at, at + len(parts), words):
            mention = Mention(at, at + len(parts), noun, plural=plural)
            _determine(scene, mention, words)
            if noun.beside and (mention.definite or not _beside(scene, at, noun)):
                continue
            return mention
    return None


def _beside(scene: Scene, at: int, noun: AgreementNoun) -> bool:
    """Tell whether a verb without which the noun is no agreement stands before it: "signent une déclaration"."""
    return any(t.lemma in noun.beside for t in scene.tokens[max(scene.first, at - BESIDE_REACH) : at])


def _another_sense(scene: Scene, first: int, last: int, words: Words) -> bool:
    """Tell whether the noun stands in a phrase in which it is no agreement ("sur le plan", "a great deal")."""
    index = by_first(words.table.other_senses)
    for start in range(max(scene.first, first - LONGEST_SENSE), first + 1):
        for phrase in index.get(scene.norm(start), ()):
            if start + len(phrase) > first and start + len(phrase) >= last and stands(scene, start, phrase):
                return True
    return False


def _determine(scene: Scene, mention: Mention, words: Words) -> None:
    """Find the determiner, the qualifier and what sets a mention apart."""
    for at in range(mention.first - 1, max(scene.first, mention.first - BACK_REACH) - 1, -1):
        word = scene.norm(at)
        if word in words.table.apart:
            mention.apart = True
        elif word in words.table.definite:
            mention.definite = True
            break
        elif word not in words.table.fillers and not word.isalpha():
            break
    if scene.norm(mention.last) in words.table.yonder:
        mention.apart, mention.definite = True, False
    if scene.norm(mention.last) in ("'", "'s"):
        return
    mention.qualifier = _qualifier(scene, mention, words)
    mention.length = _length(scene, mention, words)
    around = {
        *scene.words(mention.first - BACK_REACH, mention.first),
        *scene.words(mention.first, mention.last + BACK_REACH),
    }
    mention.stage = "interim" if around & words.table.interim else "final" if around & words.table.final else ""


def _length(scene: Scene, mention: Mention, words: Words) -> str:
    """Return the duration that belongs to the noun itself: "une trêve de 48 heures", "a 48-hour pause"."""
    for time in scene.times:
        first, last = scene.index_at(time.start), scene.index_at(time.end)
        after = first in (mention.last + 1, mention.last + 2) and scene.norm(mention.last) in words.table.of_words
        before = (
            mention.first - 2 <= last <= mention.last
            and first < mention.last
            and first >= mention.first - BACK_REACH - 1
        )
        if time.type == "DURATION" and (after or before):
            return time.value
    return ""


def _qualifier(scene: Scene, mention: Mention, words: Words) -> str:
    """Return the place or number by which an agreement goes: "de Minsk", "2254", "Minsk agreement"."""
    table = words.table
    for at in range(mention.last, min(mention.last + QUALIFIER_REACH, scene.last)):
        if (
            scene.norm(at).isdigit()
            and len(scene.norm(at)) in (3, 4)
            and mention.noun
            and mention.noun.type == "resolution"
        ):
            return scene.norm(at)
        if scene.norm(at) in table.of_words:
            place = _place_at(scene, at + 1)
            if place:
                return place
        if scene.norm(at) in (",", ".", ";", ":") or scene.norm(at) in table.locatives:
            break
    if words.language == "en":
        return _place_at(scene, mention.first - 1, ending=True)
    return ""


def _place_at(scene: Scene, at: int, *, ending: bool = False) -> str:
    """Return the town that is named at a token, if one is; a country names no agreement, it is where it holds."""
    if not scene.first <= at < scene.last:
        return ""
    token = scene.tokens[at]
    for mention in scene.mentions:
        edge = mention.end == token.end if ending else mention.start == token.start
        if edge and mention.reading == "place" and mention.names:
            return mention.names[0]
    return ""


def _anaphor(scene: Scene, at: int, words: Words) -> Mention | None:
    if scene.norm(at) in words.table.drafts and any(
        w in words.table.veto for w in scene.words(scene.first, scene.last)
    ):
        noun = next(n for n in words.table.nouns if n.type == "resolution")
        return Mention(at, at + 1, noun)
    if scene.norm(at) in words.table.anaphors and scene.norm(at - 1) in words.table.definite:
        return Mention(at, at + 1, None, definite=True)
    return None


def _joint(scene: Scene, at: int, words: Words) -> Mention | None:
    """Return what is agreed on without a noun of agreement: "se sont entendus sur …", "se sont mis d'accord sur …"."""
    table = words.table
    end = at + 1
    if scene.tokens[at].lemma in table.joint_verbs and scene.tokens[at].morph:
        if words.language == "fr" and not any(w in words.base.verbs.reflexives for w in scene.words(at - 4, at)):
            return None
    else:
        near = by_first(table.joint_phrases).get(scene.norm(at), ())
        phrase = next((p for p in near if stands(scene, at, p)), None)
        if phrase is None or words.language == "en":
            return None
        end = at + len(phrase)
    if scene.norm(end) not in table.joint_links:
        end = next((i for i in range(end, min(end + 4, scene.last)) if scene.norm(i) in table.joint_links), -1)
        if end < 0:
            return None
    if any(scene.index_at(t.start) == end + 1 for t in scene.times):
        return None  # "agreed on Monday"
    return Mention(at, end, None, verb=at)
