"""Words that describe a side of a contact whom no table and no name tells: "les syndicats de cheminots"."""

from __future__ import annotations

import msgspec


class SideWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `sides.toml` of a language pack.

    Attributes:
        groups: plural nouns for people who act together ("syndicats", "grévistes").
        bodies: singular nouns for a body that acts ("direction", "fédération").
        alone: of these, those that stand for a side without a complement ("la direction").
        assemblies: of these and the groups, those that meet on their own ("conseil d'administration").
        persons: singular nouns for somebody who acts for others ("maire", "préfet").
        members: nouns for those who act for whoever is named beside them ("négociateurs de X et de Y").
        definite: determiners before a singular noun that make it a certain one.
        any_one: determiners before a singular noun for any of those who act for somebody ("un émissaire de X").
        told_before: groups that alone only point back to sides told before ("les négociateurs").
        nobody: words before it that make it nobody in particular ("aucun").
        links: prepositions within such a phrase.
        nearby: prepositions after which an unknown name is a side ("avec", "entre").
        contacts: nouns of contact, which are no names at the head of a sentence ("Talks").
        elsewhere: words of sport, films and the like, where unknown names meet without negotiating.
    """

    groups: frozenset[str]
    bodies: frozenset[str]
    alone: frozenset[str]
    assemblies: frozenset[str]
    persons: frozenset[str]
    members: frozenset[str]
    definite: frozenset[str]
    told_before: frozenset[str]
    nobody: frozenset[str]
    links: frozenset[str]
    nearby: frozenset[str]
    contacts: frozenset[str]
    elsewhere: frozenset[str]
    any_one: frozenset[str] = frozenset()
