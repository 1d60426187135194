"""Words by which somebody takes on, is given, keeps or breaks an obligation."""

from __future__ import annotations

import msgspec

from pourparlers.model.commitment import CommitmentStatus


class DutyRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One named rule that reads a commitment.

    Attributes:
        name: stable name, kept in `why.rule`.
        shape: how it stands: `verb` (a verb whose subject commits itself: "s'engager à"), `joint` (the same, several
            subjects needed: "convenir de"), `ready` (an adjective of the subject: "prêt à"), `noun` ("l'engagement de X
            à"), `kept` (a verb and its object: "tenir parole").
        status: what it comes to.
        words: lemmas of the verbs, or forms of the nouns.
        links: words before what is to be done; empty for none.
        reflexive: True where the verb must be reflexive.
        clause: True where a clause may follow ("promettre que").
        things: True where a noun phrase may follow as what is promised ("a promis une aide").
        beside: for `joint`, words or lemmas one of which must stand from the verb to its link; none needed for empty.
        objects: for `kept`, nouns that the verb must have as object.
        negated: status where the verb is denied; none where that makes no commitment.
        examples: sentences in which the rule must give a commitment.
        against: sentences that must give none.
    """

    name: str
    shape: str
    status: CommitmentStatus
    words: tuple[str, ...]
    links: tuple[str, ...] = ()
    reflexive: bool = False
    clause: bool = False
    things: bool = False
    beside: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    negated: CommitmentStatus | None = None
    examples: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


class Commitments(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `commitments.toml` of a language pack.

    Attributes:
        rules: verbs and nouns of commitment.
        terms: phrases that open what an agreement lays down ("aux termes de").
        returns: phrases that open what is done in return ("en contrepartie").
        exchanges: those of them that tell a bargain by themselves ("en échange").
        documents: nouns for the agreement itself, as subject of `provides` or after `terms`.
        purposes: phrases between an agreement and what its parties are to do ("un accord pour ouvrir").
        deals: nouns of agreement before them.
        questions: words that open a question within a sentence ("whether").
        articles: words that open a noun phrase that says what is promised.
        deeds_by_ending: endings of nouns that tell a deed ("surveillance", "libération"), not a text or a date.
        provides: verbs by which a document lays down something ("prévoir").
        forbids: verbs by which it forbids or imposes something on somebody ("interdire à X").
        duties: verbs of duty ("devoir").
        conjunctions: conjunctions before a clause that says what is to be done ("que").
        recipients: prepositions before whom it is promised to.
        conditions: words that open a condition.
        stops: words that end what is to be done.
        coordinators: words between two things to be done.
        alternatives: those of them that leave the second thing with the first ("ne pas attaquer ni piller").
        joining: words between two coordinated antecedents of a relative clause.
        subject_relatives: relative pronouns that are subject of their clause.
        linking: words between somebody bound, or asked, and the infinitive ("obliger X à").
        laying: words between a document's verb and the infinitive ("prévoit de").
        being: infinitives of being ("être prêt").
        been: participles of an impersonal passive ("il a été convenu").
        plural: auxiliaries that tell several subjects ("ont convenu").
        prefixes: prefixes under which a known infinitive stays one ("rouvrir").
        deeds: verbs, in their base form, that may follow a coordinator (only where the language marks no infinitive).
        resolves: verbs of resolve in the future, with the words that must stand beside them ("faire tout").
        first: pronouns by which a speaker names himself, alone or with his side.
        ours: determiners by which he names his side ("mon gouvernement").
        going: verbs that make a future with an infinitive ("aller").
        whole: words before an infinitive that belong to what is resolved ("tout faire").
        future: words that open a future ("will").
        proposed: words that make what is laid down a proposal ("would").
        deadline: words before the last day.
        pronouns: subjects that point back to whom the sentence before binds.
        under: phrases before a document that open its terms, words between allowed ("under", "aux termes").
        asked: verbs of a question about what a document says ("que dit l'accord ?").
        vowing: verbs of a question about what was promised ("qu'ont-ils promis ?").
        states: verbs that tell no deed ("être", "rester").
        binds: verbs by which a document binds somebody, where they are not reflexive ("engager X à").
        both: nouns for all parties to an agreement ("camps").
        rulers: nouns for the one that is a state ("gouvernement", "armée").
        fighters: nouns for the one that is an armed group ("rebelles").
        alone: words for the parties that need no determiner ("both").
        pointing: determiners with which such a noun points back.
        against: sentences that must give no commitment.
    """

    rules: tuple[DutyRule, ...]
    terms: tuple[str, ...]
    returns: tuple[str, ...]
    exchanges: tuple[str, ...]
    documents: frozenset[str]
    provides: frozenset[str]
    forbids: frozenset[str]
    duties: frozenset[str]
    conjunctions: frozenset[str]
    recipients: frozenset[str]
    conditions: tuple[str, ...]
    stops: tuple[str, ...]
    coordinators: frozenset[str]
    future: frozenset[str]
    proposed: frozenset[str]
    deadline: tuple[str, ...]
    pronouns: frozenset[str]
    alternatives: frozenset[str]
    joining: frozenset[str]
    subject_relatives: frozenset[str]
    linking: frozenset[str]
    being: frozenset[str]
    laying: tuple[str, ...] = ()
    been: frozenset[str] = frozenset()
    plural: frozenset[str] = frozenset()
    purposes: tuple[str, ...] = ()
    deals: frozenset[str] = frozenset()
    questions: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    deeds_by_ending: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    deeds: frozenset[str] = frozenset()
    resolves: tuple[str, ...] = ()
    first: frozenset[str] = frozenset()
    ours: frozenset[str] = frozenset()
    going: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    under: tuple[str, ...] = ()
    asked: frozenset[str] = frozenset()
    vowing: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    binds: frozenset[str] = frozenset()
    both: frozenset[str] = frozenset()
    rulers: frozenset[str] = frozenset()
    fighters: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    pointing: frozenset[str] = frozenset()
    against: tuple[str, ...] = ()
