"""Words that report what somebody said: verbs with their act and complements, sources, relays, channels, speakers."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import msgspec

from pourparlers.lang.conjugation import Conjugation, Shape, inflect
from pourparlers.lang.pack import load
from pourparlers.model.statement import Act, Channel

Takes = Literal["quote", "clause", "infinitive", "object"]


class Verb(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Reporting verbs that behave alike.

    Attributes:
        act: what is done by saying it.
        takes: the complements that carry what is said.
        lemmas: the verbs; of several words the first is conjugated, a leading "se" asks for the reflexive.
        negated: the act of the negated verb, where it is reported that something was not said.
        link: words before an infinitive or object that are no part of what is said.
        addressee: True where the object is who is spoken to or of ("accuser X de").
    """

    act: Act
    takes: frozenset[Takes]
    lemmas: tuple[str, ...]
    negated: Act | None = None
    link: tuple[str, ...] = ()
    addressee: bool = False


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that name a source without a verb; `initial` ones count at the beginning of a sentence only."""

    words: tuple[str, ...]
    initial: bool = False


class Relay(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words after which stands who passed the words on."""

    words: tuple[str, ...]


class Medium(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell the channel."""

    channel: Channel
    words: tuple[str, ...]


class ReportNoun(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns of speech that do the same."""

    act: Act
    words: frozenset[str]


class SpeakerNouns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for who speaks.

    Attributes:
        words: nouns that may head the subject of a reporting verb.
        anonymous: those that stand as a speaker without a name ("un diplomate occidental").
        spokespersons: those who speak for somebody else.
        documents: those that are read rather than heard; their owner speaks.
        bodies: those for organisations: alone and definite, they point back to the one that spoke.
        collectives: those for bodies that need no name to be known ("la police"); their owner may stand for them.
        outlets: those for media: alone and definite, they point back to the one named before.
        further: nouns that name who speaks where a parser takes them for the subject; by themselves they tell nothing.
        unheard: those that are said to say something and are neither a person nor a body ("la loi").
    """

    words: frozenset[str]
    anonymous: frozenset[str]
    spokespersons: frozenset[str]
    documents: frozenset[str]
    bodies: frozenset[str] = frozenset()
    collectives: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    further: frozenset[str] = frozenset()
    unheard: frozenset[str] = frozenset()


class Reporting(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `reporting.toml` of a language pack.

    Attributes:
        clause_words: what opens a reported clause.
        question_words: what opens a reported question.
        bare_clause: True where a reported clause may lack its opening word.
        infinitive_links: what may stand between a verb and its infinitive.
        coordinators: what may stand before a second verb of the same subject.
        subject_clitics: subjects joined to an inverted verb.
        impersonal: subjects that name nobody.
        pronouns: subjects that point back.
        anaphors: phrases that do ("ce dernier", "l'un d'eux").
        indefinite: articles of what is not named ("un diplomate").
        relatives: what opens a relative clause.
        subordinators: what opens another subordinate clause.
        finite_endings: what a word ends in that can be nothing but a tensed verb.
        first_person: words by which a speaker names himself.
        possessives: what makes "his spokesman".
        determiners: what opens a noun phrase.
        prepositions: what governs one.
        genitives: prepositions of belonging.
        skippable: words that may stand between a verb and its complement or subject.
        adverbial_phrases: the same of several words ("de son côté").
        bare_verbs: verbs whose reported clause may lack its opening word.
        negations: what negates a verb.
        acted: beginnings of verbs that govern an infinitive and tell that it was done ("s'est contenté de").
        dared: participles that govern a bare infinitive and tell that it was done ("a pu dire").
        refused: words that may stand in a negated group before its verb ("n'a voulu ni confirmer").
        willing: the one of them after which a negated infinitive was not done ("n'a pas voulu dire").
        undone: prepositions whose infinitive was not done ("sans confirmer").
        purposes: what before a clause word makes the clause a purpose or condition ("pour que").
        conjunctions: prepositions that may open a clause with a subject of its own ("after X said").
        plural_pronouns: pronouns for several persons.
        vague_pronouns: pronouns for things and bodies, which often name nobody ("it").
        stressed_pronouns: pronouns after prepositions ("selon lui").
        possessors: what after a name makes it an owner ("'s").
        agents: what after a participle names who did it, so that it is a passive ("by").
        nothing_said: what after a verb is no report ("says nothing of").
        terms: what at the head of a sentence makes a promise in it a term of a deal, told by the article ("in return").
        means: what after "by" is how it was said and not by whom ("by telephone").
        asked_when: what before a participle makes it a passive ("when asked").
        nouns_too: verb forms that are plural nouns as often ("states"): a clause or quotation has to follow.
        likeness: what opens a clause of agreement ("comme l'a dit X").
        anonymity: phrases by which a source asks for its name to be kept back.
        object_clitics: the pronoun that such a clause may hold.
        owners: what after a noun of speech names who spoke ("de", "by").
        definite: articles and demonstratives by which a noun points back to who spoke last ("le communiqué").
        same: what makes it point back whatever else the phrase holds ("la même source").
        on_behalf: what may stand between a spokesperson and for whom he speaks ("porte-parole adjointe de").
        noun_clauses: what opens the clause of a noun of speech ("selon laquelle").
        whereabouts: prepositions of the place at which one says something ("dit-on à Paris").
        voices: what names the person through whom a body speaks ("par la voix de").
        relative_sources: what with a relative pronoun names who vouches for its clause ("selon lequel", "pour qui").
        backward_sources: source phrases that hold a pronoun ("à l'en croire").
        by: what names who did what a participle tells ("présenté par X comme « … »").
        being: what may stand before the quotation there ("comme étant").
        uttering: beginnings of verbs by which one puts words into the world ("pose ses conditions").
        colon_nouns: what is put so; a colon opens its words.
        blamed: prepositions of whom a verb blames ("imputer à X").
        affirmations: what makes a negated verb tell something all the same ("n'en dénonce pas moins").
        withheld: forms on which a negated infinitive hangs that was not done ("n'a pas souhaité dire").
        denying: what opens an infinitive that denies, behind a verb of saying ("assure ne pas …").
        binding: verbs that bind who uses them: before an infinitive they tell a pledge, in words or not.
        standing: verbs that before a bare object tell where one stands, unless it is told as done once ("a rejeté").
        report_nouns: those nouns.
        verbs: reporting verbs.
        sources: prepositions and phrases of attribution.
        relays: phrases of passing on.
        channels: words for where it was said.
        speaker_nouns: who speaks.
        apart: words that end what an unnamed source is called: "an official familiar with the talks".
        display: word of a description of an unnamed source -> the same in the display language; `<` marks what stands
            ahead of the noun there, `>` what follows it; `*` behind a noun tells that it is feminine.
    """

    clause_words: frozenset[str]
    question_words: frozenset[str]
    bare_clause: bool
    infinitive_links: frozenset[str]
    coordinators: frozenset[str]
    subject_clitics: frozenset[str]
    impersonal: frozenset[str]
    pronouns: frozenset[str]
    anaphors: tuple[str, ...]
    indefinite: frozenset[str]
    relatives: frozenset[str]
    subordinators: frozenset[str]
    finite_endings: tuple[str, ...]
    first_person: frozenset[str]
    possessives: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    genitives: frozenset[str]
    skippable: frozenset[str]
    adverbial_phrases: tuple[str, ...]
    bare_verbs: frozenset[str]
    negations: frozenset[str]
    acted: tuple[str, ...]
    dared: frozenset[str]
    refused: frozenset[str]
    willing: frozenset[str]
    undone: frozenset[str]
    purposes: frozenset[str]
    conjunctions: frozenset[str]
    plural_pronouns: frozenset[str]
    vague_pronouns: frozenset[str]
    stressed_pronouns: frozenset[str]
    possessors: frozenset[str]
    agents: frozenset[str]
    asked_when: frozenset[str]
    nouns_too: frozenset[str]
    likeness: frozenset[str]
    anonymity: tuple[str, ...]
    object_clitics: frozenset[str]
    owners: frozenset[str]
    noun_clauses: tuple[str, ...]
    report_nouns: tuple[ReportNoun, ...]
    verbs: tuple[Verb, ...]
    sources: tuple[Source, ...]
    relays: tuple[Relay, ...]
    channels: tuple[Medium, ...]
    speaker_nouns: SpeakerNouns
    apart: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    same: frozenset[str] = frozenset()
    on_behalf: frozenset[str] = frozenset()
    display: dict[str, str] = {}
    whereabouts: frozenset[str] = frozenset()
    voices: tuple[str, ...] = ()
    relative_sources: tuple[str, ...] = ()
    backward_sources: tuple[str, ...] = ()
    blamed: frozenset[str] = frozenset()
    uttering: tuple[str, ...] = ()
    colon_nouns: tuple[ReportNoun, ...] = ()
    by: frozenset[str] = frozenset()
    being: frozenset[str] = frozenset()
    affirmations: tuple[str, ...] = ()
    withheld: frozenset[str] = frozenset()
    denying: frozenset[str] = frozenset()
    means: frozenset[str] = frozenset()
    nothing_said: frozenset[str] = frozenset()
    terms: tuple[str, ...] = ()
    binding: frozenset[str] = frozenset()
    standing: frozenset[str] = frozenset()

    @property
    def colon_acts(self) -> Mapping[str, Act]:
        """The nouns before a colon, with their acts."""
        return {word: noun.act for noun in self.colon_nouns for word in noun.words}

    @property
    def adverbials(self) -> tuple[tuple[str, ...], ...]:
        """The adverbial phrases, word by word, the longest first."""
        cut = [tuple(p.replace("'", "' ").split()) for p in self.adverbial_phrases]
        return tuple(sorted(cut, key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class Form:
    """One inflected form of a reporting verb.

    Attributes:
        lemma: the dictionary form, without "se".
        shape: what kind of form it is.
        rest: the words that must follow, of a verb of several words.
        reflexive: whether the verb needs a reflexive pronoun.
        verb: the entry.
    """

    lemma: str
    shape: Shape
    rest: tuple[str, ...]
    reflexive: bool
    verb: Verb


@functools.cache
def forms(language: str) -> Mapping[str, tuple[Form, ...]]:
    """Return every form of every reporting verb of a language, the entries with most words first."""
    table = load(language, "reporting", Reporting)
    conjugation = load(language, "conjugation", Conjugation)
    index: dict[str, list[Form]] = defaultdict(list)
    for verb in table.verbs:
        for entry in verb.lemmas:
            lemma, rest, reflexive = _parts(entry)
            for shape, form in inflect(lemma, conjugation):
                index[form].append(Form(lemma, shape, rest, reflexive, verb))
    return {form: tuple(sorted(dict.fromkeys(found), key=_order)) for form, found in index.items()}


def _order(form: Form) -> tuple[int, bool, str, str, str, bool]:
    return -len(form.rest), not form.reflexive, form.lemma, form.shape, form.verb.act, not form.verb.link


def _parts(entry: str) -> tuple[str, tuple[str, ...], bool]:
    reflexive = entry.startswith(("se ", "s'"))
    words = (entry[3:] if entry.startswith("se ") else entry[2:] if reflexive else entry).replace("'", "' ").split(" ")
    return words[0], tuple(words[1:]), reflexive
