"""Quotations told by a participle and its agent: "présenté par X comme « … »", "qualifié par X de « … »"."""

from __future__ import annotations

from pourparlers.extract.speech.frames import Frame
from pourparlers.extract.speech.items import Stretch
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.subject import ACTORS, phrase, starts_subject
from pourparlers.model.layers import Mention

FEW = 1  # words of a quotation that is a verb and nothing else
LINKED = 4  # items between who said it and the quotation: "comme étant un"


def find(stretch: Stretch, words: Lexicon) -> list[Frame]:
    """Return a frame for each quotation that a participle with its agent introduces."""
    found = []
    for index in range(len(stretch.items) - 1):
        if stretch.norm(index + 1) not in words.table.by or not starts_subject(stretch, index + 2, words, bare=True):
            continue
        form = next((f for f in words.forms.get(stretch.norm(index), ()) if f.shape == "past" and not f.rest), None)
        if form is None or "quote" not in form.verb.takes:
            continue
        at = _past_links(stretch, phrase(stretch, index + 2, len(stretch.items), words).last, words)
        quote = stretch.items[at].quote if at < len(stretch.items) else None
        if quote is None:
            continue
        frame = Frame(
            "direct.agent", stretch, quote.inner, (quote,), True, (index, at), "source", index + 2, confidence=0.8
        )
        frame.form = form
        found.append(frame)
    return found


def _past_links(stretch: Stretch, at: int, words: Lexicon) -> int:
    """Return the item after what joins who said it to the quotation."""
    allowed = words.table.likeness | words.table.genitives | words.table.determiners | words.table.being
    first = at
    while at < min(len(stretch.items), first + LINKED) and stretch.norm(at) in allowed:
        at += 1
    return at


def quoted(stretch: Stretch, text: str, words: Lexicon) -> list[Frame]:
    """Return a frame for each reporting verb that is itself quoted: "X s'est « réjoui » de …", "X « condamne » …"."""
    found = []
    for index, item in enumerate(stretch.items):
        said = item.quote.inner.of(text).casefold().split() if item.quote is not None else []
        if item.quote is None or len(said) != FEW or not index:
            continue
        first = _auxiliaries(stretch, index, words)
        told = "past" if first < index else "finite" if _ends_name(stretch, index - 1) else ""
        form = next((f for f in words.forms.get(said[0], ()) if f.shape == told and not f.rest), None)
        if form is None or _passive(stretch, first, index, words):
            continue
        frame = Frame(
            "direct.quoted", stretch, item.quote.inner, (item.quote,), True, (first, index), "before", first,
            confidence=0.75,
        )  # fmt: skip
        frame.form = form
        found.append(frame)
    return found


def _passive(stretch: Stretch, first: int, last: int, words: Lexicon) -> bool:
    """Tell whether auxiliaries make a passive: "a été « condamné »" tells not who condemns."""
    norms = [stretch.norm(i) for i in range(first, last)]
    be = any(words.lemma(n) in words.verbs.be for n in norms)
    return be and not words.verbs.reflexives & set(norms)


def _auxiliaries(stretch: Stretch, at: int, words: Lexicon) -> int:
    """Return where the auxiliaries and reflexive pronoun before an item begin."""
    while at > 0 and (words.auxiliary(stretch.norm(at - 1)) or stretch.norm(at - 1) in words.verbs.reflexives):
        at -= 1
    return at


def _ends_name(stretch: Stretch, at: int) -> bool:
    mention = stretch.mention_at(at)
    return mention is not None and mention.reading in ACTORS and mention.names != () and mention.form != "pronoun"


def agent(stretch: Stretch, before: int, words: Lexicon) -> Mention | None:
    """Return who is named as the agent of a passive right before an item: "a été rejetée par X :"."""
    mention = stretch.mention_at(before - 1)
    if mention is None or mention.reading not in ACTORS or not mention.names or stretch.at(mention.end) != before:
        return None
    at = stretch.at(mention.start)
    while at > 0 and stretch.norm(at - 1) in words.table.determiners - words.table.by:
        at -= 1
    if stretch.norm(at - 1) not in words.table.by:
        return None
    told = any(f.shape == "past" for f in words.forms.get(stretch.norm(at - 2), ()))
    return mention if told else None
