"""What an unnamed source is called, in the display language as far as its words are known there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pourparlers.extract.speech.items import Stretch
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.subject import Phrase
from pourparlers.extract.speech.syntax import Subject
from pourparlers.knowledge import world

STEM = 3  # letters that all forms of an adjective share
BODIES = frozenset({"organisation", "armed_group"})
OWNED = 2  # nouns of which the first tells whose the second is
VOWELS = "aàâeéèêiîoôuh"
DESCRIPTION = 7  # words of a description of an unnamed source


def describe(stretch: Stretch, one: Phrase, words: Lexicon) -> str:
    """Return what an unnamed source is called, without its article ("diplomate occidental"); empty where it is none."""
    nouns = words.table.speaker_nouns
    if one.noun is None or stretch.norm(one.noun) not in nouns.anonymous:
        return ""
    first = one.first
    while stretch.norm(first) in words.table.determiners and stretch.norm(first) not in nouns.words:
        first += 1
    kept: list[str] = []
    first = min(first, one.noun)
    owners = (i + 1 for i in range(first, one.noun) if stretch.norm(i) in words.table.possessors)
    first = max(owners, default=first)  # "one of X's aides" is called an aide
    for index in range(first, min(one.last, first + DESCRIPTION)):
        item = stretch.items[index]
        stops = words.table.skippable | words.verbs.reflexives
        if not item.word or (item.norm in stops and index > one.noun):
            break
        if index > one.noun and (
            item.norm in words.verbs.forms
            or item.norm in words.table.apart
            or ("VerbForm=Fin" in item.morph and item.norm not in words.table.determiners)
        ):
            break
        kept.append(_word(stretch, index))
    return _joined(_spelled(stretch, kept, first, one.noun), words)


def _spelled(stretch: Stretch, kept: list[str], first: int, noun: int) -> list[str]:
    """Return the words of a description with the body at their end told by its own name: "source proche de la CMA"."""
    last = first + len(kept)
    mention = stretch.mention_at(last - 1)
    if mention is None or mention.form != "name" or mention.reading not in BODIES or not mention.names:
        return kept
    begins = stretch.at(mention.start)
    own = stretch.at(mention.end) == last and begins > noun and stretch.items[last - 1].form.isupper()
    return [*kept[: begins - first], mention.names[0]] if own else kept


def of_kind(stretch: Stretch, told: Subject, words: Lexicon, *, spoken: bool = False) -> str:
    """Return what a speaker is called whose noun is one of persons or bodies; empty where it is of another kind.

    Args:
        stretch: where the noun stands.
        told: its phrase.
        words: the language.
        spoken: True where the verb tells nothing but speech, so that any noun under an article is somebody.
    """
    nouns = words.table.speaker_nouns
    noun = stretch.norm(told.head)
    under = stretch.items[told.first].pos == "DET" and stretch.items[told.head].pos == "NOUN"
    if noun in nouns.documents | nouns.unheard or not (noun in nouns.words | nouns.further or (spoken and under)):
        return ""
    first = told.first
    while first < told.head and stretch.norm(first) in words.table.determiners | words.table.prepositions:
        first += 1
    last = min(told.last, first + DESCRIPTION)
    loose = words.table.prepositions - words.table.genitives - words.table.determiners
    last = next((i for i in range(told.head + 1, last) if stretch.norm(i) in loose), last)
    last = next((i for i in range(told.head + 1, last) if stretch.norm(i) in words.table.apart), last)
    joins = (i for i in range(told.head + 1, last) if stretch.norm(i) in words.table.coordinators)
    last = next((i for i in joins if stretch.items[min(i + 1, told.last - 1)].pos in ("DET", "PRON")), last)
    owners = [i + 1 for i in range(first, told.head) if stretch.norm(i) in words.table.possessors]
    owner = _nationality(stretch, max(owners) - 2, words) if owners else ""
    kept = [_word(stretch, i) for i in range(max(owners, default=first), last) if stretch.items[i].word]
    return _joined([owner, *kept] if owner else kept, words)


def _nationality(stretch: Stretch, at: int, words: Lexicon) -> str:
    """Return the adjective of the state that owns a body: "Norway's army" is called as "the Norwegian army" is."""
    owner = stretch.mention_at(at)
    if owner is None or owner.reading not in ("government", "place") or len(owner.names) != 1:
        return ""
    code = world.code_of(owner.names[0])
    return next((f"{word} " for word, state in world.adjectives(words.language).items() if state == code), "")


def _joined(kept: list[str], words: Lexicon) -> str:
    """Return the words of a description, without those at its end that lead to what was left off."""
    while kept and kept[-1].strip().lower() in words.table.prepositions | words.table.determiners:
        kept.pop()
    named = "".join(kept).strip()
    return displayed(named, words)


def displayed(named: str, words: Lexicon) -> str:
    """Return a description in the display language, as far as its words are known there."""
    table = words.table.display
    if not table:
        return named
    nations = world.adjectives(words.language)
    ahead: list[str] = []
    nouns: list[str] = []
    behind: list[Sequence[str]] = []
    for word in _together(named.lower().split(), table):
        if word in nations:
            behind.insert(0, world.states()[nations[word]].adjectives_fr)
        elif (shown := table.get(word, "")).startswith("<"):
            ahead.append(shown[1:])
        elif shown.startswith(">"):
            behind.insert(0, shown[1:].split("|"))
        elif shown:
            nouns.append(shown)
        else:
            return named
    if len(nouns) == OWNED and not ahead:
        return _of_owner(nouns[1], nouns[0], behind)
    feminine = any(n.endswith("*") for n in nouns)
    nouns = [n.rstrip("*") for n in nouns]
    plural = bool(nouns) and nouns[0].endswith(("s", "x"))
    told = [_agreeing(forms, feminine=feminine, plural=plural) for forms in behind]
    return " ".join([*(_agreeing(a.split("|"), feminine=feminine, plural=plural) for a in ahead), *nouns, *told])


def _together(said: Sequence[str], table: Mapping[str, str]) -> list[str]:
    """Return the words of a description, two that the table tells as one joined: "foreign ministry"."""
    kept: list[str] = []
    for word in said:
        if kept and f"{kept[-1]} {word}" in table:
            kept[-1] = f"{kept[-1]} {word}"
        else:
            kept.append(word)
    return kept


def _of_owner(head: str, owner: str, behind: Sequence[Sequence[str]]) -> str:
    """Return a noun with the one that stands before it in English: "police officer" is an "officier de la police"."""
    feminine, owner = owner.endswith("*"), owner.rstrip("*")
    noun, _, rest = owner.partition(" ")
    plural = noun.endswith(("s", "x"))
    link = "des " if plural else "de l'" if noun[0] in VOWELS else "de la " if feminine else "du "
    told = [_agreeing(forms, feminine=feminine, plural=plural) for forms in behind]
    return " ".join(part for part in (head.rstrip("*"), f"{link}{noun}", *told, rest) if part)


def _agreeing(forms: Sequence[str], *, feminine: bool, plural: bool) -> str:
    """Return the form of an adjective that a noun asks for; what follows the forms of the first word are others."""
    same = [f for f in forms if f[:STEM] == forms[0][:STEM]]
    own = same if _even(same) else [f for f in same if f.endswith(("e", "es")) == feminine]
    return own[min(int(plural), len(own) - 1)]


def _even(forms: Sequence[str]) -> bool:
    """Tell whether an adjective has one form for both genders: "russe, russes", "de l'ONU"."""
    return len({f.endswith(("e", "es")) for f in forms}) == 1


def _word(stretch: Stretch, index: int) -> str:
    item = stretch.items[index]
    word = item.form if item.capital and index else item.norm
    return word if word.endswith("'") else word + " "
