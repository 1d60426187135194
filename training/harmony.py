"""Brings treebanks to one set of labels, so that they teach one another instead of contradicting.

French treebanks of Universal Dependencies differ in subtypes: Sequoia and GSD part obl:arg from obl:mod, PUD writes
`obl`; spoken ones mark `nmod:appos`. What extraction asks for stays (passive subject and auxiliary, agent, relative
clause), the rest goes to the universal relation. Features keep what inflects a verb or agrees.
"""

from __future__ import annotations

KEPT = frozenset({
    "acl:relcl", "aux:pass", "compound:prt", "csubj:pass", "expl:pass", "expl:subj", "nmod:poss", "nsubj:pass",
    "obl:agent",
})  # fmt: skip
RENAMED = {"nmod:appos": "appos", "expl:pv": "expl", "expl:impers": "expl:subj"}
FEATURES = ("Degree", "Gender", "Mood", "Number", "Person", "Polarity", "Tense", "VerbForm", "Voice")


def relation(dep: str) -> str:
    """Return the relation as the pipelines know it."""
    dep = RENAMED.get(dep, dep)
    return dep if dep in KEPT else dep.partition(":")[0]


def features(feats: str) -> str:
    """Return the features that the pipelines learn, in alphabetical order."""
    return "|".join(sorted(pair for pair in feats.split("|") if pair.partition("=")[0] in FEATURES))
