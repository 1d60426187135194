"""Makes the weights: `python -m training.models fr en --data ../shared/data`.

One seed, one thread, pinned versions: the same figures come out again on the same machine; another processor's
arithmetic may move them in the last digit.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import srsly

WEIGHTS = Path("src/pourparlers/annotate/weights")
WORK = Path("build/models")
LOOKUPS = "spacy-lookups-data==1.0.5"


def main() -> None:
    """Make what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("languages", nargs="*", default=["fr", "en"], choices=["fr", "en"])
    parser.add_argument("--data", type=Path, required=True, help="folder with treebanks/ and press/")
    parser.add_argument("--lexicon-only", action="store_true", help="make the lexicon, train nothing")
    parser.add_argument("--steps", type=int, help="fewer steps than the configuration's, to try things")
    asked = parser.parse_args()
    if not (asked.data / "treebanks").is_dir():
        parser.error(f"{asked.data / 'treebanks'} is no folder; get the treebanks that training/README.md names")
    for language in asked.languages:
        WEIGHTS.joinpath(language).mkdir(parents=True, exist_ok=True)
        WORK.mkdir(parents=True, exist_ok=True)
        lexicon(language, asked.data)
        if not asked.lexicon_only:
            syntax(language, asked.data, asked.steps)
            names(language, asked.data)


def lexicon(language: str, data: Path) -> None:
    """Write `lexicon.json.gz`."""
    from training import lexicon as made
    from training.corpora import corpora

    sentences = corpora(data, language)[0]
    table = made.french(lookups(), sentences) if language == "fr" else made.english(sentences)
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    (WEIGHTS / language / "lexicon.json.gz").write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def lookups() -> Path:
    """Return the wheel with spaCy's lookup tables, fetched from the package index where it is not there yet."""
    found = list(WORK.glob("spacy_lookups_data-*.whl"))
    if not found:
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", WORK, LOOKUPS], check=True)
        found = list(WORK.glob("spacy_lookups_data-*.whl"))
    return found[0]


def syntax(language: str, data: Path, steps: int | None) -> None:
    """Train and write `syntax/`."""
    from spacy.vocab import Vocab

    from training.align import merged
    from training.corpora import corpora
    from training.documents import binary

    vocab = Vocab()
    for name, sentences in zip(("train", "dev"), corpora(data, language), strict=True):
        binary((merged(sentence, language) for sentence in sentences), vocab).to_disk(WORK / f"{language}_{name}.spacy")
    command = [sys.executable, "-m", "spacy", "train", f"training/{language}.cfg", "--output", str(WORK / language),
               "--code", "src/pourparlers/annotate/spacy_tokens.py",
               "--paths.train", str(WORK / f"{language}_train.spacy"),
               "--paths.dev", str(WORK / f"{language}_dev.spacy")]  # fmt: skip
    if steps:
        command += ["--training.max_steps", str(steps)]
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"), "1")
    subprocess.run(command, check=True, env={**os.environ, **threads})
    ship(WORK / language / "model-best", WEIGHTS / language / "syntax")


def names(language: str, data: Path) -> None:
    """Train and write `names.crf`, in a process that reads the new pipeline."""
    command = [sys.executable, "-m", "training.names", "--lang", language, "--data", str(data)]
    subprocess.run([*command, "--out", str(WEIGHTS / language)], check=True)


def ship(trained: Path, target: Path) -> None:
    """Copy a pipeline with its numbers in half precision, which halves its size and moves no figure.

    `annotate.syntax.loaded` makes them single again.
    """
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(trained, target)
    for file in target.glob("*/model"):
        model = srsly.msgpack_loads(file.read_bytes())
        for params in model["params"]:
            params.update({name: value.astype("float16") for name, value in params.items() if value is not None})
        file.write_bytes(srsly.msgpack_dumps(model))


if __name__ == "__main__":
    main()
