"""Quotations told by a participle and its agent: "présenté par X comme « … »", "qualifié par X de « … »"."""

from __future__ import annotations

from pourparlers.extract.speech.frames import Frame
from pourparlers.extract.speech.items import Stretch
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.subject import ACTORS, phrase, starts_subject
from pourparlers.model.layers import Mention

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
