"""Why a fact stands in the record: its words in their article, rule and cues of every telling, confidence, doubts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pourparlers.export.fields import fields
from pourparlers.export.page.context import Context
from pourparlers.export.page.record import Record
from pourparlers.export.page.words import unbroken, words
from pourparlers.export.terminal import BOLD, PLAIN, told, wrapped
from pourparlers.model.document import Document
from pourparlers.model.evidence import Evidence
from pourparlers.model.fact import Fact
from pourparlers.model.span import Span
from pourparlers.store import ask
from pourparlers.store.open import Store

AROUND = 160  # code points of the article shown on either side of the words, at most: a sentence or so
LABELS = 20  # columns of the labels; "Ce qu'on en a dit" fits
INDENT = "    "


def find(store: Store, id_: str) -> tuple[Fact | None, list[str]]:
    """Return the fact with an id, or the only one whose id begins so, and else the ids that begin so."""
    fact = ask.fact(store, id_)
    if fact is not None:
        return fact, []
    near = ask.ids_like(store, id_) if id_ else []
    facts = [f for f in (ask.fact(store, one) for one in near) if f is not None]
    alone = {f.id: f for f in facts}
    return (next(iter(alone.values())), []) if len(alone) == 1 else (None, near)


def explain(store: Store, fact: Fact, *, language: str, width: int, colour: bool = False) -> Iterator[str]:
    """Yield the explanation of a fact as lines, in French or English."""
    found = (ask.document(store, id_) for id_ in dict.fromkeys(proof.document for proof in fact.evidence))
    documents = tuple(document for document in found if document is not None)
    context = Context(Record(documents=documents, actors=tuple(ask.actors(store))), words(language))
    say = context.words
    yield _emphasized(f"{say.of('kind', fact.kind)} {fact.id}", colour)
    for label, lines in fields(fact, context):
        yield from _row(label, lines, width)
    if fact.confidence is not None:
        yield from _row(say("confidence"), [say.number(round(fact.confidence, 2))], width)
    yield from _row(say("notes"), list(fact.notes), width) if fact.notes else ()
    number = told(len(documents), getattr(fact, "independent", None), say)
    yield ""
    yield _emphasized(f"{say('evidence')}{say('colon')} {number}", colour)
    yield from _articles(store, fact, context, width, colour)


def _emphasized(line: str, colour: bool) -> str:
    return f"{BOLD}{line}{PLAIN}" if colour else line


def _row(label: str, lines: list[str], width: int) -> Iterator[str]:
    """Yield a label and, in a column beside it, its value."""
    for number, line in enumerate(lines):
        head = f"  {label if number == 0 else '':<{LABELS}}"
        yield from wrapped(line, " " * len(head), width, first=head)


def _articles(store: Store, fact: Fact, context: Context, width: int, colour: bool) -> Iterator[str]:
    """Yield, article by article, the words in place, and the rules and cues that made something of them."""
    rules: dict[str, list[Fact]] = defaultdict(list)
    for id_, telling in ask.members(store, fact.id):
        rules[id_].append(telling)
    for document in context.told_by(fact.evidence):
        yield ""
        place = [context.caption(document), document.source, document.id]
        if document.outlet is None and "/" not in document.source:  # then the caption names the file
            del place[1]
        yield from wrapped(" · ".join(place), "  ", width)
        yield from _passages(document, sorted(p for p in fact.evidence if p.document == document.id), width, colour)
        for telling in rules[document.id]:
            yield from _rule(telling, context, width)


def _passages(document: Document, proofs: Sequence[Evidence], width: int, colour: bool) -> Iterator[str]:
    """Yield the passages of an article that say it, dots between those of different blocks."""
    spans = [proof.span for proof in proofs]
    for before, proof in zip([None, *proofs], proofs, strict=False):
        between = document.text[before.end : proof.start] if before else ""
        if between.strip() and "\n" in between:
            yield f"{INDENT}  …"
        yield from _in_place(document, proof, spans, width, colour)


def _in_place(document: Document, proof: Evidence, shown: Sequence[Span], width: int, colour: bool) -> Iterator[str]:
    """Yield the words after a bar, what stands around them in the article without one."""
    before, after = around(document, proof.span, shown)
    yield from wrapped(before, INDENT + "  ", width) if before else ()
    for line in wrapped(unbroken(proof.text, document.language or ""), f"{INDENT}| ", width):
        yield _emphasized(line, colour)
    yield from wrapped(after, INDENT + "  ", width) if after else ()


def around(document: Document, span: Span, shown: Sequence[Span] = ()) -> tuple[str, str]:
    """Return what stands before and after a span in its block of the article, at most a sentence or so of each.

    Args:
        document: the article.
        span: of its text.
        shown: spans that are told apart; what stands in them or beyond is left out.
    """
    part = next((p for p in document.parts if p.span.covers(span)), None)
    home = part.span if part else Span(0, len(document.text))
    first = max([home.start, *(other.end for other in shown if other.end <= span.start)])
    last = min([home.end, *(other.start for other in shown if other.start >= span.end)])
    before, after = document.text[first : span.start].strip(), document.text[span.end : last].strip()
    if len(before) > AROUND:
        before = "… " + before[-AROUND:].partition(" ")[2]
    if len(after) > AROUND:
        after = after[:AROUND].rpartition(" ")[0] + " …"
    return before, after


def _rule(telling: Fact, context: Context, width: int) -> Iterator[str]:
    if telling.why is None:
        return
    say = context.words
    cues = dict.fromkeys(" ".join(cue.split()) for cue in telling.why.cues if cue)
    said = f"{say('rule')}{say('colon')} {telling.why.rule}"
    if cues:
        said += f" · {say('cues')}{say('colon')} " + ", ".join(say.quoted(cue) for cue in cues)
    yield from wrapped(said, INDENT + "  ", width, first=INDENT)
