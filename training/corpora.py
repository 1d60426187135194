"""Which annotated sentences teach a pipeline, which steer it, and which are only reported.

Test splits, the news half of PUD and the held-out third of the press treebank never come near training or tuning.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from training.conllu import Sentence, read
from training.treebank import press

STEERING = 10  # every tenth sentence of GSD's dev file and of the press steers; the others teach
PRESS_COPIES = 3  # times that a press sentence is seen for once of the others: it is what the program reads


def corpora(data: Path, language: str) -> tuple[list[Sentence], list[Sentence]]:
    """Return the sentences to train on and those that choose the checkpoint.

    Args:
        data: folder with `treebanks/` and `press/`; GSD's train file is used where it is there.
        language: `fr` or `en`.
    """
    train, steer = (_french if language == "fr" else _english)(data / "treebanks")
    own = press(data, language, held=False)
    train += [s for i, s in enumerate(own) if i % STEERING] * PRESS_COPIES
    return train, steer + own[::STEERING]


def _french(folder: Path) -> tuple[list[Sentence], list[Sentence]]:
    gsd = list(read(folder / "fr_gsd/fr_gsd-ud-dev.conllu"))
    train = list(read(folder / "fr_sequoia/fr_sequoia-ud-train.conllu"))
    train += [s for i, s in enumerate(gsd) if i % STEERING]
    train += [s for s in read(folder / "fr_pud/fr_pud-ud-test.conllu") if s.id.startswith("w")]
    more = folder / "fr_gsd/fr_gsd-ud-train.conllu"
    if more.exists():
        train += list(read(more))
    return train, list(read(folder / "fr_sequoia/fr_sequoia-ud-dev.conllu")) + gsd[::STEERING]


def _english(folder: Path) -> tuple[list[Sentence], list[Sentence]]:
    return list(read(folder / "en_ewt/en_ewt-ud-train.conllu")), list(read(folder / "en_ewt/en_ewt-ud-dev.conllu"))


def reported(data: Path, language: str) -> dict[str, Callable[[], list[Sentence]]]:
    """Return what the figures of the card are measured on, by name; read when asked."""
    folder = data / "treebanks"
    if language == "en":
        return {"EWT test": lambda: list(read(folder / "en_ewt/en_ewt-ud-test.conllu")),
                "English press, held out": lambda: press(data, "en", held=True)}  # fmt: skip
    return {
        "Sequoia test": lambda: list(read(folder / "fr_sequoia/fr_sequoia-ud-test.conllu")),
        "GSD test": lambda: list(read(folder / "fr_gsd/fr_gsd-ud-test.conllu")),
        "PUD news": lambda: [s for s in read(folder / "fr_pud/fr_pud-ud-test.conllu") if s.id.startswith("n")],
        "French press, held out": lambda: press(data, "fr", held=True),
    }
