"""What somebody says that he or his side will not do."""

import pytest

from tests.extract.stand.told import stands


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("« Nous ne lèverons pas les sanctions », a déclaré [Ana Roy].", "fr"),
        ("« Nous n'honorerons jamais ce traité », a déclaré [Ana Roy].", "fr"),
        ("“We will not lift the sanctions,” said [Ana Roy].", "en"),
        ("“We will never lift the sanctions,” said [Ana Roy].", "en"),
    ],
)
def test_will_not(text, language):
    """A denied future of a speaker, of what parties negotiate about, is his refusal."""
    assert [(f.actor, f.stance, f.why.rule) for f in stands(text, language)] == [
        ("Ana Roy", "against", "stand.will-not")
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("« Nous lèverons les sanctions », a déclaré [Ana Roy].", "fr"),
        ("« Nous ne cueillerons pas de cerises », a déclaré [Ana Roy].", "fr"),
        ("« Les sanctions ne suffiront pas », a déclaré [Ana Roy].", "fr"),
        ("[Ana Roy] a déclaré que {Bordurie} ne lèvera pas les sanctions.", "fr"),
        ("“We will lift the sanctions,” said [Ana Roy].", "en"),
        ("“We will not see the sea,” said [Ana Roy].", "en"),
        ("[Ana Roy] said that {Borduria} will not lift the sanctions.", "en"),
    ],
)
def test_not_a_refusal(text, language):
    """Not what will be, what is no matter of negotiation, what another will not do."""
    assert not [f for f in stands(text, language) if f.why.rule == "stand.will-not"]
