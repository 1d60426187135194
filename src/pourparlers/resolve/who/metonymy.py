"""Keeps government and place apart: "à Moscou" is a place, "Moscou a annoncé" a government, "la Russie" too.

Decided by the word before the name and the verb or noun before that; a parser takes over the finer cases when there
is one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pourparlers.lang.titles import Titles
from pourparlers.model.layers import Token
from pourparlers.resolve.who.finding import Finding
from pourparlers.resolve.who.words import Words

ARTICLES = frozenset({"le", "la", "les", "l'", "the"})
GENITIVE = frozenset({"de", "du", "des", "d'", "of", "from"})
JOINTS = frozenset({"et", "and", "ou", "or"})
TOPIC = frozenset({"sur", "on", "about", "over"})
DATIVE = frozenset({"à", "au", "aux", "a", "to"})
POSSESSIVE = frozenset({"'s", "'"})
WITH = frozenset({"avec", "with"})
WHERE = frozenset({"où", "where"})
TOWARDS = frozenset({"pour", "for"})
WINDOW = 5  # tokens looked back for the governing verb: an adverb, an object and an article fit in between


DATELINE = re.compile(r"[^\n.]{0,40}?(?:[-–—] |\()")
DATED = re.compile(
    r"(?:, (?:[\w-]+ )?(?:\d{1,2}(?:er)? [^\W\d]+\.?|[^\W\d]+\.? \d{1,2},?)(?: \d{4}| \(|\.| [-–—])| \([A-Z]+\) ?[-–—])"
)
SECOND = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ' -]+(?: \(|/)$")
PLACES = re.compile(r"/[A-ZÀ-Þ' -]+,? ?[\d(–—-]|/[A-ZÀ-Þ' -]+, ")
CLOSING = re.compile(r"\)?, (?:[\w-]+ )?(?:\d|[^\W\d]+\.? \d)|\)? ?(?:\(|[-–—] )")
"""What stands between the first place of a dateline and its second ("OSLO (Norvège)", "OSLO/BERGEN"), and after it."""
LISTED = frozenset((", ", " et ", " and ", ", and "))
LABEL = re.compile(r"\s?:\s")


def read(text: str, findings: list[Finding], tokens: Sequence[Token], index: dict[int, int], words: Words) -> None:
    """Decide the reading of every state and capital among `findings`, in place.

    Args:
        text: the running text.
        findings: in order of start.
        tokens: of the document.
        index: offset -> index of the token that begins there.
        words: the language's words.
    """
    last: Finding | None = None
    for at, finding in enumerate(findings):
        following = findings[at + 1] if at + 1 < len(findings) else None
        if (finding.capital or finding.town) and finding.start in index:
            _decide(finding, tokens, index[finding.start], words)
            _join(finding, last, tokens, index)
            _list(text, finding, last, following, tokens, index)
            _head(finding, text)
        last = finding


def _head(finding: Finding, text: str) -> None:
    """Read datelines ("VIENNE, 24 novembre - ", "Vienne (AFP) -") and labels ("Iran : l'échéance passe") as places."""
    if finding.start and text[finding.start - 1] != "\n":
        if SECOND.search(text[text.rfind("\n", 0, finding.start) + 1 : finding.start]) and CLOSING.match(
            text, finding.end
        ):
            _say(finding, "place", "metonymy.dateline", 0.85, _city(finding))
        return
    shouted = text[finding.start : finding.end].isupper() and DATELINE.match(text, finding.end)
    two = SECOND.search(f"{text[finding.start : finding.end]}/") and PLACES.match(text, finding.end)
    if shouted or two or (_city(finding) and DATED.match(text, finding.end)):
        _say(finding, "place", "metonymy.dateline", 0.85, _city(finding))
    elif finding.capital and not _city(finding) and LABEL.match(text, finding.end):
        _say(finding, "place", "metonymy.topic", 0.6)


def _join(finding: Finding, last: Finding | None, tokens: Sequence[Token], index: dict[int, int]) -> None:
    """Read "à Hongkong ou Djakarta", "in Brazil and Germany": what is joined to a place is one."""
    at = index[finding.start]
    joined = last is not None and last.reading == "place" and at >= 1 and tokens[at - 1].norm in JOINTS
    if last is not None and joined and tokens[at - 1].start <= last.end + 1 and finding.rule == "metonymy.actor":
        _say(finding, "place", "metonymy.list", 0.7, _city(finding))


def _list(
    text: str,
    finding: Finding,
    last: Finding | None,
    following: Finding | None,
    tokens: Sequence[Token],
    index: dict[int, int],
) -> None:
    """Read the middle of a list of places, "une tournée à Riga, Vilnius et Tallinn", not at the head of a sentence."""
    if last is None or following is None or last.reading != "place" or finding.rule != "metonymy.actor":
        return
    if text[last.end : finding.start] != ", " or text[finding.end : following.start] not in LISTED:
        return
    at = index.get(last.start, 0)
    opens = at < 2 or tokens[at - 2].sentence != tokens[at].sentence  # "À Riga, Vilnius et Tallinn ont dit non"
    if following.capital and not opens:
        _say(finding, "place", "metonymy.list", 0.7, _city(finding))


def _city(finding: Finding) -> Sequence[str]:
    return (finding.town,) if finding.town else finding.candidates[:1]


def _decide(finding: Finding, tokens: Sequence[Token], at: int, words: Words) -> None:
    titles = words.titles
    sentence = tokens[at].sentence
    before = [t for t in tokens[max(0, at - WINDOW) : at] if t.sentence == sentence]
    article = bool(before) and before[-1].norm in ARTICLES
    head = before[:-1] if article else before
    word = head[-1].norm if head else ""
    lemmas = [t.lemma for t in head]
    city = _city(finding)
    after = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    where = after in WHERE or (after == "," and at + 2 < len(tokens) and tokens[at + 2].norm in WHERE)
    owned = tokens[at + 2].norm if at + 2 < len(tokens) else ""
    if words.language == "en" and after in POSSESSIVE and owned not in titles.possessed_places:
        _say(finding, "government", "metonymy.actor", 0.75)
    elif rule := _located(head, after, owned if after in POSSESSIVE else "", titles, bool(city)):
        _say(finding, "place", rule, 0.8, city)
    elif word in TOPIC and any(lemma in titles.aimed_nouns for lemma in lemmas[:-1][-2:]):
        _say(finding, "government", "metonymy.aim", 0.75)
    elif where:
        _say(finding, "place", "metonymy.where", 0.9, city)
    elif word in DATIVE and gives(lemmas[:-1], titles) and not _moves(lemmas, titles):
        _say(finding, "government", "metonymy.dative", 0.8)
    elif words.language == "en" and city and after in titles.location_nouns:  # "the Lisbon Treaty"
        _say(finding, "place", "metonymy.modifier", 0.75, city)
    elif word in TOPIC:
        _say(finding, "place", "metonymy.topic", 0.6, city)
    elif word in titles.place_prepositions and not (article and word in ("à", "a")):
        _say(finding, "place", "metonymy.preposition", 0.95, city)
    elif word in TOWARDS and _moves(lemmas[:-1], titles):
        _say(finding, "place", "metonymy.motion", 0.8, city)
    elif word in GENITIVE and any(t.norm in titles.location_nouns for t in head[:-1][-2:]):
        _say(finding, "place", "metonymy.location", 0.8, city)
    elif word in GENITIVE and word != "of" and not article and _moves(lemmas[:-1], titles):
        _say(finding, "place", "metonymy.motion", 0.8, city)
    else:
        _say(finding, "government", "metonymy.actor", 0.9 if word not in GENITIVE else 0.75)


def _located(head: Sequence[Token], after: str, owned: str, titles: Titles, city: bool) -> str:
    """Return the rule by which a name is a place for the words beside it, or an empty text.

    Args:
        head: tokens before the name, without its article.
        after: the token after it.
        owned: what stands after its possessive mark.
        titles: the language's words.
        city: whether the name is a city's.
    """
    word = head[-1] if head else None
    if owned in titles.possessed_places:
        return "metonymy.possessor"
    if word is None:
        return ""
    if word.norm in titles.place_adjectives:
        return "metonymy.adjective"
    if city and word.lemma in titles.place_verbs:
        return "metonymy.reached"
    if word.norm in WITH and len(head) > 1 and head[-2].norm in titles.possessed_places:
        return "metonymy.border"
    return "metonymy.from" if len(head) == 1 and word.norm in GENITIVE and after == "," else ""


def gives(lemmas: Sequence[str], titles: Titles) -> bool:
    """Tell whether a verb or noun of giving, asking or answering governs; "reproche" may be a verb form."""
    return any(lemma in titles.dative_verbs or lemma + "r" in titles.dative_verbs for lemma in lemmas)


def _moves(lemmas: Sequence[str], titles: Titles) -> bool:
    return any(lemma in titles.motion_verbs for lemma in lemmas)


def _say(finding: Finding, reading: str, rule: str, score: float, name: Sequence[str] = ()) -> None:
    if reading == "place":
        finding.names = (name[0],) if name else finding.names
        finding.reading = "place"
    elif finding.reading == "place" or not finding.town:
        finding.reading = reading  # type: ignore[assignment]
    finding.rule = rule
    finding.score = score
    finding.form = "metonym" if reading == "government" else "name"
    finding.candidates = finding.candidates if rule == "metonymy.actor" else ()
