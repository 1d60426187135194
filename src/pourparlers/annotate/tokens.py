"""Cuts sentences into tokens with exact offsets, lemmas and, for verb forms, tense and mood.

Tokens are those of Universal Dependencies, so that a pipeline trained on its treebanks can take them as they are:
an abbreviation keeps its stop ("M.", "etc."), the stop that ends the sentence stands alone; dates and runs of marks are
one token, a figure and its unit are two. Two conventions are our own, since the word lists of the extraction are made
for them: "d'abord", "d'ailleurs" and "d'accord" are one token, and so is an English compound ("US-Russian").

Lemmas come from a lexicon without context (simplemma), verb features from endings (`annotate.verbs`): the word lists of
the extraction were made for these. What the trained pipelines say of a token is added by `annotate.syntax`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import simplemma

from pourparlers.annotate.verbs import features
from pourparlers.lang.pack import load
from pourparlers.lang.sentences import SentenceWords
from pourparlers.lang.verbs import Verbs
from pourparlers.model.document import Document
from pourparlers.model.layers import Token

HALVES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")  # lone surrogates, which JSON may hold and no library encodes
ONE_FOR_ONE = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-"}) | HALVES
UPPER = "[A-ZÀ-ÖØ-Þ]"
PLAIN = r"([^\W\d_]+)(?=[ ,;])"  # nearly every word: found before anything rarer is tried
ADDRESSES = (
    r"(?:https?://|www\.)[^\s»”\"<>]*[\w/]|\w+(?:[.+-]\w+)*@\w+(?:[.-]\w+)*"
    r"|\w+(?:[.-]\w+)*\.(?:com|org|net|info|fr|be|ch|ca|uk|eu|ru|int|gov)\b"
    r"|\w+(?:[.-]\w+)*\.(?i:pdf|docx?|xlsx?|html?|jpe?g|png)\b"
    r"|(?<![\w.])[a-z]{2,}(?:\.[a-z]{2,}){2,}(?!\w)"  # news groups
)
ACRONYMS = (
    rf"\w{{1,6}}'(?=(?:{UPPER}\.){{2}})|(?<={UPPER}\.)'s\b"  # what an acronym splits off
    rf"|(?<!\w){UPPER}(?:\.{UPPER}(?!\w))+"  # "U.S", its last stop apart
    rf"|(?<!\w){UPPER}\.-{UPPER}(?!\w)(?:\.{UPPER}(?!\w))*"  # "J.-Y", "P.-D.G"
)
FIGURES = (
    r"\d+'s(?!\w)|(?<=\s)[+-]\d+(?:[.,]\d+)?(?!\w)"
    r"|\d{1,3}(?:[.,'\u00a0\u202f\u2009 ]\d{3})+(?:[.,]\d+)?(?![\d\w])"  # thousands
    r"|\d+-\d+(?:-\d+)+(?!\w)|\d{3}-\d{4}(?!\w)"  # days and telephones
)
NUMBER = r"\d+(?:[.,:/]\d+)*\w*"  # decimals, hours, fractions; "5e", "21H00"
WORDS = r"[^\W\d_]\w*(?:[-'&](?=\w)\w+)*'?"  # with inner hyphens and apostrophes
REST = r"\w+|\.{2,}|[!?]{2,}|([-=*~+#<>'$|])\2+|[^\w\s]"
WITH_UNIT = re.compile(r"([\d.,:/]+)([^\W\d_]+)(\d*)")
QUOTES = frozenset("»”\"'")
CLOSERS = " \u00a0\u202f»”\"')]"
CACHED = 100_000  # distinct forms kept a process: an hour of press has fewer


@dataclass(frozen=True, slots=True)
class Rules:
    """What one language cuts by.

    Attributes:
        chunks: pattern of what white space and marks part.
        stopped: abbreviations without their stop.
        joined: where a word that is two is cut ("cannot" at 3).
        words: the language's table.
    """

    chunks: re.Pattern[str]
    stopped: frozenset[str]
    joined: dict[str, int]
    words: SentenceWords


@functools.lru_cache(maxsize=8)
def rules_of(words: SentenceWords) -> Rules:
    """Return the rules that a language's words make."""
    stopped = words.abbreviations | words.closing_abbreviations | words.numbered | words.loose | words.units
    dotted = "|".join(re.escape(form) for form in sorted(stopped) if not form.isalpha())
    dots = [rf"(?<![^\W\d_])(?:{dotted})(?!\w)", rf"\d+(?::\d+)?(?=(?:{dotted})(?!\w))"]  # "9a.m."
    marks = [
        (r"(?<!\w)" if mark[0].isalpha() else "") + re.escape(mark) + (r"(?!\w)" if mark[-1].isalpha() else "")
        for mark in sorted(words.marks, key=len, reverse=True)
    ]
    ranges = [r"\d+(?:-\w+)+"] if words.ranges else []
    chunks = re.compile("|".join([PLAIN, ADDRESSES, *marks, ACRONYMS, *dots, FIGURES, *ranges, NUMBER, WORDS, REST]))
    joined = {form.replace("|", ""): form.index("|") for form in words.joined}
    return Rules(chunks, stopped, joined, words)


def make(language: str) -> Callable[[Document], Document]:
    """Return the step that fills `document.tokens`."""
    words = load(language, "sentences", SentenceWords)
    load(language, "verbs", Verbs)  # a faulty table is told before the first article

    def step(document: Document) -> Document:
        tokens: list[Token] = []
        for index, sentence in enumerate(document.sentences):
            text = document.text[sentence.start : sentence.end].translate(ONE_FOR_ONE)
            place = sentence.start
            for start, end in cut(text, words):
                norm, lemma, morph = reading_of(text[start:end], language)
                tokens.append(Token(place + start, place + end, norm, lemma, index, morph=morph))
        return replace(document, tokens=tuple(tokens))

    return step


@functools.lru_cache(maxsize=CACHED)
def reading_of(form: str, language: str) -> tuple[str, str, str]:
    """Return norm, lemma and universal features of one form with straight apostrophes."""
    norm = form.lower()
    if norm[0] in "-!?" and len(norm) > 1 and not norm.strip("-!?"):
        norm = "—" if norm[0] == "-" else norm[0]  # a run of marks stands for one
    lemma, morph = features(norm, lemma_of(form, language), load(language, "verbs", Verbs))
    return norm, lemma, morph


@functools.lru_cache(maxsize=CACHED)
def lemma_of(form: str, language: str) -> str:
    """Return the dictionary form of one word in lower case, or the word itself where the lexicon lacks it."""
    if not form[0].isalpha():
        return form
    lemma = str(simplemma.lemmatize(form.lower() if not form.isupper() else form, lang=language)).lower()
    verb = lemma.removesuffix("é") + "er"
    if lemma.endswith("é") and form.lower() == lemma + "s" and simplemma.is_known(verb, lang=language):
        return verb  # the lexicon lists "annulés" as a plural of what is no verb to it; "autorités" has no verb
    return lemma


def cut(text: str, words: SentenceWords) -> Iterator[tuple[int, int]]:
    """Yield the tokens of one sentence (apostrophes already straight) as half-open offsets."""
    rules = rules_of(words)
    joined = rules.joined
    final = len(text.rstrip(CLOSERS)) - 1  # where the sentence's own stop stands
    done = 0
    for match in rules.chunks.finditer(text):
        start, end = match.span()
        if start < done:
            continue
        chunk = match.group()
        if (match.lastindex == 1 and not (joined and chunk.lower() in joined)) or not chunk[0].isalnum():
            yield start, end
            continue
        pieces = _pieces_of(chunk, text, start, rules)
        if text.startswith(".", end) and (end != final or not start) and _stopped(chunk, text, end, rules):
            done = end = end + 1
        yield from ((start + a, start + b) for a, b in pieces[:-1])
        yield start + pieces[-1][0], end


def _pieces_of(chunk: str, text: str, start: int, rules: Rules) -> list[tuple[int, int]]:
    """Return what one chunk falls into, counted from its start."""
    whole = [(0, len(chunk))]
    if chunk[0].isdigit():
        unit = WITH_UNIT.fullmatch(chunk)
        if unit is None or unit[2] not in rules.words.units:
            return whole
        return [unit.span(group) for group in (1, 2, 3) if unit[group]]
    if chunk.isalpha():
        at = rules.joined.get(chunk.lower())
        return [(0, at), (at, len(chunk))] if at else whole
    if "/" in chunk or "@" in chunk or "." in chunk or ("'" not in chunk and "-" not in chunk):
        return whole
    before = text[:start].rstrip(" «“\"'(")
    return _pieces(chunk, not before or before[-1] in ":—–-", rules.words)


def _stopped(chunk: str, text: str, end: int, rules: Rules) -> bool:
    """Tell whether the full stop at `end`, which ends no sentence, belongs to the word before it."""
    following = text[end + 1 : end + 2]
    if following == "." or not chunk[0].isalpha():
        return False
    word = chunk[chunk.rfind("'") + 1 :]
    if "." in word:
        return "@" not in word and "/" not in word
    if not word or following in QUOTES:
        return False
    forms = {word, word[0].lower() + word[1:], word.capitalize() if word.isupper() else word}
    return not rules.stopped.isdisjoint(forms) or (len(word) == 1 and word.isupper())


def _pieces(chunk: str, first: bool, words: SentenceWords) -> list[tuple[int, int]]:
    """Split elisions off the front, clitics and possessives off the end of one run of letters.

    Args:
        chunk: letters with inner hyphens and apostrophes.
        first: whether it begins its sentence, so that a capital says nothing.
        words: the language's words.
    """
    at, end, low = 0, len(chunk), chunk.lower()
    found: list[tuple[int, int]] = []
    while (mark := low.find("'", at)) > at and low[at:end] not in words.whole and low[at:mark] in words.elisions:
        if low[at:mark] in ("n", "m") and chunk[mark + 1 : mark + 2].isupper() and not chunk.isupper():
            break  # "N'Djamena": an elided negation never stands before a capital
        found.append((at, mark + 1))
        at = mark + 1
    tails: list[tuple[int, int]] = []
    if at < end - 1 and low[end - 1] == "'" and low[at:end] not in words.whole:
        tails.append((end - 1, end))  # a quotation mark, or a possessive
        end -= 1
    name = chunk[at : at + 1].isupper() and not first and not chunk.isupper()
    while at < end and low[at:end] not in words.whole:
        tail = _tail(low, at, end, words, name)
        if not tail:
            break
        tails.append((end - len(tail), end))
        end -= len(tail)
    if at < end:
        found.append((at, end))
    return [*found, *reversed(tails)]


def _tail(low: str, at: int, end: int, words: SentenceWords, name: bool) -> str:
    """Return the clitic or possessive that ends a word, if any; a name within a sentence has no clitics ("Jong-il")."""
    endings = words.possessive if name else (*words.clitics, *words.possessive)
    return next((e for e in endings if low.endswith(e, at, end) and end - at > len(e)), "")
