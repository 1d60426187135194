"""Reads CoNLL-U into sentences of surface tokens whose slices equal the text.

A multiword token whose words spell it out ("do" + "n't") keeps its words; one whose words do not ("du" = "de" + "le")
becomes one token with the part of speech of its first word, so that every token can be pointed at in the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Word:
    """One surface token.

    Attributes:
        form: its letters in the text.
        lemma: dictionary form.
        pos: universal part of speech.
        feats: universal features, `Mood=Ind|Tense=Past`; empty where none.
        head: position of the governor counted from 1; 0 for the root.
        dep: relation to the governor.
        start: offset of its first code point in the sentence's text.
    """

    form: str
    lemma: str
    pos: str
    feats: str
    head: int
    dep: str
    start: int

    @property
    def end(self) -> int:
        """Offset after its last code point."""
        return self.start + len(self.form)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One annotated sentence.

    Attributes:
        id: its `sent_id`.
        text: as printed.
        words: surface tokens in order.
        paragraph: whether a new paragraph or document begins with it.
    """

    id: str
    text: str
    words: tuple[Word, ...]
    paragraph: bool = False


Cells = list[str]


def read(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file.

    Raises:
        ValueError: a line has not ten cells, or a token is not found in the sentence's text.
    """
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip("\n").split("\n")
        meta = dict(_comment(line) for line in lines if line.startswith("#"))
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        if not rows:
            continue
        if any(len(row) != 10 for row in rows):
            raise ValueError(f"{path}: sentence {meta.get('sent_id')}: a line has not ten cells")
        yield _sentence(meta, [row for row in rows if "." not in row[0]])


def _comment(line: str) -> tuple[str, str]:
    key, _, value = line[1:].partition("=")
    return key.strip().split(" ")[0], value.strip()


def _sentence(meta: dict[str, str], rows: list[Cells]) -> Sentence:
    groups = list(_groups(rows))
    place = {"0": 0}
    for number, (_, words) in enumerate(groups, 1):
        place.update((word[0], number) for word in words)
    text = meta.get("text") or "".join(s[1] + ("" if "SpaceAfter=No" in s[9] else " ") for s, _ in groups).strip()
    at, found = 0, []
    for number, (surface, words) in enumerate(groups, 1):
        start = text.find(surface[1], at)
        if start < 0 or text[at:start].strip():
            raise ValueError(f"sentence {meta.get('sent_id')}: {surface[1]!r} is not in its text after {at}")
        at = start + len(surface[1])
        found.append(_word(surface, words, place, number, start))
    return Sentence(meta.get("sent_id", ""), text, tuple(found), "newpar" in meta or "newdoc" in meta)


def _word(surface: Cells, words: list[Cells], place: dict[str, int], number: int, start: int) -> Word:
    """Return a group of words as one token: what it is comes from the first, where it hangs from the one outside."""
    outer = next((word for word in words if place[word[6]] != number), words[0])
    first, feats = words[0], outer[5]
    if len(words) > 1 and first[3] == "ADP":
        outer, feats = first, words[1][5]
    head = place[outer[6]]
    lemma = "_".join(word[2] for word in words)
    return Word(surface[1], lemma, first[3] if len(words) > 1 else outer[3], "" if feats == "_" else feats,
                0 if head == number else head, outer[7], start)  # fmt: skip


def _groups(rows: list[Cells]) -> Iterator[tuple[Cells, list[Cells]]]:
    """Yield what stands in the text with the syntactic words that it holds."""
    at = 0
    while at < len(rows):
        row = rows[at]
        if "-" not in row[0]:
            yield row, [row]
            at += 1
            continue
        first, last = map(int, row[0].split("-"))
        words = rows[at + 1 : at + 2 + last - first]
        at += 2 + last - first
        if "".join(word[1] for word in words) != row[1]:
            yield row, words
            continue
        for word in words[:-1]:
            yield [*word[:9], "SpaceAfter=No"], [word]
        yield [*words[-1][:9], row[9]], [words[-1]]
