"""Words that tell of a deed other than a contact: who does it, on whom, and in which construction."""

from __future__ import annotations

from typing import Literal

import msgspec

Type = Literal[
    "AGREE", "SUPPORT", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION",
    "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip


class DeedRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A named rule: the words of a deed and how actor and target stand around them.

    Attributes:
        name: shown with every fact that the rule makes.
        type: PLOVER's type.
        kind: `verb` or `noun`.
        cues: predicates; the first word of a verb is a lemma, "se " before it asks for the reflexive pronoun, further
            words may be kept from it by some of `skipped`; `|` parts alternatives. Nouns are given in every form.
        words: nouns of which one has to stand beside a verb, as its object or subject ("imposer" … "sanctions").
        unless: words that keep the rule from applying where one stands in the clause.
        target: where the target stands, best first: `object`, `owner` (of the object: "salue l'initiative de X"),
            or a key of `ways`; with `place` a place may be the object ("ont pris X") and is where it was done.
        needs: what has to be named beside the actor: `target`, `several` (actors on both sides), `any` (a target, or
            one of `words`), or nothing.
        part: the part of who acts; with `participant` the target is one too.
        actors: `forces` where a person's deed of that name is a figure of speech ("X attaque Y"), `bodies` where one
            person alone cannot do it, `crowd` where a crowd that nobody names may.
        doer: `owner` where the object of the verb is the deed, done by whose it is ("a provoqué le rejet de X").
        ahead: True where what was announced or ordered lies ahead itself ("a annoncé le retrait").
        laid: True where what is to come, on nobody's word, is what an agreement lays down ("ils retireront …").
        verbal: True where an infinitive follows the cue ("refuser de" …).
        done: True where only what took place tells a deed of this type (a vote to come may go either way).
        running: True where the present tense tells of what goes on.
        sure: confidence before doubts about the actors are counted in.
        examples: sentences that must give a deed, actors marked `{…}`.
        against: sentences that must give none.
    """

    name: str
    type: Type
    kind: Literal["verb", "noun"]
    cues: tuple[str, ...]
    words: tuple[str, ...] = ()
    unless: frozenset[str] = frozenset()
    target: tuple[str, ...] = ("object",)
    needs: Literal["", "target", "several", "any"] = "target"
    part: Literal["actor", "participant"] = "actor"
    actors: Literal["", "forces", "bodies", "crowd"] = ""
    doer: Literal["subject", "owner"] = "subject"
    ahead: bool = False
    laid: bool = False
    verbal: bool = False
    done: bool = False
    running: bool = False
    sure: float = 0.75
    examples: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


class Deeds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `deeds.toml` of a language pack.

    Attributes:
        rules: in order of preference where two fit one word.
        groups: names for lists of words that several rules share: a word "@name" in a rule stands for all of a group.
        ways: name of a construction -> prepositions and phrases before the target.
        skipped: words that may stand between those of a cue.
        same: word of a cue -> the forms that it stands for.
        forms: forms that the table of verbs lacks: form -> "lemma morph"; read so only right after an actor.
        forces: nouns that act for the state that their adjective or genitive names ("avions", "troops").
        bodies: nouns for bodies that a text may name: `capital` where they need one, `plain` where what tells which
            one is enough ("syndicats du rail").
        crowds: nouns for crowds -> their name in the display language.
        owners: prepositions and participles before whose the object is ("de", "par", "by").
        sources: prepositions before whom something comes from ("criticism from X").
        between: prepositions before both sides of a noun.
        accusing: lemmas after whose object an infinitive tells what is laid to its charge.
        deciding: lemmas of verbs whose infinitive is as real as they are ("décider de").
        taking: lemmas of infinitives between a verb and its noun that leave the noun its object ("refuse de signer").
        infinitive: words before an infinitive.
        naming: words between a verb and the place that it takes ("a pris la ville de X").
        counting: nouns that count what follows them ("milliers").
        partitive: prepositions between such a noun and what it counts.
        definite: the definite article alone.
        fighters: nouns for the fighters of one armed group ("rebelles"): with the article, of the only one named.
        unsettled: words right before "que" that leave open what it opens ("peu probable que", "à ce que").
        meanwhile: openers of a clause on what happens at the time of the clause before it ("lorsque").
        going_on: lemmas of verbs whose infinitive goes on or went on until then ("continuer de", "cesser de").
        denying: lemmas of verbs that deny.
        wished: lemmas of verbs whose object or infinitive has not happened.
        doubtful: words beside a noun that make it no fact ("éventuelles").
        ahead: words beside a noun that put it in the future.
        absent: words that deny the noun after them.
        figures: words within reach that make a deed of force a figure of speech ("verbale").
        against: sentences that must give no deed.
    """

    rules: tuple[DeedRule, ...]
    groups: dict[str, tuple[str, ...]]
    ways: dict[str, tuple[str, ...]]
    skipped: frozenset[str]
    same: dict[str, tuple[str, ...]]
    forms: dict[str, str]
    forces: frozenset[str]
    bodies: dict[str, Literal["capital", "plain"]]
    crowds: dict[str, str]
    owners: frozenset[str]
    sources: frozenset[str]
    between: frozenset[str]
    accusing: frozenset[str]
    deciding: frozenset[str]
    taking: frozenset[str]
    infinitive: frozenset[str]
    naming: frozenset[str]
    counting: frozenset[str]
    partitive: frozenset[str]
    definite: frozenset[str]
    fighters: frozenset[str]
    unsettled: frozenset[str]
    meanwhile: frozenset[str]
    going_on: frozenset[str]
    denying: frozenset[str]
    wished: frozenset[str]
    doubtful: frozenset[str]
    ahead: frozenset[str]
    absent: frozenset[str]
    figures: frozenset[str]
    against: tuple[str, ...]
