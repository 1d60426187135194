"""From a cue to stands: who, on what, for or against, on whose word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pourparlers.extract.contact.parsed import SUBJECTS, children
from pourparlers.extract.contact.phrases import names_of
from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.stand import issue as issues
from pourparlers.extract.stand import tree, who
from pourparlers.extract.stand.cues import Cue
from pourparlers.extract.stand.issue import Issue
from pourparlers.extract.stand.must import must
from pourparlers.extract.stand.party import Speech, teller
from pourparlers.extract.stand.shade import appeal, conditional, day, done, restricted
from pourparlers.extract.stand.stance import Stand, chain_of
from pourparlers.extract.stand.ultimatum import ultimatum
from pourparlers.extract.stand.unwilling import unwilling
from pourparlers.extract.stand.vocabulary import Words
from pourparlers.model.agreement import Agreement

SPLIT = 2  # tokens from a verb to a judgement that its object parts from it
NESTED = 4  # tokens between a cue and an infinitive that it governs
BESIDE = 4  # tokens between a verb and what somebody is accused of: "rejette ces accusations"
OPENED = 8  # words from a conjunction to the verb of its clause
OF = frozenset(("of", "for", "that", "que", "qu'"))
SUPPOSING = frozenset(("si", "if", "unless"))
HOLLOW = frozenset(("faire", "do", "fait", "fact", "idée", "idea", "façon", "way"))  # no issue by themselves


def read(scene: Scene, cues: Sequence[Cue], told: Sequence[Speech], last: str, words: Words) -> Iterator[Stand]:
    """Yield the stands of a sentence.

    Args:
        scene: the sentence.
        cues: those of the sentence, in order.
        told: the statements of the document.
        last: the issue of the stand before it, for pronouns.
        words: the words of the language.
    """
    ended, bound = -NESTED, False
    for cue in cues:
        if bound and cue.rule.kind == "phrase" and cue.rule.stance == "conditional":
            continue  # the condition of a stand that is told already
        nested = cue.voice == "infinitive" and cue.first - ended < NESTED  # "refuse de cautionner"
        ended = cue.last
        asked = _asked_for(scene, cue, cues, words)
        for stand in () if nested or asked else _stands(scene, cue, told, last, words):
            last, bound = stand.issue or last, bound or stand.stance == "conditional"
            yield stand
    yield from ultimatum(scene, told, words)
    yield from must(scene, told, words)
    yield from unwilling(scene, told, words)


def _asked_for(scene: Scene, cue: Cue, cues: Sequence[Cue], words: Words) -> bool:
    """Tell whether a verb says only what another wants, refuses or fears: "exige que X | accepte", "craint que X …"."""
    before = range(max(scene.first + 1, cue.start - OPENED), cue.start)
    opened = [i for i in before if scene.norm(i) in words.table.complements]
    head = tree.head_of(scene, cue.first)
    if opened and scene.tokens[opened[-1] - 1].lemma in words.table.unreal:
        return True
    if not opened or head is None or head > opened[-1] or scene.tokens[cue.first].dep != "ccomp":
        return False
    return scene.tokens[head].lemma in words.table.unreal or any(
        c.first == head and c.rule.kind == "verb" for c in cues
    )


def _stands(scene: Scene, cue: Cue, told: Sequence[Speech], last: str, words: Words) -> list[Stand]:
    clause = scene.clause_at(cue.first)
    supposed = clause.opener in words.table.hypotheses or SUPPOSING & set(scene.words(clause.first, cue.start))
    if supposed and cue.rule.kind != "phrase":
        return []
    kind = cue.rule.kind
    inside = teller(told, scene.tokens[cue.first].start)
    refused = tree.relative_object(scene, cue.first) is not None  # "un projet que X rejette": no denial of words
    if inside is not None and (
        (inside.statement.act == "deny" and not refused)
        or (inside.statement.act == "accuse" and cue.voice == "infinitive")
    ):
        return []
    if kind == "aside":
        return _aside(scene, cue, told, words)
    if kind == "phrase":
        return _spoken(scene, cue, told, last, words)
    if kind == "noun":
        mentions, at = who.owner(scene, cue, words)
        about = issues.after(scene, at + (scene.norm(at) in ("for", "of")), words)
        if (
            not mentions
            or not (about.words or about.clause)
            or scene.norm(at) not in words.table.links | set(words.table.same.get("à", ())) | OF
        ):
            return []
        return _made(scene, cue, who.Holder(names_of(mentions), 0.9), about, told, words)
    if kind == "issue":
        actors = [
            m for m in scene.actors(cue.last, min(scene.last, cue.last + 4)) if scene.index_at(m.start) <= cue.last + 2
        ]
        about = Issue(_before_copula(scene, cue, words))
        return (
            _made(scene, cue, who.Holder(names_of(actors), 0.9), about, told, words) if actors and about.words else []
        )
    holder = who.holder(scene, cue, told, words)
    if holder is None:
        return []
    about = _own(scene, cue, holder, _about(scene, cue, words), words)
    if (
        (about.words or about.target) in HOLLOW
        or (about.asked is not None and not about.clause)
        or not _fits(scene, cue, about, words)
    ):
        return []
    if cue.stance == "against" and words.table.charges & set(scene.words(cue.start - BESIDE, cue.last + BESIDE)):
        return []  # "a charge it rejects"
    unsaid = {*scene.words(cue.last, cue.last + 1), *about.target.lower().split()[:1], *about.words.lower().split()[:1]}
    if words.table.silent & unsaid:
        return []  # "refused to comment"
    if not about.words and (not about.clause or (cue.clitic and scene.norm(cue.last) != ":")):
        last = _treaty(scene) if cue.rule.only == "text" else last or _antecedent(scene, cue, words)
        if not (last or about.target):
            return []
        about = Issue("" if about.target and last in holder.names else last, about.target)
    if cue.rule.stake and not _staked(about, words):
        return []
    return _made(scene, cue, holder, about, told, words)


def _fits(scene: Scene, cue: Cue, about: Issue, words: Words) -> bool:
    """Tell whether what follows a cue is what its rule asks for, and leaves a stand."""
    if done(scene, cue, about) or appeal(scene, cue, about, words):
        return False
    if cue.rule.only == "relative":
        return _staked(about, words) and tree.relative_object(scene, cue.first) is not None
    if cue.rule.only == "wish":
        return about.clause or (about.asked is None and _staked(about, words))
    return cue.rule.only not in ("clause", "noun") or about.clause is (cue.rule.only == "clause")


def _own(scene: Scene, cue: Cue, holder: who.Holder, about: Issue, words: Words) -> Issue:
    """Return an issue, or what the parse makes of one that is only who takes the stand, or only whom it is asked of."""
    after = [m for m in scene.mentions if m.start >= scene.tokens[cue.first].end]
    own = [scene.text(m.start, m.end) for m in after if set(m.names) & set(holder.names)]
    if _named(about, own, holder):
        found = next(children(scene, cue.first, "obj"), None)
        told = issues.after(scene, tree.leftmost(scene, found), words) if found is not None else Issue()
        return Issue(clause=True) if not told.words or _named(told, own, holder) else told
    if cue.rule.stance != "demands" or cue.voice != "active" or about.clause:
        return about
    for place in children(scene, cue.first, "xcomp"):  # "exige de la très influente ministre X de | renoncer"
        mark = tree.leftmost(scene, place)
        if "VerbForm=Inf" in scene.tokens[place].morph and scene.norm(mark) in words.table.links and mark > cue.last:
            deed = issues.after(scene, mark, words)
            whom = next((m for m in after if scene.index_at(m.end) <= mark and m.names), None)
            return replace(deed, asked=whom) if deed.clause else about
    return about


def _named(about: Issue, own: Sequence[str], holder: who.Holder) -> bool:
    """Tell whether an issue is nothing but a name or description of who takes the stand."""
    parts = {part for name in holder.names for part in name.split()}
    named = any(about.words.startswith(o) or o.endswith(about.words) for o in own)
    return bool(about.words) and (named or parts.issuperset(about.words.split()))


def _treaty(scene: Scene) -> str:
    """Return the agreement told last before a sentence, or in it; empty where none is near."""
    near = scene.document.sentences[max(0, scene.sentence - 1)].start
    told = [(f.evidence[-1].end, f.name) for f in scene.document.facts if isinstance(f, Agreement) and f.evidence]
    return max(((end, name or "") for end, name in told if near <= end <= scene.span.end), default=(0, ""))[1]


def _antecedent(scene: Scene, cue: Cue, words: Words) -> str:
    """Return the noun phrase that a pronoun for the issue may stand for: the first of the clauses before it."""
    until = scene.clause_at(cue.first)
    found = (issues.subject(scene, c.first, c.last, words) for c in scene.clauses if c.first < until.first)
    return next((f for f in found if f), "")


def _aside(scene: Scene, cue: Cue, told: Sequence[Speech], words: Words) -> list[Stand]:
    """Read "X donne un accord subordonné à …": the subject of the clause makes it a condition."""
    mentions = who.subject(scene, cue, words)
    condition = issues.after(scene, cue.last, words)
    about = Issue(issues.before(scene, cue.first, scene.first, words), condition.words)
    return (
        _made(scene, cue, who.Holder(names_of(mentions), 0.9), about, told, words) if mentions and about.words else []
    )


def _about(scene: Scene, cue: Cue, words: Words) -> Issue:
    """Return what a verb or adjective is about, on the side where its voice puts it."""
    clause = scene.clause_at(cue.first)
    if cue.voice == "passive":
        return Issue(issues.subject(scene, clause.first, cue.start, words))
    if cue.voice == "participle":
        return Issue(issues.before(scene, cue.start, scene.first, words))
    opener = tree.relative_object(scene, cue.first)
    if opener is not None:
        done = issues.after(scene, cue.last, words)
        return Issue(issues.before(scene, opener, scene.first, words), done.target, done.clause)
    if _points_back(scene, cue, clause.first, words):
        before = [c for c in scene.clauses if c.last <= clause.first and c.groups]
        group = before[-1].groups[-1] if before else None
        return issues.after(scene, group.last + 1, words) if group else Issue()
    if scene.norm(cue.last) == ":" and cue.rule.stance in (
        "conditional",
        "demands",
    ):  # "pose ses conditions : le retrait des navires"
        return issues.listed(scene, cue.last + 1, words)
    if cue.clitic:
        return Issue()
    if cue.rule.issue == "between":  # "fait de la réouverture du port, promise hier, un préalable"
        found = issues.after(scene, cue.first + 1 + (scene.norm(cue.first + 1) in words.table.genitives), words)
        return Issue(found.words, scene.norm(cue.last - 1))
    at = cue.last - 1 if scene.norm(cue.last - 1) in words.table.links | words.table.complements else cue.last
    if words.language == "en" and cue.last - cue.first > SPLIT and cue.rule.name.startswith("call-bad"):
        at = cue.first + 1  # "called the border treaty a mistake"
        return Issue(
            issues.after(scene, at, words).words.rsplit(f" {scene.norm(cue.last - 1)}", 1)[0].removesuffix(" a")
        )
    return issues.after(scene, at if cue.last - 1 > cue.first else cue.last, words, asking=cue.rule.only == "clause")


def _points_back(scene: Scene, cue: Cue, first: int, words: Words) -> bool:
    """Tell whether the clause opens with "ce que", "ce dont", which stands for what was told before it."""
    for phrase in words.table.back:
        parts = phrase.replace("'", "' ").split()
        for start in range(max(scene.first, first - 2), first + 2):
            if scene.words(start, start + len(parts)) == parts and start + len(parts) <= cue.first:
                subject = scene.tokens[start].dep in SUBJECTS and start + len(parts) >= cue.start - 1
                return words.language == "fr" or (scene.norm(start - 1) == "," and not subject)
    return False


def _before_copula(scene: Scene, cue: Cue, words: Words) -> str:
    at = cue.first
    while at > scene.first and scene.tokens[at].lemma not in words.verbs.be:
        at -= 1
        if cue.first - at > 3:
            return ""
    clause = scene.clause_at(cue.first)
    return issues.subject(scene, clause.first, at, words) or issues.before(scene, at, scene.first, words)


def _spoken(scene: Scene, cue: Cue, told: Sequence[Speech], last: str, words: Words) -> list[Stand]:
    """Read a phrase within what somebody says, or right beside the verb of saying ("souligne la nécessité de")."""
    speech = teller(told, scene.tokens[cue.first].start)
    if speech is None or not speech.statement.speaker:
        return []
    clause = scene.clause_at(cue.first)
    if cue.rule.issue == "before":
        about = Issue(
            issues.subject(scene, clause.first, cue.first, words)
            or _predicated(scene, cue, words)
            or issues.after(scene, cue.last, words).words
        )
    else:
        about = issues.after(
            scene,
            cue.last - 1 if scene.norm(cue.last - 1) in words.table.links | words.table.complements else cue.last,
            words,
        )
    if cue.rule.stance == "conditional":
        main = issues.subject(scene, scene.index_at(max(speech.start, scene.span.start)), cue.first, words)
        about = Issue(main, about.target or about.words)
    elif not about.words and last:
        about = Issue(last, about.target)
    holder = who.Holder((speech.statement.speaker, *speech.statement.co_speakers), 0.85, speech.statement)
    if cue.rule.stake and not _staked(about, words):
        return []
    if cue.rule.issue == "after" and not about.words and not about.target:
        about = Issue(target=issues.clip(scene, cue.last))  # "no way we will disarm": the clause is the issue
    return _made(scene, cue, holder, about, told, words) if about.words or about.target else []


def _predicated(scene: Scene, cue: Cue, words: Words) -> str:
    """Return what the parse finds to be the subject of a copula that a cue begins with."""
    head = tree.head_of(scene, cue.first)
    found = tree.subject(scene, head) if head is not None and scene.tokens[cue.first].dep == "cop" else None
    return issues.after(scene, tree.leftmost(scene, found), words).words if found is not None else ""


def _staked(about: Issue, words: Words) -> bool:
    """Tell whether an issue is one that parties negotiate about."""
    return issues.staked(f"{about.words} {about.target}", words)


def _made(
    scene: Scene, cue: Cue, holder: who.Holder, about: Issue, told: Sequence[Speech], words: Words
) -> list[Stand]:
    """Return a stand for each holder."""
    stance = cue.stance
    if cue.negated and cue.rule.stance in ("for", "conditional", "demands") and restricted(scene, cue, words):
        stance = "conditional"
    if about.denied and cue.rule.stance in ("demands", "for"):
        stance = cue.rule.denied
    tail = scene.text(scene.tokens[cue.first].start, scene.span.end).lower().replace("’", "'")
    notes: tuple[str, ...] = ()
    if conditional(stance, cue, tail, words):
        stance, notes = "conditional", ("a condition follows",)
    if about.asked is not None and set(about.asked.names) & set(holder.names):
        return []
    speech = teller(told, scene.tokens[cue.first].start)
    statement = holder.statement or (speech.statement if speech is not None else None)
    told_as = scene.text(scene.tokens[cue.first].start, scene.tokens[cue.last - 1].end)
    asked = about.asked.names[:1] if about.asked is not None else ()
    reporter = tree.reporter(scene, cue.first) if statement is None and speech is None else None
    return [
        Stand(
            actor=name,
            issue=about.words or about.target,
            stance=stance,
            rule=f"stand.{cue.rule.name}",
            cues=(told_as,),
            span=scene.span,
            at=cue.first,
            score=cue.rule.sure * holder.score,
            target=about.target or "".join(asked),
            day=day(scene, cue),
            statement=statement if statement is not None and statement.speaker == name else None,
            chain=chain_of(name, statement) or tuple(n for n in (reporter.names[:1] if reporter else ()) if n != name),
            notes=notes,
        )
        for name in holder.names
    ]
