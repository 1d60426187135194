"""Makes the lexicon of a language: which parts of speech and lemmas a form may have, and how unknown ones inflect.

French: the exception and index tables of spacy-lookups-data (MIT), read from its wheel, and what the training parts of
the treebanks attest. Regular inflection is not listed but told by `lang/fr/inflection.toml`, so that the table
stays small. English: the treebank alone; regular inflection and endings serve what it lacks.
"""

from __future__ import annotations

import gzip
import json
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from pourparlers.annotate.lemmas import OWN
from pourparlers.lang.inflection import Inflection
from pourparlers.lang.pack import load
from training.conllu import Sentence

OPEN = {"verb": "VERB", "aux": "VERB", "noun": "NOUN", "adj": "ADJ", "adv": "ADV"}
LONGEST_SUFFIX = 6
SURE = 0.7  # share of a suffix's forms that must take one edit for the edit to be learnt


def tables(wheel: Path, language: str) -> tuple[dict[str, dict[str, list[str]]], dict[str, list[str]]]:
    """Return the exceptions and the index of spacy-lookups-data for a language."""
    with zipfile.ZipFile(wheel) as file:
        names = (f"spacy_lookups_data/data/{language}_lemma_{name}.json.gz" for name in ("exc", "index"))
        irregular, index = (json.loads(gzip.decompress(file.read(name))) for name in names)
        return irregular, index


def exceptions(table: dict[str, dict[str, list[str]]]) -> dict[str, dict[str, str]]:
    """Return irregular forms by part of speech, each with its likeliest lemma."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for part, forms in table.items():
        if part in OPEN:
            for form, lemmas in forms.items():
                if form.replace("-", "").replace("'", "").isalpha() and form.islower():
                    found[OPEN[part]].setdefault(form, lemmas[0])
    return found


def attested(sentences: Iterable[Sentence]) -> dict[str, dict[str, str]]:
    """Return the lemma most often given to each form with each part of speech."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word in sentence.words:
            if word.lemma != "_" and word.pos not in OWN:
                counts[word.pos, word.form.lower().replace("’", "'")][word.lemma.partition("_")[0]] += 1
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for (part, form), lemmas in sorted(counts.items()):
        found[part][form] = lemmas.most_common(1)[0][0]
    return found


def suffixes(pairs: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """Return by part of speech how forms with an ending become lemmas: "eront" -> "2>er" (drop two letters, add "er").

    The longest ending known decides; an ending is kept where it says something else than the next shorter one.
    """
    found: dict[str, dict[str, str]] = {}
    for part, forms in pairs.items():
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for form, lemma in forms.items():
            edit = _edit(form, lemma)
            for length in range(1, min(LONGEST_SUFFIX, len(form) - 1) + 1):
                counts[form[-length:]][edit] += 1
        rules: dict[str, str] = {}
        for ending in sorted(counts, key=len):
            edit, count = counts[ending].most_common(1)[0]
            total = sum(counts[ending].values())
            shorter = next((rules[ending[i:]] for i in range(1, len(ending)) if ending[i:] in rules), None)
            if edit != shorter and total >= 3 and (count / total >= SURE or len(ending) == 1):
                rules[ending] = edit
        found[part] = rules
    return found


def _edit(form: str, lemma: str) -> str:
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return f"{len(form) - same}>{lemma[same:]}"


def english(sentences: list[Sentence]) -> dict[str, object]:
    """Return the English lexicon as it is written: what the treebank attests."""
    seen = attested(sentences)
    lemmas = {
        p: sorted({lemma for lemma in seen.get(p, {}).values() if lemma.islower()}) for p in sorted(set(OPEN.values()))
    }
    return {"attested": seen, "irregular": {}, "lemmas": lemmas, "suffixes": suffixes(seen)}


def french(wheel: Path, sentences: list[Sentence]) -> dict[str, object]:
    """Return the French lexicon as it is written."""
    inflection = load("fr", "inflection", Inflection)
    regular = {pos: inflection.of(pos) for pos in OPEN.values()}
    table, index = tables(wheel, "fr")
    irregular = exceptions(table)
    lemmas: dict[str, set[str]] = {pos: set() for pos in set(OPEN.values())}
    for part, words in index.items():
        if part in OPEN:
            lemmas[OPEN[part]].update(w for w in words if w.islower())
    for pos, forms in irregular.items():
        lemmas[pos].update(lemma for lemma in forms.values() if " " not in lemma)
    seen = attested(sentences)
    for pos in lemmas:
        lemmas[pos].update(lemma for lemma in seen.get(pos, {}).values() if lemma.islower())
    return {
        "attested": {p: dict(sorted(f.items())) for p, f in sorted(seen.items())},
        "irregular": {p: dict(sorted((k, v) for k, v in f.items() if not _regular(k, v, regular.get(p, ()), lemmas[p])))
                      for p, f in sorted(irregular.items())},
        "lemmas": {p: sorted(words) for p, words in sorted(lemmas.items())},
        "suffixes": suffixes(
            {p: {**irregular.get(p, {}), **seen.get(p, {})} for p in sorted(set(irregular) | set(seen))}
        ),
    }  # fmt: skip


def _regular(form: str, lemma: str, rules: Iterable[tuple[str, str]], lemmas: set[str]) -> bool:
    return any(form.endswith(a) and form[: len(form) - len(a)] + b == lemma and lemma in lemmas for a, b in rules)
