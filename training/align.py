"""Makes annotated sentences speak of the tokens that the program cuts.

Where one token of ours covers several of the treebank's ("US-Russian" is three in UD_English-EWT, "d'abord" two in
French), they become one: what it is and where it hangs comes from the one that hangs outside.
"""

from __future__ import annotations

from dataclasses import replace

from pourparlers.annotate.tokens import ONE_FOR_ONE, cut
from pourparlers.lang.pack import load
from pourparlers.lang.sentences import SentenceWords
from training.conllu import Sentence, Word


def merged(sentence: Sentence, language: str) -> Sentence:
    """Return a sentence whose words are never finer than the tokens that the program cuts."""
    spans = list(cut(sentence.text.translate(ONE_FOR_ONE), load(language, "sentences", SentenceWords)))
    groups = _groups(sentence.words, spans)
    if len(groups) == len(sentence.words):
        return sentence
    place = {0: 0}
    place.update((word, number) for number, group in enumerate(groups, 1) for word in group)
    words = []
    for group in groups:
        members = [sentence.words[i - 1] for i in group]
        outer = next((word for word in members if not _under(sentence.words, word.head, group)), members[0])
        form = sentence.text[members[0].start : members[-1].end]
        words.append(replace(outer, form=form, start=members[0].start, head=place[outer.head],
                             lemma=outer.lemma if len(group) == 1 else form.lower()))  # fmt: skip
    return replace(sentence, words=tuple(words))


def _under(words: tuple[Word, ...], head: int, group: list[int]) -> bool:
    """Tell whether a governor is in a group or hangs under one of its words, so that hanging on it makes a circle."""
    while head:
        if head in group:
            return True
        head = words[head - 1].head
    return False


def _groups(words: tuple[Word, ...], spans: list[tuple[int, int]]) -> list[list[int]]:
    """Return positions, counted from 1, of the words that become one each."""
    begins = dict(spans)
    groups: list[list[int]] = []
    until = -1
    ends = {word.end for word in words}
    for number, word in enumerate(words, 1):
        if word.start < until:
            groups[-1].append(number)
            continue
        end = begins.get(word.start, word.end)
        until = end if end > word.end and end in ends else -1
        groups.append([number])
    return groups
