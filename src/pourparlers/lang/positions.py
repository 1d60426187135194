"""Words by which a party takes a stand: what it wants, demands, refuses, makes a condition of or is ready for."""

from __future__ import annotations

from typing import Literal

import msgspec

Stance = Literal["", "for", "against", "demands", "red_line", "conditional", "open"]


class StandRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A named rule: words, how they are built in, and the stance that they show.

    Attributes:
        name: shown with every fact that the rule makes.
        kind: `verb` (subject, verb, issue; or issue, passive, agent), `adjective` (subject, copula, words, issue),
            `noun` (words, "de" or possessive, actor, issue), `phrase` (words within what a known speaker says),
            `issue` (issue, words, actor: "est une ligne rouge pour X"), `aside` (subject, issue, words, condition:
            "X donne un accord subordonné à …").
        cues: phrases, the first word a lemma; `de`, `à` and `que` stand for their contracted and elided forms too, `|`
            parts alternatives; "se " before a verb asks for the reflexive pronoun.
        stance: what the words show; empty where only their negation shows something.
        negated: what their negation shows; empty for nothing.
        issue: on which side of a phrase the issue stands; `between` a verb and the last word of its cue, far behind it
            ("fait de la réouverture du port un préalable").
        only: what must follow the words: `clause` (a clause or an infinitive), `noun` (none), `wish` (a clause, or an
            issue that parties negotiate about), `relative` (nothing: they stand in a clause about such an issue
            before it, "le plan que X soutient"), `text` (a noun, or a pronoun for an agreement told just before),
            or anything.
        stake: True where the issue must be one that parties negotiate about (`stakes`).
        done: True where the words in a past tense, or before an infinitive, tell a deed or a pledge and no stand,
            unless they are denied ("a accepté le plan", "a accepté de signer", "a salué l'accord").
        denied: stance where the infinitive that follows is negated ("appelle à ne pas …").
        sure: confidence before doubts about actor and issue are counted in.
        examples: sentences that must give a position, actors marked `{…}`.
        against: sentences that must give none.
    """

    name: str
    kind: Literal["verb", "adjective", "noun", "phrase", "issue", "aside"]
    cues: tuple[str, ...]
    stance: Stance = ""
    negated: Stance = ""
    issue: Literal["after", "before", "between"] = "after"
    only: Literal["", "clause", "noun", "wish", "relative", "text"] = ""
    stake: bool = False
    done: bool = False
    denied: Stance = "against"
    sure: float = 0.75
    examples: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


class Positions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `positions.toml` of a language pack.

    Attributes:
        rules: in order of preference where two begin at one word.
        same: word of a cue -> the forms that it stands for.
        skipped: words that may stand between those of a cue.
        copulas: lemmas before an adjective ("être", "dire", "montrer").
        first_person: words for the speaker of a quotation.
        stops: words that end a noun phrase.
        inner: words that may stand within one, but not at its end.
        determiners: words dropped at its beginning.
        pronouns: words in its place that point back.
        back: words that open a clause whose issue stands before it ("ce que", "ce dont").
        clitics: pronouns before a verb that stand for its issue ("s'y oppose", "la rejette").
        links: words before an infinitive.
        complements: conjunctions before a clause.
        datives: prepositions before whom something is asked of.
        agents: prepositions of the agent.
        genitives: prepositions of possession.
        conditions: phrases that make acceptance conditional.
        lasting: phrases that make a refusal conditional ("tant que").
        if_words: words that make readiness conditional ("prête à … si").
        hypotheses: openers of clauses that assert nothing.
        modals: lemmas of verbs that leave open whether it will be so.
        ordinals: words for the former and the latter of two, in that order.
        pairs: words for the one and the other of two.
        stakes: nouns of what parties negotiate about.
        inverted: words after which the subject follows its verb ("comme le demande X").
        officials: nouns that make a speaker without a name one of a state's ("un responsable américain").
        unless: phrases that turn a warning into a condition ("si X ne …").
        silent: infinitives of saying, which no stand is taken on ("refuse de commenter").
        musts: words that say that something has to be.
        willed: lemmas of what only a will brings about, after such a word ("doit partir").
        amounts: words after such a deed that make it a thing of more or less, not of a will ("must leave more salt").
        scheduled: verbs and words after such a word that only tell a plan or a guess ("doit avoir lieu").
        unreal: lemmas of verbs whose clause is only feared, hoped or guessed ("craint que X ne refuse").
        rallies: lemmas of verbs of those who gather for something ("défiler pour réclamer …").
        stressed: pronouns that repeat the subject between commas ("réclame, lui, …").
        future: words that make a verb after them tell what will be; empty where its own form does.
        oughts: milder words of that kind, heard only where they are denied ("ne devrait pas commencer").
        charges: nouns of what somebody is accused of: who rejects it denies it, and takes no stand.
        vague: nouns of what anybody may be called to ("la retenue"): no party negotiates about it.
        audiences: phrases for a speaker's own people: what is asked of them is no stand.
        camps: nouns that with a possessive stand for the speaker's own side ("son camp", "his government").
        third: pronouns that stand for the speaker where what he says begins with them ("a dit qu'il voterait contre").
        again: words that tell how often, between a verb and its object ("rejette une deuxième fois l'accord").
        not_subjects: words whose noun phrase keeps a name before it from being the subject.
    """

    rules: tuple[StandRule, ...]
    same: dict[str, tuple[str, ...]]
    skipped: frozenset[str]
    copulas: frozenset[str]
    first_person: frozenset[str]
    stops: frozenset[str]
    inner: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    back: tuple[str, ...]
    clitics: frozenset[str]
    links: frozenset[str]
    complements: frozenset[str]
    datives: frozenset[str]
    agents: frozenset[str]
    genitives: frozenset[str]
    conditions: tuple[str, ...]
    hypotheses: frozenset[str]
    modals: frozenset[str]
    ordinals: tuple[tuple[str, ...], tuple[str, ...]]
    pairs: tuple[tuple[str, ...], tuple[str, ...]]
    not_subjects: frozenset[str]
    silent: frozenset[str]
    vague: frozenset[str]
    audiences: tuple[str, ...]
    stakes: frozenset[str]
    inverted: frozenset[str]
    officials: frozenset[str]
    unless: tuple[tuple[str, ...], ...]
    musts: frozenset[str] = frozenset()
    unreal: frozenset[str] = frozenset()
    rallies: frozenset[str] = frozenset()
    stressed: frozenset[str] = frozenset()
    future: frozenset[str] = frozenset()
    oughts: frozenset[str] = frozenset()
    charges: frozenset[str] = frozenset()
    again: tuple[tuple[str, ...], ...] = ()
    camps: frozenset[str] = frozenset()
    third: frozenset[str] = frozenset()
    willed: frozenset[str] = frozenset()
    amounts: frozenset[str] = frozenset()
    scheduled: frozenset[str] = frozenset()
    lasting: tuple[str, ...] = ()
    if_words: tuple[str, ...] = ()
