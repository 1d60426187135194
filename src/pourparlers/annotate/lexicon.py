"""What a form may be, without looking at its sentence: parts of speech and lemmas from table and regular inflection."""

from __future__ import annotations

import functools
import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from pourparlers.annotate.trained import weights
from pourparlers.lang.inflection import Inflection
from pourparlers.lang.pack import load

LETTERS = {"ADJ": "A", "ADV": "D", "NOUN": "N", "VERB": "V"}  # of the open classes, in the order that `kind` tells them
SHORTEST = 5  # letters: shorter verbs are old, and irregular
Table = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language.

    Attributes:
        attested: part of speech -> form in lower case -> lemma most often given to it in treebanks.
        irregular: the same from a dictionary, for forms that regular inflection does not explain.
        lemmas: part of speech -> its lemmas.
        suffixes: part of speech -> ending -> edit ("2>er": drop two letters, add "er"), learnt from all of these.
        inflection: endings of regular forms.
    """

    attested: Table
    irregular: Table
    lemmas: Mapping[str, frozenset[str]]
    suffixes: Table
    inflection: Inflection
    _classes: dict[str, str] = field(default_factory=dict)

    def regular(self, form: str, pos: str) -> str | None:
        """Return the lemma that regular inflection explains the form by, the longest ending first; None where none."""
        known = self.lemmas.get(pos, frozenset())
        if form in known:
            return form
        best, length = None, 0
        for ending, lemma_ending in self.inflection.of(pos):
            if len(ending) > length and form.endswith(ending):
                lemma = form[: len(form) - len(ending)] + lemma_ending
                if lemma in known:
                    best, length = lemma, len(ending)
        return best

    def lemma(self, form: str, pos: str) -> str | None:
        """Return the lemma of a form in lower case as a given part of speech; None where nothing is known."""
        for part in ("VERB", "AUX") if pos in ("VERB", "AUX") else (pos,):
            for table in (self.attested, self.irregular):
                found = table.get(part, {}).get(form)
                if found is not None and (part == pos or table is self.irregular):
                    return found
        return self.regular(form, "VERB" if pos == "AUX" else pos)

    def guess(self, form: str, pos: str) -> str:
        """Return the lemma of an unknown form by its ending: new verbs inflect regularly, the rest as most words do."""
        regular = [(a, b) for a, b in self.inflection.of(pos) if pos == "VERB" and len(a) > 1 and form.endswith(a)]
        if regular and len(form) > SHORTEST:
            ending, lemma_ending = max(regular, key=lambda pair: len(pair[0]))
            return form[: len(form) - len(ending)] + lemma_ending
        rules = self.suffixes.get(pos, {})
        for length in range(min(len(form) - 1, 6), 0, -1):
            edit = rules.get(form[-length:])
            if edit is not None:
                drop, _, add = edit.partition(">")
                return form[: len(form) - int(drop)] + add
        return form

    def kind(self, form: str) -> str:
        """Return the open classes that a form in lower case may belong to, "NV"; "-" where the dictionary lacks it."""
        found = self._classes.get(form)
        if found is None:
            found = "".join(letter for pos, letter in LETTERS.items()
                            if form in self.irregular.get(pos, {}) or self.regular(form, pos)) or "-"  # fmt: skip
            self._classes[form] = found
        return found


@functools.cache
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language.

    Raises:
        ConfigError: it is missing (C25).
    """
    table = json.loads(gzip.decompress(weights(language, "lexicon.json.gz").read_bytes()))
    return Lexicon(table["attested"], table["irregular"], {p: frozenset(w) for p, w in table["lemmas"].items()},
                   table["suffixes"], load(language, "inflection", Inflection))  # fmt: skip
