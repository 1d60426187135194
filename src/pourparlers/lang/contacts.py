"""Words that tell of a contact between parties, and of what became of it."""

from __future__ import annotations

import msgspec


class ContactNoun(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A noun or noun phrase for a contact.

    Attributes:
        mode: mode of the event.
        words: its forms; a phrase is matched token by token.
        weak: True where the word also means other things, so that it needs two participants of its own.
        plural: forms that tell of several contacts as one series.
    """

    mode: str
    words: tuple[str, ...]
    weak: bool = False
    plural: tuple[str, ...] = ()


class ContactVerb(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A verb of contact and how its participants stand around it.

    Attributes:
        mode: mode of the event.
        lemmas: the verbs.
        construction: `object` (rencontrer X), `with` (négocier avec X), `reciprocal` (only reflexive: se voir),
            `to` (téléphoner à X), `person` (appeler X: both sides persons), `place` (se rendre à LIEU),
            `host` (recevoir X), `join` (rejoindre X: a contact of its own), `gather` (X réunit Y et Z),
            `gathered` (réunis à Z, X et Y), `together` (only several subjects: "parlent côte à côte"),
            `caller` (visited X: a person right after the verb), `send` (dépêcher X à LIEU: X travels),
            `awaited` (only passive: X est attendu à LIEU: the visit is ahead),
            `agree` (X et Y ont trouvé un accord), `concord` (only reflexive: X et Y se sont mis d'accord).
        needs: words or phrases of which one has to stand in the clause ("au téléphone"); empty for none.
        weak: True where both sides must be persons, governments or bodies found by name or role.
        partner: True where the other side has to be named ("parler avec X": two who talk need not talk to each other).
        reflexive: True where only the reflexive verb is one ("s'entretenir avec X", not "entretenir des liens").
    """

    mode: str
    lemmas: tuple[str, ...]
    construction: str
    needs: tuple[str, ...] = ()
    weak: bool = False
    partner: bool = False
    reflexive: bool = False


class Contacts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `contacts.toml` of a language pack.

    Attributes:
        nouns: nouns of contact.
        verbs: verbs of contact.
        call_words: words that make a talk or exchange a call ("téléphone").
        with_words: prepositions before the other side.
        between_words: prepositions before both sides.
        of_words: prepositions before one side after a noun.
        definite: determiners that point back to a contact told before.
        possessive: determiners that point back to the participants.
        new_words: words that make it another contact than the one told before ("nouvelle", "prochaine").
        ahead_words: words beside the noun that put it in the future ("prochaine", "prévue").
        series_words: words that make it a series ("nombreuses").
        held_verbs: lemma of a verb whose subject is the contact -> status once the verb is past.
        before_words: prepositions after which a contact lies ahead of the clause ("avant", "à la veille de").
        after_words: prepositions after which it is over or goes on ("après", "lors de", "à l'issue de").
        purpose_words: prepositions before what something is for ("pour").
        backing: nouns after "avec" that say who helped, not who took part ("appui").
        earlier: words that put a deed before the news ("auparavant", "déjà").
        outcome_none: words that tell of no result.
        outcome_agreement: words that tell of an agreement.
        issue_words: prepositions before what it is about.
        openers: words that begin another clause.
        relatives: openers of a relative clause.
        coordinators: what may stand between two coordinated actors.
        say_lemmas: verbs of saying whose clause has a date and a speaker of its own.
        announce_lemmas: verbs by which a side makes a contact known.
        unconfirmed: phrases by which a side does not confirm.
        deny_lemmas: verbs by which somebody denies a contact.
        hypothetical: words that make the clause a hypothesis ("si").
        forms: forms that the table of verbs lacks or takes for another word: form -> "lemma morph".
        adverbs: words beside those of the table of verbs that may stand between auxiliary and participle.
        complements: conjunctions before what is said or known ("que"), which begin a clause of their own.
        bare_complement: True where what is said may follow without a conjunction (English).
        not_complements: words after which such a conjunction begins no clause ("ainsi que", "plus que").
        light_lemmas: verbs whose subjects take part in the contact that is their object ("tenir des pourparlers").
        attend_lemmas: verbs by which somebody takes part in the meeting of a body ("assister à").
        attended: relative pronouns for a contact that somebody is at ("auxquelles").
        gather_lemmas: verbs by which a contact has its sides as object ("la réunion a rassemblé X et Y").
        off_nouns: nouns before "de" that tell what became of a contact ("report", "annulation") -> status.
        anaphora: pronouns that may stand for the contact told before.
        anaphora_lemmas: verbs that such a pronoun may be subject of ("elle a été reportée").
        active_lemmas: verbs whose active subject a contact may be ("débuter", "échouer"); others need a passive.
        wish_lemmas: verbs that call for, want or weigh a contact.
        series_openers: openers after which another contact of the same sides follows ("précédé de").
        body_words: nouns that may stand for the body told before ("le groupe").
        result_lemmas: verbs that, denied, tell of talks without result ("aboutir").
        firm_words: words of a noun that tells a contact of note even where nobody names the sides ("pourparlers").
        infinitive_openers: openers of a clause without a subject, after which the main one goes on.
        fillers: determiners, numbers and adjectives that may stand before a noun of contact.
        measures: words that measure a contact ("heures").
        apposed: words that may stand between two coordinated names ("X et le président Y").
        sources: words that open a clause naming the source ("selon").
        none_words: words that deny the noun after them ("aucune").
        without: prepositions that deny what follows ("sans", "au lieu de").
        plural_roles: unresolved plural subjects that may stand for the sides of the last contact ("les négociateurs").
        joint_words: words that make a press conference a common one.
        prepositions: words that keep an actor after them from being the subject.
        eve_words: what puts one contact on the day before another ("à la veille de").
        morrow_words: what puts it on the day after.
        genitives: prepositions of possession.
        determiners: words that may stand between a preposition and an actor.
        locatives: prepositions of place.
        agents: prepositions of the agent of a passive.
        recipients: prepositions of whom something is said or sent to.
        hearsay: adverbs by which the outlet does not vouch ("reportedly").
        outcome_partial: words that tell of a result in part.
        manners: phrases that may stand between a verb and whom it is about ("seul à seul").
        alone: of these, those that set a contact of two apart from that of more.
        ahead_governors: words before an infinitive that put it ahead ("due to") -> modal.
        homographs: nouns of contact that are verbs between two actors ("X rencontre Y") -> lemma.
        idioms: two words in which the second is no contact ("en échange").
        gatherings: nouns for a gathering of a body ("sommet", "conférence").
        meeting_at: prepositions by which something is at a gathering ("au", "lors", "during").
        beside_words: nouns of prepositions by which something is beside a gathering, in its place ("en marge de").
        start_words: nouns for its beginning ("avant le début de").
        indefinite: determiners by which a gathering is any ("a summit").
        towns: nouns between a preposition of place and a town ("dans la ville de X").
        capital_words: of these, those for the capital of a state.
        presence_words: nouns of who is there too ("en présence de").
        one_after: words between two partners that make two contacts of it ("X, puis Y").
        them: pronouns for the object of a verb that stand for several told before ("les").
        him: those that stand for one ("le").
        there: pronouns for a place told before ("y").
        destinations: prepositions before where a journey leads that tell nothing of where something happens ("pour").
        conveners: nouns for the part of who brings others together ("à l'invitation de X").
        doubting: verbs whose clause tells only what may be ("craindre que X rencontre Y").
        excluding: verbs that say that something will not be, and denied that it may ("n'exclut pas de").
        one_by_one: phrases by which somebody meets others one after the other ("séparément").
        each_words: pronouns for each of those told before ("chacun").
        manner_adjectives: adjectives that say how a contact is held, not whose it is ("discret", "technique").
        against: examples that must give no contact.
    """

    nouns: tuple[ContactNoun, ...]
    verbs: tuple[ContactVerb, ...]
    call_words: tuple[str, ...]
    with_words: frozenset[str]
    between_words: frozenset[str]
    of_words: frozenset[str]
    definite: frozenset[str]
    possessive: frozenset[str]
    new_words: frozenset[str]
    ahead_words: frozenset[str]
    series_words: frozenset[str]
    held_verbs: dict[str, str]
    before_words: tuple[str, ...]
    after_words: tuple[str, ...]
    purpose_words: frozenset[str]
    backing: frozenset[str]
    earlier: frozenset[str]
    outcome_none: tuple[str, ...]
    outcome_agreement: tuple[str, ...]
    issue_words: frozenset[str]
    openers: tuple[str, ...]
    relatives: frozenset[str]
    coordinators: frozenset[str]
    say_lemmas: frozenset[str]
    announce_lemmas: frozenset[str]
    unconfirmed: tuple[str, ...]
    deny_lemmas: frozenset[str]
    hypothetical: frozenset[str]
    complements: frozenset[str]
    not_complements: frozenset[str]
    light_lemmas: frozenset[str]
    attend_lemmas: frozenset[str]
    gather_lemmas: frozenset[str]
    off_nouns: dict[str, str]
    gatherings: frozenset[str]
    meeting_at: frozenset[str]
    beside_words: frozenset[str]
    start_words: frozenset[str]
    indefinite: frozenset[str]
    towns: frozenset[str]
    presence_words: frozenset[str]
    capital_words: frozenset[str]
    anaphora: frozenset[str]
    anaphora_lemmas: frozenset[str]
    active_lemmas: frozenset[str]
    wish_lemmas: frozenset[str]
    series_openers: frozenset[str]
    body_words: frozenset[str]
    result_lemmas: frozenset[str]
    firm_words: frozenset[str]
    infinitive_openers: frozenset[str]
    fillers: frozenset[str]
    measures: frozenset[str]
    apposed: frozenset[str]
    sources: tuple[str, ...]
    none_words: frozenset[str]
    without: frozenset[str]
    plural_roles: frozenset[str]
    joint_words: frozenset[str]
    prepositions: frozenset[str]
    eve_words: tuple[str, ...]
    morrow_words: tuple[str, ...]
    genitives: frozenset[str]
    determiners: frozenset[str]
    locatives: frozenset[str]
    agents: frozenset[str]
    recipients: frozenset[str]
    bare_complement: bool = False
    forms: dict[str, str] = {}
    adverbs: frozenset[str] = frozenset()
    hearsay: frozenset[str] = frozenset()
    outcome_partial: tuple[str, ...] = ()
    manners: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    doubting: frozenset[str] = frozenset()
    excluding: frozenset[str] = frozenset()
    one_after: frozenset[str] = frozenset()
    them: frozenset[str] = frozenset()
    him: frozenset[str] = frozenset()
    there: frozenset[str] = frozenset()
    destinations: frozenset[str] = frozenset()
    conveners: frozenset[str] = frozenset()
    ahead_governors: dict[str, str] = {}
    homographs: dict[str, str] = {}
    idioms: tuple[str, ...] = ()
    one_by_one: tuple[str, ...] = ()
    each_words: frozenset[str] = frozenset()
    manner_adjectives: frozenset[str] = frozenset()
    attended: frozenset[str] = frozenset()
    against: tuple[str, ...] = ()
