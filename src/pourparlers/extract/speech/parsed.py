"""Whom the parser has for the speaker where the order of words names nobody."""

from __future__ import annotations

from pourparlers.extract.speech import heard, naming, subject, syntax
from pourparlers.extract.speech.described import of_kind
from pourparlers.extract.speech.frames import Frame
from pourparlers.extract.speech.items import Stretch
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.objects import in_time
from pourparlers.extract.speech.subject import ACTORS, Phrase
from pourparlers.extract.speech.syntax import AHEAD, Subject
from pourparlers.extract.speech.voices import History, Voice
from pourparlers.model.notes import POINTS_BACK, UNKNOWN_NAME

BESIDE = 8  # items behind a noun in which the name may stand that it calls
BACKGROUND = frozenset({"acl", "acl:relcl", "advcl"})
"""Clauses in which a verb with an object tells a deed or a circumstance, mostly, rather than what was said."""
BODIES = frozenset({"organisation", "armed_group", "media"})
NAMED = 2  # items of a name before the apposition that describes it


def source(frame: Frame, history: History, words: Lexicon) -> Voice | None:
    """Return whom a source phrase calls by a noun alone: "selon la police"."""
    stretch, at = frame.stretch, frame.subject
    nouns = words.table.speaker_nouns
    body = at + (stretch.norm(at) in words.table.determiners)
    closed = stretch.norm(body + 1) in (",", ".", "", ")", ";")
    if closed and stretch.items[body].pos == "PROPN" and _unknown(stretch, body):
        named = Phrase(at, body + 1, None, None)
        return Voice((stretch.items[body].form,), None, 0.5, named, (UNKNOWN_NAME,))
    for head in range(at, min(at + 3, len(stretch.items))):
        if stretch.mention_at(head) is not None or not stretch.items[head].word:
            return None
        if stretch.norm(head) in nouns.words | nouns.further:
            office = stretch.norm(at) not in words.table.indefinite and not stretch.norm(head).endswith(("s", "x"))
            if office and stretch.norm(head) not in nouns.collectives | nouns.bodies | nouns.documents | nouns.outlets:
                return None  # somebody in particular, whom the text does not name here
            last = subject.phrase(stretch, at, len(stretch.items), words).last
            told = Subject(at, max(last, head + 1), head, True)
            return _of_kind(stretch, told, Phrase(at, told.last, None, head), history, words)
    return None


def by_parse(frame: Frame, history: History, words: Lexicon) -> Voice | None:
    """Return whom the parser has for the subject where the order of words shows none."""
    cue, stretch = frame.cue, frame.stretch
    told = syntax.subject(stretch, cue) if cue is not None else None
    if told is None or cue is None or in_time(stretch, told.head):
        return None
    if cue.shape == "gerund" and told.first >= cue.last and "," not in map(stretch.norm, range(cue.last, told.first)):
        return None  # its object
    if frame.rule.startswith("incise") and frame.side == "before" and not _opens(frame, told, words):
        return None
    if told.own and words.table.bare_clause and stretch.norm(told.first - 1) in words.table.genitives:
        return None  # "a relative of one victim said"
    if frame.rule in ("direct.object", "direct.infinitive") and not frame.quotes and told.told in BACKGROUND:
        return None
    head = stretch.items[told.head]
    mention = stretch.mention_at(told.head)
    noun = told.head if head.norm in words.table.speaker_nouns.words else None
    one = Phrase(told.first, told.last, mention, noun)
    if mention is not None and mention.names:
        return heard.voice_of(stretch, one, history, words) if mention.reading in ACTORS else None
    if head.pos == "PROPN" and mention is None:
        return _named(stretch, one, history, words) or _body(stretch, told, one, spoken=_spoken(frame))
    named = _first_name(stretch, told, cue.last, words) or _last_words(stretch, told, words)
    if named:
        return Voice((named,), None, 0.6, one, (UNKNOWN_NAME,))
    voice = beside(stretch, told, one, history, words)
    if voice is not None:
        return voice
    deed = frame.form is not None and frame.form.verb.act == "announce"
    if frame.rule == "direct.negated" and (deed or head.norm not in words.table.speaker_nouns.collectives):
        return None
    spoken = _spoken(frame) and (
        not frame.rule.startswith("incise") or _closed(told, stretch, words, whole=frame.whole)
    )
    return _of_kind(stretch, told, one, history, words, spoken=spoken)


def _spoken(frame: Frame) -> bool:
    """Tell whether nothing but speech can be told: words in quotation marks, or a clause inside what is said."""
    if frame.rule.startswith("incise"):
        verb = frame.form.verb if frame.form is not None else None
        objectless = verb is not None and ("object" not in verb.takes or verb.act == "announce")
        beside = frame.cue is not None and frame.stretch.items[frame.cue.verb].dep == "parataxis"
        return frame.whole or (objectless and beside and frame.rule != "incise.likewise")
    return frame.rule in ("direct.colon", "direct.clause") and bool(frame.quotes)


def _first_name(stretch: Stretch, told: Subject, after: int, words: Lexicon) -> str:
    """Return the one word that calls a person between the verb and what he is: "soupire Ana, maraîchère"."""
    at = told.first - 2
    item = stretch.items[at] if at >= after and stretch.norm(at + 1) == "," else None
    if item is None or item.pos != "PROPN" or not item.capital or stretch.mention_at(at) is not None:
        return ""
    return item.form if all(stretch.norm(i) in words.table.skippable for i in range(after, at)) else ""


def _last_words(stretch: Stretch, told: Subject, words: Lexicon) -> str:
    """Return the name at the end of a phrase, behind the body of the office: "le chef de la FAA Ana Roy"."""
    name = stretch.items[told.last - 2 : told.last]
    body = stretch.items[told.last - 3]
    if told.last - told.head < 4 or not body.capital or body.norm in words.table.prepositions | words.table.determiners:
        return ""
    own = all(i.capital and i.word and stretch.mention_at(stretch.at(i.start)) is None for i in name)
    return " ".join(i.form for i in name) if own and body.form.isupper() else ""


def _closed(told: Subject, stretch: Stretch, words: Lexicon, *, whole: bool) -> bool:
    """Tell whether nothing follows a noun but what belongs to it: "la famille du blessé," is closed."""
    if whole:
        after = stretch.items[told.last] if told.last < len(stretch.items) else None
        return after is None or after.pos not in AHEAD  # "a raconté une aventure une mère d'élèves"
    loose = words.table.prepositions - words.table.genitives - words.table.determiners
    inside = any(stretch.norm(i) in loose for i in range(told.head, told.last))
    return not inside and stretch.norm(told.last) in (",", ".", ":", ";", "!", "?", ")", "")


def _opens(frame: Frame, told: Subject, words: Lexicon) -> bool:
    """Tell whether a clause in plain order begins with its subject, nothing subordinate before it."""
    table, stretch = words.table, frame.stretch
    first = frame.clause[0]
    opened = table.relatives | table.subordinators | table.clause_words | table.conjunctions
    return told.own and told.first >= first and not any(stretch.norm(i) in opened for i in range(first, told.first))


def beside(stretch: Stretch, told: Subject, one: Phrase, history: History, words: Lexicon) -> Voice | None:
    """Return the person whose name stands beside the noun, behind its complements too: "le commissaire au Budget X"."""
    table = words.table
    before = stretch.mention_at(told.first - 2) if stretch.norm(told.first - 1) == "," else None
    if before is not None and before.reading == "person" and before.form == "name" and before.names:
        return Voice(before.names[:1], None, 0.7, one)
    if stretch.norm(told.first - 1) == "," and before is None and told.first > NAMED:
        name = naming.unknown(stretch, told.first - 1 - NAMED, told.first - 1, history.surnames(), words)
        if name:
            return Voice((name,), None, 0.6, one, (UNKNOWN_NAME,))
    apart = _apart(stretch, told, one, words)
    if apart is not None:
        return apart
    named = syntax.apposed(stretch, told.head)
    for at in [named] if named is not None else range(told.head + 1, min(told.head + BESIDE, len(stretch.items))):
        item, mention = stretch.items[at], stretch.mention_at(at)
        if named is None and (not item.word or item.norm in table.coordinators | table.clause_words | table.relatives):
            return None
        if mention is not None and mention.reading == "person" and mention.names and mention.form == "name":
            governed = stretch.norm(stretch.at(mention.start) - 1) in table.prepositions | table.determiners
            return None if governed else Voice(mention.names[:1], None, 0.7, one)
    if named is None or stretch.mention_at(named) is not None:
        return None
    name = naming.unknown(stretch, named, named + 4, history.surnames(), words)
    return Voice((name,), None, 0.6, one, (UNKNOWN_NAME,)) if name else None


def _apart(stretch: Stretch, told: Subject, one: Phrase, words: Lexicon) -> Voice | None:
    """Return the body that a short apposition names behind its kind: "la mission onusienne, la Minusma, …"."""
    at = told.last + 1
    if stretch.norm(told.last) != "," or told.told == "acl":
        return None
    while stretch.norm(at) in words.table.determiners:
        at += 1
    mention = stretch.mention_at(at)
    if mention is None or mention.form != "name" or mention.reading not in BODIES or not mention.names:
        return None
    closed = stretch.norm(stretch.at(mention.end)) in (",", ".", ";", ":", "")
    return Voice(mention.names[:1], None, 0.7, one) if closed else None


def _of_kind(
    stretch: Stretch, told: Subject, one: Phrase, history: History, words: Lexicon, *, spoken: bool = False
) -> Voice | None:
    """Return whom a noun without a name stands for, else what the text calls the speaker."""
    nouns = words.table.speaker_nouns
    head, definite = stretch.norm(told.head), stretch.norm(told.first) not in words.table.indefinite
    short = told.last - told.first <= 2
    if definite and stretch.items[told.first].pos == "DET":
        name = naming.called(stretch, told.first, told.last, told.head, history.told, words)
        if name:
            return Voice((name,), None, 0.6, one, (POINTS_BACK,))
        if head in nouns.outlets and short and (outlet := history.outlet(stretch.index)):
            return Voice((outlet,), None, 0.5, one, (POINTS_BACK,))
        last = history.body(stretch.index) if head in nouns.bodies and short else None
        if last is not None:
            return Voice(last.names[:1], None, 0.5, one, (POINTS_BACK,))
    if stretch.norm(told.first) in words.table.possessives:
        return None  # "his office" is no one without him
    if stretch.items[told.first].pos == "NUM" and told.first > 1 and stretch.items[told.first - 2].pos == "NUM":
        return None  # "32 pour cent des élèves"
    kind = of_kind(stretch, told, words, spoken=spoken)
    return Voice((kind,), None, 0.6, one, kind=True) if kind else None


def _named(stretch: Stretch, one: Phrase, history: History, words: Lexicon) -> Voice | None:
    """Return the voice of a name that no table knows; a single word counts where nothing else could be meant."""
    name = naming.unknown(stretch, one.first, one.last, history.surnames(), words)
    acronym = stretch.items[one.first].form.isupper() and len(stretch.items[one.first].form) > 1
    if not name and one.last - one.first == 1 and (one.first or acronym):
        name = stretch.items[one.first].form
    return Voice((name,), None, 0.6, one, (UNKNOWN_NAME,)) if name else None


def _unknown(stretch: Stretch, at: int) -> bool:
    """Tell whether a capitalised word stands at an item that no mention covers."""
    return stretch.items[at].capital and stretch.mention_at(at) is None and len(stretch.items[at].form) > 1


def _body(stretch: Stretch, told: Subject, one: Phrase, *, spoken: bool) -> Voice | None:
    """Return the body that an article and a name call of which no table knows: "la FAA", "le Baromètre"."""
    under = stretch.items[told.first].pos == "DET" and told.head == told.first + 1
    if not under or not _unknown(stretch, told.head) or not (spoken or stretch.items[told.head].form.isupper()):
        return None
    last = next((i for i in range(told.head, told.last) if not stretch.items[i].capital), told.last)
    name = " ".join(i.form for i in stretch.items[told.head : last])
    return Voice((name,), None, 0.5, one, (UNKNOWN_NAME,))
