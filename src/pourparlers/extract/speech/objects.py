"""What follows a verb as an object or infinitive: "a salué l'accord", "promet de partir", "évoque « des progrès »"."""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.extract.speech import syntax
from pourparlers.extract.speech.cues import Cue
from pourparlers.extract.speech.frames import Frame, closing, has_verb
from pourparlers.extract.speech.items import Stretch
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.making import made, taking
from pourparlers.lang.reporting import Form


def past_phrase(stretch: Stretch, at: int, words: Lexicon) -> int:
    """Return the item after a short noun phrase."""
    while stretch.norm(at) in words.table.determiners:
        at += 1
    mention = stretch.mention_at(at)
    after = stretch.at(mention.end) if mention is not None else at + 1
    for index in range(after, min(after + 2, len(stretch.items))):
        if stretch.norm(index) in words.table.determiners and stretch.norm(index) not in words.table.genitives:
            return index
        if not stretch.items[index].word:
            break
    return after


def quoted_object(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon) -> Frame | None:
    """Return the frame of a quotation right behind its verb, or in its object."""
    form = taking(cue, "object") or taking(cue, "quote") or taking(cue, "clause")
    if form is None:
        return None
    at = cue.last
    limit = min(len(stretch.items), at + 6 if not form.verb.addressee and form.lemma != "qualifier" else at + 14)
    while at < limit and stretch.items[at].quote is None:
        norm = stretch.norm(at)
        if norm in (",", ".", ";", ":") or (has_verb(stretch, at, at + 1, words) and words.language == "fr"):
            return None
        at += 1
    if at >= len(stretch.items) or stretch.items[at].quote is None:
        return None
    near = all(
        stretch.norm(i) in words.table.determiners | words.table.skippable | set(form.verb.link)
        for i in range(cue.last, at)
    )
    if not near and not (form.verb.addressee or form.lemma in ("qualifier", "describe", "parler", "call", "faire")):
        if "object" not in form.verb.takes:
            return None
        return object_of(stretch, cue, cues, words)
    after = stretch.norm(at + 1)
    end = at + 1 if after in (",", ".", "", ";", "?", "!") else closing(stretch, at, cues, words, phrase=True)
    first = at if near else _past_links(stretch, cue.last, form)
    if near and end == at + 1:
        return made("direct.quote", stretch, cue, form, (at, end), 0.85)
    return made("direct.fragment", stretch, cue, form, (first, end), 0.8)


def _past_links(stretch: Stretch, at: int, form: Form) -> int:
    while stretch.norm(at) in form.verb.link:
        at += 1
    return at


def infinitive(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon) -> Frame | None:
    """Return the frame of an infinitive that tells what is said: "promet de partir"."""
    form = taking(cue, "infinitive")
    if form is None:
        return None
    table = words.table
    reach = 14 if form.verb.addressee or form.verb.act in ("demand", "accuse") else 4
    at = cue.last
    limit = min(len(stretch.items), at + reach)
    while at < limit:
        norm = stretch.norm(at)
        if norm in (".", ";", ":") or (has_verb(stretch, at, at + 1, words) and words.language == "fr"):
            break
        opens = norm in table.infinitive_links and is_infinitive(stretch, at + 1, words)
        bare = words.language == "fr" and at - cue.last < 3 and is_infinitive(stretch, at, words)
        if opens or bare:
            first = at + 1 if opens else at
            end = closing(stretch, first, cues, words)
            return made("direct.infinitive", stretch, cue, form, (first, end), 0.8)
        at += 1
    far = syntax.infinitive(stretch, cue) if words.language == "fr" else None
    if far is None or stretch.norm(far - 1) not in table.infinitive_links or not is_infinitive(stretch, far, words):
        return None
    return made("direct.infinitive", stretch, cue, form, (far, closing(stretch, far, cues, words)), 0.75)


def is_infinitive(stretch: Stretch, at: int, words: Lexicon) -> bool:
    """Tell whether a verb in the infinitive stands at the item, pronouns, negation and adverbs before it left aside."""
    if words.language == "en":
        item = stretch.items[at] if at < len(stretch.items) else None
        return item is not None and item.word and item.norm not in words.table.determiners and not item.capital
    skipped = (
        words.table.skippable
        | words.table.negations
        | words.verbs.reflexives
        | {"y", "en", "le", "la", "l'", "les", "lui", "leur", "faire"}
    )
    while stretch.norm(at) in skipped and "VerbForm=Inf" not in stretch.items[at].morph:
        at += 1
    return at < len(stretch.items) and (
        "VerbForm=Inf" in stretch.items[at].morph or "VerbForm=Inf" in words.verbs.forms.get(stretch.norm(at), "")
    )


def object_of(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon) -> Frame | None:
    """Return the frame of a noun phrase that tells what is said: "a salué l'accord"."""
    form = taking(cue, "object")
    if form is None:
        return None
    at = _past_adverbs(stretch, cue.last, form, words)
    if form.verb.addressee and form.verb.link:
        while (
            at < len(stretch.items)
            and stretch.norm(at) not in form.verb.link
            and stretch.norm(at) not in (",", ".", ";", ":")
        ):
            at += 1
        if stretch.norm(at) not in form.verb.link:
            return None
    if form.verb.act == "accuse" and not form.verb.addressee and stretch.norm(at) in words.table.blamed:
        told = past_phrase(stretch, at + 1, words)  # "impute à X la rupture"
        counted = told < len(stretch.items) and stretch.items[told].pos == "NUM"
        if counted or _opens_phrase(stretch, told, words) or stretch.norm(told) in form.verb.link:
            end = closing(stretch, told, cues, words, phrase=True)
            return made("direct.object", stretch, cue, form, (at, end), 0.65)
    linked = stretch.norm(at) in form.verb.link
    at = at + 1 if linked else at
    if (
        form.verb.link
        and not linked
        and form.verb.act not in ("regret", "propose", "warn", "demand", "promise", "accuse")
    ):
        return None
    if at >= len(stretch.items) or not (linked or _opens_phrase(stretch, at, words)):
        return None
    end = closing(stretch, at, cues, words, phrase=True)
    return made("direct.object", stretch, cue, form, (at, end), 0.65)


def _past_adverbs(stretch: Stretch, at: int, form: Form, words: Lexicon) -> int:
    """Return the item after adverbs, dates and short phrases of place that stand before an object."""
    table = words.table
    while at < len(stretch.items):
        norm = stretch.norm(at)
        if norm in form.verb.link or (norm in table.determiners and norm != "tout"):
            return at
        if norm == "tout" and _bare_noun(stretch, at + 1, words):
            return at  # "nier tout lien"
        if (
            (norm in table.skippable and not _opens_phrase(stretch, at + 1, words))
            or in_time(stretch, at)
            or (norm in table.skippable and norm not in table.determiners)
        ):
            at += 1
        elif norm in table.prepositions and not form.verb.link and norm not in ("à", "au", "aux", "to", "contre"):
            at = past_phrase(stretch, at + 1, words)
        else:
            return at
    return at


def _bare_noun(stretch: Stretch, at: int, words: Lexicon) -> bool:
    norm, table = stretch.norm(at), words.table
    known = table.determiners | table.prepositions | table.skippable
    return norm != "" and stretch.items[at].word and norm not in known


def in_time(stretch: Stretch, at: int) -> bool:
    """Tell whether an item belongs to a time expression."""
    return at < len(stretch.items) and any(t.start <= stretch.items[at].start < t.end for t in stretch.times)


def _opens_phrase(stretch: Stretch, at: int, words: Lexicon) -> bool:
    norm = stretch.norm(at)
    return (
        norm in words.table.determiners
        or stretch.mention_at(at) is not None
        or (words.language == "en" and stretch.items[at].word and norm not in words.table.prepositions and norm != "to")
    )
