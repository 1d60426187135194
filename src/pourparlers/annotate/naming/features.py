"""From sentences to what the model reads: for every piece a list of features as bytes."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pourparlers.annotate.naming.context import Seen, first_word, survey
from pourparlers.annotate.naming.forms import Form, form_of
from pourparlers.annotate.naming.lexicon import load_lexicon
from pourparlers.annotate.naming.pieces import Pieces, cut

STANDING = re.compile(r"(?<![\w-])[^\W\d_a-z][\w.]+(?![\w-])")
MANY = 4  # occurrences of a form from which on the number says no more
TITLED = 0.6  # share of capitalised words above which a sentence is a headline in title case
LONG = 4  # pieces of a sentence below which that share says nothing
OPEN, CLOSE = frozenset("([«“‘"), frozenset(")]»”’")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sentence ready for the model.

    Attributes:
        pieces: its pieces.
        forms: what each tells by itself.
        tags: kinds and places of known names at each ("person.B").
        items: the features of each piece.
    """

    pieces: Pieces
    forms: list[Form]
    tags: list[list[str]]
    items: list[list[bytes]]


def prepare(text: str, spans: Sequence[tuple[int, int]], language: str) -> list[Prepared]:
    """Return the sentences of a document with their features.

    Args:
        text: the document's running text.
        spans: its sentences, half-open.
        language: `fr` or `en`.
    """
    twin = _twins(text, language)
    pieces = [cut(text[start:end], start, language, twin) for start, end in spans]
    forms = [[form_of(form, language) for form in one.forms] for one in pieces]
    tags = [known(one.forms, own, language) for one, own in zip(pieces, forms, strict=True)]
    shouted = [_shouted(own) for own in forms]
    seen = survey(forms, tags, shouted)
    document = {lower: document_features(one) for lower, one in seen.items()}
    return [
        Prepared(one, own, known_here, items(own, known_here, document, loud))
        for one, own, known_here, loud in zip(pieces, forms, tags, shouted, strict=True)
    ]


def _twins(text: str, language: str) -> Callable[[str, str], bool]:
    """Return what tells whether "Berne-Oslo" is two names: both stand alone in the text, or both are known alone."""

    @functools.cache
    def standing() -> frozenset[str]:
        return frozenset(STANDING.findall(text))

    def twin(first: str, second: str) -> bool:
        lexicon = load_lexicon(language)
        a, b = form_of(first, language).norm, form_of(second, language).norm
        whole = f"{a}-{b}"
        if whole in lexicon.root or whole in lexicon.surnames or min(len(a), len(b)) < 3:
            return False
        if a in lexicon.surnames and b in lexicon.surnames:
            return not (a in lexicon.given and b in lexicon.given)
        if all(any(kind in ("state", "capital") for kind, _ in lexicon.root.get(n, {}).get("", ())) for n in (a, b)):
            return True
        return a not in lexicon.given and b not in lexicon.given and {first, second} <= standing()

    return twin


def known(words: Sequence[str], forms: Sequence[Form], language: str) -> list[list[str]]:
    """Return for every piece the kinds of known names that it stands in, with its place: B, I, E or S."""
    tags: list[list[str]] = [[] for _ in words]
    for match in load_lexicon(language).matches(words, [form.norm for form in forms]):
        last = match.end - 1
        if match.start == last:
            tags[last].append(match.kind + ".S")
            continue
        tags[match.start].append(match.kind + ".B")
        tags[last].append(match.kind + ".E")
        for index in range(match.start + 1, last):
            tags[index].append(match.kind + ".I")
    return tags


def _shouted(forms: Sequence[Form]) -> bool:
    """Tell whether a sentence is in capitals."""
    words = [form for form in forms if form.kind in ("x", "Xx", "XX", "X")]
    return len(words) > 2 and not any(form.kind == "x" for form in words) and (
        sum(form.kind == "XX" for form in words) > len(words) / 2
    )  # fmt: skip


def document_features(one: Seen) -> list[bytes]:
    """Return what the whole document says of a form."""
    told = [f"dc={min(one.times, MANY)}", f"dl={min(one.lower, 1)}{min(one.inside, 1)}"]
    if one.titled:
        told.append("dt")
    told += [f"dg={tag}" for tag in sorted(one.inner)]  # a set: the same weights every time
    return [feature.encode() for feature in told]


def items(
    forms: Sequence[Form], tags: Sequence[Sequence[str]], document: dict[str, list[bytes]], shouted: bool
) -> list[list[bytes]]:
    """Return the features of every piece of a sentence."""
    size, opens = len(forms), first_word(forms)
    style = _style(forms, shouted)
    quoted, bracketed = 0, 0
    found = []
    for index, form in enumerate(forms):
        item = form.own.copy()
        if form.lower in OPEN:
            quoted, bracketed = quoted + (form.lower not in "(["), bracketed + (form.lower in "([")
        elif form.lower in CLOSE:
            quoted, bracketed = max(0, quoted - (form.lower not in ")]")), max(0, bracketed - (form.lower in ")]"))
        before = forms[index - 1] if index else None
        after = forms[index + 1] if index + 1 < size else None
        item += before.near[0] if before else [b"-1^"]
        item += after.near[1] if after else [b"+1$"]
        for tag in tags[index]:
            item.append(b"g=" + tag.encode())
        if form.candidate:
            item += document[form.lower]
            item += _around(forms, tags, index)
            if style:
                item.append(style)
            if bracketed:
                item.append(b"()")
            if quoted:
                item.append(b"<<")
            if index == opens:
                item.append(b"^")
                item.append(b"^" + (b"@word" if b"@word" in form.own else b"@odd"))
        found.append(item)
    return found


def _around(forms: Sequence[Form], tags: Sequence[Sequence[str]], index: int) -> list[bytes]:
    """Return what a capitalised piece reads of its wider surroundings."""
    size, item = len(forms), []
    if index > 1:
        item += forms[index - 2].near[2]
    if index + 2 < size:
        item += forms[index + 2].near[3]
    before = forms[index - 1] if index else None
    after = forms[index + 1] if index + 1 < size else None
    item.append(f"k3={before.kind if before else '^'}/{forms[index].kind}/{after.kind if after else '$'}".encode())
    if before:
        item.append(f"b2={before.lower}/{forms[index].kind}".encode())
        item += [f"g-{tag}".encode() for tag in tags[index - 1]]
    if after:
        item += [f"g+{tag}".encode() for tag in tags[index + 1]]
    place = index - 1  # a title that an adjective of nationality parts from the name: "président russe X"
    while place >= 0 and b"@adj" in forms[place].own:
        place -= 1
    if place >= 0 and any(tag in ("role.E", "role.S") for tag in tags[place]):
        item.append(b"role" if place == index - 1 else b"role-adj")
    return item


def _style(forms: Sequence[Form], shouted: bool) -> bytes:
    """Return how a sentence uses capitals, where that is unusual."""
    if shouted:
        return b"CAPS"
    words = [form for form in forms if form.kind in ("x", "Xx")]
    if len(words) >= LONG and sum(form.kind == "Xx" for form in words) > TITLED * len(words):
        return b"Title"
    return b""
