"""Words that tell of agreements: what they are, what becomes of them, between whom, under whose aegis, until when."""

from __future__ import annotations

import msgspec

from pourparlers.model.agreement import AgreementStatus, AgreementType


class AgreementNoun(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns or noun phrases for one sort of agreement.

    Attributes:
        type: type of the agreement.
        label: the name in the display language where the text gives no better one.
        words: forms; a phrase is matched token by token.
        plural: forms that tell of several, or of one that goes by a plural ("les accords de Minsk").
        weak: True where the word means many other things, so that somebody must have made it.
        generic: True where a definite mention may point to an agreement of another type ("l'accord", "the deal").
        beside: verbs one of which must stand before it; none needed for empty ("signer une déclaration").
    """

    type: AgreementType
    label: str
    words: tuple[str, ...]
    plural: tuple[str, ...] = ()
    weak: bool = False
    generic: bool = False
    beside: tuple[str, ...] = ()


class StatusRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One named rule that reads the state of an agreement.

    Attributes:
        name: stable name, kept in `why.rule`.
        place: where the words stand: `object` (verbs whose object the agreement is, or subject of their passive),
            `subject` (verbs whose subject it is), `head` (nouns that govern it), `before` (phrases right before it),
            `after` (phrases that follow in its clause).
        status: what they make of it.
        words: lemmas for verbs, forms for nouns, phrases else.
        parties: True where the subject of the verb is a party to it.
        examples: sentences in which the rule must give an agreement of that state.
        against: sentences that must give none.
    """

    name: str
    place: str
    status: AgreementStatus
    words: tuple[str, ...]
    parties: bool = False
    examples: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


class Agreements(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `agreements.toml` of a language pack.

    Attributes:
        nouns: nouns of agreement.
        rules: what tells their state.
        joint_verbs: verbs by which several parties agree on something that has no noun of its own ("s'entendre sur").
        joint_phrases: the same in several words ("se mettre d'accord": what follows the verb).
        joint_links: prepositions before what they agree on.
        anaphors: nouns that point back to an agreement told before and make none ("le texte").
        definite: determiners that point back.
        apart: words that make it another agreement than the one told before.
        of_words: prepositions between two nouns.
        link_words: prepositions between a governing noun and the agreement besides `of_words`.
        between: prepositions before both parties.
        with_words: prepositions before the other party.
        agents: prepositions of the agent.
        aegis: phrases before the sponsors.
        locatives: prepositions of place.
        absent: words right before the noun that deny it.
        without: words that deny an infinitive ("sans").
        achieved: verbs whose infinitive was done ("parvenir à").
        wished: verbs whose infinitive or object is only wanted.
        refused: verbs whose infinitive is not done.
        hypothetical: conjunctions of a hypothesis.
        purposes: conjunctions of what is only aimed at ("pour que").
        mild: nouns between a verb and the agreement that leave it the verb's object ("le début d'une trêve").
        secret: phrases that tell of secret terms.
        excluded: phrases after which stands whom it does not cover.
        excluded_verbs: verbs whose negation excludes their object.
        excluding: verbs that exclude, their passive participle included.
        until: words before the last day.
        since: words before the first day.
        starts: verbs and phrases by which it begins to hold.
        duration_words: words before how long it holds.
        other_senses: two words of which the noun is no agreement ("être d'accord").
        interim: words for an agreement that is to last a while only.
        final: words for one that is to settle the matter.
        drafts: nouns that tell of a resolution where a veto is told ("un texte").
        veto: words of a veto.
        members: nouns whose genitive acts for them ("les pays du Groupe").
        camps: nouns for sides that may go without a name ("le régime et les insurgés").
        adjectives: adjectives of the name -> the display language.
        fillers: determiners and adjectives that may stand between a governing word and the noun.
        yonder: words right after a noun that make it another than the one at hand ("cette trêve-là").
        got: verbs whose object comes from another party ("obtenir de X").
        backing: verbs whose agent stands behind an agreement and is no party to it ("voulu par", "proposé par").
        brokering: verbs whose agent is so for a truce, which those make who fight ("négocié par").
        sealing: nouns of concluding that tell it done where `sealed` or `after_words` stand before them ("signature").
        sealed: verbs whose object a conclusion that took place is ("applaudir").
        after_words: prepositions by which a conclusion lies in the past ("après").
        councils: names, in the display language, of the bodies whose resolutions count.
        against: sentences that must give no agreement.
    """

    nouns: tuple[AgreementNoun, ...]
    rules: tuple[StatusRule, ...]
    joint_verbs: frozenset[str]
    joint_phrases: tuple[str, ...]
    joint_links: frozenset[str]
    anaphors: frozenset[str]
    definite: frozenset[str]
    apart: frozenset[str]
    of_words: frozenset[str]
    link_words: frozenset[str]
    between: frozenset[str]
    with_words: frozenset[str]
    agents: frozenset[str]
    aegis: tuple[str, ...]
    locatives: frozenset[str]
    absent: frozenset[str]
    without: frozenset[str]
    achieved: frozenset[str]
    wished: frozenset[str]
    refused: frozenset[str]
    hypothetical: frozenset[str]
    purposes: frozenset[str]
    mild: frozenset[str]
    secret: tuple[str, ...]
    excluded: tuple[str, ...]
    excluded_verbs: frozenset[str]
    excluding: frozenset[str]
    until: tuple[str, ...]
    since: tuple[str, ...]
    starts: tuple[str, ...]
    duration_words: frozenset[str]
    other_senses: tuple[str, ...]
    fillers: frozenset[str]
    councils: frozenset[str]
    interim: frozenset[str]
    final: frozenset[str]
    drafts: frozenset[str]
    veto: frozenset[str]
    camps: frozenset[str]
    members: frozenset[str]
    yonder: frozenset[str] = frozenset()
    got: frozenset[str] = frozenset()
    backing: frozenset[str] = frozenset()
    brokering: frozenset[str] = frozenset()
    sealing: frozenset[str] = frozenset()
    sealed: frozenset[str] = frozenset()
    after_words: frozenset[str] = frozenset()
    adjectives: dict[str, str] = {}
    against: tuple[str, ...] = ()
