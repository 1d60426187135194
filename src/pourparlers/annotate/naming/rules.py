"""What must hold whatever the model says: known names hold together, titles stand before persons, a document agrees
with itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from pourparlers.annotate.naming.context import first_word
from pourparlers.annotate.naming.features import Prepared
from pourparlers.annotate.naming.lexicon import LABELS, Match, load_lexicon
from pourparlers.annotate.naming.model import Found, Label
from pourparlers.lang.names import NameWords
from pourparlers.lang.pack import load

SURE = 0.9  # the model's score from which a rule about the document does not overrule it
HEARD = 0.5  # and from which an occurrence speaks for its label elsewhere
STRONGER = 2.0  # times the weight of other readings that the document's favourite must have
CERTAIN = frozenset(("state", "person", "seat"))  # kinds whose label stands against the model's
ALONE = frozenset(("body", "group", "known_org"))  # kinds that stand in capitals even where the model sees nothing
SPELT = 3  # letters of an acronym from which on it is not any abbreviation
MOST = 3  # pieces of a name that a title makes a person's


def apply(sentences: Sequence[Prepared], found: Sequence[list[Found]], language: str) -> list[list[Found]]:
    """Return the names of a document after the rules.

    Args:
        sentences: all sentences of the document.
        found: what the model found in each.
        language: `fr` or `en`.
    """
    lexicon, words = load_lexicon(language), load(language, "names", NameWords)
    told = []
    for sentence, names in zip(sentences, found, strict=True):
        norms = [form.norm for form in sentence.forms]
        held = _together(_parted(names, sentence), lexicon.matches(sentence.pieces.forms, norms), sentence)
        told.append(_paired(_titled(held, sentence, words), sentence))
    return _agreed(sentences, told)


def _parted(names: Iterable[Found], sentence: Prepared) -> list[Found]:
    """Part what the model took for one name at a hyphen that was cut out between two names."""
    forms, told = sentence.pieces.forms, []
    for name in names:
        hyphen = next((at for at in range(name.start + 1, name.end - 1) if forms[at] == "-"), None)
        if hyphen is None:
            told.append(name)
        else:
            told += [
                Found(name.start, hyphen, name.label, name.score),
                Found(hyphen + 1, name.end, name.label, name.score),
            ]
    return told


def _over(names: Iterable[Found], start: int, end: int) -> list[Found]:
    return [name for name in names if name.start < end and start < name.end]


def _together(names: list[Found], matches: Iterable[Match], sentence: Prepared) -> list[Found]:
    """Let what the tables know hold together, where the model cut it or missed it."""
    for match in sorted(matches, key=lambda m: m.start - m.end):
        label = LABELS.get(match.kind)
        if label is None or not any(form.candidate for form in sentence.forms[match.start : match.end]):
            continue
        over = _over(names, match.start, match.end)
        within = [name for name in over if name.start <= match.start and match.end <= name.end]
        single = match.end - match.start == 1
        if not over and (not single or _speaks(match, sentence)):
            names = sorted([*names, Found(match.start, match.end, label, 1.0)])
            continue
        whole = all(match.start <= name.start and name.end <= match.end for name in over)
        sure = match.kind in CERTAIN and any(_same(name, match) for name in over)
        if whole and not single and (sure or not within):
            names = sorted([*(n for n in names if n not in over), Found(match.start, match.end, label, 1.0)])
    return names


def _same(name: Found, match: Match) -> bool:
    return (name.start, name.end) == (match.start, match.end)


def _speaks(match: Match, sentence: Prepared) -> bool:
    """Tell whether a known name of one piece is a name where the model sees none."""
    form = sentence.forms[match.start]
    if match.kind in ALONE:
        return form.kind == "dX" or (form.kind == "XX" and (match.kind == "group" or len(form.lower) >= SPELT))
    around = sentence.forms[max(0, match.start - 1) : match.start] + sentence.forms[match.end : match.end + 1]
    return match.kind == "state" and not any(other.candidate for other in around)


def _titled(names: list[Found], sentence: Prepared, words: NameWords) -> list[Found]:
    """Make persons of what follows "M." or "Mr", and of both that follow "MM."."""
    for place, form in enumerate(sentence.forms[:-1]):
        bare = sentence.pieces.forms[place].rstrip(".")
        if bare in words.plurals:
            names = _several(names, sentence, place + 1, words)
        elif bare in words.singulars and form.candidate:
            names = _person(names, sentence, place + 1)
    return names


def _person(names: list[Found], sentence: Prepared, start: int) -> list[Found]:
    """Make a person of the name that begins at a piece, or of the capitalised piece there."""
    if start >= len(sentence.forms) or not sentence.forms[start].candidate:
        return names
    for name in names:
        if name.start <= start < name.end:
            fits = name.start == start and name.end - name.start <= MOST
            return [n if n != name or not fits else name._replace(label="PER", score=1.0) for n in names]
    return sorted([*names, Found(start, start + 1, "PER", 1.0)])


def _several(names: list[Found], sentence: Prepared, start: int, words: NameWords) -> list[Found]:
    """Make persons of "X, Y et Z" from a piece on."""
    while True:
        names = _person(names, sentence, start)
        ends = [name.end for name in names if name.start == start and name.label == "PER"]
        if not ends or ends[0] >= len(sentence.forms) - 1:
            return names
        joint = sentence.forms[ends[0]].lower
        if joint != "," and joint not in words.joins:
            return names
        start = ends[0] + 1


def _paired(names: list[Found], sentence: Prepared) -> list[Found]:
    """Let the halves of "Berne-Oslo", which were cut because both are names, be names alike."""
    forms, ends, starts = sentence.forms, sentence.pieces.ends, sentence.pieces.starts
    for place in range(1, len(forms) - 1):
        glued = ends[place - 1] == starts[place] and ends[place] == starts[place + 1]
        if not glued or forms[place].lower != "-" or not (forms[place - 1].candidate and forms[place + 1].candidate):
            continue
        one = next((name for name in names if name.end == place), None)
        other = next((name for name in names if name.start == place + 1), None)
        if one is not None and not _over(names, place + 1, place + 2):
            names = sorted([*names, Found(place + 1, place + 2, one.label, one.score)])
        elif other is not None and not _over(names, place - 1, place):
            names = sorted([*names, Found(place - 1, place, other.label, other.score)])
    return names


def _agreed(sentences: Sequence[Prepared], found: Sequence[list[Found]]) -> list[list[Found]]:
    """Let a document label a form of one piece alike throughout, and surnames of persons named in full as persons."""
    votes: dict[str, dict[Label, float]] = defaultdict(lambda: defaultdict(float))
    surnames = set()
    for sentence, names in zip(sentences, found, strict=True):
        for name in names:
            forms = sentence.pieces.forms[name.start : name.end]
            if len(forms) == 1 and name.score >= HEARD:
                votes[forms[0]][name.label] += name.score
            elif name.label == "PER" and name.score >= HEARD:
                surnames.add(forms[-1])
                votes[forms[-1]]["PER"] += name.score
    favourites: dict[str, Label] = {}
    for form, weights in votes.items():
        label, most = max(weights.items(), key=lambda pair: pair[1])
        if most >= HEARD * 2 and most >= STRONGER * (sum(weights.values()) - most):
            favourites[form] = label
    return [_swayed(sentence, names, favourites, surnames) for sentence, names in zip(sentences, found, strict=True)]


def _swayed(sentence: Prepared, names: list[Found], favourites: dict[str, Label], surnames: set[str]) -> list[Found]:
    """Return the names of one sentence as its document reads them."""
    opens = first_word(sentence.forms)
    told = []
    for name in names:
        label = favourites.get(sentence.pieces.forms[name.start]) if name.end - name.start == 1 else None
        told.append(name._replace(label=label) if label is not None and name.score < SURE else name)
    for place, form in enumerate(sentence.pieces.forms):
        label = favourites.get(form)
        if label is None or not sentence.forms[place].candidate or _over(told, place, place + 1):
            continue
        common = b"@word" in sentence.forms[place].own or sentence.forms[place].kind == "X"
        if place != opens and not common if label != "PER" else form in surnames and not (place == opens and common):
            told.append(Found(place, place + 1, label, HEARD))
    return sorted(told)
