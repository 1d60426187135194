"""Words by which the press refers to people and bodies: roles, honorifics, counterparts, groups, pronouns."""

from __future__ import annotations

import msgspec


class Role(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An office as a text words it.

    Attributes:
        offices: keys of the knowledge base's column `office`, the likeliest first.
        singular: wordings for one holder; `{adj}` is where an adjective of nationality may stand inside.
        plural: the same for several.
        default: ISO code of the state meant where none is named ("secrétaire d'État").
        title: the title that the record gives to a holder whom the text alone introduces.
        kind: what sets it apart from others of the same office: a king is no president, a queen beside a king no king.
    """

    offices: tuple[str, ...]
    singular: tuple[str, ...]
    plural: tuple[str, ...] = ()
    default: str = ""
    title: str = ""
    kind: str = ""


class Titles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `titles.toml` of a language pack.

    Attributes:
        roles: the wordings of offices.
        honorifics: what may stand before a surname ("M.", "Mme", "président").
        courtesies: of the honorifics, those that tell a gender -> m or f, in lower case.
        counterparts: words for the holder of the same office elsewhere ("homologue").
        government_nouns: with an adjective of nationality or "de" and a state they name its government.
        part_nouns: of these, those that do so with an adjective alone ("la partie russe", "côté russe").
        delegate_nouns: the same for people whom no name tells apart: "émissaires russes", "les experts iraniens".
        former: what before or after a role says that it is not held now ("ancien", "ex-", "élu").
        then: what after a role says that it is of another time ("de l'époque"), folded.
        indefinite: what before a role says that it is nobody in particular ("un", "haut").
        first_names: names of states and towns that are first names too ("Jordan", "Chad").
        common_words: names of media that, standing alone, begin a sentence as a common word ("Time", "Focus").
        group_nouns: with an adjective or "de" and a state they name a group of that country -> actor type.
        halves: directions that name the halves of a divided country ("le Nord").
        rebels: what an armed group is called without its name ("la guérilla", "les rebelles").
        movements: nouns that do so with an adjective of creed ("le mouvement islamiste").
        group_adjectives: what makes an office one of such a group, and those adjectives of creed.
        not_rebels: parts of names of armed groups that nobody calls rebels.
        ranks: nouns that with an article alone point back to the one person introduced by them ("le maréchal").
        body_nouns: head nouns of names before an acronym in brackets -> actor type.
        not_bodies: acronyms that are no actors.
        feminine: first words of offices that only a woman holds ("chancelière").
        latter: phrases for whoever was named last ("ce dernier") -> m, f or nothing.
        two_persons: what follows "les deux" for two people just named.
        two_states: what follows "les deux" for two states just named ("pays").
        two_sides: what follows "les deux" for two parties of whatever kind ("camps").
        below_heads: of the persons, those who are no heads of state or government ("ministres").
        between: prepositions before two who deal with one another ("entre").
        together: prepositions before whom the subject deals with ("avec").
        pronouns: pronoun -> m, f, mp or fp.
        place_prepositions: a state or capital after one of these is a place.
        dative_verbs: lemmas after which "à" and a capital name a government.
        motion_verbs: lemmas after which a preposition and a name give a place.
        place_verbs: lemmas whose object, a capital or state, is a place ("évacuer", "reach").
        place_adjectives: what right before a name makes it a place ("central", "northern").
        possessed_places: what a possessor is a place for ("Moscow's streets"), and borders ("frontière avec").
        aimed_nouns: nouns after which "sur", "on" and a name give a government ("pression", "sanctions").
        location_nouns: "mission russe auprès de", what makes "de X" a place ("aéroport de").
        names_before: particles inside a name ("al", "ben", "von").
        not_names: capitalised words that are no part of a person's name.
        named_after: capitalised nouns of bodies, places and laws that a surname after them names, folded.
        many_bear: surnames, folded, that many bear or that are brands and words: the country alone tells nobody.
        person_nouns: common nouns that make a following capitalised pair a person ("négociateur", "diplomate").
        lone_bodies: nouns that with an article alone point back to a body -> end of its kind in the knowledge base.
        after_roles: what "à la", "au", "for" lead to behind a role that is no post ("à la presse"), folded.
        personal_verbs: what persons and bodies do and texts and talks do not ("déclarer", "rencontrer").
        determiners: words before a noun -> the gender that they tell; empty where they tell none.
        possessives: words before one of `chanceries` that point back to its holder ("his"), folded.
        chanceries: nouns that with "de" and a head of state or government name the office around them.
        lone_roles: wordings, folded, that with an article alone point back to a holder -> offices that he may hold.
    """

    roles: tuple[Role, ...]
    honorifics: tuple[str, ...]
    counterparts: tuple[str, ...]
    government_nouns: tuple[str, ...]
    part_nouns: frozenset[str]
    delegate_nouns: tuple[str, ...]
    former: frozenset[str]
    then: tuple[str, ...]
    indefinite: frozenset[str]
    first_names: frozenset[str]
    common_words: frozenset[str]
    group_nouns: dict[str, str]
    two_persons: frozenset[str]
    two_states: frozenset[str]
    two_sides: frozenset[str]
    below_heads: frozenset[str]
    between: frozenset[str]
    together: frozenset[str]
    pronouns: dict[str, str]
    place_prepositions: tuple[str, ...]
    dative_verbs: frozenset[str]
    motion_verbs: frozenset[str]
    place_verbs: frozenset[str]
    place_adjectives: frozenset[str]
    possessed_places: frozenset[str]
    aimed_nouns: frozenset[str]
    location_nouns: frozenset[str]
    names_before: frozenset[str]
    not_names: frozenset[str]
    named_after: frozenset[str]
    many_bear: frozenset[str]
    person_nouns: frozenset[str]
    lone_bodies: dict[str, str]
    lone_roles: dict[str, tuple[str, ...]]
    halves: tuple[str, ...] = ()
    after_roles: frozenset[str] = frozenset()
    chanceries: frozenset[str] = frozenset()
    possessives: tuple[str, ...] = ()
    determiners: dict[str, str] = {}
    personal_verbs: frozenset[str] = frozenset()
    feminine: frozenset[str] = frozenset()
    rebels: frozenset[str] = frozenset()
    movements: frozenset[str] = frozenset()
    group_adjectives: frozenset[str] = frozenset()
    not_rebels: frozenset[str] = frozenset()
    ranks: frozenset[str] = frozenset()
    body_nouns: dict[str, str] = {}
    not_bodies: frozenset[str] = frozenset()
    latter: dict[str, str] = {}
    courtesies: dict[str, str] = {}
