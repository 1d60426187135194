"""What a piece tells by itself, worked out once a form: its features as bytes, ready for the model."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import simplemma

from pourparlers.annotate.naming.lexicon import Lexicon, load_lexicon
from pourparlers.lang.folding import folded_in_place

CACHED = 100_000  # distinct forms kept a process: an hour of press has fewer
AFFIXES = (3, 4)  # letters: shorter ones taught nothing
LONGEST = 8  # code points of a form whose length is told exactly


@dataclass(frozen=True, slots=True)
class Form:
    """One form.

    Attributes:
        lower: in lower case.
        norm: in lower case without accents.
        kind: `x` lower case, `Xx` capitalised, `XX` capitals, `X` one capital, `XxX` and `xX` mixed, `d` and `dX` with
            digits, `.` else.
        candidate: whether it may be a name by itself: it has a capital, or a digit beside letters.
        own: features of the piece itself.
        near: features that it lends its neighbours at -1, +1, -2 and +2, in this order.
    """

    lower: str
    norm: str
    kind: str
    candidate: bool
    own: list[bytes]
    near: tuple[list[bytes], list[bytes], list[bytes], list[bytes]]


@functools.lru_cache(maxsize=CACHED)
def form_of(form: str, language: str) -> Form:
    """Return what a form tells by itself."""
    lower, kind = form.lower(), kind_of(form)
    norm = folded_in_place(form) if kind != "." else form
    candidate = kind not in ("x", ".", "d")
    lexicon = load_lexicon(language)
    known = _known(form, norm, lexicon, language) if candidate else _plain(norm, lexicon)
    own = [f"w={form}", f"l={lower}", f"k={kind}"]
    if candidate:
        own += [f"p{n}={lower[:n]}" for n in AFFIXES if len(lower) > n]
        own += [f"s{n}={lower[-n:]}" for n in (2, *AFFIXES) if len(lower) > n]
        own += [f"h={_shape(form)}", f"n={min(len(form), LONGEST)}"]
    elif kind == "x":
        own.append(f"s3={lower[-3:]}")
    own += [f"@{flag}" for flag in known]
    ending = [f"s={lower[-3:]}"] if kind == "x" and len(lower) > 3 else []
    near = [f"l={lower}", f"k={kind}", *ending, *(f"@{flag}" for flag in known)]
    far = [f"l={lower}", f"k={kind}"]
    return Form(
        lower, norm, kind, candidate, [f.encode() for f in own],
        (_at("-1", near), _at("+1", near), _at("-2", far), _at("+2", far)),
    )  # fmt: skip


def _at(place: str, features: list[str]) -> list[bytes]:
    return [f"{place}{feature}".encode() for feature in features]


def kind_of(form: str) -> str:
    """Return the kind of a form by its letters."""
    if not any(c.isalnum() for c in form):
        return "."
    if any(c.isdigit() for c in form):
        return "dX" if any(c.isupper() for c in form) else "d"
    if form == form.lower():
        return "x"
    if form.isupper():
        return "XX" if sum(c.isalpha() for c in form) > 1 else "X"
    return "Xx" if form[0].isupper() and form[1:] == form[1:].lower() else "XxX" if form[0].isupper() else "xX"


def _shape(form: str) -> str:
    """Return the letters' classes, runs made one: "al-Sulami" is "x-Xx"."""
    shape = ["X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c for c in form]
    return "".join(c for i, c in enumerate(shape) if i == 0 or shape[i - 1] != c)


def _plain(norm: str, lexicon: Lexicon) -> list[str]:
    return ["adj"] if norm in lexicon.adjectives else []


def _known(form: str, norm: str, lexicon: Lexicon, language: str) -> list[str]:
    """Return what tables of single words say of a capitalised form."""
    parts = norm.split("-")
    flags = []
    if norm in lexicon.given or (len(parts) == 2 and all(p in lexicon.given for p in parts)):
        flags.append("giv")
    if norm in lexicon.surnames:
        flags.append("sur")
    if norm in lexicon.adjectives:
        flags.append("adj")
    flags.append("word" if _common(form, language) else "odd")
    return flags


def _common(form: str, language: str) -> bool:
    """Tell whether a form is a common word in lower case."""
    return all(simplemma.is_known(part, lang=language) for part in form.lower().split("-") if part)
