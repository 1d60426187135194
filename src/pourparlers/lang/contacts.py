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
            `to` (téléphoner à X), `person` (appeler X: both sides persons), `place` (se rendre à LIEU), `host` (recevoir X).
        needs: words of which one has to stand in the clause ("téléphone"); empty for none.
        weak: True where both sides must be persons, governments or bodies found by name or role.
    """

    mode: str
    lemmas: tuple[str, ...]
    construction: str
    needs: tuple[str, ...] = ()
    weak: bool = False


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
        outcome_none: words that tell of no result.
        outcome_agreement: words that tell of an agreement.
        issue_words: prepositions before what it is about.
        openers: words that begin another clause.
        relatives: openers of a relative clause.
        coordinators: what may stand between two coordinated actors.
        say_lemmas: verbs of saying whose clause has a date and a speaker of its own.
        announce_lemmas: verbs by which a side makes a contact known.
        unconfirmed: phrases by which a side does not confirm.
        denied: phrases by which a side denies.
        hypothetical: words that make the clause a hypothesis ("si").
        idioms: two words in which the second is no contact ("en échange").
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
    outcome_none: tuple[str, ...]
    outcome_agreement: tuple[str, ...]
    issue_words: frozenset[str]
    openers: tuple[str, ...]
    relatives: frozenset[str]
    coordinators: frozenset[str]
    say_lemmas: frozenset[str]
    announce_lemmas: frozenset[str]
    unconfirmed: tuple[str, ...]
    denied: tuple[str, ...]
    hypothetical: frozenset[str]
    idioms: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
