"""Measures the language core on raw text, end to end: `python benchmarks/language.py DATA`.

DATA is the folder with treebanks/, press/ and ner/ (training/README.md says what is in them). Nothing measured here
was trained on or tuned on. One thread, so that speed is that of one core.
"""

# ruff: noqa: T201, E402 (a script: it prints its figures)
from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ.setdefault(name, "1")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # training/ lies beside src/

from training.conllu import Sentence
from training.corpora import reported
from training.evaluate import Tally, document_of, measure

from pourparlers.annotate import names
from pourparlers.annotate.syntax import loaded, parsed
from pourparlers.lang.reporting import forms

SHOWN = ("sent", "token", "pos", "uas", "las", "verb lemma", "lemma")
TARGETS = {
    ("Sequoia test", "pos"): 97.0, ("GSD test", "pos"): 95.2, ("PUD news", "pos"): 93.5,
    ("Sequoia test", "uas"): 88.5, ("GSD test", "uas"): 86.5, ("PUD news", "uas"): 85.0,
    ("GSD test", "verb lemma"): 95.0, ("PUD news", "verb lemma"): 95.0,
    ("French press, held out", "uas"): 90.0, ("French press, held out", "las"): 86.0, ("EWT test", "uas"): 83.0,
}  # fmt: skip


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--pipeline", help="an installed spaCy pipeline in the place of ours (French)")
    asked = parser.parse_args()
    if not (asked.data / "treebanks").is_dir():
        print(f"SKIPPED: there is no {asked.data / 'treebanks'}", file=sys.stderr)
        return 1
    for language in ("fr", "en"):
        nlp = loaded(language, asked.pipeline if language == "fr" else None)
        print(f"\n{language}: raw text, F1 in % (target)")
        print(f"{'set':<28}" + "".join(f"{name:>15}" for name in SHOWN))
        for name, read in reported(asked.data, language).items():
            gold = read()
            row(name, measure(nlp, language, gold))
            row("  sentences given" + " (press)" * ("press" in name), measure(nlp, language, gold, as_given=True))
    subjects(asked.data, asked.pipeline)
    speed(asked.data)
    return 0


def row(name: str, tally: Tally) -> None:
    """Print the figures of one set."""
    cells = []
    for measure_name in SHOWN:
        target = f" ({TARGETS[name, measure_name]})" if (name, measure_name) in TARGETS else ""
        unknown = measure_name.endswith("lemma") and "press" in name  # nobody annotated lemmas there
        cells.append("–" if unknown else f"{100 * tally.f1(measure_name):.1f}{target}")
    print(f"{name:<28}" + "".join(f"{cell:>15}" for cell in cells), flush=True)


def subjects(data: Path, pipeline: str | None) -> None:
    """Print how many subjects of reporting verbs are found in the held-out press, those after their verb apart."""
    gold = reported(data, "fr")["French press, held out"]()
    found = {True: 0, False: 0}
    asked = {True: 0, False: 0}
    for sentence, own in zip(gold, _parses(gold, pipeline), strict=True):
        for verb, subject in _subjects(sentence):
            inverted = subject.start > verb.start
            asked[inverted] += 1
            found[inverted] += ((subject.start, subject.end), (verb.start, verb.end)) in own
    for inverted, name in ((False, "before the verb"), (True, "after it (target 93)")):
        share = 100 * found[inverted] / max(1, asked[inverted])
        print(f"subjects of reporting verbs {name}: {found[inverted]} of {asked[inverted]}, {share:.1f} %")


def _subjects(sentence: Sentence) -> Iterable[tuple]:  # type: ignore[type-arg]
    for word in sentence.words:
        verb = sentence.words[word.head - 1] if word.head else None
        subject = verb is not None and verb.pos == "VERB" and word.dep.startswith("nsubj")
        if verb is not None and subject and verb.form.lower().replace("’", "'") in forms("fr"):
            yield verb, word


def _parses(gold: list[Sentence], pipeline: str | None) -> Iterable[set]:  # type: ignore[type-arg]
    """Yield for each sentence the arcs that the pipeline takes for subjects, by offsets in the sentence."""
    nlp = loaded("fr", pipeline)
    for sentence in gold:
        own = parsed(document_of(sentence.text, "fr"), nlp, "fr")
        yield {((t.start, t.end), (own[t.head].start, own[t.head].end))
               for t in own if (t.dep or "").startswith("nsubj") and t.head is not None}  # fmt: skip


def speed(data: Path) -> None:
    """Print words a second of the French core on the redistributable news: white-space words, one thread, CPU time."""
    import json

    rows = json.loads((data / "press" / "wikinews_fr.json").read_text(encoding="utf-8"))
    text = "\n".join("\n".join(row["lines"]) for row in rows)
    words, clock = len(text.split()), time.process_time
    nlp, label = loaded("fr"), names.make("fr")
    document_of(text[:1000], "fr")
    start = clock()
    document = document_of(text, "fr")
    cut = clock()
    parsed(document, nlp, "fr")
    syntax = clock()
    label(document)
    end = clock()
    print(f"speed, {words:,} words on one core: sentences and tokens {words / (cut - start):,.0f} words/s, "
          f"syntax {words / (syntax - cut):,.0f}, names {words / (end - syntax):,.0f}, "
          f"all {words / (end - start):,.0f} (target 8,000)")  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
